import type { Bilingual, WayOut } from "../diagnostic/diagnostic.ts";
import type { Anchor, Task } from "../plan/plan.ts";
import type { Conflict } from "./conflict.ts";
import { nameOfEnd, wordsOfDays } from "./conflict-wording.ts";

export interface Length {
  readonly amount: number;
  readonly unit: "wd" | "cd" | "mo" | "min" | "percent";
}

interface Shortened {
  readonly task: string;
  readonly from: Length;
  readonly to: Length;
}

export function taskShortened({ task, from, to }: Shortened): Bilingual {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  return {
    en: `shorten "${task}" from ${before.en} to ${after.en}`,
    zh: `把“${task}”从 ${before.zh}缩短到 ${after.zh}`,
  };
}

export function restShortened({ task, from, to }: Shortened): Bilingual {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  return {
    en: `finish the rest of "${task}" in ${after.en} instead of ${before.en}`,
    zh: `“${task}”剩下的工作用 ${after.zh}而不是 ${before.zh}做完`,
  };
}

/** A shorter length that the author's own range allows. */
export function withinRange({ task, from, to, text }: Shortened & { readonly text: string }): Bilingual {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  return {
    en: `it holds if "${task}" takes ${after.en} instead of ${before.en} (its range is ${text})`,
    zh: `只要“${task}”用 ${after.zh}而不是 ${before.zh}做完就来得及（它的范围是 ${text}）`,
  };
}

export function bufferCut({ task, from, to }: Shortened): Bilingual {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  if (to.amount === 0) {
    return { en: `drop the buffer of ${before.en} behind "${task}"`, zh: `去掉“${task}”后面 ${before.zh}的缓冲` };
  }
  return {
    en: `cut the buffer behind "${task}" from ${before.en} to ${after.en}`,
    zh: `把“${task}”后面的缓冲从 ${before.zh}减到 ${after.zh}`,
  };
}

interface Ends {
  readonly predecessor: Task | Anchor;
  readonly successor: Task | Anchor;
}

interface Wait extends Ends {
  readonly from: Length;
}

export function lagCut({ predecessor, successor, from, to }: Wait & { readonly to: Length }): Bilingual {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  const [first, second] = [nameOfEnd(predecessor), nameOfEnd(successor)];
  return {
    en: `shorten the wait between ${first.en} and ${second.en} from ${before.en} to ${after.en}`,
    zh: `把${first.zh}到${second.zh}之间的等待从 ${before.zh}减到 ${after.zh}`,
  };
}

export function lagDropped({ predecessor, successor, from }: Wait): Bilingual {
  const wait = wordsOf(from);
  const [first, second] = [nameOfEnd(predecessor), nameOfEnd(successor)];
  return {
    en: `drop the wait of ${wait.en} between ${first.en} and ${second.en}`,
    zh: `去掉${first.zh}到${second.zh}之间 ${wait.zh}的等待`,
  };
}

function wordsOf({ amount, unit }: Length): Bilingual {
  return wordsOfDays(amount, unit);
}

/** Where something would have to be moved, and how many working days that is. */
export interface Moved {
  /** As it would be written. */
  readonly text: string;
  /** The day that it means, with its clock time. */
  readonly day: string;
  readonly days: number;
}

/** What to write, with the day that it means. */
function lineOf(key: string, { text, day }: Moved): Bilingual {
  if (text === day) return { en: `"${key}: ${text}"`, zh: `“${key}: ${text}”` };
  return { en: `"${key}: ${text}" (${day})`, zh: `“${key}: ${text}”（${day}）` };
}

export function kickoffMoved(to: Moved): Bilingual {
  const line = lineOf("start", to);
  const far = wordsOfDays(to.days, "wd");
  return { en: `start the plan ${far.en} earlier: ${line.en}`, zh: `计划提早 ${far.zh}启动：${line.zh}` };
}

export function finishMoved(to: Moved): Bilingual {
  const line = lineOf("finish", to);
  const far = wordsOfDays(to.days, "wd");
  return { en: `end the plan ${far.en} later: ${line.en}`, zh: `计划晚 ${far.zh}结束：${line.zh}` };
}

export function fromMoved({ task, ...to }: Moved & { readonly task: string }): Bilingual {
  const line = lineOf("from", to);
  const far = wordsOfDays(to.days, "wd");
  return {
    en: `let "${task}" begin ${far.en} earlier: ${line.en}`,
    zh: `让“${task}”提早 ${far.zh}开始：${line.zh}`,
  };
}

