import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import { type ReviewSetting, told } from "./review-text.ts";

describe("brief-missing", () => {
  const plan = (brief: string, messaging = "") => `
tier: notice
launch: 2026-10-20
${brief}
tasks:
  post: { kind: announce, at: T }
  ${messaging}`;

  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "names the fields that the tier needs and the brief lacks, at the brief",
      text: plan("brief: { pain: slow }"),
      expected: ['4: The brief does not have value and scenarios, which a "notice" launch needs.'],
    },
    {
      title: "stands at the tier where there is no brief",
      text: plan("note: none yet"),
      expected: ['2: The plan has no brief; a "notice" launch needs pain, value and scenarios.'],
    },
    { title: "is silent about a full brief", text: plan("brief: { pain: a, value: b, scenarios: [c] }"), expected: [] },
    {
      title: "asks a plan without a tier for none",
      text: plan("note: none").replace("tier: notice\n", ""),
      expected: [],
    },
    {
      title: "waits for the messaging while that is still to be done",
      text: plan("note: none yet", "story: { kind: messaging, start: 2026-09-01, duration: 5d }"),
      setting: { today: "2026-09-07" },
      expected: [],
    },
    {
      title: "waits no longer than that",
      text: plan("note: none yet", "story: { kind: messaging, start: 2026-09-01, duration: 5d }"),
      setting: { today: "2026-09-08" },
      expected: ['2: The plan has no brief; a "notice" launch needs pain, value and scenarios.'],
    },
    {
      title: "does not wait for messaging that is done",
      text: plan(
        "note: none yet",
        "story: { kind: messaging, started: 2026-09-01, finished: 2026-09-02, start: 2026-09-01 }",
      ),
      setting: { today: "2026-09-02" },
      expected: ['2: The plan has no brief; a "notice" launch needs pain, value and scenarios.'],
    },
    {
      title: "does not wait on a day that nobody gave",
      text: plan("note: none yet", "story: { kind: messaging, start: 2026-09-01, duration: 5d }"),
      expected: ['2: The plan has no brief; a "notice" launch needs pain, value and scenarios.'],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("brief-missing", text, setting)).toEqual(expected);
  });
});

describe("brief-late", () => {
  const plan = (...lines: readonly string[]) => `
launch: 2026-10-20
tasks:
  story: { kind: messaging, start: 2026-09-01, duration: 5d }
  ${lines.join("\n  ")}`;

  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "finds the asset that begins on the last day of its message",
      text: plan("page: { kind: asset, start: 2026-09-07 }"),
      expected: ['5: "page" begins on 2026-09-07, but its message, "story", is not done before the end of 2026-09-07.'],
    },
    { title: "is silent from the next day on", text: plan("page: { kind: asset, start: 2026-09-08 }"), expected: [] },
    {
      title: "names several in one finding",
      text: plan("page: { kind: asset, start: 2026-09-01 }", "film: { kind: asset, start: 2026-09-02 }"),
      expected: ['5: "page" and "film" begin before their message, "story", is done at the end of 2026-09-07.'],
    },
    {
      title: "takes the first message that is done",
      text: plan(
        "slogan: { kind: messaging, start: 2026-08-24, duration: 2d }",
        "page: { kind: asset, start: 2026-09-01 }",
      ),
      expected: [],
    },
    {
      title: "leaves it to the link where there is one, near or far",
      text: plan(
        "draft: { after: story.start + 1d }",
        "page: { kind: asset, after: draft }",
        "film: { kind: asset, after: story - 2d }",
      ),
      expected: [],
    },
    {
      title: "does not tell again what a conflict tells",
      text: plan("page: { kind: asset, start: 2026-09-01, after: story }"),
      expected: [],
    },
    {
      title: "says nothing of what has begun",
      text: plan("page: { kind: asset, start: 2026-09-01, started: 2026-09-01 }"),
      setting: { today: "2026-09-01" },
      expected: [],
    },
    {
      title: "says nothing where there is no messaging",
      text: "tasks: { page: { kind: asset, start: 2026-09-01 } }",
      expected: [],
    },
    {
      title: "says nothing of other work",
      text: plan("dash: { kind: data, start: 2026-09-01 }", "ready: { kind: asset, duration: 0, at: 2026-09-02 }"),
      expected: [],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("brief-late", text, setting)).toEqual(expected);
  });
});

