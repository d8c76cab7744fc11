import type { Anchor, Dependency, Plan, Task } from "../plan/plan.ts";
import type { Network } from "../schedule/network.ts";
import { type Expression, greatest, literal } from "./expression.ts";
import type { Laid, Places } from "./laid.ts";
import type { Ledger } from "./ledger.ts";
import type { LinkTerms } from "./link-moments.ts";
import { dayOf, morningOf } from "./moment.ts";
import type { PointDays } from "./point-days.ts";
import type { SaidDays } from "./said-days.ts";
import { countWorkdays, type Work } from "./work.ts";

/** The plan as its equations see it: the counterpart of the scheduler's `Network`. */
export interface Model {
  readonly plan: Plan;
  /** As the scheduler sees it: what is structure there is structure here. */
  readonly network: Network;
  readonly ledger: Ledger;
  readonly points: PointDays;
  /** By index of task. */
  readonly works: readonly Work[];
  readonly says: readonly SaidDays[];
  /** The lag of a link, in its unit. */
  lagOf(dependency: Dependency): Expression;
  /** Whether what is recorded of a task was counted from days that were written for it: those no longer stand in the plan. */
  wasPinned(task: Task): boolean;
  /** Whether what waits for a task has begun on days of its own, which it might not have had at another launch. */
  mayHold(task: Task): boolean;
}

/** Where the other end of a link stands: an anchor at the very start of its day. */
export function laidAt(end: Task | Anchor, places: Places, { points }: Model): Laid | undefined {
  if (end.kind === "task") return places[end.index];
  const day = points.anchorDay(end);
  if (!day) return undefined;
  const morning = morningOf(day);
  return { start: morning, finish: morning, bufferFinish: morning };
}

/** @param before Where the predecessor stands, which gives work of unknown length its length. */
export function termsOf(dependency: Dependency, before: Laid | undefined, model: Model): LinkTerms {
  const { predecessor, successor } = dependency;
  return {
    lag: model.lagOf(dependency),
    lagCalendar: successor.kind === "task" ? successor.rollCalendar : model.plan.calendar,
    predecessorWork: predecessor.kind === "task" ? workAt(predecessor, before, model) : undefined,
  };
}

/** The work of a task that stands there: where its length is not known, the working days it spans. */
function workAt({ index, duration, calendar }: Task, laid: Laid | undefined, { works }: Model): Work {
  const work = works[index]!;
  if (duration.kind !== "tbd" || !laid) return work;
  const days = countWorkdays(calendar, dayOf(laid.start), dayOf(laid.finish));
  return { amount: atLeastOne(days), isMilestone: false, unit: "wd", calendar };
}

export function atLeastOne(days: Expression): Expression {
  return greatest([literal(1), days]);
}

/** The work of a task as the scheduler lays it: typed, where its days count from it; as it was recorded where it has begun. */
export function workOf(task: Task, { network, ledger }: Pick<Model, "network" | "ledger">): Work {
  const { amount, unit, calendar } = network.works[task.index]!;
  const { pin, duration, actual } = task;
  const fixed: Work = { amount: literal(amount), isMilestone: amount === 0, unit, calendar };
  if (actual || amount === 0 || duration.kind === "tbd" || duration.unit === "min") return fixed;
  const isWritten = pin?.kind === "window" || pin?.kind === "span" || pin?.kind === "at";
  if (isWritten || task.recurrence || task.during) return fixed;
  return { ...fixed, amount: ledger.input({ kind: "days", task: task.index }, amount) };
}

/** The work of a task whose first and last day are written: the working days between them. */
export function writtenWork({ pin, actual, calendar }: Task, says: SaidDays, work: Work): Work {
  const days = says.pin;
  if (actual || !days?.finish || (pin?.kind !== "window" && pin?.kind !== "span")) return work;
  return { ...work, amount: atLeastOne(countWorkdays(calendar, dayOf(days.start), dayOf(days.finish))) };
}
