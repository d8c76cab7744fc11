import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { computeFloat } from "../../schedule/compute-float.ts";
import type { FloatEnd } from "../../schedule/float-end.ts";
import { placePlan } from "../../schedule/place-plan.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords, workdayWords } from "../shared/amount-words.ts";
import type { Review } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  readonly limit: Bilingual;
  readonly late: number;
  /** The tasks on the way whose length is a range. */
  readonly ranges: readonly string[];
}

const plan = (...lines: readonly string[]): string => planText("ranges: min", "tasks:", ...lines);

export const deadlineRisk = defineCheck<Facts>({
  code: "deadline-risk",
  severity: "warning",
  summary: {
    en: "A deadline holds only if work takes the short end of its range.",
    zh: "只有按工期的下限做完，才赶得上截止日。",
  },
  why: {
    en: "The plan is laid out for the best case, and nobody who reads the dates can tell.",
    zh: "日程是按最顺利的情况排的，看日期的人却看不出来。",
  },
  bad: {
    en: plan(
      "  page: { start: 2026-03-02, duration: 5-12d }",
      "  check: { after: page, duration: 2d, by: 2026-03-12 }",
    ),
    zh: plan(
      "  落地页: { start: 2026-03-02, duration: 5-12天 }",
      "  上线检查: { after: 落地页, duration: 2天, by: 2026-03-12 }",
    ),
  },
  good: {
    en: plan("  page: { start: 2026-03-02, duration: 5-7d }", "  check: { after: page, duration: 2d, by: 2026-03-12 }"),
    zh: plan(
      "  落地页: { start: 2026-03-02, duration: 5-7天 }",
      "  上线检查: { after: 落地页, duration: 2天, by: 2026-03-12 }",
    ),
  },
  message: ({ task, limit, late }) => ({
    en: `"${task}" is in time for ${limit.en} only while ranges end short: at their long end it is ${workdayWords(late).en} late.`,
    zh: `只有各项都按工期的下限完成，“${task}”才赶得上${limit.zh}；按上限要晚 ${workdayWords(late).zh}。`,
  }),
  help: ({ ranges }) => ({
    en: `Begin earlier, or agree on a shorter range for ${nameWords(ranges).en}; "ranges: max" shows the dates at the long end.`,
    zh: `请提前开始，或者给${nameWords(ranges).zh}商定更短的工期范围；写“ranges: 上限”可以看到按上限排的日期。`,
  }),

  *inspect(review) {
    const { plan, schedule } = review;
    if (plan.ranges === "max" || !plan.tasks.some(hasRange)) return;
    // Nothing else is worked out anew: what is late at the long end has less than no room there.
    const { network, placements } = placePlan({ ...plan, ranges: "max" });
    const floats = computeFloat(network, placements);
    const missed = new Map<string, { task: Task; end: FloatEnd; late: number; ranges: string[] }>();
    for (const { task, float } of schedule.tasks) {
      const longest = floats[task.index];
      if (!float || float.total < 0 || !longest?.ahead || longest.total >= 0) continue;
      const { end, next } = longest.ahead;
      const key = keyOf(end);
      const known = missed.get(key) ?? { task, end, late: -longest.total, ranges: [] };
      const isLast = next === undefined || (end.kind === "task" && next === end.task);
      const late = Math.max(known.late, -longest.total);
      missed.set(key, { ...known, late, task: isLast ? task : known.task });
      if (hasRange(task)) known.ranges.push(task.id);
    }
    for (const { task, end, late, ranges } of missed.values()) {
      yield { place: task.origin.keyOf(), task: task.id, limit: limitWords(end, review), late, ranges };
    }
  },
});

function hasRange({ duration, actual }: Task): boolean {
  return duration.kind === "span" && duration.min < duration.max && actual?.kind !== "done";
}

function keyOf(end: FloatEnd): string {
  if (end.kind === "anchor") return `anchor ${end.anchor.id}`;
  if (end.kind === "plan-finish") return end.kind;
  return `${end.kind} ${end.task.id}`;
}

function limitWords(end: FloatEnd, { plan }: Review): Bilingual {
  switch (end.kind) {
    case "anchor":
      if (end.anchor === plan.launch) return { en: `the launch${onDay(end.day).en}`, zh: `上市日${onDay(end.day).zh}` };
      return { en: `"${end.anchor.id}"${onDay(end.day).en}`, zh: `“${end.anchor.id}”${onDay(end.day).zh}` };
    case "task":
      return { en: `"${end.task.id}"${onDay(end.day).en}`, zh: `“${end.task.id}”${onDay(end.day).zh}` };
    case "plan-finish":
      return { en: `the end of the plan${onDay(end.day).en}`, zh: `计划结束日${onDay(end.day).zh}` };
    case "deadline": {
      const { text } = end.bound.bound.point;
      const day = formatDay(end.bound.day);
      return text === day ? { en: text, zh: ` ${text}` } : { en: `${text} (${day})`, zh: ` ${text}（${day}）` };
    }
  }
}

function onDay(day: Day | undefined): Bilingual {
  return day === undefined ? { en: "", zh: "" } : { en: ` (${formatDay(day)})`, zh: `（${formatDay(day)}）` };
}
