import { beforeAll, describe, expect, it } from "vitest";
import { launchSchedule, undatedSchedule } from "./launch-schedule.ts";
import { emitBytes, emitParts } from "./read-package.ts";
import { largeSchedule, schedule, taskEntry } from "./sample-schedule.ts";

const ruleCount = 32;
const sheetPath = /^xl\/worksheets\/sheet\d+\.xml$/;

describe("the package", () => {
  let parts: ReadonlyMap<string, string>;
  let sheets: readonly string[];
  /** All but the hidden one. */
  let shown: readonly string[];

  beforeAll(async () => {
    parts = await emitParts(launchSchedule("zh"), "zh");
    sheets = [...parts].filter(([path]) => sheetPath.test(path)).map(([, xml]) => xml);
    shown = sheets.slice(0, -1);
  });

  it("has no entries for folders and begins with the content types", () => {
    expect([...parts.keys()].filter((path) => path.endsWith("/"))).toEqual([]);
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
    expect(sheets).toHaveLength(6);
  });

  it("puts the properties of each sheet in the order of the schema", () => {
    for (const xml of shown) {
      const children = [...(/<sheetPr[^>]*>(.*?)<\/sheetPr>/s.exec(xml)?.[1] ?? "").matchAll(/<(\w+)/g)].map(
        ([, name]) => name,
      );
      expect(children).toEqual(["tabColor", "outlinePr", "pageSetUpPr"].filter((name) => children.includes(name)));
      expect(children).toContain("pageSetUpPr");
    }
    expect(sheets[0]).toContain('<outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr fitToPage="1"/>');
  });

  it("opens every outline row and states how deep the outline goes", () => {
    for (const xml of sheets) expect(xml).not.toContain("collapsed");
    expect(sheets[0]).toMatch(/<sheetFormatPr outlineLevelRow="1"/);
    expect(sheets[0]?.match(/outlineLevel="1"/g)).toHaveLength(24 + 2 + 3);
    expect(sheets[1]).not.toContain("outlineLevelRow");
  });

  it("has no day of making and no stored value for today", () => {
    expect(parts.get("docProps/core.xml")).not.toContain("dcterms:created");
    expect(parts.get("docProps/core.xml")).not.toContain("dcterms:modified");
    expect(sheets[0]).toContain("<f>TODAY()</f></c>");
  });

  it("prints on landscape pages as wide as the sheet, with repeated headings", () => {
    for (const xml of shown)
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
    for (const xml of shown) expect(xml).toContain("第 &amp;P 页，共 &amp;N 页");
    expect(parts.get("xl/workbook.xml")).toContain("&apos;甘特图&apos;!$A:$H,&apos;甘特图&apos;!$4:$10");
    expect(parts.get("xl/workbook.xml")).toContain("&apos;任务清单&apos;!$A:$A,&apos;任务清单&apos;!$1:$1");
  });

  it("has styles for all the numbers that cells use", () => {
    const styles = parts.get("xl/styles.xml") ?? "";
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    for (const xml of sheets) {
      for (const [, style] of xml.matchAll(/<c [^>]*s="(\d+)"/g)) expect(Number(style)).toBeLessThan(count);
    }
  });
});

describe("the bytes", () => {
  it.each([
    ["a launch in Chinese", () => launchSchedule("zh"), "zh"],
    ["a launch in English", () => launchSchedule("en"), "en"],
    ["a launch to be decided", () => undatedSchedule("en"), "en"],
  ] as const)("are the same for the same document: %s", async (_, make, language) => {
    const first = await emitBytes(make(), language);
    const second = await emitBytes(make(), language);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("name 1980-01-01 00:00 for every entry, in the directory and before the entry itself", async () => {
    const bytes = Buffer.from(await emitBytes(launchSchedule("en"), "en"));
    const moments = [
      ...offsetsOf(bytes, "PK\u0003\u0004").map((offset) => bytes.readUInt32LE(offset + 10)),
      ...offsetsOf(bytes, "PK\u0001\u0002").map((offset) => bytes.readUInt32LE(offset + 12)),
    ];
    expect(moments.length).toBeGreaterThan(20);
    expect(new Set(moments)).toEqual(new Set([0x0021_0000]));
  });
});

describe("rules", () => {
  it.each([3, 60, 1_200])("are as many for %i tasks as for any other number", async (taskCount) => {
    const parts = await emitParts(largeSchedule(taskCount), "en");
    const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml.match(/<conditionalFormatting /g)).toHaveLength(5);
    expect(xml.match(/<cfRule /g)).toHaveLength(ruleCount);
    const priorities = [...xml.matchAll(/priority="(\d+)"/g)].map(([, priority]) => Number(priority));
    expect(priorities).toEqual(Array.from({ length: ruleCount }, (_, index) => index + 1));
  });

  it("are absent without a date", async () => {
    const parts = await emitParts(undatedSchedule("zh"), "zh");
    expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("conditionalFormatting");
  });

  it("cover the chart from its first to its last row and column", async () => {
    const one = schedule({ tasks: [taskEntry({ id: "only", start: "2026-03-04", finish: "2026-03-06" })] });
    const parts = await emitParts(one, "en");
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain('<conditionalFormatting sqref="O16:AI16">');
  });
});

function offsetsOf(bytes: Buffer, signature: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = bytes.indexOf(signature, 0, "latin1"); at >= 0; at = bytes.indexOf(signature, at + 4, "latin1"))
    offsets.push(at);
  return offsets;
}
