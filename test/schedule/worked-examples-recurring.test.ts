/** Recurring tasks: their days, on rest days, and between which bounds. */
import { describe, it } from "vitest";
import { comesTo, phase, tasks, type WorkedExample, x } from "./worked-example.ts";

const workdays = "10-08, 10-09, 10-10, 10-12, 10-13";
const wednesdays = "10-14, 10-28, 11-11";

describe("The days of a recurrence", () => {
  it.each<readonly [every: string, from: string, to: string, expected: string]>([
    ["day", "09-23", "09-29", "09-23, 09-24, 09-28, 09-29"],
    ["每天", "09-23", "09-29", "09-23, 09-24, 09-28, 09-29"],
    ["2 days", "09-14", "09-18", "09-14, 09-16, 09-18"],
    ["每两天", "09-14", "09-18", "09-14, 09-16, 09-18"],
    ["weekday", "10-08", "10-13", workdays],
    ["工作日 18:00", "10-08", "10-13", workdays],
    ["每个工作日", "10-08", "10-13", workdays],
    ["3 weekday", "10-08", "10-16", "10-08, 10-12, 10-15"],
    ["week", "10-13", "11-01", "10-13, 10-20, 10-27"],
    ["week mon thu 10:00", "10-12", "10-24", "10-12, 10-15, 10-19, 10-22"],
    ["每周一、周四 10:00", "10-12", "10-24", "10-12, 10-15, 10-19, 10-22"],
    ["每周一三五", "10-12", "10-19", "10-12, 10-14, 10-16, 10-19"],
    ["week sat", "10-08", "10-20", "10-10, 10-17"],
    // Saturdays are meant; only the holiday 10-03 is none, and goes on to 10-08 where there is a clock.
    ["week sat", "09-28", "10-20", "10-10, 10-17"],
    ["week sat 10:00", "09-28", "10-20", "10-08, 10-10, 10-17"],
    ["month first sat", "10-01", "12-31", "11-07, 12-05"],
    ["month last sat", "10-01", "12-31", "10-31, 11-28, 12-26"],
    ["2 week wed", "10-08", "11-14", wednesdays],
    ["每两周 周三", "10-14", "11-14", wednesdays],
    ["双周周三", "10-14", "11-14", wednesdays],
    ["2 weeks", "10-14", "11-14", wednesdays],
    ["2 week mon thu", "10-14", "11-14", "10-15, 10-26, 10-29, 11-09, 11-12"],
    // The first Wednesday, 10-07, rests and is left out; the two weeks count from it all the same.
    ["2 week wed", "10-05", "11-06", "10-21, 11-04"],
    ["month", "08-10", "12-01", "08-10, 09-10, 10-10, 11-10"],
    ["month", "08-31", "12-31", "08-31, 09-30, 11-30, 12-31"],
    ["2 month", "08-10", "12-11", "08-10, 10-10, 12-10"],
    ["quarter", "02-10", "12-01", "02-10, 08-10, 11-10"],
    ["year", "01-12", "12-31", "01-12"],
    ["month day 5 10:00", "09-01", "11-30", "09-07, 10-08, 11-05"],
    ["每月5号 10:00", "09-01", "11-30", "09-07, 10-08, 11-05"],
    ["month day 31", "08-01", "12-31", "08-31, 09-30, 11-30, 12-31"],
    ["每月第1个工作日", "09-01", "11-30", "09-01, 10-08, 11-02"],
    ["month last workday", "09-01", "11-30", "09-30, 10-30, 11-30"],
    ["每月最后一个工作日", "09-01", "11-30", "09-30, 10-30, 11-30"],
    ["month last fri 16:00", "09-01", "11-30", "09-28, 10-30, 11-27"],
    ["month second tue", "09-01", "11-30", "09-08, 10-13, 11-10"],
    ["每月第二个周二", "09-01", "11-30", "09-08, 10-13, 11-10"],
    ["month fifth thu", "09-01", "12-31", "10-29, 12-31"],
    ["month 3rd workday", "09-01", "12-31", "09-03, 10-10, 11-04, 12-03"],
    ["每月第22个工作日", "09-01", "12-31", "09-30, 12-30"],
    // September's first working day lies before: the two months count from October's.
    ["2 month first workday", "09-15", "12-31", "10-08, 12-01"],
    // The first of June, behind May's that lies before; the fifth Thursdays of October and, two months on, December.
    ["3 month first workday", "05-15", "12-31", "06-01, 09-01, 12-01"],
    ["2 month fifth thu", "09-01", "12-31", "10-29, 12-31"],
    ["month day 1", "09-01", "12-01", "09-01, 12-01"],
    ["quarter day 40", "09-01", "12-31", "11-09"],
    ["quarter last mon", "09-01", "12-31", "09-28, 12-28"],
    ["year day 40", "01-01", "12-31", "02-09"],
    ["每月末 10:00", "09-01", "11-30", "09-30, 11-02, 11-30"],
    ["每季度末", "01-01", "12-31", "03-31, 06-30, 09-30, 12-31"],
    ["quarter first workday", "01-01", "12-31", "01-04, 04-01, 07-01, 10-08"],
    ["year last friday", "01-01", "12-31", "12-25"],
    ["每年最后一个工作日", "01-01", "12-31", "12-31"],
  ])("%s from %s to %s", (every, from, to, expected) => {
    comesTo(every, tasks(`e: { every: ${every}, window: 2026-${from}..2026-${to} }`), { e: expected });
  });
});

