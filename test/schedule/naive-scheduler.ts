/**
 * A second scheduler, written from the language alone: it tries one day after another until all that the language asks
 * of a task holds. Slow, and without a thought in common with the engine.
 */
import {
  dayOf,
  evening,
  isoOf,
  momentDay,
  morning,
  type NaiveMoment,
  workedBetween,
  workedFrom,
  workedUntil,
} from "./naive-calendar.ts";
import {
  buildNetwork,
  countsAllDays,
  isMilestone,
  isPinned,
  lengthOf,
  momentAsked,
  type NaiveEdge,
  type NaiveNetwork,
  type NaiveSpan,
  type NaiveSpans,
} from "./naive-network.ts";
import type { NaiveDates, NaivePlan, NaivePoint, NaiveTask } from "./naive-plan.ts";
import { goOn } from "./naive-progress.ts";

const tries = 1500;

export function scheduleNaively(plan: NaivePlan): ReadonlyMap<string, NaiveDates> {
  const network = goOn(buildNetwork(plan, pinnedSpan));
  const placed = placeTasks(network);
  const end = planEnd(network, placed);
  const early = earlyDates(network, placed);
  const known = withKnownLengths(network, early);
  const late = lateDates(known, { placed, early, end });
  return new Map(network.tasks.map((task) => [task.id, datesOf(known, task, { placed, early, late, end })]));
}

/** Every task in its place: first all as early as they may be, then those placed late moved up, until nothing moves. */
function placeTasks(network: NaiveNetwork): NaiveSpans {
  const caps = layBack(network);
  let placed = passEarly(network, new Map(), caps);
  for (let round = 0; round < 12; round += 1) {
    const late = passLate(network, placed);
    const next = passEarly(network, late, caps);
    const same = [...next].every(([id, span]) => placed.get(id)?.start === span.start);
    placed = next;
    if (same && round > 0) return placed;
  }
  throw new Error("The naive scheduler found no rest.");
}

/** The latest that the dates ahead alone leave to the tasks that are placed late. */
function layBack(network: NaiveNetwork): NaiveSpans {
  const spans = new Map<string, NaiveSpan>();
  for (const task of network.tasks) {
    const pinned = pinnedSpan(network, task);
    if (pinned) spans.set(task.id, pinned);
  }
  const todo = network.tasks.filter((task) => isPlacedLate(network, task));
  while (todo.length > 0) {
    const index = todo.findIndex(
      (task) => !edgesFrom(network, task).some(({ to }) => todo.some(({ id }) => id === to)),
    );
    const task = todo.splice(index, 1)[0]!;
    const span = latestSpan(network, task, { spans, end: undefined });
    if (span) spans.set(task.id, span);
  }
  return spans;
}

const isPlacedLate = (network: NaiveNetwork, task: NaiveTask): boolean =>
  !isPinned(task) && lengthOf(task) !== undefined && directionOf(network, task) === "late";

/** As soon as possible, but where a date ahead leaves less room than the kickoff and the phase, as late as that. */
function soonestSpan(
  network: NaiveNetwork,
  task: NaiveTask,
  { spans, caps }: { spans: NaiveSpans; caps: NaiveSpans },
): NaiveSpan | undefined {
  const span = earliestSpan(network, task, { spans, floor: floorOf(network, task) });
  const cap = isPlacedLate(network, task) ? caps.get(task.id) : undefined;
  if (!span || !cap || span.start <= cap.start) return span;
  const needed = earliestSpan(network, task, { spans, floor: network.asOf });
  return needed && needed.start > cap.start ? needed : cap;
}

/** Places whatever is not in `fixed` as soon as possible. */
function passEarly(network: NaiveNetwork, fixed: NaiveSpans, caps: NaiveSpans): NaiveSpans {
  const spans = new Map(fixed);
  for (const task of network.tasks) {
    const pinned = pinnedSpan(network, task);
    if (pinned) spans.set(task.id, pinned);
  }
  inOrder(network, (task) => {
    const span = spans.get(task.id) ?? soonestSpan(network, task, { spans, caps });
    if (span) spans.set(task.id, span);
  });
  return spans;
}

