/** What the document says besides the days: kinds, drivers, links, floats, paths and notices. */
import { describe, it } from "vitest";
import { comesTo, noLaunch, phase, tasks, type WorkedExample, x } from "./worked-example.ts";

const li = "owners: { li: {} }\n";
const link = (id: string, type: string, lag = 0, lagUnit = "wd") => ({ id, type, lag, lagUnit });
const five = "x: { start: T-42, duration: 5d }";

describe("A task's entry", () => {
  it.each<WorkedExample>([
    [
      "types",
      `${li}${tasks(x, "m: { after: x, duration: 0 }", "g: { at: T-8, gate: { approvers: [li] } }", "e: { at: T }", "w: { window: T-8..T }", "o: { every: week mon, window: T-8..T }")}`,
      {
        "x.type": "task",
        "m.type": "milestone",
        "g.type": "gate",
        "e.type": "event",
        "w.type": "task",
        "o.type": "recurring",
      },
    ],
    [
      "working days, and calendar days of a window",
      tasks("w: { window: T-12..T-4 }", "v: { start: T-12, finish: T-4 }", "m: { at: T, duration: 0 }"),
      { "w.workdays": 8, "w.duration.unit": "cd", "w.duration.max": 9, "v.workdays": 8, "m.workdays": 0 },
    ],
    [
      "what set work of unknown length behind a recurrence that begins with the plan",
      tasks("watch: { every: week }", "a: { after: watch.start, duration: TBD }", five),
      { "a.driver": { kind: "link", on: "watch", task: "watch", meets: [], text: 'after the start of "watch"' } },
    ],
    [
      "links with their types and lags",
      tasks(
        five,
        "a: { after: [x + 2d, x.start], duration: 1d }",
        "b: { finish-after: x, duration: 1d }",
        "c: { finish-after: x.start + 3cd, duration: 1d }",
        "d: { after: x - 1d, duration: 1d }",
        "e: { after: launch + 2wd, duration: 1d }",
      ),
      {
        "a.predecessors": [link("x", "finish-to-start", 2), link("x", "start-to-start")],
        "b.predecessors": [link("x", "finish-to-finish")],
        "c.predecessors": [link("x", "start-to-finish", 3, "cd")],
        "d.predecessors": [link("x", "finish-to-start", -1)],
        "e.predecessors": [link("launch", "finish-to-start", 2)],
      },
    ],
    [
      "a share as the days it is",
      tasks(five, "e: { after: x.start + 50%, duration: 1d }"),
      { "e.predecessors": [link("x", "start-to-start", 3)] },
    ],
    [
      "before: x - 2d is a lag of x",
      tasks("e: { duration: 1d, before: z - 2d }", "z: { at: T }"),
      { "z.predecessors": [link("e", "finish-to-start", 2)] },
    ],
    [
      "a phase as each of its tasks",
      `${phase("", "a: { start: T-42, duration: 2d }", "b: { start: T-42, duration: 3d }")}${tasks("e: { after: p, duration: 1d }")}`,
      { "e.predecessors": [link("a", "finish-to-start"), link("b", "finish-to-start")], "e.driver.on": "b" },
    ],
    [
      "drivers of what is placed early",
      `${phase("window: T-36..T-22", "a: { duration: 1d }")}${tasks(x, "b: { after: x, duration: 1d }", "c: { from: T-8, duration: 1d }", "d: { at: T-8 }")}`,
      {
        "x.driver.kind": "pin",
        "a.driver.kind": "phase",
        "a.driver.on": "p",
        "b.driver.kind": "link",
        "b.driver.on": "x",
        "c.driver.kind": "bound",
        "d.driver.kind": "pin",
      },
    ],
    [
      "drivers of what is placed late",
      `finish: T+10\n${tasks("a: { by: T-8, duration: 1d }", "b: { before: launch, duration: 1d }", "c: { before: d, duration: 1d }", "d: { at: T-8 }", "e: { from: T, place: late, duration: 1d }")}`,
      {
        "a.driver.kind": "bound",
        "b.driver.kind": "successor",
        "b.driver.on": "launch",
        "c.driver.on": "d",
        "e.driver.kind": "plan-finish",
      },
    ],
  ])("%s", comesTo);
});