describe("A recurrence without days", () => {
  it.each(["2 per month", "6-8 per year", "on-demand", "不定期", "TBD", "每月2次"])("%s", (every) => {
    const plan = tasks(`e: { every: ${every} }`, "f: { at: T }");
    comesTo(every, plan, { e: "undated", "e.type": "recurring", "e.every": every, says: [] });
  });
});

/** Mondays from 09-21: 09-21, 09-28, the holiday 10-05, 10-12. */
const mondays = (every: string, keys: string): string =>
  tasks(`e: { every: ${every}, window: 2026-09-21..2026-10-13${keys} }`);

describe("A recurrence on a holiday", () => {
  it.each<WorkedExample>([
    ["skips without a clock", mondays("week mon", ""), { e: "09-21, 09-28, 10-12" }],
    ["moves on with a clock", mondays("每周一 10:00", ""), { e: "09-21, 09-28, 10-08, 10-12" }],
    ["next", mondays("week mon", ", on-holiday: next"), { e: "09-21, 09-28, 10-08, 10-12" }],
    ["previous", mondays("week mon", ", on-holiday: previous"), { e: "09-21, 09-28, 09-30, 10-12" }],
    ["skip", mondays("week mon 10:00", ", on-holiday: skip"), { e: "09-21, 09-28, 10-12" }],
    [
      "two on one day are one",
      tasks("e: { every: week mon thu 10:00, window: 2026-10-05..2026-10-09 }"),
      { e: "10-08" },
    ],
    [
      "the one that is there stays",
      tasks("e: { every: week mon wed, on-holiday: previous, window: 2026-09-28..2026-10-07 }"),
      { e: "09-28, 09-30", "e.occurrences.1.nominal": null },
    ],
    [
      "whichever comes first",
      tasks("e: { every: week mon thu 10:00, window: 2026-10-05..2026-10-09 }"),
      { e: "10-08", "e.occurrences.0.nominal": null },
    ],
    // Friday 10-09 goes on to Monday, behind the Saturday that is meant.
    [
      "in order, whatever moves where",
      `calendars: { ours: { extends: mon-fri, holidays: [2026-10-09] } }\n${tasks("e: { every: week fri sat, on-holiday: next, window: 2026-10-09..2026-10-12, calendar: ours }")}`,
      { e: "10-10, 10-12" },
    ],
    [
      "what moves back out of the bounds is dropped",
      tasks("e: { every: week mon, on-holiday: previous, window: 2026-10-05..2026-10-12 }"),
      { e: "10-12" },
    ],
    [
      "what moves to the first day is kept",
      tasks("e: { every: week mon, on-holiday: previous, window: 2026-09-30..2026-10-12 }"),
      { e: "09-30, 10-12" },
    ],
    [
      "what moves out of the bounds is dropped",
      tasks("e: { every: week mon 10:00, window: 2026-10-01..2026-10-07 }"),
      { e: "undated", says: ["recurrence-empty"] },
    ],
    [
      "the day it was moved from is kept",
      tasks("e: { every: week mon 10:00, window: T-15..T-13 }", "f: { every: week mon 10:00, window: T-15..T-12 }"),
      { "f.occurrences.length": 1, "f.start": "10-08", "f.finish": "10-08", "f.occurrences.0.nominal": "10-05" },
    ],
    [
      "its own calendar says what rests",
      tasks("e: { every: week sat, window: T-12..T+7, calendar: daily }"),
      { e: "10-10, 10-17, 10-24" },
    ],
    [
      "its owner's calendar too",
      `owners: { li: { calendar: daily } }\n${tasks("e: { every: day, window: T-3..T, owner: li }")}`,
      { e: "10-17, 10-18, 10-19, 10-20" },
    ],
  ])("%s", comesTo);
});