/** Visits each task after all that it waits for. */
function inOrder(network: NaiveNetwork, visit: (task: NaiveTask) => void): void {
  const todo = [...network.tasks];
  const isOpen = ({ from }: NaiveEdge): boolean => todo.some(({ id }) => id === from);
  while (todo.length > 0) {
    const index = todo.findIndex((task) => !edgesInto(network, task).some(isOpen));
    visit(todo[index]!);
    todo.splice(index, 1);
  }
}

const edgesInto = ({ edges }: NaiveNetwork, { id }: NaiveTask): NaiveEdge[] => edges.filter(({ to }) => to === id);
const edgesFrom = ({ edges }: NaiveNetwork, { id }: NaiveTask): NaiveEdge[] => edges.filter(({ from }) => from === id);

type Rolling = "previous" | "next" | "none";

/** The day of a point once it has left a rest day in the direction that its key says. */
function rolledDay(network: NaiveNetwork, task: NaiveTask, [point, usual]: readonly [NaivePoint, Rolling]): number {
  const day = network.dayAt(point);
  const isWorked = network.calendarOf(task);
  const unit = lengthOf(task)?.unit;
  const rolling = unit === "cd" || unit === "mo" ? "none" : (task.roll ?? usual);
  if (rolling === "none") return day;
  return rolling === "next" ? workedFrom(day, isWorked) : workedUntil(day, isWorked);
}

function pinnedSpan(network: NaiveNetwork, task: NaiveTask): NaiveSpan | undefined {
  const between = (first: number, last: number): NaiveSpan => {
    return {
      start: morning(first),
      finish: evening(last),
      bufferFinish: evening(network.bufferEnd(task, first, last)),
    };
  };
  if (task.at) {
    const { amount } = task.at;
    const day = rolledDay(network, task, [task.at, amount === 0 ? "none" : amount < 0 ? "previous" : "next"]);
    return isMilestone(task) ? standing(evening(day)) : between(day, day);
  }
  if (task.window) return between(network.dayAt(task.window[0]), network.dayAt(task.window[1]));
  const first = task.start && rolledDay(network, task, [task.start, "next"]);
  const last = task.finish && rolledDay(network, task, [task.finish, "previous"]);
  if (first !== undefined && last !== undefined) return between(first, last);
  if (first !== undefined) return network.spanFrom(task, morning(first));
  if (last === undefined) return undefined;
  if (isMilestone(task)) return standing(evening(last));
  for (let day = last; day > last - tries; day -= 1) {
    const span = network.spanFrom(task, morning(day));
    if (span.finish <= evening(last) && mayStartOn(network, task, day))
      return { ...between(day, last), start: span.start };
  }
  return undefined;
}

const standing = (moment: NaiveMoment): NaiveSpan => ({ start: moment, finish: moment, bufferFinish: moment });

const mayStartOn = (network: NaiveNetwork, task: NaiveTask, day: number): boolean =>
  countsAllDays(task) || network.worksOn(task)(day);

/** The first day of a task's phase and the kickoff, whichever is later. */
function floorOf(network: NaiveNetwork, task: NaiveTask): number | undefined {
  const phase = network.phaseOf(task);
  const days = [phase?.window?.[0], phase?.start].flatMap((it) => (it ? [network.dayAt(it)] : []));
  return greatest([...days, ...(network.kickoff === undefined ? [] : [network.kickoff])]);
}

const greatest = (days: readonly number[]): number | undefined => (days.length ? Math.max(...days) : undefined);

/** What a task's start and finish must reach. */
interface Asked {
  readonly starts: NaiveMoment[];
  readonly finishes: readonly NaiveMoment[];
}

