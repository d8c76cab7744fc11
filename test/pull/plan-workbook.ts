import { shownValue } from "../../src/pull/merge.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { parseDay } from "../../src/time/day.ts";
import type { SmallCell, SmallSheet, SmallWorkbook } from "./small-workbook.ts";

/** The cells of a workbook by sheet, to be changed as a person changes them. */
export type Cells = Record<string, SmallCell>;

export interface PlanWorkbook {
  readonly gantt: Cells;
  readonly tasks: Cells;
  readonly record: Cells;
  /** Empty: this workbook brings no days of its own. */
  readonly calendar: Cells;
  /** The row of each task in the chart and in the list. */
  readonly rows: ReadonlyMap<string, { readonly gantt: number; readonly tasks: number }>;
  whole(more?: Partial<SmallWorkbook>): SmallWorkbook;
}

const ganttColumns = {
  task: "A",
  owner: "B",
  start: "C",
  finish: "D",
  days: "E",
  status: "G",
  progress: "H",
  id: "I",
  kind: "J",
} as const;
const taskColumns = {
  ...{ task: "A", owner: "B", start: "C", finish: "D", days: "E", status: "G", progress: "H" },
  ...{ started: "I", finished: "J", note: "K", phase: "L", id: "M" },
} as const;
const headings: Readonly<Record<string, string>> = {
  ...{ task: "任务", owner: "负责人", start: "开始", finish: "结束", days: "天数", status: "状态", progress: "进度" },
  ...{ started: "实际开始", finished: "实际完成", note: "备注", phase: "阶段", id: "编号" },
};
const statuses = {
  "not-started": "未开始",
  "in-progress": "进行中",
  finished: "已完成",
  blocked: "受阻",
  cancelled: "已取消",
};
const fields = ["id", "phase", "gantt row", "name", "owner id", "start", "finish", "days", "unit"];
const moreFields = ["status", "progress", "started", "finished", "note"];

export function serialOf(date: string): number {
  return (parseDay(date) ?? 0) + 25_569;
}

/** A small workbook of a schedule, with all that `pull` reads: every date of the chart a formula, those of the list too. */
export function planWorkbook(document: ScheduleDocument): PlanWorkbook {
  const gantt: Cells = { A1: document.plan.name };
  const tasks: Cells = {};
  const calendar: Cells = {};
  const rows = new Map<string, { gantt: number; tasks: number }>();
  const records: (readonly string[])[] = [
    ["format", "tminus-workbook/1"],
    ["plan", document.plan.id, document.plan.lang, document.plan.name],
    ["launch", document.plan.launch?.slice(0, 10) ?? document.plan.launchText ?? "", "gantt", "$D$2"],
    ["sheet", "gantt", "甘特图"],
    ["sheet", "tasks", "任务清单"],
    ...columnRecords("gantt", ganttColumns, 4),
    ...columnRecords("tasks", taskColumns, 1),
    ...document.owners.map(({ id, name }) => ["owner", id, name]),
    ...Object.entries(statuses).map(([key, word]) => ["status", key, word]),
  ];
  if (document.plan.launch !== null) gantt.D2 = serialOf(document.plan.launch.slice(0, 10));
  else gantt.D2 = "待定";
  for (const [field, letter] of Object.entries(ganttColumns))
    if (headings[field]) gantt[`${letter}4`] = headings[field];
  for (const [field, letter] of Object.entries(taskColumns)) tasks[`${letter}1`] = headings[field] ?? field;
  let row = 5;
  let line = 2;
  const taskRecords: (readonly string[])[] = [];
  for (const phase of [...document.phases, null]) {
    const inside = document.tasks.filter((task) => task.phase === (phase?.id ?? null));
    if (inside.length === 0) continue;
    if (phase) {
      gantt[`A${row}`] = phase.name;
      gantt[`J${row}`] = "phase";
      gantt[`C${row}`] = { formula: `MIN(C${row + 1}:C${row + inside.length})` };
      records.push(["phase", phase.id, phase.name, String(row)]);
      row += 1;
    }
    for (const task of inside) {
      rows.set(task.id, { gantt: row, tasks: line });
      const text = (field: Parameters<typeof shownValue>[0]): string => shownValue(field, task);
      const isInput = task.type === "task" && task.driver?.text.includes("window") === false;
      const days = String((isInput ? task.duration.max : task.workdays) ?? "");
      const unit = isInput ? (task.duration.unit ?? "") : "";
      const owner = document.owners.find(({ id }) => id === task.owner)?.name ?? task.owner ?? "";
      const home: Readonly<Record<string, SmallCell | undefined>> = {
        task: task.name,
        owner,
        start:
          task.start === null ? (task.startText ?? "") : { formula: `_calc!A${row}`, result: serialOf(task.start) },
        finish:
          task.finish === null ? (task.finishText ?? "") : { formula: `_calc!B${row}`, result: serialOf(task.finish) },
        days: days === "" ? "" : Number(days),
        status: task.status === null ? "" : statuses[task.status],
        progress: task.progress?.percent == null ? "" : task.progress.percent / 100,
        id: task.id,
        kind: "task",
      };
      write(gantt, ganttColumns, row, home);
      const mirror = (letter: string) => ({ formula: `甘特图!$${letter}$${row}` });
      write(tasks, taskColumns, line, {
        task: task.name,
        owner: mirror("B"),
        start: mirror("C"),
        finish: mirror("D"),
        days: mirror("E"),
        status: mirror("G"),
        progress: mirror("H"),
        started: task.progress?.started ? serialOf(task.progress.started) : "",
        finished: task.progress?.finished ? serialOf(task.progress.finished) : "",
        note: task.note ?? "",
        phase: phase?.name ?? "",
        id: task.id,
      });
      taskRecords.push([
        "task",
        ...[
          task.id,
          task.phase ?? "",
          String(row),
          text("name"),
          text("owner"),
          text("start"),
          text("finish"),
          days,
          unit,
        ],
        ...[text("status"), text("progress"), text("started"), text("finished"), text("note")],
      ]);
      row += 1;
      line += 1;
    }
  }
  const record: Cells = {};
  [...records, ["fields", "task", ...fields, ...moreFields], ...taskRecords].forEach((texts, index) => {
    texts.forEach((text, column) => {
      if (text !== "") record[`${String.fromCharCode(65 + column)}${index + 1}`] = text;
    });
  });
  const sheets = (): readonly SmallSheet[] => [
    { name: "甘特图", cells: gantt },
    { name: "任务清单", cells: tasks },
    { name: "_tminus", state: "hidden", cells: record },
    { name: "日历", cells: calendar },
  ];
  return { gantt, tasks, record, calendar, rows, whole: (more) => ({ sheets: sheets(), ...more }) };
}

function columnRecords(role: string, columns: Readonly<Record<string, string>>, row: number) {
  return Object.entries(columns).map(([field, letter]) => [
    "column",
    role,
    field,
    letter,
    headings[field] ?? "",
    String(row),
  ]);
}

function write(
  cells: Cells,
  columns: Readonly<Record<string, string>>,
  row: number,
  values: Readonly<Record<string, SmallCell | undefined>>,
): void {
  for (const [field, value] of Object.entries(values)) {
    if (value !== undefined && value !== "") cells[`${columns[field]}${row}`] = value;
  }
}
