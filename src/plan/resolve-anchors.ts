import type { Place, Report } from "../diagnostic/diagnostic.ts";
import { parseLink } from "../notation/parse-link.ts";
import { parsePoint } from "../notation/parse-point.ts";
import type { AnchorSpec, Spec } from "../spec/spec.ts";
import type { Anchor, Side, Thing } from "./plan.ts";
import { cycle, launchNotDay } from "./problems.ts";
import { resolvePoint } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

/** An anchor under construction: where it stands is known last, because anchors may count from one another. */
export interface OpenAnchor extends Anchor {
  at: Anchor["at"];
}

/** A task or phase that an anchor stands at, by name: the tasks themselves are resolved later. */
export interface AnchorAtThing {
  readonly anchor: OpenAnchor;
  readonly name: string;
  readonly side: Side;
}

/** The anchors before it is known where they stand, the launch first. */
export function openAnchors(spec: Spec): ReadonlyMap<string, OpenAnchor> {
  const anchors = new Map<string, OpenAnchor>();
  const open = (id: string, text: string, place: Place): void => {
    if (!anchors.has(id)) anchors.set(id, { kind: "anchor", id, text, place, at: undefined });
  };
  if (spec.launch !== undefined) open("launch", spec.launch, spec.origin.at("launch"));
  for (const { id, text, origin } of spec.anchors) open(id, text, origin.at());
  return anchors;
}

/** Finds out where each anchor stands. Those at a task or phase are given back, to be tied once tasks exist. */
export function settleAnchors(
  anchors: ReadonlyMap<string, OpenAnchor>,
  scope: Scope,
): readonly AnchorAtThing[] {
  const atThings: AnchorAtThing[] = [];
  settleLaunch(anchors.get("launch"), scope);
  for (const spec of scope.spec.anchors) {
    const anchor = anchors.get(spec.id);
    if (!anchor) continue;
    const thing = namedThing(spec, scope);
    if (thing) {
      atThings.push({ anchor, ...thing });
      continue;
    }
    const point = resolvePoint(spec.text, spec.origin, scope, undefined);
    if (point) anchor.at = { kind: "point", point };
  }
  reportCircles(scope.anchors, scope.report);
  return atThings;
}

function settleLaunch(launch: OpenAnchor | undefined, scope: Scope): void {
  if (!launch) return;
  const { spec, report } = scope;
  const text = launch.text.trim();
  if (text.toUpperCase() === "TBD" || text === "待定") return;
  const reading = parsePoint(text, () => false);
  const origin = spec.origin.to("launch");
  if (reading.ok && (reading.value.base.kind !== "date" || reading.value.offset)) {
    report(launchNotDay(origin.at(), { text }));
    return;
  }
  const point = resolvePoint(text, origin, scope, undefined);
  if (point) launch.at = { kind: "point", point };
}

function namedThing(spec: AnchorSpec, { isDeclared, names }: Scope): { name: string; side: Side } | undefined {
  const reading = parseLink(spec.text, isDeclared);
  if (!reading.ok || reading.value.lag) return undefined;
  const { name, side = "finish" } = reading.value;
  const named = names.get(name);
  return named && named.kind !== "anchor" ? { name, side } : undefined;
}

/** Anchors counted from one another in a circle stand nowhere. */
function reportCircles(anchors: ReadonlyMap<string, Anchor>, report: Report): void {
  const settled = new Set<Anchor>();
  for (const start of anchors.values()) {
    const path: Anchor[] = [];
    let anchor: Anchor | undefined = start;
    while (anchor && !settled.has(anchor) && !path.includes(anchor)) {
      path.push(anchor);
      anchor = baseOf(anchor);
    }
    if (anchor && !settled.has(anchor)) {
      const circle = path.slice(path.indexOf(anchor));
      report(cycle(anchor.place, { path: [...circle, anchor].map(({ id }) => id) }));
    }
    for (const seen of path) settled.add(seen);
  }
}

/** The anchor that an anchor is counted from. */
export function baseOf({ at }: Anchor): Anchor | undefined {
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