function askedOf(
  network: NaiveNetwork,
  task: NaiveTask,
  { spans, floor }: { spans: NaiveSpans; floor: number | undefined },
): Asked {
  const isWorked = isMilestone(task) ? network.calendarOf(task) : network.worksOn(task);
  const reached = (end: "start" | "finish"): NaiveMoment[] =>
    edgesInto(network, task)
      .filter(({ toEnd }) => toEnd === end)
      // What has no place asks for nothing.
      .flatMap((edge) => momentAsked(network, edge, spans) ?? []);
  const from = task.from && morning(rolledDay(network, task, [task.from, "next"]));
  const finishFrom = task.finishFrom && evening(rolledDay(network, task, [task.finishFrom, "next"]));
  // Of what has begun, the rest is held by no first day of a phase any more.
  const opens =
    floor === undefined || task.state === "rest"
      ? []
      : [morning(countsAllDays(task) ? floor : workedFrom(floor, isWorked))];
  return {
    starts: [...reached("start"), ...(from === undefined ? [] : [from]), ...opens],
    finishes: [...reached("finish"), ...(finishFrom === undefined ? [] : [finishFrom])],
  };
}

function earliestSpan(
  network: NaiveNetwork,
  task: NaiveTask,
  rules: { spans: NaiveSpans; floor: number | undefined },
): NaiveSpan | undefined {
  const { starts, finishes } = askedOf(network, task, rules);
  if (starts.length + finishes.length === 0) return undefined;
  // What has not begun by the day of record begins no sooner.
  if (network.asOf !== undefined && task.state === undefined) {
    const isWorked = isMilestone(task) ? network.calendarOf(task) : network.worksOn(task);
    starts.push(morning(countsAllDays(task) ? network.asOf : workedFrom(network.asOf, isWorked)));
  }
  if (isMilestone(task)) {
    const moment = Math.max(...starts, ...finishes);
    return standing(task.state === "rest" ? evening(momentDay(moment)) : moment);
  }
  const first = starts.length ? momentDay(Math.max(...starts)) : momentDay(Math.max(...finishes)) - tries;
  for (let day = first; day < first + 2 * tries; day += 1) {
    if (!mayStartOn(network, task, day)) continue;
    const span = lengthOf(task) ? network.spanFrom(task, morning(day)) : openSpan(network, task, day);
    if (starts.every((it) => span.start >= it) && finishes.every((it) => span.finish >= it)) return span;
  }
  return undefined;
}

/** Work of unknown length lasts to its `by`, else to its phase's end. */
function openSpan(network: NaiveNetwork, task: NaiveTask, first: number): NaiveSpan {
  const phase = network.phaseOf(task);
  const by = task.by && rolledDay(network, task, [task.by, "previous"]);
  const last = by ?? (phase?.window ? network.dayAt(phase.window[1]) : first);
  return {
    start: morning(first),
    finish: evening(Math.max(first, last)),
    bufferFinish: evening(Math.max(first, last)),
  };
}

function followsDated(network: NaiveNetwork, task: NaiveTask): boolean {
  if (task.from) return true;
  return edgesInto(network, task).some(({ from }) => {
    if (typeof from === "number") return true;
    const before = network.taskOf(from);
    return isPinned(before) || followsDated(network, before);
  });
}

function leadsToDated(network: NaiveNetwork, task: NaiveTask): boolean {
  if (task.by || task.startBy) return true;
  return edgesFrom(network, task).some(({ to }) => {
    if (typeof to === "number") return true;
    const ahead = network.taskOf(to);
    return isPinned(ahead) || leadsToDated(network, ahead);
  });
}

type Direction = "early" | "late";

function directionOf(network: NaiveNetwork, task: NaiveTask): Direction {
  const asked = task.place ?? network.phaseOf(task)?.place;
  return asked ?? (!followsDated(network, task) && leadsToDated(network, task) ? "late" : "early");
}

