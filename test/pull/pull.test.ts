import { describe, expect, it } from "vitest";
import { serialOf } from "./plan-workbook.ts";
import { changedLines, type Edited, pullEdited } from "./pull-text.ts";

const plan = `# 智能回复
tminus: 1
name: 智能回复
lang: zh
launch: 2026-10-20 10:00   # T
timezone: Asia/Shanghai
calendar: CN
owners:
  pmm: { name: 李梅 }
  studio: { name: 制作部 }
phases:
  story:
    name: 讲故事
    window: T-60..T-22
    tasks:
      research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }  # 先问客户
      house:
        name: 信息屋
        owner: pmm     # 定稿要快
        duration: 5-8d
        after: research
        note: |
          第一行
          第二行
      canary: { name: 灰度, owner: studio, window: T-43..T-26 }
  ready:
    name: 物料
    tasks:
      page: { name: '落地页', owner: studio, duration: 2w, after: house + 2d }
      dash: { name: 看板, duration: 4个工作日, by: T-8 }
      announce: { name: 首发, at: T 10:00 }
      review:
`;

const cases: readonly (Edited & { readonly it: string; readonly lines: readonly string[] })[] = [
  { it: "nothing", base: plan, edit: () => undefined, lines: [] },
  {
    it: "the launch, keeping its clock time and comment",
    base: plan,
    edit: ({ gantt }) => {
      gantt.D2 = serialOf("2026-11-03");
    },
    lines: ["- launch: 2026-10-20 10:00   # T", "+ launch: 2026-11-03 10:00   # T"],
  },
  {
    it: "a launch that is open",
    base: plan,
    edit: ({ gantt }) => {
      gantt.D2 = "TBD";
    },
    lines: ["- launch: 2026-10-20 10:00   # T", "+ launch: 待定   # T"],
  },
  {
    it: "days in the author's words",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`E${rows.get("research")?.gantt}`] = 10;
    },
    lines: [
      "- research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }  # 先问客户",
      "+ research: { name: 调研, owner: pmm, start: T-60, duration: 10天 }  # 先问客户",
    ],
  },
  {
    it: "the scheduled end of a range",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`E${rows.get("house")?.gantt}`] = 6;
    },
    lines: ["- duration: 5-8d", "+ duration: 5-6d"],
  },
  {
    it: "a range that ends below its beginning",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`E${rows.get("house")?.gantt}`] = 3;
    },
    lines: ["- duration: 5-8d", "+ duration: 3d"],
  },
  {
    it: "whole weeks as weeks",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`E${rows.get("page")?.gantt}`] = 15;
    },
    lines: [
      "- page: { name: '落地页', owner: studio, duration: 2w, after: house + 2d }",
      "+ page: { name: '落地页', owner: studio, duration: 3w, after: house + 2d }",
    ],
  },
  {
    it: "a name in its quotes",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`A${rows.get("page")?.gantt}`] = "落地页's #1, 新版";
    },
    lines: [
      "- page: { name: '落地页', owner: studio, duration: 2w, after: house + 2d }",
      "+ page: { name: '落地页''s #1, 新版', owner: studio, duration: 2w, after: house + 2d }",
    ],
  },
  {
    it: "an owner by the shown name, and one where none was",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`B${rows.get("house")?.gantt}`] = "制作部";
      gantt[`B${rows.get("dash")?.gantt}`] = "李梅 ";
    },
    lines: [
      "- owner: pmm     # 定稿要快",
      "- dash: { name: 看板, duration: 4个工作日, by: T-8 }",
      "+ owner: studio     # 定稿要快",
      "+ dash: { name: 看板, duration: 4个工作日, by: T-8, owner: pmm }",
    ],
  },
  {
    it: "an owner who is taken away, the comment kept",
    base: plan,
    edit: ({ gantt, rows }) => {
      delete gantt[`B${rows.get("house")?.gantt}`];
    },
    lines: ["- owner: pmm     # 定稿要快", "+ # 定稿要快"],
  },
  {
    it: "a note of several lines as a block",
    base: plan,
    edit: ({ tasks, rows }) => {
      tasks[`K${rows.get("house")?.tasks}`] = "第一行\r\n\r\n改了: 第二行";
    },
    lines: ["- note: |", "- 第二行", "+ note: |-", "+ 改了: 第二行"],
  },
  {
    it: "progress and days of record",
    base: plan,
    edit: ({ gantt, tasks, rows }) => {
      gantt[`H${rows.get("research")?.gantt}`] = 0.6;
      gantt[`G${rows.get("research")?.gantt}`] = "进行中";
      tasks[`I${rows.get("research")?.tasks}`] = "2026/8/21";
    },
    lines: [
      "- research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }  # 先问客户",
      "+ research: { name: 调研, owner: pmm, start: T-60, duration: 8天, progress: 60%, started: 2026-08-21 }  # 先问客户",
    ],
  },
  {
    it: "a blocked task without details",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`G${rows.get("review")?.gantt}`] = "阻塞";
    },
    lines: ["- review:", "+ review: { status: 阻塞 }"],
  },
  {
    it: "a cancelled task",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`G${rows.get("canary")?.gantt}`] = "已取消";
    },
    lines: [
      "- canary: { name: 灰度, owner: studio, window: T-43..T-26 }",
      "+ canary: { name: 灰度, owner: studio, window: T-43..T-26, status: 取消 }",
    ],
  },
  {
    it: "pinned days in their own form",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`C${rows.get("research")?.gantt}`] = serialOf("2026-08-24");
      gantt[`D${rows.get("canary")?.gantt}`] = "9月28日";
      gantt[`C${rows.get("announce")?.gantt}`] = "2026-10-21";
      gantt[`D${rows.get("announce")?.gantt}`] = "2026-10-21";
      gantt[`D${rows.get("dash")?.gantt}`] = serialOf("2026-10-14");
    },
    lines: [
      "- research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }  # 先问客户",
      "- canary: { name: 灰度, owner: studio, window: T-43..T-26 }",
      "- dash: { name: 看板, duration: 4个工作日, by: T-8 }",
      "- announce: { name: 首发, at: T 10:00 }",
      "+ research: { name: 调研, owner: pmm, start: T-57, duration: 8天 }  # 先问客户",
      "+ canary: { name: 灰度, owner: studio, window: T-43..T-22 }",
      "+ dash: { name: 看板, duration: 4个工作日, by: T-6 }",
      "+ announce: { name: 首发, at: T+1 10:00 }",
    ],
  },
];

describe("a workbook that people changed", () => {
  it.each(cases)("gives $it", async ({ lines, ...edited }) => {
    const { text, findings, newErrors } = await pullEdited(edited);
    expect({ findings: findings.map(({ message }) => message.zh), lines: changedLines(edited.base, text) }).toEqual({
      findings: [],
      lines,
    });
    expect(newErrors).toEqual([]);
  });
});
