/** Week slots, festivals, and which way a day rolls. */
import { describe, it } from "vitest";
import { comesTo, noLaunch, phase, tasks, type WorkedExample, x } from "./worked-example.ts";

/** Six weeks from Tuesday 09-08: the second begins on 09-15, the third on 09-22; the last is 10-13 to 10-19. */
const weeks = (...lines: readonly string[]): string => phase("window: T-42..T-1", ...lines);

describe("Week slots", () => {
  it.each<WorkedExample>([
    [
      "a weekday is the one in that block of seven",
      weeks("e: { at: week 1 tue }", "f: { at: week 1 mon }"),
      { e: "09-08", f: "09-14" },
    ],
    ["as from the first day", weeks("e: { from: week 3, duration: 2d }"), { e: "09-22..09-23" }],
    ["as by the last day", weeks("e: { by: week 2, duration: 2d }"), { e: "09-20..09-21" }],
    ["第3周 is week 3", weeks("e: { by: 第3周, duration: 2d }"), { e: "09-24..09-28" }],
    ["as finish the last day", weeks("e: { finish: week 3, duration: 2d }"), { e: "09-24..09-28" }],
    [
      "with a weekday it is one day",
      weeks("e: { from: week 3 wed, duration: 1d }", "f: { by: 第3周周三, duration: 1d }"),
      { e: "09-23", f: "09-23" },
    ],
    ["as a window it is itself", weeks("e: { window: week 2 }"), { e: "09-15..09-21" }],
    ["as both ends of a window", weeks("e: { window: week 2..week 3 }"), { e: "09-15..09-28" }],
    [
      "the last week",
      weeks("e: { window: 末周 }", "f: { by: last week, duration: 1d }"),
      { e: "10-13..10-19", f: "10-19" },
    ],
    ["a window up to the last week", weeks("e: { window: week 2..last week }"), { e: "09-15..10-19" }],
    ["slots are not clipped", phase("window: T-42..T-33", "e: { window: week 2 }"), { e: "09-15..09-21" }],
    [
      "the last week of an open phase ends with the plan",
      `finish: T+13\n${phase("window: T-42..", "e: { at: last week fri }")}`,
      { e: "10-30" },
    ],
    ["an event in it moves on from a rest day", weeks("e: { at: week 1 sat }"), { e: "09-14", "e.nominal": "09-12" }],
    [
      "without a launch day it has none",
      `launch: TBD\n${weeks("e: { at: week 2 wed }", "f: { start: week 2, duration: 1d }", "g: { by: last week, duration: 1d }")}`,
      { e: "undated", f: "undated", g: "undated", says: ["launch-unset"] },
    ],
    ["a slot takes a clock", weeks("e: { at: 第2周周三 15:00 }"), { e: "09-16", "e.time": "15:00" }],
    ["at needs a weekday", weeks("e: { at: week 3 }"), { says: ["week-slot-weekday"] }],
    ["without a phase window there is none", phase("", "e: { at: week 3 wed }"), { says: ["week-slot-missing"] }],
    ["nor without a phase", tasks("e: { at: week 3 wed }"), { says: ["week-slot-missing"] }],
    [
      "nor a last week without any end",
      phase("window: T-42..", "e: { at: last week fri }"),
      { says: ["week-slot-missing"] },
    ],
  ])("%s", comesTo);
});