/** Moves the tasks that are placed late up to what lies ahead of them; the followers' places are given. */
function passLate(network: NaiveNetwork, early: NaiveSpans): NaiveSpans {
  const spans = new Map(early);
  const settled = new Map<string, NaiveSpan>();
  const todo = network.tasks.filter((task) => isPlacedLate(network, task));
  const end = planEnd(network, early);
  while (todo.length > 0) {
    const index = todo.findIndex(
      (task) => !edgesFrom(network, task).some(({ to }) => todo.some(({ id }) => id === to)),
    );
    const task = todo.splice(index, 1)[0]!;
    const ends = leavesFinishOpen(network, task, spans) ? end : undefined;
    const from = spans.get(task.id);
    const latest = latestSpan(network, task, { spans, end: ends });
    // What it waits for holds against what it leads up to; the kickoff and its phase's first day do not.
    const needed = earliestSpan(network, task, { spans, floor: network.asOf });
    const span = latest && needed && needed.start > latest.start ? needed : (latest ?? from);
    if (!span) continue;
    spans.set(task.id, span);
    settled.set(task.id, span);
  }
  return settled;
}

/** Whether nothing with a date of its own holds the finish, nor the finish of what follows. */
function leavesFinishOpen(network: NaiveNetwork, task: NaiveTask, spans: NaiveSpans): boolean {
  if (task.by || task.startBy) return false;
  return edgesFrom(network, task).every(({ to, fromEnd }) => {
    if (typeof to === "string" && !spans.has(to)) return true;
    return fromEnd === "start" && typeof to === "string" && !isPinned(network.taskOf(to));
  });
}

/** The latest span that delays nobody and keeps the task's own bounds. */
function latestSpan(
  network: NaiveNetwork,
  task: NaiveTask,
  { spans, end }: { spans: NaiveSpans; end: number | undefined },
): NaiveSpan | undefined {
  const bounds = [task.by, task.startBy].flatMap((it) => (it ? [rolledDay(network, task, [it, "previous"])] : []));
  const ahead = edgesFrom(network, task).flatMap(({ to }) =>
    typeof to === "number" ? [to] : spans.has(to) ? [momentDay(spans.get(to)!.bufferFinish)] : [],
  );
  const reach = greatest([...bounds, ...ahead, ...(end === undefined ? [] : [end])]);
  if (reach === undefined) return undefined;
  for (let day = reach + 60; day > reach - tries; day -= 1) {
    const span = spanOn(network, task, day);
    if (!span) continue;
    if (keepsBounds(network, task, { span, end }) && delaysNobody(network, task, { span, spans })) return span;
  }
  return undefined;
}

/** The task moved to begin on a day; nothing where it cannot. What has its days written moves as that many days. */
function spanOn(network: NaiveNetwork, task: NaiveTask, day: number): NaiveSpan | undefined {
  if (isMilestone(task)) return network.calendarOf(task)(day) ? standing(evening(day)) : undefined;
  if (task.at || task.window || (task.start && task.finish)) {
    const { start, finish } = pinnedSpan(network, task)!;
    const last = day + momentDay(finish) - momentDay(start);
    return { start: morning(day), finish: evening(last), bufferFinish: evening(network.bufferEnd(task, day, last)) };
  }
  return mayStartOn(network, task, day) ? network.spanFrom(task, morning(day)) : undefined;
}

function keepsBounds(
  network: NaiveNetwork,
  task: NaiveTask,
  { span, end }: { span: NaiveSpan; end: number | undefined },
): boolean {
  if (task.by && span.finish > evening(rolledDay(network, task, [task.by, "previous"]))) return false;
  if (task.startBy && span.start > evening(rolledDay(network, task, [task.startBy, "previous"]))) return false;
  return end === undefined || span.finish <= evening(end);
}

function delaysNobody(
  network: NaiveNetwork,
  task: NaiveTask,
  { span, spans }: { span: NaiveSpan; spans: NaiveSpans },
): boolean {
  const tried = new Map(spans).set(task.id, span);
  return edgesFrom(network, task).every((edge) => {
    const asked = momentAsked(network, edge, tried)!;
    if (typeof edge.to === "number") return asked <= morning(edge.to);
    const ahead = spans.get(edge.to);
    if (!ahead) return true;
    if (mayShareDay(network, task, edge)) return asked <= evening(momentDay(ahead.start));
    return asked <= (edge.toEnd === "start" ? ahead.start : ahead.finish);
  });
}

