/** What set a date, in words. T is Tuesday 2026-10-20 in the calendar CN. */
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Language } from "../../src/diagnostic/diagnostic.ts";
import type { Driver } from "../../src/schedule/document.ts";
import { phase, tasks } from "./worked-example.ts";

const x = "x: { name: Draft, start: T-42, duration: 2d }";
const anchors = "anchors: { release: 2026-10-13, fair: 2026-10-16 }\n";

function driverOf(plan: string, language: Language): Driver | null | undefined {
  const text = `tminus: 1\nlaunch: 2026-10-20\n${plan.startsWith("calendar:") ? "" : "calendar: CN\n"}${plan}`;
  const { document } = compile({ name: "plan.launch.yaml", bytes: new TextEncoder().encode(text), language });
  return document?.tasks.find(({ id }) => id === "e")?.driver;
}

describe("what set the date of e", () => {
  it.each<readonly [plan: string, on: string | null, en: string, zh: string]>([
    [tasks(x, "e: { after: x }"), "x", 'after "Draft"', "在“Draft”之后"],
    [tasks(x, "e: { after: x.start }"), "x", 'after the start of "Draft"', "在“Draft”开始之后"],
    [tasks(x, "e: { after: x + 1d }"), "x", '1 working day after "Draft"', "在“Draft”之后再过 1 个工作日"],
    [tasks(x, "e: { after: x + 2d }"), "x", '2 working days after "Draft"', "在“Draft”之后再过 2 个工作日"],
    [tasks(x, "e: { after: x + 1cd }"), "x", '1 calendar day after "Draft"', "在“Draft”之后再过 1 个自然日"],
    [tasks(x, "e: { after: x + 7cd }"), "x", '7 calendar days after "Draft"', "在“Draft”之后再过 7 个自然日"],
    [
      tasks(x, "e: { after: x - 1d }"),
      "x",
      'up to 1 working day before what comes after "Draft"',
      "在“Draft”之后，可提前 1 个工作日",
    ],
    [
      tasks(x, "e: { after: x.start + 50% }"),
      "x",
      '50% of its length after the start of "Draft"',
      "在“Draft”开始之后其工期的 50%",
    ],
    [tasks("e: { after: launch }"), "launch", "after the launch", "在上市之后"],
    [anchors + tasks("e: { after: release }"), "release", "after the release", "在全量上线之后"],
    [anchors + tasks("e: { after: fair }"), "fair", 'after "fair"', "在“fair”之后"],
    [tasks("e: { before: launch }"), "launch", "in time for the launch", "赶在上市之前"],
    [tasks("e: { before: f }", "f: { name: Fair, at: T-8 }"), "f", 'in time for "Fair"', "赶在“Fair”之前"],
    [tasks("e: { from: T-8 }"), "launch", "from T-8", "不早于 T-8 开始"],
    [tasks("e: { by: T-8 }"), "launch", "by T-8", "不晚于 T-8 结束"],
    [tasks("e: { start-by: 2026-10-12 }"), null, "start-by 2026-10-12", "不晚于 2026-10-12 开始"],
    [`start: T-30\n${tasks("e: { finish-from: 双11-20 }")}`, "双11", "finish-from 双11-20", "不早于 双11-20 结束"],
    [tasks("e: { at: T-5 }"), "launch", "fixed: at T-5", "固定：T-5"],
    [tasks("e: { at: 2026-10-15 }"), null, "fixed: at 2026-10-15", "固定：2026-10-15"],
    [anchors + tasks("e: { at: fair-1 }"), "fair", "fixed: at fair-1", "固定：fair-1"],
    [tasks("e: { at: 双11-8 }"), "双11", "fixed: at 双11-8", "固定：双11-8"],
    [tasks("e: { window: T-9..T-5 }"), "launch", "fixed: window T-9..T-5", "固定：T-9..T-5"],
    [tasks("e: { start: T-8, duration: 2d }"), "launch", "fixed: start T-8", "固定：T-8"],
    [tasks("e: { finish: T-8, duration: 2d }"), "launch", "fixed: finish T-8", "固定：T-8"],
    [tasks("e: { start: T-8, finish: T-4 }"), "launch", "fixed: start T-8", "固定：T-8"],
    [phase("window: T-42..T-22", "e: { duration: 2d }"), "p", "starts with its phase", "随阶段开始"],
    [`start: T-42\n${tasks("e: { duration: 2d }")}`, null, "starts with the kickoff", "随计划启动"],
    [`finish: T+10\n${tasks("e: { from: T, place: late }")}`, null, "up to the plan's end", "到计划结束为止"],
    [
      `as-of: 2026-10-14\n${tasks("x: { at: T-9, finished: 2026-10-11 }", "e: { after: x }")}`,
      null,
      "not started by 2026-10-14",
      "截至 2026-10-14 尚未开始",
    ],
    [
      `as-of: 2026-10-14\n${tasks("e: { at: T-9, finished: 2026-10-11 }")}`,
      null,
      "finished on 2026-10-11",
      "2026-10-11 完成",
    ],
    [
      `as-of: 2026-10-14\n${tasks("e: { start: T-9, duration: 5d, started: 2026-10-12 }")}`,
      null,
      "started on 2026-10-12",
      "2026-10-12 开始",
    ],
    [
      `as-of: 2026-10-14\n${tasks("e: { window: T-9..T, started: 2026-10-12 }")}`,
      null,
      "started on 2026-10-12",
      "2026-10-12 开始",
    ],
    [
      `as-of: 2026-10-14\n${tasks("x: { window: T-9..T }", "e: { during: x, started: 2026-10-12 }")}`,
      "x",
      'during "x"',
      "与“x”同期",
    ],
    [tasks(x, "e: { during: x }"), "x", 'during "Draft"', "与“Draft”同期"],
    [anchors + tasks("e: { during: fair }"), "fair", 'during "fair"', "与“fair”同期"],
    [phase("", "a: { at: T-9 }", "b: { at: T-7 }") + tasks("e: { during: p }"), "p", 'during "p"', "与“p”同期"],
    [tasks("e: { every: week mon, from: T-8, by: T }"), null, "within its bounds", "在规定范围内"],
    [tasks("e: { at: T-3个工作日 }"), "launch", "fixed: at T-3wd", "固定：T-3个工作日"],
    [tasks("e: { at: T - 4周 }"), "launch", "fixed: at T-4w", "固定：T-4周"],
    [tasks("e: { at: 端午 }"), "dragon-boat", "fixed: at dragon-boat", "固定：端午"],
    [tasks("e: { at: mid-autumn - 2wd }"), "mid-autumn", "fixed: at mid-autumn-2wd", "固定：中秋-2个工作日"],
    [tasks("e: { from: 双11-3个月 }"), "双11", "from 双11-3mo", "不早于 双11-3个月 开始"],
    [phase("window: T-42..T-22", "e: { at: week 2 wed }"), null, "fixed: at week 2 wed", "固定：第2周周三"],
    [phase("window: T-42..T-22", "e: { window: 第1周 }"), null, "fixed: window week 1", "固定：第1周"],
    [
      phase("window: T-42..T-22", "e: { window: 第1周..末周周五 }"),
      null,
      "fixed: window week 1..last week fri",
      "固定：第1周..末周周五",
    ],
    [phase("window: T-42..T-22", "e: { from: 末周 }"), null, "from last week", "不早于 末周 开始"],
  ])("%s", (plan, on, en, zh) => {
    expect(driverOf(plan, "en")).toMatchObject({ on, text: en });
    expect(driverOf(plan, "zh")).toMatchObject({ on, text: zh });
  });

  it.each<readonly [plan: string, on: string | null, en: string, zh: string]>([
    ["e: { at: s+1 }", "s", 'fixed: at s+1 (counts from "Draft")', "固定：s+1（从“Draft”算起）"],
    [
      "e: { at: u+1 }",
      "u",
      'fixed: at u+1 ("u" is s + 2wd, which counts from "Draft")',
      "固定：u+1（“u”是 s+2个工作日，从“Draft”算起）",
    ],
    ["e: { after: s }", "s", 'after "s" (counts from "Draft")', "在“s”之后（从“Draft”算起）"],
    ["e: { before: s }", "s", 'in time for "s" (counts from "Draft")', "赶在“s”之前（从“Draft”算起）"],
    ["e: { from: s }", "s", 'from s (counts from "Draft")', "不早于 s 开始（从“Draft”算起）"],
    ["e: { during: s }", "s", 'during "s" (counts from "Draft")', "与“s”同期（从“Draft”算起）"],
    [
      "e: { window: T-60..s }",
      "launch",
      'fixed: window T-60..s (counts from "Draft")',
      "固定：T-60..s（从“Draft”算起）",
    ],
  ])("names the work that an anchor stands at: %s", (line, on, en, zh) => {
    const plan = `anchors: { s: x, u: s + 2wd }\n${tasks(x, line)}`;
    expect(driverOf(plan, "en")).toMatchObject({ on, task: "x", text: en });
    expect(driverOf(plan, "zh")).toMatchObject({ on, task: "x", text: zh });
  });

  it.each<readonly [rule: string, plan: string, meets: readonly string[]]>([
    [
      "the rest days of a wait",
      tasks("x: { finish: 2026-09-30, duration: 1d }", "e: { after: x }"),
      ["National Day 10-01..10-07"],
    ],
    [
      "those that a lag runs over",
      tasks("x: { finish: 2026-09-24, duration: 1d }", "e: { after: x + 1d }"),
      ["Mid-Autumn Festival 09-25..09-27"],
    ],
    [
      "make-up days",
      tasks("x: { finish: 2026-10-09, duration: 1d }", "e: { after: x + 1d }"),
      ["National Day 10-10..10-10"],
    ],
    [
      "those before what it was laid back from",
      tasks("e: { before: x }", "x: { at: 2026-10-08 }"),
      ["National Day 10-01..10-07"],
    ],
    [
      "those before an anchor",
      `anchors: { fair: 2026-10-08 }\n${tasks("e: { before: fair }")}`,
      ["National Day 10-01..10-07"],
    ],
    [
      "those from an anchor on, its own day inside",
      `anchors: { fair: 2026-10-01 }\n${tasks("e: { after: fair }")}`,
      ["National Day 10-01..10-07"],
    ],
    [
      "those from the first day of its phase on",
      phase("window: 2026-10-03..T", "e: {}"),
      ["National Day 10-03..10-07"],
    ],
    ["those from the kickoff on", `start: 2026-10-02\n${tasks("e: {}")}`, ["National Day 10-02..10-07"]],
    [
      "those from the day of record on",
      `as-of: 2026-10-05\nstart: T-42\n${tasks("x: { at: T-42, finished: 2026-09-08 }", "e: {}")}`,
      ["National Day 10-05..10-07"],
    ],
    [
      "those up to the plan's end",
      `finish: 2026-10-07\n${tasks("e: { from: T-42, place: late }")}`,
      ["National Day 10-01..10-07"],
    ],
    ["nothing on the day before that", tasks("x: { at: 2026-09-28 }", "e: { after: x + 1d }"), []],
    ["nothing behind the day that it was laid back from", tasks("e: { before: x }", "x: { at: 2026-09-30 }"), []],
    [
      "a single day",
      `calendar: own\ncalendars: { own: { extends: CN, holidays: [{ date: 2026-09-16, name: Fair }] } }\n${tasks("x: { at: 2026-09-15 }", "e: { after: x }")}`,
      ["Fair 09-16..09-16"],
    ],
    [
      "those of a wait that counts from a start",
      tasks("x: { start: 2026-09-28, duration: 5d }", "e: { after: x.start + 3d }"),
      ["National Day 10-01..10-07"],
    ],
    [
      "those up to the end that it was laid back from",
      tasks("x: { window: 2026-09-29..2026-10-07, finish-after: e }", "e: { duration: 1d }"),
      ["National Day 10-01..10-07"],
    ],
    [
      "nothing where work stands side by side",
      tasks("x: { start: 2026-09-28, duration: 5d }", "e: { finish-after: x.start }"),
      [],
    ],
    [
      "not what a pin counts over",
      tasks("x: { finish: 2026-09-30, duration: 1d }", "e: { at: 2026-10-08, after: x }"),
      [],
    ],
  ])("meets %s", (_, plan, expected) => {
    const meets = driverOf(plan, "en")?.meets.map(({ name, from, to }) => `${name} ${from.slice(5)}..${to.slice(5)}`);
    expect(meets).toEqual(expected);
  });

  it("is nothing for work without a day", () => {
    expect(driverOf(tasks("f: { at: T }", "e: { duration: 1d }"), "en")).toBeNull();
  });
});
