import { describe, expect, it } from "vitest";
import { countSeverities, summarize } from "../../src/diagnostic/summarize.ts";

describe("summarize", () => {
  it.each([
    [{ error: 2, warning: 1, info: 0 }, "2 errors, 1 warning", "2 个错误，1 个警告"],
    [{ error: 1, warning: 0, info: 0 }, "1 error", "1 个错误"],
    [{ error: 0, warning: 3, info: 2 }, "3 warnings, 2 notes", "3 个警告，2 条提示"],
    [{ error: 0, warning: 0, info: 0 }, "no problems found", "没有发现问题"],
  ])("says %j as %j and %j", (counts, en, zh) => {
    expect(summarize(counts, "en")).toBe(en);
    expect(summarize(counts, "zh")).toBe(zh);
  });

  it("counts by severity", () => {
    const found = countSeverities([{ severity: "error" }, { severity: "info" }, { severity: "error" }]);
    expect(found).toEqual({ error: 2, warning: 0, info: 1 });
  });
});
