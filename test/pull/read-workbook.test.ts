import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cellAt, parseAddress } from "../../src/pull/workbook/cell.ts";
import { readWorkbook } from "../../src/pull/workbook/read-workbook.ts";
import { relation, type SmallCell, type SmallWorkbook, smallParts, smallWorkbook, zippable } from "./small-workbook.ts";

const xml = (text: string): SmallCell => ({ xml: text });

function valueIn(cell: SmallCell, more: Partial<SmallWorkbook> = {}) {
  const workbook = readWorkbook(smallWorkbook({ sheets: [{ name: "甘特图", cells: { B7: cell } }], ...more }));
  const sheet = workbook.sheet("甘特图");
  const found = sheet && cellAt(sheet, 7, 2);
  return found && [found.kind, found.value];
}

describe("a cell", () => {
  it.each<readonly [what: string, cell: SmallCell, read: unknown]>([
    ["a shared text", "落地页 & <首发>", ["value", "落地页 & <首发>"]],
    ["a number", 46315, ["value", 46315]],
    ["a small number", xml("<c><v>6.0000000000000005E-1</v></c>"), ["value", 0.6000000000000001]],
    ["true", true, ["value", true]],
    ["a formula", { formula: "A1+1", result: 5 }, ["formula", 5]],
    ["a formula with a text", { formula: "A1", result: "李梅" }, ["formula", "李梅"]],
    ["a formula without a result", { formula: "A1" }, ["formula", null]],
    ["a shared formula", xml('<c><f t="shared" si="0"/><v>3</v></c>'), ["formula", 3]],
    ["an array formula", xml('<c><f t="array" ref="B7">X</f><v>3</v></c>'), ["formula", 3]],
    ["an inline text", xml('<c t="inlineStr"><is><t>李梅</t></is></c>'), ["value", "李梅"]],
    [
      "inline runs",
      xml('<c t="inlineStr"><is><r><rPr><b/></rPr><t>10月</t></r><r><t>5日</t></r></is></c>'),
      ["value", "10月5日"],
    ],
    ["an ISO date", xml('<c t="d"><v>2026-10-20T00:00:00</v></c>'), ["value", "2026-10-20T00:00:00"]],
    ["an error", xml('<c t="e"><f>A1</f><v>#REF!</v></c>'), ["error", "#REF!"]],
    ["an escaped sign", xml('<c t="str"><v>a_x000D__x000A_b_x005F_x</v></c>'), ["value", "a\r\nb_x"]],
    ["only a look", xml('<c s="3"/>'), undefined],
    ["an empty text", xml('<c t="inlineStr"><is><t></t></is></c>'), undefined],
    ["a text in CDATA", xml('<c t="str"><v><![CDATA[1 < 2]]></v></c>'), ["value", "1 < 2"]],
  ])("holds %s", (_, cell, read) => {
    expect(valueIn(cell)).toEqual(read);
  });

  it("holds a text of several runs, without how it is read aloud", () => {
    const strings =
      '<sst><si><r><t>智能</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> 回复</t></r><rPh sb="0" eb="1"><t>zhi</t></rPh></si></sst>';
    expect(valueIn(xml('<c t="s"><v>0</v></c>'), { parts: { "xl/sharedStrings.xml": strings } })).toEqual([
      "value",
      "智能 回复",
    ]);
  });

  it("stands behind the one before where it does not say where", () => {
    const parts = {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="6"/><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(valueIn(1, { parts })).toEqual(["value", 2]);
  });
});

describe("a package", () => {
  const sheets = [{ name: "甘特图", cells: { A1: "a" } }];
  const read = (more: Partial<SmallWorkbook>) => {
    const workbook = readWorkbook(smallWorkbook({ sheets, ...more }));
    return [workbook.sheetNames, workbook.sheet("甘特图")?.rows.get(1)?.get(1)?.value];
  };
  const relations = (...all: string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;

  it("is found by its relationships, absolute ones too, wherever its parts lie", () => {
    const {
      "xl/workbook.xml": book = "",
      "xl/worksheets/sheet1.xml": sheet = "",
      "xl/sharedStrings.xml": texts = "",
    } = smallParts({ sheets });
    const parts = {
      "_rels/.rels": relations(relation("r", "officeDocument", "/book/main.xml")),
      "book/main.xml": book,
      "book/_rels/main.xml.rels": relations(
        relation("rId1", "worksheet", "/data/one.xml"),
        relation("s", "sharedStrings", "../data/texts.xml"),
      ),
      "data/one.xml": sheet,
      "data/texts.xml": texts,
    };
    const workbook = readWorkbook(zipSync(zippable(parts)));
    expect(workbook.sheet("甘特图")?.rows.get(1)?.get(1)?.value).toBe("a");
  });

  it("is read however its texts are kept, and stored without packing", () => {
    expect(read({ texts: "inline" })).toEqual([["甘特图"], "a"]);
    const stored = zipSync(zippable(smallParts({ sheets })), { level: 0 });
    expect(readWorkbook(stored).sheet("甘特图")?.rows.get(1)?.get(1)?.value).toBe("a");
  });

  it("tells names of the whole workbook, and how it counts days", () => {
    const { definedNames, isFrom1904 } = readWorkbook(
      smallWorkbook({ sheets, isFrom1904: true, definedNames: { launch: "'甘特图'!$D$2" } }),
    );
    expect([definedNames.get("launch"), isFrom1904]).toEqual(["'甘特图'!$D$2", true]);
  });

  it("does not know a sheet that leads out of it", () => {
    const outside = relation("rId1", "worksheet", "file:///etc/passwd").replace("/>", ' TargetMode="External"/>');
    const workbook = readWorkbook(
      smallWorkbook({ sheets, parts: { "xl/_rels/workbook.xml.rels": relations(outside) } }),
    );
    expect(workbook.sheet("甘特图")).toBeUndefined();
  });
});

describe("an address", () => {
  it.each([
    ["$D$2", { row: 2, column: 4 }],
    ["AA10", { row: 10, column: 27 }],
    ["XFD1048576", { row: 1_048_576, column: 16_384 }],
    ["D", undefined],
    ["2", undefined],
    ["甘特图!D2", undefined],
  ])("%s", (text, place) => {
    expect(parseAddress(text)).toEqual(place);
  });
});
