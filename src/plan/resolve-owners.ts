import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { Origin } from "../source/origin.ts";
import { itemsAt } from "../spec/items-at.ts";
import type { Spec } from "../spec/spec.ts";
import { allKnown, everywhereFix, idCalled } from "./mend-names.ts";
import type { Owner } from "./plan.ts";
import { ownerUnknown } from "./problems.ts";
import { readDateRange } from "./read-calendar-days.ts";
import type { FindCalendar } from "./resolve-calendars.ts";
import type { Suggest } from "./scope.ts";

export function resolveOwners(spec: Spec, findCalendar: FindCalendar, report: Report): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { id, name, email, capacity, calendar, away, origin } of spec.owners) {
    const own = calendar === undefined ? undefined : findCalendar(calendar, origin.to("calendar"));
    const days = new Set(away.flatMap((item) => readDateRange(item, report)));
    owners.set(id, { id, name, email, capacity, calendar: own, away: days });
  }
  return owners;
}

/** Each name that is no owner is reported once, at its first place, with how often it occurs. */
export function checkOwnerNames(
  spec: Spec,
  owners: ReadonlyMap<string, Owner>,
  suggest: Suggest,
  report: Report,
): void {
  const unknown = new Map<string, Map<string, Origin>>();
  for (const [name, origin] of ownerNames(spec)) {
    if (owners.has(name)) continue;
    const places = unknown.get(name) ?? new Map<string, Origin>();
    unknown.set(name, places);
    // What holds for several tiers is read for each of them.
    const { file, line, column } = origin.at();
    places.set([line, column, file].join(" "), origin);
  }
  for (const [name, places] of unknown) {
    const origins = [...places.values()];
    const [first] = origins
      .map((origin) => origin.at())
      .sort((left, right) => left.line - right.line || left.column - right.column);
    if (!first) continue;
    const parts = name
      .split(/[、，,;；/]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    // The likeliest slip: the name that people read stands where the id is wanted.
    const meant = idCalled(name, [...owners.values()]) ?? suggest("owner", name, () => owners.keys());
    const found = ownerUnknown(first, { name, count: places.size, closest: meant?.text, parts });
    report(withFix(found, everywhereFix(origins, { meant, listed: allKnown(parts, [...owners.values()]) })));
  }
}

function* ownerNames(spec: Spec): Generator<readonly [string, Origin]> {
  const { phases, tasks, otherTiers } = spec;
  for (const { owner, origin } of [...phases, ...otherTiers.phases]) if (owner) yield [owner, origin.to("owner")];
  for (const { owner, approvers, origin } of [...tasks, ...otherTiers.tasks]) {
    if (owner) yield [owner, itemsAt(origin, "owner")[0]?.origin ?? origin.to("owner")];
    const listed = ["helpers", "informed", "approvers"].flatMap((key) => itemsAt(origin, key));
    const named = [...listed, ...itemsAt(origin.to("gate"), "approvers")];
    for (const { text, origin: item } of named) yield [text, item];
    // Those of a gate that differ by tier have no place of their own.
    for (const name of approvers)
      if (!named.some(({ text }) => text === name)) yield [name, origin.to("gate", "approvers")];
  }
  // Whom a notice goes to may be an audience or a department that owns nothing; and a rater need own nothing.
  for (const { owner, origin } of ownedFacts(spec)) if (owner) yield [owner, origin.to("owner")];
}

interface Owned {
  readonly owner: string | undefined;
  readonly origin: Origin;
}

function ownedFacts({ metrics, risks, notices, rules, budget, rollout }: Spec): readonly Owned[] {
  const rollback = rollout?.rollback ? [rollout.rollback] : [];
  return [
    ...[metrics, risks, notices, rules].flat(),
    ...(budget ? [budget, ...budget.lines] : []),
    ...(rollout ? [rollout, ...rollback] : []),
  ];
}
