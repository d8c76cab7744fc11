import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatMessage } from "../../../src/emitters/chat/chat-message.ts";
import type { ChatPayload, ChatWish } from "../../../src/emitters/chat/chat-wish.ts";
import { inertMarks } from "../../../src/emitters/chat/inert-marks.ts";
import { type Channel, channels } from "../../../src/emitters/shared/channel.ts";
import type { CancelledEntry, Move } from "../../../src/emitters/shared/published.ts";
import type { ScheduleDocument, TaskEntry } from "../../../src/schedule/document.ts";
import { withHostileTexts } from "../../support/hostile-document.ts";
import { chinese, english, sampleDocument } from "../sample-document.ts";
import { sampleTask } from "../sample-task.ts";
import { markupOf, payloadFor } from "./chat-text.ts";

/** A Thursday; its week is 7 to 13 September. */
const today = "2026-09-10";

function wish(parts: Partial<ChatWish> = {}): ChatWish {
  return { today, since: "2026-09-03", moves: [], cancelled: [], language: "en", ...parts };
}

/** A plan of these tasks alone, launched on 20 October. */
function planOf(...tasks: readonly TaskEntry[]): ScheduleDocument {
  return sampleDocument({ tasks, anchors: [], rows: [] });
}

/** WeCom's text without its colours: of all channels the one that marks least. */
function linesOf(document: ScheduleDocument, parts: Partial<ChatWish> = {}): readonly string[] {
  const text = markupOf("wecom", chatMessage(document, wish(parts), "wecom"));
  return text.replace(/<\/?font[^>]*>|\*\*/g, "").split("\n");
}

const blankProgress = {
  started: null,
  finished: null,
  startAssumed: false,
  percent: null,
  remaining: null,
  plannedStart: null,
  plannedFinish: null,
  startVariance: null,
  finishVariance: null,
  decision: null,
  blockedBy: [],
  conditionalOn: [],
} as const;

/** `TMINUS_RUNS=10000 npx vitest run test/emitters/chat` asks for more. */
const numRuns = Number(process.env.TMINUS_RUNS ?? 60);

