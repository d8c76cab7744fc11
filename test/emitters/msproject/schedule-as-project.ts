import { all, type Node, textAt } from "./read-project.ts";

/** Minutes since 1970-01-01T00:00. */
type Moment = number;

interface WorkTime {
  isWorked(day: number): boolean;
}

interface ProjectTask {
  readonly uid: string;
  readonly name: string;
  readonly start: Moment;
  readonly finish: Moment;
}

const perDay = 1440;
/** Minutes of the day, in the hours that our files give to every working day. */
const shifts = [
  [480, 720],
  [780, 1020],
] as const;

/**
 * Schedules a file anew, by what Project says of itself: a task begins as soon as its links, its constraint and the
 * working time of its calendar allow; a link's lag in days is working time of the project's calendar, one in elapsed days
 * goes through nights; a task that must start on a day does; one that has begun began. It looks at no date of a task
 * but those of constraints and actual starts.
 */
export function scheduleAsProject(project: Node): readonly ProjectTask[] {
  const calendars = new Map(all(project, "Calendars", "Calendar").map((it) => [textAt(it, "UID"), workTimeOf(it)]));
  const base = calendars.get(textAt(project, "CalendarUID"));
  if (!base) throw new Error("The project has no calendar.");
  const leaves = all(project, "Tasks", "Task").filter(
    (it) => textAt(it, "Summary") === "0" && textAt(it, "Manual") === "0",
  );
  const byUid = new Map(leaves.map((it) => [textAt(it, "UID"), it]));
  const done = new Map<string, ProjectTask>();
  const place = (task: Node): ProjectTask => {
    const uid = textAt(task, "UID") ?? "";
    const known = done.get(uid);
    if (known) return known;
    const calendar = calendars.get(textAt(task, "CalendarUID")) ?? base;
    const minutes = minutesOf(textAt(task, "Duration") ?? "");
    const limits = all(task, "PredecessorLink").flatMap((link) => {
      const predecessor = byUid.get(textAt(link, "PredecessorUID"));
      return predecessor ? [limitOf(link, place(predecessor), { base, calendar, minutes })] : [];
    });
    const constraint = momentOf(textAt(task, "ConstraintDate") ?? "");
    const actual = textAt(task, "ActualStart");
    const isPinned = textAt(task, "ConstraintType") === "2";
    const wanted = actual ? momentOf(actual) : isPinned ? constraint : Math.max(constraint, ...limits);
    const start = minutes === 0 ? wanted : nextWorked(wanted, calendar);
    const placed = { uid, name: textAt(task, "Name") ?? "", start, finish: addWork(start, minutes, calendar) };
    done.set(uid, placed);
    return placed;
  };
  return leaves.map(place);
}

export function momentOf(text: string): Moment {
  return Date.parse(`${text}Z`) / 60_000;
}

function workTimeOf(calendar: Node): WorkTime {
  const week = new Map(
    all(calendar, "WeekDays", "WeekDay").map((it) => [textAt(it, "DayType"), textAt(it, "DayWorking") === "1"]),
  );
  const days = new Map<number, boolean>();
  for (const exception of all(calendar, "Exceptions", "Exception")) {
    const first = dayOf(momentOf(textAt(exception, "TimePeriod", "FromDate") ?? ""));
    const last = dayOf(momentOf(textAt(exception, "TimePeriod", "ToDate") ?? ""));
    for (let day = first; day <= last; day++) days.set(day, textAt(exception, "DayWorking") === "1");
  }
  // 1970-01-01 was a Thursday, day 5 of Project's week.
  return { isWorked: (day) => days.get(day) ?? week.get(`${((day + 4) % 7) + 1}`) ?? false };
}

interface LinkContext {
  readonly base: WorkTime;
  readonly calendar: WorkTime;
  readonly minutes: number;
}

/** The earliest start that a link allows. */
function limitOf(link: Node, from: ProjectTask, { base, calendar, minutes }: LinkContext): Moment {
  const type = textAt(link, "Type") ?? "";
  const lag = Number(textAt(link, "LinkLag")) / 10;
  const waited = type === "0" || type === "1" ? from.finish : from.start;
  const limit = textAt(link, "LagFormat") === "8" ? waited + lag : addWork(waited, lag, base);
  return type === "1" || type === "3" ? limit : addWork(limit, -minutes, calendar);
}

function minutesOf(duration: string): number {
  const [, hours = "0", minutes = "0"] = /^PT(\d+)H(\d+)M0S$/.exec(duration) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

function dayOf(moment: Moment): number {
  return Math.floor(moment / perDay);
}

function nextWorked(moment: Moment, calendar: WorkTime): Moment {
  for (let day = dayOf(moment); ; day++) {
    if (!calendar.isWorked(day)) continue;
    for (const [from, to] of shifts) {
      if (moment < day * perDay + to) return Math.max(moment, day * perDay + from);
    }
  }
}

/** Backwards where the minutes are below zero. */
function addWork(moment: Moment, minutes: number, calendar: WorkTime): Moment {
  let left = Math.abs(minutes);
  let at = moment;
  const step = minutes < 0 ? -1 : 1;
  for (let day = dayOf(moment); left > 0; day += step) {
    if (!calendar.isWorked(day)) continue;
    for (const [from, to] of step > 0 ? shifts : shifts.toReversed()) {
      const [first, last] = [day * perDay + from, day * perDay + to];
      const room = step > 0 ? last - Math.max(at, first) : Math.min(at, last) - first;
      if (room <= 0) continue;
      const taken = Math.min(room, left);
      at = step > 0 ? Math.max(at, first) + taken : Math.min(at, last) - taken;
      left -= taken;
      if (left === 0) break;
    }
  }
  return at;
}
