import { type CellPlace, type Change, columnOfField, type Field, fields, typedAtHome } from "../fields.ts";
import { addressOf, type Cell, cellAt, parseAddress } from "../workbook/cell.ts";
import type { Workbook } from "../workbook/read-workbook.ts";
import { WorkbookFault } from "../workbook/workbook-fault.ts";
import type { Baseline, BaseTask } from "./baseline.ts";
import { daysText, type FieldContext, type ReadValue, readField } from "./read-field.ts";
import { type LagChange, readLags } from "./read-lags.ts";
import { type NewRow, readNewRows } from "./read-new-rows.ts";
import { type CalendarChange, readWorkdays } from "./read-workdays.ts";
import { cellOf, findTable, type Table, textOf } from "./table.ts";

/** What people did to a workbook. */
export interface WorkbookChanges {
  readonly changes: readonly Change[];
  /** The same thing changed in two sheets, each in another way. */
  readonly clashes: readonly { readonly first: Change; readonly second: Change }[];
  /** What was typed and cannot be read. */
  readonly unread: readonly (Change & { readonly why: "unreadable" | "unknown-owner" })[];
  /** Ids of the tasks that stand in no sheet any more. */
  readonly deleted: readonly string[];
  readonly added: readonly NewRow[];
  readonly lags: readonly LagChange[];
  readonly workdays: readonly CalendarChange[];
}

/** Compares the sheets with what they held when they were made. A cell that still holds its formula was not changed. */
export function readChanges(workbook: Workbook, context: FieldContext): WorkbookChanges {
  const { baseline } = context;
  const gantt = findTable(workbook, baseline, "gantt");
  const tasks = findTable(workbook, baseline, "tasks");
  if (!gantt?.columns.has("id") && !tasks?.columns.has("id")) {
    throw new WorkbookFault("no-tasks", { found: [...baseline.sheets.values()].slice(0, 2).join(" / ") });
  }
  const sightings: Sighting[] = [];
  const seen = new Set<string>();
  const doubles: { readonly table: Table; readonly row: number }[] = [];
  for (const [role, table] of [["gantt", gantt] as const, ["tasks", tasks] as const]) {
    if (!table) continue;
    const rows = rowsById(table, baseline);
    doubles.push(...rows.doubles.map((row) => ({ table, row })));
    for (const [id, row] of rows.byId) {
      seen.add(id);
      const task = baseline.tasks.get(id);
      if (task)
        sightings.push(...fields.flatMap((field) => sightingsIn({ role, table, row }, { id, task, field }, context)));
    }
  }
  const launch = launchSighting(workbook, gantt, context);
  return {
    ...gathered([...(launch ? [launch] : []), ...anchorSightings(gantt, context), ...sightings]),
    deleted: [...baseline.tasks.keys()].filter((id) => !seen.has(id)),
    added: readNewRows({ gantt, tasks, doubles }, context),
    workdays: readWorkdays(workbook, baseline),
    lags: readLags(findTable(workbook, baseline, "links"), baseline),
  };
}

interface Sighting extends Omit<Change, "theirs"> {
  readonly read: ReadValue;
}

/** Rows by the id that they carry. A copied row carries that of its original, which is the one that still says the same. */
function rowsById(table: Table, { tasks }: Baseline) {
  const byId = new Map<string, number>();
  const doubles: number[] = [];
  for (const row of table.rows) {
    const id = textOf(cellOf(table, row, "id"));
    if (!tasks.has(id)) continue;
    const first = byId.get(id);
    if (first === undefined) byId.set(id, row);
    else {
      const isOriginal = textOf(cellOf(table, first, "task")) !== tasks.get(id)?.get("name");
      doubles.push(isOriginal ? first : row);
      if (isOriginal) byId.set(id, row);
    }
  }
  return { byId, doubles };
}

interface RowOf {
  readonly role: "gantt" | "tasks";
  readonly table: Table;
  readonly row: number;
}

interface Asked {
  readonly id: string;
  readonly task: BaseTask;
  readonly field: Field;
}

function sightingsIn(
  { role, table, row }: RowOf,
  { id, task, field }: Asked,
  context: FieldContext,
): readonly Sighting[] {
  const column = table.columns.get(columnOfField(field));
  if (column === undefined) return [];
  const cell = cellAt(table.sheet, row, column);
  if (cell && isUntouched(cell, role, field)) return [];
  const base = baseText(field, task);
  // A point such as T-30 stands where a day is not known, and a count where there is none.
  if (cell && textOf(cell) !== "" && textOf(cell) === (task.get(field) ?? "").trim()) return [];
  const read: ReadValue =
    cell?.value === undefined || cell.value === null || textOf(cell) === ""
      ? { kind: "value", text: "" }
      : readField(field, cell.value, task, context);
  if (read.text === base || isSame(field, base, read.text)) return [];
  return [{ task: id, field, base, read, cell: { sheet: table.sheet.name, address: addressOf({ row, column }) } }];
}

