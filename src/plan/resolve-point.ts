import type { Bilingual, Diagnostic } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { Fault, PointText } from "../notation/notation.ts";
import { parsePoint } from "../notation/parse-point.ts";
import { parseWindow } from "../notation/parse-window.ts";
import type { Rewording } from "../source/mend-node.ts";
import type { Origin } from "../source/origin.ts";
import { festivalNamed, festivals } from "../time/festivals.ts";
import { anchorAbsent } from "./dropped-problems.ts";
import { faultFix, idCalled, nameFix } from "./mend-names.ts";
import type { Anchor, Phase, PlanWindow, Point, PointBase } from "./plan.ts";
import { launchMissing, pointNamesThing, unknownRef } from "./problems.ts";
import type { Scope } from "./scope.ts";
import { badTime, clockNoZone, slotNeedsPhase } from "./time-problems.ts";

const hoursPerDay = 24;

/** A written point with its base looked up; reported and undefined where that fails. */
export function resolvePoint(text: string, origin: Origin, scope: Scope, phase: Phase | undefined): Point | undefined {
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
export function reportFault({ text, form, fault }: Unread, origin: Origin, scope: Scope): void {
  const { name, suggestion } = fault;
  // Where what was meant is plain, nobody needs to hear that no anchor is called so.
  if (fault.reason === "unknown-name" && name !== undefined && suggestion === undefined)
    reportUnknown(name, form === "link" ? anything : anchor, origin, scope);
  else if (suggestion !== undefined && fault.reason === "unknown-name")
    scope.report(unreadAt(origin, { text, form, fault: { ...fault, reason: "unreadable" } }));
  else scope.report(unreadAt(origin, { text, form, fault }));
}

function unreadAt(origin: Origin, unread: Unread): Diagnostic {
  return withFix(badTime(origin.at(), unread), faultFix(unread.fault, origin));
}

const anything: Bilingual = { en: "task, phase or anchor", zh: "任务、阶段或锚点" };
const anchor: Bilingual = { en: "anchor", zh: "锚点" };

const festivalNames = festivals.flatMap(({ id, name }) => [id, name.zh]);
const otherFestivalNames: Readonly<Record<string, string>> = {
  双十一: "双11",
  double11: "双11",
  双十二: "双12",
  double12: "双12",
  六一八: "618",
};

/** The launch and the release belong to the plan: that one of them is missing is said once, at the first place. */
function reportUnknown(name: string, what: Bilingual, origin: Origin, scope: Scope): void {
  const place = origin.at();
  if (name === "launch") {
    scope.reportLack(launchMissing(place));
  } else if (name === "release") {
    scope.reportLack(unknownRef(place, { name, what: anchor, closest: undefined }));
  } else {
    const { names, anchors } = scope;
    const candidates = () => [...(what === anchor ? anchors.keys() : [...names.keys(), "launch"]), ...festivalNames];
    const festival = otherFestivalNames[name];
    const known = festival === undefined ? calledSo(name, scope) : { text: festival, isSure: true };
    const meant = known ?? scope.suggest(what.en, name, candidates);
    const found = unknownRef(place, { name, what, closest: meant?.text });
    scope.report(withFix(found, nameFix(origin, name, meant)));
  }
}

/** The id of a task or phase whose shown name stands where its id is wanted: the likeliest slip of all. */
function calledSo(name: string, { spec }: Scope): Rewording | undefined {
  return idCalled(name, [...spec.tasks, ...spec.phases]);
}

/** Whether an anchor has a day in the plan's tier; one that has none is reported where it is used. */
export function isThere(used: Anchor, origin: Origin, { absent, spec, report }: Scope): boolean {
  if (!absent.has(used)) return true;
  report(anchorAbsent(origin.at(), { anchor: used.id, tier: spec.tierText ?? "" }));
  return false;
}

function lookUp(written: PointText, origin: Origin, scope: Scope, phase: Phase | undefined): Point | undefined {
  const base = lookUpBase(written, origin, scope, phase);
  if (!base) return undefined;
  if (written.clock !== undefined && scope.spec.timezone === undefined) {
    scope.reportLack(clockNoZone(origin.at(), { text: written.text }));
    return undefined;
  }
  if (written.offset?.unit === "h" && written.offset.amount % hoursPerDay !== 0 && !isMoment(base)) {
    scope.report(badTime(origin.at(), { text: written.text, form: "point", fault: { reason: "part-of-day" } }));
    return undefined;
  }
  return { base, offset: written.offset, clock: written.clock, text: written.text, place: origin.at() };
}

/**
 * Whether hours counted from the base are exact, because it has a clock time or its day is still open; else 24 hours are
 * a day.
 */
function isMoment(base: PointBase): boolean {
  if (base.kind !== "anchor") return false;
  const { at } = base.anchor;
  return at === undefined || (at.kind === "point" && hasClock(at.point));
}

/** Whether a point is a moment: by its own clock, or counted in hours from one. */
export function hasClock({ clock, offset, base }: Point): boolean {
  return clock !== undefined || (offset?.unit === "h" && isMoment(base));
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

function lookUpName(name: string, origin: Origin, scope: Scope): PointBase | undefined {
  const declared = scope.anchors.get(name);
  if (declared) return isThere(declared, origin, scope) ? { kind: "anchor", anchor: declared } : undefined;
  const festival = festivalNamed(name);
  if (festival) return { kind: "festival", festival };
  if (scope.names.has(name)) scope.report(pointNamesThing(origin.at(), { name }));
  else reportUnknown(name, anchor, origin, scope);
  return undefined;
}
