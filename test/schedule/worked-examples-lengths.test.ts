/** Months, shares and buffers, whose lengths depend on where they lie; and work at the first and last days there are. */
import { describe, it } from "vitest";
import { comesTo, phase, tasks, type WorkedExample, x } from "./worked-example.ts";

const spring = "launch: 2027-04-20\ncalendar: mon-fri\n";
/** 2027-02-27 is a Saturday; February has 28 days. */
const february = "w: { window: 2027-02-20..2027-02-27 }";

describe("Months", () => {
  it.each<WorkedExample>([
    [
      "laid back, the last of several first days that end on the same day",
      spring + tasks("e: { by: 2027-02-27, duration: 1mo }"),
      { e: "2027-01-31..2027-02-27" },
    ],
    [
      "laid back to a day that no month ends on, the one that ends before it",
      spring + tasks("e: { by: 2027-03-29, duration: 1mo }"),
      { e: "2027-02-28..2027-03-27" },
    ],
    [
      "held back by another's end, the first of several first days",
      spring + tasks(february, "e: { finish-after: w, duration: 1mo }"),
      { e: "2027-01-28..2027-02-27" },
    ],
    [
      "held back by a day that no month ends on, the one that ends after it",
      spring + tasks("w: { window: 2027-03-01..2027-03-29 }", "e: { finish-after: w, duration: 1mo }"),
      { e: "2027-03-01..2027-03-31" },
    ],
    [
      "calendar days held back by another's end",
      spring + tasks(february, "e: { finish-after: w, duration: 10cd }"),
      { e: "2027-02-18..2027-02-27" },
    ],
  ])("%s", comesTo);
});

/** Work that is early on 09-08, what waits for it, and the end of the plan behind them. */
const laidBack = (duration: string, follower: string): string =>
  tasks(`e: { from: T-42, duration: ${duration} }`, follower, "z: { at: T+6 }");

describe("How late what goes before may be", () => {
  it.each<WorkedExample>([
    // 10-09, 10-10 and 10-12 are working days, 10-11 is not.
    ["a wait in working days", laidBack("2d", "f: { at: T-7, after: e + 2d }"), { "e.lateFinish": "10-09" }],
    ["a wait in calendar days", laidBack("2d", "f: { at: T-7, after: e + 2cd }"), { "e.lateFinish": "10-10" }],
    ["a wait from its start", laidBack("2d", "f: { at: T-7, after: e.start + 2d }"), { "e.lateStart": "10-10" }],
    [
      "no wait from its start, on a rest day",
      laidBack("2cd", "f: { window: T-2..T-1, after: e.start }"),
      { "e.lateStart": "10-18" },
    ],
    [
      "a wait up to the end of what follows",
      laidBack("2d", "f: { finish: T-8, duration: 1d, finish-after: e + 1d }"),
      { "e.lateFinish": "10-10" },
    ],
    [
      "no wait up to the end of what follows",
      laidBack("2d", "f: { finish: T-8, duration: 1d, finish-after: e }"),
      { "e.lateFinish": "10-12" },
    ],
    // What follows ends on Friday 10-16, or on Monday 10-12: the working day before e begins.
    [
      "from its start up to the end of what follows",
      laidBack("2d", "f: { finish: T-8, duration: 1d, finish-after: e.start }"),
      { "e.lateStart": "10-13" },
    ],
    [
      "the same over a weekend",
      laidBack("2cd", "f: { finish: T-4, duration: 1d, finish-after: e.start }"),
      { "e.lateStart": "10-19" },
    ],
    [
      "which is no rest for calendar days",
      laidBack("2cd", "f: { finish: T-4, duration: 2cd, finish-after: e.start }"),
      { "e.lateStart": "10-17" },
    ],
    // Two of the four days are done by the evening of 10-12.
    [
      "half of its working days",
      laidBack("4d", "f: { at: T-7, after: e.start + 50% }"),
      { "e.lateStart": "10-10", "e.lateFinish": "10-14" },
    ],
    [
      "half of its calendar days",
      laidBack("4cd", "f: { at: T-7, after: e.start + 50% }"),
      { "e.lateStart": "10-11", "e.lateFinish": "10-14" },
    ],
    // Three days done by the evening of 10-19: 10-15, 10-16 and 10-19.
    [
      "half of its working days, over a weekend",
      laidBack("6d", "f: { at: T, after: e.start + 50% }"),
      { "e.lateStart": "10-15", "e.lateFinish": "10-22" },
    ],
    ["half of no time", laidBack("0", "f: { at: T-7, after: e.start + 50% }"), { "e.lateFinish": "10-12" }],
    [
      "a start laid back to a Sunday begins on the working day before",
      tasks("e: { duration: 2d }", "f: { at: T-7, after: e.start + 2cd }"),
      { e: "10-10..10-12" },
    ],
  ])("%s", comesTo);
});

