import type { Workbook, Worksheet } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { launchSchedule, undatedSchedule } from "./launch-schedule.ts";
import { emitWorkbook, textsOf } from "./read-package.ts";
import { planEntry, schedule, taskEntry } from "./sample-schedule.ts";

const firstBodyRow = 14;
const firstChartColumn = 9;

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

function rowNamed(sheet: Worksheet, name: string): number {
  for (let row = firstBodyRow; row <= sheet.rowCount; row++) if (sheet.getCell(row, 1).text === name) return row;
  throw new Error(`There is no row ${name}.`);
}

describe("the chart of a launch", () => {
  let sheet: Worksheet;
  let workbook: Workbook;

  beforeAll(async () => {
    workbook = await emitWorkbook(launchSchedule("zh"), "zh");
    sheet = sheetOf(workbook, "甘特图");
  });

  it("names its sheets in the language, each legal and once", () => {
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual(["甘特图", "清单", "要点", "说明"]);
  });

  it("lists phases with their tasks, then what has no phase, then other dates", () => {
    const headings: string[] = [];
    for (let row = firstBodyRow; row <= sheet.rowCount; row++) {
      if ((sheet.getRow(row).outlineLevel ?? 0) === 0) headings.push(sheet.getCell(row, 1).text);
    }
    expect(headings).toEqual([
      "提前介入",
      "讲故事与灰度",
      "物料与赋能",
      "预热期",
      "爆发期",
      "持续期",
      "不分阶段",
      "其他日期",
    ]);
  });

  it.each([
    ["完成信息屋", ["李梅", "2026-09-02", "2026-09-08", 5, 0, "critical-task"]],
    ["演示视频", ["制作部", "2026-09-09", "2026-09-18", 8, 9, "task"]],
    ["灰度验证门", ["赵敏", "2026-09-28", "2026-09-28", 1, 0, "critical-mark"]],
    ["媒体沟通会", ["市场部", "2026-10-15", "2026-10-15", 1, 4, "mark"]],
    ["上市周会", ["李梅", "2026-09-14", "2026-11-16", "10 次", 8, "recurring"]],
    ["静默期：national-day", ["", "2026-10-01", "2026-10-07", "", "", "dated"]],
    ["通知：上市计划", ["李梅", "2026-09-30", "2026-09-30", "", "", "dated-mark"]],
    ["讲故事与灰度", ["", "2026-08-21", "2026-09-28", "", "", "phase"]],
  ] as const)("has real dates in the row of %s", (name, expected) => {
    const row = rowNamed(sheet, name);
    const found = [2, 3, 4, 5, 6, 8].map((column) => {
      const { value } = sheet.getCell(row, column);
      return value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? "");
    });
    expect(found).toEqual(expected);
  });

  it("keeps the end of a buffer beside the bar", () => {
    expect(sheet.getCell(rowNamed(sheet, "演示视频"), 7).value).toBe(46294);
    expect(sheet.getColumn(7).hidden).toBe(true);
    expect(sheet.getColumn(8).hidden).toBe(true);
  });

  it("writes a mark on each day of a recurring task and nowhere else", () => {
    const row = rowNamed(sheet, "上市周会");
    const days: string[] = [];
    for (let column = firstChartColumn; column <= sheet.columnCount; column++) {
      if (sheet.getCell(row, column).text === "●") days.push(dayAbove(sheet, column));
    }
    expect(days).toEqual([
      "2026-09-14",
      "2026-09-21",
      "2026-09-28",
      "2026-10-08",
      "2026-10-12",
      "2026-10-19",
      "2026-10-26",
      "2026-11-02",
      "2026-11-09",
      "2026-11-16",
    ]);
  });

  it.each([
    ["a Saturday", "2026-09-19", 1],
    ["a Sunday that is worked", "2026-09-20", 0],
    ["a Saturday that is worked", "2026-10-10", 0],
    ["a holiday on a Thursday", "2026-10-01", 1],
    ["an ordinary Thursday", "2026-10-08", 0],
  ])("knows the rest days: %s", (_, day, rest) => {
    expect(sheet.getCell(12, columnOf(sheet, day)).value).toBe(rest);
  });

  it.each([
    [3, "2026-08-01", "2026年8月"],
    [4, "2026-10-20", "T"],
    [4, "2026-10-12", "T-8"],
    [4, "2026-10-26", "T+6"],
    [7, "2026-10-01", "国庆节"],
    [7, "2026-10-10", "班"],
    [9, "2026-10-20", "▼上市"],
    [9, "2026-11-11", "▼双11"],
  ])("says in row %i above %s: %s", (row, day, text) => {
    expect(sheet.getCell(row, columnOf(sheet, day)).text).toBe(text);
  });

  it("hides the rows that only rules read, freezes the list and keeps the day of the launch in a cell", () => {
    for (const row of [10, 11, 12, 13]) expect(sheet.getRow(row).hidden).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 8, ySplit: 13 });
    expect(sheet.getCell("C2").value).toEqual(new Date("2026-10-20"));
  });

  it("uses a Chinese font for Chinese and the theme's for English", async () => {
    const english = sheetOf(await emitWorkbook(launchSchedule("en"), "en"), "Gantt");
    expect(sheet.getCell(firstBodyRow, 1).font.name).toBe("Microsoft YaHei");
    expect(english.getCell(firstBodyRow, 1).font.scheme).toBe("minor");
  });
});

