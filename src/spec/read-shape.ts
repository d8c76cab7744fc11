import type * as z from "zod/mini";
import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { rewordingFix } from "../source/mend-node.ts";
import type { Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { toText } from "../source/to-text.ts";
import type { Enumeration } from "./enums.ts";
import { keyFix, listOfOneFix, nearestWord, notAMap } from "./mend-values.ts";
import { badValue, unknownKey } from "./problems.ts";
import { withoutRemoved } from "./select-tier.ts";
import { suggestKey } from "./suggest-key.ts";

type Shape = z.core.$ZodObject;

/**
 * An entity held against its table of keys. What is wrong is reported and left out; the rest is given back, so that all
 * faults of a plan show in one run. An empty value is an entity without details, and a key with a written `null` is none.
 */
export function readShape<S extends Shape>(schema: S, origin: Origin, report: Report): Partial<z.output<S>> {
  const { node } = origin;
  if (node.kind === "scalar" && (node.style === "empty" || node.style === "null")) return {};
  if (node.kind !== "map") {
    report(notAMap(node, undefined));
    return {};
  }
  const raw = toText(withoutRemoved(node)) as Record<string, unknown>;
  const result = (schema as unknown as z.ZodMiniType).safeParse(raw);
  if (result.success) return result.data as Partial<z.output<S>>;

  const known = Object.keys(schema._zod.def.shape);
  const kept: Record<string, unknown> = { ...raw };
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        delete kept[key];
        const meant = suggestKey(key, known);
        const found = unknownKey(origin.keyOf(key), { key, closest: meant?.text, known });
        report(withFix(found, keyFix(origin, key, meant)));
      }
    } else {
      const key = String(issue.path[0]);
      delete kept[key];
      reportValue(key, issue.message, origin.to(key), report);
    }
  }
  return kept as Partial<z.output<S>>;
}

/** A value of the wrong kind; in a list, each item of the wrong kind at its own place. */
function reportValue(key: string, expected: string, origin: Origin, report: Report): void {
  const { node } = origin;
  const isListFine = expected === "texts" && node.kind === "list";
  const wrong = isListFine ? node.items.filter((item) => item.kind !== "scalar" || item.style === "null") : [node];
  for (const each of wrong) {
    const found = badValue(each.place, { key, expected, text: textOf(each) });
    report(withFix(found, expected === "text" ? listOfOneFix(each) : undefined));
  }
}

/** A text or a list of texts, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined || value === "") return [];
  return typeof value === "string" ? [value] : value.filter((text) => text !== "");
}

/** A word with a fixed set of values; another word is reported with the values there are. */
export function readWord<T extends string>(
  text: string | undefined,
  enumeration: Enumeration<T>,
  origin: Origin,
  report: Report,
): T | undefined {
  if (text === undefined || text === "") return undefined;
  const value = enumeration.read(text);
  if (value !== undefined) return value;
  const meant = nearestWord(text, enumeration.spellings);
  const found = badValue(origin.at(), {
    expected: "word",
    text,
    choices: enumeration,
    ...(meant && { closest: meant.text }),
  });
  report(withFix(found, rewordingFix(origin.node, meant)));
  return undefined;
}

/** A whole number of one or more. */
export function readCount(text: string | undefined, origin: Origin, report: Report): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  report(badValue(origin.at(), { expected: "count", text }));
  return undefined;
}

function textOf(node: Node): string {
  return node.kind === "scalar" ? node.text : "";
}
