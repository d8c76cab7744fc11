import type { Task } from "../../plan/plan.ts";
import { type Day, daysBetween } from "../../time/day.ts";
import { requirementsOf } from "./requirements.ts";
import { daysOf, type Review } from "./review.ts";

/** The time from a plan's first task to the launch, where it is less than the policy asks of the plan's tier. */
export interface ShortLead {
  readonly wanted: number;
  readonly unit: "wd" | "cd";
  readonly first: Task;
  /** Its first day. */
  readonly start: Day;
  /** From there to the day before the launch, in the unit that the policy counts in. */
  readonly found: number;
  /** The same in calendar days. */
  readonly days: number;
  /** In a stretch of so many days without holidays there would be enough working days. */
  readonly wouldSuffice: boolean;
}

const daysPerWeek = 7;

/** Undefined where the lead suffices, the policy asks for none, or the launch is not known. */
export function shortLead(review: Review): ShortLead | undefined {
  const lead = requirementsOf(review).find(({ what }) => what.kind === "lead");
  const first = firstTask(review);
  const { launch, plan } = review;
  if (lead?.met !== false || lead.found === undefined || !first || launch === undefined) return undefined;
  const { wanted, found } = lead;
  const unit = lead.unit === "cd" ? "cd" : "wd";
  const days = Math.max(0, daysBetween(first.start, launch));
  const wouldSuffice = unit === "wd" && days * plan.calendar.workdaysPerWeek >= wanted * daysPerWeek;
  return { wanted, unit, first: first.task, start: first.start, found: Math.max(0, found), days, wouldSuffice };
}

function firstTask({ schedule }: Review) {
  let first: { readonly task: Task; readonly start: Day } | undefined;
  for (const scheduled of schedule.tasks) {
    const start = daysOf(scheduled)?.start;
    if (start !== undefined && (!first || start < first.start)) first = { task: scheduled.task, start };
  }
  return first;
}
