/** Recorded progress: what is done, and what goes on from Wednesday 2026-10-14. T is Tuesday 2026-10-20. */
import { describe, it } from "vitest";
import { comesTo, tasks, type WorkedExample, x } from "./worked-example.ts";

const recorded = (...lines: readonly string[]): string => `as-of: 2026-10-14\n${tasks(...lines)}`;

describe("What is done", () => {
  it.each<WorkedExample>([
    [
      "from the day it began to the day it ended, and what follows moves",
      recorded(
        "e: { start: T-8, duration: 2d, started: 2026-10-09, finished: 2026-10-13 }",
        "f: { after: e, duration: 1d }",
      ),
      { e: "10-09..10-13", f: "10-14", "e.driver.text": "finished on 10-13" },
    ],
    [
      "from as many days before its end as its work takes",
      recorded("e: { start: T-8, duration: 2d, finished: 2026-10-14 }"),
      { e: "10-13..10-14" },
    ],
    [
      "a milestone at its evening",
      recorded(x, "e: { after: x, duration: 0, finished: 2026-10-13 }", "f: { after: e, duration: 1d }"),
      { e: "10-13", f: "10-14", "e.type": "milestone" },
    ],
    [
      "and what waits for its start follows that evening",
      tasks("e: { duration: 0, finish: T-9, finished: 2026-10-13 }", "f: { after: e.start, duration: 1d }"),
      { e: "10-13", f: "10-14" },
    ],
    [
      "an event at its time, its start recorded too",
      recorded("e: { at: T-8 10:00, started: 2026-10-13, finished: 2026-10-13 }"),
      { e: "10-13", "e.time": "10:00" },
    ],
    [
      "on the days it took, whatever it ran during",
      recorded("w: { window: T-8..T-1 }", "e: { during: w, started: 2026-10-12, finished: 2026-10-13 }"),
      { e: "10-12..10-13" },
    ],
    [
      "an event on its day, at its time",
      recorded("e: { at: T-8 10:00, finished: 2026-10-13 }"),
      { e: "10-13", "e.time": "10:00" },
    ],
    [
      "an event of two days",
      recorded("e: { at: T-8, started: 2026-10-12, finished: 2026-10-13 }"),
      { e: "10-12..10-13" },
    ],
    [
      "it waits for nothing any more",
      recorded("w: { at: T }", "e: { after: w, duration: 1d, finished: 2026-10-13 }"),
      { e: "10-13" },
    ],
  ])("%s", comesTo);
});

describe("What is said of progress", () => {
  // Planned for 10-12 and 10-13; 10-10 is a working Saturday before it, so 10-09 is two working days early.
  it.each<WorkedExample>([
    [
      "what was recorded, what was planned, and the working days between",
      recorded("e: { start: T-8, duration: 2d, started: 2026-10-09, finished: 2026-10-14 }"),
      {
        "e.status": "finished",
        "e.progress.started": "10-09",
        "e.progress.finished": "10-14",
        "e.progress.startAssumed": false,
        "e.progress.plannedStart": "10-12",
        "e.progress.plannedFinish": "10-13",
        "e.progress.startVariance": -2,
        "e.progress.finishVariance": 1,
      },
    ],
    [
      "a start that was not recorded is assumed",
      recorded(
        "e: { start: T-8, duration: 2d, finished: 2026-10-14 }",
        "m: { at: T-6, duration: 0, finished: 2026-10-14 }",
      ),
      { "e.progress.started": null, "e.progress.startAssumed": true, "m.progress.startAssumed": false },
    ],
    [
      "how far it is, and what remains",
      recorded(
        "e: { duration: 5d, started: 2026-10-12, progress: 60%, remaining: 2-3d }",
        "f: { duration: 30cd, started: 2026-10-12, remaining: 1mo }",
        "g: { duration: 5d, started: 2026-10-12, remaining: TBD, by: T }",
        "h: { at: T }",
      ),
      {
        "e.status": "in-progress",
        "e.progress.percent": 60,
        "e.progress.remaining": { min: 2, likely: 3, max: 3, unit: "wd", text: "2-3d" },
        "f.progress.remaining": { min: 30, likely: 30, max: 30, unit: "cd", text: "1mo" },
        "g.progress.remaining": { min: null, likely: null, max: null, unit: null, text: "TBD" },
        "h.status": "not-started",
        "h.progress.remaining": null,
        "h.progress.percent": null,
        "h.progress.startVariance": 0,
      },
    ],
    [
      "what remains in calendar days",
      recorded("e: { duration: 30cd, started: 2026-10-12, remaining: 10cd }"),
      { "e.progress.remaining": { min: 10, likely: 10, max: 10, unit: "cd", text: "10cd" } },
    ],
    [
      "nothing of work without a day",
      recorded("e: { duration: 1d }", "z: { at: T }"),
      { "e.progress.startVariance": null, "e.progress.plannedStart": null },
    ],
    ["nothing where the plan records nothing", tasks(x), { "x.status": null, "x.progress": null }],
  ])("%s", comesTo);
});

