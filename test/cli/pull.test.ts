import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { type PlanWorkbook, planWorkbook, serialOf } from "../pull/plan-workbook.ts";
import { documentOf } from "../pull/pull-text.ts";
import { smallWorkbook } from "../pull/small-workbook.ts";
import { type MemoryWorldParts, memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const plan = text`
  tminus: 1
  id: reply
  lang: zh
  name: 智能回复
  launch: 2026-10-20
  tier: 告知型
  owners: { 李梅: {} }
  tasks:
    story: { name: 文案, kind: 信息, owner: 李梅, duration: 2天, by: T-5wd }
    post: { name: 首发, kind: 通知, owner: 李梅, at: T }
`;

function workbookOf(edit: (workbook: PlanWorkbook) => void, base = plan): Uint8Array {
  const workbook = planWorkbook(documentOf(base));
  edit(workbook);
  return smallWorkbook(workbook.whole());
}

async function pull(line: string, workbook: Uint8Array | string, parts: MemoryWorldParts = {}) {
  const files = { "a.launch.yaml": plan, "a.xlsx": workbook, ...parts.files };
  const world = memoryWorld({ ...parts, files });
  const status = await main(["pull", ...line.split(" ")], world, realCore);
  return { world, status, written: world.written.get("a.launch.yaml") };
}

const moved = workbookOf(({ gantt, rows }) => {
  gantt.D2 = serialOf("2026-11-03");
  gantt[`E${rows.get("story")?.gantt}`] = 3;
});

describe("pull", () => {
  it("shows what would change in the plan, and writes nothing", async () => {
    const { world, status, written } = await pull("a.launch.yaml a.xlsx", moved);
    expect(world.output()).toBe(text`
      --- a/a.launch.yaml
      +++ b/a.launch.yaml
      @@ -3,8 +3,8 @@
       lang: zh
       name: 智能回复
      -launch: 2026-10-20
      +launch: 2026-11-03
       tier: 告知型
       owners: { 李梅: {} }
       tasks:
      -  story: { name: 文案, kind: 信息, owner: 李梅, duration: 2天, by: T-5wd }
      +  story: { name: 文案, kind: 信息, owner: 李梅, duration: 3天, by: T-5wd }
         post: { name: 首发, kind: 通知, owner: 李梅, at: T }
    `);
    expect(world.errors()).toBe(text`
      a.launch.yaml：表格里有 2 处改动，还没有写入（加 --write 写入）
        上市日 2026-10-20 → 2026-11-03（甘特图!D2）
        文案：天数 2 个工作日 → 3 个工作日（甘特图!E5）
    `);
    expect([status, written]).toEqual([0, undefined]);
  });

  it("writes the plan, with its byte order mark and the line breaks of Windows", async () => {
    const windows = `\ufeff${plan.replaceAll("\n", "\r\n")}`;
    const { world, status, written } = await pull("a.launch.yaml a.xlsx --write --lang en", moved, {
      files: { "a.launch.yaml": windows },
    });
    expect(written).toBe(windows.replace("2026-10-20", "2026-11-03").replace("2天", "3天"));
    expect(world.output()).toBe("");
    expect(world.errors()).toBe(text`
      a.launch.yaml: 2 changes from the workbook written
        launch day 2026-10-20 → 2026-11-03  (甘特图!D2)
        文案: days 2 working days → 3 working days  (甘特图!E5)
    `);
    expect(status).toBe(0);
  });

  it("finds nothing in a workbook that nobody changed, and in one that was pulled before", async () => {
    const untouched = await pull(
      "a.launch.yaml a.xlsx --write",
      workbookOf(() => undefined),
    );
    expect(untouched.world.all()).toBe("a.launch.yaml：表格里没有计划之外的改动\n");
    expect([untouched.status, untouched.written]).toEqual([0, undefined]);
    const first = await pull("a.launch.yaml a.xlsx --write", moved);
    const again = await pull("a.launch.yaml a.xlsx --write", moved, {
      files: { "a.launch.yaml": first.written ?? "" },
    });
    expect([again.status, again.written]).toEqual([0, undefined]);
  });

  it("writes nothing where the plan was changed too", async () => {
    const { world, status, written } = await pull("a.launch.yaml a.xlsx --write", moved, {
      files: { "a.launch.yaml": plan.replace("2天", "4天") },
      width: 160,
    });
    expect(world.errors()).toContain(
      "“文案”的天数：甘特图!E5 写的是“3 个工作日”，计划里写的是“4 个工作日”；生成表格时是“2 个工作日”。",
    );
    expect(world.errors()).toContain("a.launch.yaml：计划和表格有冲突，什么都没有写入\n");
    expect([status, written, world.output()]).toEqual([1, undefined, ""]);
  });

  it("writes nothing that would bring new errors", async () => {
    const late = workbookOf(
      ({ gantt, rows }) => {
        gantt[`C${rows.get("post")?.gantt}`] = serialOf("2026-10-23");
        gantt[`D${rows.get("post")?.gantt}`] = serialOf("2026-10-23");
      },
      plan.replace("at: T }", "at: 2026-10-20, before: end }\n  end: { kind: 通知, at: T+2, owner: 李梅 }"),
    );
    const { world, status, written } = await pull("a.launch.yaml a.xlsx --write", late, {
      files: {
        "a.launch.yaml": plan.replace(
          "at: T }",
          "at: 2026-10-20, before: end }\n  end: { kind: 通知, at: T+2, owner: 李梅 }",
        ),
      },
    });
    expect(world.errors()).toContain("写进去计划就会出现上面的错误，所以什么都没有写入\n");
    expect([status, written]).toEqual([1, undefined]);
  });

  it("says what it left out, and writes the rest", async () => {
    const partly = workbookOf(({ gantt, tasks, rows }) => {
      gantt[`G${rows.get("story")?.gantt}`] = "已完成";
      tasks[`K${rows.get("post")?.tasks}`] = "@所有人";
    });
    const { world, status, written } = await pull("a.launch.yaml a.xlsx --write", partly);
    expect(written).toContain('at: T, note: "@所有人" }');
    expect(world.errors()).toContain("另有 1 处没有写入，原因见上。\n");
    expect(status).toBe(1);
  });

  it.each([
    ["text", "name: 智能回复\n", "错误：a.xlsx 不是 .xlsx 表格。\n"],
    [
      "another plan's",
      workbookOf(() => undefined, plan.replace("id: reply", "id: other").replace("name: 智能回复", "name: 别的计划")),
      "错误：a.xlsx 是由另一份计划“别的计划”生成的。\n",
    ],
  ])("says why a workbook cannot be read: %s", async (_, workbook, said) => {
    const { world, status } = await pull("a.launch.yaml a.xlsx --lang zh", workbook);
    expect(world.errors()).toContain(said);
    expect(status).toBe(74);
  });

  it("asks for a plan that can be computed", async () => {
    const { world, status } = await pull("a.launch.yaml a.xlsx", moved, {
      files: { "a.launch.yaml": plan.replace("by: T-5wd", "after: nobody") },
    });
    expect(world.errors()).toContain("请先改好：tminus check a.launch.yaml\n");
    expect(status).toBe(1);
  });
});
