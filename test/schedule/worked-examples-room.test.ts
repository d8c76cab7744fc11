/** What float is measured against, and the chains with little of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { compileText } from "../support/compile-text.ts";
import { stagesOnly } from "../support/opinions.ts";
import { planArbitrary } from "./plan-arbitrary.ts";
import { planText } from "./plan-text.ts";
import { comesTo, noLaunch, phase, tasks, type WorkedExample, x } from "./worked-example.ts";

describe("What total float is measured against", () => {
  it.each<WorkedExample>([
    [
      "the launch, through all that lies between",
      tasks(x, "a: { after: x, duration: 1d }", "b: { after: a, duration: 1d, before: launch }", "e: { at: T }"),
      { "b.room": "22 anchor launch 10-20 10-20", "a.room": "22 anchor launch 10-20 10-20" },
    ],
    [
      "another anchor",
      `anchors: { fair: 2026-09-15 }\n${tasks(x, "a: { after: x, duration: 1d, before: fair }", "e: { at: T }")}`,
      { "a.room": "2 anchor fair 09-15 09-15" },
    ],
    [
      "its own deadline, rolled",
      tasks(x, "a: { after: x, duration: 1d, by: T-15 }", "e: { at: T }"),
      { "a.room": "14 deadline a T-15 09-30" },
    ],
    [
      "the deadline of a follower, and not a later one of its own",
      tasks(x, "a: { after: x, duration: 1d, by: T-1 }", "b: { after: a, duration: 3d, by: T-30 }", "e: { at: T }"),
      { "a.room": "4 deadline b T-30 09-20", "b.room": "4 deadline b T-30 09-20" },
    ],
    [
      "its own deadline where that of a follower allows as much",
      tasks(x, "a: { after: x, duration: 1d, by: T-33 }", "b: { after: a, duration: 1d, by: T-32 }", "e: { at: T }"),
      { "a.room": "5 deadline a T-33 09-17", "b.room": "5 deadline b T-32 09-18" },
    ],
    [
      "a follower whose day is fixed, at the end that the link asks for",
      tasks(x, "a: { after: x, duration: 1d }", "w: { window: T-36..T-30, after: a }", "e: { at: T }"),
      { "a.room": "1 task w T-36..T-30 09-14" },
    ],
    [
      "the plan's end, written or not",
      `${noLaunch}${tasks("x: { start: 2026-09-08, duration: 2d }", "a: { after: x, duration: 1d }", "b: { after: x, duration: 2d }")}`,
      { "a.room": "1 plan-finish   09-11", "b.room": "0 plan-finish   09-11" },
    ],
    ["a written end", `finish: T+2\n${tasks(x, "e: { at: T }")}`, { "e.room": "2 plan-finish  T+2 10-22" }],
    [
      "a milestone pinned to a Saturday, which a wait in calendar days may well end on",
      `${noLaunch}${tasks(
        "a: { start: 2026-09-14, duration: 1d }",
        "m: { at: 2026-09-19, duration: 0, after: a + 2cd }",
        "e: { at: 2026-09-30 }",
      )}`,
      { "a.lateFinish": "09-17" },
    ],
    [
      "a follower held by its finish, through a dropped task: a share done on a Saturday is done after its Friday",
      `${noLaunch}calendars: { six: { week: mon..sat } }\n${tasks(
        "a: { calendar: six, start: 2026-08-10, duration: 1d }",
        "gone: { after: a.start + 50%, tiers: [concept] }",
        "f: { calendar: mon-fri, finish: 2026-08-14, duration: 1d, finish-after: gone }",
        "e: { at: 2026-08-31 }",
      )}`,
      { "a.lateStart": "08-14", "a.totalFloat": 4 },
    ],
    [
      "nothing, where there is no float",
      tasks(x, "o: { every: week mon, window: T-8..T }", "e: { at: T }"),
      { "o.room": null, "o.floatTo": null },
    ],
  ])("%s", comesTo);
});

describe("Near-critical chains", () => {
  const finish = "finish: T+60\n";

  it.each<WorkedExample>([
    [
      "run from where they leave a critical path to where they join it again",
      `${finish}${tasks(x, "long: { after: x, duration: 10d }", "a: { after: x, duration: 3d }", "b: { after: a, duration: 5d }", "go: { after: [long, b], duration: 1d }", "e: { at: T-24, after: go }", "l: { at: T }")}`,
      { paths: ["launch: l"], near: ["0 to e: x long go", "2 to go: a b"] },
    ],
    [
      "are left out where they have more room than that",
      `${finish}${tasks(x, "a: { after: x, duration: 1d, before: launch }", "e: { at: T }")}`,
      { paths: ["launch: x a"], near: [] },
    ],
    [
      "never repeat what a critical path has",
      tasks("x: { start: T-1wd, duration: 1d }", "e: { at: T, after: x }"),
      { paths: ["launch: x e"], near: [] },
    ],
    [
      "take in what leads up to a fixed day, and end where there is more room",
      `${finish}${tasks("a: { start: T-5wd, duration: 2d }", "go: { at: T-2wd, after: a }", "press: { at: T-1wd, after: go }", "l: { at: T }")}`,
      { paths: ["launch: l"], near: ["0 to press: a go"], "a.room": "1 task go T-2wd 10-16" },
    ],
    [
      "lead to an anchor",
      `${finish}anchors: { fair: 2026-10-16 }\n${tasks("a: { start: T-8, duration: 3d, before: fair }", "b: { start: T-8, duration: 2d, before: fair }", "l: { at: T }")}`,
      { paths: ["launch: l", "fair: a"], near: ["2 to fair: b"] },
    ],
    [
      "lead to the plan's end",
      tasks("a: { start: T-3wd, duration: 1d }", "l: { at: T }"),
      { paths: ["launch: l"], near: ["3 to finish: a"] },
    ],
    [
      "take in the work that a fixed day counts from",
      `${finish}anchors: { s: a }\n${tasks("a: { start: T-5wd, duration: 2d }", "go: { at: s+1wd }", "press: { at: T-1wd, after: go }", "b: { at: T-1wd, after: a }", "l: { at: T }")}`,
      { paths: ["launch: l"], near: ["1 to press: a go"], "a.totalFloat": 2 },
    ],
    [
      "begin with the least room; of equals with what ends last, then with what stands first",
      `${finish}${tasks("a: { start: T-9wd, duration: 1d, by: T-8wd }", "b: { start: T-6wd, duration: 1d, by: T-4wd }", "c: { start: T-5wd, duration: 1d, by: T-4wd }", "d: { start: T-5wd, duration: 1d, by: T-4wd }", "l: { at: T }")}`,
      { paths: ["launch: l", "a: a", "b: b", "c: c", "d: d"], near: [] },
    ],
    [
      "know phases and their tasks",
      `${finish}${phase("window: T-20..T-8", "p1: { duration: 2d }", "p2: { duration: 1d }")}${tasks("e: { at: T-7wd, after: p }", "l: { at: T }")}`,
      { near: ["0 to e: p1", "1 to e: p2"] },
    ],
  ])("%s", comesTo);

  it("are as many as are asked for", () => {
    const bytes = new TextEncoder().encode(
      `tminus: 1\nlaunch: 2026-10-20\nfinish: T+60\n${tasks("a: { start: T-5wd, duration: 2d }", "e: { at: T-1wd, after: a }", "l: { at: T }")}`,
    );
    const found = [1, 2].map((near) => compile({ name: "a.yaml", bytes, near }).document?.nearCriticalPaths);
    expect(found).toEqual([[], [{ to: "e", float: 2, tasks: ["a"] }]]);
  });
});

describe("In any plan", () => {
  const options = { numRuns: Number(process.env.TMINUS_PLANS ?? 400) / 4, seed: 20_261_020 };

  it("late work begins by the date its float is measured against, and no float is without one", () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        // With a lead, work may lie behind what it leads up to.
        const hasLag = /"lag":-?[1-9]/.test(JSON.stringify(plan));
        for (const { id, totalFloat, lateStart, floatTo } of compileText(planText(plan)).document?.tasks ?? []) {
          expect(floatTo === null, `${id}\n${planText(plan)}`).toBe(totalFloat === null);
          if (floatTo?.day && lateStart && !hasLag)
            expect(lateStart <= floatTo.day, `${id}\n${planText(plan)}`).toBe(true);
        }
      }),
      options,
    );
  });

  it("each task with little room is on one chain, which has the room of its least task", () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const { document } = compileText(planText(plan));
        if (!document) return;
        const { tasks: all, criticalPaths, nearCriticalPaths } = document;
        const critical = new Set(criticalPaths.flatMap((path) => path.tasks));
        const beside = all.filter(({ id, totalFloat }) => totalFloat !== null && totalFloat <= 3 && !critical.has(id));
        const listed = nearCriticalPaths.flatMap((path) => path.tasks);
        expect(listed.toSorted(), planText(plan)).toEqual(beside.map(({ id }) => id).toSorted());
        const floatOf = new Map(all.map(({ id, totalFloat }) => [id, totalFloat]));
        for (const path of nearCriticalPaths) {
          expect(path.float, planText(plan)).toBe(Math.min(...path.tasks.map((id) => floatOf.get(id)!)));
        }
        const floats = nearCriticalPaths.map(({ float }) => float);
        expect(floats).toEqual(floats.toSorted((a, b) => a - b));
      }),
      options,
    );
  });
});

describe("Blackouts", () => {
  it.each<WorkedExample>([
    [
      "are dated rows, and a single day is a window too",
      `${tasks("e: { at: T }")}blackouts:\n  a: { window: 2026-10-01..2026-10-07, why: Holidays }\n  b: { window: T-3 }\n  c: { why: Some day }\n`,
      { rows: ["10-01", "10-17"] },
    ],
    [
      "wait for a launch that is not known",
      `launch: TBD\n${tasks("e: { at: T }")}blackouts: { a: { window: T-3..T } }\n`,
      { rows: [null] },
    ],
    ["must be readable", `${tasks("e: { at: T }")}blackouts: { a: { window: soon } }\n`, { says: ["bad-time"] }],
  ])("%s", comesTo);
});

describe("A launch that is tried from the written one", () => {
  const plan = (launch: string): Uint8Array =>
    new TextEncoder().encode(
      `tminus: 1\nlaunch: ${launch}\ntimezone: Asia/Shanghai\ncalendar: CN\n${tasks("e: { at: T }")}`,
    );
  const tried = (launch: string, written = "2026-10-20 10:00") => {
    const { document, diagnostics } = compile({ name: "a.yaml", bytes: plan(written), launch, ...stagesOnly });
    const { date, time, text } = document?.anchors[0] ?? {};
    return document
      ? [date, time, text]
      : diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  };

  it.each([
    ["T+14", ["2026-11-03", "10:00", "2026-11-03 10:00"]],
    ["T-2w", ["2026-10-06", "10:00", "2026-10-06 10:00"]],
    ["T-10wd", ["2026-09-30", "10:00", "2026-09-30 10:00"]],
    ["T+1mo", ["2026-11-20", "10:00", "2026-11-20 10:00"]],
    ["T", ["2026-10-20", "10:00", "2026-10-20 10:00"]],
    ["T+5h", ["launch-not-a-day"]],
    ["R+5", ["launch-not-a-day"]],
  ])("%s", (launch, expected) => {
    expect(tried(launch)).toEqual(expected);
  });

  it("stays open, or absent, where nothing is written to count from", () => {
    expect(tried("T+14", "TBD")).toEqual([null, null, "TBD"]);
  });
});
