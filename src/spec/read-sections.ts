import type { Report } from "../diagnostic/diagnostic.ts";
import { isId, isReserved } from "../notation/names.ts";
import type { Origin } from "../source/origin.ts";
import { toTyped } from "../source/to-typed.ts";
import { orders, placements } from "./enums.ts";
import { badId, badValue, reservedId } from "./problems.ts";
import { listOf, readCount, readShape, readWord } from "./read-shape.ts";
import { isInTier, readLinks, withTierChosen } from "./read-task.ts";
import { factKeys, noticeSchema, ownerSchema, phaseSchema } from "./schema.ts";
import { isMapByTier, isRemoved, selectValue, type TierChoice } from "./select-tier.ts";
import type { AnchorSpec, NoticeSpec, OwnerSpec, PhaseSpec } from "./spec.ts";

/** The entries of a section that is a map by id; a section of another kind is reported, an empty one has none. */
export function entriesOf(origin: Origin, key: string, report: Report): readonly (readonly [string, Origin])[] {
  const section = origin.to(key);
  if (section === origin) return [];
  const { node } = section;
  if (node.kind === "scalar" && node.text === "") return [];
  if (node.kind !== "map") {
    report(badValue(node.place, { key, expected: "map", text: node.kind === "scalar" ? node.text : "" }));
    return [];
  }
  return [...node.entries.keys()].map((id) => [id, section.to(id)] as const);
}

/** Reports an id that is none, or that is a word of the language. */
export function checkId(id: string, origin: Origin, report: Report): void {
  if (isReserved(id)) report(reservedId(origin.keyOf(), { id }));
  else if (!isId(id)) report(badId(origin.keyOf(), { id }));
}

export function readOwners(plan: Origin, report: Report): readonly OwnerSpec[] {
  return entriesOf(plan, "owners", report)
    .filter(([, origin]) => !isRemoved(origin.node))
    .map(([id, origin]) => {
      const keys = readShape(ownerSchema, origin, report);
      return {
        id,
        origin,
        name: keys.name || id,
        email: keys.email || undefined,
        capacity: readCount(keys.capacity, origin.to("capacity"), report),
        calendar: keys.calendar || undefined,
        away: listOf(keys.away),
      };
    });
}

export function readAnchors(plan: Origin, choice: TierChoice, report: Report): readonly AnchorSpec[] {
  const anchors: AnchorSpec[] = [];
  for (const [id, written] of entriesOf(plan, "anchors", report)) {
    const { node } = written;
    const chosen = isMapByTier(node, choice.ladder) ? selectValue(node, choice, report) : node;
    // The release is always an anchor, so its word, reserved elsewhere, is its id here.
    if (id !== "release") checkId(id, written, report);
    if (!chosen || isRemoved(chosen)) continue;
    if (chosen.kind !== "scalar" || chosen.text === "") {
      report(badValue(chosen.place, { key: id, expected: "date", text: "" }));
    } else {
      anchors.push({ id, origin: written, text: chosen.text });
    }
  }
  return anchors;
}

export interface ReadPhase {
  readonly phase: PhaseSpec;
  readonly isDropped: boolean;
}

export function readPhase(id: string, written: Origin, choice: TierChoice, report: Report): ReadPhase {
  const origin = withTierChosen(written, choice, report);
  const keys = readShape(phaseSchema, origin, report);
  const phase = {
    id,
    origin,
    name: keys.name || id,
    window: keys.window || undefined,
    start: keys.start || undefined,
    after: readLinks(keys.after, origin.to("after")),
    before: readLinks(keys.before, origin.to("before")),
    place: readWord(keys.place, placements, origin.to("place"), report),
    owner: keys.owner || undefined,
    calendar: keys.calendar || undefined,
    isSequence: readWord(keys.order, orders, origin.to("order"), report) === "sequence",
  };
  return { phase, isDropped: !isInTier(origin, listOf(keys.tiers), { choice, report }) };
}

export function readNotices(plan: Origin, report: Report): readonly NoticeSpec[] {
  return entriesOf(plan, "notify", report)
    .filter(([, origin]) => !isRemoved(origin.node))
    .map(([id, origin]) => {
      const keys = readShape(noticeSchema, origin, report);
      return {
        id,
        origin,
        what: keys.what || keys.name || id,
        lead: keys.lead || undefined,
        before: keys.before || undefined,
        owner: keys.owner || undefined,
        who: listOf(keys.who),
      };
    });
}

/** The fact sections that the plan has, each with its typed values. */
export function readFacts(plan: Origin): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const key of factKeys) {
    const section = plan.to(key);
    if (section !== plan && !isRemoved(section.node)) facts[key] = toTyped(section.node);
  }
  return facts;
}
