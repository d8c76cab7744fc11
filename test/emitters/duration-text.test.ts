import { describe, expect, it } from "vitest";
import { amountText, durationText } from "../../src/emitters/shared/duration-text.ts";
import type { TaskEntry } from "../../src/schedule/document.ts";

type Duration = TaskEntry["duration"];

describe("durationText", () => {
  it.each<[Partial<Duration>, string, string]>([
    [{ text: "8d", max: 8 }, "8 days", "8 天"],
    [{ text: "1d", max: 1 }, "1 day", "1 天"],
    [{ text: "8-15d", min: 8, likely: 12, max: 15 }, "8–15 days", "8–15 天"],
    [{ text: "8/10/15d", min: 8, likely: 10, max: 15 }, "8–15 days, most likely 10", "8–15 天，最可能 10 天"],
    [{ text: "18cd", max: 18, unit: "cd" }, "18 calendar days", "18 个自然日"],
    [{ text: "1cd", max: 1, unit: "cd" }, "1 day", "1 天"],
    [{ text: "2w", max: 10 }, "2 weeks", "2 周"],
    [{ text: "1-2w", min: 5, max: 10 }, "1–2 weeks", "1–2 周"],
    [{ text: "~1mo", max: 30, unit: "cd", approximate: true }, "about 1 month", "约 1 个月"],
    [{ text: "~5d", max: 5, approximate: true }, "about 5 days", "约 5 天"],
    [{ text: "45m", max: 45, unit: "min" }, "45 minutes", "45 分钟"],
    [{ text: "2h", max: 120, unit: "min" }, "2 hours", "2 小时"],
    [{ text: "60-90m", min: 60, max: 90, unit: "min" }, "60–90 minutes", "60–90 分钟"],
    [{ text: "0", max: 0 }, "0 days", "0 天"],
    [{ text: "TBD", min: null, max: null, unit: null }, "TBD", "待定"],
    [{ text: "", max: 1, assumed: true }, "1 day", "1 天"],
    [{ text: "", max: 1 }, "", ""],
    [{ text: "", min: null, max: null, unit: "cd" }, "", ""],
  ])("%o is %s, %s", (given, en, zh) => {
    const max = given.max ?? null;
    const length = { min: max, likely: max, max };
    const duration: Duration = { ...length, unit: "wd", text: "", approximate: false, assumed: false, ...given };
    expect([durationText(duration, "en"), durationText(duration, "zh")]).toEqual([en, zh]);
  });
});

describe("amountText", () => {
  it.each([
    ["10wd", "10 working days", "10 个工作日"],
    ["3cd", "3 calendar days", "3 个自然日"],
    ["48h", "48 hours", "48 小时"],
    ["30m", "30 minutes", "30 分钟"],
    ["1w", "1 week", "1 周"],
    [" at once\n", "at once", "at once"],
    ["1.5h", "1.5h", "1.5h"],
  ])("%j is %s, %s", (text, en, zh) => {
    expect([amountText(text, "en"), amountText(text, "zh")]).toEqual([en, zh]);
  });
});
