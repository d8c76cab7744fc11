import { describe, expect, it } from "vitest";
import { serialOf } from "./plan-workbook.ts";
import { changedLines, documentOf, pullEdited } from "./pull-text.ts";

type Field = "start" | "finish" | "days";
const letters: Readonly<Record<Field, string>> = { start: "C", finish: "D", days: "E" };

/** Types days over those of the task `x`, whose keys are given, and gives the keys that it has then. */
async function keysAfter(
  keys: string,
  typed: Readonly<Partial<Record<Field, string | number>>>,
  more = "",
): Promise<string> {
  const plan = `tminus: 1
launch: 2026-10-20
timezone: Asia/Shanghai
calendar: CN
tier: large-scene
${more}anchors: { 签约: 2026-09-16 }
phases:
  ph:
    window: T-28..T
    tasks:
      x: { ${keys} }
      a: { start: 2026-09-07, duration: 3d }
`;
  const { text, findings } = await pullEdited({
    base: plan,
    edit: ({ gantt, rows }) => {
      for (const [field, value] of Object.entries(typed)) {
        gantt[`${letters[field as Field]}${rows.get("x")?.gantt}`] =
          typeof value === "string" ? serialOf(value) : (value ?? 0);
      }
    },
  });
  const found = findings.map(({ code }) => code).join(" ");
  return found || (/x: \{ (.*) \}/.exec(text)?.[1] ?? "");
}

describe("days that are typed over", () => {
  it.each<readonly [keys: string, typed: Readonly<Partial<Record<Field, string | number>>>, after: string]>([
    ["start: T-30, duration: 3d", { start: "2026-09-21" }, "start: T-29, duration: 3d"],
    ["start: Ｔ－３０, duration: 3d", { start: "2026-09-21" }, "start: Ｔ-29, duration: 3d"],
    ["start: T-30天, duration: 3d", { start: "2026-09-21" }, "start: T-29天, duration: 3d"],
    ["start: T - 30 天, duration: 3d", { start: "2026-09-21" }, "start: T - 29 天, duration: 3d"],
    ["start: T-4w, duration: 3d", { start: "2026-09-29" }, "start: T-3w, duration: 3d"],
    ["start: T-4w, duration: 3d", { start: "2026-09-23" }, "start: T-27, duration: 3d"],
    ["start: T-4周, duration: 3d", { start: "2026-09-23" }, "start: T-27天, duration: 3d"],
    ["start: T-5wd, duration: 3d", { start: "2026-10-14" }, "start: T-4wd, duration: 3d"],
    ["start: T-5个工作日, duration: 3d", { start: "2026-09-30" }, "start: T-10个工作日, duration: 3d"],
    ["at: T", { start: "2026-10-22", finish: "2026-10-22" }, "at: T+2"],
    ["at: T+2 15:00", { start: "2026-10-20" }, "at: T 15:00"],
    ["at: T+2 15:00", { start: "2026-10-19" }, "at: T-1 15:00"],
    ["at: 签约", { start: "2026-09-18" }, "at: 签约 + 2d"],
    ["at: 签约+2", { start: "2026-09-21" }, "at: 签约+5"],
    ["at: 签约 - 1个工作日", { start: "2026-09-11" }, "at: 签约 - 3个工作日"],
    ["at: 2026-10-22", { start: "2026-10-23" }, "at: 2026-10-23"],
    ["at: 2026/9/1 9:30", { start: "2026-10-12" }, "at: 2026/10/12 9:30"],
    ["at: 2026年9月1日", { start: "2026-10-12" }, "at: 2026年10月12日"],
    ["at: 双11-7", { start: "2026-11-06" }, "at: 双11-5"],
    ["at: week 3 wed", { start: "2026-10-09" }, "at: week 3 fri"],
    ["at: 第3周周三", { start: "2026-09-30" }, "at: 第2周周三"],
    ["window: T-20..T-10", { start: "2026-09-29" }, "window: T-21..T-10"],
    ["window: T-20至T-10", { finish: "2026-10-12" }, "window: T-20至T-8"],
    ["window: 签约..T", { start: "2026-09-17", finish: "2026-10-21" }, "window: 签约 + 1d..T+1"],
    ["window: 2026-09-10 .. 2026-09-20", { finish: "2026-09-21" }, "window: 2026-09-10 .. 2026-09-21"],
    ["start: T-20, finish: T-10", { finish: "2026-10-12" }, "start: T-20, finish: T-8"],
    ["finish: T-10, duration: 3d", { finish: "2026-10-12" }, "finish: T-8, duration: 3d"],
    ["duration: 3d, by: T-5wd", { finish: "2026-10-14" }, "duration: 3d, by: T-4wd"],
    ["after: a, duration: 3d, from: T-27", { start: "2026-09-24" }, "after: a, duration: 3d, from: T-26"],
    ["start: T-29, duration: 3d", { start: "2026-09-22", finish: "2026-09-24" }, "start: T-28, duration: 3d"],
    ["start: T-29, duration: 3d", { start: "2026-09-22", finish: "2026-09-28" }, "start: T-28, duration: 4d"],
    ["start: T-29, duration: 3d", { start: "2026-09-22", days: 5 }, "start: T-28, duration: 5d"],
    // What follows from something else, or a form that cannot say it.
    ["after: a, duration: 3d", { start: "2026-09-24" }, "pull-computed"],
    ["start: T-29, duration: 3d", { finish: "2026-09-28" }, "pull-computed"],
    ["start: T-3mo, duration: 3d", { start: "2026-07-22" }, "pull-computed"],
    ["start: T-29, duration: 3d", { start: "2026-10-03" }, "pull-computed"],
    ["window: week 2", { start: "2026-09-30" }, "pull-computed"],
    ["every: 每周一", { start: "2026-09-30" }, "pull-computed"],
    ["duration: 3d", { finish: "2026-10-09" }, "pull-computed"],
  ])("%s with %o is %s", async (keys, typed, after) => {
    expect(await keysAfter(keys, typed)).toBe(after);
  });
});