/** Between an event and a pinned task, and between two events, a shared day is no conflict. */
function mayShareDay(network: NaiveNetwork, task: NaiveTask, edge: NaiveEdge): boolean {
  if (typeof edge.to === "number" || edge.lag !== 0 || edge.fromEnd !== "finish" || edge.toEnd !== "start")
    return false;
  const ahead = network.taskOf(edge.to);
  if (!isPinned(task) || !isPinned(ahead) || (task.at === undefined && ahead.at === undefined)) return false;
  // Where both are written on one day, that day is shared; elsewhere the one still ends before the other.
  const [own, next] = [pinnedSpan(network, task)!, pinnedSpan(network, ahead)!];
  return task.buffer === undefined && momentDay(own.finish) === momentDay(next.start);
}

function planEnd(network: NaiveNetwork, spans: NaiveSpans): number | undefined {
  return network.end ?? greatest([...spans.values()].map(({ finish }) => momentDay(finish)));
}

/** The early dates: what follows nothing counts from the kickoff, else from the plan's first placed day. */
function earlyDates(network: NaiveNetwork, placed: NaiveSpans): NaiveSpans {
  const days = network.tasks.flatMap((task) => (placed.has(task.id) ? [shownStart(task, placed.get(task.id)!)] : []));
  const floor = network.kickoff ?? (days.length ? Math.min(...days) : undefined);
  const spans = new Map<string, NaiveSpan>();
  inOrder(network, (task) => {
    if (!placed.has(task.id)) return;
    const bare = network.kickoff === undefined ? earliestSpan(network, task, { spans, floor: undefined }) : undefined;
    const span = pinnedSpan(network, task) ?? bare ?? earliestSpan(network, task, { spans, floor });
    if (span) spans.set(task.id, span);
  });
  return spans;
}

interface Passes {
  readonly placed: NaiveSpans;
  readonly early: NaiveSpans;
  readonly end: number | undefined;
}

/** Work of unknown length is as long as its early dates make it. */
function withKnownLengths(network: NaiveNetwork, early: NaiveSpans): NaiveNetwork {
  const spanFrom = (task: NaiveTask, start: NaiveMoment): NaiveSpan => {
    const soon = early.get(task.id);
    if (lengthOf(task) || !soon) return network.spanFrom(task, start);
    const count = Math.max(1, workedBetween(soon.start, soon.finish, network.worksOn(task)));
    return network.spanFrom({ ...task, duration: { unit: "wd", min: count, max: count } }, start);
  };
  return { ...network, spanFrom };
}

/** The late dates: from the hard dates ahead, or the plan's end, back through the links. */
function lateDates(network: NaiveNetwork, { placed, early, end }: Passes): NaiveSpans {
  const spans = new Map<string, NaiveSpan>();
  // A milestone is shown on a working evening, but what waits before it may reach as far as it leaves.
  const reach = new Map<string, NaiveSpan>();
  const pins = new Map(
    network.tasks.flatMap((task) => (isPinned(task) ? [[task.id, placed.get(task.id)!] as const] : [])),
  );
  const todo = network.tasks.filter(({ id }) => early.has(id));
  while (todo.length > 0) {
    const index = todo.findIndex(
      (task) => !edgesFrom(network, task).some(({ to }) => todo.some(({ id }) => id === to)),
    );
    const task = todo.splice(index, 1)[0]!;
    const ahead = new Map([...spans, ...reach, ...pins]);
    const span = latestSpan(network, task, { spans: ahead, end });
    if (!span) continue;
    spans.set(task.id, span);
    if (isMilestone(task) && !isPinned(task))
      reach.set(task.id, latestMoment(network, task, { span, spans: ahead, end }));
  }
  return spans;
}

