import { parsePoint } from "../notation/parse-point.ts";
import type { Origin } from "../source/origin.ts";
import type { Spec, TaskSpec } from "../spec/spec.ts";
import type { Calendar } from "../time/calendar.ts";
import { type Day, formatDay, parseDay } from "../time/day.ts";
import type { Duration, TaskProgress } from "./plan.ts";
import {
  actualInFuture,
  actualNotDay,
  actualOrder,
  progressMismatch,
  progressMisplaced,
  remainingMisplaced,
  remainingNoDay,
} from "./progress-problems.ts";
import { resolveDuration } from "./resolve-duration.ts";
import type { Scope } from "./scope.ts";
import { minutesNeedClock } from "./time-problems.ts";

/**
 * The day that progress was recorded on: the plan's `as-of`, else the day given for today, and that only where the plan
 * records progress.
 */
export function resolveAsOf(spec: Spec, report: Scope["report"]): Day | undefined {
  if (spec.asOf !== undefined) return readFact(spec.asOf, "as-of", spec.origin, report);
  return spec.today === undefined || !recordsProgress(spec) ? undefined : parseDay(spec.today);
}

/** Whether the plan says how any of its work stands. */
export function recordsProgress({ asOf, tasks }: Spec): boolean {
  return asOf !== undefined || tasks.some(({ progress, isDropped }) => progress !== undefined && !isDropped);
}

/** What a task's progress must agree with. */
export interface ProgressContext {
  readonly duration: Duration;
  readonly isEvent: boolean;
  readonly calendar: Calendar;
}

export function resolveProgress(spec: TaskSpec, context: ProgressContext, scope: Scope): TaskProgress | undefined {
  const { progress, origin } = spec;
  if (!progress) return undefined;
  const { report, asOf } = scope;
  const factAt = (key: "started" | "finished"): Day | undefined => {
    const text = progress[key];
    const day = text === undefined ? undefined : readFact(text, key, origin, report);
    if (day !== undefined && asOf !== undefined && day > asOf) {
      const facts = { key, day: formatDay(day), asOf: formatDay(asOf), source: scope.spec.asOf ? "as-of" : "today" };
      report(actualInFuture(origin.at(key), facts));
    }
    return day;
  };
  const started = factAt("started");
  const finished = factAt("finished");
  if (started !== undefined && finished !== undefined && finished < started) {
    const related = [{ place: origin.at("started"), message: { en: "it began here", zh: "这里写了开始日期" } }];
    report(actualOrder(origin.at("finished"), { started: formatDay(started), finished: formatDay(finished) }, related));
  }
  checkMisplaced(spec, context, scope);
  checkAgreement(spec, scope);
  const { percent, isBlocked, decision } = progress;
  return { started, finished, percent, remaining: resolveRemaining(spec, context, scope), isBlocked, decision };
}

/** A day that something happened on: a plain date, because a fact moves with no anchor. */
function readFact(text: string, key: string, origin: Origin, report: Scope["report"]): Day | undefined {
  const reading = parsePoint(text, () => true);
  const point = reading.ok ? reading.value : undefined;
  if (point?.base.kind === "date" && !point.offset && point.clock === undefined) return point.base.day;
  const reason = !point ? "unreadable" : point.clock !== undefined && !point.offset ? "clock" : "counted";
  report(actualNotDay(origin.at(key), { key, text, reason }));
  return undefined;
}

/** What recurs has many days, and what takes no time or one day is over once it has begun. */
function checkMisplaced({ progress, timing, origin }: TaskSpec, context: ProgressContext, { report }: Scope): void {
  const written = (["started", "finished", "remaining"] as const).filter((key) => progress?.[key] !== undefined);
  if (timing.every !== undefined) {
    for (const key of written) report(progressMisplaced(origin.keyOf(key), { key, what: "recurring" }));
    return;
  }
  const { duration, isEvent } = context;
  const takesNoTime = duration.kind === "span" && duration.max === 0;
  if ((!takesNoTime && !isEvent) || progress?.finished !== undefined) return;
  const what = takesNoTime ? "milestone" : "event";
  for (const key of written) report(progressMisplaced(origin.keyOf(key), { key, what }));
}

/** What says of the same task that it is over and that it is not. */
function checkAgreement({ progress, origin, timing }: TaskSpec, { report }: Scope): void {
  const { percent, finished, started, isBlocked = false } = progress ?? {};
  // What recurs has no days of its own that could be asked for.
  if (timing.every !== undefined) return;
  if (percent === 100 && finished === undefined) report(progressMismatch(origin.at("progress"), { conflict: "whole" }));
  if (percent !== undefined && percent < 100 && finished !== undefined) {
    report(progressMismatch(origin.at("progress"), { conflict: "part", percent }));
  }
  if (percent !== undefined && percent > 0 && percent < 100 && finished === undefined && started === undefined) {
    report(progressMismatch(origin.at("progress"), { conflict: "unstarted", percent }));
  }
  if (isBlocked && finished !== undefined) report(progressMismatch(origin.at("status"), { conflict: "blocked" }));
}

function resolveRemaining(spec: TaskSpec, { calendar }: ProgressContext, scope: Scope): Duration | undefined {
  const { progress, origin, timing } = spec;
  const { report, asOf } = scope;
  const text = progress?.remaining;
  if (text === undefined) return undefined;
  const remaining = resolveDuration(text, origin.to("remaining"), calendar, scope);
  if (timing.every !== undefined) return undefined;
  if (progress?.finished !== undefined) {
    report(remainingMisplaced(origin.keyOf("remaining"), { reason: "finished" }));
  } else if (progress?.started === undefined) {
    report(remainingMisplaced(origin.keyOf("remaining"), { reason: "not-started" }));
  } else if (asOf === undefined && scope.spec.asOf === undefined) {
    report(remainingNoDay(origin.keyOf("remaining")));
  }
  if (remaining?.kind === "span" && remaining.unit === "min") {
    report(minutesNeedClock(origin.at("remaining"), { text }));
    return undefined;
  }
  return remaining;
}
