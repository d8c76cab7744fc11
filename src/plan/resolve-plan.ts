import type { Report } from "../diagnostic/diagnostic.ts";
import { parseDuration } from "../notation/parse-duration.ts";
import { parseLink } from "../notation/parse-link.ts";
import type { NoticeSpec, Spec, TaskSpec } from "../spec/spec.ts";
import { standardCalendar } from "../time/standard-calendars.ts";
import { bridgeDropped, isDropped } from "./bridge-dropped.ts";
import { checkEnds } from "./check-ends.ts";
import { orderTasks } from "./order-tasks.ts";
import type { Anchor, Dependency, During, Notice, Plan, Point, Task } from "./plan.ts";
import { anchorDropped, badZone, linkBridged, linkDropped, noTasks } from "./problems.ts";
import { type AnchorAtThing, openAnchors, settleAnchors } from "./resolve-anchors.ts";
import { resolveCalendars } from "./resolve-calendars.ts";
import { type RawLink, readAllLinks } from "./resolve-links.ts";
import { resolveNames } from "./resolve-names.ts";
import { checkOwnerNames, resolveOwners } from "./resolve-owners.ts";
import { reportFault, resolvePoint } from "./resolve-point.ts";
import { type OpenPhase, resolvePhase, resolveTask, type Staff } from "./resolve-tasks.ts";
import type { Scope } from "./scope.ts";

/** Looks up every name. What a name does not lead to is reported, all of it, and then there is no plan to go on with. */
export function resolvePlan(spec: Spec, report: Report): Plan {
  checkTop(spec, report);
  const names = resolveNames(spec, report);
  const findCalendar = resolveCalendars(spec, report);
  const owners = resolveOwners(spec, findCalendar, report);
  checkOwnerNames(spec, owners, report);
  const anchors = openAnchors(spec);
  const phases = new Map<string, OpenPhase>();
  const isDeclared = (name: string): boolean => names.has(name);
  const scope: Scope = { spec, names, isDeclared, anchors, phases, report };

  const atThings = settleAnchors(anchors, scope);
  const calendar = spec.calendar === undefined ? undefined : findCalendar(spec.calendar, spec.origin.to("calendar"));
  const staff: Staff = { owners, findCalendar, planCalendar: calendar ?? standardCalendar("mon-fri") };
  for (const phase of spec.phases) phases.set(phase.id, resolvePhase(phase, scope, staff));
  const tasks = resolveTasks(scope, phases, staff);
  tieAnchors(atThings, tasks, phases, report);
  const pointAt = (key: "start" | "finish"): Point | undefined => {
    const text = spec[key];
    return text === undefined ? undefined : resolvePoint(text, spec.origin.to(key), scope, undefined);
  };

  const dependencies = resolveDependencies(scope, tasks, staff);
  const list = [...tasks.values()];
  const plan: Omit<Plan, "order"> = {
    spec,
    language: spec.language,
    timezone: spec.timezone,
    calendar: staff.planCalendar,
    ranges: spec.ranges,
    place: spec.place,
    start: pointAt("start"),
    finish: pointAt("finish"),
    launch: anchors.get("launch"),
    anchors: [...anchors.values()],
    owners: [...owners.values()],
    phases: [...phases.values()],
    tasks: list,
    dependencies,
    notices: spec.notices.map((notice) => resolveNotice(notice, scope, tasks)),
  };
  checkEnds(plan, report);
  return { ...plan, order: orderTasks(list, dependencies, report) };
}

function checkTop(spec: Spec, report: Report): void {
  if (spec.tasks.length === 0) report(noTasks(spec.origin.keyOf("tasks")));
  if (spec.timezone !== undefined && !isZone(spec.timezone)) {
    report(badZone(spec.origin.at("timezone"), { text: spec.timezone }));
  }
}