describe("What time has passed over", () => {
  it.each<WorkedExample>([
    ["a start that is gone", recorded("e: { start: T-8, duration: 2d }"), { says: ["overdue"] }],
    ["not one that is today's", recorded("e: { start: T-6, duration: 2d }"), { says: [] }],
    [
      "not work that is placed by links",
      recorded("w: { at: T-8, finished: 2026-10-12 }", "e: { after: w, duration: 1d }"),
      { says: [] },
    ],
    [
      "a fixed finish that the rest of the work passes",
      recorded("e: { finish: T-6, duration: 2d, started: 2026-10-12, remaining: 3d }"),
      { e: "10-12..10-16", says: ["pin-overrun"] },
    ],
    [
      "not one that it keeps",
      recorded("e: { finish: T-4, duration: 2d, started: 2026-10-12, remaining: 3d }"),
      { e: "10-12..10-16", says: [] },
    ],
  ])("%s", comesTo);
});

describe("What has begun", () => {
  it.each<WorkedExample>([
    [
      "goes on until its work is done",
      recorded("e: { duration: 5d, started: 2026-10-12 }", "f: { after: e, duration: 1d }"),
      { e: "10-12..10-16", f: "10-19", "e.driver.text": "started on 10-12" },
    ],
    ["takes a day more at least", recorded("e: { duration: 4d, started: 2026-10-09 }"), { e: "10-09..10-14" }],
    [
      "has the work left that was recorded",
      recorded("e: { duration: 5d, started: 2026-10-12, remaining: 4d }"),
      { e: "10-12..10-19" },
    ],
    ["in calendar days", recorded("e: { duration: 10cd, started: 2026-10-12 }"), { e: "10-12..10-21" }],
    [
      "in calendar days, a day more at least",
      recorded("e: { duration: 2cd, started: 2026-10-10 }"),
      { e: "10-10..10-14" },
    ],
    ["in months", recorded("e: { duration: 1mo, started: 2026-09-25 }"), { e: "09-25..10-24" }],
    [
      "is counted from its start where no day of record is known",
      tasks("e: { duration: 4d, started: 2026-10-09 }"),
      { e: "10-09..10-13" },
    ],
    [
      "keeps a finish that is fixed",
      recorded("e: { finish: T-4, duration: 2d, started: 2026-10-12 }"),
      { e: "10-12..10-16" },
    ],
    [
      "keeps one that is fixed to the day it began on",
      recorded("e: { finish: T-6, duration: 2d, started: 2026-10-14 }"),
      { e: "10-14" },
    ],
    [
      "is counted from its start where its fixed finish was before that",
      recorded("e: { finish: T-8, duration: 2d, started: 2026-10-13 }"),
      { e: "10-13..10-14", says: ["pin-overrun"] },
    ],
    [
      "keeps the last of two fixed days",
      recorded("e: { start: T-11, finish: T-4, started: 2026-10-12 }"),
      { e: "10-12..10-16" },
    ],
    [
      "takes as many working days as its window had, where that has passed",
      tasks("e: { window: T-14..T-8, started: 2026-10-14 }", "f: { start: T-11, finish: T-8, started: 2026-10-14 }"),
      { e: "10-14..10-19", f: "10-14..10-16" },
    ],
    [
      "ends with what it runs during",
      recorded("w: { window: T-8..T-1 }", "e: { during: w, started: 2026-10-13 }"),
      { e: "10-13..10-19" },
    ],
    [
      "takes along what runs during it",
      recorded("w: { duration: 5d, started: 2026-10-12 }", "e: { during: w }"),
      { e: "10-12..10-16" },
    ],
    [
      "lasts until its deadline where nobody knows what is left",
      recorded(
        "e: { duration: 5d, started: 2026-10-12, remaining: TBD, by: T }",
        "f: { duration: TBD, started: 2026-10-12, by: T }",
      ),
      { e: "10-12..10-20", f: "10-12..10-20" },
    ],
    [
      "ends no sooner than it may",
      recorded("e: { duration: 2d, started: 2026-10-12, finish-from: 2026-10-19 }"),
      { e: "10-12..10-19" },
    ],
    [
      "waits with what is left, in working days, for what is not done before it",
      recorded("y: { at: T-4 }", "e: { after: y, duration: 7d, started: 2026-10-12 }"),
      { e: "10-12..10-23", "e.driver.on": "y", says: ["out-of-sequence"] },
    ],
    [
      "has room whatever counted from its start, which no day ahead can change",
      recorded("e: { duration: 3d, started: 2026-10-12 }", "f: { at: T-1, after: e.start + 5d }", "z: { at: T }"),
      { e: "10-12..10-14", "e.totalFloat": 4 },
    ],
    [
      "waits no longer for what is done",
      recorded(
        "x: { start: T-8, duration: 2d, finished: 2026-10-13 }",
        "e: { after: x + 5d, duration: 2d, started: 2026-10-14 }",
      ),
      { e: "10-14..10-15", says: [] },
    ],
    ["keeps the end of a window", recorded("e: { window: T-10..T-3, started: 2026-10-12 }"), { e: "10-12..10-17" }],
    [
      "keeps a window open",
      recorded("e: { window: T-10.., started: 2026-10-12 }", "z: { at: T+3 }"),
      { e: "10-12..10-23" },
    ],
    [
      "must still be done in time",
      recorded("e: { duration: 4d, started: 2026-10-12, by: T-7 }"),
      { e: "10-12..10-15", says: ["deadline-missed"] },
    ],
    [
      "no longer has to begin in time",
      recorded("e: { duration: 4d, started: 2026-10-12, start-by: T-12, from: T-7 }"),
      { e: "10-12..10-15", says: [] },
    ],
  ])("%s", comesTo);
});

