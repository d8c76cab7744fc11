import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "../../../src/emitters/excel/anchor-labels.ts";
import { columnWidth, textWidth } from "../../../src/emitters/excel/column-width.ts";
import { launchSchedule } from "./launch-schedule.ts";
import { emitWorkbook } from "./read-package.ts";
import { schedule, taskEntry } from "./sample-schedule.ts";

describe("widths", () => {
  it.each([
    ["2026-10-20", 11.2],
    ["完成信息屋", 12],
    ["a\nlonger", 7.2],
    ["", 2],
  ])("%j takes %d", (text, width) => {
    expect(textWidth(text)).toBeCloseTo(width, 5);
  });

  it.each([
    [["ab"], 10],
    [["a".repeat(20), "b"], 22],
    [["a".repeat(90)], 40],
    [[], 10],
  ])("a column keeps to its limits: %j", (texts, width) => {
    expect(columnWidth(texts, { least: 10, most: 40 })).toBe(width);
  });
});

describe("heights of the task list", () => {
  const long = "前置任务的名称很长，".repeat(12);

  it.each([
    ["a note, which is printed", { note: long }, 90],
    ["criteria, which are read on the screen", { criteria: [long] }, 18],
  ])("come from what is printed: %s", async (_, given, height) => {
    const workbook = await emitWorkbook(schedule({ tasks: [taskEntry({ id: "t", ...given })] }), "zh");
    const found = workbook.getWorksheet("清单")?.getRow(2).height ?? 0;
    if (height === 18) expect(found).toBe(18);
    else expect(found).toBeGreaterThan(height);
  });
});

describe("the names of fixed days", () => {
  it("stand beside one another as long as there is room, then above, then to the other side", () => {
    const labels = [40, 36, 34, 33].map((column) => ({ column, name: "全量上线" }));
    expect(placeLabels(labels, 2).map(({ row, side, text }) => [row, side, text])).toEqual([
      ["lower", "right", "▼全量上线"],
      ["lower", "left", "全量上线▼"],
      ["upper", "right", "▼全量上线"],
      ["upper", "left", "全量上线▼"],
    ]);
  });

  it("never begin before the chart, whatever their number", () => {
    const label = fc.record({ column: fc.nat(20), name: fc.string({ maxLength: 12 }) });
    fc.assert(
      fc.property(fc.uniqueArray(label, { selector: ({ column }) => column }), (labels) => {
        const placed = placeLabels(labels, 2);
        expect(placed.map(({ column }) => column)).toEqual(labels.map(({ column }) => column));
        for (const { side, column, name } of placed) {
          if (side === "left") expect((column + 1) * 2).toBeGreaterThanOrEqual(textWidth(name) - 0.5);
        }
      }),
    );
  });
});

describe("a chart of half a year", () => {
  it("has narrow days, a number for each week and a strip for the rest days", async () => {
    const sheet = (await emitWorkbook(launchSchedule("zh"), "zh")).worksheets[0];
    expect(sheet?.getColumn(20).width).toBeCloseTo(1.3, 1);
    expect(sheet?.getCell("I5").value).toEqual(new Date("2026-07-20"));
    expect(sheet?.getCell("O5").isMerged).toBe(true);
    expect(sheet?.getCell("P5").value).toEqual(new Date("2026-07-27"));
    expect(sheet?.getRow(6).height).toBeLessThan(10);
    expect(sheet?.getCell("I6").text).toBe("");
  });

  it("keeps a letter for each day of a shorter one", async () => {
    const tasks = [taskEntry({ id: "t", start: "2026-07-22", finish: "2026-08-22" })];
    const sheet = (await emitWorkbook(schedule({ tasks }), "zh")).worksheets[0];
    expect(sheet?.getCell("I6").text).toBe("一");
    expect(sheet?.getCell("J5").value).toEqual(new Date("2026-07-21"));
  });
});