/** A name of the IANA database. Its own letters, so that a typing slip is not taken for an offset such as +08. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function resolveTasks(scope: Scope, phases: ReadonlyMap<string, OpenPhase>, staff: Staff): ReadonlyMap<TaskSpec, Task> {
  const tasks = new Map<TaskSpec, Task>();
  for (const spec of scope.spec.tasks) {
    if (spec.isDropped) continue;
    const phase = spec.phase === undefined ? undefined : phases.get(spec.phase);
    const task = resolveTask(spec, { index: tasks.size, phase }, scope, staff);
    tasks.set(spec, task);
    phase?.tasks.push(task);
  }
  for (const [spec, task] of tasks) {
    const during = resolveDuring(spec, scope, tasks);
    if (during) (task as { during: During | undefined }).during = during;
  }
  return tasks;
}

function resolveDuring(spec: TaskSpec, scope: Scope, tasks: ReadonlyMap<TaskSpec, Task>): During | undefined {
  const text = spec.timing.during;
  if (text === undefined) return undefined;
  const origin = spec.origin.to("during");
  const reading = parseLink(text, scope.isDeclared);
  if (!reading.ok) {
    reportFault({ text, form: "link", fault: reading.fault }, origin, scope);
    return undefined;
  }
  const { name } = reading.value;
  const anchor = scope.anchors.get(name);
  const named = scope.names.get(name);
  if (!anchor && !named) {
    reportFault({ text, form: "link", fault: { reason: "unknown-name", name } }, origin, scope);
    return undefined;
  }
  const things = anchor ? [anchor] : tasksNamed(name, scope, tasks).filter((task) => task.spec !== spec);
  return { things, text: name, place: origin.at() };
}

/** The kept tasks that a task's or phase's name means. */
function tasksNamed(name: string, { names, spec }: Scope, tasks: ReadonlyMap<TaskSpec, Task>): readonly Task[] {
  const named = names.get(name);
  const specs =
    named?.kind === "task" ? [named.spec] : spec.tasks.filter(({ phase }) => named?.kind === "phase" && phase === name);
  return specs.flatMap((each) => tasks.get(each) ?? []);
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

function resolveDependencies(scope: Scope, tasks: ReadonlyMap<TaskSpec, Task>, staff: Staff): readonly Dependency[] {
  const tasksOf = new Map<string, TaskSpec[]>();
  for (const task of scope.spec.tasks) {
    if (task.phase === undefined) continue;
    const siblings = tasksOf.get(task.phase);
    if (siblings) siblings.push(task);
    else tasksOf.set(task.phase, [task]);
  }
  const weekOf = (end: TaskSpec | Anchor): number =>
    (isAnchor(end) ? undefined : tasks.get(end)?.rollCalendar.workdaysPerWeek) ?? staff.planCalendar.workdaysPerWeek;
  const written = readAllLinks({ scope, tasksOf, weekOf });
  const links = bridgeDropped(written);
  reportBridges(written, links, scope.report);
  return links.flatMap((link) => {
    const predecessor = isAnchor(link.predecessor) ? link.predecessor : tasks.get(link.predecessor);
    const successor = isAnchor(link.successor) ? link.successor : tasks.get(link.successor);
    return predecessor && successor ? [{ ...link, predecessor, successor }] : [];
  });
}

function isAnchor(end: TaskSpec | Anchor): end is Anchor {
  return end.kind === "anchor";
}

/** Lists what became of the links to dropped tasks: the new ones, and the tasks that now wait for nothing. */
function reportBridges(written: readonly RawLink[], links: readonly RawLink[], report: Report): void {
  const waiting = new Set(links.map(({ successor }) => successor));
  const lost = new Map<TaskSpec, string[]>();
  for (const { predecessor, successor } of written) {
    if (isAnchor(successor) || isDropped(successor) || waiting.has(successor) || !isDropped(predecessor)) continue;
    lost.set(successor, [...(lost.get(successor) ?? []), predecessor.id]);
  }
  for (const [task, dropped] of lost) report(linkDropped(task.origin.keyOf(), { task: task.id, dropped }));
  for (const { predecessor, successor, place, through } of links) {
    if (through.length === 0) continue;
    report(linkBridged(place, { task: successor.id, predecessor: predecessor.id, through }));
  }
}

function resolveNotice(spec: NoticeSpec, scope: Scope, tasks: ReadonlyMap<TaskSpec, Task>): Notice {
  const { id, what, owner, who, origin } = spec;
  const rest = { id, what, owner, who, place: origin.keyOf(), beforeText: spec.before ?? "" };
  return { ...rest, lead: readLead(spec, scope), before: readBefore(spec, scope, tasks) };
}

function readLead({ lead, origin }: NoticeSpec, scope: Scope): Notice["lead"] {
  if (lead === undefined) return undefined;
  const reading = parseDuration(lead);
  if (!reading.ok || reading.value.kind === "tbd") {
    const fault = reading.ok ? ({ reason: "vague" } as const) : reading.fault;
    reportFault({ text: lead, form: "lead", fault }, origin.to("lead"), scope);
    return undefined;
  }
  const { max, unit } = reading.value;
  if (unit === "cd" || (unit === "d" && scope.spec.days === "calendar")) return { amount: max, unit: "cd" };
  if (unit === "week") return { amount: max * 7, unit: "cd" };
  if (unit === "wd" || unit === "d") return { amount: max, unit: "wd" };
  reportFault({ text: lead, form: "lead", fault: { reason: "unreadable" } }, origin.to("lead"), scope);
  return undefined;
}

function readBefore(spec: NoticeSpec, scope: Scope, tasks: ReadonlyMap<TaskSpec, Task>): Point | Task | undefined {
  if (spec.before === undefined) return undefined;
  const named = scope.names.get(spec.before);
  if (named?.kind === "task") return tasks.get(named.spec);
  return resolvePoint(spec.before, spec.origin.to("before"), scope, undefined);
}
