import type { PointBase } from "../../plan/plan.ts";
import type { ScheduledTask } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, writtenAt } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  readonly text: string;
  readonly day: string;
  readonly other: string;
  readonly otherText: string;
  readonly otherDay: string;
}

const plan = (...lines: readonly string[]): string => planText("launch: 2026-03-24", "tasks:", ...lines);

export const dayKindInversion = defineCheck<Facts>({
  code: "day-kind-inversion",
  severity: "warning",
  summary: {
    en: "Two events come in another order than their countdown numbers say.",
    zh: "两项活动的先后和倒数的数字看上去正好相反。",
  },
  why: {
    en: "One counts working days and the other calendar days, so T-3wd may come before T-4, and whoever reads the plan expects the contrary.",
    zh: "一个按工作日倒数，一个按自然日倒数，T-3工作日可能比 T-4 还早，看计划的人会以为正好反过来。",
  },
  bad: {
    en: plan("  rehearsal: { kind: rehearsal, at: T-4 }", "  decision: { at: T-3wd }"),
    zh: plan("  彩排: { kind: 演练, at: T-4 }", "  决策会: { at: T-3工作日 }"),
  },
  good: {
    en: plan("  rehearsal: { kind: rehearsal, at: T-4wd }", "  decision: { at: T-3wd }"),
    zh: plan("  彩排: { kind: 演练, at: T-4工作日 }", "  决策会: { at: T-3工作日 }"),
  },
  message: ({ task, text, day, other, otherText, otherDay }) => ({
    en: `"${task}" at ${text} is on ${day}, before "${other}" at ${otherText} (${otherDay}), although the numbers read the other way round.`,
    zh: `“${task}”写的是 ${text}，落在 ${day}，反而早于 ${otherText} 的“${other}”（${otherDay}），和数字看上去的先后相反。`,
  }),
  help: ({ task, other }) => ({
    en: `Count both in the same kind of days, or say with after: whether "${task}" or "${other}" comes first.`,
    zh: `请统一用工作日或自然日来数；先后有要求的话，再用 after: 写明“${task}”和“${other}”谁在前。`,
  }),

  *inspect({ schedule, plan: { dependencies } }) {
    const linked = new Set(
      dependencies.flatMap(({ predecessor, successor }) =>
        predecessor.kind === "task" && successor.kind === "task" ? [`${predecessor.index} ${successor.index}`] : [],
      ),
    );
    const events = schedule.tasks.flatMap((scheduled) => eventOf(scheduled) ?? []);
    const told = new Set<Event>();
    for (const event of events) {
      const other = events.find((each) => each.day > event.day && isInverted(event, each));
      if (!other || told.has(event) || linked.has(`${event.index} ${other.index}`)) continue;
      if (linked.has(`${other.index} ${event.index}`)) continue;
      told.add(event).add(other);
      const related = [{ place: other.place, message: { en: "the other one", zh: "另一项" } }];
      const facts = { task: event.id, text: event.text, day: formatDay(event.day) };
      yield {
        place: event.place,
        related,
        ...facts,
        other: other.id,
        otherText: other.text,
        otherDay: formatDay(other.day),
      };
    }
  },
});

type Event = NonNullable<ReturnType<typeof eventOf>>;

/** An event that is counted from an anchor in working or in calendar days. */
function eventOf(scheduled: ScheduledTask) {
  const { task } = scheduled;
  const days = daysOf(scheduled);
  if (task.pin?.kind !== "at" || task.actual || !days) return undefined;
  const { base, offset, text, place } = task.pin.point;
  if (!offset || (offset.unit !== "wd" && offset.unit !== "cd") || base.kind !== "anchor") return undefined;
  const { id, index, phase, origin } = task;
  const written = writtenAt(origin, "at") ?? text;
  return {
    id,
    index,
    phase,
    day: days.start as Day,
    base: base as PointBase & { kind: "anchor" },
    offset,
    text: written,
    place,
  };
}

/** Of one phase and one anchor, and the later one has the earlier number. */
function isInverted(early: Event, late: Event): boolean {
  if (early.phase !== late.phase || early.base.anchor !== late.base.anchor) return false;
  return early.offset.unit !== late.offset.unit && early.offset.amount > late.offset.amount;
}