export function deadlineMoved({ task, key, ...to }: Moved & { task: string; key: string }): Bilingual {
  const line = lineOf(key, to);
  const far = wordsOfDays(to.days, "wd");
  return {
    en: `give "${task}" ${far.en} more: ${line.en}`,
    zh: `给“${task}”多留 ${far.zh}：${line.zh}`,
  };
}

interface PinMoved extends Moved {
  readonly task: string;
  readonly key: string;
  readonly toward: "earlier" | "later";
}

export function pinMoved({ task, key, toward, ...to }: PinMoved): Bilingual {
  const line = lineOf(key, to);
  const far = wordsOfDays(to.days, "wd");
  const way = { earlier: "提早", later: "推后" }[toward];
  return {
    en: `move "${task}" ${far.en} ${toward}: ${line.en}`,
    zh: `把“${task}”${way} ${far.zh}：${line.zh}`,
  };
}

export function anchorMoved({ anchor, day, days }: Moved & { readonly anchor: string }): Bilingual {
  const far = wordsOfDays(days, "wd");
  if (anchor === "launch") {
    return {
      en: `launch ${far.en} later, on ${day}: the first day that works`,
      zh: `上市推后 ${far.zh}，最早可以是 ${day}`,
    };
  }
  if (anchor === "release") {
    return {
      en: `move the release ${far.en} later, to ${day}: the first day that works`,
      zh: `全量上线推后 ${far.zh}，最早可以是 ${day}`,
    };
  }
  return {
    en: `move "${anchor}" ${far.en} later, to ${day}: the first day that works`,
    zh: `把“${anchor}”推后 ${far.zh}，最早可以是 ${day}`,
  };
}

interface PhaseMoved extends Moved {
  readonly phase: string;
  readonly side: "start" | "finish";
}

export function phaseMoved({ phase, side, day, days }: PhaseMoved): Bilingual {
  const far = wordsOfDays(days, "wd");
  return side === "start"
    ? {
        en: `begin the phase "${phase}" ${far.en} earlier, on ${day}`,
        zh: `让阶段“${phase}”提早 ${far.zh}开始（${day}）`,
      }
    : { en: `end the phase "${phase}" ${far.en} later, on ${day}`, zh: `让阶段“${phase}”晚 ${far.zh}结束（${day}）` };
}

export function linkDropped({ predecessor, successor }: Ends): Bilingual {
  const [first, second] = [nameOfEnd(predecessor), nameOfEnd(successor)];
  return { en: `do not let ${second.en} wait for ${first.en}`, zh: `让${second.zh}不再等${first.zh}` };
}

/** The ways out as one text, a line each. */
export function waysOutHelp(ways: readonly WayOut[], general: Bilingual | undefined): Bilingual | undefined {
  const [only] = ways;
  if (!only) {
    const none: Bilingual = { en: "No single change is enough here.", zh: "单改一处还不够。" };
    return general ? { en: `${none.en} ${general.en}`, zh: `${none.zh}${general.zh}` } : none;
  }
  if (ways.length === 1) return { en: `One way out: ${only.text.en}.`, zh: `一个办法：${only.text.zh}。` };
  const lines = (language: keyof Bilingual, gap: string): string =>
    ways.map(({ text }) => `\n  - ${text[language]}`).join(gap);
  return { en: `Any one of these settles it:${lines("en", ";")}.`, zh: `以下办法任选其一：${lines("zh", "；")}。` };
}

/** Beside a conflict that goes with another. */
export function consequence(conflict: Conflict): Bilingual {
  const far = wordsOfDays(conflict.missing, "wd");
  const { id } = conflict.kind === "pin" ? conflict.follower : conflict.task;
  const { en, zh } = consequences[conflict.kind];
  return {
    en: `"${id}" ${en.replace("%", far.en)} for the same reason`,
    zh: `“${id}”因同样的原因${zh.replace("%", far.zh)}`,
  };
}

/** How many go with a conflict beyond those that are labelled. */
export function moreConsequences(count: number): Bilingual | undefined {
  if (count < 1) return undefined;
  return { en: `${count} more for the same reason.`, zh: `另有 ${count} 处出于同样的原因。` };
}

const early: Bilingual = { en: "is % too early", zh: "早了 %" };
const late: Bilingual = { en: "is % too late", zh: "晚了 %" };
const consequences: Readonly<Record<Conflict["kind"], Bilingual>> = {
  deadline: late,
  anchor: late,
  pin: early,
  bound: early,
  kickoff: { en: "begins % before the kickoff", zh: "比启动日早 %" },
  "plan-finish": { en: "ends % after the plan", zh: "比计划结束日晚 %" },
  phase: { en: "leaves its phase by %", zh: "超出阶段 %" },
};
