import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { pinPoints } from "../../plan/order-tasks.ts";
import type { Anchor, Point } from "../../plan/plan.ts";
import { sayPoint } from "../../plan/say-point.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly task: string;
  readonly start: Bilingual;
  readonly finish: Bilingual;
  readonly bases: { readonly start: Bilingual; readonly finish: Bilingual };
}

const plan = (...lines: readonly string[]): string => planText("launch: 2026-03-24", ...lines);

export const mixedAnchor = defineCheck<Facts>({
  code: "mixed-anchor",
  severity: "warning",
  summary: {
    en: "A task begins by one count and ends by another.",
    zh: "任务的开始和结束不是从同一天算起的。",
  },
  why: {
    en: "When the launch moves, one end of the task moves along and the other stays: it grows, shrinks, or ends before it begins.",
    zh: "上市日一变，任务只有一头跟着走，另一头不动，时间会被拉长、压缩，甚至前后颠倒。",
  },
  bad: {
    en: plan("tasks:", "  teaser: { kind: announce, window: 2026-03-10..T-1 }"),
    zh: plan("tasks:", "  预热: { kind: 宣传, window: 2026-03-10..T-1 }"),
  },
  good: {
    en: plan("tasks:", "  teaser: { kind: announce, window: T-14..T-1 }"),
    zh: plan("tasks:", "  预热: { kind: 宣传, window: T-14..T-1 }"),
  },
  message: ({ task, start, finish, bases }) => ({
    en: `"${task}" begins at ${start.en}, by ${bases.start.en}, and ends at ${finish.en}, by ${bases.finish.en}.`,
    zh: `“${task}”从 ${start.zh}（${bases.start.zh}）开始，到 ${finish.zh}（${bases.finish.zh}）结束。`,
  }),
  help: ({ task }) => ({
    en: `Count both ends of "${task}" from the same day, or write one end and a duration.`,
    zh: `请让“${task}”的两头从同一天算起，或者只写一头再写工期。`,
  }),

  *inspect({ plan: { tasks } }) {
    for (const task of tasks) {
      const [start, finish] = task.actual ? [] : pinPoints(task);
      if (!start || !finish || isBare(start) || isBare(finish)) continue;
      const bases = { start: baseOf(start), finish: baseOf(finish) };
      if (bases.start.key === bases.finish.key) continue;
      yield { place: start.place, task: task.id, start: sayPoint(start), finish: sayPoint(finish), bases };
    }
  },
});

/** From one anchor to another, as in `R..T`: that says what it means. */
function isBare({ base, offset }: Point): boolean {
  return base.kind === "anchor" && !offset;
}

interface Base extends Bilingual {
  readonly key: string;
}

const ofCalendar: Base = { key: "date", en: "the calendar", zh: "固定日期" };

/** What a point moves with in the end: an anchor that counts from another moves with that. */
function baseOf({ base }: Point): Base {
  if (base.kind === "date") return ofCalendar;
  if (base.kind === "slot")
    return { key: `slot ${base.phase.id}`, en: `the phase "${base.phase.id}"`, zh: `阶段“${base.phase.id}”` };
  if (base.kind === "festival") return { key: `festival ${base.festival.id}`, ...base.festival.name };
  const root = rootOf(base.anchor);
  if (root.id === "launch") return { key: "launch", en: "the launch", zh: "上市日" };
  return { key: `anchor ${root.id}`, en: `"${root.id}"`, zh: `“${root.id}”` };
}

function rootOf(anchor: Anchor): Anchor {
  let root = anchor;
  while (root.at?.kind === "point" && root.at.point.base.kind === "anchor") root = root.at.point.base.anchor;
  return root;
}