describe("longer plans", () => {
  it.each([
    ["days", "2026-12-31", 1],
    ["weeks", "2028-06-30", 7],
    ["months", "2035-06-30", 31],
  ])("count in %s", async (_, finish, firstBucketDays) => {
    const tasks = [taskEntry({ id: "long", start: "2026-07-01", finish })];
    const sheet = sheetOf(await emitWorkbook(schedule({ tasks }), "en"), "Gantt");
    const from = Number(sheet.getCell(10, firstChartColumn).value);
    const to = Number(sheet.getCell(11, firstChartColumn).value);
    expect(to - from + 1).toBe(firstBucketDays);
    expect(sheet.columnCount).toBeLessThan(firstChartColumn + 210);
    const last = sheet.getCell(11, sheet.columnCount).value;
    expect(Number(last)).toBeGreaterThanOrEqual(Date.parse(finish) / 86_400_000 + 25_569);
  });
});

describe("a plan without days", () => {
  it("shows the written points, no chart and no error", async () => {
    const workbook = await emitWorkbook(undatedSchedule("zh"), "zh");
    const sheet = sheetOf(workbook, "甘特图");
    expect(sheet.columnCount).toBeLessThanOrEqual(8);
    expect(sheet.getCell("C2").text).toBe("待定");
    expect(textsOf(workbook, "甘特图")).toEqual(
      expect.arrayContaining(["T-60..T-22", "T-60", "T-43", "T-26", "T 10:00"]),
    );
  });

  it("is a workbook even when there is nothing at all", async () => {
    const workbook = await emitWorkbook(schedule({}), "en");
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Gantt", "Tasks", "About"]);
  });
});

describe("the title", () => {
  const error = {
    code: "x",
    severity: "error",
    message: "m",
    help: null,
    related: [],
    notes: [],
    conflict: null,
    fix: null,
    place: { file: "p.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 },
  } as const;

  it.each([
    ["en", { trial: { launch: "2026-11-03T10:00" } }, [], "Plan (Trial: launch 2026-11-03 10:00)"],
    ["zh", { trial: { tier: "concept", ranges: "min" } }, [], "Plan（试算：级别 理念型、区间工期 取最短）"],
    ["en", {}, [error], 'Plan   ⚠ 1 conflict, see "About"'],
    ["zh", {}, [error, error], "Plan　⚠ 有 2 处冲突，详见「说明」"],
  ] as const)("marks trials and conflicts in %s", async (language, plan, diagnostics, expected) => {
    const workbook = await emitWorkbook(schedule({ plan: planEntry(plan), diagnostics }), language);
    expect(workbook.worksheets[0]?.getCell("A1").text).toBe(expected);
  });
});

function dayAbove(sheet: Worksheet, column: number): string {
  return new Date((Number(sheet.getCell(10, column).value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function columnOf(sheet: Worksheet, day: string): number {
  for (let column = firstChartColumn; column <= sheet.columnCount; column++)
    if (dayAbove(sheet, column) === day) return column;
  throw new Error(`The chart does not show ${day}.`);
}
