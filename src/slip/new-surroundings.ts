import type { CalendarEntry, FactRow, PhaseEntry, ScheduleDocument, TaskEntry } from "../schedule/document.ts";
import { overlap } from "./distance.ts";
import { type Pair, spanOf } from "./pairs.ts";
import { type Holiday, restDaysOf } from "./rest-days.ts";
import type { BlackoutItem, HolidayItem, OutsideItem } from "./slip-report.ts";

/** The kinds of work that reach the public. */
const publicKinds: ReadonlySet<string | null> = new Set(["announce", "ad", "event", "content"]);

/** Work that lies outside its phase's window now and did not before. */
export function findOutsidePhase(before: ScheduleDocument, after: ScheduleDocument): readonly OutsideItem[] {
  const old = new Set(outsiders(before).map(({ id }) => id));
  return outsiders(after).filter(({ id }) => !old.has(id));
}

function outsiders({ tasks, phases }: ScheduleDocument): readonly OutsideItem[] {
  const byId = new Map(phases.map((phase) => [phase.id, phase]));
  return tasks.flatMap((task) => {
    const phase = task.phase === null ? undefined : byId.get(task.phase);
    const span = spanOf(task);
    const window = phase && windowOf(phase);
    if (!phase || !span || !window) return [];
    // A day that only rolling took out of the phase is where its author put it.
    const { nominal } = task;
    const first = nominal !== null && nominal > span.start ? nominal : span.start;
    const last = nominal !== null && nominal < span.finish ? nominal : span.finish;
    if (first >= window.start && (window.finish === null || last <= window.finish)) return [];
    return [{ id: task.id, name: task.name, ...span, phase: { id: phase.id, name: phase.name, ...window } }];
  });
}

function windowOf({ window }: PhaseEntry) {
  return window?.start ? { start: window.start, finish: window.finish } : undefined;
}

/** Public work and the launch in a blackout that they did not touch before. */
export function findBlackouts(before: ScheduleDocument, after: ScheduleDocument): readonly BlackoutItem[] {
  const old = new Map(blackoutsOf(before).map((row) => [row.id, touching(before, row)]));
  return blackoutsOf(after).flatMap((row) => {
    const span = spanOf(row);
    if (!span) return [];
    const was = old.get(row.id);
    const now = touching(after, row);
    const tasks = now.tasks.filter(({ id }) => !was?.tasks.some((task) => task.id === id));
    const isLaunch = now.isLaunch && !was?.isLaunch;
    if (tasks.length === 0 && !isLaunch) return [];
    return [{ id: row.id, why: row.name, ...span, isLaunch, tasks: tasks.map(({ id, name }) => ({ id, name })) }];
  });
}

function blackoutsOf({ rows }: ScheduleDocument): readonly FactRow[] {
  return rows.filter(({ fact }) => fact === "blackouts");
}

/** Recurring work touches it with one of its days, other work with its whole length. */
function touching({ plan, tasks }: ScheduleDocument, row: FactRow) {
  const blackout = spanOf(row);
  if (!blackout) return { isLaunch: false, tasks: [] };
  const touches = (task: TaskEntry): boolean => {
    if (!publicKinds.has(task.kind)) return false;
    if (task.type === "recurring") {
      return task.occurrences.some(({ date }) => overlap({ start: date, finish: date }, blackout));
    }
    const span = spanOf(task);
    return span !== undefined && overlap(span, blackout);
  };
  const launch = plan.launch?.slice(0, 10);
  return {
    isLaunch: launch !== undefined && overlap({ start: launch, finish: launch }, blackout),
    tasks: tasks.filter(touches),
  };
}

/** Holidays that tasks run over now and did not before, in the order of the calendar. */
export function findHolidays(tasks: readonly Pair<TaskEntry>[], calendar: CalendarEntry): readonly HolidayItem[] {
  const restDays = restDaysOf(calendar);
  const found = new Map<string, Holiday & { tasks: { id: string; name: string }[] }>();
  for (const { before, after } of tasks) {
    const old = holidaysOf(before);
    for (const stretch of holidaysOf(after)) {
      const holiday = restDays.wholeHoliday(stretch);
      if (old.some(({ name, from, to }) => name === holiday.name && from <= holiday.to && holiday.from <= to)) continue;
      const key = `${holiday.from} ${holiday.name}`;
      const met = found.get(key) ?? { ...holiday, tasks: [] };
      found.set(key, met);
      if (met.tasks.at(-1)?.id !== after.id) met.tasks.push({ id: after.id, name: after.name });
    }
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function holidaysOf({ meets }: TaskEntry): readonly Holiday[] {
  return meets.filter(({ kind }) => kind === "holiday");
}
