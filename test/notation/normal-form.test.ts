import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isId, isReserved, parseWeekday } from "../../src/notation/names.ts";
import type { Reading } from "../../src/notation/notation.ts";
import { parseBuffer } from "../../src/notation/parse-buffer.ts";
import { parseDuration } from "../../src/notation/parse-duration.ts";
import { parseLink } from "../../src/notation/parse-link.ts";
import { parsePoint } from "../../src/notation/parse-point.ts";
import { parseRecurrence } from "../../src/notation/parse-recurrence.ts";
import { parseWindow } from "../../src/notation/parse-window.ts";
import { isDeclared } from "./declared.ts";

type Reader = (text: string) => Reading<{ readonly text: string }>;

const readers: readonly (readonly [string, Reader])[] = [
  ["parsePoint", (text) => parsePoint(text, isDeclared)],
  ["parseWindow", (text) => parseWindow(text, isDeclared)],
  ["parseDuration", parseDuration],
  ["parseBuffer", parseBuffer],
  ["parseLink", (text) => parseLink(text, isDeclared)],
  ["parseRecurrence", parseRecurrence],
];

const bases = [
  "T",
  "t",
  "launch",
  "R",
  "2026-10-20",
  "2026年2月3日",
  "春节",
  "双11",
  "618",
  "a",
  "a-1",
  "b-1",
  "版本２",
];
const slots = ["week 3", "第十二周", "末周", "last week fri", "第3周周三", "第3周-复盘"];
const signs = ["+", "-", " + ", " - ", "－", "—", "——", "＋"];
const numbers = ["0", "1", "7", "030", "１５", "三", "十二", "两", "1.5", "半", "99999"];
const units = ["", "d", "天", "个工作日", "wd", "cd", "自然日", "w", "周", "mo", "个月", "h", "小时", "m", "%"];
const marks = ["", "约", "~", "-", "/", "至", "～", "..", ".", ".start", ".结束", "、", " "];
const periods = [
  "每",
  "every ",
  "两",
  "2 ",
  "个",
  "周",
  "week",
  "month",
  "月",
  "季度",
  "quarter",
  "年",
  "year",
  "半年",
  "双周",
];
const days = [
  "一",
  "、",
  "周四",
  " mon",
  ", thu",
  " day 5",
  "5号",
  "第1个工作日",
  " last friday",
  "末",
  " first workday",
  "次",
];
const clocks = [" 10:00", "9：05", " 24:00", "T10:00", " per month", "尽快", "TBD", "左右"];

/** Texts made of the pieces that the notation knows, so that many can be read and the others nearly so. */
const pieces = fc
  .array(fc.constantFrom(...[bases, slots, signs, numbers, units, marks, periods, days, clocks].flat()), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

const points = fc
  .tuple(
    fc.constantFrom(...bases, ...slots),
    fc.constantFrom(...signs),
    fc.constantFrom(...numbers),
    fc.constantFrom(...units),
  )
  .map((parts) => parts.join(""));
const durations = fc.array(fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...units)), {
  minLength: 1,
  maxLength: 3,
});
const written = fc.oneof(
  pieces,
  points,
  fc.tuple(points, fc.constantFrom("..", "至", " ~ "), points).map((parts) => parts.join("")),
  fc
    .tuple(durations, fc.constantFrom("-", "/", "至"))
    .map(([parts, sign]) => parts.map((it) => it.join("")).join(sign)),
);
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 500 }),
  fc.string({ unit: "grapheme", maxLength: 500 }),
  fc.string({ maxLength: 500 }),
  written,
);

describe.each(readers)("%s", (_, reader) => {
  it("answers any text without throwing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(typeof reader(text).ok).toBe("boolean");
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads its own normal form as the same value", () => {
    fc.assert(
      fc.property(written, (text) => {
        const reading = reader(text);
        if (!reading.ok) return;
        expect(reader(reading.value.text)).toEqual(reading);
      }),
      { numRuns: 5_000 },
    );
  });

  it("proposes only what it can read", () => {
    fc.assert(
      fc.property(written, (text) => {
        const reading = reader(text);
        if (reading.ok || reading.fault.suggestion === undefined) return;
        const proposed = reader(reading.fault.suggestion);
        const isList = reading.fault.suggestion.startsWith("[");
        expect({ text, ...reading.fault, ok: isList || proposed.ok }).toEqual({ text, ...reading.fault, ok: true });
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("names", () => {
  it("answer any text without throwing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect([typeof isId(text), typeof isReserved(text)]).toEqual(["boolean", "boolean"]);
        expect([undefined, 1, 2, 3, 4, 5, 6, 7]).toContain(parseWeekday(text));
      }),
    );
  });
});
