/** What stands at other things: work during them, anchors at them, phases around them. */
import { describe, it } from "vitest";
import { comesTo, phase, tasks, type WorkedExample, x } from "./worked-example.ts";

const w = "w: { start: T-42, duration: 3d }";
const lateW = "w: { by: T-8, duration: 3d }";
const anchored = (anchors: string, ...lines: readonly string[]): string =>
  `anchors: { ${anchors} }\n${tasks(...lines)}`;
/** Two tasks, 09-08 to 09-10 and 09-14 to 09-15. */
const pair = phase("", "a: { start: T-42, duration: 3d }", "b: { start: T-36, duration: 2d }");

describe("During", () => {
  it.each<WorkedExample>([
    [
      "a task",
      tasks(w, "e: { during: w }", "f: { after: e, duration: 1d }"),
      { e: "09-08..09-10", f: "09-11", "e.driver.on": "w" },
    ],
    [
      "a task with a buffer: its bar",
      tasks("w: { start: T-42, duration: 3d, buffer: 2d }", "e: { during: w }"),
      { e: "09-08..09-10" },
    ],
    ["a phase: all its tasks", `${pair}${tasks("e: { during: p }")}`, { e: "09-08..09-15" }],
    [
      "an anchor: its day",
      anchored("fair: 2026-10-15", "e: { during: fair }", "f: { during: launch }"),
      { e: "10-15", f: "10-20" },
    ],
    ["work laid back", tasks(lateW, "e: { during: w }"), { e: "10-09..10-12" }],
    [
      "work placed late",
      `finish: T+10\n${tasks("w: { from: T, duration: 2d, place: late }", "e: { during: w }")}`,
      { e: "10-29..10-30" },
    ],
    ["recurring work", tasks("w: { every: week mon, window: T-12..T+7 }", "e: { during: w }"), { e: "10-12..10-26" }],
  ])("%s", comesTo);
});

describe("Anchors that stand at things", () => {
  it.each<WorkedExample>([
    [
      "a task's last day",
      anchored("s: w", w, "e: { at: s }", "f: { after: s, duration: 1d }"),
      { e: "09-10", f: "09-10" },
    ],
    ["a task's first day", anchored("s: w.start", w, "e: { at: s+1 }"), { e: "09-09" }],
    [
      "days counted from it roll",
      anchored("s: v", "v: { start: T-42, duration: 4d }", "e: { at: s+1 }", "f: { at: s-2wd }"),
      { e: "09-14", f: "09-09" },
    ],
    [
      "a linked task",
      anchored("s: v", x, "v: { after: x, duration: 3d }", "e: { start: s+1, duration: 2d }"),
      { e: "09-15..09-16" },
    ],
    ["anchors counted from such an anchor", anchored("s: w, u: s + 5wd, v: u", w, "e: { at: v }"), { e: "09-17" }],
    [
      "one behind the other",
      anchored("s: w, u: v", w, "v: { start: s+1, duration: 2d }", "e: { at: u+1wd }"),
      { e: "09-15" },
    ],
    [
      "a phase's last day and its first",
      `anchors: { s: p, u: p.start }\n${pair}${tasks("e: { at: s }", "f: { at: u }")}`,
      { e: "09-15", f: "09-08" },
    ],
    [
      "whatever the order of its tasks",
      `anchors: { s: p, u: p.start }\n${phase("", "b: { start: T-36, duration: 2d }", "a: { start: T-42, duration: 3d }")}${tasks("e: { at: s }", "f: { at: u }")}`,
      { e: "09-15", f: "09-08" },
    ],
    [
      "nor as what leads up to it, or to what counts from it",
      anchored(
        "s: w",
        "w: { start: T-8, duration: 2d }",
        "e: { start: T-20, duration: 1d, before: s }",
        "f: { start: T-20, duration: 1d }",
        "p: { at: s+1, after: f }",
        "z: { at: T }",
      ),
      { "e.totalFloat": 10, "f.totalFloat": 10 },
    ],
    [
      "it sets no room as a deadline either",
      anchored("s: w", "w: { start: T-8, duration: 2d }", "e: { start: T-8, duration: 1d, by: s+1 }", "z: { at: T }"),
      { "e.totalFloat": 6, "e.floatTo.kind": "plan-finish" },
    ],
    [
      "work laid back",
      anchored("s: w.start", lateW, "e: { at: s-1wd }", "f: { by: s-1wd, duration: 2d }"),
      { e: "10-08", f: "09-30..10-08" },
    ],
    [
      "work placed late",
      `finish: T+10\n${anchored("s: w", "w: { from: T, duration: 2d, place: late }", "e: { at: s-3wd }")}`,
      { e: "10-27" },
    ],
    [
      "R stands at a task too",
      anchored("release: w", w, "e: { at: R+1 }", "f: { at: R-1wd }"),
      { e: "09-11", f: "09-09" },
    ],
    [
      "a window, a phase and a recurrence count from it",
      `anchors: { s: w }\n${phase("window: s+1..s+10", "a: { duration: 2d }")}${tasks(w, "e: { window: s+1..s+5 }", "f: { every: week tue, from: s, by: s+14 }")}`,
      { a: "09-11..09-14", e: "09-11..09-15", f: "09-15, 09-22" },
    ],
    [
      "what leads up to it is laid back from its morning",
      anchored("s: w, u: w.start", w, "e: { before: s, duration: 1d }", "f: { before: u, duration: 1d }"),
      { e: "09-09", f: "09-07" },
    ],
    ["and so from work laid back", anchored("s: w.start", lateW, "e: { before: s, duration: 1d }"), { e: "10-08" }],
    [
      "it adds nothing to float",
      anchored("s: w", "w: { start: T-8, duration: 2d }", "e: { start: s+1wd, duration: 1d }", "z: { at: T }"),
      { "w.totalFloat": 5, "w.lateFinish": "10-20" },
    ],
    [
      "a circle is an error",
      anchored("s: w", "w: { after: v, duration: 3d }", "v: { from: s, duration: 1d }"),
      { says: ["cycle"] },
    ],
  ])("%s", comesTo);
});

