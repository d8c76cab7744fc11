import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { counted } from "./plan-words.ts";

export const answerWords = {
  by: { en: "what keeps it from being done by that day", zh: "要在这天之前做完，卡在哪里" },
  notBefore: { en: "what keeps it from waiting until that day", zh: "等到这天再开始，会卡在哪里" },
  one: {
    en: "Ask either --by or --not-before, not both at once.",
    zh: "--by 和 --not-before 一次只能问一个。",
  },
  askBy: { en: "what would have to give for an earlier day", zh: "想提前做完，哪里得让步" },
  more: (count: number): Bilingual => ({ en: `and ${count} more`, zh: `还有 ${count} 项` }),
};

interface Facts {
  readonly task: string;
  readonly kind: "by" | "not-before";
  readonly day: string;
}

export function standsSo({ task, kind, day }: Facts): Bilingual {
  return kind === "by"
    ? { en: `"${task}" is done by ${day} as it is.`, zh: `“${task}”现在就能在 ${day} 之前（含当天）完成。` }
    : { en: `"${task}" begins no sooner than ${day} as it is.`, zh: `“${task}”现在就不早于 ${day} 开始。` };
}

export function nothingPrevents({ task, kind, day }: Facts): Bilingual {
  return kind === "by"
    ? {
        en: `Nothing keeps "${task}" from that: it can be done by ${day}.`,
        zh: `没有什么妨碍：“${task}”可以在 ${day} 之前（含当天）完成。`,
      }
    : {
        en: `Nothing keeps "${task}" from that: it can wait until ${day}.`,
        zh: `没有什么妨碍：“${task}”可以等到 ${day} 再开始。`,
      };
}

export function prevented({ task, kind, day }: Facts): Bilingual {
  return kind === "by"
    ? {
        en: `"${task}" cannot be done by ${day} as the plan stands:`,
        zh: `照现在的计划，“${task}”到 ${day} 做不完：`,
      }
    : {
        en: `"${task}" cannot wait until ${day} as the plan stands:`,
        zh: `照现在的计划，“${task}”不能等到 ${day} 再开始：`,
      };
}

export function movesHeading(count: number): Bilingual {
  return { en: `${counted(count, "task")} would move:`, zh: `会移动 ${count} 项任务：` };
}

export const recurs = (task: string): Bilingual => ({
  en: `"${task}" recurs: it has many days, and none of them to ask for.`,
  zh: `“${task}”是周期任务，有很多天，没法这样问。`,
});
