import { describe, expect, it } from "vitest";
import { readDays, readPercent, readWhole } from "../../src/pull/sheets/read-amount.ts";
import { readDay } from "../../src/pull/sheets/read-day.ts";
import { readStatus } from "../../src/pull/sheets/read-status.ts";
import { formatDay, parseDay } from "../../src/time/day.ts";

const near = parseDay("2026-10-20");

const days: readonly [typed: string | number | boolean, read: string, language?: "en" | "zh"][] = [
  [46315, "2026-10-20"],
  [46315.75, "2026-10-20"],
  [46314.99999999, "2026-10-20"],
  [20261020, "2026-10-20"],
  ["2026-10-20", "2026-10-20"],
  ["2026-10-20T00:00:00", "2026-10-20"],
  ["2026-10-20T00:00:00.000Z", "2026-10-20"],
  [" 2026/10/4 ", "2026-10-04"],
  ["2026.10.4", "2026-10-04"],
  ["2026年10月5日", "2026-10-05"],
  ["2026 年 10 月 5 日", "2026-10-05"],
  ["２０２６年１０月５日", "2026-10-05"],
  ["10月5日", "2026-10-05"],
  ["10月5号", "2026-10-05"],
  ["10月5日 周一", "2026-10-05"],
  ["10月5日（星期一）", "2026-10-05"],
  ["2026-10-05 Mon", "2026-10-05"],
  ["Mon, 5 Oct 2026", "2026-10-05"],
  ["Oct 5 2026", "2026-10-05"],
  ["Oct 5, 2026", "2026-10-05"],
  ["October 5th, 2026", "2026-10-05"],
  ["5 October 2026", "2026-10-05"],
  ["5-Oct-2026", "2026-10-05"],
  ["Oct 5", "2026-10-05"],
  ["5 Oct", "2026-10-05"],
  ["20261005", "2026-10-05"],
  ["2026/10/4 09:30", "2026-10-04"],
  // The year in which it lies nearest to the plan.
  ["2月3日", "2027-02-03"],
  ["6月1日", "2026-06-01"],
  ["10/25", "2026-10-25"],
  ["25/10", "2026-10-25"],
  ["10/5", "2026-10-05", "zh"],
  ["10/5", "unreadable"],
  ["10/5/2026", "unreadable"],
  ["2026-02-30", "unreadable"],
  ["2026-10", "unreadable"],
  ["next week", "unreadable"],
  ["尽快", "unreadable"],
  ["T-30", "unreadable"],
  [12, "unreadable"],
  [-5, "unreadable"],
  [9e9, "unreadable"],
  [true, "unreadable"],
  ["TBD", "open"],
  ["待定", "open"],
];

describe("a date in a cell", () => {
  it.each(days)("%s is %s", (typed, read, language = "en") => {
    const day = readDay(typed, { isFrom1904: false, near, language });
    expect(day.kind === "day" ? formatDay(day.day) : day.kind).toBe(read);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(readDay(44853, { isFrom1904: true, near, language: "en" })).toEqual({ kind: "day", day: near });
  });
});

describe("an amount in a cell", () => {
  it.each([
    [0.6, 60],
    [60, 60],
    ["60%", 60],
    ["60 ％", 60],
    ["６０%", 60],
    [1, 100],
    ["1%", 1],
    [0.333, 33.3],
    [0, 0],
    [100, 100],
    [101, undefined],
    [-0.1, undefined],
    ["half", undefined],
    [true, undefined],
  ])("%s is %s per cent", (typed, percent) => {
    expect(readPercent(typed)).toBe(percent);
  });

  it.each([
    [5, { amount: 5, unit: undefined }],
    ["5", { amount: 5, unit: undefined }],
    ["5d", { amount: 5, unit: "d" }],
    ["5 天", { amount: 5, unit: "d" }],
    ["５个工作日", { amount: 5, unit: "wd" }],
    ["10cd", { amount: 10, unit: "cd" }],
    ["2周", { amount: 2, unit: "week" }],
    ["1mo", { amount: 1, unit: "mo" }],
    [0, { amount: 0, unit: undefined }],
    [4.5, undefined],
    ["8-15d", undefined],
    ["3h", undefined],
    [-1, undefined],
    ["待定", undefined],
  ])("%s is %s days", (typed, read) => {
    expect(readDays(typed)).toEqual(read);
  });

  it.each([
    [2, 2],
    [-1, -1],
    ["+3", 3],
    ["－２", -2],
    [1.5, undefined],
    ["two", undefined],
  ])("%s is the whole number %s", (typed, read) => {
    expect(readWhole(typed)).toBe(read);
  });
});

describe("a status in a cell", () => {
  const shown = new Map([
    ["finished", "已完成"],
    ["blocked", "卡点"],
  ]);
  it.each([
    ["已完成", "finished"],
    ["Done ", "finished"],
    ["✓ 已完成", "finished"],
    ["完成！", "finished"],
    ["卡点", "blocked"],
    ["IN  PROGRESS", "in-progress"],
    ["进行中…", "in-progress"],
    ["取消", "cancelled"],
    ["Canceled", "cancelled"],
    ["未开始", "not-started"],
    ["green", undefined],
    ["", undefined],
  ])("%s is %s", (typed, status) => {
    expect(readStatus(typed, shown)).toBe(status);
  });
});
