import { describe, expect, it } from "vitest";
import { drawnBy, readText } from "./read-text.ts";

describe("a value by tier", () => {
  it.each([
    ["{ small-scene: 3d, large-scene: 8d }", "large-scene", "8d"],
    ["{ small-scene: 3d, large-scene+: 8d }", "concept", "8d"],
    ["{ 小场景型: 3天, 大场景型＋: 8天 }", "理念型", "8天"],
    ["{ notice+: 1d, small-scene+: 3d, concept: 9d }", "notice", "1d"],
    ["{ notice+: 1d, small-scene+: 3d, concept: 9d }", "large-scene", "3d"],
    ["{ concept: 9d, small-scene+: 3d, notice+: 1d }", "concept", "9d"],
    ["{ Large-Scene: 8d }", "large-scene", "8d"],
    ["{ large-scene: 8d }", "notice", undefined],
    ["{ large-scene: ~, notice: 2d }", "large-scene", undefined],
  ])("%s is for %s %s", (map, tier, expected) => {
    const { spec, diagnostics } = readText(`tier: ${tier}\ntasks: { a: { duration: ${map} } }`);
    expect(diagnostics).toEqual([]);
    expect(spec.tasks[0]?.timing.duration).toBe(expected);
  });

  it("may be a list, a gate, a phase's window, an anchor", () => {
    const { spec, diagnostics } = readText(`
tier: notice
anchors: { x: { notice: 2026-03-02, concept: 2026-04-01 }, y: { concept: 2026-04-01 } }
phases: { p: { window: { notice: T-9..T, concept: T-60..T }, order: sequence } }
tasks:
  a: { after: { notice: [b, c] }, gate: { notice: { approvers: d }, large-scene+: } }
  b: { gate: { approvers: { notice: d, concept: [d, e] } } }
  c: { gate: { concept: } }`);
    expect(diagnostics).toEqual([]);
    expect(spec.anchors.map(({ text }) => text)).toEqual(["2026-03-02", undefined]);
    expect(spec.phases[0]?.window).toBe("T-9..T");
    expect(spec.tasks[0]?.after.map(({ text }) => text)).toEqual(["b", "c"]);
    expect(spec.tasks.map(({ isGate, approvers }) => [isGate, approvers])).toEqual([
      [true, ["d"]],
      [true, ["d"]],
      [false, []],
    ]);
  });

  it("is not what a phase's tasks are, though they are called like tiers", () => {
    const { spec } = readText("tier: large-scene\nphases: { p: { tasks: { notice: , concept: , 理念型: } } }");
    expect(spec.tasks.map(({ id }) => id)).toEqual(["notice", "concept", "理念型"]);
  });

  it.each([
    ["{ small-scne: 3d, large-scene: 8d }", ["4 unknown-tier small-scne"]],
    ["{ smal-scene: 3d, larg-scene: 8d }", ["4 unknown-tier smal-scene", "4 unknown-tier larg-scene"]],
    ["{ P0+: 3d }", ["4 unknown-tier P0+"]],
    ["{ min: 3d, max: 8d }", ["4 bad-value { min: 3d, max: 8d }"]],
    ["{ notice: 3d, 告知型: 8d }", ["4 tier-twice 告知型"]],
    ["{ notice: 3d, concept: [8d] }", ["4 bad-value [8d]"]],
    ["{ notice: [3d] }", ["4 bad-value [3d]"]],
  ])("written %s draws %j", (map, expected) => {
    expect(drawnBy(`tier: notice\ntasks:\n  a: { duration: ${map} }`)).toEqual(expected);
  });

  it("is held to the rules in the tiers that the plan does not have, too", () => {
    const text = `
tier: notice
anchors: { x: { concept: [a] } }
phases: { p: { order: { concept: alphabetical } } }
tasks:
  a: { kind: { notice: 调研, concept: foo }, note: { concept: [x] } }
  b: { gate: { concept: { approver: x } } }
  c: { tiers: [notice, small-scene], kind: { notice: 调研, concept: foo } }`;
    expect(drawnBy(text)).toEqual([
      "3 bad-value [a]",
      "4 bad-value alphabetical",
      "6 bad-value foo",
      "6 bad-value [x]",
      "7 unknown-key approver",
    ]);
  });

  it("does not repeat a fault that all tiers share", () => {
    const text = "tasks:\n  a: { duraton: 5d, kind: foo, name: { notice: x, concept: y } }\ntier: notice";
    expect(drawnBy(text)).toEqual(["3 unknown-key duraton", "3 bad-value foo"]);
  });
});

describe("tiers", () => {
  it.each([
    ["large-scene+", "concept", false],
    ["large-scene+", "small-scene", true],
    ["[notice, 理念型]", "concept", false],
    ["notice", "concept", true],
    ["[]", "concept", false],
  ])("%s in a plan of %s drops the task: %s", (tiers, tier, isDropped) => {
    expect(readText(`tier: ${tier}\ntasks: { a: { tiers: ${tiers} } }`).spec.tasks[0]?.isDropped).toBe(isDropped);
  });

  it("of a phase drop it with its tasks", () => {
    const { spec } = readText("tier: notice\nphases: { p: { tiers: concept, tasks: { a: } }, q: ~ }");
    expect(spec.phases.map(({ id, isDropped }) => [id, isDropped])).toEqual([
      ["p", true],
      ["q", true],
    ]);
    expect(spec.tasks[0]?.isDropped).toBe(true);
  });

  it("that do not exist are found at their item", () => {
    const text = "tier: notice\ntasks:\n  a: { tiers: [notice, conept] }\n  b: { tiers: large }";
    expect(drawnBy(text)).toEqual(["4 unknown-tier conept", "5 unknown-tier large"]);
  });

  it("in one text are to be a list", () => {
    const [diagnostic] = readText('tier: notice\ntasks: { a: { tiers: "notice, concept" } }').diagnostics;
    expect(diagnostic?.help?.en).toContain("[notice, concept]");
  });
});

describe("a plan", () => {
  it("without a tier hears once that it needs one, where that shows first", () => {
    const text = `
phases: { p: { tasks: { a: { tiers: notice } } } }
tasks:
  b: { duration: { notice: 1d, concept: 2d } }
anchors: { x: { notice: 2026-03-02 } }`;
    expect(drawnBy(text)).toEqual(["2 tier-unset notice"]);
  });

  it("with a tier that does not exist hears that alone", () => {
    const text = "tier: larg-scene\ntasks:\n  a: { tiers: notice, duration: { notice: 1d } }";
    expect(drawnBy(text)).toEqual(["2 unknown-tier larg-scene"]);
  });

  it("without a tier and without values by tier needs none", () => {
    expect(drawnBy("tasks: { a: { duration: 1d } }")).toEqual([]);
  });
});