const two =
  "phases:\n  p:\n    tasks:\n      a: { start: T-42, duration: 2d }\n      b: { start: T-42, duration: 5d }\n";

describe("Phases", () => {
  it.each<WorkedExample>([
    [
      "an owner and a calendar are inherited, own ones replace them",
      `owners: { li: {}, wu: {} }\n${phase("owner: li\n    calendar: daily", "a: { start: T-3, duration: 2d }", "b: { start: T-3, duration: 2d, calendar: CN, owner: wu }")}`,
      { a: "10-17..10-18", "a.owner": "li", b: "10-19..10-20", "b.owner": "wu" },
    ],
    [
      "a start is the first day of its work",
      phase("start: T-42", "a: { duration: 2d }", "b: { after: a, duration: 1d }"),
      { a: "09-08..09-09", b: "09-10", "a.driver.kind": "phase" },
    ],
    [
      "a start on a rest day does not roll",
      phase("start: T-44", "a: { duration: 2d }", "b: { duration: 2cd }"),
      { a: "09-07..09-08", b: "09-06..09-07" },
    ],
    [
      "the later of start and window",
      phase("start: T-40\n    window: T-42..T-22", "a: { duration: 2d }"),
      { a: "09-10..09-11" },
    ],
    [
      "the later of kickoff and window",
      `start: T-40\n${phase("window: T-42..T-22", "a: { duration: 2d }")}`,
      { a: "09-10..09-11", "a.driver.kind": "kickoff" },
    ],
    [
      "what follows a link starts no sooner than the window",
      `${phase("window: T-36..T-22", "a: { after: x, duration: 2d }")}${tasks(x)}`,
      { a: "09-14..09-15" },
    ],
    [
      "before holds for each task",
      phase("before: launch", "a: { duration: 2d }", "b: { after: a, duration: 1d }"),
      { a: "10-15..10-16", b: "10-19" },
    ],
    [
      "place is inherited, an own one replaces it",
      `finish: T+10\n${phase("place: late\n    window: T..T+10", "a: { duration: 2d }", "b: { duration: 2d, place: early }")}`,
      { a: "10-29..10-30", b: "10-20..10-21" },
    ],
    [
      "tiers leave out all its tasks",
      `${phase("tiers: large-scene+", "a: { at: T }")}${tasks("b: { at: T }")}`,
      { a: "absent" },
    ],
    [
      "in a sequence an own before keeps the row above",
      phase("order: 顺序", x, "b: { duration: 2d, before: launch }"),
      { b: "09-10..09-11" },
    ],
    [
      "in a sequence an own after keeps the phase's",
      `${phase("order: sequence\n    after: x", "a: { duration: 2d }", "b: { duration: 2d }", "c: { after: a, duration: 1d }")}${tasks(x)}`,
      { a: "09-10..09-11", b: "09-14..09-15", c: "09-14" },
    ],
    [
      "a sequence passes over what a tier leaves out",
      phase("order: sequence", x, "b: { duration: 2d, tiers: [concept] }", "c: { duration: 1d }"),
      { c: "09-10" },
    ],
    [
      "a phase after a phase, with a lag",
      `${two}  q:\n    after: p + 1d\n    tasks:\n      c: { duration: 1d }\n      d: { duration: 1d, after: c }\n`,
      { c: "09-16", d: "09-17" },
    ],
    [
      "a phase before a phase ends before its first task",
      "phases:\n  p:\n    before: q\n    tasks:\n      a: { duration: 2d }\n  q:\n    tasks:\n      c: { start: T-8, duration: 1d }\n      d: { start: T-12, duration: 1d }\n",
      { a: "09-29..09-30" },
    ],
    [
      "a phase's own days and its window",
      phase("window: T-42..T-22", "a: { start: T-36, duration: 1d }", "b: { start: T-30, duration: 1d }"),
      {
        "phase.start": "09-14",
        "phase.finish": "09-20",
        "phase.window.start": "09-08",
        "phase.window.finish": "09-28",
      },
    ],
    [
      "a window's end is checked, not forced",
      phase("window: T-42..T-32", "a: { start: T-36, duration: 10d }"),
      { a: "09-14..09-24", says: ["task-outside-phase"] },
    ],
    ["no link between a phase and its own task", phase("", "a: { after: p, duration: 2d }"), { says: ["own-phase"] }],
  ])("%s", comesTo);
});
