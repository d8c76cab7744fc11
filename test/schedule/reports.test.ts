/** What is said of a schedule, word for word. T is Tuesday 2026-10-20 in the calendar CN. */
import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";
import { phase, tasks } from "./worked-example.ts";

/** What is said in English, and at which words; for a festival also what may be meant instead. */
function said(plan: string): readonly string[] {
  const head = ["tminus: 1", "name: Example", "launch: 2026-10-20", "calendar: CN", "tier: small-scene"];
  const lines = head.filter((line) => !`\n${plan}`.includes(`\n${line.slice(0, line.indexOf(":") + 1)}`));
  const { diagnostics } = compileText(`${lines.join("\n")}\n${plan}`);
  return diagnostics.map(({ code, severity, message, place, related, help }) => {
    const text = plan.split("\n")[place.line - 1 - lines.length] ?? lines[place.line - 1] ?? "";
    const at = [...text].slice(place.column - 1, place.endColumn - 1).join("");
    const more = related.map((it) => ` (${it.message.en})`).join("");
    return `${severity} ${code} at ${at}: ${message.en}${more}${help && code === "festival-far" ? ` → ${help.en}` : ""}`;
  });
}

type Case = readonly [rule: string, plan: string, says: readonly string[]];

const cases: readonly Case[] = [
  [
    "A launch on a holiday",
    `launch: 2026-10-01\n${tasks("e: { at: 2026-09-30 }")}`,
    ["warning launch-rest-day at 2026-10-01: The launch on 2026-10-01 falls on a rest day (National Day)."],
  ],
  [
    "A launch on a Saturday",
    `launch: 2026-10-17\n${tasks("e: { at: 2026-09-30 }")}`,
    ["warning launch-rest-day at 2026-10-17: The launch on 2026-10-17 falls on a rest day."],
  ],
  [
    "Days that are rolled, and days that stay",
    tasks("e: { at: T-17 }", "f: { at: 2026-10-17 }", "g: { start: T-3, duration: 2d }"),
    [
      'info point-on-rest-day at T-17: The day written for "e", 2026-10-03, is a rest day (National Day); 2026-09-30 counts instead.',
      'info point-on-rest-day at 2026-10-17: "f" stays on 2026-10-17, a rest day.',
      'info point-on-rest-day at T-3: The day written for "g", 2026-10-17, is a rest day; 2026-10-19 counts instead.',
    ],
  ],
  [
    "The first day that a calendar may still change on",
    `launch: 2027-01-05\n${tasks("e: { at: 2026-12-31 }", "f: { at: 2027-01-04 }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-01-01 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "The plan's last day counts, too",
    `launch: 2026-12-31\n${tasks("e: { at: 2026-12-31 }", "f: { start: 2026-12-31, duration: 2cd }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-01-01 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "In a calendar of one task alone",
    `launch: 2027-01-05\ncalendar: mon-fri\n${tasks("e: { at: 2027-01-04 }", "f: { start: 2027-01-05, duration: 1d, calendar: CN }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-01-04 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "Of two calendars, the one of the earlier day; of the same day, the plan's",
    `launch: 2027-01-05\ncalendar: CN\ncalendars: { shop: { extends: CN, week: mon..sat } }\n${tasks("e: { start: 2026-12-30, duration: 4d }", "f: { start: 2027-01-05, duration: 1d, calendar: shop }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-01-01 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "A fact behind all work counts, too",
    `launch: 2026-12-31\nnotify: { all: { who: all, what: x, before: T+9 } }\n${tasks("e: { at: 2026-12-31 }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-01-09 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "Of several facts, the earliest day",
    `launch: 2026-12-31\nnotify: { all: { who: all, what: x, before: T+9 }, b: { who: all, what: y, before: T+4 } }\n${tasks("e: { at: 2026-12-31 }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-01-04 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "A festival of the launch's year far before the launch: the next one is offered",
    `launch: 2026-11-20\n${tasks("e: { at: 春节+9 }")}`,
    [
      'warning festival-far at 春节+9: Spring Festival is taken to be 2026-02-17, which is 276 days from the launch. → If the other year\'s (2027-02-06) is meant, write "2027-02-15".',
    ],
  ],
  ["Half a year is not far", `launch: 2026-08-19\n${tasks("e: { at: 春节+9 }")}`, []],
  [
    "A day more is",
    `launch: 2026-08-20\n${tasks("e: { at: 春节+9 }")}`,
    [
      'warning festival-far at 春节+9: Spring Festival is taken to be 2026-02-17, which is 184 days from the launch. → If the other year\'s (2027-02-06) is meant, write "2027-02-15".',
    ],
  ],
  [
    "Far behind it: the one before is offered",
    `launch: 2026-02-20\n${tasks("e: { at: 双12 }")}`,
    [
      "warning launch-rest-day at 2026-02-20: The launch on 2026-02-20 falls on a rest day (Spring Festival).",
      'warning festival-far at 双12: Double 12 is taken to be 2026-12-12, which is 295 days from the launch. → If the other year\'s (2025-12-12) is meant, write "2025-12-12".',
      'info point-on-rest-day at 双12: "e" stays on 2026-12-12, a rest day.',
    ],
  ],
  [
    "None is offered where none is known",
    `launch: 2040-11-20\n${tasks("e: { at: 春节+9 }")}`,
    [
      'warning calendar-provisional at calendar: From 2040-02-21 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
      "warning festival-far at 春节+9: Spring Festival is taken to be 2040-02-12, which is 282 days from the launch. → If another year's is meant, write its date.",
    ],
  ],
  [
    "An anchor at a festival",
    `launch: 2026-11-20\nanchors: { fair: 春节 }\n${tasks("e: { at: 2026-11-19 }")}`,
    [
      'warning festival-far at 春节: Spring Festival is taken to be 2026-02-17, which is 276 days from the launch. → If the other year\'s (2027-02-06) is meant, write "2027-02-06".',
    ],
  ],
  [
    "A kickoff at work that follows work without a date",
    `start: s\nanchors: { s: sign }\n${tasks("sign: { after: draft, duration: 2d }", "draft: { duration: 2d }")}`,
    ["error cycle at s: These wait for one another in a circle: start → sign → start."],
  ],
  [
    "A kickoff at what hangs on late work has a day",
    `start: s\nanchors: { s: sign, u: talks }\n${tasks("sign: { window: u..u+3 }", "talks: { during: review }", "review: { duration: 2d, place: late, after: draft }", "draft: { duration: 2d }", "pin: { at: T, after: draft, before: sign}")}`,
    [
      'warning before-kickoff at draft: "draft" starts on 2026-10-16, 9 working days before the kickoff on 2026-10-29. ("pin" is fixed here) ("pin" begins 7 working days before the kickoff for the same reason)',
    ],
  ],
  [
    "A kickoff at pinned work",
    `start: s\nanchors: { s: sign }\n${tasks("sign: { at: T-42, after: draft }", "draft: { duration: 2d }")}`,
    [
      'warning before-kickoff at draft: "draft" starts on 2026-09-04, 2 working days before the kickoff on 2026-09-08. ("sign" is fixed here)',
    ],
  ],
  [
    "A kickoff without a day because the launch has none",
    `launch: TBD\nstart: T-40\n${tasks("sign: { duration: 2d }")}`,
    ["info launch-unset at TBD: The launch day is open, so what counts from T has no date yet."],
  ],
  [
    "Of two calendars, the one that may change first",
    `launch: 2028-01-05\ncalendar: known\ncalendars: { known: { extends: CN, covers: 2027 } }\n${tasks("e: { start: 2027-12-30, duration: 4d }", "f: { start: 2027-12-31, duration: 1d, calendar: CN }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-12-30 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "A fact that comes later than that day changes nothing",
    `launch: 2027-01-04\nnotify: { all: { who: all, what: x, before: T+9 } }\n${tasks("e: { start: 2026-12-30, duration: 4d }")}`,
    [
      'warning calendar-provisional at calendar: From 2027-01-01 on, the calendar "CN" is provisional: it lacks that year\'s official notice of holidays.',
    ],
  ],
  [
    "A kickoff at work that follows dated work, and so waits for the kickoff",
    `start: s\nanchors: { s: sign }\n${tasks("x: { at: T-42 }", "sign: { after: x, duration: 2d }")}`,
    ["error cycle at s: These wait for one another in a circle: start → sign → start."],
  ],
  [
    "A kickoff far from the work that it begins",
    `start: s\nanchors: { s: sign, u: talks }\n${tasks("sign: { window: u..u+3 }", "talks: { during: review }", "review: { duration: 2d, place: late, after: draft }", "draft: { duration: 2d }")}`,
    ["error cycle at s: These wait for one another in a circle: start → sign → talks → review → draft → start."],
  ],
  [
    "A kickoff at pinned work whose day is open for another reason",
    `launch: TBD\nstart: s\nanchors: { s: sign }\n${tasks("sign: { at: T-42, after: draft }", "draft: { duration: 2d, place: early }")}`,
    ["info launch-unset at TBD: The launch day is open, so what counts from T has no date yet."],
  ],
  [
    "A phase that goes backwards",
    `anchors: { release: T-3 }\n${phase("window: T..R", "e: { at: T }")}`,
    [
      'error phase-order at T..R: The phase "p" ends on 2026-10-17, before it begins on 2026-10-20.',
      'warning task-outside-phase at e: "e" is on 2026-10-20, 2 working days outside its phase "p" (T..R). ("e" is fixed here, from 2026-10-20)',
    ],
  ],
  ["An open phase", phase("window: T-9..", "e: { at: T }"), []],
  [
    "One working day is assumed where none is written",
    tasks(
      "e: { after: x }",
      "x: { start: T-9 }",
      "y: { finish: T-9 }",
      "g: { after: x, gate: { approvers: [] } }",
      "w1: { every: week mon, from: T, by: T+9 }",
      "d: { at: T }",
    ),
    [
      'info assumed at e: "e" has no duration, so one working day is assumed.',
      'info assumed at x: "x" has no duration, so one working day is assumed.',
      'info point-on-rest-day at T-9: The day written for "x", 2026-10-11, is a rest day; 2026-10-12 counts instead.',
      'info assumed at y: "y" has no duration, so one working day is assumed.',
      'info point-on-rest-day at T-9: The day written for "y", 2026-10-11, is a rest day; 2026-10-10 counts instead.',
    ],
  ],
  [
    "Not for what is done",
    `as-of: 2026-10-14\n${tasks("e: { after: x, finished: 2026-10-13 }", "x: { at: T-9, finished: 2026-10-11 }", "w1: { after: x, started: 2026-10-13, remaining: 2d }")}`,
    [],
  ],
  [
    "Work without a day",
    `${tasks("e: { duration: 1d }", "x: { at: T }", "w1: { every: week mon, from: T, by: T-9 }")}`,
    [
      'error undated-task at e: Nothing says when "e" happens.',
      'warning recurrence-empty at every: "w1" does not occur even once in the time it has.',
    ],
  ],
  [
    "Work without a day while the launch is open",
    `launch: TBD\n${tasks("e: { duration: 1d }", "x: { at: T }", "w1: { every: week mon, from: T, by: T+9 }")}`,
    [
      "info launch-unset at TBD: The launch day is open, so what counts from T has no date yet.",
      'error undated-task at e: Nothing says when "e" happens.',
    ],
  ],
  [
    "Days that nobody can count",
    tasks(
      "e: { at: 2099-12-31 }",
      "f: { start: 2099-12-31, duration: 36500cd }",
      "g: { after: f, duration: 389cd }",
      "h: { after: g, duration: 1cd }",
    ),
    ['error out-of-range at h: "h" leaves the years 1900 to 2200.'],
  ],
  [
    "Days that go backwards, and open lengths",
    "anchors: { release: T-3 }\n" +
      tasks(
        "e: { window: T..R }",
        "f: { start: T, finish: R }",
        "k: { start: R, finish: R }",
        "g: { at: T, duration: TBD }",
        "h: { start: T-8, duration: TBD, by: T }",
      ),
    [
      "error window-reversed at T..R: This ends on 2026-10-17, before it begins on 2026-10-20.",
      "error window-reversed at R: This ends on 2026-10-16, before it begins on 2026-10-20.",
      'info point-on-rest-day at R: The day written for "k", 2026-10-17, is a rest day; 2026-10-19 counts instead.',
      "error window-reversed at R: This ends on 2026-10-16, before it begins on 2026-10-19.",
      'warning duration-missing at TBD: How long "g" takes is open, so it runs from 2026-10-20 to 2026-10-20 for now.',
      'warning duration-missing at TBD: How long "h" takes is open, so it runs from 2026-10-12 to 2026-10-20 for now.',
    ],
  ],
  [
    "Work that began out of turn",
    `as-of: 2026-10-14\n${tasks("x: { start: T-8, duration: 5d }", "e: { after: x, duration: 2d, started: 2026-10-13 }", "f: { after: x.start, duration: 2d, started: 2026-10-12 }", "g: { finish-after: x, duration: 4d, started: 2026-10-12 }", "h: { after: x - 4d, duration: 2d, started: 2026-10-13 }", "i: { after: x - 4d, duration: 2d, started: 2026-10-09 }", "j: { after: launch, duration: 2d, started: 2026-10-13 }", "k: { after: x.start + 1d, duration: 2d, started: 2026-10-13 }")}`,
    [
      'warning overdue at x: "x" is fixed to 2026-10-12, which has passed by 2026-10-14, and is not recorded as begun.',
      'warning out-of-sequence at x: "e" started on 2026-10-13, although "x", which it waits for, is not recorded as finished. (it started here)',
      'warning out-of-sequence at x.start: "f" started on 2026-10-12, although "x", which it waits for, is not recorded as started. (it started here)',
      'warning out-of-sequence at x - 4d: "i" started on 2026-10-09, although "x", which it waits for, is not recorded as finished. (it started here)',
      'warning out-of-sequence at launch: "j" started on 2026-10-13, although "launch", which it waits for, is on 2026-10-20. (it started here)',
      'warning out-of-sequence at x.start + 1d: "k" started on 2026-10-13, although "x", which it waits for, is not recorded as started. (it started here)',
    ],
  ],
  [
    "What is begun or done counts, what recurs does not",
    `as-of: 2026-10-14\n${tasks("x: { start: T-8, duration: 5d, started: 2026-10-12 }", "e: { after: x.start, duration: 2d, started: 2026-10-13 }", "f: { after: x, duration: 2d, started: 2026-10-13 }", "y: { after: x, duration: 1d, started: 2026-10-12, finished: 2026-10-13 }", "w1: { every: week mon, from: T-9, by: T, after: x }", "m: { after: u, duration: 2d, started: 2026-10-12 }", "u: { duration: 2d, after: v }", "v: { at: 2026-10-12, status: cancelled }")}`,
    [
      'warning out-of-sequence at x: "f" started on 2026-10-13, although "x", which it waits for, is not recorded as finished. (it started here)',
      'warning out-of-sequence at u: "m" started on 2026-10-12, although "u", which it waits for, is not recorded as finished. (it started here)',
      'error undated-task at u: Nothing says when "u" happens.',
      'info waits-for-nothing at u: "u" waited only for what is left out (v), so it now waits for nothing.',
    ],
  ],
  [
    "What time has passed over",
    `as-of: 2026-10-14\n${tasks("e: { at: T-8 }", "m: { finish: T-8, duration: 0 }", "s: { start: T-8, duration: 3d }", "w: { window: T-14..T-8, started: 2026-10-09 }", "f: { finish: T-8, duration: 2d }", "t1: { start: T-6, duration: 1d }", "d: { at: T-9, finished: 2026-10-11 }", "w1: { every: week mon, window: T-14..T-8 }")}`,
    [
      'warning overdue at e: "e" is fixed to 2026-10-12, which has passed by 2026-10-14, and is not recorded as finished.',
      'warning overdue at m: "m" is fixed to 2026-10-12, which has passed by 2026-10-14, and is not recorded as finished.',
      'warning overdue at s: "s" is fixed to 2026-10-12, which has passed by 2026-10-14, and is not recorded as begun.',
      'warning overdue at w: "w" is fixed to end on 2026-10-12, which has passed by 2026-10-14, and is not recorded as finished.',
      'warning overdue at f: "f" is fixed to 2026-10-10, which has passed by 2026-10-14, and is not recorded as begun.',
    ],
  ],
  [
    "What remains beyond a written end",
    `as-of: 2026-10-14\n${tasks("w: { window: T-14..T-5, started: 2026-10-09, remaining: 4d }", "f: { finish: T-5, duration: 5d, started: 2026-10-09, remaining: 3d }", "p: { start: T-11, finish: T-5, started: 2026-10-09, remaining: 4d }", "s: { start: T-11, duration: 2d, started: 2026-10-09, remaining: 4d }", "o: { window: T-14.., started: 2026-10-09, remaining: 4d }", "k: { window: T-14..2026-10-16, started: 2026-10-09, remaining: 4cd }")}`,
    [
      'warning pin-overrun at T-14..T-5: By what remains, "w" ends on 2026-10-19, 2 working days after the 2026-10-15 written for it.',
      'warning pin-overrun at T-5: By what remains, "f" ends on 2026-10-16, 1 working day after the 2026-10-15 written for it.',
      'warning pin-overrun at T-5: By what remains, "p" ends on 2026-10-19, 2 working days after the 2026-10-15 written for it.',
      'warning pin-overrun at T-14..2026-10-16: By what remains, "k" ends on 2026-10-17, 1 working day after the 2026-10-16 written for it.',
    ],
  ],
  [
    "Not where that end is not known",
    `launch: TBD\nas-of: 2026-10-14\n${tasks("w: { window: T-14..T-5, started: 2026-10-09, remaining: 4d }")}`,
    ["info launch-unset at TBD: The launch day is open, so what counts from T has no date yet."],
  ],
];

describe("What is said", () => {
  it.each(cases)("%s", (_, plan, says) => {
    expect(said(plan)).toEqual(says);
  });
});