describe("What a share comes to", () => {
  it.each<WorkedExample>([
    [
      "of two hours: their day",
      tasks("w: { at: T-8 10:00, duration: 2h }", "e: { after: w.start + 50%, duration: 1d }"),
      { e: "10-13" },
    ],
    [
      "of no time: none",
      tasks(x, "m: { after: x, duration: 0 }", "e: { after: m.start + 50%, duration: 1d }"),
      { e: "09-10" },
    ],
    // From Thursday 09-10, three of five days.
    [
      "of calendar days: calendar days",
      tasks("w: { start: 2026-09-10, duration: 5cd }", "e: { after: w.start + 50%, duration: 1cd }"),
      { e: "09-13" },
    ],
    [
      "of two months: thirty days",
      tasks("w: { start: 2026-08-03, duration: 2mo }", "e: { after: w.start + 50%, duration: 1cd }"),
      { e: "09-02" },
    ],
  ])("%s", comesTo);
});

describe("Work of unknown length", () => {
  it.each<WorkedExample>([
    [
      "a share of it is one of the working days it spans",
      // 09-30, 10-08, 10-09, 10-10 and 10-12; three of them are half.
      tasks("w: { start: T-20, duration: TBD, by: T-8 }", "e: { after: w.start + 50%, duration: 1d }"),
      { w: "09-30..10-12", e: "10-10" },
    ],
    [
      "between two points without a day: none",
      "launch: TBD\ntasks:\n  e: { window: T-20..T-8 }\n",
      { e: "undated", says: ["launch-unset"] },
    ],
    ["with a fixed start and no end takes its day", tasks("e: { start: T-8, duration: TBD }"), { e: "10-12" }],
    ["in a phase without a window too", phase("", "e: { start: T-8, duration: TBD }"), { e: "10-12" }],
    [
      "with a fixed start lasts until its phase ends",
      phase("window: T-20..T-4", "e: { start: T-8, duration: TBD }"),
      { e: "10-12..10-16" },
    ],
    [
      "and takes its day where that has passed",
      phase("window: T-20..T-9", "e: { start: T-8, duration: TBD }"),
      { e: "10-12" },
    ],
  ])("%s", comesTo);
});

describe("An open window", () => {
  it.each<WorkedExample>([
    ["reaches to the plan's end", `finish: T+5\n${tasks("e: { window: T.. }")}`, { e: "10-20..10-25" }],
    [
      "keeps its first day where that lies behind the end",
      `finish: T\n${tasks("e: { window: T+5.. }")}`,
      { e: "10-25" },
    ],
  ])("%s", comesTo);
});

/** The fair is on Sunday 10-04, in the middle of a holiday from 10-01 to 10-07. */
const beforeFair = (...lines: readonly string[]): string => `anchors: { fair: 2026-10-04 }\n${tasks(...lines)}`;

describe("A milestone laid back from a rest day", () => {
  it.each<WorkedExample>([
    ["stands on the last working evening", beforeFair("m: { duration: 0, before: fair }"), { m: "09-30" }],
    [
      "with work right before it",
      beforeFair("e: { duration: 2d }", "m: { duration: 0, after: e, before: fair }"),
      { e: "09-29..09-30", m: "09-30" },
    ],
    [
      "with work that many working days before it",
      beforeFair("e: { duration: 1d }", "m: { duration: 0, after: e + 2d, before: fair }"),
      { e: "09-28", m: "09-30", says: [] },
    ],
    [
      "with a wait in calendar days that does not end on the holiday, behind which it would begin too late",
      beforeFair("e: { duration: 1d }", "m: { duration: 0, after: e + 2cd, before: fair }"),
      { e: "09-28", m: "09-30", says: [] },
    ],
    [
      "and with other work, which that wait may lead up to",
      beforeFair("e: { duration: 1d }", "m: { duration: 1d, after: e + 2cd, before: fair }"),
      { e: "09-24", m: "09-30", says: [] },
    ],
  ])("%s", comesTo);
});

