import { describe, expect, it } from "vitest";
import { launchWording } from "../../src/plan/launch-wording.ts";
import { timeHelp } from "../../src/plan/time-wording.ts";

describe("what to write in place of a launch that is no date", () => {
  it.each([
    ["20261021", "请写成“launch: 2026-10-21”。"],
    ["2024/2/29x", "也可以带时刻"],
    ["10/21/2026", "也可以带时刻"],
  ])("%s", (text, help) => {
    const { message, help: said } = launchWording(text);
    expect(message.zh).toBe(`上市日要写具体日期，不能写“${text}”。`);
    expect(said.zh).toContain(help);
  });

  it.each(["2026-02-30", "2025-02-29", "2026-13-01", "2026-10-21 25:00"])("%s does not exist", (text) => {
    expect(launchWording(text).message.en).toBe(`"${text}" is a day or time that does not exist.`);
  });
});

describe("what to write in place of something to wait for", () => {
  it.each([
    ["a、c", "Write [a, c] instead."],
    ["a / c", "Write [a, c] instead."],
    ["【a】", "Write [a] instead."],
    ["2026-10-01", 'This names a task, phase or anchor; for a day write "from: 2026-10-01".'],
    ["a + ?", 'Write an id, such as "design", "design.start" or "design + 2d".'],
  ])("%s", (text, help) => {
    expect(timeHelp({ text, form: "link", fault: { reason: "unreadable" } }).en).toBe(help);
  });
});

describe("what to write in place of a buffer without a unit", () => {
  it("is days or a share", () => {
    const fault = { reason: "needs-unit", suggestion: "20d" } as const;
    expect(timeHelp({ text: "20", form: "buffer", fault }).en).toBe("Write 20d for days, or 20%.");
  });
});
