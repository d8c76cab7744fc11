import type { Phase } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import type { Spec } from "../../spec/spec.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly before: string;
  readonly next: string;
  /** The last day of the one. */
  readonly finish: string;
  /** The first day of the other. */
  readonly start: string;
}

const plan = (...lines: readonly string[]): string => planText("launch: 2026-03-24", "phases:", ...lines);

export const phaseOverlap = defineCheck<Facts>({
  code: "phase-overlap",
  severity: "info",
  summary: {
    en: "Two phases that follow each other have days in common.",
    zh: "先后两个阶段有重叠的日子。",
  },
  why: {
    en: "Both ends of a window are inside it, so phases that are written end to end share a day that then counts twice.",
    zh: "时间段的两头都算在内，首尾写同一天，那一天就同时属于两个阶段。",
  },
  bad: {
    en: plan(
      "  story: { window: T-30..T-15, tasks: { house: { kind: messaging, start: T-29, duration: 5d } } }",
      "  ready: { window: T-15..T-1, tasks: { page: { kind: asset, start: T-14, duration: 5d } } }",
    ),
    zh: plan(
      "  讲故事: { window: T-30..T-15, tasks: { 信息屋: { kind: 信息, start: T-29, duration: 5天 } } }",
      "  做物料: { window: T-15..T-1, tasks: { 落地页: { kind: 物料, start: T-14, duration: 5天 } } }",
    ),
  },
  good: {
    en: plan(
      "  story: { window: T-30..T-16, tasks: { house: { kind: messaging, start: T-29, duration: 5d } } }",
      "  ready: { window: T-15..T-1, tasks: { page: { kind: asset, start: T-14, duration: 5d } } }",
    ),
    zh: plan(
      "  讲故事: { window: T-30..T-16, tasks: { 信息屋: { kind: 信息, start: T-29, duration: 5天 } } }",
      "  做物料: { window: T-15..T-1, tasks: { 落地页: { kind: 物料, start: T-14, duration: 5天 } } }",
    ),
  },
  message: ({ before, next, start, finish }) =>
    start === finish
      ? {
          en: `"${next}" begins on ${start}, on which "${before}" ends: the day belongs to both.`,
          zh: `“${before}”到 ${finish} 结束，“${next}”也从这天开始，这一天同时属于两个阶段。`,
        }
      : {
          en: `"${next}" comes after "${before}", but its window begins on ${start} and that of "${before}" ends on ${finish}.`,
          zh: `“${next}”排在“${before}”之后，但它的时间段从 ${start} 开始，而“${before}”到 ${finish} 才结束。`,
        },
  help: ({ before, next }) => ({
    en: `Begin "${next}" on the day after the last of "${before}", or leave it if the overlap is meant.`,
    zh: `请让“${next}”从“${before}”结束的第二天开始；如果是有意重叠，可以不改。`,
  }),

  *inspect({ schedule, spec }) {
    const spans = schedule.phases.flatMap(({ phase, window }) => {
      const { start, finish } = window ?? {};
      return start !== undefined && finish !== undefined && start < finish ? [{ phase, start, finish }] : [];
    });
    for (const next of spans) {
      for (const before of spans) {
        if (!isTold(before, next, spec)) continue;
        const related = [
          { place: before.phase.origin.at("window"), message: { en: "the one before", zh: "前一个阶段" } },
        ];
        const days = { start: formatDay(next.start), finish: formatDay(before.finish) };
        yield { place: next.phase.origin.at("window"), related, before: before.phase.id, next: next.phase.id, ...days };
      }
    }
  },
});

interface Span {
  readonly phase: Phase;
  readonly start: Day;
  readonly finish: Day;
}

/** Phases overlap on purpose often enough: told are a single day in common, and an overlap of phases that are linked. */
function isTold(before: Span, next: Span, { phases }: Spec): boolean {
  if (before.phase === next.phase || next.start > before.finish) return false;
  if (next.start === before.finish) return true;
  const links = phases.find(({ id }) => id === next.phase.id)?.after ?? [];
  return links.some(({ text }) => text.trim() === before.phase.id);
}