describe("days of work that are typed", () => {
  it.each<readonly [keys: string, days: number, after: string]>([
    ["duration: 5d", 8, "duration: 8d"],
    ["duration: 5天", 8, "duration: 8天"],
    ["duration: 5个工作日", 8, "duration: 8个工作日"],
    ["duration: 约5天", 8, "duration: 约8天"],
    ["duration: 10cd", 12, "duration: 12cd"],
    ["duration: 2w", 15, "duration: 3w"],
    ["duration: 2周", 12, "duration: 12天"],
    ["duration: 8-15d", 12, "duration: 8-12d"],
    ["duration: 8-15天", 20, "duration: 8-20天"],
    ["duration: 8-15d", 5, "duration: 5d"],
    ["duration: 8/10/15d", 12, "duration: 8/10/12d"],
    ["duration: 1-2周", 15, "duration: 1-3周"],
    ["start: T-20", 4, "start: T-20, duration: 4d"],
    ["duration: 0", 2, "duration: 2d"],
    ["duration: { small-scene: 3d, large-scene+: 5d }", 8, "duration: { small-scene: 3d, large-scene+: 8d }"],
    ["start: T-20, duration: { small-scene: 3d }", 4, "start: T-20, duration: { small-scene: 3d, large-scene: 4d }"],
    ["window: T-20..T-10", 3, "pull-computed"],
  ])("%s with %s is %s", async (keys, days, after) => {
    expect(await keysAfter(keys, { days })).toBe(after);
  });
});

describe("a plan that extends another", () => {
  const files = {
    "base.yaml": `tminus: 1
lang: zh
owners: { pmm: { name: 李梅 }, studio: { name: 制作部 } }
phases:
  ready:
    name: 物料
    owner: pmm
    tasks:
      page: { name: 落地页, duration: 5天, start: T-20, note: 先出文案 }
      kit: { name: 工具包, owner: studio, duration: 4天, after: [page, story + 1d] }
      story: { name: 故事, start: T-40, duration: 3天 }
`,
  };
  const plan = `tminus: 1
extends: base.yaml
name: 智能回复
launch: 2026-10-20
tasks:
  kit: { note: 加急 }
`;

  it("is written itself where the other says a value", async () => {
    const { text, findings } = await pullEdited({
      base: plan,
      files,
      edit: ({ gantt, tasks, rows }) => {
        gantt[`E${rows.get("kit")?.gantt}`] = 6;
        gantt[`C${rows.get("page")?.gantt}`] = serialOf("2026-09-29");
        gantt[`B${rows.get("page")?.gantt}`] = "制作部";
        delete tasks[`K${rows.get("page")?.tasks}`];
        delete gantt[`B${rows.get("kit")?.gantt}`];
        tasks[`K${rows.get("kit")?.tasks}`] = "不急";
      },
    });
    // Without an owner of its own it would get that of its phase.
    expect(findings.map(({ message }) => message.zh)).toEqual(["甘特图!B7：“工具包”的负责人被清空了。"]);
    expect(text).toBe(
      plan.replace(
        "  kit: { note: 加急 }\n",
        "  kit: { note: 不急, duration: 6天 }\n  page: { owner: studio, note: ~, start: T-21 }\n",
      ),
    );
    const page = documentOf(text, files).tasks.find(({ id }) => id === "page");
    expect([page?.phase, page?.start, page?.note]).toEqual(["ready", "2026-09-29", null]);
  });

  it("gets new tasks of its phases itself", async () => {
    const { text } = await pullEdited({
      base: plan,
      files,
      edit: ({ tasks, rows }) => {
        const line = rows.size + 2;
        tasks[`A${line}`] = "海报";
        tasks[`L${line}`] = "物料";
        tasks[`C${line}`] = serialOf("2026-10-12");
      },
    });
    expect(changedLines(plan, text)).toEqual(["+ phases:", "+ ready: { tasks: { 海报: { start: 2026-10-12 } } }"]);
    expect(documentOf(text, files).tasks.find(({ id }) => id === "海报")?.phase).toBe("ready");
  });
});
