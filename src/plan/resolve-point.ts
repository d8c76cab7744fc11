import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import type { Fault, PointText } from "../notation/notation.ts";
import { parsePoint } from "../notation/parse-point.ts";
import { parseWindow } from "../notation/parse-window.ts";
import type { Origin } from "../source/origin.ts";
import { festivalNamed } from "../time/festivals.ts";
import type { Phase, PlanWindow, Point, PointBase } from "./plan.ts";
import { badTime, clockNoZone, launchMissing, pointNamesThing, slotNeedsPhase, unknownRef } from "./problems.ts";
import type { Scope } from "./scope.ts";

const hoursPerDay = 24;

/** A written point with its base looked up; reported and undefined where that fails. */
export function resolvePoint(
  text: string,
  origin: Origin,
  scope: Scope,
  phase: Phase | undefined,
): Point | undefined {
  const reading = parsePoint(text, scope.isDeclared);
  if (!reading.ok) {
    reportFault({ text, form: "point", fault: reading.fault }, origin, scope);
    return undefined;
  }
  return lookUp(reading.value, origin, scope, phase);
}

export function resolveWindow(
  text: string,
  origin: Origin,
  scope: Scope,
  phase: Phase | undefined,
): PlanWindow | undefined {
  const reading = parseWindow(text, scope.isDeclared);
  if (!reading.ok) {
    reportFault({ text, form: "window", fault: reading.fault }, origin, scope);
    return undefined;
  }
  const start = lookUp(reading.value.start, origin, scope, phase);
  const finish = reading.value.finish && lookUp(reading.value.finish, origin, scope, phase);
  if (!start || (reading.value.finish && !finish)) return undefined;
  return { start, finish, text: reading.value.text };
}

interface Unread {
  readonly text: string;
  readonly form: string;
  readonly fault: Fault;
}

/** Says why a small text cannot be read; a name that does not exist is said to be one. */
export function reportFault({ text, form, fault }: Unread, origin: Origin, { names, anchors, report }: Scope): void {
  const { name } = fault;
  if (fault.reason !== "unknown-name" || name === undefined) {
    report(badTime(origin.at(), { text, form, fault }));
    return;
  }
  const isLink = form === "link";
  const candidates = isLink ? [...names.keys(), "launch"] : [...anchors.keys()];
  const what: Bilingual = isLink
    ? { en: "task, phase or anchor", zh: "任务、阶段或锚点" }
    : { en: "anchor", zh: "锚点" };
  report(unknownRef(origin.at(), { name, what, closest: closestName(name, candidates) }));
}

function lookUp(written: PointText, origin: Origin, scope: Scope, phase: Phase | undefined): Point | undefined {
  const base = lookUpBase(written, origin, scope, phase);
  if (!base) return undefined;
  if (written.clock !== undefined && scope.spec.timezone === undefined) {
    scope.report(clockNoZone(origin.at(), { text: written.text }));
    return undefined;
  }
  if (written.offset?.unit === "h" && written.offset.amount % hoursPerDay !== 0 && !isMoment(base)) {
    scope.report(badTime(origin.at(), { text: written.text, form: "point", fault: { reason: "part-of-day" } }));
    return undefined;
  }
  return { base, offset: written.offset, clock: written.clock, text: written.text, place: origin.at() };
}

/** Whether the base has a clock time, so that hours counted from it are exact; else 24 hours are a day. */
function isMoment(base: PointBase): boolean {
  return base.kind === "anchor" && base.anchor.at?.kind === "point" && base.anchor.at.point.clock !== undefined;
}

function lookUpBase(
  { base, text }: PointText,
  origin: Origin,
  scope: Scope,
  phase: Phase | undefined,
): PointBase | undefined {
  if (base.kind === "date") return base;
  if (base.kind === "slot") {
    const needsEnd = base.week === "last" && !phase?.window?.finish && !scope.spec.finish;
    if (phase?.window && !needsEnd) return { ...base, weekday: base.weekday, phase };
    scope.report(slotNeedsPhase(origin.at(), { text }));
    return undefined;
  }
  return lookUpName(base.name, origin, scope);
}

function lookUpName(name: string, origin: Origin, { names, anchors, report }: Scope): PointBase | undefined {
  const anchor = anchors.get(name);
  if (anchor) return { kind: "anchor", anchor };
  const named = names.get(name);
  if (named && named.kind !== "anchor") {
    report(pointNamesThing(origin.at(), { name }));
    return undefined;
  }
  const festival = festivalNamed(name);
  if (festival) return { kind: "festival", festival };
  if (name === "launch") report(launchMissing(origin.at()));
  else report(unknownRef(origin.at(), { name, what: { en: "anchor", zh: "锚点" }, closest: undefined }));
  return undefined;
}
