/**
 * One small plan per rule of the language, its days counted by hand. T is Tuesday 2026-10-20 in the calendar CN:
 * 09-20 (Sunday) and 10-10 (Saturday) are worked, 09-25 to 09-27 and 10-01 to 10-07 rest. So the working days before T
 * are … 09-14 to 09-18, 09-20 to 09-24, 09-28 to 09-30, 10-08 to 10-10, 10-12 to 10-16, 10-19.
 */
import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";

/** The rule in our own words; the plan without its head; what each task comes to. */
type Example = readonly [rule: string, plan: string, expected: Readonly<Record<string, string>>];

const head = {
  tminus: "1",
  name: "Example",
  launch: "2026-10-20",
  calendar: "CN",
  tier: "small-scene",
  timezone: "Asia/Shanghai",
};

/** A task of two days on Tuesday 09-08 and Wednesday 09-09, for others to link to. */
const x = "x: { start: T-42, duration: 2d }";

const tasks = (...lines: readonly string[]): string => `tasks:\n${lines.map((line) => `  ${line}\n`).join("")}`;

const phase = (keys: string, ...lines: readonly string[]): string =>
  `phases:\n  p:\n    name: P\n${keys && `    ${keys}\n`}    tasks:\n${lines.map((line) => `      ${line}\n`).join("")}`;

const at = (point: string): string => tasks(`e: { at: ${point} }`);
const fair = "anchors: { fair: 2026-10-03 }\n";

const points: readonly Example[] = [
  ["T is the launch day", at("T"), { e: "2026-10-20" }],
  ["a bare number counts calendar days back", at("T-30"), { e: "2026-09-20" }],
  ["天 counts as a bare number does", at("T-30天"), { e: "2026-09-20" }],
  ["full-width signs read as plain ones", at("T－30"), { e: "2026-09-20" }],
  ["weeks are seven calendar days each", at("T-4w"), { e: "2026-09-22" }],
  ["months go to the same day of the month", at("T-1mo"), { e: "2026-09-20" }],
  ["months clip to the month's end", `anchors: { close: 2026-08-31 }\n${at("close+1mo")}`, { e: "2026-09-30" }],
  ["wd counts working days; the base is not counted", at("T-5wd"), { e: "2026-10-13" }],
  ["个工作日 counts working days", at("T-5个工作日"), { e: "2026-10-13" }],
  ["working days skip a holiday and count a make-up day", at("T-10wd"), { e: "2026-09-30" }],
  ["working days count forward as well", at("T+3wd"), { e: "2026-10-23" }],
  ["an anchor counts as T does", `${fair}${at("fair-4")}`, { e: "2026-09-29" }],
  ["working days from an anchor on a rest day: the first one after", `${fair}${at("fair+1wd")}`, { e: "2026-10-08" }],
  ["working days from an anchor on a rest day: the first one before", `${fair}${at("fair-1wd")}`, { e: "2026-09-30" }],
  ["R is short for release", `anchors: { release: 2026-10-13 }\n${at("R-1wd")}`, { e: "2026-10-12" }],
  ["festivals are built in", at("春节+7"), { e: "2026-02-24" }],
  ["a festival that is a number counts too", at("双11-7"), { e: "2026-11-04" }],
  ["an absolute day is itself", at("2026-10-15"), { e: "2026-10-15" }],
  ["48 hours from a bare day are two days", at("T+48h"), { e: "2026-10-22" }],
  ["a week slot's weekday", phase("window: T-42..T-1", "e: { at: week 2 wed }"), { e: "2026-09-16" }],
  ["第2周周三 is the same slot", phase("window: T-42..T-1", "e: { at: 第2周周三 }"), { e: "2026-09-16" }],
  [
    "a slot as start is its first day",
    phase("window: T-42..T-1", "e: { start: week 2, duration: 2d }"),
    { e: "2026-09-15..2026-09-16" },
  ],
  [
    "a slot as finish is its last day",
    phase("window: T-42..T-1", "e: { finish: week 2, duration: 2d }"),
    { e: "2026-09-20..2026-09-21" },
  ],
  [
    "the last week is the window's last seven days",
    phase("window: T-42..T-1", "e: { at: last week fri }"),
    { e: "2026-10-16" },
  ],
];

