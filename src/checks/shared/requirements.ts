import type { Notice, Task } from "../../plan/plan.ts";
import type { BriefField, PolicyAmount, TierRules } from "../../spec/policy/policy.ts";
import { type Calendar, countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day } from "../../time/day.ts";
import { daysOfTask, isPublic, type Review } from "./review.ts";

/** What the policy asks of a plan of this tier, in one respect, and what the plan has. */
export interface Requirement {
  readonly what: Asked;
  /** At least that much; of `first-share`, at most. */
  readonly wanted: number;
  /** `wd` are working days of the plan's calendar, `cd` calendar days, `percent` of the users. */
  readonly unit: "count" | "wd" | "cd" | "percent";
  /** In the same unit; undefined while it hangs on a day that is not known. */
  readonly found: number | undefined;
  /** Undefined where `found` is. */
  readonly met: boolean | undefined;
  /** The tasks that count towards it; none where it is not about tasks. */
  readonly tasks: readonly Task[];
}

export type Asked =
  /** Tasks of that kind. */
  | { readonly kind: "kind"; readonly name: string }
  | { readonly kind: "gates" }
  /** A field of the brief that says something. */
  | { readonly kind: "brief"; readonly field: BriefField }
  /** People who confirmed the tier. */
  | { readonly kind: "raters" }
  /** Public tasks that begin after the launch day. */
  | { readonly kind: "follow-ups" }
  /** From the first day of the plan's first task to the launch, which is not counted. */
  | { readonly kind: "lead" }
  /** The days on which a canary runs, however many tasks share them. */
  | { readonly kind: "canary" }
  /** The share of users of the first stage of the rollout. */
  | { readonly kind: "first-share" }
  /** From the day that a notice goes out to the day that it announces; without a notice where the plan has none. */
  | { readonly kind: "notice-lead"; readonly notice: Notice | undefined };

/**
 * Everything that the policy asks of the plan's tier, kinds first, in the policy's order; nothing for a plan without a
 * tier. What has no sense in the plan is not asked: the length of a canary where none is needed and none planned, the
 * first share where there is no rollout, the lead where there is no launch.
 */
export function requirementsOf(review: Review): readonly Requirement[] {
  const { rules } = review;
  if (!rules) return [];
  return [
    ...tasksAsked(rules, review),
    ...rules.brief.map((field) => briefField(field, review)),
    ...ratersAsked(rules, review),
    ...leadAsked(rules, review),
    ...canaryAsked(rules, review),
    ...firstShareAsked(rules, review),
    ...noticeLeadsAsked(rules, review),
  ];
}

/** The tasks of a kind, in the order of the file, without those dropped. */
export function tasksOfKind({ plan }: Review, kind: string): readonly Task[] {
  return plan.tasks.filter(({ spec }) => spec.kind === kind);
}

function tasksAsked({ needs, gates, followUps }: TierRules, review: Review): readonly Requirement[] {
  const { plan } = review;
  const asked: Requirement[] = [];
  for (const [name, wanted] of needs) asked.push(ofTasks({ kind: "kind", name }, wanted, tasksOfKind(review, name)));
  const gateTasks = plan.tasks.filter(({ type }) => type === "gate");
  if (gates > 0) asked.push(ofTasks({ kind: "gates" }, gates, gateTasks));
  if (followUps > 0 && plan.launch) asked.push(followUpsAsked(followUps, review));
  return asked;
}

function ofTasks(what: Asked, wanted: number, tasks: readonly Task[]): Requirement {
  return { what, wanted, unit: "count", found: tasks.length, met: tasks.length >= wanted, tasks };
}

function followUpsAsked(wanted: number, review: Review): Requirement {
  const { launch, plan } = review;
  if (launch === undefined) return notKnown({ kind: "follow-ups" }, wanted, "count");
  const later = plan.tasks.filter((task) => {
    const start = firstDayOf(task, review);
    return isPublic(task, review) && start !== undefined && start > launch;
  });
  return ofTasks({ kind: "follow-ups" }, wanted, later);
}

