import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { amountText, amountWords } from "../shared/amount-words.ts";
import { tierName } from "../shared/naming.ts";
import { isCanary, publicTasks } from "../shared/public-tasks.ts";
import { daysOf, type Review, type TaskDays, writtenAt } from "../shared/review.ts";

interface Facts {
  readonly tier: Bilingual;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly wanted: number;
  readonly unit: "wd" | "cd";
  /** The only canary, where its length is written as a duration. */
  readonly lasting: string | undefined;
  /** The announcement that cuts it short. */
  readonly until: string | undefined;
}

const plan = {
  en: (duration: string) =>
    planText("tier: small-scene", `tasks: { canary: { kind: canary, start: 2026-03-02, duration: ${duration} } }`),
  zh: (duration: string) =>
    planText("tier: 小场景型", `tasks: { 客户灰度: { kind: 灰度, start: 2026-03-02, duration: ${duration} } }`),
};

export const canaryShort = defineCheck<Facts>({
  code: "canary-short",
  severity: "warning",
  summary: {
    en: "The canary runs for fewer days than the policy asks for.",
    zh: "灰度的时间比规范要求的短。",
  },
  why: {
    en: "In a few days nobody falls into a habit: what breaks at the end of the week or of the month is not seen.",
    zh: "只有几天，看不出使用规律，周末、月底才会出现的问题也碰不到。",
  },
  bad: { en: plan.en("3cd"), zh: plan.zh("3个自然日") },
  good: { en: plan.en("7cd"), zh: plan.zh("7个自然日") },
  message: ({ tier, from, to, days, wanted, unit, until }) => ({
    en: `The canary runs ${until === undefined ? `from ${from} to ${to}` : `from ${from} until "${until}" begins`}, ${amountWords({ amount: days, unit }).en}; a "${tier.en}" launch needs ${wanted}.`,
    zh: `灰度从 ${from} ${until === undefined ? `到 ${to} ` : `到“${until}”开始`}只有 ${amountWords({ amount: days, unit }).zh}，“${tier.zh}”上市至少要 ${wanted} 天。`,
  }),
  help: ({ until, lasting, wanted, unit }) => {
    const { en, zh } = amountText({ amount: wanted, unit });
    return {
      en: `Begin it earlier, or end it later${until === undefined ? "" : ` and let "${until}" wait for it`}${lasting === undefined ? "" : `: "duration: ${en}" on "${lasting}"`}.`,
      zh: `请早些开始，或者晚些结束${until === undefined ? "" : `，并让“${until}”等它结束`}${lasting === undefined ? "" : `：给“${lasting}”写“duration: ${zh}”`}。`,
    };
  },

  *inspect(review) {
    const { rules, spec, policy } = review;
    const { minimum } = rules?.canary ?? {};
    const canary = canaryDays(review);
    if (!minimum || !canary) return;
    const [first] = publicTasks(review);
    // That it begins too late altogether is told by canary-missing.
    if (first && first.start <= canary.start) return;
    const isCut = first !== undefined && first.start <= canary.finish;
    const finish = isCut ? addDays(first.start, -1) : canary.finish;
    const days = lengthOf({ start: canary.start, finish }, minimum.unit, review);
    if (days >= minimum.amount) return;
    yield {
      place: canary.place,
      ...(isCut && {
        related: [{ place: first.task.origin.keyOf(), message: { en: "it is cut short here", zh: "到这里就截止了" } }],
      }),
      tier: tierName(spec.tier ?? "", policy),
      from: formatDay(canary.start),
      to: formatDay(finish),
      days,
      wanted: minimum.amount,
      unit: minimum.unit,
      lasting: canary.lasting,
      until: isCut ? first.task.id : undefined,
    };
  },
});

/** From the first day of the first canary to the last of the last; undefined while one of them has no days. */
function canaryDays({ schedule }: Review) {
  const canaries = schedule.tasks.filter(({ task }) => isCanary(task) && !task.recurrence);
  const [first] = canaries;
  const days = canaries.map(daysOf);
  if (!first || days.includes(undefined)) return undefined;
  const known = days as readonly TaskDays[];
  return {
    place: first.task.origin.keyOf(),
    lasting:
      canaries.length === 1 && writtenAt(first.task.origin, "duration") !== undefined ? first.task.id : undefined,
    start: Math.min(...known.map(({ start }) => start)) as Day,
    finish: Math.max(...known.map(({ finish }) => finish)) as Day,
  };
}

function lengthOf({ start, finish }: TaskDays, unit: "wd" | "cd", { plan: { calendar } }: Review): number {
  return unit === "wd" ? countWorkdays(calendar, start, finish) : finish - start + 1;
}
