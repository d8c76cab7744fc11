/** What the document says of a task besides its dates. T is Tuesday 2026-10-20. */
import { describe, expect, it } from "vitest";
import type { TaskEntry } from "../../src/schedule/document.ts";
import { compileText } from "../support/compile-text.ts";
import { phase, tasks, x } from "./worked-example.ts";

type Entry = readonly [rule: string, plan: string, expected: Partial<TaskEntry>];

/** Expects these fields of the task `e`. */
function says(_rule: string, plan: string, expected: Partial<TaskEntry>): void {
  const head = /^launch:/m.test(plan) ? "" : "launch: 2026-10-20\n";
  const { document } = compileText(`tminus: 1\n${head}calendar: CN\ntimezone: Asia/Shanghai\n${plan}`);
  const entry = document?.tasks.find(({ id }) => id === "e");
  expect(Object.fromEntries(Object.keys(expected).map((key) => [key, entry?.[key as keyof TaskEntry]]))).toEqual(
    expected,
  );
}

const days = (min: number, likely: number, max: number, text: string) =>
  ({ min, likely, max, unit: "wd", text, approximate: false, assumed: false }) as const;
const calendarDays = (length: number | null, text: string) =>
  ({ min: length, likely: length, max: length, unit: "cd", text, approximate: false, assumed: false }) as const;

describe("as written", () => {
  it.each<Entry>([
    [
      "all that a task may say of itself",
      `owners: { li: {}, wu: {} }\n${phase("", "e: { name: Page, kind: asset, owner: li, helpers: [wu], informed: [wu], approvers: [li], criteria: [no typo], at: T, audience: [all], channel: [web], gives: [page], needs: [text], pre-read: brief, embargo: true, links: [https://example.com], note: Soon. }")}`,
      {
        name: "Page",
        phase: "p",
        kind: "asset",
        type: "event",
        owner: "li",
        helpers: ["wu"],
        informed: ["wu"],
        approvers: ["li"],
        criteria: ["no typo"],
        every: null,
        audience: ["all"],
        channel: ["web"],
        gives: ["page"],
        needs: ["text"],
        preRead: "brief",
        embargo: true,
        links: ["https://example.com"],
        note: "Soon.",
      },
    ],
    [
      "nothing",
      tasks("e: { at: T }"),
      {
        name: "e",
        phase: null,
        kind: null,
        owner: null,
        helpers: [],
        informed: [],
        approvers: [],
        criteria: [],
        time: null,
        every: null,
        audience: [],
        channel: [],
        gives: [],
        needs: [],
        preRead: null,
        embargo: false,
        links: [],
        note: null,
      },
    ],
  ])("%s", says);
});

describe("points in place of days that are not known", () => {
  const open = (keys: string): string => `launch: TBD\n${tasks(`e: { ${keys} }`)}`;
  it.each<Entry>([
    ["an event", open("at: T-30"), { startText: "T-30", finishText: "T-30" }],
    ["a start", open("start: T-9, duration: 2d"), { startText: "T-9", finishText: null }],
    ["a finish", open("finish: T-9, duration: 2d"), { startText: null, finishText: "T-9" }],
    ["both", open("start: T-9, finish: T-5"), { startText: "T-9", finishText: "T-5" }],
    ["a window", open("window: T-9..T-5"), { startText: "T-9", finishText: "T-5" }],
    ["an open window", open("window: T-9.."), { startText: "T-9", finishText: null }],
    ["bounds", open("from: T-9, by: T-5"), { startText: "T-9", finishText: "T-5" }],
    ["other bounds", open("start-by: T-9, finish-from: T-5"), { startText: null, finishText: null }],
    ["none where the days are known", tasks("e: { start: T-8, finish: T-4 }"), { startText: null, finishText: null }],
  ])("%s", says);
});

