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
  ])("%s is %s", (written, plain) => {
    expect(withIsoDate(written)).toBe(plain);
    expect(isLaunchText(plain)).toBe(true);
  });

  it.each(["tomorrow", "2026-13-01", "2026/2/30", "11/3/2026", "T+5"])("%s is none", (written) => {
    expect(isLaunchText(withIsoDate(written))).toBe(false);
  });
});
