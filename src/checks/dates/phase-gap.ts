import type { ScheduledPhase } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { workdayWords } from "../shared/amount-words.ts";

interface Facts {
  readonly first: string;
  readonly last: string;
  readonly workdays: number;
  /** The phase that ends before. */
  readonly before: string;
}

const plan = (...lines: readonly string[]): string => planText("launch: 2026-03-24", "phases:", ...lines);

export const phaseGap = defineCheck<Facts>({
  code: "phase-gap",
  severity: "info",
  summary: { en: "Days before the launch belong to no phase.", zh: "上市日之前有几天不属于任何阶段。" },
  why: {
    en: "The last days before a launch are the fullest ones; where no phase covers them, what is to be done then is easily forgotten.",
    zh: "上市前的几天往往最忙，没有阶段覆盖，这几天要做的事就容易漏掉。",
  },
  bad: {
    en: plan(
      "  warmup: { window: T-20..T-7, tasks: { teaser: { kind: announce, at: T-7 } } }",
      "  burst: { window: T..T+9, tasks: { post: { kind: announce, at: T } } }",
    ),
    zh: plan(
      "  预热: { window: T-20..T-7, tasks: { 海报: { kind: 宣传, at: T-7 } } }",
      "  爆发: { window: T..T+9, tasks: { 首发: { kind: 宣传, at: T } } }",
    ),
  },
  good: {
    en: plan(
      "  warmup: { window: T-20..T-1, tasks: { teaser: { kind: announce, at: T-7 } } }",
      "  burst: { window: T..T+9, tasks: { post: { kind: announce, at: T } } }",
    ),
    zh: plan(
      "  预热: { window: T-20..T-1, tasks: { 海报: { kind: 宣传, at: T-7 } } }",
      "  爆发: { window: T..T+9, tasks: { 首发: { kind: 宣传, at: T } } }",
    ),
  },
  message: ({ first, last, workdays, before }) => ({
    en: `After "${before}", ${first === last ? `${first} belongs` : `the days from ${first} to ${last} belong`} to no phase: ${workdayWords(workdays).en} before the launch.`,
    zh: `“${before}”结束后，${first === last ? first : `${first} 到 ${last}`} 不属于任何阶段，这是上市前的 ${workdayWords(workdays).zh}。`,
  }),
  help: ({ before }) => ({
    en: `Let "${before}" last longer or the next phase begin earlier, or add a phase for these days.`,
    zh: `请延长“${before}”，或者让下一个阶段提前开始，或者给这几天加一个阶段。`,
  }),

  *inspect({ schedule, launch, plan: { calendar } }) {
    if (launch === undefined) return;
    const spans = schedule.phases.flatMap((phase) => spanOf(phase) ?? []).sort((a, b) => a.start - b.start);
    // A single phase is no division of the time.
    if (spans.length < 2) return;
    let [before] = spans;
    for (const next of [...spans.slice(1), { start: launch }]) {
      if (!before || before.finish === undefined) return;
      const first = addDays(before.finish, 1);
      const last = addDays(Math.min(next.start, launch) as Day, -1);
      const workdays = countWorkdays(calendar, first, last);
      if (workdays > 0) {
        const { phase } = before;
        const place = phase.window ? phase.origin.at("window") : phase.origin.keyOf();
        yield { place, first: formatDay(first), last: formatDay(last), workdays, before: phase.id };
      }
      if (next.start >= launch || !("phase" in next)) return;
      if (next.finish === undefined || next.finish > before.finish) before = next;
    }
  },
});

/** By its window, else by its tasks; an open window has no finish. */
function spanOf({ phase, window, start, finish }: ScheduledPhase) {
  if (window?.start !== undefined && (window.finish !== undefined || !phase.window?.finish)) {
    return { phase, start: window.start, finish: window.finish };
  }
  return start === undefined ? undefined : { phase, start, finish };
}
