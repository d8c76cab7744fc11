import { describe, expect, it } from "vitest";
import type { Fault } from "../../src/notation/notation.ts";
import { parsePoint } from "../../src/notation/parse-point.ts";
import { parseWindow } from "../../src/notation/parse-window.ts";
import { isDeclared } from "./declared.ts";

/** The ends in their normal form, which parse-point.test.ts holds to their meaning. */
const readable: readonly (readonly [text: string, start: string, finish: string | undefined, normal: string])[] = [
  ["T-60..T-22", "T-60", "T-22", "T-60..T-22"],
  ["T-60 .. T-22", "T-60", "T-22", "T-60..T-22"],
  ["T..T+14", "T", "T+14", "T..T+14"],
  ["T..T", "T", "T", "T..T"],
  ["T-30..", "T-30", undefined, "T-30.."],
  ["2026-10-20..", "2026-10-20", undefined, "2026-10-20.."],
  ["T-30至T-7", "T-30", "T-7", "T-30..T-7"],
  ["T-30 至 T-7", "T-30", "T-7", "T-30..T-7"],
  ["T-30天到T-7天", "T-30", "T-7", "T-30..T-7"],
  ["T-30 ~ T-7", "T-30", "T-7", "T-30..T-7"],
  ["T-30～T-7", "T-30", "T-7", "T-30..T-7"],
  ["T－30．．T－7", "T-30", "T-7", "T-30..T-7"],
  ["2026-10-20..2026-10-25", "2026-10-20", "2026-10-25", "2026-10-20..2026-10-25"],
  ["2026年10月20日至2026年10月25日", "2026-10-20", "2026-10-25", "2026-10-20..2026-10-25"],
  ["2026-10-20 10:00..2026-10-20 18:00", "2026-10-20 10:00", "2026-10-20 18:00", "2026-10-20 10:00..2026-10-20 18:00"],
  ["week 3", "week 3", "week 3", "week 3"],
  ["week 3..week 3", "week 3", "week 3", "week 3"],
  ["第3周", "week 3", "week 3", "week 3"],
  ["末周", "last week", "last week", "last week"],
  ["第3周周三", "week 3 wed", "week 3 wed", "week 3 wed"],
  ["第3周至第5周", "week 3", "week 5", "week 3..week 5"],
  ["week 3 fri..week 3 wed", "week 3 fri", "week 3 wed", "week 3 fri..week 3 wed"],
  ["R..double11-15", "R", "double11-15", "R..double11-15"],
  ["签约至到店", "签约", "到店", "签约..到店"],
  ["至尊版..到店+3", "至尊版", "到店+3", "至尊版..到店+3"],
  ["至尊版至到店", "至尊版", "到店", "至尊版..到店"],
  ["T+1mo..T-7", "T+1mo", "T-7", "T+1mo..T-7"],
  ["double11..T", "double11", "T", "double11..T"],
];

const unreadable: readonly (readonly [string, Fault])[] = [
  ["", { reason: "unreadable" }],
  ["..", { reason: "unreadable" }],
  ["..T", { reason: "unreadable" }],
  ["T-30", { reason: "unreadable" }],
  ["2026-10-20", { reason: "unreadable" }],
  ["T...T+1", { reason: "unreadable" }],
  ["week 3 10:00", { reason: "unreadable" }],
  ["T+14..T-7", { reason: "reversed", suggestion: "T-7..T+14" }],
  ["T-7..T-30", { reason: "reversed", suggestion: "T-30..T-7" }],
  ["T-1w..T-30", { reason: "reversed", suggestion: "T-30..T-1w" }],
  ["T..T-7", { reason: "reversed", suggestion: "T-7..T" }],
  ["T..T-7wd", { reason: "reversed", suggestion: "T-7wd..T" }],
  ["T 18:00..T 10:00", { reason: "reversed", suggestion: "T 10:00..T 18:00" }],
  ["2026-10-25..2026-10-20", { reason: "reversed", suggestion: "2026-10-20..2026-10-25" }],
  ["2026-10-20+7..2026-10-25", { reason: "reversed", suggestion: "2026-10-25..2026-10-20+7" }],
  ["第5周至第3周", { reason: "reversed", suggestion: "week 3..week 5" }],
  ["第1-2周", { reason: "unreadable", suggestion: "week 1..week 2", isSure: true }],
  ["第1至2周", { reason: "unreadable", suggestion: "week 1..week 2", isSure: true }],
  ["week 1-2", { reason: "unreadable", suggestion: "week 1..week 2", isSure: true }],
  ["T-30..-7", { reason: "needs-unit", suggestion: "T-30..T-7", isSure: true }],
  ["2026-10-20..25", { reason: "needs-unit", suggestion: "2026-10-20..2026-10-25", isSure: true }],
  ["2026年10月20日至11月3日", { reason: "vague", suggestion: "2026-10-20..2026-11-03", isSure: true }],
  ["T..尽快", { reason: "vague" }],
  ["尽快", { reason: "vague", suggestion: "T-30..T-7" }],
  ["T-60..2026年10月底", { reason: "vague", suggestion: "T-60..2026-10-31" }],
  ["D-30至D-7", { reason: "unknown-name", name: "D", suggestion: "T-30..T-7", isSure: true }],
  ["week3", { reason: "unknown-name", name: "week3", suggestion: "week 3", isSure: true }],
  ["foo..T", { reason: "unknown-name", name: "foo" }],
  ["T..foo-3", { reason: "unknown-name", name: "foo" }],
  ["foo", { reason: "unknown-name", name: "foo" }],
  ["2026-02-30..2026-03-02", { reason: "impossible-date" }],
  ["T-1.5..T", { reason: "part-of-day", suggestion: "T-2..T" }],
  [".".repeat(233), { reason: "too-long" }],
];

describe("parseWindow", () => {
  it.each(readable)("reads %j", (text, start, finish, normal) => {
    const value = { start: pointOf(start), ...(finish !== undefined && { finish: pointOf(finish) }), text: normal };
    expect(parseWindow(text, isDeclared)).toEqual({ ok: true, value });
  });

  it.each(unreadable)("refuses %j", (text, fault) => {
    expect(parseWindow(text, isDeclared)).toEqual({ ok: false, fault });
  });
});

function pointOf(text: string) {
  const reading = parsePoint(text, isDeclared);
  if (!reading.ok) throw new Error(`The table holds no point: ${text}`);
  expect(reading.value.text).toBe(text);
  return reading.value;
}
