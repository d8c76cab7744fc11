import type { Cell, Workbook, Worksheet } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { launchSchedule, undatedSchedule } from "./launch-schedule.ts";
import { emitWorkbook, textsOf } from "./read-package.ts";
import { planEntry, schedule, taskEntry } from "./sample-schedule.ts";

const firstBodyRow = 16;
const firstChartColumn = 15;

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
    expect(names).toEqual(["甘特图", "任务清单", "按负责人", "计划要点", "说明", "_tminus"]);
  });

  it("lists key dates, phases with their tasks, then what has no phase, then other dates", () => {
    const headings: string[] = [];
    for (let row = firstBodyRow; row <= sheet.rowCount; row++) {
      if ((sheet.getRow(row).outlineLevel ?? 0) === 0) headings.push(sheet.getCell(row, 1).text);
    }
    expect(headings).toEqual([
      "关键日期",
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
    ["上市", ["", "2026-10-20", "2026-10-20", "", "", "launch", ""]],
    ["双11", ["", "2026-11-11", "2026-11-11", "", "", "anchor", ""]],
    ["完成信息屋", ["李梅", "2026-09-02", "2026-09-08", 5, 0, "task", "critical"]],
    ["演示视频", ["制作部", "2026-09-09", "2026-09-18", 8, 9, "task", "planned"]],
    ["灰度验证门", ["赵敏", "2026-09-28", "2026-09-28", 1, 0, "gate", "critical"]],
    ["媒体沟通会", ["市场部", "2026-10-15", "2026-10-15", 1, 4, "mark", "planned"]],
    ["上市周会", ["李梅", "2026-09-14", "2026-11-16", "10 次", 8, "recurring", ""]],
    ["静默期：national-day", ["", "2026-10-01", "2026-10-07", "", "", "dated", ""]],
    ["通知：上市计划", ["李梅", "2026-09-30", "2026-09-30", "", "", "dated-mark", ""]],
    ["讲故事与灰度", ["", "2026-08-21", "2026-09-28", "", "", "phase", ""]],
  ] as const)("has real dates in the row of %s", (name, expected) => {
    const row = rowNamed(sheet, name);
    expect([2, 3, 4, 5, 6, 10, 11].map((column) => shownValue(sheet.getCell(row, column)))).toEqual(expected);
  });

  it("keeps the end of a buffer beside the bar, in hidden columns", () => {
    expect(shownValue(sheet.getCell(rowNamed(sheet, "演示视频"), 12))).toBe("2026-09-29");
    for (const column of [9, 10, 11, 12, 13, 14]) expect(sheet.getColumn(column).hidden).toBe(true);
  });

  it("names the days of a recurring task, and holds its sign ready above each day", () => {
    const row = rowNamed(sheet, "上市周会");
    const days = sheet
      .getCell(row, 14)
      .text.split("|")
      .slice(1, -1)
      .map((day) => isoOf(Number(day)));
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
    expect(sheet.getCell(row, firstChartColumn).text).toBe("●");
    expect(sheet.getCell(row, sheet.columnCount).text).toBe("●");
  });

  it.each([
    ["a Saturday", "2026-09-19", 1],
    ["a Sunday that is worked", "2026-09-20", 3],
    ["a Saturday that is worked", "2026-10-10", 3],
    ["a holiday on a Thursday", "2026-10-01", 2],
    ["an ordinary Thursday", "2026-10-08", 0],
  ])("knows what kind of day it is: %s", (_, day, kind) => {
    expect(sheet.getCell(13, columnOf(sheet, day)).value).toBe(kind);
  });

  it.each([
    ["the month of the first Monday", 4, "2026-08-03", "2026-08-03"],
    ["the Monday", 5, "2026-10-19", "2026-10-19"],
    ["the first holiday of the week", 6, "2026-09-28", "国庆节"],
    ["the weeks to the launch", 7, "2026-10-12", -1],
    ["the launch", 10, "2026-10-20", "T"],
    ["another anchor", 10, "2026-11-11", "▼"],
    ["a holiday", 10, "2026-10-02", "休"],
    ["a make-up day", 10, "2026-10-10", "班"],
    ["an ordinary day", 10, "2026-10-09", ""],
  ])("shows %s above the chart", (_, row, day, shown) => {
    expect(shownValue(sheet.getCell(row, columnOf(sheet, day)))).toBe(shown);
  });

  it("hides the rows that only rules read, freezes the list and keeps the day of the launch in a cell", () => {
    for (const row of [11, 12, 13, 14, 15]) expect(sheet.getRow(row).hidden).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 15 });
    expect(sheet.getCell("D2").value).toEqual(new Date("2026-10-20"));
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
    const dayIn = (row: number, column: number) => Date.parse(shownValue(sheet.getCell(row, column)) as string);
    const from = dayIn(11, firstChartColumn);
    const to = dayIn(12, firstChartColumn);
    expect((to - from) / 86_400_000 + 1).toBe(firstBucketDays);
    expect(sheet.columnCount).toBeLessThan(firstChartColumn + 225);
    expect(dayIn(12, sheet.columnCount)).toBeGreaterThanOrEqual(Date.parse(finish) + 13 * 86_400_000);
  });
});

describe("a plan without days", () => {
  it("shows the written points, no chart and no error", async () => {
    const workbook = await emitWorkbook(undatedSchedule("zh"), "zh");
    const sheet = sheetOf(workbook, "甘特图");
    expect(sheet.columnCount).toBeLessThanOrEqual(14);
    expect(sheet.getCell("D2").text).toBe("待定");
    expect(textsOf(workbook, "甘特图")).toEqual(
      expect.arrayContaining(["T-60..T-22", "T-60", "T-43", "T-26", "T 10:00"]),
    );
  });

  it("is a workbook even when there is nothing at all", async () => {
    const workbook = await emitWorkbook(schedule({}), "en");
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Gantt", "Tasks", "By owner", "About", "_tminus"]);
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

function isoOf(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** What a reader sees, dates as ISO texts: of a formula its stored result. */
function shownValue({ value }: Cell): string | number {
  const shown = typeof value === "object" && value !== null && "formula" in value ? value.result : value;
  if (shown instanceof Date) return shown.toISOString().slice(0, 10);
  return (shown ?? "") as string | number;
}

function columnOf(sheet: Worksheet, day: string): number {
  for (let column = firstChartColumn; column <= sheet.columnCount; column++)
    if (shownValue(sheet.getCell(11, column)) === day) return column;
  throw new Error(`The chart does not show ${day}.`);
}
