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

/** What is still to be agreed in a template: the lines of these tasks say `duration: TBD`, and that is a warning. */
const openDurations: Readonly<Record<string, readonly string[]>> = {
  "online-campaign": ["combo-pack", "combo-prize"],
};

/** The last year whose holidays China has announced: a plan that reaches beyond it says so. */
const lastAnnouncedDay = "2026-12-31";

const templates = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .toSorted()
  .map((file) => ({ name: file.slice(0, -".yaml".length), text: readFileSync(new URL(file, folder), "utf8") }));

it("knows the tiers of every template", () => {
  expect(templates.map(({ name }) => name).toSorted()).toEqual(Object.keys(tiersOf).toSorted());
});

describe.each(templates)("$name", ({ name, text }) => {
  const trials = (tiersOf[name] ?? []).flatMap((tier) => launchDays.map((launch) => ({ tier, launch })));

  it.each(trials)("as $tier on $launch", ({ tier, launch }) => {
    const { document, complaints } = compiled(fillTemplate(text, { launch, tier }));
    const isProvisional = document.calendar.id === "CN" && (document.plan.finish ?? "") > lastAnnouncedDay;
    expect(complaints).toEqual([
      ...(isProvisional ? ["warning[calendar-provisional] calendar"] : []),
      ...(openDurations[name] ?? []).map((task) => `warning[duration-missing] ${task}`),
    ]);
    expect(document.tasks.filter(({ start, every }) => start === null && every === null)).toEqual([]);
  });

  it("with its launch still open, as shipped", () => {
    expect(fillTemplate(text, {})).toBe(text);
    expect(compiled(text).complaints).toEqual([]);
  });
});

/** Its schedule, with its errors and warnings as `severity[code]` and the key at the beginning of the line. */
function compiled(text: string) {
  const { document, diagnostics } = compileText(text);
  if (!document) throw new Error(JSON.stringify(diagnostics, null, 2));
  const lines = text.split("\n");
  const complaints = diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, code, place }) => `${severity}[${code}] ${lines[place.line - 1]?.trim().split(":")[0]}`);
  return { document, complaints };
}
