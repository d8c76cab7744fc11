import type { Place, Report } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import type { Spec } from "../spec/spec.ts";
import { addDays, type Day } from "../time/day.ts";
import type { Owner } from "./plan.ts";
import { badTime, ownerUnknown } from "./problems.ts";
import { type FindCalendar, readDateRange } from "./resolve-calendars.ts";

export function resolveOwners(spec: Spec, findCalendar: FindCalendar, report: Report): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { id, name, email, capacity, calendar, away, origin } of spec.owners) {
    const own = calendar === undefined ? undefined : findCalendar(calendar, origin.to("calendar"));
    const days = new Set<Day>();
    for (const text of away) {
      const range = readDateRange(text);
      if (!range) report(badTime(origin.at("away"), { text, form: "date", fault: { reason: "impossible-date" } }));
      else for (let day = range[0]; day <= range[1]; day = addDays(day, 1)) days.add(day);
    }
    owners.set(id, { id, name, email, capacity, calendar: own, away: days });
  }
  return owners;
}

/** Each name that is no owner is reported once, at its first place, with how often it occurs. */
export function checkOwnerNames(spec: Spec, owners: ReadonlyMap<string, Owner>, report: Report): void {
  const unknown = new Map<string, Place[]>();
  for (const [name, place] of ownerNames(spec)) {
    if (owners.has(name)) continue;
    const places = unknown.get(name);
    if (places) places.push(place);
    else unknown.set(name, [place]);
  }
  for (const [name, places] of unknown) {
    const [first] = places;
    if (!first) continue;
    const parts = name.split(/[、，,;；/]/).map((part) => part.trim()).filter((part) => part !== "");
    const closest = closestName(name, [...owners.keys()]);
    report(ownerUnknown(first, { name, count: places.length, closest, parts }));
  }
}

function* ownerNames(spec: Spec): Generator<readonly [string, Place]> {
  for (const { owner, origin } of spec.phases) if (owner) yield [owner, origin.at("owner")];
  for (const { owner, helpers, informed, approvers, origin } of spec.tasks) {
    if (owner) yield [owner, origin.at("owner")];
    for (const name of helpers) yield [name, origin.at("helpers")];
    for (const name of informed) yield [name, origin.at("informed")];
    for (const name of approvers) yield [name, origin.at(...approversPath(origin.node))];
  }
  for (const { owner, who, origin } of spec.notices) {
    if (owner) yield [owner, origin.at("owner")];
    for (const name of who) yield [name, origin.at("who")];
  }
}

function approversPath(node: { readonly kind: string; readonly entries?: ReadonlyMap<string, unknown> }) {
  return node.entries?.has("approvers") ? ["approvers"] : ["gate", "approvers"];
}