describe("Festivals", () => {
  it.each<WorkedExample>([
    [
      "of T's year",
      tasks("a: { at: 元宵 }", "b: { at: 清明 }", "c: { at: 端午 }", "d: { at: 中秋 }"),
      { a: "03-03", b: "04-05", c: "06-19", d: "09-25" },
    ],
    [
      "their English names",
      tasks("a: { at: lantern-festival }", "b: { at: qingming }", "c: { at: dragon-boat }", "d: { at: mid-autumn }"),
      { a: "03-03", b: "04-05", c: "06-19", d: "09-25" },
    ],
    ["a number alone is the festival", tasks("e: { at: 618 }", "f: { at: 618-10 }"), { e: "06-18", f: "06-08" }],
    [
      "counted from them days roll as from any anchor",
      tasks("e: { at: 国庆+1 }", "f: { at: national-day-5 }"),
      { e: "10-08", f: "09-24" },
    ],
    [
      "links name them",
      tasks("e: { after: 双11, duration: 1d }", "f: { before: 双11, duration: 1d }"),
      { e: "11-11", f: "11-10" },
    ],
    [
      "more than 183 days from T is a warning",
      tasks("e: { at: 春节, calendar: daily }"),
      { e: "02-17", says: ["festival-far"] },
    ],
    ["124 days are not", tasks("e: { at: 618 }"), { says: [] }],
    [
      "without T the kickoff says the year",
      `${noLaunch}start: 2026-03-02\n${tasks("e: { at: 双11-15 }")}`,
      { e: "10-27" },
    ],
    [
      "without either there is none",
      `${noLaunch}${tasks("e: { at: 双11-15 }", "f: { at: 2026-10-12 }")}`,
      { e: "undated", says: ["undated-task"] },
    ],
    [
      "a kickoff that is a festival says no year",
      `${noLaunch}start: 春节+7\n${tasks("e: { duration: 1d }", "f: { at: 2026-10-12 }")}`,
      { e: "undated", says: ["undated-task"] },
    ],
  ])("%s", comesTo);
});

const fair = "anchors: { fair: 2026-10-03 }\n";
const six = "calendars: { six: { week: mon-sat } }\n";
const inSix = `${six}owners: { li: { calendar: six } }\n`;
const awayTwo = "owners: { li: { away: [2026-10-08..2026-10-09] } }\n";

describe("Rolling", () => {
  it.each<WorkedExample>([
    [
      "the written day is shown: of a start, from, finish, by, at",
      tasks(
        "a: { start: T-17, duration: 2d }",
        "b: { from: T-17, duration: 1d }",
        "c: { finish: T-17, duration: 2d }",
        "d: { by: T-17, duration: 2d }",
        "e: { at: T-15 }",
      ),
      { "a.nominal": "10-03", "b.nominal": "10-03", "c.nominal": "10-03", "d.nominal": "10-03", "e.nominal": "10-05" },
    ],
    ["and not where nothing rolled", tasks("e: { start: T-12, duration: 2d }"), { "e.nominal": null }],
    [
      "roll: next on a by and a finish",
      tasks("e: { by: T-17, duration: 3d, roll: next }", "f: { finish: T-17, duration: 2d, roll: next }"),
      { e: "09-29..10-08", f: "09-30..10-08" },
    ],
    ["roll: previous on a from", tasks("e: { from: T-17, duration: 1d, roll: previous }"), { e: "09-30" }],
    [
      "roll on a bare anchor and on a date",
      `${fair}${tasks("e: { at: fair, roll: next }", "f: { at: fair, roll: previous }", "g: { at: 2026-10-03, roll: 顺延 }")}`,
      { e: "10-08", f: "09-30", g: "10-08" },
    ],
    [
      "its own calendar",
      `${six}${tasks("e: { at: T-3, calendar: six }", "f: { at: T-2, calendar: six }", "g: { start: T+4, duration: 2d, calendar: six }")}`,
      { e: "10-17", f: "10-17", g: "10-24..10-26" },
    ],
    ["nothing at all counts as no distance", `launch: 2026-10-17\n${tasks("e: { at: T+0 }")}`, { e: "10-17" }],
    ["its owner's calendar", `${inSix}${tasks("e: { at: T-3, owner: li }")}`, { e: "10-17" }],
    ["its own before its owner's", `${inSix}${tasks("e: { at: T-3, owner: li, calendar: CN }")}`, { e: "10-16" }],
    [
      "its owner's before its phase's",
      `${inSix}${phase("calendar: daily", "e: { at: T-2, owner: li }", "f: { at: T-2 }")}`,
      { e: "10-17", f: "10-18" },
    ],
    [
      "wd in a point counts in the plan's calendar",
      tasks("e: { start: T-5wd, duration: 1d, calendar: daily }"),
      { e: "10-13" },
    ],
    [
      "away never rolls a pin, but its work rests",
      `${awayTwo}${tasks("e: { start: T-12, duration: 2d, owner: li }", "f: { at: T-12, owner: li }")}`,
      { e: "10-08..10-12", "e.nominal": null, f: "10-08" },
    ],
    [
      "away is rest for what is placed",
      `${awayTwo}${tasks("e: { from: T-12, duration: 2d, owner: li }", "f: { by: T-11, duration: 2d, owner: li }")}`,
      { e: "10-10..10-12", f: "09-29..09-30" },
    ],
    [
      "away is rest for what follows a link",
      `owners: { li: { away: [2026-09-10..2026-09-11] } }\n${tasks(x, "e: { after: x, duration: 2d, owner: li }")}`,
      { e: "09-14..09-15" },
    ],
  ])("%s", comesTo);
});

