import { describe, expect, it } from "vitest";
import { isLaunchText, withIsoDate } from "../../src/cli/iso-date.ts";

describe("a day on the command line", () => {
  it.each([
    ["2026-11-03", "2026-11-03"],
    ["2026/11/3", "2026-11-03"],
    ["2026.1.3", "2026-01-03"],
    ["2026-1-3 10:00", "2026-01-03 10:00"],
    ["2026年11月3日", "2026-11-03"],
    ["tbd", "TBD"],
    ["待定", "待定"],
    ["T+14", "T+14"],
    ["T-5wd", "T-5wd"],
    ["t+2周", "t+2周"],
  ])("%s is %s", (written, plain) => {
    expect(withIsoDate(written)).toBe(plain);
    expect(isLaunchText(plain)).toBe(true);
  });

  it.each(["tomorrow", "2026-13-01", "2026/2/30", "11/3/2026", "R+5", "T+5h", "T+5 10:00"])("%s is none", (written) => {
    expect(isLaunchText(withIsoDate(written))).toBe(false);
  });
});
