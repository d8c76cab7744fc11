import type { Report } from "../diagnostic/diagnostic.ts";
import { oneOfEach, withoutRepeats } from "../spec/one-of-each.ts";
import type { Spec, TaskSpec } from "../spec/spec.ts";
import { standardCalendar } from "../time/standard-calendars.ts";
import { checkAudiences } from "./check-audiences.ts";
import { checkEnds } from "./check-ends.ts";
import { checkOtherTiers } from "./check-other-tiers.ts";
import { anchorDropped } from "./dropped-problems.ts";
import { isZone } from "./is-zone.ts";
import { badZoneAt } from "./mend-zone.ts";
import { orderTasks } from "./order-tasks.ts";
import type { During, Plan, Point, Task } from "./plan.ts";
import { launchMissing, noTasks, unknownRef } from "./problems.ts";
import { type AnchorAtThing, openAnchors, settleAnchors } from "./resolve-anchors.ts";
import { resolveCalendars } from "./resolve-calendars.ts";
import { resolveDependencies, type WrittenWork } from "./resolve-dependencies.ts";
import { type DuringSpec, nameDuring, resolveDuring } from "./resolve-during.ts";
import { resolveFacts } from "./resolve-facts.ts";
import type { TasksOf } from "./resolve-links.ts";
import { resolveNames } from "./resolve-names.ts";
import { checkOwnerNames, resolveOwners } from "./resolve-owners.ts";
import { resolvePoint } from "./resolve-point.ts";
import { recordsProgress, resolveAsOf } from "./resolve-progress.ts";
import { type OpenPhase, resolvePhase, resolveTask, type Staff } from "./resolve-tasks.ts";
import { openSuggestions, type Scope } from "./scope.ts";
import { clockNoZone } from "./time-problems.ts";

/** What a plan lacks once, at however many places that shows: its launch, its release, its time zone. */
const lacks: ReadonlySet<string> = new Set([launchMissing.code, unknownRef.code, clockNoZone.code]);

/** Looks up every name. What a name does not lead to is reported, all of it, and then there is no plan to go on with. */
export function resolvePlan(spec: Spec, passOn: Report): Plan {
  const report = withoutRepeats(passOn);
  const lacking = oneOfEach(lacks, report);
  const suggest = openSuggestions();
  checkTop(spec, report);
  const names = resolveNames(spec, report);
  const findCalendar = resolveCalendars(spec, suggest, report);
  const owners = resolveOwners(spec, findCalendar, report);
  checkOwnerNames(spec, owners, suggest, report);
  checkAudiences(spec, suggest, report);
  const { anchors, absent } = openAnchors(spec);
  const phases = new Map<string, OpenPhase>();
  const isDeclared = (name: string): boolean => names.has(name);
  const festivals: Scope["festivals"] = new Map();
  const reportLack = lacking.report;
  const asOf = resolveAsOf(spec, report);
  const places = { anchors, absent, festivals, phases };
  const scope: Scope = { spec, names, isDeclared, ...places, asOf, report, reportLack, suggest };

  const calendar = spec.calendar === undefined ? undefined : findCalendar(spec.calendar, spec.origin.to("calendar"));
  const staff: Staff = { owners, findCalendar, planCalendar: calendar ?? standardCalendar("mon-fri") };
  const atThings = settleAnchors(anchors, scope, staff.planCalendar);
  for (const phase of spec.phases) phases.set(phase.id, resolvePhase(phase, scope, staff));
  const work = resolveWork(scope, phases, staff);
  tieAnchors(atThings, work.tasks, phases, report);
  const pointAt = (key: "start" | "finish"): Point | undefined => {
    const text = spec[key];
    return text === undefined ? undefined : resolvePoint(text, spec.origin.to(key), scope, undefined);
  };

  const dependencies = resolveDependencies(work, scope, staff);
  checkOtherTiers(scope, phases, staff, work.tasksOf);
  const tasks = [...work.tasks.values()];
  const plan: Omit<Plan, "order" | "anchors"> = {
    spec,
    language: spec.language,
    timezone: spec.timezone,
    calendar: staff.planCalendar,
    ranges: spec.ranges,
    place: spec.place,
    start: pointAt("start"),
    finish: pointAt("finish"),
    record: recordsProgress(spec) ? { asOf } : undefined,
    notBefore: undefined,
    launch: anchors.get("launch"),
    owners: [...owners.values()],
    phases: [...phases.values()].filter((phase) => !phase.spec.isDropped),
    tasks,
    dependencies,
    ...resolveFacts(scope, work.tasks),
  };
  checkEnds(plan, report);
  lacking.end();
  const known = [...anchors.values()].filter((anchor) => !absent.has(anchor));
  return { ...plan, anchors: [...known, ...festivals.values()], order: orderTasks(tasks, dependencies, report) };
}

function checkTop(spec: Spec, report: Report): void {
  const { tasks, origin, timezone } = spec;
  if (tasks.length === 0) report(noTasks(origin.keyOf("tasks")));
  else if (tasks.every(({ isDropped }) => isDropped)) report(noTasks(origin.at("tier")));
  if (timezone !== undefined && !isZone(timezone)) report(badZoneAt(origin.to("timezone"), timezone));
}

function resolveWork(scope: Scope, phases: ReadonlyMap<string, OpenPhase>, staff: Staff): WrittenWork {
  const tasksOf = groupByPhase(scope.spec.tasks);
  const tasks = new Map<TaskSpec, Task>();
  const durings = new Map<TaskSpec, DuringSpec>();
  for (const spec of scope.spec.tasks) {
    if (spec.isDropped) continue;
    const phase = spec.phase === undefined ? undefined : phases.get(spec.phase);
    const task = resolveTask(spec, { index: tasks.size, phase }, scope, staff);
    tasks.set(spec, task);
    phase?.tasks.push(task);
    const during = nameDuring(spec, scope, tasksOf);
    if (during) durings.set(spec, during);
  }
  for (const [spec, during] of durings) {
    (tasks.get(spec) as { during: During | undefined }).during = resolveDuring(during, tasks);
  }
  return { tasksOf, tasks, durings };
}

function groupByPhase(tasks: readonly TaskSpec[]): TasksOf {
  const tasksOf = new Map<string, TaskSpec[]>();
  for (const task of tasks) {
    if (task.phase === undefined) continue;
    const siblings = tasksOf.get(task.phase);
    if (siblings) siblings.push(task);
    else tasksOf.set(task.phase, [task]);
  }
  return tasksOf;
}

function tieAnchors(
  atThings: readonly AnchorAtThing[],
  tasks: ReadonlyMap<TaskSpec, Task>,
  phases: ReadonlyMap<string, OpenPhase>,
  report: Report,
): void {
  const byId = new Map([...tasks.values()].map((task) => [task.id, task]));
  for (const { anchor, name, side } of atThings) {
    const task = byId.get(name);
    const standing = task ? [task] : (phases.get(name)?.tasks ?? []);
    if (standing.length === 0) report(anchorDropped(anchor.place, { anchor: anchor.id, task: name }));
    else anchor.at = { kind: "thing", tasks: standing, side };
  }
}