const restDays: readonly Example[] = [
  ["an event counted back rolls to the working day before", at("T-15"), { e: "2026-09-30" }],
  ["an event counted back onto a Sunday finds the make-up Saturday", at("T-9"), { e: "2026-10-10" }],
  ["an event counted forward rolls to the next working day", at("T+4"), { e: "2026-10-26" }],
  ["an event counted forward from an anchor", `${fair}${at("fair+1")}`, { e: "2026-10-08" }],
  ["an absolute event stays on its rest day", at("2026-10-03"), { e: "2026-10-03" }],
  ["a bare anchor stays on its rest day", `${fair}${at("fair")}`, { e: "2026-10-03" }],
  ["a start rolls to the next working day", tasks("e: { start: T-17, duration: 2d }"), { e: "2026-10-08..2026-10-09" }],
  [
    "a finish rolls to the working day before",
    tasks("e: { finish: T-17, duration: 2d }"),
    { e: "2026-09-29..2026-09-30" },
  ],
  ["from rolls to the next working day", tasks("e: { from: T-17, duration: 1d }"), { e: "2026-10-08" }],
  ["by rolls to the working day before", tasks("e: { by: T-17, duration: 3d }"), { e: "2026-09-28..2026-09-30" }],
  [
    "start-by rolls to the working day before",
    tasks("e: { start-by: T-17, duration: 2d }"),
    { e: "2026-09-30..2026-10-08" },
  ],
  [
    "finish-from rolls to the next working day",
    `start: 2026-09-14\n${tasks("e: { finish-from: T-17, duration: 3d }")}`,
    { e: "2026-09-29..2026-10-08" },
  ],
  ["windows never roll", tasks("e: { window: T-17..T-9 }"), { e: "2026-10-03..2026-10-11" }],
  ["work in calendar days never rolls", tasks("e: { start: T-17, duration: 3cd }"), { e: "2026-10-03..2026-10-05" }],
  ["roll: next overrides", tasks("e: { at: T-15, roll: next }"), { e: "2026-10-08" }],
  ["roll: none leaves the day", tasks("e: { at: T-15, roll: none }"), { e: "2026-10-05" }],
  ["roll: previous on a start", tasks("e: { start: T-17, duration: 1d, roll: previous }"), { e: "2026-09-30" }],
  [
    "rolling asks the calendar that the task's work counts in",
    tasks("e: { at: T-15, calendar: daily }"),
    { e: "2026-10-05" },
  ],
  [
    "rolling never asks the owner's days away",
    `owners: { li: { away: [2026-10-08] } }\n${tasks("e: { at: T-12, owner: li }")}`,
    { e: "2026-10-08" },
  ],
  [
    "days away are rest days for that owner's work",
    `owners: { li: { away: [2026-10-09] } }\n${tasks("e: { start: T-12, duration: 2d, owner: li }")}`,
    { e: "2026-10-08..2026-10-10" },
  ],
  [
    "the kickoff does not roll: each task takes its first working day",
    `start: 2026-09-12\n${tasks("e: { duration: 1d }", "f: { duration: 1d, calendar: daily }", "m: { duration: 0 }")}`,
    { e: "2026-09-14", f: "2026-09-12", m: "2026-09-14" },
  ],
  [
    "by before a clock time ends the evening before",
    tasks("e: { by: T 10:00, duration: 2d }"),
    { e: "2026-10-16..2026-10-19" },
  ],
  ["by: T includes the launch day", tasks("e: { by: T, duration: 2d }"), { e: "2026-10-19..2026-10-20" }],
  ["before: launch does not include it", tasks("e: { before: launch, duration: 2d }"), { e: "2026-10-16..2026-10-19" }],
];

const from = (duration: string): string => tasks(`e: { start: T-42, duration: ${duration} }`);

