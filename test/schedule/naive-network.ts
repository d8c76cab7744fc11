import {
  dayOf,
  evening,
  type IsWorked,
  momentDay,
  morning,
  type NaiveMoment,
  pointDay,
  shiftWorked,
  stepWorked,
  workedBetween,
  workedFrom,
  workedIn,
  workedUntil,
} from "./naive-calendar.ts";
import type { NaiveLink, NaivePhase, NaivePlan, NaivePoint, NaiveTask } from "./naive-plan.ts";

/** Where a task lies: the morning of its first day to the evening of its last, and the end of its buffer. */
export interface NaiveSpan {
  readonly start: NaiveMoment;
  readonly finish: NaiveMoment;
  readonly bufferFinish: NaiveMoment;
}

/** One wait: `to` may not come before `from` and the lag. A number is the day of an anchor. */
export interface NaiveEdge {
  readonly from: string | number;
  readonly fromEnd: "start" | "finish";
  readonly to: string | number;
  readonly toEnd: "start" | "finish";
  readonly lag: number;
  readonly unit: "wd" | "cd" | "%";
  /** Written as `before`: its lag counts from the waiting task. */
  readonly isLead: boolean;
  /** The moment that it counts from, where that is a fact. */
  readonly fixed?: NaiveMoment;
}

export type NaiveSpans = ReadonlyMap<string, NaiveSpan>;

/** The plan with every link written out, and the arithmetic of its calendars. */
export interface NaiveNetwork {
  readonly plan: NaivePlan;
  readonly tasks: readonly NaiveTask[];
  readonly edges: readonly NaiveEdge[];
  readonly planWorks: IsWorked;
  readonly kickoff: number | undefined;
  readonly end: number | undefined;
  /** The day before which nothing begins that has not begun. */
  readonly asOf: number | undefined;
  taskOf(id: string): NaiveTask;
  phaseOf(task: NaiveTask): NaivePhase | undefined;
  /** The days worked on a task: its calendar without its owner's days away. */
  worksOn(task: NaiveTask): IsWorked;
  /** Its calendar alone: what rolling asks. */
  calendarOf(task: NaiveTask): IsWorked;
  dayAt(point: NaivePoint): number;
  spanFrom(task: NaiveTask, start: NaiveMoment): NaiveSpan;
  /** How long a task is as it counts for shares of it: a window has the working days that lie in it. */
  lengthIn(task: NaiveTask): { readonly count: number; readonly unit: "wd" | "cd" };
  bufferEnd(task: NaiveTask, first: number, last: number): number;
  /** Where its written days put a task. */
  pinned(task: NaiveTask): NaiveSpan | undefined;
}

