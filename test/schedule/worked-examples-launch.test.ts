/** Plans whose launch is open or missing, and the plan's own span. */
import { describe, it } from "vitest";
import { comesTo, noLaunch, phase, tasks, type WorkedExample } from "./worked-example.ts";

describe("A launch that is to be determined", () => {
  it.each<WorkedExample>([
    [
      "is null, with what was written",
      `launch: TBD\n${tasks("e: { at: T }")}`,
      { "plan.launch": null, "plan.launchText": "TBD", says: ["launch-unset"] },
    ],
    [
      "offsets stand in place of days",
      `launch: TBD\n${tasks("a: { at: T-30 }", "b: { start: T-5wd, duration: 2d }", "c: { window: T-10..T-5 }", "d: { finish: T-3, duration: 2d }", "e: { start: T-9, finish: T-5 }", "f: { by: T-8, duration: 2d }", "g: { from: T+1, duration: 1d }")}`,
      {
        "a.start": null,
        "a.startText": "T-30",
        "a.finishText": "T-30",
        "b.startText": "T-5wd",
        "b.finishText": null,
        "c.startText": "T-10",
        "c.finishText": "T-5",
        "d.startText": null,
        "d.finishText": "T-3",
        "e.startText": "T-9",
        "e.finishText": "T-5",
        "f.finishText": "T-8",
        "g.startText": "T+1",
      },
    ],
    [
      "what does not hang on T is computed",
      `launch: TBD\n${tasks("d: { start: 2026-09-08, duration: 2d }", "e: { after: d, duration: 2d }", "f: { every: week mon, from: 2026-10-08, by: 2026-10-20 }")}`,
      { e: "09-10..09-11", f: "10-12, 10-19", "e.startText": null },
    ],
    [
      "a limit that hangs on T does not make a day hang on it",
      `launch: TBD\n${tasks("a: { start: 2026-09-08, duration: 2d, by: T-8 }", "b: { after: a, by: T-8, duration: 1d }", "c: { at: 2026-10-09, by: T-3 }", "d: { after: b, duration: 1d, before: launch }")}`,
      { a: "09-08..09-09", b: "09-10", c: "10-09", d: "09-11" },
    ],
    [
      "but what is laid back from it, or lasts until it, does",
      `launch: TBD\n${tasks("a: { start: 2026-09-08, duration: 2d }", "b: { by: T-8, duration: 1d }", "c: { after: a, by: T-8, duration: TBD }", "d: { every: week mon, from: 2026-09-14, by: T }", "e: { after: b, duration: 1d }", "f: { before: launch, duration: 1d }")}`,
      { b: "undated", c: "undated", d: "undated", e: "undated", f: "undated" },
    ],
    [
      "anchors and phases that hang on T",
      `launch: TBD\nanchors: { release: T-7, fair: 2026-10-15 }\n${phase("window: T-42..T-22", "a: { start: 2026-09-08, duration: 2d }", "b: { at: R-1wd }", "c: { at: fair-1 }")}`,
      {
        a: "09-08..09-09",
        b: "undated",
        "b.startText": "R-1wd",
        c: "10-14",
        "phase.window": { start: null, finish: null, text: "T-42..T-22" },
      },
    ],
    [
      "one end that hangs on T is enough",
      `launch: TBD\n${tasks("a: { start: 2026-09-08, finish: T-3 }", "b: { start: T-9, finish: 2026-10-30 }", "c: { window: 2026-09-08..T }", "d: { window: T..2026-10-30 }")}`,
      { a: "undated", b: "undated", c: "undated", d: "undated" },
    ],
    [
      "and so it is of recurring work",
      `launch: TBD\n${tasks("a: { every: week mon, from: T, by: 2026-12-31 }", "b: { every: week mon, window: T..2026-12-31 }", "c: { every: week mon, window: 2026-09-01..T }", "w: { at: T }", "d: { every: week mon, during: w }", "e: { every: week mon, after: w, by: 2026-12-31 }")}`,
      { a: "undated", b: "undated", c: "undated", d: "undated", e: "undated" },
    ],
    [
      "undated work has no float and is not critical",
      `launch: TBD\n${tasks("e: { at: T }")}`,
      { "e.totalFloat": null, "e.earlyStart": null, "e.critical": false },
    ],
  ])("%s", comesTo);
});

describe("A plan without a launch", () => {
  it.each<WorkedExample>([
    [
      "has its own span",
      `${noLaunch}${tasks("a: { start: 2026-09-08, duration: 2d }", "b: { after: a, duration: 2d }")}`,
      {
        b: "09-10..09-11",
        "plan.launch": null,
        "plan.launchText": null,
        "plan.start": "09-08",
        "plan.finish": "09-11",
        paths: ["finish: a b"],
      },
    ],
    ["has no T", `${noLaunch}${tasks("e: { at: T-3 }")}`, { says: ["launch-missing"] }],
    ["has its anchors", `${noLaunch}anchors: { release: 2026-10-13 }\n${tasks("e: { at: R-1wd }")}`, { e: "10-12" }],
    [
      "warns of undated work",
      `${noLaunch}${tasks("e: { duration: 1d }", "f: { at: 2026-10-13 }")}`,
      { e: "undated", says: ["undated-task"] },
    ],
  ])("%s", comesTo);
});

describe("The plan's own span", () => {
  it.each<WorkedExample>([
    [
      "a pin before the kickoff stays and is a warning",
      `start: 2026-09-14\n${tasks("e: { start: T-42, duration: 2d }", "f: { after: e, duration: 2d }")}`,
      { e: "09-08..09-09", f: "09-14..09-15", "plan.start": "09-14", says: ["before-kickoff"] },
    ],
    [
      "the kickoff may count from T",
      `start: T-36\n${tasks("e: { duration: 2d }")}`,
      { e: "09-14..09-15", "e.driver.kind": "kickoff" },
    ],
    [
      "the finish closes open windows, on a rest day too",
      `finish: T+5\n${tasks("e: { window: T.. }")}`,
      { e: "10-20..10-25", "plan.finish": "10-25" },
    ],
    [
      "without it the last task that ends by itself does",
      tasks("e: { window: T.. }", "f: { at: T+10 }"),
      { e: "10-20..10-30" },
    ],
    [
      "it does not cut what says its own end",
      `finish: T+3\n${tasks("e: { window: T..T+10 }")}`,
      { e: "10-20..10-30", "plan.finish": "10-23" },
    ],
  ])("%s", comesTo);
});