function isUntouched({ kind, value }: Cell, role: "gantt" | "tasks", field: Field): boolean {
  if (kind === "error") return true;
  return kind === "formula" && (value === null || !typedAtHome[role].has(field));
}

function baseText(field: Field, task: BaseTask): string {
  const text = task.get(field) ?? "";
  return field === "days" ? daysText(text, task.get("unit") ?? "") : text.trim();
}

/** Where nothing is recorded, nothing has begun. */
function isSame(field: Field, base: string, theirs: string): boolean {
  if (field === "status") return (base || "not-started") === (theirs || "not-started");
  return field === "progress" && (base || "0") === (theirs || "0");
}

function gathered(sightings: readonly Sighting[]): Pick<WorkbookChanges, "changes" | "clashes" | "unread"> {
  const changes = new Map<string, Change>();
  const clashes: { first: Change; second: Change }[] = [];
  const unread: (Change & { why: "unreadable" | "unknown-owner" })[] = [];
  for (const { read, ...rest } of sightings) {
    const change: Change = { ...rest, theirs: read.text };
    const key = `${change.task} ${change.field}`;
    const first = changes.get(key);
    if (read.kind !== "value") unread.push({ ...change, why: read.kind });
    else if (first && first.theirs !== change.theirs) clashes.push({ first, second: change });
    else if (!first) changes.set(key, change);
  }
  return { changes: [...changes.values()], clashes, unread };
}

/** The launch cell: by its name, which moves with it, else where it stood. */
function launchSighting(workbook: Workbook, gantt: Table | undefined, context: FieldContext): Sighting | undefined {
  const { launch } = context.baseline;
  const place = launch && placeOfLaunch(workbook, gantt, context);
  const sheet = place && workbook.sheet(place.sheet);
  const found = place && parseAddress(place.address);
  if (!launch || !sheet || !found) return undefined;
  const cell = cellAt(sheet, found.row, found.column);
  if (cell?.value === undefined || cell.value === null || cell.kind === "error") return undefined;
  const read = readField("launch", cell.value, new Map([["launch", launch.text]]), context);
  const isOpen = launch.text === "TBD" && read.kind === "value" && read.text === "TBD";
  if (isOpen || read.text === launch.text) return undefined;
  return { task: "", field: "launch", base: launch.text, read, cell: place };
}

/** Anchors have rows of their own, and no other column that can be changed. */
function anchorSightings(gantt: Table | undefined, context: FieldContext): readonly Sighting[] {
  const column = gantt?.columns.get("start");
  if (!gantt || column === undefined) return [];
  return gantt.rows.flatMap((row) => {
    const id = textOf(cellOf(gantt, row, "id"));
    const base = context.baseline.anchors.get(id);
    const cell = cellAt(gantt.sheet, row, column);
    if (base === undefined || cell?.value === undefined || cell.value === null) return [];
    if (cell.kind === "formula" || cell.kind === "error") return [];
    const read = readField("start", cell.value, new Map([["start", base]]), context);
    if (read.text === base) return [];
    const cellPlace = { sheet: gantt.sheet.name, address: addressOf({ row, column }) };
    // The launch has a cell that drives it: typed in its row as well, it may say another day there.
    const about = id === "launch" ? { task: "", field: "launch" as const } : { task: id, field: "anchor" as const };
    return [{ ...about, base, read, cell: cellPlace }];
  });
}

function placeOfLaunch(
  workbook: Workbook,
  gantt: Table | undefined,
  { baseline }: FieldContext,
): CellPlace | undefined {
  const { launch } = baseline;
  const named = /^'?(.*?)'?!(\$?[A-Z]+\$?\d+)$/.exec(workbook.definedNames.get("launch") ?? "");
  const sheet = named?.[1]?.replaceAll("''", "'");
  if (sheet !== undefined && named?.[2] && workbook.sheetNames.includes(sheet)) {
    return { sheet, address: named[2].replaceAll("$", "") };
  }
  return launch && gantt ? { sheet: gantt.sheet.name, address: addressOf(launch) } : undefined;
}
