import { describe, expect, it } from "vitest";
import type { BufferText, DurationText, Fault } from "../../src/notation/notation.ts";
import { parseBuffer } from "../../src/notation/parse-buffer.ts";
import { parseDuration } from "../../src/notation/parse-duration.ts";

type Span = Extract<DurationText, { kind: "span" }>;

/** Least, likely, most. */
function span(text: string, [min, likely, max]: readonly [number, number, number], unit: Span["unit"]): Span {
  return { kind: "span", min, likely, max, unit, approximate: text.startsWith("~"), text };
}

const readable: readonly (readonly [string, DurationText])[] = [
  ["5d", span("5d", [5, 5, 5], "d")],
  ["5D", span("5d", [5, 5, 5], "d")],
  [" 5 d ", span("5d", [5, 5, 5], "d")],
  ["5天", span("5d", [5, 5, 5], "d")],
  ["五天", span("5d", [5, 5, 5], "d")],
  ["十五天", span("15d", [15, 15, 15], "d")],
  ["5日", span("5d", [5, 5, 5], "d")],
  ["５天", span("5d", [5, 5, 5], "d")],
  ["5 days", span("5d", [5, 5, 5], "d")],
  ["5wd", span("5wd", [5, 5, 5], "wd")],
  ["5个工作日", span("5wd", [5, 5, 5], "wd")],
  ["5工作日", span("5wd", [5, 5, 5], "wd")],
  ["5 working days", span("5wd", [5, 5, 5], "wd")],
  ["10cd", span("10cd", [10, 10, 10], "cd")],
  ["10个自然日", span("10cd", [10, 10, 10], "cd")],
  ["10自然日", span("10cd", [10, 10, 10], "cd")],
  ["2w", span("2w", [2, 2, 2], "week")],
  ["2周", span("2w", [2, 2, 2], "week")],
  ["两周", span("2w", [2, 2, 2], "week")],
  ["2 weeks", span("2w", [2, 2, 2], "week")],
  ["2个星期", span("2w", [2, 2, 2], "week")],
  ["1mo", span("1mo", [1, 1, 1], "mo")],
  ["1个月", span("1mo", [1, 1, 1], "mo")],
  ["约1个月", span("~1mo", [1, 1, 1], "mo")],
  ["~1mo", span("~1mo", [1, 1, 1], "mo")],
  ["～1mo", span("~1mo", [1, 1, 1], "mo")],
  ["大约 3 天", span("~3d", [3, 3, 3], "d")],
  ["约5-7天", span("~5-7d", [5, 6, 7], "d")],
  ["8-15d", span("8-15d", [8, 12, 15], "d")],
  ["8～15天", span("8-15d", [8, 12, 15], "d")],
  ["８-15天", span("8-15d", [8, 12, 15], "d")],
  ["8–15天", span("8-15d", [8, 12, 15], "d")],
  ["5至7天", span("5-7d", [5, 6, 7], "d")],
  ["5到7天", span("5-7d", [5, 6, 7], "d")],
  ["5天至7天", span("5-7d", [5, 6, 7], "d")],
  ["1-2周", span("1-2w", [1, 2, 2], "week")],
  ["5-5d", span("5d", [5, 5, 5], "d")],
  ["0-5d", span("0-5d", [0, 3, 5], "d")],
  ["8/10/15d", span("8/10/15d", [8, 10, 15], "d")],
  ["8／10／15天", span("8/10/15d", [8, 10, 15], "d")],
  ["5/5/5wd", span("5wd", [5, 5, 5], "wd")],
  ["0", span("0", [0, 0, 0], "d")],
  ["0d", span("0", [0, 0, 0], "d")],
  ["0个工作日", span("0", [0, 0, 0], "d")],
  ["TBD", { kind: "tbd", text: "TBD" }],
  ["tbd", { kind: "tbd", text: "TBD" }],
  ["待定", { kind: "tbd", text: "TBD" }],
  ["45m", span("45m", [45, 45, 45], "min")],
  ["45分钟", span("45m", [45, 45, 45], "min")],
  ["60min", span("1h", [60, 60, 60], "min")],
  ["2h", span("2h", [120, 120, 120], "min")],
  ["2小时", span("2h", [120, 120, 120], "min")],
  ["2个小时", span("2h", [120, 120, 120], "min")],
  ["1.5h", span("90m", [90, 90, 90], "min")],
  ["1.1h", span("66m", [66, 66, 66], "min")],
  ["半小时", span("30m", [30, 30, 30], "min")],
  ["1-2h", span("1-2h", [60, 90, 120], "min")],
  ["24h", span("24h", [1440, 1440, 1440], "min")],
];