describe("Floats and paths", () => {
  it.each<WorkedExample>([
    [
      "early and late dates of work laid back",
      `start: 2026-09-08\n${tasks("a: { duration: 5d }", "b: { after: a, duration: 2d }", "z: { at: T, after: b }")}`,
      {
        a: "10-10..10-15",
        "a.earlyStart": "09-08",
        "a.earlyFinish": "09-14",
        "a.lateStart": "10-10",
        "a.lateFinish": "10-15",
        "b.earlyStart": "09-15",
        "b.lateFinish": "10-19",
        "z.totalFloat": 0,
        "z.critical": true,
      },
    ],
    [
      "a deadline of a follower",
      tasks("a: { start: T-8, duration: 2d }", "b: { after: a, duration: 1d, by: T-4 }", "z: { at: T }"),
      {
        "a.lateFinish": "10-15",
        "a.totalFloat": 2,
        "a.freeFloat": 0,
        "b.lateFinish": "10-16",
        "b.totalFloat": 2,
        "b.freeFloat": 2,
      },
    ],
    [
      "a deadline with a clock ends the evening before",
      tasks("a: { start: T-8, duration: 2d, by: T-4 12:00 }", "z: { at: T }"),
      { "a.lateFinish": "10-15", "a.totalFloat": 2 },
    ],
    [
      "a milestone",
      tasks("a: { start: T-8, duration: 2d }", "m: { after: a, duration: 0 }", "z: { at: T-4, after: m }"),
      { m: "10-13", "m.lateFinish": "10-15", "m.totalFloat": 2 },
    ],
    [
      "work placed early: the chain of links to the launch",
      tasks(
        five,
        "a: { after: x, duration: 5d }",
        "b: { after: a, duration: 2d, before: launch }",
        "c: { after: x, duration: 1d, before: launch }",
      ),
      { paths: ["launch: x a b"] },
    ],
    [
      "work laid back: the chain of what it leads up to",
      tasks(
        "a: { duration: 5d }",
        "b: { after: a, duration: 2d }",
        "c: { after: a, duration: 1d }",
        "d: { at: T, after: [b, c] }",
      ),
      { paths: ["launch: a b d"] },
    ],
    [
      "a chain laid back from a deadline",
      tasks("a: { duration: 2d }", "b: { after: a, by: T-8, duration: 3d }"),
      { paths: ["b: a b"] },
    ],
    [
      "one per further deadline",
      tasks(five, "a: { after: x, duration: 5d, by: T-20 }", "d: { at: T, after: a }"),
      { paths: ["launch: x a d", "a: x a"] },
    ],
    [
      "one per further anchor",
      `anchors: { fair: 2026-10-15 }\n${tasks("a: { start: T-12, duration: 2d }", "b: { after: a, duration: 3d, before: fair }", "e: { at: T }")}`,
      { paths: ["launch: e", "fair: a b"] },
    ],
  ])("%s", comesTo);
});

describe("Points on rest days", () => {
  const onHoliday = { point: "T-17", nominal: "2026-10-03", holiday: "National Day" };
  it.each<WorkedExample>([
    [
      "the day that counts instead",
      tasks("e: { at: T-17 }"),
      { "e.restPoints": [{ ...onHoliday, day: "2026-09-30" }] },
    ],
    [
      "of a finish, of a bound",
      tasks("e: { finish: T-17, duration: 2d }", "f: { from: T-17, duration: 2d }"),
      {
        "e.restPoints": [{ ...onHoliday, day: "2026-09-30" }],
        "f.restPoints": [{ ...onHoliday, day: "2026-10-08" }],
      },
    ],
    [
      "of a weekend day that stays",
      tasks("e: { at: 2026-10-17 }"),
      { "e.restPoints": [{ point: "2026-10-17", nominal: "2026-10-17", holiday: null, day: "2026-10-17" }] },
    ],
    ["none where there are none", tasks("e: { at: T-8 }"), { "e.restPoints": [] }],
    ["none of what recurs", tasks("e: { every: day, window: T-17..T-8 }"), { "e.restPoints": [] }],
  ])("%s", comesTo);
});

