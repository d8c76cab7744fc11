import { describe, expect, it } from "vitest";
import { drawnBy, readText } from "./read-text.ts";

const longest = "a".repeat(64);

describe("an id", () => {
  it.each(["主题确定", "a-1d", "a_b", "é", longest, "Türkçe", "last-week", "第三周评审", "T30", "TBDs", "weekly"])(
    "may be %s",
    (id) => {
      expect(drawnBy(`phases: { ${id}: { tasks: { x: } } }`)).toEqual([]);
      expect(drawnBy(`anchors: { ${id}: 2026-03-02 }\ntasks: { x: }`)).toEqual([]);
      expect(drawnBy(`tasks: { ${id}: }`)).toEqual([]);
    },
  );

  it.each(["1st", "_a", "a b", "a.b", "a/b", "主题（确定）", `${longest}a`])("cannot be %s", (id) => {
    expect(drawnBy(`tasks:\n  "${id}":`)).toEqual([`3 bad-id "${id}"`]);
  });

  it.each([
    ...["T", "t", "launch", "Launch", "R", "r", "Release", "RELEASE", "TBD", "待定", "week", "Null", "True", "FALSE"],
    ...["第3周", "末周", "week 3", "春节", "spring-festival", "双11", "618", "T-30", "T－30", "R-5wd"],
  ])("is not %s, a word of the language", (id) => {
    expect(drawnBy(`tasks:\n  "${id}":\n  x:`)).toEqual([`3 reserved-id "${id}"`]);
    expect(drawnBy(`phases:\n  "${id}":\ntasks: { x: }`)).toEqual([`3 reserved-id "${id}"`]);
  });

  it("of an anchor may be release, in this one spelling", () => {
    expect(drawnBy("anchors: { release: 2026-10-13 }\ntasks: { x: }")).toEqual([]);
    for (const id of ["Release", "R", "RELEASE"]) {
      const { diagnostics } = readText(`anchors: { ${id}: 2026-10-13 }\ntasks: { x: }`);
      expect(diagnostics.map(({ code, help }) => [code, help?.en])).toEqual([
        ["unknown-key", 'Write "release:" instead.'],
      ]);
    }
  });

  it.each(["CN", "mon-fri", "daily"])("of a calendar is not %s, which is built in", (id) => {
    expect(drawnBy(`calendars:\n  ${id}: { week: mon-sat }\ntasks: { x: }`)).toEqual([`3 reserved-id ${id}`]);
  });

  it("of an owner may be any name", () => {
    expect(drawnBy("owners: { launch: , 产品部 · 江帆: , week: }\ntasks: { x: }")).toEqual([]);
  });
});
