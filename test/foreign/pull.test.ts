import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, type TestContext } from "vitest";
import { changedLines, pullBytes } from "../pull/pull-text.ts";
import { placesIn, workbookOf } from "../pull/real-workbook.ts";
import { examplePlans } from "../support/example-plans.ts";
import { temporaryFolder } from "./foreign-files.ts";
import { needProgram, needPythonModule } from "./need-program.ts";
import { type Step, workInLibreOffice } from "./recalculation/work-in-libreoffice.ts";
import { runProgram } from "./run-program.ts";

const plan = `tminus: 1
name: 智能回复
lang: zh
launch: 2026-10-20 10:00   # 和市场部定的
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
      research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }   # 先问客户
      house:
        name: 信息屋
        owner: pmm
        duration: 5-8d
        after: research + 2天
      canary: { name: 灰度, owner: studio, window: T-43..T-26 }
  ready:
    name: 物料
    tasks:
      page: { name: 落地页, owner: studio, duration: 2w, after: house }
      video: { name: 视频, duration: 4d, after: page }
      announce: { name: 首发, at: T 10:00 }
`;

/** What a colleague does, in terms of tasks: the same for each program. */
interface Doing {
  readonly task: string;
  readonly field: string;
  readonly sheet: "gantt" | "tasks";
  /** As typed; `=DATE(…)` as a date that is typed. */
  readonly typed: string | number;
}

const doings: readonly Doing[] = [
  { task: "research", field: "start", sheet: "gantt", typed: "2026-08-24" },
  { task: "research", field: "progress", sheet: "gantt", typed: 0.4 },
  { task: "house", field: "days", sheet: "gantt", typed: 6 },
  { task: "house", field: "owner", sheet: "gantt", typed: "制作部" },
  { task: "canary", field: "status", sheet: "gantt", typed: "受阻" },
  { task: "page", field: "task", sheet: "gantt", typed: "落地页 & <新版>" },
  { task: "research", field: "started", sheet: "tasks", typed: "2026-08-24" },
  { task: "announce", field: "note", sheet: "tasks", typed: '@所有人: 看 "直播"' },
];

const edited = [
  "- launch: 2026-10-20 10:00   # 和市场部定的",
  "- research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }   # 先问客户",
  "- owner: pmm",
  "- duration: 5-8d",
  "- canary: { name: 灰度, owner: studio, window: T-43..T-26 }",
  "- page: { name: 落地页, owner: studio, duration: 2w, after: house }",
  "- announce: { name: 首发, at: T 10:00 }",
  "+ launch: 2026-10-27 10:00   # 和市场部定的",
  "+ research: { name: 调研, owner: pmm, start: T-60, duration: 8天, progress: 40%, started: 2026-08-24 }   # 先问客户",
  "+ owner: studio",
  "+ duration: 5-6d",
  "+ canary: { name: 灰度, owner: studio, window: T-43..T-26, status: 阻塞 }",
  "+ page: { name: 落地页 & <新版>, owner: studio, duration: 2w, after: house }",
  "+ announce: { name: 首发, at: T 10:00, note: '@所有人: 看 \"直播\"' }",
];

let workbook: Uint8Array;

beforeAll(async () => {
  const made = await workbookOf(plan);
  if (!made) throw new Error("The plan has no workbook.");
  workbook = made;
});

async function pulledFrom(file: string) {
  const { text, findings } = await pullBytes(plan, readFileSync(file));
  return { lines: changedLines(plan, text), says: findings.map(({ message }) => message.zh) };
}

