import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import tierSchema from "../../docs/tier.schema.json" with { type: "json" };
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { cellWidth } from "../../src/text/cell-width.ts";
import { memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const plan = text`
  tminus: 1
  name: 导出按钮
  launch: 2026-10-20
  calendar: CN
  score: { 客户价值: 2, 影响面: 1, 差异化: 1, 收入影响: 1, 战略契合: 2 }
  brief: { pain: 导出太慢, value: 一键导出 }
  tasks:
    story: { name: 写说明, kind: 信息, start: 2026-10-12, duration: 2d }
    post: { name: 发文章, kind: 宣传, at: T, after: story }
  notify: { sales: { who: [sales], what: 上市, lead: 3wd, before: T } }
`;
const policy = text`
  tminus-policy: 1
  tiers: { P1: { needs: { legal: 1 } }, P0: { aliases: [旗舰], extends: P1, lead: 10wd } }
`;
const files = {
  "a.launch.yaml": plan,
  "none.launch.yaml": plan.replace(/score: .*\n/, ""),
  "half.launch.yaml": plan.replace(", 战略契合: 2", ""),
  "own.launch.yaml": plan.replace(/score: .*/, "tier: 旗舰\nscore: { 客户价值: 5 }\ntier-reason: 展会首发"),
  "broken.launch.yaml": "tminus: 1\ntasks: { a: { after: b } }\n",
  "rules.yaml": policy,
};

async function tier(line: string, width = 80) {
  const world = memoryWorld({ files, width });
  const status = await main(["tier", ...line.split(" ")], world, realCore);
  return { output: world.output(), errors: world.errors(), status };
}

describe("tier", () => {
  it("shows the marks, what they come to, and what that tier asks for", async () => {
    expect(await tier("a.launch.yaml --lang zh")).toEqual({
      status: 0,
      errors: "",
      output: text`
        导出按钮
        级别：告知型

        评分
          客户价值    2/5 ×  25 =    10
          影响面      1/5 ×  20 =     4
          差异化      1/5 ×  20 =     4
          收入影响    1/5 ×  20 =     4
          战略契合    2/5 ×  15 =     6
          总分      28 分（满分 100）：告知型

          要求                        告知型
          信息任务                    ✔ 1/1                  story
          信息屋：痛点                ✔ 1/1
          信息屋：价值                ✔ 1/1
          信息屋：使用场景            ✘ 0/1
          提前量（第一项任务到上市）  ✔ 6个工作日/5个工作日
          通知“sales”的提前量         ✔ 3个工作日/2个工作日

        6 项要求满足了 5 项，还差 1 项。
      `,
    });
  });

  it("compares two tiers of a ladder of one's own", async () => {
    const { output, status } = await tier("own.launch.yaml --policy rules.yaml --tier p1 --lang en");
    expect(status).toBe(0);
    expect(output).toBe(text`
      导出按钮
      Tier: P0
      Reason: 展会首发

      Score
        客户价值           5/5 ×  25 =    25
        reach            no mark
        differentiation  no mark
        revenue          no mark
        strategic-fit    no mark

        What it asks for                         P0          P1
        Legal tasks                              ✘ 0/1       ✘ 0/1
        Lead, from the first task to the launch  ✘ 6wd/10wd  –

      P0: 0 of 2 are met, 2 missing.
      P1: 0 of 1 are met, 1 missing.
    `);
  });

  it("asks nothing of a plan without a tier", async () => {
    const { output } = await tier("none.launch.yaml --lang en");
    expect(output).toContain("The plan gives no marks under score:.");
    expect(output).toContain("The plan has no tier: nothing is asked of it.");
    expect((await tier("half.launch.yaml --lang en")).output).toContain("no mark");
  });

  it("keeps to the width of the terminal", async () => {
    for (const width of [60, 80, 120]) {
      const { output } = await tier("a.launch.yaml --lang zh", width);
      for (const line of output.split("\n")) expect(cellWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it("prints JSON as its schema says, a list for two tiers", async () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(tierSchema);
    for (const file of ["a", "none", "half", "own"]) {
      const { output } = await tier(`${file}.launch.yaml --format json${file === "own" ? " --policy rules.yaml" : ""}`);
      expect([validate(JSON.parse(output)), validate.errors]).toEqual([true, null]);
    }
    const pair = JSON.parse((await tier("a.launch.yaml --format json --tier concept")).output) as { tier: string }[];
    expect(pair.map((sheet) => sheet.tier)).toEqual(["notice", "concept"]);
  });

  it("says why where there is no schedule, and refuses a tier that there is not", async () => {
    expect(await tier("broken.launch.yaml --lang en")).toMatchObject({ status: 1, output: "" });
    const refused = await tier("a.launch.yaml --tier huge --lang en");
    expect(refused.status).toBe(2);
    expect(refused.errors).toContain("concept");
  });
});
