import type { Language } from "../diagnostic/diagnostic.ts";
import { addDays, type Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { describeDriver, isActual } from "./describe-driver.ts";
import type { Driver } from "./document.ts";
import { holdingWork, sourcesOf } from "./holding-work.ts";
import type { Placed } from "./link-moment.ts";
import { dayOf } from "./moment.ts";
import { namedStretches } from "./named-stretches.ts";
import { positionOfEnd } from "./network.ts";
import { isPlaced } from "./positions.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";

/** What set a task's date as the document says it: of several that ask for that day, the first. */
export function driverEntry(scheduled: ScheduledTask, schedule: Schedule, language: Language): Driver | null {
  const { task, drivers } = scheduled;
  const [driver] = drivers;
  if (!driver) return null;
  const isRecorded = isActual(driver, task);
  const holder = isRecorded ? undefined : holdingWork(driver, task, schedule)?.task;
  const sources = sourcesOf(driver, task, schedule.plan);
  const { on, text } = describeDriver(driver, task, { holder, sources });
  const kind = isRecorded ? "actual" : driver.kind;
  return {
    kind,
    on,
    task: holder?.id ?? null,
    text: text[language],
    meets: meets(scheduled, driver, schedule, language),
  };
}

function meets(scheduled: ScheduledTask, driver: Constraint, schedule: Schedule, language: Language): Driver["meets"] {
  const { task, position } = scheduled;
  const days = isPlaced(position) && daysBetweenEnds(driver, { ...scheduled, position }, schedule);
  return days ? namedStretches(task.calendar, days, language) : [];
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The days from what set a date to the date, neither end inside: those of a wait, and those that nobody could begin on. */
function daysBetweenEnds(
  driver: Constraint,
  { position, dates }: Pick<ScheduledTask, "dates"> & { readonly position: Placed },
  { positions, book, finish }: Schedule,
): Days | undefined {
  const before = addDays(dayOf(position.start), -1);
  const behind = addDays(dayOf(position.finish), 1);
  switch (driver.kind) {
    case "link": {
      const { predecessor, predecessorSide } = driver.dependency;
      const end = positionOfEnd(predecessor, positions, book);
      if (!isPlaced(end)) return undefined;
      // An anchor stands at the start of its day.
      const isAtStart = predecessorSide === "start" || predecessor.kind === "anchor";
      return { first: isAtStart ? dayOf(end.start) : addDays(dayOf(end.finish), 1), last: before };
    }
    case "successor": {
      const { successor, successorSide } = driver.dependency;
      const end = positionOfEnd(successor, positions, book);
      if (!isPlaced(end)) return undefined;
      return { first: behind, last: successorSide === "start" ? addDays(dayOf(end.start), -1) : dayOf(end.finish) };
    }
    case "phase":
    case "kickoff":
      return dates.floor === undefined ? undefined : { first: dates.floor, last: before };
    case "as-of":
      return { first: driver.day, last: before };
    case "plan-finish":
      return finish === undefined ? undefined : { first: behind, last: finish };
    default:
      return undefined;
  }
}
