import { parseRecurrence } from "../notation/parse-recurrence.ts";
import type { RecurrenceText } from "../notation/notation.ts";
import type { Origin } from "../source/origin.ts";
import type { TaskSpec, TimingKey } from "../spec/spec.ts";
import type { Bound, Duration, Phase, Pin, Point } from "./plan.ts";
import { clockNoZone, minutesNeedClock, slotNeedsWeekday, twoTimings } from "./problems.ts";
import { reportFault, resolvePoint, resolveWindow } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

export interface Timing {
  readonly pin: Pin | undefined;
  readonly bounds: readonly Bound[];
  readonly recurrence: RecurrenceText | undefined;
}

const pinKeys = ["at", "window", "start", "finish"] as const;
const boundKeys = ["from", "by", "start-by", "finish-from"] as const;

/** The pins and bounds of a task. A recurring task has no pin: its window bounds it. */
export function resolveTiming(spec: TaskSpec, phase: Phase | undefined, scope: Scope): Timing {
  checkPairs(spec, scope);
  const recurrence = resolveRecurrence(spec, scope);
  const bounds = boundKeys.flatMap((kind): readonly Bound[] => {
    const text = spec.timing[kind];
    const point = text === undefined ? undefined : resolvePoint(text, spec.origin.to(kind), scope, phase);
    return point ? [{ kind, point }] : [];
  });
  return { pin: resolvePin(spec, phase, scope), bounds, recurrence };
}

/** Which keys contradict one another: two pins, or a pin with what it already says. */
function checkPairs({ timing, origin }: TaskSpec, { report }: Scope): void {
  const has = (key: TimingKey): boolean => timing[key] !== undefined;
  const written: TimingKey[] = pinKeys.filter(has);
  const isSpan = written.length === 2 && has("start") && has("finish");
  if (has("every")) written.splice(0, written.length, ...written.filter((key) => key !== "window"), "every");
  if (has("during") && !has("every")) written.push("during");
  if (has("duration") && (has("window") || isSpan) && !has("every")) written.push("duration");
  if (written.length < 2 || (isSpan && written.length === 2)) return;
  const related = written
    .slice(0, -1)
    .map((key) => ({ place: origin.keyOf(key), message: { en: "and this", zh: "还有这里" } }));
  report(twoTimings(origin.keyOf(written[written.length - 1] as TimingKey), { keys: written }, related));
}

function resolveRecurrence({ timing, origin }: TaskSpec, scope: Scope): RecurrenceText | undefined {
  if (timing.every === undefined) return undefined;
  const reading = parseRecurrence(timing.every);
  if (!reading.ok) {
    reportFault({ text: timing.every, form: "recurrence", fault: reading.fault }, origin.to("every"), scope);
    return undefined;
  }
  const { value } = reading;
  if (value.kind === "dated" && value.clock !== undefined && scope.spec.timezone === undefined) {
    scope.report(clockNoZone(origin.at("every"), { text: value.text }));
  }
  return value;
}

function resolvePin({ timing, origin }: TaskSpec, phase: Phase | undefined, scope: Scope): Pin | undefined {
  const pointAt = (key: TimingKey) => {
    const text = timing[key];
    return text === undefined ? undefined : resolvePoint(text, origin.to(key), scope, phase);
  };
  if (timing.at !== undefined) return resolveEvent(origin, pointAt("at"), scope);
  if (timing.window !== undefined) {
    const window = resolveWindow(timing.window, origin.to("window"), scope, phase);
    return window && { kind: "window", window };
  }
  const start = pointAt("start");
  const finish = pointAt("finish");
  if (start && finish) return { kind: "span", start, finish };
  if (start) return { kind: "start", point: start };
  return finish && { kind: "finish", point: finish };
}

function resolveEvent(origin: Origin, point: Point | undefined, scope: Scope): Pin | undefined {
  if (!point) return undefined;
  if (point.base.kind === "slot" && point.base.weekday === undefined) {
    scope.report(slotNeedsWeekday(origin.at("at"), { text: point.text }));
    return undefined;
  }
  return { kind: "at", point };
}

/** An event takes its day, so its duration is a milestone's or a time on the clock; that in turn needs a clock. */
export function checkEventLength(spec: TaskSpec, { pin, recurrence }: Timing, duration: Duration, scope: Scope): void {
  if (duration.kind !== "span" || duration.assumed) return;
  const { origin, timing } = spec;
  const text = timing.duration ?? "";
  const clock = pin?.kind === "at" ? hasClock(pin.point) : recurrence?.kind === "dated" && recurrence.clock !== undefined;
  if (duration.unit === "min" && !clock) scope.report(minutesNeedClock(origin.at("duration"), { text }));
  if (duration.unit !== "min" && pin?.kind === "at" && duration.max > 1) {
    const related = [{ place: origin.keyOf("at"), message: { en: "an event takes its day", zh: "at 表示只占这一天" } }];
    scope.report(twoTimings(origin.keyOf("duration"), { keys: ["at", "duration"] }, related));
  }
}

/** Whether a point is a moment: by its own clock, or counted in hours from one. */
function hasClock({ clock, offset, base }: Point): boolean {
  if (clock !== undefined) return true;
  return offset?.unit === "h" && base.kind === "anchor" && base.anchor.at?.kind === "point" && hasClock(base.anchor.at.point);
}
