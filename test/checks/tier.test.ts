import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import { type ReviewSetting, told } from "./review-text.ts";

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

const marks = "{ customer-value: 4, reach: 4, differentiation: 4, revenue: 4, strategic-fit: 3 }";
const task = "tasks: { a: { start: 2026-03-02 } }";

describe("tier-score", () => {
  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "finds a tier that is not the one of the score",
      text: `tier: notice\nscore: ${marks}\n${task}`,
      expected: ['2: The tier is "notice", but the marks give 77 of 100, which is "large-scene".'],
    },
    {
      title: "names the tier as it is written",
      text: `tier: 理念型\nscore: ${marks}\n${task}`,
      expected: ['2: The tier is "理念型", but the marks give 77 of 100, which is "large-scene".'],
    },
    {
      title: "is content with a reason",
      text: `tier: notice\ntier-reason: few users\nscore: ${marks}\n${task}`,
      expected: [],
    },
    {
      title: "wants a reason that says something",
      text: `tier: notice\ntier-reason: " "\nscore: ${marks}\n${task}`,
      expected: ['2: The tier is "notice", but the marks give 77 of 100, which is "large-scene".'],
    },
    { title: "is silent where both agree", text: `tier: 大场景型\nscore: ${marks}\n${task}`, expected: [] },
    { title: "is silent where only the score says a tier", text: `score: ${marks}\n${task}`, expected: [] },
    { title: "is silent without a score", text: `tier: notice\n${task}`, expected: [] },
    {
      title: "says nothing of a tier that is only tried",
      text: `tier: large-scene\nscore: ${marks}\n${task}`,
      setting: { tier: "notice" },
      expected: [],
    },
    {
      title: "counts as the policy does",
      text: `tier: notice\nscore: ${marks}\n${task}`,
      setting: { policy: { score: { ...defaultPolicy.score, bands: [{ from: 0, tier: "notice", when: new Map() }] } } },
      expected: [],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("tier-score", text, setting)).toEqual(expected);
  });
});

describe("score-incomplete", () => {
  it.each([
    {
      title: "names the marks that are missing",
      text: `score: { customer-value: 4, reach: , differentiation: 4, revenue: 4 }\n${task}`,
      expected: ['2: The score has no mark for "reach" and "strategic-fit", so no tier follows from it.'],
    },
    {
      title: "says what that means beside a tier",
      text: `tier: notice\nscore: { reach: 4, differentiation: 4, revenue: 4, strategic-fit: 3 }\n${task}`,
      expected: ['3: The score has no mark for "customer-value", so nothing shows whether the tier is right.'],
    },
    { title: "is silent about a full score", text: `score: ${marks}\n${task}`, expected: [] },
    { title: "is silent without a score", text: task, expected: [] },
  ])("$title", ({ text, expected }) => {
    expect(told("score-incomplete", text)).toEqual(expected);
  });
});

describe("tier-confirm", () => {
  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "counts who confirmed the tier",
      text: `tier: large-scene\nrated-by: mia\n${task}`,
      expected: ['3: The tier "large-scene" is to be confirmed by 2 people; the plan names 1.'],
    },
    {
      title: "stands at the tier where nobody is named",
      text: `tier: large-scene\n${task}`,
      expected: ['2: The tier "large-scene" is to be confirmed by 2 people; the plan names none.'],
    },
    { title: "is content with enough", text: `tier: large-scene\nrated-by: [mia, tom]\n${task}`, expected: [] },
    { title: "asks nothing where the policy does not", text: `tier: notice\n${task}`, expected: [] },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("tier-confirm", text, setting)).toEqual(expected);
  });
});

describe("tier-excess", () => {
  const spending = `
tasks:
  search: { kind: ad, start: 2026-03-02 }
  press: { kind: announce, embargo: true, start: 2026-03-02 }
  post: { kind: announce, start: 2026-03-02 }`;

  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "finds what the smallest tier does not need, in one finding",
      text: `tier: notice${spending}`,
      expected: [
        '4: "notice" is the smallest tier, and the plan spends advertising, an event or press on it: "search" and "press".',
      ],
    },
    { title: "is silent from the next tier on", text: `tier: small-scene${spending}`, expected: [] },
    { title: "is silent without a tier", text: spending, expected: [] },
    {
      title: "is silent about what the policy asks for",
      text: "tier: notice\ntasks: { search: { kind: ad, start: 2026-03-02 } }",
      setting: {
        policy: {
          rules: new Map([["notice", { ...defaultPolicy.rules.get("notice")!, needs: new Map([["ad", 1]]) }]]),
        },
      },
      expected: [],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("tier-excess", text, setting)).toEqual(expected);
  });
});
