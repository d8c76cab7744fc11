import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillTemplate } from "../src/cli/fill-template.ts";
import { compileText } from "./support/compile-text.ts";

const folder = new URL("../templates/", import.meta.url);

const launchDays = ["2026-03-17", "2026-06-16", "2026-09-15", "2026-10-20", "2026-11-11", "2026-12-15"];

/** The tiers that each template is written for. */
const tiersOf: Readonly<Record<string, readonly string[]>> = {
  "feature-launch": ["notice", "small-scene", "large-scene", "concept"],
  "feature-launch-en": ["notice", "small-scene", "large-scene", "concept"],
  "new-service": ["large-scene"],
  "online-campaign": ["small-scene"],
  "operations-process": ["large-scene"],
};

const templates = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .toSorted()
  .map((file) => ({ name: file.slice(0, -".yaml".length), text: readFileSync(new URL(file, folder), "utf8") }));

it("knows the tiers of every template", () => {
  expect(templates.map(({ name }) => name)).toEqual(Object.keys(tiersOf).toSorted());
});

describe.each(templates)("$name", ({ name, text }) => {
  const trials = (tiersOf[name] ?? []).flatMap((tier) => launchDays.map((launch) => ({ tier, launch })));

  it.each(trials)("as $tier on $launch", ({ tier, launch }) => {
    expect(complaintsOf(fillTemplate(text, { launch, tier }))).toEqual([]);
  });

  it("with its launch still open, as shipped", () => {
    expect(fillTemplate(text, {})).toBe(text);
    expect(complaintsOf(text)).toEqual([]);
  });
});

/** Errors and warnings, as `code at line: what is said`. */
function complaintsOf(text: string): readonly string[] {
  const { diagnostics, document } = compileText(text);
  if (!document) throw new Error(JSON.stringify(diagnostics, null, 2));
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, code, place, message }) => `${severity}[${code}] at ${place.line}: ${message.en}`);
}
