import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellLink, cellText } from "../../../src/emitters/excel/cell-text.ts";
import { emitParts, emitWorkbook, textsOf } from "./read-package.ts";
import { planEntry, schedule, taskEntry } from "./sample-schedule.ts";

describe("text that could do harm", () => {
  const hostile = ["=1+1", "+SUM(A1)", "-2", "@cmd", "\t=x", "＝1"];

  it.each(hostile)("stays a text and is marked as one: %j", async (name) => {
    const parts = await emitParts(schedule({ tasks: [taskEntry({ id: "t", name, start: "2026-03-04" })] }), "en");
    const formats = (parts.get("xl/styles.xml") ?? "").match(/<cellXfs.*<\/cellXfs>/s)?.[0].match(/<xf [^>]*>/g) ?? [];
    const quoted = formats.flatMap((format, index) => (format.includes('quotePrefix="1"') ? [index] : []));
    expect(quoted.length).toBeGreaterThan(0);
    for (const sheet of ["sheet1", "sheet2", "sheet3"]) {
      const xml = parts.get(`xl/worksheets/${sheet}.xml`) ?? "";
      const styles = [...xml.matchAll(/<c [^>]*s="(\d+)" t="s">/g)].map(([, style]) => Number(style));
      expect(styles.filter((style) => quoted.includes(style))).toHaveLength(1);
      expect(xml).not.toContain(`<f>${name.trim().slice(1)}`);
    }
  });

  it("marks nothing in a plan of ordinary texts", async () => {
    const parts = await emitParts(schedule({ tasks: [taskEntry({ id: "t", name: "a = b" })] }), "en");
    expect(parts.get("xl/styles.xml")).not.toContain("quotePrefix");
  });

  it.each([
    ["_x0041_", "_x0041_"],
    ["a_x000D_b", "a_x000D_b"],
    ["a\r\nb", "a b"],
    ["a\u0000\u0007b", "ab"],
    ["<b>&\"'", "<b>&\"'"],
    ["half \ud83d", "half \ufffd"],
    ["💡 灯", "💡 灯"],
    ["__proto__", "__proto__"],
  ])("%j is read back as %j", async (name, expected) => {
    const workbook = await emitWorkbook(schedule({ tasks: [taskEntry({ id: "t", name })] }), "en");
    const found = workbook.getWorksheet("Tasks")?.getCell("A2").text ?? "";
    expect(found.replaceAll("_x005F_", "_")).toBe(expected);
  });

  it.each([
    ["_x0041_", "_x005F_x0041_"],
    ["_x00", "_x00"],
    ["a__xABCD__", "a__x005F_xABCD__"],
  ])("%j is stored as %j, so that no program decodes it", (text, expected) => {
    expect(cellText(text)).toBe(expected);
  });

  it("is cut to what a cell holds", async () => {
    const workbook = await emitWorkbook(schedule({ tasks: [taskEntry({ id: "t", note: "灯".repeat(40_000) })] }), "zh");
    const longest = Math.max(...textsOf(workbook, "任务清单").map((text) => text.length));
    expect(longest).toBe(32_767);
  });

  it("never becomes longer than a cell, or half a character, by cleaning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const clean = cellText(text);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/);
        expect(() => encodeURIComponent(clean)).not.toThrow();
      }),
    );
  });

  it("doubles the ampersands of a footer and keeps it short", async () => {
    const parts = await emitParts(schedule({ plan: planEntry({ name: `R&D ${"x".repeat(400)}` }) }), "en");
    const footer = /<oddFooter>(.*?)<\/oddFooter>/.exec(parts.get("xl/worksheets/sheet1.xml") ?? "")?.[1] ?? "";
    expect(footer).toContain("&amp;LR&amp;&amp;D x");
    expect(footer.length).toBeLessThan(255);
  });
});

describe("links", () => {
  it.each([
    ["https://example.com/a?b=1&c=2", "https://example.com/a?b=1&c=2"],
    ["https://a.example/x y", "https://a.example/x%20y"],
    ["javascript:alert(1)", null],
    [`https://example.com/${"x".repeat(3_000)}`, null],
  ])("%s opens %s", (link, expected) => {
    expect(cellLink(link)).toBe(expected);
  });

  it.each([
    [["https://example.com/?a=1&b=2"], ["https://example.com/?a=1&b=2"]],
    [["javascript:alert(1)"], []],
    [["https://example.com/1", "https://example.com/2"], []],
  ])("are written for one safe address only: %j", async (links, expected) => {
    const workbook = await emitWorkbook(schedule({ tasks: [taskEntry({ id: "t", links })] }), "en");
    const found: string[] = [];
    workbook
      .getWorksheet("Tasks")
      ?.eachRow((row) => row.eachCell((cell) => void (cell.hyperlink && found.push(cell.hyperlink))));
    expect(found).toEqual(expected);
    expect(textsOf(workbook, "Tasks")).toContain(links.join("\n"));
  });
});