const durations: readonly Example[] = [
  ["d is working days", tasks("e: { start: T-30, duration: 5d }"), { e: "2026-09-20..2026-09-24" }],
  ["wd is working days", tasks("e: { start: T-26, duration: 5wd }"), { e: "2026-09-24..2026-10-08" }],
  ["个工作日 is working days", from("5个工作日"), { e: "2026-09-08..2026-09-14" }],
  ["cd is calendar days", tasks("e: { start: T-30, duration: 10cd }"), { e: "2026-09-20..2026-09-29" }],
  ["个自然日 is calendar days", from("10个自然日"), { e: "2026-09-08..2026-09-17" }],
  [
    "a week is as many working days as the calendar's week has",
    tasks("e: { start: T-30, duration: 2w }"),
    { e: "2026-09-20..2026-10-09" },
  ],
  [
    "a week of every day is seven",
    tasks("e: { start: T-30, duration: 1w, calendar: daily }"),
    { e: "2026-09-20..2026-09-26" },
  ],
  [
    "a month ends the day before the same day",
    tasks("e: { start: 2026-09-01, duration: 1mo }"),
    { e: "2026-09-01..2026-09-30" },
  ],
  ["a month clips, less one", tasks("e: { start: 2026-08-31, duration: 1mo }"), { e: "2026-08-31..2026-09-29" }],
  ["约 changes no day", tasks("e: { start: 2026-09-01, duration: 约1个月 }"), { e: "2026-09-01..2026-09-30" }],
  ["a range is scheduled at its long end", from("8-15d"), { e: "2026-09-08..2026-09-28" }],
  ["a range of weeks is too", from("1-2周"), { e: "2026-09-08..2026-09-20" }],
  ["ranges: likely takes the middle of three", `ranges: likely\n${from("8/10/15d")}`, { e: "2026-09-08..2026-09-20" }],
  ["ranges: min takes the short end", `ranges: min\n${from("8-15d")}`, { e: "2026-09-08..2026-09-17" }],
  ["a milestone pinned by finish stands on that day", tasks("e: { finish: T-12, duration: 0 }"), { e: "2026-10-08" }],
  [
    "TBD spans from what it follows to its by; followers wait for that",
    tasks(x, "e: { after: x, by: T-12, duration: TBD }", "f: { after: e, duration: 1d }"),
    { e: "2026-09-10..2026-10-08", f: "2026-10-09" },
  ],
  [
    "TBD without a by spans to its phase's end",
    phase("window: T-42..T-22", x, "e: { after: x, duration: TBD }"),
    { e: "2026-09-10..2026-09-28" },
  ],
  ["missing is one working day", tasks("e: { start: T-42 }"), { e: "2026-09-08" }],
  [
    "days: calendar flips a bare d",
    `days: calendar\n${tasks("e: { start: T-26, duration: 5d }")}`,
    { e: "2026-09-24..2026-09-28" },
  ],
  [
    "followers wait for the long end of a buffer",
    tasks("e: { start: T-42, duration: 2d, buffer: 5-7d }", "f: { after: e, duration: 1d }"),
    { e: "2026-09-08..2026-09-09", f: "2026-09-20" },
  ],
  [
    "a buffer's per cent rounds up to whole days",
    tasks("e: { start: T-42, duration: 8d, buffer: 20% }", "f: { after: e, duration: 1d }"),
    { e: "2026-09-08..2026-09-17", f: "2026-09-21" },
  ],
];

const placing: readonly Example[] = [
  [
    "nothing said: at the start of its phase's window",
    phase("window: T-42..T-1", "e: { duration: 1d }"),
    { e: "2026-09-08" },
  ],
  [
    "what follows a pin is early, even with a by",
    tasks(x, "e: { after: x, by: T-8, duration: 3d }"),
    { e: "2026-09-10..2026-09-14" },
  ],
  ["what only leads up to a by is late", tasks("e: { by: T-8, duration: 4d }"), { e: "2026-10-08..2026-10-12" }],
  [
    "a chain that ends in a by is laid back from it",
    tasks("a: { duration: 2d }", "b: { after: a, by: T-8, duration: 3d }"),
    { a: "2026-09-30..2026-10-08", b: "2026-10-09..2026-10-12" },
  ],
  [
    "what leads up to an event is late and leaves it its day",
    tasks("a: { duration: 2d, before: e }", "e: { at: T-8 }"),
    { a: "2026-10-09..2026-10-10" },
  ],
  ["what follows an anchor may begin on its day", tasks("a: { duration: 1d, after: launch }"), { a: "2026-10-20" }],
  [
    "what follows an anchor on a rest day begins on the next working day",
    `${fair}${tasks("a: { duration: 1d, after: fair }")}`,
    { a: "2026-10-08" },
  ],
  [
    "place: early begins with the phase",
    phase("window: T-42..T-1", "e: { by: T-8, duration: 4d, place: early }"),
    { e: "2026-09-08..2026-09-11" },
  ],
  [
    "place: late with nothing ahead goes up to the plan's end",
    `finish: T+10\n${tasks("e: { from: T, duration: 2d, place: late }")}`,
    { e: "2026-10-29..2026-10-30" },
  ],
  [
    "place: late on a milestone stops at a working day",
    `finish: T+12\n${tasks("e: { from: T, duration: 0, place: late }")}`,
    { e: "2026-10-30" },
  ],
  [
    "place: late delays nobody",
    tasks(
      "e: { from: T-42, duration: 2d, place: late }",
      "z: { start: T-42, duration: 5d }",
      "y: { after: [e, z], duration: 1d }",
    ),
    { e: "2026-09-11..2026-09-14", y: "2026-09-15" },
  ],
  [
    "the plan ends with work laid back, where that ends last",
    `start: 2026-09-08\n${tasks("a: { duration: 1d, by: T }", "b: { duration: 1d, place: late }")}`,
    { a: "2026-10-20", b: "2026-10-20" },
  ],
  [
    "work laid back may lie before the kickoff",
    `start: 2026-10-12\n${tasks("e: { by: T-8, duration: 3d }")}`,
    { e: "2026-10-09..2026-10-12" },
  ],
  [
    "work laid back still waits for what it follows",
    `start: 2026-10-12\n${tasks("a: { duration: 1d, finish-from: T-5 }", "b: { duration: 1d, after: a, by: T-5 }")}`,
    { a: "2026-10-15", b: "2026-10-16" },
  ],
  ["start and finish pin both ends", tasks("e: { start: T-12, finish: T-4 }"), { e: "2026-10-08..2026-10-16" }],
  [
    "during: from the other's first day to its last",
    tasks("e: { window: T-12..T-1 }", "f: { during: e }"),
    { f: "2026-10-08..2026-10-19" },
  ],
  ["an event's duration of nothing stands on that day", tasks("e: { at: T-12, duration: 0 }"), { e: "2026-10-08" }],
  [
    "work of unknown length without any tie is undated",
    tasks("e: { duration: TBD }", "f: { at: T }"),
    { e: "undated" },
  ],
  ["work without any tie is undated", tasks("e: { duration: 1d }", "f: { at: T }"), { e: "undated" }],
];