describe("what a message says", () => {
  it("names the plan, how far it is to the launch, and when that is", () => {
    expect(linesOf(planOf()).slice(0, 2)).toEqual([
      "### 智能回复助手 上市计划 · T-40",
      "Launch Tue 20 Oct 10:00 · 40 days to go",
    ]);
    expect(linesOf(planOf(), { language: "zh" })[1]).toBe("10月20日 周二 10:00 上市 · 还有 40 天");
  });

  it.each([
    ["2026-10-19", "Launch Tue 20 Oct 10:00 · 1 day to go", "10月20日 周二 10:00 上市 · 还有 1 天"],
    ["2026-10-20", "Launch Tue 20 Oct 10:00 · today is launch day", "10月20日 周二 10:00 上市 · 今天上市"],
    ["2026-11-01", "Launch Tue 20 Oct 10:00 · 12 days since launch", "10月20日 周二 10:00 上市 · 已上市 12 天"],
    [
      "2027-01-01",
      "Launch Tue 20 Oct 2026 10:00 · 73 days since launch",
      "2026年10月20日 周二 10:00 上市 · 已上市 73 天",
    ],
  ])("counts from %s to the launch", (day, en, zh) => {
    expect(linesOf(planOf(), { today: day })[1]).toBe(en);
    expect(linesOf(planOf(), { today: day, language: "zh" })[1]).toBe(zh);
  });

  it("says that the launch is not known, and what a trial changed", () => {
    const plan = { ...chinese.plan, launch: null, launchText: "TBD", trial: { launch: "TBD" } };
    expect(linesOf({ ...planOf(), plan }).slice(0, 3)).toEqual([
      "### 智能回复助手 上市计划",
      "Trial: launch TBD",
      "Launch day to be decided",
    ]);
  });

  it("lists what ends or happens from Monday to Sunday, by day and hour", () => {
    const lines = linesOf(
      planOf(
        sampleTask({ id: "sunday", finish: "2026-09-13", owner: "pmm" }),
        sampleTask({ id: "next", finish: "2026-09-14" }),
        sampleTask({ id: "before", finish: "2026-09-06" }),
        sampleTask({ id: "monday", finish: "2026-09-07", critical: true }),
        sampleTask({ id: "call", type: "event", start: "2026-09-10", finish: "2026-09-10", time: "15:00" }),
        sampleTask({ id: "morning", type: "event", start: "2026-09-10", finish: "2026-09-10", time: "09:30" }),
      ),
    );
    expect(lines.slice(3)).toEqual([
      "Due this week, 7 Sep to 13 Sep (4)",
      "> Mon 7 Sep  monday · critical",
      "> Thu 10 Sep 09:30  morning",
      "> Thu 10 Sep 15:00  call",
      "> Sun 13 Sep  sunday · 李梅",
    ]);
  });

  it("lists fixed days and dated facts of the week as well", () => {
    const document = { ...chinese, tasks: [] };
    expect(linesOf(document, { today: "2026-10-13", language: "zh" }).slice(3)).toEqual([
      "本周到期（10月12日至10月18日，2 项）",
      "> 10月13日 周二  ★ 全量上线",
      "> 10月14日 周三  最晚决定：视频延期 · 市场部",
    ]);
  });

  it("lists a fixed day once where its own event stands on it", () => {
    const anchors = [{ id: "press", name: "Press day", date: "2026-09-10", time: null, text: "2026-09-10" }];
    const press = sampleTask({ id: "media", name: "Press day", type: "event", start: "2026-09-10", owner: "mkt" });
    const lines = linesOf({ ...planOf(press), anchors });
    expect(lines.slice(3)).toEqual([
      "Due this week, 7 Sep to 13 Sep (1)",
      expect.stringMatching(/^> Thu 10 Sep {2}Press day · /),
    ]);
  });

  it("says how often a meeting comes rather than each time", () => {
    const dates = ["2026-09-03", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-15"];
    const occurrences = dates.map((date) => ({ date, time: "18:00", nominal: null }));
    const daily = sampleTask({
      id: "standup",
      type: "recurring",
      occurrences,
      start: "2026-09-03",
      finish: "2026-09-15",
    });
    expect(linesOf(planOf(daily))[4]).toBe("> Tue 8 Sep 18:00  standup · 3 times this week");
  });

  it("says what comes next where nothing is due", () => {
    const later = sampleTask({ id: "later", start: "2026-09-16", finish: "2026-09-18" });
    const latest = sampleTask({ id: "latest", start: "2026-10-16", finish: "2026-10-19" });
    expect(linesOf(planOf(latest, later)).slice(3)).toEqual([
      "Nothing due this week, 7 Sep to 13 Sep",
      "> Next: Fri 18 Sep  later",
    ]);
    expect(linesOf(planOf(later), { today: "2026-12-01" }).slice(3)).toEqual([
      "Nothing due this week, 30 Nov to 6 Dec",
    ]);
  });

  it("lists what begins in the week and goes on", () => {
    const task = sampleTask({ id: "page", start: "2026-09-09", finish: "2026-09-21", owner: "studio" });
    expect(linesOf(planOf(task)).slice(-2)).toEqual([
      "Starting this week (1)",
      "> Wed 9 Sep  page · 制作部 · until Mon 21 Sep",
    ]);
  });

  it("lists first what was to be done and is recorded as unfinished, with the day it is now expected on", () => {
    const lines = linesOf(
      planOf(
        sampleTask({ id: "unknown", finish: "2026-09-04" }),
        sampleTask({
          id: "slow",
          finish: "2026-09-11",
          status: "in-progress",
          progress: { ...blankProgress, plannedFinish: "2026-09-08" },
        }),
        sampleTask({ id: "open", finish: "2026-09-04", status: "not-started", owner: "pmm" }),
        sampleTask({ id: "done", finish: "2026-09-07", status: "finished" }),
        sampleTask({ id: "today", finish: today, status: "not-started" }),
      ),
    );
    expect(lines.slice(3)).toEqual([
      "Late (2)",
      "> open · 李梅 · was due Fri 4 Sep",
      "> slow · was due Tue 8 Sep · now Fri 11 Sep",
      "",
      "Due this week, 7 Sep to 13 Sep (2)",
      "> Mon 7 Sep  ✓ done",
      "> Thu 10 Sep  today",
    ]);
  });

  const move = (parts: Partial<Move>): Move => ({
    key: "page",
    name: "Page",
    from: { start: "2026-09-14", finish: "2026-09-18" },
    to: { start: "2026-09-14", finish: "2026-09-21" },
    on: "2026-09-08",
    ...parts,
  });

  it.each<[string, readonly Move[], readonly string[]]>([
    ["a later end", [move({})], ["> Page  Fri 18 Sep → Mon 21 Sep · 3 days later"]],
    [
      "an earlier start",
      [move({ to: { start: "2026-09-13", finish: "2026-09-18" } })],
      ["> Page  starts Mon 14 Sep → Sun 13 Sep · 1 day earlier"],
    ],
    [
      "two moves as one",
      [move({}), move({ from: move({}).to, to: { start: "2026-09-14", finish: "2026-09-22" }, on: "2026-09-10" })],
      ["> Page  Fri 18 Sep → Tue 22 Sep · 4 days later"],
    ],
    ["nothing that is back where it was", [move({}), move({ from: move({}).to, to: move({}).from })], []],
    ["nothing older than asked for", [move({ on: "2026-09-02" })], []],
    [
      "the first day that is asked for",
      [move({ on: "2026-09-03" })],
      ["> Page  Fri 18 Sep → Mon 21 Sep · 3 days later"],
    ],
    ["nothing that is to happen yet", [move({ on: "2026-09-11" })], []],
  ])("tells of moves: %s", (_, moves, expected) => {
    const lines = linesOf(planOf(), { moves });
    const heading = lines.indexOf("Moved since 3 Sep (1)");
    expect(heading < 0 ? [] : lines.slice(heading + 1)).toEqual(expected);
  });
});

function removed(parts: Partial<CancelledEntry> & { readonly on?: string }): CancelledEntry {
  const { on = "2026-09-08", ...rest } = parts;
  const identity = { uid: "x", sequence: 1, stamp: Date.parse(`${on}T00:00:00Z`) };
  return { key: "fair", identity, name: "Fair", start: "2026-09-14", finish: "2026-09-18", lives: [], ...rest };
}

describe("what was taken out of the plan", () => {
  const line = "> Fair  was planned for Fri 18 Sep";
  it.each<readonly [rule: string, entries: readonly CancelledEntry[], expected: readonly string[]]>([
    ["a task", [removed({})], [line]],
    ["on the first day that is asked for", [removed({ on: "2026-09-03" })], [line]],
    ["on the day itself", [removed({ on: today })], [line]],
    ["not earlier", [removed({ on: "2026-09-02" })], []],
    ["not later", [removed({ on: "2026-09-11" })], []],
    ["no deadline", [removed({ key: "fair/by" })], []],
    ["no single meeting", [removed({ key: "fair.2" })], []],
    ["nothing that the plan still has", [removed({ key: "page" })], []],
    [
      "in the order of their days",
      [removed({ key: "b", name: "Later", finish: "2026-09-19" }), removed({})],
      [line, "> Later  was planned for Sat 19 Sep"],
    ],
  ])("%s", (_rule, cancelled, expected) => {
    const lines = linesOf(planOf(sampleTask({ id: "page" })), { cancelled });
    const heading = lines.indexOf(`Removed since 3 Sep (${expected.length})`);
    expect(heading < 0 ? [] : lines.slice(heading + 1)).toEqual(expected);
  });

  it("is said in Chinese too", () => {
    const lines = linesOf(planOf(), { cancelled: [removed({ name: "展会" })], language: "zh" });
    expect(lines.slice(-2)).toEqual(["9月3日以来已移除（1 项）", "> 展会  原计划 9月18日 周五"]);
  });

  it("stays within what a channel takes", () => {
    const cancelled = Array.from({ length: 400 }, (_, index) =>
      removed({ key: `fair-${index}`, name: `展会${"很长的名字".repeat(40)}${index}` }),
    );
    for (const channel of channels) {
      expect(limits[channel](chatMessage(planOf(), wish({ cancelled }), channel))).toEqual([]);
    }
  });
});

describe("what each channel is given", () => {
  const page = sampleTask({
    id: "page",
    name: "落地页 *v2* <b> & [x](y)",
    finish: today,
    owner: "pmm",
    links: ["javascript:alert(1)", "https://example.com/a?b=1&c=(2)"],
  });

  it.each<[Channel, string]>([
    ["slack", "• *Thu 10 Sep*  <https://example.com/a?b=1&amp;c=%282%29|落地页 ∗v2∗ ＜b＞ &amp; ［x］(y)> · 李梅"],
    [
      "feishu",
      "- **Thu 10 Sep**  [落地页 &#42;v2&#42; &#60;b&#62; &#38; &#91;x&#93;&#40;y&#41;](https://example.com/a?b=1&c=%282%29) <font color='grey'>· 李梅</font>",
    ],
    ["dingtalk", "- **Thu 10 Sep**  [落地页 ∗v2∗ ＜b＞ & ［x］(y)](https://example.com/a?b=1&c=%282%29) · 李梅"],
    [
      "wecom",
      '> **Thu 10 Sep**  [落地页 ∗v2∗ ＜b＞ & ［x］(y)](https://example.com/a?b=1&c=%282%29) <font color="comment">· 李梅</font>',
    ],
  ])("%s", (channel, line) => {
    expect(markupOf(channel, chatMessage(planOf(page), wish(), channel)).split("\n")).toContain(line);
  });

  it("warns by the colour of a card where something is late", () => {
    const late = sampleTask({ id: "a", finish: "2026-09-04", status: "not-started" });
    const colourOf = (task: TaskEntry) =>
      payloadFor("feishu", chatMessage(planOf(task), wish(), "feishu")).card.header.template;
    expect([colourOf(late), colourOf(page)]).toEqual(["orange", "blue"]);
  });

  it.each(channels)("says how many lines it left out, and in both languages: %s", (channel) => {
    const many = Array.from({ length: 400 }, (_, index) => sampleTask({ id: `task-${index}`, finish: today }));
    const count = (language: "en" | "zh"): number => {
      const lines = markupOf(channel, chatMessage(planOf(...many), wish({ language }), channel)).split("\n");
      const more = lines.map((line) => /… and (\d+) more|另有 (\d+) 项/.exec(line)).find((found) => found !== null);
      return lines.filter((line) => line.includes("task-")).length + Number(more?.[1] ?? more?.[2]);
    };
    expect([count("en"), count("zh")]).toEqual([400, 400]);
  });
});

/** The limits as each channel publishes them, counted here anew. */
const limits: Readonly<Record<Channel, (payload: ChatPayload) => readonly string[]>> = {
  slack: (payload) => {
    const { blocks } = payloadFor("slack", payload);
    const texts = blocks
      .filter(({ type }) => type !== "header")
      .flatMap(({ text, elements = [] }) => [...(text ? [text] : []), ...elements]);
    return [
      ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
      ...blocks
        .filter(({ type, text }) => type === "header" && (text?.text.length ?? 0) > 150)
        .map(() => "long header"),
      ...texts
        .filter(({ text }) => text.length > 3000 || text.length === 0)
        .map(({ text }) => `${text.length} characters`),
      ...(texts.reduce((sum, { text }) => sum + text.length, 0) > 13_000 ? ["long message"] : []),
    ];
  },
  feishu: (payload) => (Buffer.byteLength(JSON.stringify(payload)) > 20_000 ? ["20 kB"] : []),
  dingtalk: (payload) => (Buffer.byteLength(JSON.stringify(payload)) > 20_000 ? ["20,000 bytes"] : []),
  wecom: (payload) => (Buffer.byteLength(payloadFor("wecom", payload).markdown.content) > 4096 ? ["4,096 bytes"] : []),
};

const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "<!channel> <@U123> <https://evil.example|x>",
    "<at id=all></at>",
    "<@all> @所有人 @all",
    "[点我](https://evil.example) ![](https://evil.example/x.png)",
    "**粗** *斜* `码` ~删~ _下_",
    "# 标题\n> 引用\n- 列表",
    '<font color="warning">红</font>',
    "e\u0301".repeat(500),
    "👩‍👩‍👧".repeat(200),
    "灯".repeat(40_000),
    "",
  ),
);

