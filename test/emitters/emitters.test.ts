import { describe, expect, it } from "vitest";
import { emitters } from "../../src/emitters/index.ts";
import { countdownOf, countdownSpan } from "../../src/emitters/shared/countdown.ts";
import { safeLink } from "../../src/emitters/shared/safe-link.ts";

describe("the registry", () => {
  it("lists every format once, in the order of building", () => {
    expect(emitters.map(({ format }) => format)).toEqual([
      "xlsx",
      "ics",
      "todo",
      "md",
      "json",
      "csv",
      "msproject",
      "chat",
    ]);
  });

  it("says of each format what it is for, in both languages", () => {
    expect(emitters.filter(({ summary }) => summary.en === "" || !/\p{Script=Han}/u.test(summary.zh))).toEqual([]);
  });
});

describe("countdownOf", () => {
  it.each([
    ["2026-09-20", "2026-10-20", "T-30"],
    ["2026-10-20", "2026-10-20T10:00", "T"],
    ["2026-11-03", "2026-10-20", "T+14"],
    ["2026-12-31", "2027-01-01", "T-1"],
    [null, "2026-10-20", null],
    ["2026-10-20", null, null],
  ])("%s for a launch on %s is %s", (date, launch, text) => {
    expect(countdownOf(date, launch)).toBe(text);
  });

  it.each([
    ["2026-09-02", "2026-09-08", "T-48..T-42"],
    ["2026-09-02", "2026-09-02", "T-48"],
    ["2026-09-02", null, "T-48"],
    [null, null, null],
  ])("from %s to %s is %s", (start, finish, text) => {
    expect(countdownSpan({ start, finish }, "2026-10-20")).toBe(text);
  });
});

describe("safeLink", () => {
  it.each([
    ["https://example.com/a?b=1,2;c=3", "https://example.com/a?b=1,2;c=3"],
    [" HTTPS://例子.cn/路 ", "HTTPS://例子.cn/路"],
    ["mailto:a@example.com", "mailto:a@example.com"],
    ['https://example.com/a"b<c>(d)|e', "https://example.com/a%22b%3Cc%3E%28d%29%7Ce"],
    ["javascript:alert(1)", null],
    ["file:///etc/passwd", null],
    ["java\nscript:alert(1)", null],
    ["https://", null],
    ["example.com", null],
  ])("%s", (address, link) => {
    expect(safeLink(address)).toBe(link);
  });
});
