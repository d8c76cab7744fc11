/** What set a date, in words. T is Tuesday 2026-10-20 in the calendar CN. */
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Language } from "../../src/diagnostic/diagnostic.ts";
import type { Driver } from "../../src/schedule/document.ts";
import { phase, tasks } from "./worked-example.ts";

const x = "x: { name: Draft, start: T-42, duration: 2d }";
const anchors = "anchors: { release: 2026-10-13, fair: 2026-10-16 }\n";

function driverOf(plan: string, language: Language): Driver | null | undefined {
  const text = `tminus: 1\nlaunch: 2026-10-20\ncalendar: CN\n${plan}`;
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
    [tasks(x, "e: { during: x }"), "x", "within its bounds", "在规定范围内"],
    [tasks("e: { every: week mon, from: T-8, by: T }"), null, "within its bounds", "在规定范围内"],
  ])("%s", (plan, on, en, zh) => {
    expect(driverOf(plan, "en")).toMatchObject({ on, text: en });
    expect(driverOf(plan, "zh")).toMatchObject({ on, text: zh });
  });

  it("is nothing for work without a day", () => {
    expect(driverOf(tasks("f: { at: T }", "e: { duration: 1d }"), "en")).toBeNull();
  });
});
