import { describe, expect, it } from "vitest";
import { drawnBy, linksOf, resolveText } from "./resolve-text.ts";

/** The links of a task `b` beside a task `a`. */
function linksFor(keys: string): readonly string[] {
  return linksOf(`launch: 2026-10-20\nanchors: { release: T-7 }\ntasks: { a: , a-1d: , c: , b: { ${keys} } }`);
}

describe("a link", () => {
  it.each([
    ["after: a", ["a > b"]],
    ["after: [a, c]", ["a > b", "c > b"]],
    ["after: a.start", ["a.start > b"]],
    ["after: a.开始", ["a.start > b"]],
    ["after: a + 2d", ["a > b + 2wd"]],
    ["after: a - 2天", ["a > b - 2wd"]],
    ["after: a + 3cd", ["a > b + 3cd"]],
    ["after: a + 2w", ["a > b + 10wd"]],
    ["after: a + 0", ["a > b"]],
    ["after: a.start + 50%", ["a.start > b + 50percent"]],
    ["after: a-1d", ["a-1d > b"]],
    ["after: a - 1d", ["a > b - 1wd"]],
    ["after: a-2d", ["a > b - 2wd"]],
    ["after: a-1d-1d", ["a-1d > b - 1wd"]],
    ["after: a-1d.start", ["a-1d.start > b"]],
    ["before: a", ["b > a"]],
    ["before: a.start", ["b > a"]],
    ["before: a - 2d", ["b > a + 2wd"]],
    ["before: a + 1d", ["b > a - 1wd"]],
    ["finish-after: a", ["a > b.finish"]],
    ["finish-after: a.start + 1d", ["a.start > b.finish + 1wd"]],
    ["after: launch + 2wd", ["launch > b + 2wd"]],
    ["after: R + 2个自然日", ["release > b + 2cd"]],
    ["before: T", ["b > launch"]],
    ["after: 双11 + 1wd", ["双11 > b + 1wd"]],
    ["before: spring-festival", ["b > spring-festival"]],
    ["after: [a, a]", ["a > b"]],
    ["after:", []],
    ["after: []", []],
  ])("%s is %j", (keys, expected) => {
    expect(linksFor(keys)).toEqual(expected);
  });

  it("said at both ends is one", () => {
    expect(linksOf("tasks: { a: { before: b }, b: { after: a } }")).toEqual(["a > b"]);
  });

  it("counts weeks in the waiting task's calendar", () => {
    const text = "calendars: { six: { week: mon-sat } }\ntasks: { a: , b: { after: a + 1w, calendar: six } }";
    expect(linksOf(text)).toEqual(["a > b + 6wd"]);
  });

  it("counts bare days as the plan does", () => {
    expect(linksOf("days: calendar\ntasks: { a: , b: { after: a + 2d } }")).toEqual(["a > b + 2cd"]);
  });

  it("to a festival makes it an anchor of the plan", () => {
    const { plan } = resolveText("launch: 2026-10-20\ntasks: { a: { after: 国庆 }, b: { after: national-day } }");
    expect(plan.anchors.map(({ id }) => id)).toEqual(["launch", "national-day"]);
  });
});

describe("a wrong link", () => {
  it.each([
    ["after: nosuch", "unknown-ref nosuch"],
    ["after: [a, nosuch]", "unknown-ref nosuch"],
    ["after: nosuch.start + 2d", "unknown-ref nosuch.start + 2d"],
    ["after: A", "unknown-ref A"],
    ["after: a + 2", "bad-time a + 2"],
    ["after: a + 1.5d", "bad-time a + 1.5d"],
    ["after: a + 2h", "bad-time a + 2h"],
    ['after: "a, c"', 'bad-time "a, c"'],
    ["after: 2026-10-01", "bad-time 2026-10-01"],
    ["after: a + 50%", "bad-lag a + 50%"],
    ["after: a.start - 50%", "bad-lag a.start - 50%"],
    ["before: a + 50%", "bad-lag a + 50%"],
    ["finish-after: a.start + 50%", "bad-lag a.start + 50%"],
    ["after: launch + 2d", "bad-lag launch + 2d"],
    ["before: R - 1w", "bad-lag R - 1w"],
    ["after: launch.start + 50%", "bad-lag launch.start + 50%"],
    ["before: a.finish", "two-timings a.finish"],
    ["during: a.start", "during-part a.start"],
    ["during: a + 2d", "during-part a + 2d"],
    ["during: nosuch", "unknown-ref nosuch"],
    ["during: b", "cycle b"],
    ["after: b", "cycle b"],
    ["after: b - 2d", "cycle b - 2d"],
  ])("%s draws %s", (keys, expected) => {
    const text = `launch: 2026-10-20\nanchors: { release: T-7 }\ntasks:\n  a:\n  c:\n  b: { ${keys} }`;
    expect(drawnBy(text)).toEqual([`7 ${expected}`]);
  });
});

describe("a phase", () => {
  it("means all its tasks, and its links are those of each of them", () => {
    const text = `
phases:
  p: { tasks: { a: , b: } }
  q: { after: p, before: x, tasks: { c: , d: { after: a.start } } }
tasks: { x: { after: p.start + 1d } }`;
    expect(linksOf(text).toSorted()).toEqual(
      [
        "a > c",
        "b > c",
        "c > x",
        "a.start > d",
        "a > d",
        "b > d",
        "d > x",
        "a.start > x + 1wd",
        "b.start > x + 1wd",
      ].toSorted(),
    );
  });

  it("in order: sequence links each row to the one above, unless it says what it follows", () => {
    const text = `
phases:
  p:
    order: sequence
    tasks: { a: , b: , c: { after: a }, d: , e: { every: 每周一, by: 2026-04-01 }, f: , g: { after: [] }, h: { after: } }`;
    expect(linksOf(text).toSorted()).toEqual(["a > b", "a > c", "c > d", "d > f", "g > h"]);
  });

  it("cannot be linked to itself or its own tasks, which is said once for all of them", () => {
    const text = `
phases:
  p: { after: p, before: a, tasks: { a: , b: { after: p }, c: { during: p }, d: { before: p } } }`;
    expect(drawnBy(text)).toEqual(["3 cycle p", "3 own-phase a", "3 own-phase p", "3 own-phase p", "3 own-phase p"]);
  });

  it("with a wrong link has it reported once, not once for each task", () => {
    expect(drawnBy("phases: { p: { after: nosuch, tasks: { a: , b: , c: } } }")).toEqual(["2 unknown-ref nosuch"]);
  });

  it("of many tasks behind another of many makes too many links, which is said instead of waiting", () => {
    const tasks = (letter: string): string =>
      Array.from({ length: 1_001 }, (_, index) => `${letter}${index}:`).join(", ");
    const text = `phases:\n  p: { tasks: { ${tasks("a")} } }\n  q: { after: p, tasks: { ${tasks("b")} } }`;
    expect(drawnBy(text)).toEqual(["4 too-many-links p"]);
  });
});

describe("what runs during something", () => {
  it("refers to a task, a phase's tasks or an anchor", () => {
    const text = `
launch: 2026-10-20
phases: { p: { tasks: { a: , b: } } }
tasks: { x: { during: p }, y: { during: a }, z: { during: T } }`;
    const { plan, diagnostics } = resolveText(text);
    expect(diagnostics).toEqual([]);
    expect(plan.tasks.map(({ during }) => during?.things.map(({ id }) => id))).toEqual([
      undefined,
      undefined,
      ["a", "b"],
      ["a"],
      ["launch"],
    ]);
  });
});