const links: readonly Example[] = [
  ["after: the next working day", tasks(x, "e: { after: x, duration: 2d }"), { e: "2026-09-10..2026-09-11" }],
  ["after x.start: with it", tasks(x, "e: { after: x.start, duration: 2d }"), { e: "2026-09-08..2026-09-09" }],
  ["a lag counts working days", tasks(x, "e: { after: x + 2d, duration: 1d }"), { e: "2026-09-14" }],
  ["a lead overlaps", tasks(x, "e: { after: x - 1d, duration: 1d }"), { e: "2026-09-09" }],
  [
    "a calendar lag that ends on a rest day moves on",
    tasks(x, "e: { after: x + 3cd, duration: 1d }", "m: { after: x + 3cd, duration: 0 }"),
    { e: "2026-09-14", m: "2026-09-14" },
  ],
  [
    "a lag counts in the waiting task's calendar",
    tasks(x, "e: { after: x + 3d, duration: 1d, calendar: daily }"),
    { e: "2026-09-13" },
  ],
  [
    "before: x - 2d leaves two days between",
    tasks("e: { before: w - 2d, duration: 2d }", "w: { start: T-8, duration: 1d }"),
    { e: "2026-09-30..2026-10-08" },
  ],
  [
    "half of five days is three",
    tasks("w: { start: T-42, duration: 5d }", "e: { after: w.start + 50%, duration: 1d }"),
    { e: "2026-09-11" },
  ],
  [
    "half of a window is half of the working days in it",
    tasks("w: { window: T-42..T-31 }", "e: { after: w.start + 50%, duration: 1d }"),
    { e: "2026-09-15" },
  ],
  [
    "finish-after: ends no earlier",
    tasks("w: { start: T-42, duration: 5d }", "e: { finish-after: w, duration: 2d }"),
    { e: "2026-09-11..2026-09-14" },
  ],
  [
    "finish-after x.start may end on the working day before",
    tasks(x, "e: { finish-after: x.start, duration: 1d }"),
    { e: "2026-09-07" },
  ],
  [
    "a finish bound on a rest day holds from the next working evening",
    tasks("w: { start: 2026-09-10, duration: 3cd }", "e: { finish-after: w, duration: 1d }"),
    { e: "2026-09-14" },
  ],
  [
    "after a phase: after all its tasks",
    `${phase("", "a: { start: T-42, duration: 2d }", "b: { start: T-42, duration: 5d }")}${tasks("e: { after: p, duration: 1d }")}`,
    { e: "2026-09-15" },
  ],
  [
    "after phase.start: after the start of each",
    `${phase("", "a: { start: T-42, duration: 2d }", "b: { start: T-40, duration: 5d }")}${tasks("e: { after: p.start, duration: 1d }")}`,
    { e: "2026-09-10" },
  ],
  [
    "a lag on an anchor",
    tasks("e: { after: launch + 2wd, duration: 1d }", "f: { before: launch - 2wd, duration: 1d }"),
    { e: "2026-10-22", f: "2026-10-15" },
  ],
  [
    "linked work in calendar days begins on any day",
    tasks("w: { start: 2026-09-10, duration: 2d }", "e: { after: w, duration: 2cd }"),
    { e: "2026-09-12..2026-09-13" },
  ],
  [
    "work after an event starts the next working day",
    tasks("w: { at: T-12 }", "e: { after: w, duration: 1d }"),
    { e: "2026-10-09" },
  ],
  [
    "a milestone stands at the end of the last day it waits for",
    tasks(x, "e: { after: x, duration: 0 }", "f: { after: e, duration: 1d }"),
    { e: "2026-09-09", f: "2026-09-10" },
  ],
  [
    "a milestone behind x.start stands at that morning",
    tasks(x, "e: { after: x.start, duration: 0 }", "f: { after: e, duration: 1d }"),
    { e: "2026-09-08", f: "2026-09-08" },
  ],
  [
    "a milestone waiting for a from stands at its morning",
    tasks("e: { from: T-17, duration: 0 }", "f: { after: e, duration: 1d }"),
    { e: "2026-10-08", f: "2026-10-08" },
  ],
  [
    "a gate without a day takes one day as soon as it may",
    `owners: { li: {} }\n${tasks(x, "e: { after: x, gate: { approvers: [li] } }")}`,
    { e: "2026-09-10" },
  ],
  [
    "in a sequence each row follows the one above; an own after replaces that",
    phase("order: sequence", x, "b: { duration: 2d }", "c: { after: x, duration: 1d }"),
    { b: "2026-09-10..2026-09-11", c: "2026-09-10" },
  ],
  [
    "a phase's after holds for each of its tasks",
    `${phase("after: x", "a: { duration: 1d }", "b: { duration: 2d, after: a }")}${tasks(x)}`,
    { a: "2026-09-10", b: "2026-09-11..2026-09-14" },
  ],
];

