import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { markdown } from "../../src/emitters/markdown/markdown.ts";
import type { ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";
import { emitOne } from "../support/emit-one.ts";
import { chinese, english, sampleDocument } from "./sample-document.ts";
import { sampleTask } from "./sample-task.ts";

async function pageOf(document: ScheduleDocument): Promise<string> {
  return String((await emitOne(markdown, document)).content);
}

function headingsOf(page: string): readonly string[] {
  return page.split("\n").filter((line) => line.startsWith("#"));
}

async function rowOf(task: Partial<TaskEntry>, plan: Partial<ScheduleDocument["plan"]> = {}): Promise<string> {
  const document = sampleDocument({
    tasks: [sampleTask({ id: "x", phase: "story", ...task })],
    plan: { ...chinese.plan, ...plan },
  });
  const page = await pageOf(document);
  return page.split("\n").find((line) => line.startsWith("| x |")) ?? "";
}

const undated = {
  start: null,
  finish: null,
  workdays: null,
  totalFloat: null,
} satisfies Partial<TaskEntry>;

describe("the page", () => {
  it("stands in the order of the reader's questions", async () => {
    expect(headingsOf(await pageOf(chinese))).toEqual([
      "# 智能回复助手 上市计划",
      "## 需要留意",
      "## 总览",
      "## 讲故事与灰度",
      "## 物料与赋能",
      "## 爆发期",
      "## 不分阶段",
      "## 倒计时",
      "## 日期未定",
      "## 评审门",
      "## 按负责人",
      "## 计划要点",
      "### 推广简报",
      "### 受众",
      "### 指标",
      "### 预算",
      "### 通知",
      "### 风险",
      "### 放量",
    ]);
  });

  it("leaves out what the plan has nothing to say on", async () => {
    const page = await pageOf(
      sampleDocument({ tasks: [], phases: [], anchors: [], facts: {}, rows: [], diagnostics: [], criticalPaths: [] }),
    );
    expect(headingsOf(page)).toEqual(["# 智能回复助手 上市计划", "## 总览", "## 倒计时"]);
  });

  it.each([
    [
      "Chinese",
      chinese,
      "上市 **2026-10-20 周二 10:00**（Asia/Shanghai） · 大场景型 · 中国工作日（含调休） · 14 项任务 · 从启动到上市 60 天",
    ],
    [
      "English",
      english,
      "Launch **2027-03-16 Tue 14:00** (America/New\\_York) · Small scene · Monday to Friday · 5 tasks · 22 days from start to launch",
    ],
  ])("says the plan in one line: %s", async (_, document, line) => {
    expect((await pageOf(document)).split("\n")[2]).toBe(line);
  });

  it("writes the critical path in words", async () => {
    const page = await pageOf(chinese);
    expect(page).toContain("\n关键路径：用户访谈与竞品分析 → 完成信息屋 → 落地页设计制作 → 全渠道首发 → 上市\n");
    expect(page).toContain("\n- 客户灰度 → 灰度验证门 → 全量上线\n");
  });

  it.each([
    ["Chinese", chinese],
    ["English", english],
  ])("has line feeds only, one at the end, and no padded cells: %s", async (_, document) => {
    const page = await pageOf(document);
    expect(page).not.toMatch(/\r|[ \t]\n|\n\n\n|\n\n$/);
    expect(page.endsWith("\n")).toBe(true);
    expect(page.split("\n").filter((line) => /^\|.*(?: {2}|\t)/.test(line))).toEqual([]);
  });

  it("gives every table row as many cells as its head", async () => {
    for (const document of [chinese, english]) {
      const html = micromark(await pageOf(document), {
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
        allowDangerousHtml: true,
      });
      const tables = html.split("<table>").slice(1);
      const widths = tables.map((table) => {
        const rows = (table.split("</table>")[0] ?? "").split("<tr>").slice(1);
        return new Set(rows.map((row) => row.split(/<t[hd][ >]/).length)).size;
      });
      expect(widths.length).toBeGreaterThan(5);
      expect(widths.every((width) => width === 1)).toBe(true);
      expect(html).not.toMatch(/^\|/m);
    }
  });

  it("lists the ways out of a conflict below it, and what it comes of", async () => {
    const [first] = chinese.diagnostics;
    const found = {
      ...first!,
      help: "Any one of these settles it:\n  - shorten | this;\n  - move that.",
      notes: ["the chain is a → b"],
    };
    const lines = (await pageOf({ ...english, diagnostics: [found] })).split("\n");
    const at = lines.findIndex((line) => line.startsWith("- **Error**"));
    expect(lines.slice(at + 1, at + 6)).toEqual([
      "  - the chain is a → b",
      "  - Any one of these settles it:",
      "    - shorten \\| this;",
      "    - move that.",
      "",
    ]);
  });

  it("names a file without its folders, so that the page is the same from anywhere", async () => {
    const [first] = chinese.diagnostics;
    const diagnostics = first ? [{ ...first, place: { ...first.place, file: "../plans/a.launch.yaml" } }] : [];
    const page = await pageOf(sampleDocument({ diagnostics }));
    expect(page).toContain("`deadline-missed`（a.launch.yaml 第 31 行）");
    expect(page).not.toContain("../plans");
  });

  it("marks a trial", async () => {
    const page = await pageOf({
      ...chinese,
      plan: { ...chinese.plan, trial: { launch: "2026-10-27", tier: "concept" } },
    });
    expect(page.split("\n")[2]).toBe("> 试算：上市日 2026-10-27、级别 理念型");
  });
});

describe("task rows", () => {
  it.each<[string, Partial<TaskEntry>, string]>([
    [
      "plain",
      { owner: "pmm", finish: "2026-09-08", workdays: 5 },
      "| x | 李梅 | 2026-09-02 | 2026-09-08 | 5 | T-48..T-42 | 3 | – |",
    ],
    ["critical", { critical: true, totalFloat: 0 }, "| x | – | 2026-09-02 | 2026-09-02 | 1 | T-48 | 0 | **关键** |"],
    [
      "late",
      { critical: true, totalFloat: -4 },
      "| x | – | 2026-09-02 | 2026-09-02 | 1 | T-48 | -4 | **赶不上期限，差 4 个工作日** |",
    ],
    [
      "rolled",
      { nominal: "2026-09-05" },
      "| x | – | 2026-09-02 | 2026-09-02 | 1 | T-48 | 3 | 原定 2026-09-05，遇休息日改期 |",
    ],
    [
      "undated, with a point",
      {
        ...undated,
        startText: "T-30",
        finishText: "T-26",
        duration: { ...chinese.tasks[0]!.duration, max: 5, min: 5 },
      },
      "| x | – | T-30 | T-26 | 5 | – | – | – |",
    ],
    ["undated, with nothing", undated, "| x | – | 待定 | 待定 | 1 | – | – | – |"],
  ])("%s", async (_, task, row) => {
    expect(await rowOf(task)).toBe(row);
  });

  it.each<[string, TaskEntry["duration"], string]>([
    [
      "range",
      { min: 8, likely: 10, max: 15, unit: "wd", text: "8-15d", approximate: false, assumed: false },
      "1（8–15 天）",
    ],
    [
      "about",
      { min: 1, likely: 1, max: 1, unit: "wd", text: "约1d", approximate: true, assumed: false },
      "1（约 1 天）",
    ],
    [
      "calendar",
      { min: 3, likely: 3, max: 3, unit: "cd", text: "3cd", approximate: false, assumed: false },
      "1（3 个自然日）",
    ],
    [
      "minutes",
      { min: 45, likely: 45, max: 45, unit: "min", text: "45m", approximate: false, assumed: false },
      "45 分钟",
    ],
    [
      "hours",
      { min: 120, likely: 120, max: 120, unit: "min", text: "2h", approximate: false, assumed: false },
      "2 小时",
    ],
  ])("length: %s", async (_, duration, shown) => {
    expect((await rowOf({ duration })).split(" | ")[4]).toBe(shown);
  });
});

describe("the countdown", () => {
  it("goes day by day, and says what begins, ends and takes place", async () => {
    const page = await pageOf(chinese);
    const lines = page.split("\n").filter((line) => /^\| T(?:[+-]\d+)? \| 2026/.test(line));
    const offsets = lines.map((line) => Number(/^\| T([+-]\d+)?/.exec(line)?.[1] ?? 0));
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(lines).toContain("| T-41 | 2026-09-09 周三 | 落地页设计制作 开始（制作部）<br>演示视频 开始（制作部） |");
    expect(lines).toContain("| T-22 | 2026-09-28 周一 | 灰度验证门（评审门）<br>考核：错误率（赵敏） |");
    expect(lines).toContain("| T-12 | 2026-10-08 周四 | 10:00 上市周会（原定 2026-10-05，遇休息日改期） |");
    expect(lines).toContain("| T | 2026-10-20 周二 | **上市** 10:00<br>10:00 全渠道首发（市场部） |");
  });

  it("prints offsets where the launch is to be decided", async () => {
    const tasks = [
      sampleTask({ id: "go", type: "gate", ...undated, startText: "T-2wd" }),
      sampleTask({ id: "announce", type: "event", ...undated, startText: "T 10:00" }),
      sampleTask({ id: "teaser", ...undated, startText: "T-12", finishText: "T-1" }),
      sampleTask({ id: "review", type: "event", ...undated, startText: "T+14" }),
    ];
    const plan = { ...chinese.plan, launch: null, launchText: "TBD", start: null, finish: null };
    const page = await pageOf(
      sampleDocument({ plan, tasks, anchors: [], rows: [], facts: {}, phases: [], criticalPaths: [] }),
    );
    expect(page).toContain("\n**上市日待定** · ");
    expect(page.split("\n").filter((line) => /^\| T[^|±]* \| – \|/.test(line))).toEqual([
      "| T-12 | – | teaser 开始 |",
      "| T-1 | – | teaser 完成 |",
      "| T | – | **上市**<br>announce |",
      "| T+14 | – | review |",
    ]);
    expect(page).toContain("| announce | – | T 10:00 | T 10:00 | 1 |");
    expect(page).toContain("\n- go：T-2wd\n");
    expect(page).not.toContain("mermaid");
  });
});

describe("facts", () => {
  it("show sections of any shape, with owners by name and days where the schedule has them", async () => {
    const page = await pageOf(chinese);
    expect(page).toContain("| 使用场景 | 大促值守、新人培训 |");
    expect(page).toContain("| 错误率 | 赵敏 | 越低越好 | 0.5% | 1% | T-22 | 2026-09-28 |");
    expect(page).toContain("| 总额 | 600,000 |");
    expect(page).toContain("**明细**\n\n| 名称 | 金额 | 负责人 |");
    expect(page).toContain("| 回滚 | 触发条件：错误率超过 1%；时限：30 分钟；负责人：产品部 |");
    expect(page).toContain("| plan | 市场部、产品部 | 上市计划 | 10 个工作日 | T | 李梅 | 2026-09-30 |");
  });

  it.each<[string, unknown, string]>([
    ["a text", "只有一句话", "### 推广简报\n\n只有一句话"],
    ["a list", ["a", "b|c"], "### 推广简报\n\na、b\\|c"],
    ["an entry without details", { 客服部: null, 销售部: { note: "x" } }, "| 客服部 | – |"],
    ["nothing", null, ""],
    ["a truth", { embargo: true }, "| 禁发期 | 是 |"],
  ])("%s", async (_, brief, shown) => {
    expect(await pageOf(sampleDocument({ facts: { brief } }))).toContain(shown);
  });
});
