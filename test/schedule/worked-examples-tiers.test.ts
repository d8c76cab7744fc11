/** Tasks that a tier leaves out, and values that depend on it. */
import { describe, it } from "vitest";
import { comesTo, tasks, type WorkedExample, x } from "./worked-example.ts";

describe("Dropped tasks", () => {
  it.each<WorkedExample>([
    [
      "a wait with its lag is handed on",
      tasks(x, "b: { after: x + 2d, tiers: [concept] }", "e: { after: b, duration: 1d }"),
      { e: "09-14", "e.predecessors": [{ id: "x", type: "finish-to-start", lag: 2, lagUnit: "wd" }] },
    ],
    [
      "through two of them, lags on the dropped fall away",
      tasks(
        x,
        "b: { after: x + 1d, tiers: [concept] }",
        "c: { after: b + 1d, tiers: [concept] }",
        "e: { after: c, duration: 1d }",
      ),
      { e: "09-11" },
    ],
    [
      "a share of the first is kept",
      tasks(
        "x: { start: T-42, duration: 5d }",
        "b: { after: x.start + 50%, tiers: [concept] }",
        "e: { after: b, duration: 1d }",
      ),
      { e: "09-11" },
    ],
    [
      "a share of the dropped falls away",
      tasks(x, "b: { after: x, duration: 4d, tiers: [concept] }", "e: { after: b.start + 50%, duration: 1d }"),
      { e: "09-10" },
    ],
    [
      "what it came before waits for what it waited for",
      tasks(x, "b: { after: x, before: z, tiers: [concept] }", "z: { duration: 1d }"),
      { z: "09-10" },
    ],
    [
      "a dropped phase hands on its waits",
      `phases:\n  p:\n    tiers: [concept]\n    after: x\n    tasks:\n      a: { duration: 3d }\n${tasks(x, "e: { after: p, duration: 1d }")}`,
      { e: "09-10" },
    ],
    [
      "what then waits for nothing is listed",
      tasks("b: { at: T-8, tiers: [concept] }", "e: { after: b, by: T, duration: 1d }"),
      { e: "10-20", says: ["waits-for-nothing"] },
    ],
    [
      "an anchor by tier, in Chinese too",
      `anchors: { fair: { 小场景型: 2026-10-15, concept: 2026-10-16 } }\n${tasks("e: { at: fair }")}`,
      { e: "10-15" },
    ],
  ])("%s", comesTo);
});