const recurring: readonly Example[] = [
  [
    "every week on a weekday, within the window",
    tasks("e: { every: week mon, window: T-12..T+7 }"),
    { e: "2026-10-12, 2026-10-19, 2026-10-26" },
  ],
  [
    "with a clock a holiday moves it on",
    tasks("e: { every: 每周一 10:00, window: T-20..T-8 }"),
    { e: "2026-10-08, 2026-10-12" },
  ],
  ["without one a holiday drops it", tasks("e: { every: 每周一, window: T-20..T-8 }"), { e: "2026-10-12" }],
  [
    "every weekday is every working day",
    tasks("e: { every: weekday, window: 2026-09-24..2026-09-29 }"),
    { e: "2026-09-24, 2026-09-28, 2026-09-29" },
  ],
  [
    "the last friday of each month",
    tasks("e: { every: month last friday, window: 2026-08-01..2026-10-31 }"),
    { e: "2026-08-28, 2026-10-30" },
  ],
  [
    "the first workday of each month",
    tasks("e: { every: month first workday, window: 2026-09-01..2026-10-31 }"),
    { e: "2026-09-01, 2026-10-08" },
  ],
  [
    "two weeks count from the first matching day",
    tasks("e: { every: 2 week wed, window: T+15..T+60 }"),
    { e: "2026-11-04, 2026-11-18, 2026-12-02, 2026-12-16" },
  ],
  [
    "on-holiday: previous; what leaves the window is dropped",
    tasks("e: { every: month day 5, on-holiday: previous, window: 2026-09-05..2026-11-30 }"),
    { e: "2026-09-30, 2026-11-05" },
  ],
  [
    "its own after acts as from",
    tasks(x, "e: { every: week tue, after: x, by: 2026-09-24 }"),
    { e: "2026-09-15, 2026-09-22" },
  ],
  [
    "after a recurring task is after its last occurrence, .start its first",
    tasks(
      "w: { every: week mon, window: T-12..T+7 }",
      "e: { after: w, duration: 1d }",
      "f: { after: w.start, duration: 1d }",
    ),
    { e: "2026-10-27", f: "2026-10-12" },
  ],
];