const gated = (decision: string, ...lines: readonly string[]): string =>
  `owners: { li: {} }\nanchors: { s: g }\n${recorded(`g: { at: T-8, finished: 2026-10-12, gate: { approvers: [li], decision: ${decision} } }`, ...lines)}`;

describe("What a gate holds up", () => {
  it.each<WorkedExample>([
    [
      "that decided against it: what waits for it, directly, through other work, or at an anchor there",
      gated("no-go", "a: { after: g, duration: 1d }", "b: { after: a, duration: 1d }", "e: { after: s, duration: 1d }"),
      {
        "g.status": "finished",
        "a.status": "blocked",
        "b.status": "blocked",
        "b.progress.blockedBy": ["g"],
        "g.progress.decision": "no-go",
        "a.progress.decision": null,
        "e.status": "blocked",
      },
    ],
    [
      "once, by however many ways",
      gated(
        "no-go",
        "a: { after: g, duration: 1d }",
        "b: { after: g, duration: 1d }",
        "e: { after: [a, b, g], duration: 1d }",
        "z: { before: launch, duration: 1d }",
      ),
      { "e.progress.blockedBy": ["g"], "z.status": "not-started", "z.progress.blockedBy": [] },
    ],
    [
      "not what is done, nor what waits for that alone",
      gated("no-go", "f: { after: g, duration: 1d, finished: 2026-10-13 }", "h: { after: f, duration: 1d }"),
      { "f.status": "finished", "f.progress.blockedBy": [], "h.status": "not-started" },
    ],
    [
      "under a condition: it may begin, and the gate is named",
      gated("conditional", "a: { after: g, duration: 1d }"),
      { "a.status": "not-started", "a.progress.blockedBy": [], "a.progress.conditionalOn": ["g"] },
    ],
    [
      "that let it pass: nothing",
      gated("go", "a: { after: g, duration: 1d }"),
      { "a.status": "not-started", "a.progress.blockedBy": [], "a.progress.conditionalOn": [] },
    ],
  ])("%s", comesTo);
});