const anyPlan = fc
  .array(fc.tuple(anyName, fc.integer({ min: -9, max: 9 }), fc.boolean()), { maxLength: 120 })
  .map((entries) => {
    const tasks = entries.map(([name, shift, isOpen], index) => {
      const finish = new Date(Date.UTC(2026, 8, 10 + shift)).toISOString().slice(0, 10);
      const links = [`https://example.com/${"x".repeat((index * 37) % 400)}`];
      return sampleTask({ id: `t${index}`, name, start: finish, finish, links, status: isOpen ? "not-started" : null });
    });
    const name = entries[0]?.[0] ?? "x";
    return { ...planOf(...tasks), plan: { ...chinese.plan, name, trial: { set: [name] } } };
  });

const anyMoves = fc.array(anyName, { maxLength: 60 }).map((names) =>
  names.map(
    (name, index): Move => ({
      key: `k${index}`,
      name,
      from: { start: "2026-09-01", finish: "2026-09-02" },
      to: { start: "2026-09-01", finish: "2026-09-03" },
      on: "2026-09-09",
    }),
  ),
);

/** Marks that the channel acts on, besides those that the message itself sets. */
const active: Readonly<Record<Channel, RegExp>> = {
  slack: /<(?!https:\/\/example\.com\/x*\|)|(?<!\*)\*\*|<[!@#]/,
  feishu: /<at\b|!\[|\]\((?!https:\/\/example\.com\/x*\))|<(?!\/?font)/,
  dingtalk: /!\[|\]\((?!https:\/\/example\.com\/x*\))|<|@(?:all|所有人)/,
  wecom: /!\[|\]\((?!https:\/\/example\.com\/x*\))|<(?!\/?font)|<@|@(?:all|所有人)/,
};

describe.each(channels)("any plan, for %s", (channel) => {
  it("stays within the channel's limits", () => {
    fc.assert(
      fc.property(anyPlan, anyMoves, fc.constantFrom("en", "zh"), (document, moves, language) => {
        const payload = chatMessage(document, wish({ moves, language: language as "en" }), channel);
        expect(limits[channel](payload)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("mentions nobody, and has no link and no picture but its own", () => {
    fc.assert(
      fc.property(anyPlan, anyMoves, (document, moves) => {
        const payload = chatMessage(document, wish({ moves }), channel);
        expect(markupOf(channel, payload)).not.toMatch(active[channel]);
        expect(JSON.stringify(payload)).not.toMatch(/"isAtAll":true|atMobiles|mentioned_list/);
      }),
      { numRuns },
    );
  });

  it("keeps one line for each thing, whatever its name", () => {
    const document = withHostileTexts(chinese);
    const count = (plan: ScheduleDocument): number =>
      markupOf(channel, chatMessage(plan, wish({ today: "2026-10-14" }), channel)).split("\n").length;
    const plain = { ...chinese, plan: { ...chinese.plan } };
    expect(count(document)).toBe(count(plain));
  });
});

describe("inertMarks", () => {
  it.each([
    ["snake_case_id and 2*3", "snake_case_id and 2∗3"],
    ["_x_", "＿x＿"],
    ["# one # two", "＃ one # two"],
    ["mail@example.com", "mail@example.com"],
    ["@all @所有人 @Allen", "＠all ＠所有人 @Allen"],
    ["![x]", "！［x］"],
  ])("%s", (text, inert) => {
    expect(inertMarks(text)).toBe(inert);
  });

  it("leaves no mark in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(inertMarks(text)).not.toMatch(/[*`~[\]<>|\\]/);
      }),
    );
  });
});

it("does not depend on the language for what it lists", () => {
  const count = (language: "en" | "zh") =>
    markupOf("dingtalk", chatMessage(english, wish({ today: "2027-03-10", language }), "dingtalk")).split("\n").length;
  expect(count("zh")).toBe(count("en"));
});