const tiers: readonly Example[] = [
  [
    "a task whose tiers leave it out is dropped",
    tasks("a: { start: T-42, tiers: large-scene+ }", "b: { at: T }"),
    { a: "absent" },
  ],
  [
    "a dropped task's own waits keep their lag",
    tasks(x, "b: { after: x + 2d, duration: 3d, tiers: [concept] }", "e: { after: b, duration: 1d }"),
    { e: "2026-09-14" },
  ],
  [
    "lags counted from a dropped task fall away",
    tasks(x, "b: { after: x, duration: 3d, tiers: [concept] }", "e: { after: b + 2d, duration: 1d }"),
    { e: "2026-09-10" },
  ],
  [
    "a dropped task's waits keep their type",
    tasks(x, "b: { after: x.start, duration: 3d, tiers: [concept] }", "e: { after: b, duration: 1d }"),
    { e: "2026-09-08" },
  ],
  [
    "a dropped task's bounds fall away",
    tasks(x, "b: { after: x, from: T, tiers: [concept] }", "e: { after: b, duration: 1d }"),
    { e: "2026-09-10" },
  ],
  [
    "a value may depend on the tier",
    tasks("e: { start: T-42, duration: { small-scene: 3d, large-scene+: 8d } }"),
    { e: "2026-09-08..2026-09-10" },
  ],
  [
    "a tier that is not named has no such key",
    tasks("e: { start: T-42, duration: { large-scene+: 8d } }"),
    { e: "2026-09-08" },
  ],
];

describe.each([
  ["Points", points],
  ["Rest days and clocks", restDays],
  ["Durations", durations],
  ["When a task happens", placing],
  ["Links", links],
  ["Recurring", recurring],
  ["Tiers", tiers],
])("%s", (_, examples) => {
  it.each(examples)("%s", (_rule, plan, expected) => {
    const actual = Object.fromEntries(Object.keys(expected).map((id) => [id, daysOf(plan, id)]));
    expect(actual).toEqual(expected);
  });
});

const floats: readonly (readonly [
  rule: string,
  plan: string,
  expected: Readonly<Record<string, readonly [total: number, free: number, isCritical: boolean]>>,
])[] = [
  // From 09-14 to 10-19 lie 21 working days, make-up days counted and holidays not.
  [
    "float counts from early finish to late finish, also for work placed late",
    `start: 2026-09-08\n${tasks("a: { duration: 5d, before: launch }")}`,
    { a: [21, 21, false] },
  ],
  [
    "a pinned follower is the hard date ahead",
    tasks(x, "y: { after: x, duration: 1d }", "z: { at: T-12, after: y }"),
    { y: [14, 14, false], x: [14, 0, false] },
  ],
  ["no room is critical", tasks("a: { start: T-8, duration: 6d }", "e: { at: T, after: a }"), { a: [0, 0, true] }],
  [
    "late already: below zero, and free float is not",
    tasks("a: { start: T-8, duration: 6d, by: T-4 }"),
    { a: [-1, 0, true] },
  ],
  [
    "the plan's end, where it is nearer than any hard date",
    `finish: T+3\n${tasks("a: { start: T, duration: 1d, by: T+20 }")}`,
    { a: [3, 3, false] },
  ],
  [
    "phase windows do not enter the early dates",
    `start: 2026-09-08\n${phase("window: T-12..T", "a: { duration: 1d, by: T-12 }")}`,
    { a: [17, 17, false] },
  ],
];

describe("Float", () => {
  it.each(floats)("%s", (_rule, plan, expected) => {
    const actual = Object.fromEntries(
      Object.keys(expected).map((id) => {
        const task = taskOf(plan, id);
        return [id, [task?.totalFloat, task?.freeFloat, task?.critical]];
      }),
    );
    expect(actual).toEqual(expected);
  });
});

function taskOf(plan: string, id: string) {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}\n`);
  const { document, diagnostics } = compileText(`${lines.join("")}${plan}`);
  if (!document) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message.en}`).join("\n"));
  return document.tasks.find((task) => task.id === id);
}

/** The days of one task: `2026-10-08`, `2026-10-08..2026-10-09`, or every day of a recurring one. */
function daysOf(plan: string, id: string): string {
  const task = taskOf(plan, id);
  if (!task) return "absent";
  if (task.start === null) return "undated";
  if (task.type === "recurring") return task.occurrences.map(({ date }) => date).join(", ");
  return task.start === task.finish ? task.start : `${task.start}..${task.finish}`;
}
