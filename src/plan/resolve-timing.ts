import type { RecurrenceText } from "../notation/notation.ts";
import { parseRecurrence } from "../notation/parse-recurrence.ts";
import type { Origin } from "../source/origin.ts";
import type { TaskSpec, TimingKey, TimingSpec } from "../spec/spec.ts";
import type { Bound, Duration, Phase, Pin, Point } from "./plan.ts";
import { hasClock, reportFault, resolvePoint, resolveWindow } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";
import { clockNoZone, minutesNeedClock, slotNeedsWeekday, twoTimings } from "./time-problems.ts";

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
  // What recurs may say how long each time takes, and its window and what it runs during are its bounds.
  const written: TimingKey[] = has("every")
    ? [...pinKeys.filter((key) => key !== "window" && has(key)), "every"]
    : [...pinKeys, "during" as const].filter(has);
  const isSpan = written.length === 2 && has("start") && has("finish");
  const isPair = written.length > 1 && !isSpan;
  if (has("duration") && !has("every") && (isPair || hasBothEnds(timing))) written.push("duration");
  else if (!isPair) return;
  const related = written
    .slice(0, -1)
    .map((key) => ({ place: origin.keyOf(key), message: { en: "and this", zh: "还有这里" } }));
  report(twoTimings(origin.keyOf(written[written.length - 1] as TimingKey), { keys: written }, related));
}

/** Whether the timing gives the last day as well as the first, so that a duration would say it twice. */
function hasBothEnds({ window, during, start, finish }: TimingSpec): boolean {
  return window !== undefined || during !== undefined || (start !== undefined && finish !== undefined);
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
    scope.reportLack(clockNoZone(origin.at("every"), { text: value.text }));
  }
  return value;
}

/** The pin; of several, which have been reported, the first, but all are read. */
function resolvePin({ timing, origin }: TaskSpec, phase: Phase | undefined, scope: Scope): Pin | undefined {
  const pointAt = (key: TimingKey) => {
    const text = timing[key];
    return text === undefined ? undefined : resolvePoint(text, origin.to(key), scope, phase);
  };
  const event = resolveEvent(origin, pointAt("at"), scope);
  const window =
    timing.window === undefined ? undefined : resolveWindow(timing.window, origin.to("window"), scope, phase);
  const start = pointAt("start");
  const finish = pointAt("finish");
  if (event) return event;
  if (window) return { kind: "window", window };
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
  // What is said twice, or cannot be read, has been reported: what would follow from it is not another fault.
  const { at, every, start, finish } = timing;
  const isTwice =
    (every === undefined && hasBothEnds(timing)) || (at !== undefined && [every, start, finish].some(Boolean));
  if (isTwice || (at !== undefined && !pin) || (every !== undefined && !recurrence)) return;
  const clock =
    pin?.kind === "at" ? hasClock(pin.point) : recurrence?.kind === "dated" && recurrence.clock !== undefined;
  if (duration.unit === "min" && !clock) scope.report(minutesNeedClock(origin.at("duration"), { text }));
  if (duration.unit !== "min" && pin?.kind === "at" && duration.max > 1) {
    const related = [{ place: origin.keyOf("at"), message: { en: "an event takes its day", zh: "at 表示只占这一天" } }];
    scope.report(twoTimings(origin.keyOf("duration"), { keys: ["at", "duration"] }, related));
  }
}