describe("the length", () => {
  it.each<Entry>([
    ["a range", tasks("e: { start: T-8, duration: 2/3/4d }"), { duration: days(2, 3, 4, "2/3/4d") }],
    ["assumed", tasks("e: { start: T-8 }"), { duration: { ...days(1, 1, 1, "1d"), assumed: true }, workdays: 1 }],
    ["an event has its day", tasks("e: { at: T }"), { duration: calendarDays(1, "1cd"), workdays: 1 }],
    ["a window has its days", tasks("e: { window: T-8..T-2 }"), { duration: calendarDays(7, "7cd"), workdays: 5 }],
    ["so have a start and a finish", tasks("e: { start: T-8, finish: T-4 }"), { duration: calendarDays(5, "5cd") }],
    [
      "a window without days has none",
      `launch: TBD\n${tasks("e: { window: T-8..T-2 }")}`,
      { duration: calendarDays(null, ""), workdays: null },
    ],
    [
      "an event without a day has one all the same",
      `launch: TBD\n${tasks("e: { at: T }")}`,
      { duration: calendarDays(1, "1cd") },
    ],
    ["a month as it stands", tasks("e: { start: 2026-09-01, duration: 1mo }"), { duration: calendarDays(30, "1mo") }],
    [
      "about a month",
      tasks("e: { start: 2026-09-01, duration: ~1mo }"),
      { duration: { ...calendarDays(30, "~1mo"), approximate: true } },
    ],
    [
      "a range of months: 30 and 61 days on average",
      tasks("e: { start: 2026-09-01, duration: 1-2mo }"),
      { duration: { ...calendarDays(null, "1-2mo"), min: 30, likely: 61, max: 61 } },
    ],
    [
      "a month that stands nowhere: 30 days on average",
      `launch: TBD\n${tasks("e: { start: T, duration: 1mo }")}`,
      { duration: calendarDays(30, "1mo") },
    ],
    ["a milestone", tasks(x, "e: { after: x, duration: 0 }"), { duration: days(0, 0, 0, "0"), workdays: 0 }],
    [
      "recurring work is a day each time",
      tasks("e: { every: week mon, window: T-8..T }"),
      { duration: days(1, 1, 1, ""), workdays: 2 },
    ],
    [
      "not known",
      tasks(x, "e: { after: x, by: T-8, duration: TBD }"),
      { duration: { min: null, likely: null, max: null, unit: null, text: "TBD", approximate: false, assumed: false } },
    ],
  ])("%s", says);
});

describe("days that were rolled", () => {
  it.each<Entry>([
    ["a pin", tasks("e: { at: T-15 }"), { start: "2026-09-30", nominal: "2026-10-05" }],
    ["a pin that was not", tasks("e: { at: T-8 }"), { nominal: null }],
    ["a bound", tasks("e: { from: T-17, duration: 1d }"), { start: "2026-10-08", nominal: "2026-10-03" }],
    ["the by that ends unknown work", tasks(x, "e: { after: x, by: T-17, duration: TBD }"), { nominal: "2026-10-03" }],
    [
      "not a by that set nothing",
      tasks(x, "e: { after: x, by: T-17, duration: 1d }"),
      { start: "2026-09-10", nominal: null },
    ],
    [
      "occurrences",
      tasks("e: { every: week mon 09:05, window: T-15..T-8 }"),
      {
        every: "week mon 09:05",
        time: "09:05",
        occurrences: [
          { date: "2026-10-08", time: "09:05", nominal: "2026-10-05" },
          { date: "2026-10-12", time: "09:05", nominal: null },
        ],
      },
    ],
    [
      "occurrences without a clock",
      tasks("e: { every: week mon, window: T-8..T }"),
      {
        time: null,
        occurrences: [
          { date: "2026-10-12", time: null, nominal: null },
          { date: "2026-10-19", time: null, nominal: null },
        ],
      },
    ],
  ])("%s", says);
});

describe("buffers and floats", () => {
  it.each<Entry>([
    [
      "a buffer's last day",
      tasks("e: { start: T-8, duration: 2d, buffer: 2d }"),
      { finish: "2026-10-13", bufferFinish: "2026-10-15" },
    ],
    ["none", tasks("e: { start: T-8, duration: 2d }"), { bufferFinish: null }],
    [
      "none without a day",
      `launch: TBD\n${tasks("e: { start: T, duration: 2d, buffer: 2d }")}`,
      { bufferFinish: null, driver: null },
    ],
    [
      "room to the launch: 10-14, 10-15, 10-16 and 10-19",
      tasks("e: { start: T-8, duration: 2d }", "z: { at: T, after: e }"),
      {
        earlyStart: "2026-10-12",
        earlyFinish: "2026-10-13",
        lateStart: "2026-10-16",
        lateFinish: "2026-10-19",
        totalFloat: 4,
        freeFloat: 4,
        critical: false,
      },
    ],
  ])("%s", says);
});

const link = (type: TaskEntry["predecessors"][number]["type"], lag: number, lagUnit: "wd" | "cd") => [
  { id: "x", type, lag, lagUnit },
];

describe("links", () => {
  it.each<Entry>([
    [
      "a share of working days",
      tasks(x, "e: { after: x.start + 50% }"),
      { predecessors: link("start-to-start", 1, "wd") },
    ],
    [
      "a share of calendar days",
      tasks("x: { start: T-8, duration: 5cd }", "e: { after: x.start + 50% }"),
      { predecessors: link("start-to-start", 3, "cd") },
    ],
    [
      "a share of a month: half of 30 days",
      tasks("x: { start: T-8, duration: 1mo }", "e: { after: x.start + 50% }"),
      { predecessors: link("start-to-start", 15, "cd") },
    ],
    [
      "a share of what stands nowhere",
      `launch: TBD\n${tasks("x: { start: T-8, duration: 4d }", "e: { after: x.start + 50% }")}`,
      { predecessors: link("start-to-start", 0, "wd") },
    ],
  ])("%s", says);
});
