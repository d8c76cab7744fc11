import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { writeProject } from "../../src/emitters/msproject/write-project.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { chinese, english } from "../emitters/sample-document.ts";
import { compileLayered, documentOf, examplePlans, layeredPlans } from "../support/example-plans.ts";
import { withHostileTexts } from "../support/hostile-document.ts";

const schema = { fileName: "mspdi.xsd", contents: readFileSync(new URL("mspdi.xsd", import.meta.url), "utf8") };

async function faultsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: "plan.xml", contents: xml }], schema: [schema] });
  return errors.map(({ message }) => message);
}

const documents: readonly (readonly [string, ScheduleDocument])[] = [
  ...examplePlans.map((plan) => [plan.stem, documentOf(plan)] as const),
  ...layeredPlans.map((plan) => [plan.stem, compileLayered(plan).document!] as const),
  ["the sample in English", english],
  ["hostile texts", withHostileTexts(chinese)],
];

describe("the documented shape of Project's XML", () => {
  it.each(documents)("is kept by %s", async (_, document) => {
    for (const language of ["en", "zh"] as const) {
      expect(await faultsOf(writeProject(document, language))).toEqual([]);
    }
  });

  it.each([
    ["elements out of order", /(<Start>[^<]*<\/Start>)(\s*)(<Finish>[^<]*<\/Finish>)/, "$3$2$1"],
    ["an unknown element", /<Tasks>/, "<Odd/><Tasks>"],
    ["a link of an unknown type", /<Type>1<\/Type>(\s*<CrossProject>)/, "<Type>9</Type>$1"],
    ["a length that is no length", /<Duration>PT/, "<Duration>T"],
    ["a day that is none", /<Start>2026-/, "<Start>2026-13-"],
    ["a calendar without a name", /<Calendar>(\s*<UID>1<\/UID>)\s*<Name>[^<]*<\/Name>/, "<Calendar>$1"],
    ["a name that is too long", /<Title>/, `<Title>${"x".repeat(520)}`],
  ])("is broken by %s", async (_, from, to) => {
    const xml = writeProject(chinese, "zh");
    expect(xml).toMatch(from);
    expect(await faultsOf(xml.replace(from, to))).not.toEqual([]);
  });
});
