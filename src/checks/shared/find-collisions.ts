import type { Bilingual, Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import type { PolicyAmount } from "../../spec/policy/policy.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day, formatDay } from "../../time/day.ts";
import { amountWords } from "./amount-words.ts";
import { launchTooDense } from "./collision-problems.ts";
import { daysOf, isPublic, type Review, scheduled, type TaskDays } from "./review.ts";

/**
 * Where a plan comes too close to another that is checked with it: to its launch, or to public work for one of its
 * audiences. Told once for each audience, at the plan that comes later; of two at once, at the later in the list.
 */
export function findCollisions(review: Review, others: readonly Review[]): readonly Diagnostic[] {
  const severity = review.policy.severities.get(launchTooDense.code) ?? launchTooDense.severity;
  if (severity === "off") return [];
  const found = others.flatMap((other) => [...launchesApart(review, other), ...audiencesApart(review, other)]);
  return found.map((finding) => ({ ...finding, severity }));
}

function launchesApart(review: Review, other: Review): readonly Diagnostic[] {
  const { between = [], within } = review.policy.collisions ?? {};
  const isMeant = [review, other].every(({ spec }) => spec.tier !== undefined && between.includes(spec.tier));
  const { launch, plan } = review;
  if (!within || !isMeant || launch === undefined || other.launch === undefined || !plan.launch) return [];
  const days = daysApart(
    { start: launch, finish: launch },
    { start: other.launch, finish: other.launch },
    review,
    within,
  );
  if (days >= within.amount || launch < other.launch) return [];
  const related = other.plan.launch ? [{ place: other.plan.launch.place, message: otherLaunch(other.launch) }] : [];
  return [
    launchTooDense(
      plan.launch.place,
      { other: other.spec.name, days, least: amountWords(within), day: formatDay(launch) },
      related,
    ),
  ];
}

function audiencesApart(review: Review, other: Review): readonly Diagnostic[] {
  const within = review.policy.collisions?.audienceWithin;
  if (!within) return [];
  const told = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const mine of reachOf(review)) {
    for (const theirs of reachOf(other)) {
      const shared = [...mine.audiences].find((name) => theirs.audiences.has(name));
      if (shared === undefined || told.has(shared) || mine.days.start < theirs.days.start) continue;
      const days = daysApart(mine.days, theirs.days, review, within);
      if (days >= within.amount) continue;
      told.add(shared);
      const facts = {
        other: other.spec.name,
        days,
        least: amountWords(within),
        day: formatDay(mine.days.start),
        audience: shared,
      };
      const related = { place: theirs.task.origin.keyOf(), message: otherTask(theirs.days.start) };
      findings.push(launchTooDense(mine.task.origin.at("audience"), facts, [related]));
    }
  }
  return findings;
}

interface Reach {
  readonly task: Task;
  readonly days: TaskDays;
  /** By the names that people know them by. */
  readonly audiences: ReadonlySet<string>;
}

/** The public tasks of a plan that name an audience and have days. */
function reachOf(review: Review): readonly Reach[] {
  const names = new Map(review.spec.audiences?.map(({ id, name }) => [id, name]));
  return review.plan.tasks.flatMap((task) => {
    const placed = scheduled(review, task);
    const days = placed && daysOf(placed);
    const audiences = new Set(task.spec.audience.map((id) => names.get(id) ?? id));
    return days && audiences.size > 0 && isPublic(task, review) ? [{ task, days, audiences }] : [];
  });
}

/** From the end of the earlier to the start of the later; 0 where they share a day. */
function daysApart(left: TaskDays, right: TaskDays, { plan }: Review, { unit }: PolicyAmount): number {
  const [first, second] = left.start <= right.start ? [left, right] : [right, left];
  if (second.start <= first.finish) return 0;
  if (unit === "cd") return second.start - first.finish;
  return countWorkdays(plan.calendar, addDays(first.finish, 1), second.start);
}

function otherLaunch(day: Day): Bilingual {
  return { en: `the other launches on ${formatDay(day)}`, zh: `另一份计划 ${formatDay(day)} 上市` };
}

function otherTask(day: Day): Bilingual {
  return { en: `reaches it from ${formatDay(day)}`, zh: `${formatDay(day)} 起触达同一受众` };
}
