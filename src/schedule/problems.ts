import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";

const draft = {
  summary: { en: "", zh: "" },
  why: { en: "", zh: "" },
  bad: { en: "", zh: "" },
  good: { en: "", zh: "" },
};

const workdays = (count: number): Bilingual => ({
  en: count === 1 ? "1 working day" : `${count} working days`,
  zh: `${count} 个工作日`,
});

interface ConflictFacts {
  readonly task: string;
  readonly day: string;
  readonly predecessor: string;
  readonly predecessorDay: string;
  /** Which ends the link ties together. */
  readonly side: "start" | "finish";
  readonly missing: number;
  /** The written day, where rolling alone makes the conflict, and the other way to roll. */
  readonly rolled: { readonly nominal: string; readonly otherWay: string } | undefined;
}

export const depConflict = defineProblem<ConflictFacts>({
  ...draft,
  code: "dep-conflict",
  severity: "error",
  message: ({ task, day, predecessor, predecessorDay, side, missing }) => {
    const verb = side === "start" ? { en: "starts", zh: "开始" } : { en: "ends", zh: "结束" };
    return {
      en: `"${task}" is fixed and ${verb.en} on ${day}, but "${predecessor}" lasts until ${predecessorDay}: ${workdays(missing).en} missing.`,
      zh: `“${task}”固定在 ${day} ${verb.zh}，但“${predecessor}”要到 ${predecessorDay}，还差 ${workdays(missing).zh}。`,
    };
  },
  help: ({ task, predecessor, rolled }) =>
    rolled
      ? {
          en: `Only a rest day makes this conflict: ${rolled.nominal} was moved. Write roll: ${rolled.otherWay} on "${task}".`,
          zh: `冲突仅因遇休息日调整（原为 ${rolled.nominal}）。可在“${task}”上写 roll: ${rolled.otherWay}。`,
        }
      : {
          en: `Move "${task}", shorten or start "${predecessor}" earlier, or take out the link.`,
          zh: `请调整“${task}”的日期，缩短或提前“${predecessor}”，或去掉这个依赖。`,
        },
});

interface DeadlineFacts {
  readonly task: string;
  readonly day: string;
  readonly limit: string;
  readonly limitText: string;
  readonly side: "start" | "finish";
  readonly missing: number;
}

export const deadlineMissed = defineProblem<DeadlineFacts>({
  ...draft,
  code: "deadline-missed",
  severity: "error",
  message: ({ task, day, limit, limitText, side, missing }) => {
    const verb = side === "start" ? { en: "starts", zh: "开始" } : { en: "ends", zh: "结束" };
    return {
      en: `"${task}" ${verb.en} on ${day}, after ${limitText} (${limit}): ${workdays(missing).en} missing.`,
      zh: `“${task}”${day} ${verb.zh}，晚于 ${limitText}（${limit}），还差 ${workdays(missing).zh}。`,
    };
  },
  help: ({ task }) => ({
    en: `Shorten "${task}" or what it waits for, start earlier, or move the deadline.`,
    zh: `请缩短“${task}”或它所等待的任务，提前开始，或放宽截止日期。`,
  }),
});

export const boundMissed = defineProblem<Omit<DeadlineFacts, "missing">>({
  ...draft,
  code: "bound-missed",
  severity: "error",
  message: ({ task, day, limit, limitText, side }) => {
    const verb = side === "start" ? { en: "starts", zh: "开始" } : { en: "ends", zh: "结束" };
    return {
      en: `"${task}" is fixed and ${verb.en} on ${day}, before ${limitText} (${limit}).`,
      zh: `“${task}”固定在 ${day} ${verb.zh}，早于 ${limitText}（${limit}）。`,
    };
  },
  help: () => ({ en: "Move the one or the other.", zh: "请调整其中一个日期。" }),
});