describe("LibreOffice", () => {
  it("gives back what was typed there, the launch moved and all", { timeout: 120_000 }, async (context) => {
    needProgram(context, "soffice");
    const places = placesIn(workbook);
    const typing = doings.map(({ task, field, sheet, typed }): Step => {
      const cell = sheet === "gantt" ? places.gantt(task, field) : places.tasks(task, field);
      return { type: String(typed), sheet: sheet === "gantt" ? places.ganttSheet : places.tasksSheet, cell };
    });
    const launch: Step = { type: "2026-10-27", sheet: places.ganttSheet, cell: places.launch };
    const file = inLibreOffice(workbook, [launch, ...typing]);
    expect(await pulledFrom(file)).toEqual({ lines: edited, says: [] });
  });

  it("gives back rows that were added and taken away, and columns that were moved", {
    timeout: 120_000,
  }, async (context) => {
    needProgram(context, "soffice");
    const { ganttSheet: sheet, gantt } = placesIn(workbook);
    const rowOf = (task: string): number => Number(/\d+$/.exec(gantt(task, "task"))?.[0]);
    const added = rowOf("video");
    const file = inLibreOffice(workbook, [
      { change: "delete-row", sheet: "任务清单", at: placesIn(workbook).baseline.tasks.size + 1 },
      { change: "insert-row", sheet, at: added },
      { type: "海报", sheet, cell: `A${added}` },
      { type: "制作部", sheet, cell: `B${added}` },
      { type: "3", sheet, cell: `E${added}` },
      { change: "delete-row", sheet, at: rowOf("announce") + 1 },
      { change: "insert-column", sheet, at: 2 },
      { change: "insert-row", sheet, at: 1 },
    ]);
    expect(await pulledFrom(file)).toEqual({
      lines: ["+ 海报: { owner: studio, duration: 3天 }"],
      says: ["表格里删掉了“首发”这一行，计划里的任务没有动。"],
    });
  });

  it("changes nothing by opening and saving every example", { timeout: 300_000 }, async (context) => {
    needProgram(context, "soffice");
    const folder = temporaryFolder();
    const made: { readonly text: string; readonly file: string }[] = [];
    const steps: Step[] = [];
    for (const { stem, text } of examplePlans) {
      const bytes = await workbookOf(text);
      if (!bytes) throw new Error(`${stem} has no workbook.`);
      const [file, saved] = [join(folder, `${stem}.xlsx`), join(folder, `${stem}-saved.xlsx`)];
      writeFileSync(file, bytes);
      steps.push({ open: file }, { save: saved }, { close: true });
      made.push({ text, file: saved });
    }
    workInLibreOffice(steps, folder);
    for (const { text, file } of made) {
      const { text: after, findings } = await pullBytes(text, readFileSync(file));
      expect([after, findings]).toEqual([text, []]);
    }
  });
});

/** The file that LibreOffice saves when it has done that. */
function inLibreOffice(bytes: Uint8Array, steps: readonly Step[]): string {
  const folder = temporaryFolder();
  const work = join(folder, "work");
  mkdirSync(work);
  const [file, saved] = [join(folder, "plan.xlsx"), join(folder, "saved.xlsx")];
  writeFileSync(file, bytes);
  workInLibreOffice([{ open: file }, ...steps, { save: saved }, { close: true }], work);
  return saved;
}

const editor = fileURLToPath(new URL("edit-workbook.py", import.meta.url));

describe("openpyxl", () => {
  it("gives back what was written there", async (context: TestContext) => {
    needPythonModule(context, "openpyxl");
    const places = placesIn(workbook);
    const folder = temporaryFolder();
    const [file, saved] = [join(folder, "plan.xlsx"), join(folder, "saved.xlsx")];
    writeFileSync(file, workbook);
    const typing = [
      { sheet: places.ganttSheet, cell: places.launch, typed: "2026-10-27" },
      ...doings.map(({ task, field, sheet, typed }) => ({
        sheet: sheet === "gantt" ? places.ganttSheet : places.tasksSheet,
        cell: sheet === "gantt" ? places.gantt(task, field) : places.tasks(task, field),
        typed,
      })),
    ];
    runProgram("/usr/bin/python3", ["-W", "ignore", editor, file, saved, JSON.stringify(typing)]);
    // It drops all results of formulas: none of them is missed.
    expect(await pulledFrom(saved)).toEqual({ lines: edited, says: [] });
  });
});
