import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

describe("typed facts", () => {
  it("have their numbers beside what was written", () => {
    const { metrics } = readText(`
metrics:
  a: { name: 错误率, better: 越低越好, green: 0.5%, yellow: 再定, weight: 40%, measure: [T-1, T+7] }
  b: { weight: 60, measure: T }
tasks: { t: }`).spec;
    expect(metrics).toMatchObject([
      {
        id: "a",
        name: "错误率",
        better: "lower",
        green: { text: "0.5%", number: 0.5, unit: "%" },
        yellow: { text: "再定", number: undefined, unit: "" },
        baseline: undefined,
        weight: 40,
        measure: [{ text: "T-1" }, { text: "T+7" }],
      },
      { id: "b", name: "b", better: undefined, weight: 60, measure: [{ text: "T" }] },
    ]);
  });

  it("of a budget are amounts, and what is open is none", () => {
    const { budget } = readText(`
budget: { currency: CNY, total: 60万, contingency: 12%, lines: { ads: { amount: "300,000" }, video: { amount: 待定 } } }
tasks: { t: }`).spec;
    expect(budget).toMatchObject({
      currency: "CNY",
      total: 600_000,
      contingency: 12,
      lines: [
        { id: "ads", name: "ads", amount: 300_000 },
        { id: "video", amount: undefined },
      ],
    });
  });

  it("of a rollout may be a list, which counts its stages, or a map", () => {
    const stagesOf = (stages: string) =>
      readText(`rollout: { stages: ${stages} }\ntasks: { t: }`).spec.rollout?.stages.map(({ id, name, share }) => [
        id,
        name,
        share,
      ]);
    expect(stagesOf("[{ share: 5% }, { name: All, share: 100% }]")).toEqual([
      ["1", "5%", 5],
      ["2", "All 100%", 100],
    ]);
    expect(stagesOf("{ first: { at: T-3 } }")).toEqual([["first", "first", undefined]]);
  });

  it("tell a section that is missing from one that is empty", () => {
    expect(readText("tasks: { t: }").spec).toMatchObject({ brief: undefined, audiences: undefined, budget: undefined });
    expect(readText("audiences:\nbrief: { pain: '' }\ntasks: { t: }").spec).toMatchObject({
      audiences: [],
      brief: { fields: { pain: [], scenarios: [] } },
    });
  });

  it("lead to the place of each of their keys", () => {
    const { spec } = readText("metrics:\n  a: { owner: pmm, green: 5 }\ntasks: { t: }");
    expect(spec.metrics[0]?.origin.at("owner")).toMatchObject({ line: 3, column: 15 });
    expect(spec.metrics[0]?.origin.keyOf()).toMatchObject({ line: 3, column: 3 });
  });

  it("that a written null takes away are gone, as read and as typed", () => {
    const { spec } = readText("metrics: { a: ~, b: { green: null, yellow: 3 } }\nrisks: ~\ntasks: { t: }");
    expect(spec.facts).toEqual({ metrics: { b: { yellow: 3 } } });
    expect(spec.metrics.map(({ id, green }) => [id, green])).toEqual([["b", undefined]]);
  });
});

/** The help of the one finding in a text. */
function helpFor(text: string): string | undefined {
  return readText(`${text}\ntasks: { t: }`).diagnostics.find(({ code }) => code.startsWith("bad-"))?.help?.en;
}

describe("what is wrong with a fact", () => {
  it("is told with what to write", () => {
    expect(helpFor("rollout: { rollback: when it breaks }")).toBe(
      'Write them below it: "when: …", "within: …", "owner: …", "note: …".',
    );
    expect(helpFor("budget: { total: much }")).toMatch(/such as 300000 or 40k/);
    expect(helpFor("budget: { contingency: 12 }")).toBe("Write 12% instead.");
    expect(helpFor("rollout: { stages: { a: { share: 0.05 } } }")).toBe("Write 5% instead.");
    expect(helpFor("rollout: { stages: { a: { share: some } } }")).toBe("Write it with its sign, such as 60%.");
    expect(helpFor("metrics: { a: { better: biger } }")).toMatch(/higher/);
  });

  it.each([
    ["brief", "客户痛点", "pain"],
    ["brief", "核心价值", "value"],
    ["brief", "价值描述", "description"],
    ["brief", "客户画像", "persona"],
    ["brief", "竞品分析", "competition"],
    ["brief", "客户场景", "scenarios"],
    ["budget", "总额", "total"],
    ["budget", "预备费", "contingency"],
    ["rollout", "批次", "stages"],
    ["rollout", "回滚", "rollback"],
    ["embargo", "解禁时间", "lifts"],
    ["embargo", "timezones", "show-in"],
  ])("under %s, %s points at %s", (section, key, meant) => {
    expect(proposedFor(`${section}: { ${key}: x }`)).toBe(meant);
  });

  it.each([
    ["metrics", "目标值", "green"],
    ["metrics", "权重", "weight"],
    ["metrics", "考核时间", "measure"],
    ["metrics", "环节", "stage"],
    ["metrics", "warning", "yellow"],
    ["risks", "触发条件", "if"],
    ["risks", "应对措施", "then"],
    ["risks", "decide_by", "decide-by"],
    ["risks", "最晚决定", "decide-by"],
    ["rules", "时限", "within"],
    ["rules", "触发条件", "when"],
    ["blackouts", "原因", "why"],
    ["audiences", "人数", "size"],
    ["notify", "负责人", "owner"],
  ])("of an entry of %s, %s points at %s", (section, key, meant) => {
    expect(proposedFor(`${section}: { a: { ${key}: x } }`)).toBe(meant);
  });
});

function proposedFor(text: string): string | undefined {
  const { diagnostics } = readText(`${text}\ntasks: { t: }`);
  const help = diagnostics.find(({ code }) => code === "unknown-key")?.help?.en;
  return help?.match(/"([^"]+):"/)?.[1];
}