export function buildNetwork(
  plan: NaivePlan,
  pinned: (network: NaiveNetwork, task: NaiveTask) => NaiveSpan | undefined = () => undefined,
): NaiveNetwork {
  const tasks = plan.tasks.filter(({ dropped }) => !dropped);
  const every = new Map(plan.tasks.map((task) => [task.id, task]));
  const phases = new Map(plan.phases.map((phase) => [phase.id, phase]));
  const planWorks = workedIn(calendarNamed(plan, plan.calendar), []);
  const phaseOf = (task: NaiveTask): NaivePhase | undefined => phases.get(task.phase ?? "");
  const ownerOf = (task: NaiveTask) => plan.owners[task.owner ?? phaseOf(task)?.owner ?? ""];
  const idOf = (task: NaiveTask): string =>
    task.calendar ?? ownerOf(task)?.calendar ?? phaseOf(task)?.calendar ?? plan.calendar;
  const baseOf = (base: string): number => dayOf(base === "T" ? plan.launch : (plan.anchors[base] ?? base));
  const dayAt = (point: NaivePoint): number => pointDay(point, baseOf(point.base), planWorks);
  const worksOn = (task: NaiveTask): IsWorked => workedIn(calendarNamed(plan, idOf(task)), ownerOf(task)?.away ?? []);
  const weekOf = (task: NaiveTask): number => calendarNamed(plan, idOf(task)).week.length;
  const lengthIn = (task: NaiveTask): { count: number; unit: "wd" | "cd" } => {
    const between = task.window ?? (task.start && task.finish ? ([task.start, task.finish] as const) : undefined);
    const isWorked = worksOn(task);
    if (between)
      return { count: workedBetween(morning(dayAt(between[0])), evening(dayAt(between[1])), isWorked), unit: "wd" };
    const { count, unit } = lengthOf(task) ?? { count: 1, unit: "wd" };
    if (unit === "mo") return { count: 30 * count, unit: "cd" };
    return unit === "w" ? { count: count * weekOf(task), unit: "wd" } : { count, unit };
  };
  const bufferEnd = (task: NaiveTask, first: number, last: number): number => {
    if (!task.buffer) return last;
    if (task.buffer.unit === "d") return stepWorked(last, task.buffer.max, worksOn(task));
    const { count, unit } = lengthIn(task);
    const isWritten = task.window ?? (task.start && task.finish);
    const inside = isWritten && workedBetween(morning(first), evening(last), worksOn(task));
    const whole = inside ?? (lengthOf(task)?.unit === "mo" ? last - first + 1 : count);
    const days = Math.ceil((whole * task.buffer.max) / 100);
    return unit === "cd" ? last + days : stepWorked(last, days, worksOn(task));
  };
  const network: NaiveNetwork = {
    plan,
    tasks,
    asOf: undefined,
    pinned: (task) => pinned(network, task),
    edges: bridgeDropped(
      plan,
      plan.tasks.flatMap((task) => edgesOf(plan, task, phaseOf(task))),
    ),
    planWorks,
    kickoff: plan.kickoff && dayAt(plan.kickoff),
    end: plan.finish && dayAt(plan.finish),
    taskOf: (id) => every.get(id)!,
    phaseOf,
    worksOn,
    calendarOf: (task) => workedIn(calendarNamed(plan, idOf(task)), []),
    dayAt,
    spanFrom: (task, start) => {
      if (isMilestone(task)) return { start, finish: start, bufferFinish: start };
      const first = momentDay(start);
      const last = lastDayOf(first, lengthOf(task)!, { isWorked: worksOn(task), week: weekOf(task) });
      return { start, finish: evening(last), bufferFinish: evening(bufferEnd(task, first, last)) };
    },
    lengthIn,
    bufferEnd,
  };
  return network;
}

const calendarNamed = (plan: NaivePlan, id: string) => plan.calendars[id]!;

/** A task's links, its phase's, and the row above it where the phase is a sequence. */
function edgesOf(plan: NaivePlan, task: NaiveTask, phase: NaivePhase | undefined): NaiveEdge[] {
  const rows = plan.tasks.filter((it) => it.phase === phase?.id);
  const above = phase?.sequence && !task.after?.length ? rows[rows.indexOf(task) - 1] : undefined;
  const row: NaiveLink[] = above ? [{ to: above.id, end: "finish", lag: 0, unit: "wd" }] : [];
  const waits = (links: readonly NaiveLink[] | undefined, toEnd: "start" | "finish"): NaiveEdge[] =>
    (links ?? []).flatMap((link) =>
      thingsNamed(plan, link.to).map((from) => {
        return { from, fromEnd: link.end, to: task.id, toEnd, lag: link.lag, unit: link.unit, isLead: false };
      }),
    );
  // `before: x - 2d` leaves two days between: a wait of x for this task.
  const leads = [...(task.before ?? []), ...(phase?.before ?? [])].flatMap((link) =>
    thingsNamed(plan, link.to).map((to): NaiveEdge => {
      return { from: task.id, fromEnd: "finish", to, toEnd: "start", lag: -link.lag, unit: link.unit, isLead: true };
    }),
  );
  return [
    ...waits(row, "start"),
    ...waits(task.after, "start"),
    ...waits(phase?.after, "start"),
    ...waits(task.finishAfter, "finish"),
    ...leads,
  ];
}

function thingsNamed(plan: NaivePlan, id: string): (string | number)[] {
  if (plan.phases.some((phase) => phase.id === id))
    return plan.tasks.filter(({ phase }) => phase === id).map((it) => it.id);
  if (id === "launch") return [dayOf(plan.launch)];
  const anchor = plan.anchors[id];
  return [anchor === undefined ? id : dayOf(anchor)];
}

/** A dropped task takes no time: who waited for it waits for what it waited for, with its waits' lags and no others. */
function bridgeDropped(plan: NaivePlan, edges: readonly NaiveEdge[]): NaiveEdge[] {
  let left = [...edges];
  for (const { id } of plan.tasks.filter(({ dropped }) => dropped)) {
    const waits = left.filter(({ to }) => to === id);
    const followers = left.filter(({ from }) => from === id);
    const others = left.filter(({ from, to }) => from !== id && to !== id);
    left = [...others, ...waits.flatMap((wait) => followers.map((follower) => joined(wait, follower)))];
  }
  return left.filter(({ from, to }) => typeof from === "string" || typeof to === "string");
}

