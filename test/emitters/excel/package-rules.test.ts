import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { randomTexts } from "../../support/hostile-document.ts";
import { hostileSource, richSource, workbookCases } from "../../support/workbook-cases.ts";
import { emitParts } from "./read-package.ts";
import { faultsInPackage } from "./rules/package-rules.ts";

describe("what the schema does not say", () => {
  it.each(workbookCases)("holds for $name in $language", async ({ source, language }) => {
    const { document, openEquations } = source();
    expect(faultsInPackage(await emitParts(document, language, openEquations))).toEqual([]);
  });

  it("holds for random texts", async () => {
    for (let seed = 2; seed < 12; seed++) {
      const { document, openEquations } = hostileSource(randomTexts(seed));
      expect(faultsInPackage(await emitParts(document, "zh", openEquations)), `seed ${seed}`).toEqual([]);
    }
  });
});

describe("every part", () => {
  it("is well-formed XML, also the drawings that no schema describes", async () => {
    const { document, openEquations } = hostileSource();
    const parts = await emitParts(document, "zh", openEquations);
    expect([...parts.keys()].some((path) => path.endsWith(".vml"))).toBe(true);
    expect(await faultsOfXml(parts)).toEqual([]);
    expect(await faultsOfXml(new Map([["odd.vml", "<a><b></a>"]]))).not.toEqual([]);
  });
});

async function faultsOfXml(parts: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const contents of parts.values()) {
    const { errors } = await validateXML({
      xml: { fileName: "part.xml", contents },
      normalization: "format",
      maxMemoryPages: 8192,
    });
    faults.push(...errors.map(({ message }) => message));
  }
  return faults;
}

type Change = readonly [path: string | RegExp, from: string | RegExp, to: string];

const anySheet = /^xl\/worksheets\/sheet\d+\.xml$/;
const firstCell = /<c r="A1"[^>]*?(\/>|>.*?<\/c>)/;
const formulaCell = (formula: string) => `<c r="A1"><f>${formula}</f><v>1</v></c>`;
const nested = (depth: number) => `${"IF(1,".repeat(depth)}1${")".repeat(depth)}`;

