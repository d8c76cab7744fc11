import type { Place } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { Offset } from "../notation/notation.ts";
import { parseLink } from "../notation/parse-link.ts";
import { parsePoint } from "../notation/parse-point.ts";
import type { Origin } from "../source/origin.ts";
import type { AnchorSpec, Spec } from "../spec/spec.ts";
import { addWorkdays, type Calendar } from "../time/calendar.ts";
import { addDays, addMonths, type Day, formatDay } from "../time/day.ts";
import { festivalNamed } from "../time/festivals.ts";
import { cycle } from "./link-problems.ts";
import { faultFix } from "./mend-names.ts";
import type { Anchor, Point, Side, Thing } from "./plan.ts";
import { launchNotDay } from "./problems.ts";
import { resolvePoint } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

/** An anchor under construction: where it stands is known last, because anchors may count from one another. */
export interface OpenAnchor extends Anchor {
  at: Anchor["at"];
  text: string;
}

/** A task or phase that an anchor stands at, by name: the tasks themselves are resolved later. */
export interface AnchorAtThing {
  readonly anchor: OpenAnchor;
  readonly name: string;
  readonly side: Side;
}

export interface OpenAnchors {
  /** Before it is known where they stand, the launch first. */
  readonly anchors: ReadonlyMap<string, OpenAnchor>;
  /** Those that the plan's tier leaves out. */
  readonly absent: ReadonlySet<Anchor>;
}

export function openAnchors(spec: Spec): OpenAnchors {
  const anchors = new Map<string, OpenAnchor>();
  const absent = new Set<Anchor>();
  const open = (id: string, text: string, place: Place): OpenAnchor => {
    const anchor = anchors.get(id) ?? { kind: "anchor", id, text, place, at: undefined };
    anchors.set(id, anchor);
    return anchor;
  };
  if (spec.launch !== undefined) open("launch", spec.launch, spec.origin.at("launch"));
  for (const { id, text, origin } of spec.anchors) {
    const anchor = open(id, text ?? "", origin.at());
    if (text === undefined) absent.add(anchor);
  }
  return { anchors, absent };
}

/** Finds out where each anchor stands; a trial may move the launch in days of `calendar`. Those at a task or phase are given back, to be tied once tasks exist. */
export function settleAnchors(
  anchors: ReadonlyMap<string, OpenAnchor>,
  scope: Scope,
  calendar: Calendar,
): readonly AnchorAtThing[] {
  const atThings: AnchorAtThing[] = [];
  settleLaunch(anchors.get("launch"), scope, calendar);
  for (const spec of scope.spec.anchors) {
    const anchor = anchors.get(spec.id);
    if (!anchor || spec.text === undefined) continue;
    const thing = namedThing(spec, scope);
    if (thing) {
      atThings.push({ anchor, ...thing });
      continue;
    }
    const point = resolvePoint(spec.text, spec.origin, scope, undefined);
    if (point) anchor.at = { kind: "point", point };
  }
  breakCircles(anchors, scope);
  return atThings;
}

/** Reads what an anchor would stand at in another tier, only to find what is wrong there. */
export function checkAnchor(spec: AnchorSpec, scope: Scope): void {
  if (spec.text !== undefined && !namedThing(spec, scope)) resolvePoint(spec.text, spec.origin, scope, undefined);
}

function settleLaunch(launch: OpenAnchor | undefined, scope: Scope, calendar: Calendar): void {
  if (!launch) return;
  const { spec, report } = scope;
  const text = launch.text.trim();
  if (text.toUpperCase() === "TBD" || text === "待定") return;
  const reading = parsePoint(text, () => false);
  const origin = spec.origin.to("launch");
  if (!reading.ok || reading.value.base.kind !== "date" || reading.value.offset) {
    const meant = reading.ok ? undefined : reading.fault;
    const isDate = /^\d{4}-/.test(meant?.suggestion ?? "");
    report(withFix(launchNotDay(origin.at(), { text }), isDate && meant ? faultFix(meant, origin) : undefined));
    return;
  }
  const written = resolvePoint(text, origin, scope, undefined);
  if (!written) return;
  const { launchMove } = spec;
  const point = launchMove ? movedPoint(written, launchMove, calendar) : written;
  if (launchMove) launch.text = point.text;
  launch.at = { kind: "point", point };
}

