import type { Bilingual, RelatedPlace } from "../../diagnostic/diagnostic.ts";
import type { DatedFact, ScheduledTask } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, isPublic } from "../shared/review.ts";

interface Facts {
  /** The task; undefined for the launch itself. */
  readonly task: string | undefined;
  readonly blackout: string;
  /** The first day of it that lies in the blackout. */
  readonly day: string;
  readonly first: string;
  readonly last: string;
}

const english = "blackouts: { frozen: { window: 2026-03-16..2026-03-20, why: a rival's sale } }";
const chinese = "blackouts: { 封网: { window: 2026-03-16..2026-03-20, why: 大促封网 } }";

export const blackoutHit = defineCheck<Facts>({
  code: "blackout-hit",
  severity: "warning",
  summary: {
    en: "The launch or something public lies in a blackout.",
    zh: "上市日或对外的任务落在不对外的日子里。",
  },
  why: {
    en: "Somebody wrote down that nothing public is to happen on these days, and why.",
    zh: "这几天不对外是事先写明的，而且有原因。",
  },
  bad: {
    en: planText(english, "tasks: { teaser: { kind: announce, window: 2026-03-12..2026-03-17 } }"),
    zh: planText(chinese, "tasks: { 预热: { kind: 宣传, window: 2026-03-12..2026-03-17 } }"),
  },
  good: {
    en: planText(english, "tasks: { teaser: { kind: announce, window: 2026-03-10..2026-03-13 } }"),
    zh: planText(chinese, "tasks: { 预热: { kind: 宣传, window: 2026-03-10..2026-03-13 } }"),
  },
  message: ({ task, blackout, day, first, last }) => {
    const what: Bilingual =
      task === undefined
        ? { en: `The launch, ${day},`, zh: `上市日 ${day} ` }
        : { en: `"${task}" is public, and on ${day} it`, zh: `“${task}”要对外，${day} ` };
    return {
      en: `${what.en} lies in the blackout "${blackout}" (${first} to ${last}).`,
      zh: `${what.zh}却落在不对外的“${blackout}”期间（${first} 到 ${last}）。`,
    };
  },
  help: ({ task, last }) => ({
    en: `Move ${task === undefined ? "the launch" : `"${task}"`} out of these days, to after ${last} or before them, or correct the blackout.`,
    zh: `请把${task === undefined ? "上市日" : `“${task}”`}调到这几天之前，或者 ${last} 之后；日子不对的话，请改 blackouts:。`,
  }),

  *inspect(review) {
    const { schedule, launch, plan } = review;
    const ahead = schedule.tasks.filter(({ task }) => isPublic(task, review) && task.actual?.kind !== "done");
    for (const fact of schedule.datedFacts) {
      const { start, finish } = fact;
      if (fact.fact !== "blackouts" || start === undefined || finish === undefined) continue;
      const about = { blackout: fact.id, first: formatDay(start), last: formatDay(finish) };
      const related = [labelOf(fact)];
      if (plan.launch && launch !== undefined && launch >= start && launch <= finish) {
        // What happens at the launch moves out with it.
        yield { place: plan.launch.place, related, task: undefined, day: formatDay(launch), ...about };
        continue;
      }
      for (const scheduled of ahead) {
        const day = firstDayIn(scheduled, start, finish);
        const { origin, id } = scheduled.task;
        if (day !== undefined) yield { place: origin.keyOf(), related, task: id, day: formatDay(day), ...about };
      }
    }
  },
});

function labelOf({ id, place }: DatedFact): RelatedPlace {
  return { place, message: { en: `the days of "${id}"`, zh: `“${id}”的日期` } };
}

/** The first day of a task between two others, both included; of recurring work the days on which it occurs count. */
function firstDayIn(scheduled: ScheduledTask, start: Day, finish: Day): Day | undefined {
  if (scheduled.task.recurrence) {
    return scheduled.occurrences.find(({ day }) => day >= start && day <= finish)?.day;
  }
  const days = daysOf(scheduled);
  if (!days || days.finish < start || days.start > finish) return undefined;
  return days.start < start ? start : days.start;
}