describe("Which path is critical", () => {
  it.each<WorkedExample>([
    [
      "to a start-by, too",
      tasks("a: { duration: 2d }", "b: { after: a, start-by: T-8, duration: 2d }"),
      { paths: ["b: a b"] },
    ],
    [
      "of two with the same room and the same end, the first in the file",
      tasks("a: { duration: 2d, before: launch }", "b: { duration: 2d, before: launch }"),
      { paths: ["launch: a"] },
    ],
    [
      "through what sets a date, though other work has less room",
      tasks(five, "w: { start: T-42, duration: 2d, by: T-42 }", "e: { after: [x, w], duration: 1d, before: launch }"),
      { paths: ["launch: x e", "w: w"] },
    ],
    [
      "not to a task that says only when it begins at the earliest",
      tasks("a: { from: T-20, duration: 2d }", "b: { at: T }"),
      { paths: ["launch: b"] },
    ],
    ["to an event on the very day of its anchor", tasks("a: { at: T+0 }"), { paths: ["launch: a"] }],
    ["to the plan's end where an event only counts from the launch", tasks("a: { at: T-4 }"), { paths: ["finish: a"] }],
    ["none where all work recurs", tasks("w: { every: week mon, window: T-12..T+7 }"), { paths: [] }],
    [
      "from what follows the work that is done",
      `as-of: 2026-10-14\n${tasks("x: { at: T-12, finished: 2026-10-08 }", "y: { at: T-6, after: x }", "a: { after: y, duration: 1d, before: launch }")}`,
      { paths: ["launch: y a"] },
    ],
    [
      "and not from that work itself",
      `as-of: 2026-10-14\n${tasks("x: { at: T-6, finished: 2026-10-14 }", "a: { after: x, duration: 1d, before: launch }")}`,
      { paths: ["launch: a"] },
    ],
    [
      "of two that lead up to the same work, through the one with less room",
      tasks("a: { duration: 5d }", "b: { duration: 1d }", "d: { after: [a, b], by: T-8, duration: 1d }"),
      { paths: ["d: a d"] },
    ],
    [
      "through a day that counts from work, as the earliest to begin on",
      `anchors: { s: a }\n${tasks(x, "a: { after: x, duration: 2d }", "b: { from: s+3, duration: 1d, before: launch }")}`,
      { paths: ["launch: x a b"] },
    ],
    [
      "not on to the later work that a latest start counts from",
      `anchors: { s: x }\n${tasks(x, "a: { duration: 1d, start-by: s }")}`,
      { paths: ["a: a"] },
    ],
    [
      "through the task that an anchor stands at",
      `anchors: { s: a }\n${tasks(x, "a: { after: x, duration: 2d }", "b: { start: s+3, duration: 1d, before: launch }")}`,
      { paths: ["launch: x a b"] },
    ],
    [
      "and through two of them, to a day that counts from the second",
      `anchors: { s: a, u: b }\n${tasks(x, "a: { after: x, duration: 2d }", "b: { start: s+1wd, duration: 1d }", "e: { at: u }")}`,
      { paths: ["u: x a b e"] },
    ],
    [
      "through what a task runs during",
      tasks(x, "a: { after: x, duration: 2d }", "b: { during: a, by: T-20 }"),
      { paths: ["b: x a b"] },
    ],
    [
      "not on to the later work that a deadline counts from",
      `anchors: { s: x }\n${tasks(x, "a: { duration: 1d, by: s }")}`,
      { paths: ["a: a"] },
    ],
    ["to a day counted from the launch: none", tasks("a: { at: T-4 }", "b: { at: T }"), { paths: ["launch: b"] }],
    [
      "to the end of a plan without a launch: not recurring work",
      `${noLaunch}${tasks("a: { start: 2026-09-08, duration: 2d }", "w: { every: week mon, window: 2026-09-08..2026-10-20 }")}`,
      { paths: ["finish: a"] },
    ],
  ])("%s", comesTo);
});

/** The plan ends on Monday 10-26, which is as late as work may be that nothing waits for. */
const upTo = (line: string): string => tasks(line, "z: { at: T+6 }");

describe("How late work may be that nothing waits for", () => {
  it.each<WorkedExample>([
    [
      "a window: its calendar days",
      upTo("w: { window: T-12..T-8 }"),
      { "w.lateStart": "10-22", "w.lateFinish": "10-26" },
    ],
    [
      "a start and a finish: the calendar days between",
      upTo("e: { start: T-12, finish: T-8 }"),
      { "e.lateStart": "10-22", "e.lateFinish": "10-26" },
    ],
    ["a start: its working days", upTo("e: { start: T-12, duration: 2d }"), { "e.lateStart": "10-23" }],
    ["a finish: its working days", upTo("e: { finish: T-12, duration: 2d }"), { "e.lateStart": "10-23" }],
    ["an event: its day", upTo("e: { at: T-12 }"), { "e.lateStart": "10-26", "e.lateFinish": "10-26" }],
    // 09-10 to 09-16 are five working days, as are 10-20 to 10-26.
    [
      "work of unknown length: the working days it spans",
      tasks(x, "e: { after: x, by: T-34, duration: TBD }", "z: { at: T+6 }"),
      { e: "09-10..09-16", "e.lateFinish": "09-16", "e.totalFloat": 0 },
    ],
    [
      "an open window: no float",
      upTo("w: { window: T.. }"),
      { "w.totalFloat": null, "w.lateStart": null, "w.critical": false },
    ],
    ["recurring work: none", upTo("w: { every: week mon, from: T-12, by: T }"), { "w.totalFloat": null }],
    ["work during another: none", tasks(x, "e: { during: x }", "z: { at: T+6 }"), { "e.totalFloat": null }],
  ])("%s", comesTo);
});