export const windowReversed = defineProblem<{ start: string; finish: string }>({
  ...draft,
  code: "window-reversed",
  severity: "error",
  message: ({ start, finish }) => ({
    en: `This ends on ${finish}, before it begins on ${start}.`,
    zh: `结束日 ${finish} 早于开始日 ${start}。`,
  }),
  help: () => ({ en: "Swap the two ends, or mend one of them.", zh: "请交换两端，或改正其中之一。" }),
});

export const phaseOrder = defineProblem<{ phase: string; start: string; finish: string }>({
  ...draft,
  code: "phase-order",
  severity: "error",
  message: ({ phase, start, finish }) => ({
    en: `The phase "${phase}" ends on ${finish}, before it begins on ${start}.`,
    zh: `阶段“${phase}”的结束日 ${finish} 早于开始日 ${start}。`,
  }),
  help: () => ({ en: "Swap the two ends of its window.", zh: "请交换 window 的两端。" }),
});

export const beforeKickoff = defineProblem<{ task: string; day: string; kickoff: string }>({
  ...draft,
  code: "before-kickoff",
  severity: "warning",
  message: ({ task, day, kickoff }) => ({
    en: `"${task}" starts on ${day}, before the kickoff on ${kickoff}.`,
    zh: `“${task}”${day} 开始，早于启动日 ${kickoff}。`,
  }),
  help: () => ({ en: "Move the kickoff (start:), or start the task later.", zh: "请提前启动日（start:），或推迟该任务。" }),
});

interface OutsideFacts {
  readonly task: string;
  readonly phase: string;
  readonly start: string;
  readonly finish: string;
  readonly window: string;
}

export const taskOutsidePhase = defineProblem<OutsideFacts>({
  ...draft,
  code: "task-outside-phase",
  severity: "warning",
  message: ({ task, phase, start, finish, window }) => ({
    en: `"${task}" runs ${start} to ${finish}, outside its phase "${phase}" (${window}).`,
    zh: `“${task}”为 ${start} 至 ${finish}，超出所在阶段“${phase}”（${window}）。`,
  }),
  help: () => ({ en: "Widen the window of the phase, or move the task.", zh: "请放宽阶段窗口，或调整任务。" }),
});

export const launchRestDay = defineProblem<{ day: string; name: Bilingual | undefined }>({
  ...draft,
  code: "launch-rest-day",
  severity: "warning",
  message: ({ day, name }) => ({
    en: `The launch on ${day} falls on a rest day${name ? ` (${name.en})` : ""}.`,
    zh: `上市日 ${day} 是休息日${name ? `（${name.zh}）` : ""}。`,
  }),
  help: () => ({ en: "Nobody may be on duty: choose a working day, or keep it on purpose.", zh: "当天可能无人值守：请改到工作日，或确认有意如此。" }),
});

interface RolledFacts {
  readonly what: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly name: Bilingual | undefined;
}

export const pointOnRestDay = defineProblem<RolledFacts>({
  ...draft,
  code: "point-on-rest-day",
  severity: "info",
  message: ({ what, from, to, name }) => {
    const day = { en: name ? ` (${name.en})` : "", zh: name ? `（${name.zh}）` : "" };
    return to === undefined
      ? {
          en: `"${what}" stays on ${from}, a rest day${day.en}.`,
          zh: `“${what}”保持在休息日 ${from}${day.zh}。`,
        }
      : {
          en: `"${what}" would fall on ${from}, a rest day${day.en}, and moves to ${to}.`,
          zh: `“${what}”原为 ${from}，遇休息日${day.zh}，调整到 ${to}。`,
        };
  },
});

export const calendarProvisional = defineProblem<{ day: string; calendar: string }>({
  ...draft,
  code: "calendar-provisional",
  severity: "warning",
  message: ({ day, calendar }) => ({
    en: `From ${day} on, the calendar "${calendar}" is provisional: the official notice for that year is not in it.`,
    zh: `从 ${day} 起，日历“${calendar}”是暂定的：尚无当年的放假通知。`,
  }),
  help: () => ({
    en: "Only the statutory days rest and there are no make-up days. Build again once the notice is out.",
    zh: "目前只按法定节假日休息，没有调休上班日。通知发布后请重新生成。",
  }),
});

