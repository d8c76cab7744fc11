import { describe, expect, it } from "vitest";
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
      expected: ['4: The brief does not say value and scenarios, and a "notice" launch needs it.'],
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