describe("What is said of days", () => {
  it.each<WorkedExample>([
    ["a phase whose window is a day", phase("window: T-4..T-4", "a: { at: T-4 }"), { says: [] }],
    [
      "a festival far ahead that an anchor counts from",
      `launch: 2026-12-01\nanchors: { fair: 春节-3 }\n${tasks("e: { at: fair }")}`,
      { says: ["festival-far"] },
    ],
    ["a festival within half a year", `anchors: { fair: 中秋+3 }\n${tasks("e: { at: fair }")}`, { says: [] }],
  ])("%s", comesTo);
});

describe("Notices", () => {
  it.each<WorkedExample>([
    [
      "go out on the day itself where they have no lead, a rest day too",
      `notify: { a: { who: li, lead: 0, before: 2026-10-03 }, b: { who: li, lead: 1cd, before: 2026-10-04 } }\n${tasks("e: { at: T }")}`,
      { rows: ["10-03", "09-30"] },
    ],
    // Five working days before T; ten days before R is 10-03, which rests; three working days before 10-08.
    [
      "go out their lead before a day, an anchor or a task",
      `${li}anchors: { release: 2026-10-13 }\nnotify:\n  a: { who: li, lead: 5wd, before: T }\n  b: { who: li, lead: 10cd, before: R }\n  c: { who: li, lead: 3d, before: e }\n${tasks("e: { start: T-12, duration: 2d }")}`,
      { rows: ["10-13", "09-30", "09-28"] },
    ],
  ])("%s", comesTo);
});

describe("A deadline", () => {
  const deadline = (date: string | null, text: string, rest = {}) => ({
    date: date && `2026-${date}`,
    time: null,
    text,
    nominal: null,
    on: "launch",
    ...rest,
  });

  it.each<WorkedExample>([
    [
      "is the day of the task's `by`, whether the task keeps it or not",
      tasks("a: { by: T-8, duration: 1d }", "b: { start: T-4, duration: 3d, by: T-4 }", "c: { after: a }"),
      {
        "a.deadline": deadline("10-12", "T-8"),
        "b.deadline": deadline("10-16", "T-4"),
        "b.finish": "10-20",
        "c.deadline": null,
      },
    ],
    [
      "rolls back as the `by` does",
      tasks("a: { by: T-16, duration: 1d }", "b: { by: 2026-10-04, duration: 2cd }"),
      {
        "a.deadline": deadline("09-30", "T-16", { nominal: "2026-10-04" }),
        "b.deadline": deadline("10-04", "2026-10-04", { on: null }),
      },
    ],
    [
      "with a clock time is that moment",
      tasks("a: { by: T-8 15:00, duration: 1d }"),
      { "a.deadline": deadline("10-12", "T-8 15:00", { time: "15:00" }), "a.finish": "10-10" },
    ],
    [
      "counted from another anchor says from which",
      `anchors: { release: 2026-10-13 }\n${tasks("a: { by: R-1wd, duration: 1d }")}`,
      { "a.deadline": deadline("10-12", "R-1wd", { on: "release" }) },
    ],
    [
      "is kept once work has begun and once it is finished",
      `as-of: 2026-10-14\n${tasks("a: { by: T-16, duration: 1d, finished: 2026-09-29 }", "b: { by: T-2, duration: 9d, started: 2026-10-12 }")}`,
      {
        "a.deadline": deadline("09-30", "T-16", { nominal: "2026-10-04" }),
        "b.deadline": deadline("10-16", "T-2", { nominal: "2026-10-18" }),
      },
    ],
    [
      "has no day while the launch has none",
      `launch: TBD\n${tasks("a: { by: T-8, duration: 1d, start: 2026-10-09 }")}`,
      { "a.deadline": deadline(null, "T-8") },
    ],
    ["is not what ends a recurrence", tasks("a: { every: week mon, from: T-20, by: T }"), { "a.deadline": null }],
  ])("%s", comesTo);
});
