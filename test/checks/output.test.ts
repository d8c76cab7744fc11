import { describe, expect, it } from "vitest";
import { told } from "./review-text.ts";

describe("long-name", () => {
  const named = (name: string): string => `tasks: { page: { name: "${name}", at: 2026-03-02 } }`;
  it("counts a Chinese character as two", () => {
    expect(told("long-name", named("页".repeat(30)))).toEqual([]);
    expect(told("long-name", named("页".repeat(31)))).toHaveLength(1);
    expect(told("long-name", named("x".repeat(60)))).toEqual([]);
    expect(told("long-name", named("x".repeat(61)))).toEqual([
      `2: The name "${"x".repeat(59)}…" is 61 characters wide; more than 60 do not fit.`,
    ]);
  });

  it("looks at phases and at the plan, not at what its tier leaves out", () => {
    const long = "x".repeat(61);
    expect(
      told(
        "long-name",
        `name: ${long}\ntier: notice\nphases:\n  p:\n    name: ${long}\n    tasks: { a: { at: 2026-03-02 } }\ntasks: { b: { name: ${long}, tiers: concept, at: 2026-03-03 } }`,
      ).map((line) => line.slice(0, 2)),
    ).toEqual(["2:", "6:"]);
  });
});

describe("long-note", () => {
  const noted = (note: string, more = ""): string =>
    `tier: notice\ntasks: { page: { note: "${note}", at: 2026-03-02${more} }, post: { at: 2026-03-03 } }`;
  it("counts a Chinese character as two, and tells the task", () => {
    expect(told("long-note", noted("页".repeat(300)))).toEqual([]);
    expect(told("long-note", noted("页".repeat(301)))).toEqual([
      '3: The note of "page" is 602 characters long; a cell shows about 600.',
    ]);
  });

  it("says nothing of a task that the tier leaves out", () => {
    expect(told("long-note", noted("x".repeat(40_000), ", tiers: concept"))).toEqual([]);
  });
});

describe("formula-text", () => {
  it.each([
    { name: "=SUM(A1)", sign: "=" },
    { name: "-20% for all", sign: "-" },
    { name: "+1", sign: "+" },
    { name: "@所有人", sign: "@" },
    { name: "＝八折", sign: "＝" },
  ])("finds $name", ({ name, sign }) => {
    expect(told("formula-text", `tasks: { a: { name: "${name}", at: 2026-03-02 } }`)).toEqual([
      `2: The name "${name}" begins with "${sign}", so a table may take it for a formula.`,
    ]);
  });

  it.each(["Save 20%", "页面=物料", "T-30 warm-up", "（一）页面"])("lets %s be", (name) => {
    expect(told("formula-text", `tasks: { a: { name: "${name}", at: 2026-03-02 } }`)).toEqual([]);
  });
});

describe("slip", () => {
  it.each([
    {
      title: "names the task that is late, not those that it moves",
      text: "as-of: 2026-03-16\ntasks:\n  a: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-13 }\n  b: { after: a, duration: 2d, started: 2026-03-16 }\n  c: { after: b }",
      expected: ['4: "a" ended on 2026-03-13, 5 working days later than planned (2026-03-06).'],
    },
    {
      title: "names a task again that adds as much of its own",
      text: "as-of: 2026-03-16\ntasks:\n  a: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-13 }\n  b: { after: a, duration: 2d, started: 2026-03-16, remaining: 8d }",
      expected: [
        '4: "a" ended on 2026-03-13, 5 working days later than planned (2026-03-06).',
        '5: "b" will end on 2026-03-25, 11 working days later than planned (2026-03-10).',
      ],
    },
    {
      title: "lets three working days pass",
      text: "as-of: 2026-03-16\ntasks:\n  a: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-11 }",
      expected: [],
    },
    {
      title: "says nothing where nothing is recorded",
      text: "tasks: { a: { start: 2026-03-02, duration: 5d } }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("slip", text)).toEqual(expected);
  });
});