describe("Months, ranges, buffers", () => {
  it.each<WorkedExample>([
    [
      "a month clips to the month's end, less one",
      tasks(
        "a: { start: 2026-01-31, duration: 1mo }",
        "b: { start: 2026-03-31, duration: 1mo }",
        "c: { start: 2026-08-31, duration: 2mo }",
      ),
      { a: "01-31..02-27", b: "03-31..04-29", c: "08-31..10-30" },
    ],
    ["three months pass the year", tasks("e: { start: 2026-12-15, duration: 3个月 }"), { e: "12-15..2027-03-14" }],
    ["a month before a finish", tasks("e: { finish: 2026-09-30, duration: 1mo }"), { e: "09-01..09-30" }],
    [
      "a month is shown in calendar days",
      tasks("e: { start: 2026-01-31, duration: 1mo }"),
      { "e.duration.unit": "cd", "e.duration.max": 28, "e.duration.text": "1mo" },
    ],
    [
      "three numbers are least, likely, most",
      tasks("e: { start: T-42, duration: 8/10/15d }"),
      { e: "09-08..09-28", "e.duration.min": 8, "e.duration.likely": 10, "e.duration.max": 15 },
    ],
    [
      "ranges: min shortens buffers too",
      `ranges: min\n${tasks("e: { start: T-42, duration: 2d, buffer: 5-7d }")}`,
      { "e.bufferFinish": "09-16" },
    ],
    [
      "a range of weeks is a range of working days",
      `ranges: min\n${tasks("e: { start: T-42, duration: 1-2周 }")}`,
      { e: "09-08..09-14", "e.duration.min": 5, "e.duration.max": 10, "e.duration.unit": "wd" },
    ],
    [
      "a share of a buffer rounds up, and followers wait",
      tasks("e: { start: T-42, duration: 4d, buffer: 20% }", "f: { after: e, duration: 1d }"),
      { e: "09-08..09-11", "e.bufferFinish": "09-14", f: "09-15" },
    ],
    [
      "a share of work does not count its buffer",
      tasks("e: { start: T-42, duration: 4d, buffer: 20% }", "f: { after: e.start + 50%, duration: 1d }"),
      { f: "09-10" },
    ],
    [
      "a buffer in calendar days",
      tasks("e: { start: T-42, duration: 4d, buffer: 2cd }", "f: { after: e, duration: 1d }"),
      { "e.bufferFinish": "09-13", f: "09-14" },
    ],
    [
      "a share of calendar days is calendar days",
      tasks("e: { start: T-42, duration: 10cd, buffer: 20% }"),
      { "e.bufferFinish": "09-19" },
    ],
    // Nine working days from 09-08 to 09-19: a fifth of them is two, 09-20 and 09-21.
    [
      "a share of a window is one of its working days",
      tasks("e: { window: T-42..T-31, buffer: 20% }"),
      { "e.bufferFinish": "09-21" },
    ],
    [
      "work laid back leaves room for its buffer",
      tasks("e: { before: launch, duration: 2d, buffer: 2d }"),
      { e: "10-14..10-15", "e.bufferFinish": "10-19" },
    ],
    [
      "days: calendar flips every bare d",
      `days: calendar\n${tasks("e: { start: T-3, duration: 5d }", "f: { start: T-3, duration: 5wd }", "g: { after: e + 2d, duration: 1d }")}`,
      { e: "10-17..10-21", "e.duration.unit": "cd", f: "10-19..10-23", g: "10-24" },
    ],
  ])("%s", comesTo);
});
