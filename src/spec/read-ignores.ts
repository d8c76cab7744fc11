import type { Report } from "../diagnostic/diagnostic.ts";
import { foldWidth } from "../notation/fold-width.ts";
import { Origin } from "../source/origin.ts";
import { parseDay } from "../time/day.ts";
import { ignoreIncomplete } from "./ignore-problems.ts";
import { codeFacts } from "./policy/code-facts.ts";
import { unknownCheck } from "./policy/policy-problems.ts";
import { badValue } from "./problems.ts";
import { readShape } from "./read-shape.ts";
import { ignoreSchema } from "./schema.ts";
import { isRemoved } from "./select-tier.ts";
import type { IgnoreSpec } from "./spec.ts";

/** The findings that the plan silences: a list of entries, or a single one. An entry that lacks a part silences nothing. */
export function readIgnores(plan: Origin, codes: readonly string[], report: Report): readonly IgnoreSpec[] {
  const section = plan.to("ignore");
  const { node } = section;
  if (section === plan || isRemoved(node) || (node.kind === "scalar" && node.text === "")) return [];
  if (node.kind === "scalar") {
    report(badValue(section.at(), { key: "ignore", expected: "map", text: node.text }));
    return [];
  }
  const entries = node.kind === "list" ? node.items.map((item) => new Origin(item)) : [section];
  return entries.flatMap((entry) => readIgnore(entry, codes, report) ?? []);
}

function readIgnore(origin: Origin, codes: readonly string[], report: Report): IgnoreSpec | undefined {
  const { check = "", task, why = "", until = "" } = readShape(ignoreSchema, origin, report);
  const missing = Object.entries({ check, why, until }).flatMap(([key, text]) => (text.trim() === "" ? [key] : []));
  if (missing.length > 0) {
    report(ignoreIncomplete(origin.at(), { missing }));
    return undefined;
  }
  const day = parseDay(foldWidth(until).trim());
  if (day === undefined) report(badValue(origin.at("until"), { key: "until", expected: "day", text: until }));
  const isKnown = codes.includes(check);
  if (!isKnown) report(unknownCheck(origin.at("check"), codeFacts(check, codes)));
  return day === undefined || !isKnown ? undefined : { origin, check, task: task || undefined, why, until: day };
}
