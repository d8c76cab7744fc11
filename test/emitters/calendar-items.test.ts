import { describe, expect, it } from "vitest";
import type { CalendarItem } from "../../src/emitters/ical/calendar-item.ts";
import { calendarItems } from "../../src/emitters/ical/calendar-items.ts";
import { isSelected, withoutTwins } from "../../src/emitters/ical/calendar-parts.ts";
import type { CalendarSelection } from "../../src/emitters/shared/calendar-wish.ts";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { planDocument } from "./plan-document.ts";

function itemsOf(plan: string): readonly CalendarItem[] {
  return calendarItems(planDocument(plan), "en");
}

/** The keys of the entries besides the launch and the anchors. */
function keysOf(plan: string, selection: CalendarSelection): readonly string[] {
  const items = withoutTwins(itemsOf(plan).filter(({ tags }) => isSelected(tags, selection)));
  return items.filter(({ tags }) => !tags.includes("everywhere")).map(({ key }) => key);
}

describe("the key dates", () => {
  it.each<readonly [rule: string, plan: string, key: readonly string[], all: readonly string[]]>([
    ["have no plain work", "tasks: { a: { start: T-9, duration: 2d } }", [], ["a"]],
    [
      "have events, milestones, gates and meetings",
      `tasks:
  e: { at: T-8 }
  m: { after: e, duration: 0 }
  g: { at: T-6, gate: { approvers: [li] } }
  w: { every: week mon, window: T-20..T }`,
      ["e", "m", "g", "w"],
      ["e", "m", "g", "w"],
    ],
    [
      "have phases from the first day of their work to the last",
      "phases: { p: { window: T-30..T, tasks: { a: { start: T-9, duration: 2d } } }, q: { tasks: {} } }",
      ["p"],
      ["p", "a"],
    ],
    [
      "have what work is due by, besides the work",
      "tasks: { a: { start: T-20, duration: 2d, by: T-5 } }",
      ["a/by"],
      ["a", "a/by"],
    ],
    [
      "have a day's work that is due on that day only as due; the work itself says it where it is shown",
      "tasks: { a: { start: T-5, duration: 1d, by: T-5 } }",
      ["a/by"],
      ["a"],
    ],
    [
      "say nothing of when finished work is due",
      "as-of: 2026-10-14\ntasks: { a: { start: T-20, duration: 2d, by: T-5, finished: 2026-10-01 } }",
      [],
      ["a"],
    ],
    [
      "say nothing of when an event is due that is on that very day",
      "tasks: { e: { at: T-5, by: T-5 }, f: { at: T-6, by: T-5 } }",
      ["e", "f", "f/by"],
      ["e", "f", "f/by"],
    ],
    [
      "have the dated facts, numbered where there are several of one",
      "metrics: { win: { name: Wins, measure: [T+30, T+60] }, by: { measure: T+9 } }\ntasks: { metrics: { start: T-9, duration: 2d, by: T-7 } }",
      ["metrics/by", "metrics/win", "metrics/win/2", "metrics/by/1"],
      ["metrics", "metrics/by", "metrics/win", "metrics/win/2", "metrics/by/1"],
    ],
  ])("%s", (_, plan, key, all) => {
    expect(keysOf(plan, "key")).toEqual(key);
    expect(keysOf(plan, "all")).toEqual(all);
  });

  it("are under one key each, but for what replaces occurrences of a series", () => {
    for (const example of examplePlans) {
      const items = calendarItems(documentOf(example), "en").filter(({ recurrenceId }) => recurrenceId === null);
      const keys = items.map(({ key }) => key);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it("say what they are in both languages", () => {
    const document = planDocument(
      "phases: { p: { name: 预热, tasks: { a: { name: 落地页, start: T-20, duration: 2d, by: T-5 } } } }",
    );
    const summaries = (language: "en" | "zh") => calendarItems(document, language).map(({ summary }) => summary);
    expect(summaries("en")).toEqual(["Launch: Example", "Phase: 预热", "落地页", "Due: 落地页"]);
    expect(summaries("zh")).toEqual(["上市：Example", "阶段：预热", "落地页", "截止：落地页"]);
  });
});

describe("an entry's tags", () => {
  const plan = `anchors: { release: 2026-10-13, expo: 2026-11-11, signed: d }
risks: { r: { if: x, decide-by: R-2, owner: li } }
phases:
  p:
    tasks:
      a: { kind: asset, owner: li, helpers: [wu], informed: [ma], audience: [press, 老客户], start: R-7, duration: 2d }
      b: { after: a, duration: 1d }
      g: { at: T-1, gate: { approvers: [wu] } }
tasks:
  c: { before: d, duration: 1d }
  d: { at: expo-3 }
  e: { start: 2026-10-05, duration: 1d, by: R-1wd }
  f: { at: 2026-12-01 }
  h: { at: signed+2 }`;
  const tags = Object.fromEntries(itemsOf(plan).map((item) => [item.key, item.tags.join(" ")]));

  it.each([
    ["launch", "key everywhere"],
    ["expo", "key everywhere"],
    ["a", "work owner:li owner:wu audience:press audience:老客户 phase:p kind:asset anchor:release"],
    ["b", "work phase:p anchor:release"],
    ["g", "key work owner:wu phase:p anchor:launch"],
    ["p", "key phase:p owner:li owner:wu audience:press audience:老客户 anchor:release anchor:launch"],
    ["c", "work anchor:expo"],
    ["d", "key work anchor:expo"],
    ["e", "work anchor:release"],
    ["e/by", "key anchor:release"],
    ["f", "key work anchor:launch"],
    ["h", "key work anchor:signed"],
    ["risks/r", "key owner:li anchor:release"],
  ])("of %s are %s", (key, expected) => {
    expect(tags[key]).toBe(expected);
  });

  it("find the anchor at the far end of a long chain", () => {
    const links = Array.from({ length: 2_000 }, (_, n) => `  t${n + 1}: { after: t${n}, duration: 1cd }`);
    const items = itemsOf(`anchors: { expo: 2026-09-01 }\ntasks:\n  t0: { at: expo }\n${links.join("\n")}`);
    expect(items.at(-1)?.tags).toContain("anchor:expo");
  });
});

describe("an entry's description", () => {
  const description = (plan: string, key: string, language: "en" | "zh" = "en") =>
    calendarItems(planDocument(plan), language)
      .find((item) => item.key === key)
      ?.description.split("\n");
  const plan = `phases:
  p:
    name: Prepare
    tasks:
      a: { owner: li, start: 2026-09-28, duration: 3d }
      b: { owner: wu, helpers: [li], after: a, duration: 2d, by: T-3wd 15:00, links: ["https://example.com/b"], note: Mind the gap }
      c: { after: [a, b], duration: 1d }
      g: { at: T-1 10:00, gate: { approvers: [wu], criteria: [it works] } }
      h: { at: T+1 }`;

  it("says when, until when, who, where, why then, and what else", () => {
    expect(description(plan, "b")).toEqual([
      "Countdown: T-12..T-11",
      "Due: 2026-10-15 15:00",
      "Owner: Wu",
      "With: Li",
      "Phase: Prepare",
      'Why then: after "a"; National Day 2026-10-01 to 2026-10-07',
      "Links: https://example.com/b",
      "Note: Mind the gap",
    ]);
    expect(description(plan, "b", "zh")?.slice(0, 6)).toEqual([
      "倒计时：T-12..T-11",
      "截止：2026-10-15 15:00",
      "负责人：Wu",
      "协作：Li",
      "阶段：Prepare",
      expect.stringMatching(/^日期依据：/),
    ]);
  });

  it("says of a deadline why it is that day, and for when the work is planned", () => {
    expect(description(plan, "b/by")).toEqual([
      "Countdown: T-5",
      "Local time: 2026-10-15 15:00 (Asia/Shanghai)",
      "Why then: T-3wd 15:00",
      "Planned for: 2026-10-08 – 2026-10-09",
      "Owner: Wu",
      "With: Li",
      "Phase: Prepare",
      "Links: https://example.com/b",
      "Note: Mind the gap",
    ]);
  });

  it("says what else it waits for, and of a pin only what the countdown does not", () => {
    expect(description(plan, "c")).toContain("Waits for: a, b");
    expect(description(plan, "h")?.slice(0, 2)).toEqual(["Countdown: T+1", "Phase: Prepare"]);
    expect(description(plan, "h")?.join()).not.toContain("Why then");
    expect(description(plan, "g")).toEqual([
      "Countdown: T-1",
      "Local time: 2026-10-19 10:00 (Asia/Shanghai); no length given, shown as 30 minutes",
      "Approved by: Wu",
      "Phase: Prepare",
      "Why then: fixed at T-1 10:00",
      "Passes when:",
      "- it works",
    ]);
  });

  it("says of a meeting when it is held, not how far away its first and last day are", () => {
    const meeting = "tasks: { sync: { owner: li, every: week mon 10:00, window: T-30..T, duration: 45m } }";
    expect(description(meeting, "sync", "zh")).toEqual([
      "重复：week mon 10:00",
      "当地时间：10:00（Asia/Shanghai）",
      "负责人：Li",
    ]);
  });

  it("says of a pin elsewhere what it is pinned to", () => {
    const pinned = "anchors: { expo: 2026-11-11 }\ntasks: { a: { at: expo-3 } }";
    expect(description(pinned, "a")?.[1]).toBe("Why then: fixed at expo-3");
    expect(description(`lang: zh\n${pinned}`, "a", "zh")?.[1]).toBe("日期依据：固定在 expo-3");
  });

  it("says of a phase who has work in it, and how much there is", () => {
    expect(description(plan, "p")).toEqual(["Countdown: T-22..T+1", "Work by: Li, Wu", "5 tasks"]);
  });

  it("says of a deadline on a rest day where it was", () => {
    expect(description("tasks: { a: { by: T-16, duration: 1d } }", "a/by")?.[1]).toBe(
      "Why then: T-16; moved from 2026-10-04, a rest day",
    );
  });
});
