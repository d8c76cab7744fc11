import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { isId, isReserved } from "../notation/names.ts";
import { rewordingFix } from "../source/mend-node.ts";
import type { Origin } from "../source/origin.ts";
import { orders, placements } from "./enums.ts";
import { itemsAt } from "./items-at.ts";
import { notAMap } from "./mend-values.ts";
import { badId, badValue, reservedId, unknownKey } from "./problems.ts";
import { readCount, readShape, readWord } from "./read-shape.ts";
import { isInTier } from "./read-task.ts";
import { ownerSchema, phaseSchema } from "./schema.ts";
import { isMapByTier, isRemoved, selectValue, type TierChoice, withTierChosen } from "./select-tier.ts";
import type { AnchorSpec, OwnerSpec, PhaseSpec } from "./spec.ts";

/** The entries of a section that is a map by id; a section of another kind is reported, an empty one has none. */
export function entriesOf(origin: Origin, key: string, report: Report): readonly (readonly [string, Origin])[] {
  const section = origin.to(key);
  if (section === origin) return [];
  const { node } = section;
  if (node.kind === "scalar" && (node.text === "" || isRemoved(node))) return [];
  if (node.kind !== "map") {
    report(notAMap(node, key));
    return [];
  }
  return [...node.entries.keys()].map((id) => [id, section.to(id)] as const);
}

/** Reports an id that is none, or that is a word of the language. */
export function checkId(id: string, origin: Origin, report: Report): void {
  if (isReserved(id) || isRelease(id)) report(reservedId(origin.keyOf(), { id }));
  else if (!isId(id)) report(badId(origin.keyOf(), { id }));
}

/** The release is always an anchor, so its word, reserved elsewhere, is its id here: in this one spelling. */
function checkAnchorId(id: string, origin: Origin, report: Report): void {
  if (id === "release") return;
  if (isRelease(id)) {
    const fix = rewordingFix(origin.key, { text: "release", isSure: true });
    report(withFix(unknownKey(origin.keyOf(), { key: id, closest: "release", known: [] }), fix));
  } else checkId(id, origin, report);
}

function isRelease(id: string): boolean {
  return ["release", "r"].includes(id.normalize("NFKC").toLowerCase());
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
        away: itemsAt(origin, "away"),
      };
    });
}

export interface ReadAnchors {
  readonly anchors: readonly AnchorSpec[];
  /** Their texts in the tiers that are not the plan's. */
  readonly others: readonly AnchorSpec[];
}

export function readAnchors(plan: Origin, choice: TierChoice, report: Report): ReadAnchors {
  const anchors: AnchorSpec[] = [];
  const others: AnchorSpec[] = [];
  for (const [id, origin] of entriesOf(plan, "anchors", report)) {
    checkAnchorId(id, origin, report);
    const { node } = origin;
    if (isRemoved(node)) continue;
    if (!isMapByTier(node, choice.ladder)) {
      anchors.push(readAnchor(id, origin, report));
      continue;
    }
    const chosen = selectValue(node, choice, report);
    anchors.push({ id, origin, text: chosen?.kind === "scalar" && !isRemoved(chosen) ? chosen.text : undefined });
    for (const tier of node.entries.keys()) others.push(readAnchor(id, origin.to(tier), report));
  }
  return { anchors, others };
}

function readAnchor(id: string, origin: Origin, report: Report): AnchorSpec {
  const { node } = origin;
  if (isRemoved(node)) return { id, origin, text: undefined };
  if (node.kind === "scalar" && node.text !== "") return { id, origin, text: node.text };
  report(badValue(node.place, { key: id, expected: "date", text: "" }));
  return { id, origin, text: undefined };
}

export function readPhase(id: string, written: Origin, choice: TierChoice, report: Report): PhaseSpec {
  const origin = withTierChosen(written, choice, report);
  const keys = readShape(phaseSchema, origin, report);
  return {
    id,
    origin,
    isDropped: isRemoved(written.node) || !isInTier(origin, { choice, report }),
    name: keys.name || id,
    window: keys.window || undefined,
    start: keys.start || undefined,
    after: itemsAt(origin, "after"),
    before: itemsAt(origin, "before"),
    place: readWord(keys.place, placements, origin.to("place"), report),
    owner: keys.owner || undefined,
    calendar: keys.calendar || undefined,
    isSequence: readWord(keys.order, orders, origin.to("order"), report) === "sequence",
  };
}
