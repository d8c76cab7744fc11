import { describe, expect, it } from "vitest";
import { serialOf } from "./plan-workbook.ts";
import { changedLines, type Edited, pullEdited } from "./pull-text.ts";

const plan = `tminus: 1
name: Export
launch: 2026-10-20
owners:
  mia: { name: Mia Chen }
tasks:
  story: { name: Story, owner: mia, start: 2026-09-07, duration: 5d }
  page: { name: Page, duration: 3d, after: story }
  demo: { name: Demo, window: 2026-09-07..2026-09-18 }
`;

interface Case extends Edited {
  readonly it: string;
  readonly says: readonly string[];
  readonly lines?: readonly string[];
  readonly outcome?: string;
}

const cases: readonly Case[] = [
  {
    it: "what both sides changed, and writes nothing",
    base: plan,
    ours: plan.replace("duration: 5d", "duration: 6d"),
    edit: ({ gantt, rows }) => {
      gantt[`E${rows.get("story")?.gantt}`] = 8;
      gantt[`A${rows.get("page")?.gantt}`] = "Landing page";
    },
    outcome: "conflict",
    says: [
      'pull-conflict: days of "Story": 甘特图!E5 says 8 working days, the plan says 6 working days; it was 5 working days when the workbook was made.',
    ],
  },
  {
    it: "nothing where both sides made the same change",
    base: plan,
    ours: plan.replace("duration: 5d", "duration: 8d"),
    edit: ({ gantt, rows }) => {
      gantt[`E${rows.get("story")?.gantt}`] = 8;
    },
    outcome: "nothing",
    says: [],
  },
  {
    it: "two cells of one thing that differ",
    base: plan,
    edit: ({ gantt, tasks, rows }) => {
      gantt[`B${rows.get("page")?.gantt}`] = "mia";
      gantt[`C${rows.get("story")?.gantt}`] = serialOf("2026-09-08");
      tasks[`C${rows.get("story")?.tasks}`] = serialOf("2026-09-09");
    },
    outcome: "conflict",
    says: [
      'pull-conflict: start of "Story": 甘特图!C5 says 2026-09-08, 任务清单!C2 says 2026-09-09; it was 2026-09-07 when the workbook was made.',
    ],
  },
  {
    it: "what cannot be read, beside what can",
    base: plan,
    edit: ({ gantt, tasks, rows }) => {
      gantt[`E${rows.get("story")?.gantt}`] = 4.5;
      gantt[`H${rows.get("story")?.gantt}`] = "most";
      gantt[`G${rows.get("story")?.gantt}`] = "green";
      gantt[`B${rows.get("story")?.gantt}`] = "Mia Chan";
      tasks[`I${rows.get("story")?.tasks}`] = "10/5/2026";
      tasks[`K${rows.get("story")?.tasks}`] = "ask legal";
      delete gantt[`A${rows.get("demo")?.gantt}`];
    },
    says: [
      'pull-owner-unknown: 甘特图!B5: "Story" was given to "Mia Chan", whom the plan does not name among its owners.',
      'pull-unread: 甘特图!E5: "4.5" is nothing that can be read as the days of "Story".',
      'pull-unread: 甘特图!G5: "green" is nothing that can be read as the status of "Story".',
      'pull-unread: 甘特图!H5: "most" is nothing that can be read as the progress of "Story".',
      'pull-unread: 任务清单!I2: "10/5/2026" is nothing that can be read as the actual start of "Story".',
      'pull-unread: 甘特图!A7: the name of "Demo" was emptied.',
    ],
    lines: [
      "- story: { name: Story, owner: mia, start: 2026-09-07, duration: 5d }",
      "+ story: { name: Story, owner: mia, start: 2026-09-07, duration: 5d, note: ask legal }",
    ],
  },
  {
    it: "a status whose day is missing",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`G${rows.get("story")?.gantt}`] = "Done ";
      gantt[`G${rows.get("page")?.gantt}`] = "In Progress";
    },
    says: [
      'pull-no-date: 甘特图!G5: "Story" is said to be finished, but its days do not say so.',
      'pull-no-date: 甘特图!G6: "Page" is said to be in progress, but its days do not say so.',
    ],
  },
  {
    it: "dates and lengths that are counted out, with what to write instead",
    base: plan,
    edit: ({ gantt, rows }) => {
      gantt[`C${rows.get("page")?.gantt}`] = serialOf("2026-09-16");
      gantt[`D${rows.get("story")?.gantt}`] = serialOf("2026-09-15");
      gantt[`E${rows.get("demo")?.gantt}`] = 4;
    },
    says: [
      'pull-computed: 甘特图!E7: 4 days was typed over 10 days, the days of "Demo", which the plan counts out (fixed: window 2026-09-07..2026-09-18).',
      'pull-computed: 甘特图!D5: 2026-09-15 was typed over 2026-09-11, the finish of "Story", which the plan counts out (fixed: start 2026-09-07). Write "duration: 7d" at the task in the plan to have it so.',
      'pull-computed: 甘特图!C6: 2026-09-16 was typed over 2026-09-14, the start of "Page", which the plan counts out (after "Story"). Write "from: 2026-09-16" at the task in the plan to have it so.',
    ],
  },
  {
    it: "rows that are gone, and changes of tasks that are",
    base: plan,
    ours: plan.replace(/ {2}demo.*\n/, ""),
    edit: ({ gantt, tasks, rows }) => {
      const { gantt: row = 0, tasks: line = 0 } = rows.get("page") ?? {};
      for (const column of "ABCDEFGHIJKLM") {
        delete gantt[`${column}${row}`];
        delete tasks[`${column}${line}`];
      }
      gantt[`A${rows.get("demo")?.gantt}`] = "Show";
    },
    says: [
      'pull-task-gone: 甘特图!A7: the name of "Demo" was changed to Show, but the plan no longer has this task.',
      'pull-row-missing: The row of "Page" was deleted in the workbook; the plan keeps the task.',
    ],
  },
];

describe("pull explains", () => {
  it.each(cases)("$it", async ({ says, lines = [], outcome, ...edited }) => {
    const result = await pullEdited(edited);
    const found = result.findings.map(({ code, message, help }) => {
      const advice = code === "pull-computed" && help?.en.startsWith("Write") ? ` ${help.en}` : "";
      return `${code}: ${message.en}${advice}`;
    });
    expect(found).toEqual(says);
    expect(changedLines(edited.ours ?? edited.base, result.text)).toEqual(lines);
    if (outcome) expect(result.outcome).toBe(outcome);
  });
});