function joined(wait: NaiveEdge, { to, toEnd }: NaiveEdge): NaiveEdge {
  return { ...wait, to, toEnd, isLead: false, ...(wait.isLead && { lag: 0, unit: "wd" as const }) };
}

/** How many days of its own kind a task takes; undefined for TBD. Ranges count at their long end. */
export function lengthOf(
  task: NaiveTask,
): { readonly count: number; readonly unit: "wd" | "cd" | "w" | "mo" } | undefined {
  if (!task.duration) return { count: 1, unit: "wd" };
  return task.duration.unit === "TBD" ? undefined : { count: task.duration.max, unit: task.duration.unit };
}

export const isPinned = ({ at, window, start, finish }: NaiveTask): boolean => Boolean(at ?? window ?? start ?? finish);

export const isMilestone = (task: NaiveTask): boolean => lengthOf(task)?.count === 0;

interface Ruler {
  readonly isWorked: IsWorked;
  readonly week: number;
}

function lastDayOf(first: number, { count, unit }: { count: number; unit: string }, { isWorked, week }: Ruler): number {
  if (unit === "cd") return first + count - 1;
  if (unit === "mo") return pointDay({ base: "", amount: count, unit: "mo" }, first, isWorked) - 1;
  return stepWorked(workedFrom(first, isWorked), (unit === "w" ? count * week : count) - 1, isWorked);
}

/** The moment that an edge asks its later end to reach, once its earlier end is known. */
export function momentAsked(network: NaiveNetwork, edge: NaiveEdge, spans: NaiveSpans): NaiveMoment | undefined {
  const source =
    edge.fixed ?? (typeof edge.from === "number" ? morning(edge.from) : momentOf(spans.get(edge.from), edge.fromEnd));
  if (source === undefined) return undefined;
  const asked = laggedMoment(network, edge, source);
  if (edge.toEnd === "start" || asked % 2 === 1 || typeof edge.to === "number") return asked;
  // The morning of a day is the evening of the working day before it.
  const waiting = network.taskOf(edge.to);
  if (isMilestone(waiting)) return asked;
  const before = momentDay(asked) - 1;
  return evening(countsAllDays(waiting) ? before : workedUntil(before, network.worksOn(waiting)));
}

export const countsAllDays = (task: NaiveTask): boolean => ["cd", "mo"].includes(lengthOf(task)?.unit ?? "");

function momentOf(span: NaiveSpan | undefined, end: "start" | "finish"): NaiveMoment | undefined {
  return end === "start" ? span?.start : span?.bufferFinish;
}

/** A lag counts in the waiting task's calendar, before an anchor in the plan's; days away are the owner's affair. */
function laggedMoment(network: NaiveNetwork, edge: NaiveEdge, source: NaiveMoment): NaiveMoment {
  const { to, lag, unit } = edge;
  if (unit === "%") return shareMoment(network, edge, source);
  const isWorked = typeof to === "number" ? network.planWorks : network.calendarOf(network.taskOf(to));
  if (unit === "wd" || lag === 0) return shiftWorked(source, lag, isWorked);
  const moved = source + 2 * lag;
  // Work finds its first working day itself; a milestone would stand on the rest day.
  if (
    typeof to === "number" ||
    !isMilestone(network.taskOf(to)) ||
    network.taskOf(to).state === "rest" ||
    isPinned(network.taskOf(to)) ||
    edge.toEnd === "finish"
  )
    return moved;
  const lands = momentDay(moved);
  return isWorked(lands) ? moved : morning(workedFrom(lands, isWorked));
}

/** The evening on which that share of the work before is done, in that work's own days. */
function shareMoment(network: NaiveNetwork, { from, lag }: NaiveEdge, source: NaiveMoment): NaiveMoment {
  const before = network.taskOf(String(from));
  const { count, unit } = network.lengthIn(before);
  const days = Math.ceil((count * lag) / 100);
  const first = momentDay(source);
  const isWorked = network.worksOn(before);
  if (days === 0) return source;
  return evening(unit === "cd" ? first + days - 1 : stepWorked(workedFrom(first, isWorked), days - 1, isWorked));
}