/** The moved launch as it would be written: another day, at the same time. */
function movedPoint(point: Point, { amount, unit }: Offset, calendar: Calendar): Point {
  const { base, text } = point;
  if (base.kind !== "date") return point;
  const day = unit === "wd" ? addWorkdays(calendar, base.day, amount) : addDaysOrMonths(base.day, amount, unit);
  const time = /[0-9]{1,2}:[0-9]{2}$/.exec(text)?.[0];
  return { ...point, base: { kind: "date", day }, text: time ? `${formatDay(day)} ${time}` : formatDay(day) };
}

function addDaysOrMonths(day: Day, amount: number, unit: Offset["unit"]): Day {
  return unit === "mo" ? addMonths(day, amount) : addDays(day, amount);
}

function namedThing({ text = "" }: AnchorSpec, { isDeclared, names }: Scope): { name: string; side: Side } | undefined {
  const reading = parseLink(text, isDeclared);
  if (!reading.ok || reading.value.lag) return undefined;
  const { name, side = "finish" } = reading.value;
  const named = names.get(name);
  return named && named.kind !== "anchor" ? { name, side } : undefined;
}

/**
 * Anchors counted from one another in a circle stand nowhere. The circle is opened, so that whoever follows anchors to
 * what they count from comes to an end.
 */
function breakCircles(anchors: ReadonlyMap<string, OpenAnchor>, { report }: Scope): void {
  const settled = new Set<Anchor>();
  for (const start of anchors.values()) {
    const path = new Set<Anchor>();
    let anchor: Anchor | undefined = start;
    while (anchor && !settled.has(anchor) && !path.has(anchor)) {
      path.add(anchor);
      anchor = baseOf(anchor);
    }
    if (anchor && path.has(anchor)) {
      const walked = [...path];
      const circle = walked.slice(walked.indexOf(anchor));
      const related = circle.slice(1).map(({ id, place }) => ({ place, message: countsFrom(id) }));
      report(cycle(anchor.place, { path: [...circle, anchor].map(({ id }) => id) }, related));
      const open = anchors.get(anchor.id);
      if (open) open.at = undefined;
    }
    for (const seen of path) settled.add(seen);
  }
}

function countsFrom(id: string) {
  return { en: `"${id}" counts on in the circle`, zh: `“${id}”接着往下算` };
}

/** The anchor that an anchor is counted from. */
function baseOf({ at }: Anchor): Anchor | undefined {
  return at?.kind === "point" && at.point.base.kind === "anchor" ? at.point.base.anchor : undefined;
}

/** The task or phase that an anchor stands at, itself or through the anchors it is counted from. */
export function thingOf(anchor: Anchor): Thing | undefined {
  let current: Anchor | undefined = anchor;
  while (current) {
    if (current.at?.kind === "thing") return current.at;
    current = baseOf(current);
  }
  return undefined;
}

/** The anchor that a link names: a declared one, or a festival, which becomes one. Undefined for any other name. */
export function anchorNamed(name: string, origin: Origin, { anchors, festivals }: Scope): Anchor | undefined {
  const declared = anchors.get(name) ?? festivals.get(name);
  if (declared) return declared;
  const festival = festivalNamed(name);
  if (!festival) return undefined;
  const place = origin.at();
  const text = festival.name.zh;
  const point = { base: { kind: "festival", festival } as const, offset: undefined, clock: undefined, text, place };
  const anchor: Anchor = { kind: "anchor", id: festival.id, text, place, at: { kind: "point", point } };
  festivals.set(name, anchor);
  return anchor;
}