describe("Work done over a weekend", () => {
  it.each<WorkedExample>([
    [
      "has those days, and a share of it is one of them",
      tasks(
        "w: { start: T-3, duration: 1d, started: 2026-10-17, finished: 2026-10-18 }",
        "e: { after: w.start + 50%, duration: 1cd }",
      ),
      { w: "10-17..10-18", e: "10-18" },
    ],
  ])("%s", comesTo);
});

describe("Ends that wait for starts", () => {
  it.each<WorkedExample>([
    [
      "working days end on the working day before",
      tasks("w: { start: 2026-09-14, duration: 1d }", "e: { finish-after: w.start, duration: 2d }"),
      { e: "09-10..09-11" },
    ],
    [
      "calendar days on the day before",
      tasks("w: { start: 2026-09-14, duration: 1d }", "e: { finish-after: w.start, duration: 2cd }"),
      { e: "09-12..09-13" },
    ],
  ])("%s", comesTo);
});

describe("Buffers", () => {
  it.each<WorkedExample>([
    ["a month", tasks("e: { start: 2026-09-01, duration: 2d, buffer: 1mo }"), { "e.bufferFinish": "10-02" }],
    // Half of the five working days to Friday 10-16, rounded up.
    [
      "a share of a start and a finish is a share of the working days between",
      tasks("e: { start: T-8, finish: T-4, buffer: 50% }"),
      { "e.bufferFinish": "10-21" },
    ],
    ["a share of a window too", tasks("e: { window: T-10..T-2, buffer: 50% }"), { "e.bufferFinish": "10-21" }],
    // 09-10 to 09-22 are ten working days.
    [
      "a share of work of unknown length is a share of what it spans",
      tasks(x, "e: { after: x, by: T-28, duration: TBD, buffer: 20% }"),
      { "e.bufferFinish": "09-24" },
    ],
    [
      "a share of a month is a share of its days",
      tasks("e: { start: 2026-09-01, duration: 1mo, buffer: 50% }"),
      { "e.bufferFinish": "10-15" },
    ],
    // Up to Friday 10-23, and over the weekend.
    [
      "a share of calendar days is calendar days",
      tasks("e: { start: 2026-10-14, duration: 10cd, buffer: 20% }"),
      { "e.bufferFinish": "10-25" },
    ],
    [
      "what leads up to another ends before its buffer",
      tasks("e: { before: f, duration: 2d, buffer: 2d }", "f: { at: T-4 }"),
      { e: "10-12..10-13", "e.bufferFinish": "10-15" },
    ],
    [
      "a share of a month laid back",
      tasks("e: { before: f, duration: 1mo, buffer: 20% }", "f: { at: 2026-10-08 }"),
      { e: "09-02..10-01", "e.bufferFinish": "10-07" },
    ],
  ])("%s", comesTo);
});

/** 1900-01-10 is a Wednesday, as is 2200-12-31. */
describe("At the first and the last day there are", () => {
  const early = "launch: 1900-01-22\ncalendar: mon-fri\n";
  it.each<WorkedExample>([
    [
      "no room for a buffer of working days",
      early + tasks("e: { before: f, duration: 2d, buffer: 20d }", "f: { at: 1900-01-10 }"),
      { says: ["out-of-range", "dep-conflict"] },
    ],
    [
      "no room for one of calendar days",
      early + tasks("e: { before: f, duration: 2d, buffer: 40cd }", "f: { at: 1900-01-10 }"),
      { says: ["out-of-range", "dep-conflict"] },
    ],
    [
      "every working day up to the last",
      `calendar: mon-fri\n${tasks("e: { every: weekday, window: 2200-12-26..2200-12-31 }")}`,
      { e: "2200-12-26, 2200-12-29, 2200-12-30, 2200-12-31" },
    ],
  ])("%s", comesTo);
});
