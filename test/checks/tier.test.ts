import { describe, expect, it } from "vitest";
import { told } from "./review-text.ts";

describe("tier-minimum", () => {
  it.each([
    {
      title: "names in one finding all that the tier needs and the plan lacks",
      text: `
tier: large-scene
launch: 2026-10-20
tasks:
  a: { kind: intake, by: T-60 }
  b: { kind: messaging, by: T-30 }`,
      expected: [
        '2: A "large-scene" launch needs work that the plan does not have: ' +
          "intake (2 tasks, there is 1), rating, research, data and contingency.",
      ],
    },
    {
      title: "leaves kinds with a check of their own to that check",
      text: "tier: small-scene\nlaunch: 2026-10-20\ntasks: { a: { kind: messaging, by: T-30 } }",
      expected: [],
    },
    {
      title: "stands at the score that the tier follows from",
      text: `
launch: 2026-10-20
score: { customer-value: 1, reach: 1, differentiation: 1, revenue: 1, strategic-fit: 1 }
tasks: { a: { by: T-30 } }`,
      expected: ['3: A "notice" launch needs work that the plan does not have: messaging.'],
    },
    {
      title: "asks nothing of a plan without a tier",
      text: "launch: 2026-10-20\ntasks: { a: { by: T-30 } }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("tier-minimum", text)).toEqual(expected);
  });
});