describe("audience-missing", () => {
  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "finds each announcement and advertisement without one",
      text: `
tier: notice
launch: 2026-10-20
tasks:
  post: { kind: announce, at: T, audience: customers }
  mail: { kind: 宣传, at: T }
  search: { kind: ad, at: T }`,
      expected: ['6: "mail" does not say whom it is for.', '7: "search" does not say whom it is for.'],
    },
    {
      title: "says it once where none has one",
      text: "tier: notice\nlaunch: 2026-10-20\ntasks: { post: { kind: announce, at: T }, search: { kind: ad, at: T } }",
      expected: ["1: None of the plan's 2 announcements and advertisements says whom it is for."],
    },
    {
      title: "asks none of events, content and work inside the house",
      text: "tier: notice\nlaunch: 2026-10-20\ntasks: { talk: { kind: event, at: T }, guide: { kind: content, at: T }, x: { kind: test, at: T } }",
      expected: [],
    },
    {
      title: "asks it of public kinds that the policy adds",
      text: "tier: notice\nlaunch: 2026-10-20\ntasks: { film: { kind: stream, at: T } }",
      setting: { policy: { kinds: [{ kind: "stream", aliases: [], isPublic: true }] } },
      expected: ['4: "film" does not say whom it is for.'],
    },
    {
      title: "asks a plan without a tier for nothing",
      text: "launch: 2026-10-20\ntasks: { post: { kind: announce, at: T } }",
      expected: [],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("audience-missing", text, setting)).toEqual(expected);
  });
});

describe("four-actions", () => {
  const plan = (tier: string, ...tasks: readonly string[]) =>
    `tier: ${tier}\nlaunch: 2026-10-20\ntasks:\n  leads: { kind: conversion, by: T-3 }\n  ${tasks.join("\n  ")}`;

  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "finds that nothing warms up",
      text: plan("small-scene", "post: { kind: announce, at: T }"),
      expected: [
        '2: A "small-scene" launch needs warm-up, publicity and the conversion of leads; the plan has no warm-up.',
      ],
    },
    {
      title: "finds that nothing is public from the launch on",
      text: plan("small-scene", "teaser: { kind: announce, window: T-7..T-1 }"),
      expected: [
        '2: A "small-scene" launch needs warm-up, publicity and the conversion of leads; the plan has no publicity.',
      ],
    },
    {
      title: "names all that is missing at once",
      text: "tier: small-scene\nlaunch: 2026-10-20\ntasks: { a: { by: T } }",
      expected: [
        '2: A "small-scene" launch needs warm-up, publicity and the conversion of leads; ' +
          "the plan has no warm-up, no publicity and no conversion of leads.",
      ],
    },
    {
      title: "takes for both what runs through the launch",
      text: plan("small-scene", "teaser: { kind: ad, window: T-7..T+7 }"),
      expected: [],
    },
    { title: "asks no small tier for it", text: plan("notice", "post: { kind: announce, at: T }"), expected: [] },
    {
      title: "does not guess while the launch is open",
      text: plan("small-scene", "post: { kind: announce, at: T }").replace("2026-10-20", "TBD"),
      expected: [],
    },
    {
      title: "counts conversion as the policy does",
      text: plan("notice", "post: { kind: announce, window: T-1..T }"),
      setting: {
        policy: {
          rules: new Map([["notice", { ...defaultPolicy.rules.get("notice")!, needs: new Map([["conversion", 2]]) }]]),
        },
      },
      expected: [
        '2: A "notice" launch needs warm-up, publicity and the conversion of leads; the plan has no conversion of leads.',
      ],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("four-actions", text, setting)).toEqual(expected);
  });
});

describe("proof-missing", () => {
  const plan = (tier: string, proof: string) =>
    `tier: ${tier}\nlaunch: 2026-10-20\ntasks:\n  post: { kind: announce, at: T }\n  ${proof}`;

  it.each([
    {
      title: "finds that nobody gets any",
      text: plan("large-scene", "a: { by: T }"),
      expected: ['2: A "large-scene" launch needs a customer\'s case or words, and no task of the plan gets them.'],
    },
    {
      title: "finds that all of it comes too late, on launch day already",
      text: plan("large-scene", "quotes: { kind: proof, start: T, duration: 1d }"),
      expected: ['6: No customer\'s case is ready before the launch: "quotes" ends on 2026-10-20.'],
    },
    {
      title: "is content with one that is ready",
      text: plan("large-scene", "quotes: { kind: proof, by: T-1 }"),
      expected: [],
    },
    { title: "asks no tier that needs none", text: plan("small-scene", "a: { by: T }"), expected: [] },
    {
      title: "does not guess while the launch is open",
      text: plan("large-scene", "quotes: { kind: proof, from: T, duration: 1d }").replace("2026-10-20", "TBD"),
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("proof-missing", text)).toEqual(expected);
  });
});

