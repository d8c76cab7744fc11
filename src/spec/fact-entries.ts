import type * as z from "zod/mini";
import type { Report } from "../diagnostic/diagnostic.ts";
import type { Origin } from "../source/origin.ts";
import { badValue } from "./problems.ts";
import { entriesOf } from "./read-sections.ts";
import { readShape } from "./read-shape.ts";
import { isRemoved } from "./select-tier.ts";

/** The entries of a section of facts that is a map by id. */
export function factEntries(parent: Origin, key: string, report: Report): readonly (readonly [string, Origin])[] {
  return entriesOf(parent, key, report).filter(([, origin]) => !isRemoved(origin.node));
}

/** The same of a section that may be a list too: then the ids are the numbers of its items, from 1 on. */
export function factItems(parent: Origin, key: string, report: Report): readonly (readonly [string, Origin])[] {
  const section = parent.to(key);
  if (section === parent || section.node.kind !== "list") return factEntries(parent, key, report);
  return section.node.items.map((_, index) => [String(index + 1), section.to(index)] as const);
}

export interface Section<S extends z.core.$ZodObject> {
  readonly origin: Origin;
  readonly keys: Partial<z.output<S>>;
}

/** A section with keys of its own. Undefined where it is missing, empty, or no map, which is reported. */
export function readSection<S extends z.core.$ZodObject>(
  parent: Origin,
  key: string,
  schema: S,
  report: Report,
): Section<S> | undefined {
  const origin = parent.to(key);
  if (origin === parent) return undefined;
  const { node } = origin;
  if (node.kind === "scalar" && (node.text === "" || isRemoved(node))) return undefined;
  if (node.kind === "map") return { origin, keys: readShape(schema, origin, report) };
  const known = Object.keys(schema._zod.def.shape);
  const text = node.kind === "scalar" ? node.text : "";
  report(badValue(origin.at(), { key, expected: "keys", text, choices: { values: known, chinese: known } }));
  return undefined;
}