function briefField(field: BriefField, { spec }: Review): Requirement {
  const found = spec.brief?.fields[field].some((text) => text.trim() !== "") ? 1 : 0;
  return { what: { kind: "brief", field }, wanted: 1, unit: "count", found, met: found === 1, tasks: [] };
}

function ratersAsked({ raters }: TierRules, { spec }: Review): readonly Requirement[] {
  if (raters === 0) return [];
  const found = new Set(spec.ratedBy.map(({ text }) => text.trim())).size;
  return [{ what: { kind: "raters" }, wanted: raters, unit: "count", found, met: found >= raters, tasks: [] }];
}

function leadAsked({ lead }: TierRules, review: Review): readonly Requirement[] {
  const { launch, plan } = review;
  if (!lead || !plan.launch) return [];
  const what: Asked = { kind: "lead" };
  const starts = plan.tasks.flatMap((task) => firstDayOf(task, review) ?? []);
  const [first] = starts.toSorted((left, right) => left - right);
  if (launch === undefined || first === undefined) return [notKnown(what, lead.amount, lead.unit)];
  return [atLeast(what, lead, daysUntil(first, launch, lead.unit, plan.calendar))];
}

function canaryAsked({ canary, needs }: TierRules, review: Review): readonly Requirement[] {
  const { minimum } = canary;
  const tasks = tasksOfKind(review, "canary");
  if (!minimum || (tasks.length === 0 && !needs.has("canary"))) return [];
  const what: Asked = { kind: "canary" };
  const days = tasks.map((task) => daysOfTask(task, review));
  if (days.includes(undefined)) return [notKnown(what, minimum.amount, minimum.unit)];
  const covered = new Set<Day>();
  for (const { start, finish } of days.flatMap((each) => each ?? [])) {
    for (let day = start; day <= finish; day = addDays(day, 1)) covered.add(day);
  }
  const counts = (day: Day): boolean => minimum.unit === "cd" || review.plan.calendar.isWorkday(day);
  return [{ ...atLeast(what, minimum, [...covered].filter(counts).length), tasks }];
}

function firstShareAsked({ canary }: TierRules, { plan }: Review): readonly Requirement[] {
  const { firstShare: wanted } = canary;
  const found = plan.rollout?.stages[0]?.share;
  if (wanted === undefined || found === undefined) return [];
  return [{ what: { kind: "first-share" }, wanted, unit: "percent", found, met: found <= wanted, tasks: [] }];
}

function noticeLeadsAsked({ noticeLead }: TierRules, review: Review): readonly Requirement[] {
  const { plan, schedule } = review;
  if (!noticeLead) return [];
  if (plan.notices.length === 0) return [atLeast({ kind: "notice-lead", notice: undefined }, noticeLead, 0)];
  return plan.notices.map((notice) => {
    const what: Asked = { kind: "notice-lead", notice };
    const sent = schedule.datedFacts.find(({ fact, id }) => fact === "notify" && id === notice.id)?.start;
    const announced = announcedDay(notice, review);
    if (sent === undefined || announced === undefined) return notKnown(what, noticeLead.amount, noticeLead.unit);
    return atLeast(what, noticeLead, daysUntil(sent, announced, noticeLead.unit, plan.calendar));
  });
}

/** The day of what a notice announces: of a point, or the first of a task. */
function announcedDay({ before }: Notice, review: Review): Day | undefined {
  if (!before) return undefined;
  return "index" in before ? firstDayOf(before, review) : review.schedule.book.dayOf(before)?.day;
}

function atLeast(what: Asked, { amount, unit }: PolicyAmount, found: number): Requirement {
  return { what, wanted: amount, unit, found, met: found >= amount, tasks: [] };
}

function notKnown(what: Asked, wanted: number, unit: Requirement["unit"]): Requirement {
  return { what, wanted, unit, found: undefined, met: undefined, tasks: [] };
}

/** From one day to another, the last not counted; 0 when that is the earlier. */
function daysUntil(first: Day, last: Day, unit: PolicyAmount["unit"], calendar: Calendar): number {
  return unit === "wd" ? countWorkdays(calendar, first, addDays(last, -1)) : Math.max(0, last - first);
}

function firstDayOf(task: Task, review: Review): Day | undefined {
  return daysOfTask(task, review)?.start;
}