describe("The bounds of a recurrence", () => {
  it.each<WorkedExample>([
    ["from and by, both inside", tasks("e: { every: week tue, from: T-42, by: T-28 }"), { e: "09-08, 09-15, 09-22" }],
    [
      "a by with a clock leaves out whole days",
      tasks("e: { every: week tue, from: T-42, by: T-28 10:00 }"),
      { e: "09-08, 09-15" },
    ],
    [
      "but not what is over by then",
      tasks("e: { every: week tue 09:00, duration: 45m, from: T-42, by: T-28 10:00 }"),
      { e: "09-08, 09-15, 09-22" },
    ],
    [
      "and what is not over",
      tasks("e: { every: week tue 09:30, duration: 45m, from: T-42, by: T-28 10:00 }"),
      { e: "09-08, 09-15" },
    ],
    [
      "an open window up to the plan's finish",
      `finish: T+14\n${tasks("e: { every: week tue, window: T.. }")}`,
      { e: "10-20, 10-27, 11-03" },
    ],
    [
      "else to the last task that ends by itself",
      tasks("e: { every: week tue, window: T.. }", "f: { at: T+10 }"),
      { e: "10-20, 10-27", "plan.finish": "10-30" },
    ],
    ["during a task", tasks("w: { window: T-12..T-1 }", "e: { every: week mon, during: w }"), { e: "10-12, 10-19" }],
    [
      "during a phase's tasks",
      `${phase("", "w: { window: T-12..T-1 }", "v: { start: T-22, duration: 1d }")}${tasks("e: { every: week mon, during: p }")}`,
      { e: "09-28, 10-12, 10-19" },
    ],
    ["its phase", phase("window: T-12..T+7", "e: { every: week mon }"), { e: "10-12, 10-19, 10-26" }],
    [
      "its own from before its phase",
      phase("window: T-12..T+7", "e: { every: week mon, from: T-40, by: T-8 }"),
      { e: "09-14, 09-21, 09-28, 10-12" },
    ],
    [
      "an open phase up to the plan's finish",
      `finish: T+7\n${phase("window: T-12..", "e: { every: week mon }")}`,
      { e: "10-12, 10-19, 10-26" },
    ],
    [
      "the plan's finish cuts a by",
      `finish: T+3\n${tasks("e: { every: week mon, from: T-12, by: T+30 }")}`,
      { e: "10-12, 10-19" },
    ],
    [
      "the plan's finish cuts a phase",
      `finish: T+3\n${phase("window: T-12..T+30", "e: { every: week mon }")}`,
      { e: "10-12, 10-19" },
    ],
    [
      "from the kickoff to the finish",
      `start: T-12\nfinish: T+7\n${tasks("e: { every: week mon }")}`,
      { e: "10-12, 10-19, 10-26" },
    ],
    [
      "its own after in a window",
      tasks(x, "e: { every: week tue, after: x, window: T-60..T-22 }"),
      { e: "09-15, 09-22" },
    ],
    [
      "its own after x.start",
      tasks(x, "e: { every: week tue, after: x.start, by: T-22 }"),
      { e: "09-08, 09-15, 09-22" },
    ],
    [
      "its own after with a lag",
      tasks(x, "e: { every: weekday, after: x + 2d, by: T-34 }"),
      { e: "09-14, 09-15, 09-16" },
    ],
    [
      "its own after the launch",
      tasks("e: { every: week tue, after: launch, by: T+14 }"),
      { e: "10-20, 10-27, 11-03" },
    ],
    [
      "what follows it waits for the last, with its lag",
      tasks("w: { every: week mon, window: T-12..T+7 }", "e: { after: w + 2d, duration: 1d }"),
      { e: "10-29" },
    ],
    [
      "what leads up to it ends before the first",
      tasks("w: { every: week mon, window: T-12..T+7 }", "e: { before: w, duration: 1d }"),
      { e: "10-10" },
    ],
    [
      "one without an end has no last",
      tasks("w: { every: week mon, from: T-12 }", "e: { after: w, duration: 1d }"),
      { says: ["open-no-horizon"] },
    ],
    [
      "but it has a first",
      tasks("w: { every: week mon, from: T-12 }", "e: { after: w.start, duration: 1d }"),
      { e: "10-12" },
    ],
    [
      "however late it comes",
      tasks("w: { every: year last workday, from: T }", "e: { after: w.start, duration: 1d }"),
      { w: "12-31", e: "12-31" },
    ],
    [
      "unless it never comes",
      tasks("w: { every: year day 1, from: T }", "e: { after: w.start, duration: 1d }"),
      { w: "undated", e: "undated" },
    ],
    [
      "the plan's finish ends it",
      `finish: T+7\n${tasks("w: { every: week mon, from: T-12 }", "e: { after: w, duration: 1d }")}`,
      { e: "10-27" },
    ],
    [
      "45 minutes need a clock",
      tasks("e: { every: week mon, duration: 45m, window: T-12..T }"),
      { says: ["clock-missing"] },
    ],
    [
      "45 minutes at ten",
      tasks("e: { every: week mon 10:00, duration: 45m, window: T-12..T }"),
      { "e.duration.max": 45, "e.duration.unit": "min", "e.time": "10:00" },
    ],
  ])("%s", comesTo);
});