/** The last moment, morning or evening of any day, at which a milestone would still delay nobody. */
function latestMoment(
  network: NaiveNetwork,
  task: NaiveTask,
  { span, spans, end }: { span: NaiveSpan; spans: NaiveSpans; end: number | undefined },
): NaiveSpan {
  let best = span;
  for (let moment = span.start; moment < span.start + 2 * 60; moment += 1) {
    const tried = { start: moment, finish: moment, bufferFinish: moment };
    if (keepsBounds(network, task, { span: tried, end }) && delaysNobody(network, task, { span: tried, spans }))
      best = tried;
  }
  return best;
}

function datesOf(
  network: NaiveNetwork,
  task: NaiveTask,
  { placed, early, late }: Passes & { late: NaiveSpans },
): NaiveDates {
  const [at, soon, last] = [placed.get(task.id), early.get(task.id), late.get(task.id)];
  const iso = (moment: NaiveMoment | undefined): string | null =>
    moment === undefined ? null : isoOf(momentDay(moment));
  if (task.state !== undefined) return recordedDates(network, task, { placed, early, late });
  const totalFloat = soon && last ? workedBetween(soon.finish, last.finish, network.planWorks) : null;
  return {
    start: iso(at?.start),
    finish: iso(at?.finish),
    earlyStart: iso(soon?.start),
    earlyFinish: iso(soon?.finish),
    lateStart: iso(last?.start),
    lateFinish: iso(last?.finish),
    totalFloat,
    freeFloat: soon && last ? freeFloat(network, task, { early, totalFloat: totalFloat! }) : null,
  };
}

/** The first day that is shown: of a rest, the day on which its work began. */
const shownStart = ({ whole }: NaiveTask, { start }: NaiveSpan): number =>
  whole ? dayOf(whole.started!) : momentDay(start);

/** What is finished has no room and needs none; what has begun can begin on no other day. */
function recordedDates(
  network: NaiveNetwork,
  task: NaiveTask,
  { placed, early, late }: { placed: NaiveSpans; early: NaiveSpans; late: NaiveSpans },
): NaiveDates {
  const [at, soon, last] = [placed.get(task.id)!, early.get(task.id)!, late.get(task.id)!];
  const none = {
    earlyStart: null,
    earlyFinish: null,
    lateStart: null,
    lateFinish: null,
    totalFloat: null,
    freeFloat: null,
  };
  const [start, finish] = [isoOf(shownStart(task, at)), isoOf(momentDay(at.finish))];
  if (task.state === "done") return { start, finish, ...none };
  const totalFloat = workedBetween(soon.finish, last.finish, network.planWorks);
  const [earlyFinish, lateFinish] = [isoOf(momentDay(soon.finish)), isoOf(momentDay(last.finish))];
  const freeRoom = freeFloat(network, task, { early, totalFloat });
  return {
    start,
    finish,
    earlyStart: start,
    earlyFinish,
    lateStart: start,
    lateFinish,
    totalFloat,
    freeFloat: freeRoom,
  };
}

/** The room before any follower's early date moves or an anchor is reached; where nothing waits, all the room there is. */
function freeFloat(
  network: NaiveNetwork,
  task: NaiveTask,
  { early, totalFloat }: { early: NaiveSpans; totalFloat: number },
): number {
  const ahead = edgesFrom(network, task).flatMap(({ to }) =>
    typeof to === "number" ? [to] : early.has(to) ? [momentDay(early.get(to)!.finish)] : [],
  );
  if (ahead.length === 0) return Math.max(0, totalFloat);
  const own = early.get(task.id)!;
  let room = 0;
  for (let day = momentDay(own.start); day <= Math.max(...ahead) + 60; day += 1) {
    const span = spanOn(network, task, day);
    if (span && delaysNobody(network, task, { span, spans: early }))
      room = Math.max(room, workedBetween(own.finish, span.finish, network.planWorks));
  }
  return room;
}