describe("a planted fault is found", () => {
  let parts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const { document, openEquations } = richSource();
    parts = await emitParts(document, "en", openEquations);
    expect(faultsInPackage(parts)).toEqual([]);
  });

  it.each<[string, Change, RegExp]>([
    ["two sheets of one name", ["xl/workbook.xml", 'name="Tasks"', 'name="gantt"'], /two sheets are named gantt/],
    ["a long name", ["xl/workbook.xml", 'name="Tasks"', `name="${"x".repeat(32)}"`], /too long/],
    ["a sign in a name", ["xl/workbook.xml", 'name="Tasks"', 'name="a/b"'], /not allowed/],
    ["the name History", ["xl/workbook.xml", 'name="Tasks"', 'name="History"'], /keeps for itself/],
    [
      "a name of nothing",
      ["xl/workbook.xml", /(<definedName [^>]*>)[^<]*/, "$1Lost!$$A$$1"],
      /points at the sheet Lost/,
    ],
    ["a name that moves", ["xl/workbook.xml", /(<definedName [^>]*>[^<]*!)[^<]*/, "$1A1:F9"], /no fixed range/],
    ["too many texts", ["xl/sharedStrings.xml", /uniqueCount="\d+"/, 'uniqueCount="1"'], /texts, not 1/],
    ["miscounted uses", ["xl/sharedStrings.xml", / count="\d+"/, ' count="1"'], /used \d+ times/],
    ["a long text", ["xl/sharedStrings.xml", /<t[^>]*>[^<]*</, `<t>${"x".repeat(32_768)}<`], /32768 characters/],
    ["half a character", ["xl/sharedStrings.xml", /<t[^>]*>[^<]*</, "<t>_xD83D_<"], /half a character/],
    ["a control character", ["xl/sharedStrings.xml", /<t[^>]*>[^<]*</, "<t>_x0007_<"], /control character/],
    ["a text never filled in", ["xl/sharedStrings.xml", /<t[^>]*>[^<]*</, "<t>undefined<"], /never filled in/],
    ["an unknown text", [anySheet, /t="s"><v>\d+/, 't="s"><v>99999'], /unknown text 99999/],
    ["an unknown format", [anySheet, / s="\d+"/, ' s="99999"'], /unknown format 99999/],
    ["cells out of order", [anySheet, /r="A1"/, 'r="AZ9"'], /stands behind a later cell/],
    ["an error", [anySheet, firstCell, '<c r="A1" t="e"><v>#REF!</v></c>'], /holds the error #REF!/],
    ["no number", [anySheet, firstCell, '<c r="A1"><v>NaN</v></c>'], /holds NaN as a number/],
    ["no value", [anySheet, firstCell, '<c r="A1"><f>1+1</f></c>'], /formula without a value/],
    ["a new function", [anySheet, firstCell, formulaCell("_xlfn.XLOOKUP(1,B1:B2,C1:C2)")], /uses _xlfn.XLOOKUP/],
    ["a moving function", [anySheet, firstCell, formulaCell("OFFSET(B1,1,1)")], /uses OFFSET/],
    ["an unknown sheet", [anySheet, firstCell, formulaCell("Lost!A1")], /points at the sheet Lost/],
    ["a lost reference", [anySheet, firstCell, formulaCell("#REF!+1")], /error value/],
    ["a long formula", [anySheet, firstCell, formulaCell(`1${"+1".repeat(4_096)}`)], /8193 characters/],
    ["a deep formula", [anySheet, firstCell, formulaCell(nested(65))], /nested 65 deep/],
    ["a wide formula", [anySheet, firstCell, formulaCell(`MAX(1${",1".repeat(255)})`)], /256 arguments/],
    ["a long text in a formula", [anySheet, firstCell, formulaCell(`"${"x".repeat(256)}"`)], /text of 256/],
    ["an open formula", [anySheet, firstCell, formulaCell("(1")], /not closed/],
    ["a second =", [anySheet, firstCell, formulaCell("=1")], /second =/],
    ["one priority twice", [anySheet, /priority="2"/, 'priority="1"'], /one priority/],
    ["a rule's unknown format", [anySheet, /dxfId="\d+"/, 'dxfId="999"'], /unknown format/],
    ["a rule that looks away", [anySheet, /(<cfRule[^>]*><formula>)/, "$1Tasks!A1+"], /looks at another sheet/],
    ["merged cells that overlap", [anySheet, /<mergeCell ref/, '<mergeCell ref="A1:AA99"/><mergeCell ref'], /overlap/],
    [
      "a link to a script",
      [/rels$/, /Target="[^"]*" TargetMode="External"/, 'Target="javascript:x" TargetMode="External"'],
      /opens javascript:x/,
    ],
    [
      "a link to a file",
      [/rels$/, /Target="[^"]*" TargetMode="External"/, 'Target="file:///x" TargetMode="External"'],
      /opens file:/,
    ],
    ["a lost part", ["xl/_rels/workbook.xml.rels", "sharedStrings.xml", "texts.xml"], /texts.xml, which is not there/],
    ["a lost relation", ["xl/workbook.xml", /r:id="[^"]*"/, 'r:id="rId77"'], /rId77 is asked for/],
    ["a part without a type", ["[Content_Types].xml", /<Override PartName="\/xl\/styles[^>]*>/, ""], /has no type/],
    ["a high row", [anySheet, / ht="[^"]*"/, ' ht="500"'], /500 high/],
    ["a deep outline", [anySheet, /outlineLevel="1"/, 'outlineLevel="8"'], /8 deep/],
    ["a long footer", [anySheet, /<oddFooter>/, `<oddFooter>${"x".repeat(256)}`], /oddFooter is too long/],
    ["a long number format", ["xl/styles.xml", /formatCode="[^"]*"/, `formatCode="${"0".repeat(256)}"`], /too long/],
    ["miscounted fonts", ["xl/styles.xml", /fonts count="\d+"/, 'fonts count="1"'], /fonts are not as many/],
    [
      "a long list",
      [anySheet, "</sheetData>", listOf(`&quot;${"x,".repeat(130)}&quot;`, "A1")],
      /list that is too long/,
    ],
    ["two rules of typing", [anySheet, "</sheetData>", listOf("$A$1:$A$9", "A1:A3 A2")], /two rules of typing/],
  ])("%s", (_, [path, from, to], expected) => {
    const found = [...parts].find(
      ([name, xml]) => (typeof path === "string" ? name === path : path.test(name)) && xml.search(from) >= 0,
    );
    expect(found).toBeDefined();
    const [name, xml] = found as [string, string];
    expect(faultsInPackage(new Map([...parts, [name, xml.replace(from, to)]])).join("\n")).toMatch(expected);
  });

  it("a part that nothing is known of", () => {
    expect(faultsInPackage(new Map([...parts, ["xl/vbaProject.bin", ""]])).join("\n")).toMatch(/is unknown/);
  });
});

function listOf(formula: string, sqref: string): string {
  return `</sheetData><dataValidations count="1"><dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
}
