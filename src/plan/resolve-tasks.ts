import type { PhaseSpec, TaskSpec } from "../spec/spec.ts";
import { withRestDays } from "../time/build-calendar.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Owner, Phase, Point, Task, TaskType } from "./plan.ts";
import type { FindCalendar } from "./resolve-calendars.ts";
import { assumedDuration, resolveBuffer, resolveDuration } from "./resolve-duration.ts";
import { resolvePoint, resolveWindow } from "./resolve-point.ts";
import { resolveProgress } from "./resolve-progress.ts";
import { checkEventLength, resolveTiming, type Timing } from "./resolve-timing.ts";
import type { Scope } from "./scope.ts";

/** A phase under construction: its tasks are added as they are resolved. */
export interface OpenPhase extends Phase {
  readonly spec: PhaseSpec;
  readonly calendar: Calendar | undefined;
  readonly tasks: Task[];
}

export interface Staff {
  readonly owners: ReadonlyMap<string, Owner>;
  readonly findCalendar: FindCalendar;
  readonly planCalendar: Calendar;
}

export function resolvePhase(spec: PhaseSpec, scope: Scope, { findCalendar }: Staff): OpenPhase {
  const { id, name, origin } = spec;
  const window =
    spec.window === undefined ? undefined : resolveWindow(spec.window, origin.to("window"), scope, undefined);
  const start: Point | undefined =
    spec.start === undefined ? undefined : resolvePoint(spec.start, origin.to("start"), scope, undefined);
  const calendar = spec.calendar === undefined ? undefined : findCalendar(spec.calendar, origin.to("calendar"));
  return { id, name, origin, spec, window, start, calendar, tasks: [] };
}

export interface TaskPlace {
  readonly index: number;
  readonly phase: OpenPhase | undefined;
}

export function resolveTask(spec: TaskSpec, { index, phase }: TaskPlace, scope: Scope, staff: Staff): Task {
  const owner = staff.owners.get(spec.owner ?? phase?.spec.owner ?? "");
  const own = spec.calendar === undefined ? undefined : staff.findCalendar(spec.calendar, spec.origin.to("calendar"));
  const rollCalendar = own ?? owner?.calendar ?? phase?.calendar ?? staff.planCalendar;
  const timing = resolveTiming(spec, phase, scope);
  const { buffer: bufferText, duration: durationText } = spec.timing;
  const written =
    durationText === undefined
      ? undefined
      : resolveDuration(durationText, spec.origin.to("duration"), rollCalendar, scope);
  const duration = written ?? assumedDuration;
  checkEventLength(spec, timing, duration, scope);
  return {
    kind: "task",
    index,
    id: spec.id,
    name: spec.name,
    type: typeOf(spec, timing, duration),
    origin: spec.origin,
    spec,
    phase,
    owner,
    calendar: owner && owner.away.size > 0 ? restingAway(rollCalendar, owner) : rollCalendar,
    rollCalendar,
    duration,
    buffer:
      bufferText === undefined ? undefined : resolveBuffer(bufferText, spec.origin.to("buffer"), rollCalendar, scope),
    pin: timing.pin,
    bounds: timing.bounds,
    during: undefined,
    recurrence: timing.recurrence,
    onHoliday: spec.onHoliday,
    place: spec.place ?? phase?.spec.place ?? scope.spec.place,
    roll: spec.roll,
    progress: resolveProgress(spec, { duration, isEvent: timing.pin?.kind === "at", calendar: rollCalendar }, scope),
    actual: undefined,
  };
}

function typeOf(spec: TaskSpec, { pin, recurrence }: Timing, duration: Task["duration"]): TaskType {
  if (recurrence) return "recurring";
  if (spec.isGate) return "gate";
  if (duration.kind === "span" && duration.max === 0) return "milestone";
  return pin?.kind === "at" ? "event" : "task";
}

const awayCalendars = new WeakMap<Owner, Map<Calendar, Calendar>>();

/** The calendar without the owner's days away, built once for each pair: every task would else count the years anew. */
function restingAway(calendar: Calendar, owner: Owner): Calendar {
  const ofOwner = awayCalendars.get(owner) ?? new Map<Calendar, Calendar>();
  awayCalendars.set(owner, ofOwner);
  const known = ofOwner.get(calendar) ?? withRestDays(calendar, owner.away, `${calendar.id}-${owner.id}`);
  ofOwner.set(calendar, known);
  return known;
}