describe("legal-missing", () => {
  const plan = (tier: string, ...tasks: readonly string[]) =>
    `${tier}launch: 2026-10-20\ntasks:\n  ${tasks.join("\n  ")}`;
  const offer = "mail: { name: Your new prices, kind: announce, at: T }";

  it.each([
    {
      title: "finds that the tier asks for a check",
      text: plan("tier: large-scene\n", offer),
      expected: ['2: A "large-scene" launch needs a legal check, and the plan has none.'],
    },
    {
      title: "finds public words that need one in any tier",
      text: plan("tier: notice\n", offer, "draw: { name: 关注有奖, kind: 内容, at: T }"),
      expected: [
        '5: "Your new prices" and "关注有奖" speak of prices, prizes, personal data or rivals, and the plan has no legal check.',
      ],
    },
    {
      title: "is content with a check",
      text: plan("tier: notice\n", offer, "law: { kind: legal, by: T-3 }"),
      expected: [],
    },
    {
      title: "leaves work inside the house alone",
      text: plan("tier: notice\n", "study: { name: Comparison with rivals, kind: research, by: T-9 }"),
      expected: [],
    },
    {
      title: "reads whole words",
      text: plan("tier: notice\n", "mail: { name: A surprise to be appraised, kind: announce, at: T }"),
      expected: [],
    },
    { title: "asks a plan without a tier for nothing", text: plan("", offer), expected: [] },
  ])("$title", ({ text, expected }) => {
    expect(told("legal-missing", text)).toEqual(expected);
  });
});

describe("follow-up-missing", () => {
  const plan = (tier: string) =>
    `tier: ${tier}\nlaunch: 2026-10-20\ntasks:\n  a: { kind: event, at: T }\n  b: { kind: event, at: T+9 }`;

  it("counts what is public after launch day", () => {
    expect(told("follow-up-missing", plan("concept"))).toEqual([
      '2: After a "concept" launch 3 announcements, events or the like are to follow; the plan has 1.',
    ]);
  });

  it("asks no tier that needs none, and not before the launch is known", () => {
    expect(told("follow-up-missing", plan("large-scene"))).toEqual([]);
    expect(told("follow-up-missing", plan("concept").replace("2026-10-20", "TBD"))).toEqual([]);
  });
});

describe("pmm-late", () => {
  const plan = (...tasks: readonly string[]) =>
    `launch: 2026-10-20\nanchors: { kickoff: 2026-08-03 }\ntasks:\n  ${tasks.join("\n  ")}`;
  const prd = "spec: { name: 写 PRD, start: 2026-08-03, duration: 5d }";

  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "finds the first intake behind the PRD",
      text: plan(prd, "talk: { kind: intake, at: 2026-08-10 }", "more: { kind: intake, at: 2026-08-17 }"),
      expected: ['6: "talk", the first intake, is on 2026-08-10, after "spec" (2026-08-07).'],
    },
    { title: "is content on its last day", text: plan(prd, "talk: { kind: intake, at: 2026-08-07 }"), expected: [] },
    {
      title: "is content with one that was early",
      text: plan(prd, "talk: { kind: intake, at: 2026-08-03 }", "more: { kind: intake, at: 2026-08-17 }"),
      expected: [],
    },
    {
      title: "knows a PRD that is an anchor",
      text: plan("talk: { kind: intake, at: 2026-08-10 }").replace("kickoff:", "prd:"),
      expected: ['5: "talk", the first intake, is on 2026-08-10, after "prd" (2026-08-03).'],
    },
    {
      title: "takes no other anchor for one, nor an intake that speaks of it",
      text: plan("review: { name: PRD 评审, kind: intake, at: 2026-08-10 }"),
      expected: [],
    },
    {
      title: "holds it against the messaging where there is no PRD",
      text: plan("story: { kind: messaging, start: 2026-08-03 }", "talk: { kind: intake, at: 2026-08-04 }"),
      expected: ['6: "talk", the first intake, is on 2026-08-04, after "story" (2026-08-03).'],
    },
    {
      title: "says nothing of what has happened",
      text: plan(prd, "talk: { kind: intake, at: 2026-08-10, finished: 2026-08-10 }"),
      setting: { today: "2026-08-11" },
      expected: [],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("pmm-late", text, setting)).toEqual(expected);
  });
});
