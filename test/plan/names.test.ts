import { describe, expect, it } from "vitest";
import { lettersAt } from "../spec/read-text.ts";
import { drawnBy, resolveText } from "./resolve-text.ts";

describe("names", () => {
  it("are shared by tasks, phases and anchors, and a second use shows the first", () => {
    const text = `
anchors: { x: 2026-03-02 }
phases:
  p: { tasks: { a: , x: , p: } }
tasks: { a: }`;
    expect(drawnBy(text)).toEqual(["4 dup-id x", "4 dup-id p", "5 dup-id a"]);
    const firsts = resolveText(text).diagnostics.map(({ related }) =>
      related.map(({ place }) => [place.line, lettersAt(text, { place })]),
    );
    expect(firsts).toEqual([[[2, "x"]], [[4, "p"]], [[4, "a"]]]);
  });

  it("of owners, calendars and facts are their own", () => {
    const text = `
owners: { a: , p: , c: }
calendars: { c: , a: }
phases: { p: { tasks: { a: } } }
notify: { a: , p: }`;
    expect(drawnBy(text)).toEqual([]);
  });

  it("in any script are found", () => {
    expect(drawnBy("tasks: { 主题确定: , Überblick: { after: 主题确定 }, z: { after: Überblick.开始 } }")).toEqual([]);
  });

  it("that are near are proposed", () => {
    const { diagnostics } = resolveText("tasks: { 落地页: , design: , a: { after: [落地叶, desgin] } }");
    expect(diagnostics.map(({ help }) => help?.en)).toEqual(['Did you mean "落地页"?', 'Did you mean "design"?']);
  });
});

describe("a plan", () => {
  it("without tasks is an error", () => {
    expect(drawnBy("name: x")).toHaveLength(1);
    expect(drawnBy("name: x")[0]).toContain("no-tasks");
  });

  it("shows all that is wrong with it in one run, each once, at its place", () => {
    const text = `
launch: 2026-10-20
start: end of March
calendar: nosuch
anchors: { x: nosuch }
phases: { p: { window: T-9..nosuch, after: nosuch, tasks: { a: { at: nosuch }, b: } } }
tasks:
  c: { duration: 5, buffer: 5, owner: nosuch }
notify: { n: { lead: 5, before: nosuch } }`;
    expect(drawnBy(text)).toEqual([
      "3 bad-time end of March",
      "4 unknown-ref nosuch",
      "5 unknown-ref nosuch",
      "6 unknown-ref T-9..nosuch",
      "6 unknown-ref nosuch",
      "6 unknown-ref nosuch",
      "8 bad-time 5",
      "8 bad-time 5",
      "8 owner-unknown nosuch",
      "9 bad-time 5",
      "9 unknown-ref nosuch",
    ]);
  });
});

describe("a notice", () => {
  const noticeOf = (keys: string) => {
    const { plan, diagnostics } = resolveText(`launch: 2026-10-20\ntasks: { a: }\nnotify: { n: { ${keys} } }`);
    expect(diagnostics).toEqual([]);
    return plan.notices[0];
  };

  it.each([
    ["lead: 5wd", { amount: 5, unit: "wd" }],
    ["lead: 5d", { amount: 5, unit: "wd" }],
    ["lead: 10个自然日", { amount: 10, unit: "cd" }],
    ["lead: 2周", { amount: 14, unit: "cd" }],
    ["what: x", undefined],
  ])("with %s goes out so long ahead", (keys, expected) => {
    expect(noticeOf(keys)?.lead).toEqual(expected);
  });

  it.each([
    ["before: T-1", "T-1"],
    ["before: launch", "T"],
    ["before: a", "a"],
    ["before: a.start", "a"],
    ["lead: 5d", "T"],
  ])("with %s counts from %s", (keys, expected) => {
    const before = noticeOf(keys)?.before;
    expect(before && ("text" in before ? before.text : before.id)).toBe(expected);
  });

  it.each([
    ["lead: 5", "bad-time 5"],
    ["lead: 2h", "bad-time 2h"],
    ["lead: 待定", "bad-time 待定"],
    ["before: a.finish", "bad-time a.finish"],
    ["before: a + 2d", "point-names-task a + 2d"],
    ["before: nosuch", "unknown-ref nosuch"],
  ])("with %s draws %s", (keys, expected) => {
    expect(drawnBy(`launch: 2026-10-20\ntasks: { a: }\nnotify:\n  n: { ${keys} }`)).toEqual([`5 ${expected}`]);
  });
});