const unreadable: readonly (readonly [string, Fault])[] = [
  ["", { reason: "unreadable" }],
  ["d", { reason: "unreadable" }],
  ["5x", { reason: "unreadable" }],
  ["T-30", { reason: "unreadable" }],
  ["1d 4h", { reason: "unreadable" }],
  ["5d-2w", { reason: "unreadable" }],
  ["8-10-15d", { reason: "unreadable" }],
  ["8/10d", { reason: "unreadable" }],
  ["8/10/15/20d", { reason: "unreadable" }],
  ["20%", { reason: "unreadable" }],
  ["5d.", { reason: "unreadable" }],
  ["-5d", { reason: "unreadable", suggestion: "5d" }],
  ["+5d", { reason: "unreadable", suggestion: "5d" }],
  ["1年", { reason: "unreadable", suggestion: "12mo", isSure: true }],
  ["2 years", { reason: "unreadable", suggestion: "24mo", isSure: true }],
  ["5", { reason: "needs-unit", suggestion: "5d" }],
  ["5-7", { reason: "needs-unit", suggestion: "5-7d" }],
  ["8/10/15", { reason: "needs-unit", suggestion: "8/10/15d" }],
  ["五", { reason: "needs-unit", suggestion: "5d" }],
  ["15-8d", { reason: "reversed", suggestion: "8-15d" }],
  ["2-1周", { reason: "reversed", suggestion: "1-2w" }],
  ["15/10/8d", { reason: "reversed", suggestion: "8/10/15d" }],
  ["0.5d", { reason: "part-of-day", suggestion: "1d" }],
  ["1.5天", { reason: "part-of-day", suggestion: "2天" }],
  ["半天", { reason: "part-of-day", suggestion: "1天" }],
  ["1.5w", { reason: "part-of-day" }],
  ["半个月", { reason: "part-of-day" }],
  ["36h", { reason: "part-of-day", suggestion: "2d" }],
  ["48小时", { reason: "part-of-day", suggestion: "2d" }],
  ["两三天", { reason: "vague", suggestion: "2-3天" }],
  ["一两周", { reason: "vague", suggestion: "1-2周" }],
  ["十五六天", { reason: "vague", suggestion: "15-16天" }],
  ["几天", { reason: "vague", suggestion: "TBD" }],
  ["数周", { reason: "vague", suggestion: "TBD" }],
  ["一周左右", { reason: "vague", suggestion: "约一周", isSure: true }],
  ["1个月左右", { reason: "vague", suggestion: "约1个月", isSure: true }],
  ["约3天左右", { reason: "vague", suggestion: "约3天", isSure: true }],
  ["about 1 week", { reason: "vague", suggestion: "~1 week", isSure: true }],
  ["尽快", { reason: "vague", suggestion: "TBD" }],
  ["asap", { reason: "vague", suggestion: "TBD" }],
  ["99999d", { reason: "impossible-date" }],
  ["9999999999h", { reason: "impossible-date" }],
  ["9".repeat(33), { reason: "too-long" }],
];

const buffers: readonly (readonly [string, BufferText])[] = [
  ["5-7d", span("5-7d", [5, 6, 7], "d")],
  ["2个工作日", span("2wd", [2, 2, 2], "wd")],
  ["待定", { kind: "tbd", text: "TBD" }],
  ["20%", { kind: "percent", percent: 20, text: "20%" }],
  ["20 %", { kind: "percent", percent: 20, text: "20%" }],
  ["２０％", { kind: "percent", percent: 20, text: "20%" }],
  ["12.5%", { kind: "percent", percent: 12.5, text: "12.5%" }],
  ["0%", { kind: "percent", percent: 0, text: "0%" }],
];

const badBuffers: readonly (readonly [string, Fault])[] = [
  ["%", { reason: "unreadable" }],
  ["-20%", { reason: "unreadable" }],
  ["10-15%", { reason: "unreadable" }],
  ["0.001%", { reason: "unreadable" }],
  ["2000%", { reason: "unreadable" }],
  ["20", { reason: "needs-unit", suggestion: "20d" }],
  [`${"1".repeat(40)}%`, { reason: "too-long" }],
];

describe("parseDuration", () => {
  it.each(readable)("reads %j", (text, value) => {
    expect(parseDuration(text)).toEqual({ ok: true, value });
  });

  it.each(unreadable)("refuses %j", (text, fault) => {
    expect(parseDuration(text)).toEqual({ ok: false, fault });
  });

  it.each(unreadable.flatMap(([text, { suggestion }]) => (suggestion === undefined ? [] : [[text, suggestion]])))(
    "can read what it proposes instead of %j: %j",
    (_, suggestion) => {
      expect(parseDuration(suggestion as string).ok).toBe(true);
    },
  );
});

describe("parseBuffer", () => {
  it.each(buffers)("reads %j", (text, value) => {
    expect(parseBuffer(text)).toEqual({ ok: true, value });
  });

  it.each(badBuffers)("refuses %j", (text, fault) => {
    expect(parseBuffer(text)).toEqual({ ok: false, fault });
  });
});
