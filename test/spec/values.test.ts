import { describe, expect, it } from "vitest";
import { drawnBy, readText } from "./read-text.ts";

describe("a value of the wrong kind", () => {
  it.each([
    ["name: [a]", "2 bad-value [a]"],
    ["launch: { day: 2026-10-20 }", "2 bad-value { day: 2026-10-20 }"],
    ["tier: [notice]", "2 bad-value [notice]"],
    ["owners: [a, b]", "2 bad-value [a, b]"],
    ["owners: { a: 李梅 }", "2 bad-value 李梅"],
    ["owners: { a: { capacity: 0 } }", "2 bad-value 0"],
    ["owners: { a: { capacity: two } }", "2 bad-value two"],
    ["owners: { a: { capacity: 1.5 } }", "2 bad-value 1.5"],
    ["anchors: { x: [a] }", "2 bad-value [a]"],
    ["anchors: { x: }", "2 bad-value"],
    ["phases: [p]", "2 bad-value [p]"],
    ["notify: [n]", "2 bad-value [n]"],
    ["calendars: { c: mon-fri }", "2 bad-value mon-fri"],
    ["calendars: { c: { holidays: [[2026-10-01]] } }", "2 bad-value [2026-10-01]"],
    ["calendars: { c: { holidays: [{ name: x }] } }", "2 bad-value { name: x }"],
    ["days: x", "2 bad-value x"],
    ["lang: fr", "2 bad-value fr"],
  ])("%s is found at its place", (line, expected) => {
    expect(drawnBy(`${line}\ntasks: { a: }`)).toEqual([expected]);
  });

  it.each([
    ["5d", "5d"],
    ["[x]", "[x]"],
    ["{ name: [x] }", "[x]"],
    ["{ duration: [3d] }", "[3d]"],
    ["{ at: { min: 1, max: 2 } }", "{ min: 1, max: 2 }"],
    ["{ owner: { x: 1 } }", "{ x: 1 }"],
    ["{ helpers: { x: 1 } }", "{ x: 1 }"],
    ["{ kind: 上市会 }", "上市会"],
    ["{ gate: true }", "true"],
    ["{ gate: [x] }", "[x]"],
    ["{ embargo: perhaps }", "perhaps"],
  ])("a task written %s has it at %s", (task, letters) => {
    expect(drawnBy(`tasks:\n  a: ${task}`)).toEqual([`3 bad-value ${letters}`]);
  });

  it("in a list is found at the item", () => {
    const text = `
tasks:
  a:
    after: [b, [c], { d: e }, ~, f]
    gate: { criteria: [ok, { a: b }] }`;
    expect(drawnBy(text)).toEqual(["4 bad-value [c]", "4 bad-value { d: e }", "4 bad-value ~", "5 bad-value { a: b }"]);
  });

  it("that names two owners says how to write one", () => {
    const text = "owners: { a: , b: }\ntasks: { x: { owner: [a, b] } }";
    expect(drawnBy(text)).toEqual(["3 owner-many [a, b]"]);
    expect(readText("owners: { a: }\ntasks: { x: { owner: [a] } }").spec.tasks[0]?.owner).toBe("a");
  });
});

describe("texts that look like numbers", () => {
  it("are taken as written", () => {
    const { spec, diagnostics } = readText(
      "id: 007\nname: 2026\ntasks: { a: { name: 3.10, note: 0x10, gives: [1, 2.0] } }",
    );
    expect(diagnostics).toEqual([]);
    expect([spec.id, spec.name]).toEqual(["007", "2026"]);
    expect(spec.tasks[0]).toMatchObject({ name: "3.10", note: "0x10", gives: ["1", "2.0"] });
  });
});

describe("null and empty", () => {
  it("an empty value gives no details, and a written null removes", () => {
    const { spec, diagnostics } = readText(`
owners:
  客服部:
  销售部: ~
  市场部: { email: ~, name: }
calendar: ~
launch:
tasks:
  a:
  b: ~
  c: { by: ~, duration: , name: "" }
  d: { gate: }
  e: { gate: ~ }
notify: { n: ~ }`);
    expect(diagnostics).toEqual([]);
    expect(spec.owners.map(({ id, name }) => [id, name])).toEqual([
      ["客服部", "客服部"],
      ["市场部", "市场部"],
    ]);
    expect(spec.calendar).toBeUndefined();
    expect(spec.launch).toBe("TBD");
    expect(spec.tasks.map(({ id, isDropped, isGate }) => [id, isDropped, isGate])).toEqual([
      ["a", false, false],
      ["b", true, false],
      ["c", false, false],
      ["d", false, true],
      ["e", false, false],
    ]);
    expect(spec.tasks[2]).toMatchObject({ name: "c", timing: {} });
    expect(spec.notices).toEqual([]);
  });

  it("a plan without a launch key has no launch", () => {
    expect(readText("tasks: { a: }").spec.launch).toBeUndefined();
  });
});

describe("words with a fixed set of values", () => {
  it.each([
    ["kind: 灰度", { kind: "canary" }],
    ["kind: Canary", { kind: "canary" }],
    ["place: 尽晚", { place: "late" }],
    ["roll: 顺延", { roll: "next" }],
    ["on-holiday: 跳过", { onHoliday: "skip" }],
    ["embargo: 是", { embargo: true }],
    ["embargo: no", { embargo: false }],
  ])("%s is read", (line, expected) => {
    expect(readText(`tasks: { a: { ${line} } }`).spec.tasks[0]).toMatchObject(expected);
  });

  it.each([
    ["days: 自然日", { days: "calendar" }],
    ["ranges: 最短", { ranges: "min" }],
    ["place: late", { place: "late" }],
    ["lang: 中文", { language: "zh" }],
    ["tier: 大场景型", { tier: "large-scene" }],
  ])("at the top, %s is read", (line, expected) => {
    expect(readText(`${line}\ntasks: { a: }`).spec).toMatchObject(expected);
  });
});

describe("a gate", () => {
  it("has the approvers and criteria of both places, each once", () => {
    const text = "tasks: { g: { approvers: [a, b], criteria: x, gate: { approvers: [b, c], criteria: [y] } } }";
    expect(readText(text).spec.tasks[0]).toMatchObject({
      approvers: ["a", "b", "c"],
      criteria: ["x", "y"],
      isGate: true,
    });
  });
});

describe("facts", () => {
  it("keep their types and their order", () => {
    const { spec } = readText(`
score: { 客户价值: 3, x: 2.5, y: true, z: "3", day: 2026-10-01 }
brief: { persona: x, pain: , scenarios: [a, 1] }
tier-reason: 因为
tasks: { a: }`);
    expect(JSON.stringify(spec.facts)).toBe(
      JSON.stringify({
        score: { 客户价值: 3, x: 2.5, y: true, z: "3", day: "2026-10-01" },
        "tier-reason": "因为",
        brief: { persona: "x", pain: null, scenarios: ["a", 1] },
      }),
    );
  });
});

describe("the rows", () => {
  it("stand in the order of the file", () => {
    const { spec } = readText("tasks: { a: , b: }\nphases: { p: { tasks: { c: } } }");
    expect(spec.tasks.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("are counted against the limit", () => {
    const text = "phases: { p: { tasks: { a: , b: } } }\ntasks: { c: }";
    expect(readText(text, 3).diagnostics).toEqual([]);
    expect(readText(text, 2).diagnostics.map(({ code }) => code)).toEqual(["too-many-tasks"]);
  });
});