export const undatedTask = defineProblem<{ task: string; hasLaunch: boolean }>({
  ...draft,
  code: "undated-task",
  severity: "warning",
  message: ({ task }) => ({ en: `Nothing says when "${task}" happens.`, zh: `没有任何信息能确定“${task}”的日期。` }),
  help: ({ hasLaunch }) =>
    hasLaunch
      ? {
          en: "Tie it: after: another task, by: T-5wd, at: T-10, or give its phase a window.",
          zh: "请建立联系：after: 某任务、by: T-5工作日、at: T-10，或给所在阶段写上 window。",
        }
      : {
          en: "Write start: at the top of the plan, or a date or a link on the task.",
          zh: "请在计划顶部写 start:，或给任务写上日期或依赖。",
        },
});

export const launchUnset = defineProblem({
  ...draft,
  code: "launch-unset",
  severity: "info",
  message: () => ({
    en: "The launch day is open: what hangs on T is shown by its offset, without a date.",
    zh: "上市日待定：与 T 有关的内容只显示相对天数，不显示日期。",
  }),
  help: () => ({ en: "Write launch: 2026-10-20 once it is known.", zh: "确定后请写 launch: 2026-10-20。" }),
});

export const assumed = defineProblem<{ task: string }>({
  ...draft,
  code: "assumed",
  severity: "info",
  message: ({ task }) => ({
    en: `"${task}" has no duration: one working day is assumed.`,
    zh: `“${task}”没有写时长，按 1 个工作日处理。`,
  }),
  help: () => ({ en: "Write duration: 3d, or duration: TBD.", zh: "请写 duration: 3天，或 duration: 待定。" }),
});

export const durationMissing = defineProblem<{ task: string; start: string; finish: string }>({
  ...draft,
  code: "duration-missing",
  severity: "warning",
  message: ({ task, start, finish }) => ({
    en: `How long "${task}" takes is not known yet: it is drawn from ${start} to ${finish}.`,
    zh: `“${task}”的时长待定，暂按 ${start} 至 ${finish} 显示。`,
  }),
  help: () => ({ en: "Write a duration once it is known.", zh: "确定后请写上 duration。" }),
});

export const festivalFar = defineProblem<{ festival: Bilingual; day: string; days: number; other: string | undefined }>({
  ...draft,
  code: "festival-far",
  severity: "warning",
  message: ({ festival, day, days }) => ({
    en: `${festival.en} is taken on ${day}, ${days} days from the launch.`,
    zh: `“${festival.zh}”取的是 ${day}，离上市日 ${days} 天。`,
  }),
  help: ({ other }) =>
    other === undefined
      ? undefined
      : { en: `If the other year's is meant, write ${other}.`, zh: `如果指的是另一年的，请写 ${other}。` },
});

export const recurrenceEmpty = defineProblem<{ task: string }>({
  ...draft,
  code: "recurrence-empty",
  severity: "warning",
  message: ({ task }) => ({
    en: `"${task}" does not occur once within its bounds.`,
    zh: `“${task}”在规定的范围内一次也没有。`,
  }),
  help: () => ({ en: "Widen its window, or mend its recurrence.", zh: "请放宽 window，或改正 every。" }),
});

export const outOfRange = defineProblem<{ task: string }>({
  ...draft,
  code: "out-of-range",
  severity: "error",
  message: ({ task }) => ({
    en: `"${task}" leaves the years 1900 to 2200.`,
    zh: `“${task}”超出了 1900 至 2200 年的范围。`,
  }),
  help: () => ({ en: "Mend the number that leads there.", zh: "请检查并改正其中的数字。" }),
});
