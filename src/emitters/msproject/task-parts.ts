import type { Predecessor, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { taskDescription } from "../shared/task-description.ts";
import { sharedWords } from "../shared/words.ts";
import { nameText, type ProjectContext } from "./context.ts";
import { leavesInPlace } from "./judge-links.ts";
import { anchorPlacing, type Placing } from "./place-task.ts";
import { dayEnd, dayStart, durationOf, minutesPerDay } from "./working-time.ts";
import { calendarUids } from "./write-calendars.ts";
import { type Element, element, elements } from "./xml.ts";

/** Project's number for its field Text1, which holds our id. */
export const idFieldNumber = "188743731";

export const constraints = { mustStartOn: 2, startNoEarlierThan: 4 } as const;
type Constraint = (typeof constraints)[keyof typeof constraints];

/** Days, and days with a question mark behind them. */
export const durationFormats = { sure: 7, estimated: 39 } as const;

const linkTypes = { "finish-to-finish": 0, "finish-to-start": 1, "start-to-finish": 2, "start-to-start": 3 } as const;
/** In tenths of a minute; calendar days go through the night. */
const lagUnits = { wd: { format: 7, tenths: minutesPerDay * 10 }, cd: { format: 8, tenths: 14_400 } } as const;

interface Place {
  readonly key: string;
  readonly position: number;
  readonly number: string;
  readonly level: number;
}

export function head({ key, position, number, level }: Place, name: string, { uidOf }: ProjectContext) {
  return {
    UID: uidOf(key) ?? 0,
    ID: position,
    Name: nameText(name),
    Manual: 0,
    Type: 1,
    OutlineNumber: number,
    OutlineLevel: level,
  };
}

/** Nothing where the days are not known. */
export function times(span: { readonly start: string; readonly finish: string; readonly minutes: number } | null) {
  return span === null ? {} : { Start: span.start, Finish: span.finish, Duration: durationOf(span.minutes) };
}

/** In the order of the schema, which puts the calendar between the kind of a constraint and its day. */
export function pinning(constraint: Constraint, placing: Placing | null) {
  if (placing === null) return {};
  return {
    ConstraintType: constraint,
    CalendarUID: placing.calendar === "every-day" ? calendarUids["every-day"] : -1,
    ConstraintDate: placing.start,
  };
}

/**
 * What is pinned in the plan is pinned in Project, and so is what a link would move there; anything else may begin later
 * when what it waits for does. What has begun stays by its actual start.
 */
export function constraintOf(task: TaskEntry, placing: Placing | null, context: ProjectContext): Constraint {
  if (placing === null || task.progress?.started || task.status === "finished") return constraints.startNoEarlierThan;
  if (task.driver?.kind === "pin") return constraints.mustStartOn;
  const stays = task.predecessors.every((link) => {
    const from = placingOf(link.id, context);
    return from === null || leavesInPlace({ from, to: placing, link }, context.days);
  });
  return stays ? constraints.startNoEarlierThan : constraints.mustStartOn;
}

/** Where a task or an anchor stands; null where its day is not known. */
function placingOf(id: string, { document, days, placeTask }: ProjectContext): Placing | null {
  const task = document.tasks.find((it) => it.id === id);
  if (task) return placeTask(task);
  const date = document.anchors.find((it) => it.id === id)?.date ?? null;
  return date === null ? null : anchorPlacing(date, days);
}

/** Whether its owner is booked for it: a span from the first to the last of its occurrences is no work. */
export function hasWork({ owner, type }: TaskEntry): boolean {
  return owner !== null && type !== "recurring";
}

/** How far a task has come: what its row and its owner's booking say of it. Null where nothing is recorded. */
export interface Done {
  readonly percent: number;
  readonly start: string | null;
  readonly finish: string | null;
  readonly minutes: number;
  readonly minutesLeft: number;
}

export function doneOf({ status, progress: recorded }: TaskEntry, placing: Placing | null): Done | null {
  if (status === null || recorded === null || placing === null) return null;
  const isDone = status === "finished";
  const hasBegun = isDone || recorded.started !== null;
  const share = hasBegun ? (recorded.percent ?? 0) : 0;
  const percent = isDone ? 100 : share;
  const minutes = Math.round((placing.minutes * percent) / 100);
  return {
    percent,
    start: hasBegun ? placing.start : null,
    finish: isDone ? placing.finish : null,
    minutes,
    minutesLeft: placing.minutes - minutes,
  };
}

export function progress(task: TaskEntry, placing: Placing | null) {
  const done = doneOf(task, placing);
  if (done === null) return {};
  const work = (minutes: number): string | null => (hasWork(task) ? durationOf(minutes) : null);
  return {
    PercentComplete: done.percent,
    PercentWorkComplete: hasWork(task) ? done.percent : null,
    ActualStart: done.start,
    ActualFinish: done.finish,
    ActualDuration: durationOf(done.minutes),
    ActualWork: work(done.minutes),
    RemainingDuration: durationOf(done.minutesLeft),
    RemainingWork: work(done.minutesLeft),
  };
}

export function links({ predecessors }: TaskEntry, { uidOf }: ProjectContext): readonly Element[] {
  return predecessors.flatMap((link) => {
    const uid = uidOf(link.id);
    return uid === undefined ? [] : [writeLink(link, uid)];
  });
}

function writeLink({ type, lag, lagUnit }: Predecessor, uid: number): Element {
  const { format, tenths } = lagUnits[lagUnit];
  return element(
    "PredecessorLink",
    elements({
      PredecessorUID: uid,
      Type: linkTypes[type],
      CrossProject: 0,
      LinkLag: Math.round(lag * tenths),
      LagFormat: format,
    }),
  );
}

export function idField(id: string): readonly Element[] {
  return [element("ExtendedAttribute", elements({ FieldID: idFieldNumber, Value: nameText(id) }))];
}

/** Where it stood in the plan before anything was recorded. */
export function baseline({ progress: recorded }: TaskEntry, { days }: ProjectContext): readonly Element[] {
  const { plannedStart = null, plannedFinish = null } = recorded ?? {};
  if (plannedStart === null || plannedFinish === null) return [];
  return [
    element(
      "Baseline",
      elements({
        Number: 0,
        Start: `${plannedStart}T${dayStart}`,
        Finish: `${plannedFinish}T${dayEnd}`,
        Duration: durationOf(days.between(plannedStart, plannedFinish) * minutesPerDay),
      }),
    ),
  ];
}

export function notesOf(task: TaskEntry, placing: Placing | null, context: ProjectContext): string {
  const { words, language } = context;
  const dates = task.occurrences.map(({ date, time }) => (time === null ? date : `${date} ${time}`));
  return [
    taskDescription(task, context),
    ...(dates.length === 0 ? [] : [words.occurrences(dates.join(sharedWords(language).comma))]),
    ...(placing?.calendar === "every-day" && task.type !== "milestone" ? [words.outsideCalendar] : []),
  ].join("\n");
}

/** The days by which the whole plan is known to Project. */
export function planSpan({ plan, calendar }: ScheduleDocument): { readonly start: string; readonly finish: string } {
  const start = plan.start ?? plan.launch?.slice(0, 10) ?? calendar.from ?? noDay;
  return { start, finish: plan.finish ?? start };
}

/** Project wants a first day even of a plan that has none; any will do, and it is a working one. */
const noDay = "2001-01-01";
