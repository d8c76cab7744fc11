import { describe, expect, it } from "vitest";
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
    const found = workbook.getWorksheet("任务清单")?.getRow(2).height ?? 0;
    if (height === 18) expect(found).toBe(18);
    else expect(found).toBeGreaterThan(height);
  });
});

describe("a chart of half a year", () => {
  it("has narrow days, and merged cells for what is said of a week", async () => {
    const sheet = (await emitWorkbook(launchSchedule("zh"), "zh")).worksheets[0];
    expect(sheet?.getColumn(20).width).toBeCloseTo(1.3, 1);
    expect(sheet?.getCell("O5").value).toEqual(new Date("2026-07-20"));
    for (const row of [4, 5, 6, 7]) expect(sheet?.getCell(row, 21).master).toBe(sheet?.getCell(row, 15));
    expect(sheet?.getCell("V5").value).toEqual(new Date("2026-07-27"));
    for (const row of [8, 9]) expect(sheet?.getRow(row).hidden).toBe(true);
  });

  it("keeps a number and a letter for each day of a shorter one", async () => {
    const tasks = [taskEntry({ id: "t", start: "2026-07-22", finish: "2026-08-22" })];
    const sheet = (await emitWorkbook(schedule({ tasks }), "zh")).worksheets[0];
    expect(sheet?.getCell("O9").text).toBe("一");
    expect(sheet?.getCell("P8").value).toEqual(new Date("2026-07-21"));
  });
});
