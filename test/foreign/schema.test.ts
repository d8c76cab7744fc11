import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { emitBytes, emitParts } from "../emitters/excel/read-package.ts";
import { richSource, workbookCases } from "../support/workbook-cases.ts";
import { temporaryFolder } from "./foreign-files.ts";
import { needValidator, validate } from "./office-validator.ts";

describe("the schema of the format", () => {
  it.for(workbookCases)("allows every part of $name in $language", async ({ source, language }, context) => {
    needValidator(context);
    const file = join(temporaryFolder(), "plan.xlsx");
    const { document, openEquations } = source();
    writeFileSync(file, await emitBytes(document, language, openEquations));
    expect(await validate(file)).toEqual([]);
  });
});

describe("a planted fault against the schema", () => {
  let parts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const { document, openEquations } = richSource();
    parts = await emitParts(document, "en", openEquations);
  });

  const gantt = "xl/worksheets/sheet1.xml";

  it.for<readonly [fault: string, part: string, from: RegExp, to: string]>([
    ["sheet properties out of order", gantt, /(<outlinePr[^>]*\/>)(<pageSetUpPr[^>]*\/>)/, "$2$1"],
    [
      "rules before cells",
      gantt,
      /(<sheetData>.*<\/sheetData>)(.*?)(<conditionalFormatting.*<\/conditionalFormatting>)/s,
      "$3$1$2",
    ],
    [
      "rules at the end",
      gantt,
      /(<conditionalFormatting.*<\/conditionalFormatting>)(.*)<\/worksheet>/s,
      "$2$1</worksheet>",
    ],
    ["a rule without a priority", gantt, / priority="1"/, ""],
    ["an unknown attribute", gantt, /<sheetData>/, '<sheetData odd="1">'],
    ["an unknown element", "xl/workbook.xml", /<sheets>/, "<odd/><sheets>"],
    ["fonts out of order", "xl/styles.xml", /(<sz [^>]*\/>)(<color [^>]*\/>)/, "$2$1"],
    ["a format without its fill", "xl/styles.xml", /fillId="\d+"/, 'fillId="999"'],
    ["a part that is not XML", gantt, /<\/sheetData>/, ""],
    ["a type of nothing", "[Content_Types].xml", /spreadsheetml.styles/, "spreadsheetml.odd"],
    ["a name that is too long", "xl/workbook.xml", /name="Tasks"/, `name="${"x".repeat(32)}"`],
  ])("is found: %s", async ([, part, from, to], context) => {
    needValidator(context);
    const xml = parts.get(part) ?? "";
    expect(xml).toMatch(from);
    const changed = [...parts, [part, xml.replace(from, to)] as const];
    const encoder = new TextEncoder();
    const file = join(temporaryFolder(), "plan.xlsx");
    writeFileSync(file, zipSync(Object.fromEntries(changed.map(([path, text]) => [path, encoder.encode(text)]))));
    expect(await validate(file)).not.toEqual([]);
  });
});
