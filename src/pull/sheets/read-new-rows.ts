import type { CellPlace, Field } from "../fields.ts";
import { columnOfField } from "../fields.ts";
import { addressOf } from "../workbook/cell.ts";
import { type FieldContext, readField } from "./read-field.ts";
import { cellOf, type Table, textOf } from "./table.ts";

/** A row that somebody added. */
export interface NewRow {
  readonly cell: CellPlace;
  readonly name: string;
  /** The id of its phase; empty outside of all, undefined where its phase is not known. */
  readonly phase: string | undefined;
  /** As typed, where it is not known. */
  readonly phaseText: string;
  /** The id of the task in the row above, of the same phase. */
  readonly behind: string | undefined;
  readonly values: ReadonlyMap<Field, string>;
  /** Fields that hold something that cannot be read. */
  readonly unread: ReadonlyMap<Field, string>;
  /** It is a copy that says just the same as another row. */
  readonly isCopy: boolean;
}

interface Rows {
  readonly gantt: Table | undefined;
  readonly tasks: Table | undefined;
  /** Rows with an id that another row has, too. */
  readonly doubles: readonly { readonly table: Table; readonly row: number }[];
}

const readFields: readonly Field[] = [
  "owner",
  "start",
  "finish",
  "days",
  "status",
  "progress",
  "started",
  "finished",
  "note",
];

/** Rows with a name and without an id of ours: in the chart below the heading of a phase, in the list with its name. */
export function readNewRows({ gantt, tasks, doubles }: Rows, context: FieldContext): readonly NewRow[] {
  const isDouble = (table: Table, row: number): boolean =>
    doubles.some((each) => each.table === table && each.row === row);
  const found: NewRow[] = [];
  if (gantt?.columns.has("id")) {
    let phase = "";
    let behind: string | undefined;
    for (const row of gantt.rows) {
      const name = nameIn(gantt, row);
      const id = textOf(cellOf(gantt, row, "id"));
      const kind = textOf(cellOf(gantt, row, "kind"));
      if (context.baseline.anchors.has(id)) continue;
      if (kind === "phase") [phase, behind] = [phaseCalled(name, context) ?? "", undefined];
      else if (context.baseline.tasks.has(id) && !isDouble(gantt, row)) {
        behind = id;
        phase = context.baseline.tasks.get(id)?.get("phase") ?? phase;
      } else if (name !== "" && (kind === "" || id !== "") && isRow(gantt, row)) {
        found.push(newRow(gantt, row, { phase, phaseText: phase, behind, isDouble: isDouble(gantt, row) }, context));
      }
    }
  }
  for (const row of tasks?.columns.has("id") ? (tasks?.rows ?? []) : []) {
    if (!tasks || nameIn(tasks, row) === "") continue;
    const id = textOf(cellOf(tasks, row, "id"));
    if (context.baseline.tasks.has(id) && !isDouble(tasks, row)) continue;
    const phaseText = textOf(cellOf(tasks, row, "phase"));
    const phase = phaseText === "" ? "" : phaseCalled(phaseText, context);
    const added = newRow(tasks, row, { phase, phaseText, behind: undefined, isDouble: isDouble(tasks, row) }, context);
    // Written into both sheets it is still one task.
    if (!found.some((each) => each.name === added.name && (each.phase === added.phase || phaseText === "")))
      found.push(added);
  }
  return found;
}

interface Where {
  readonly phase: string | undefined;
  readonly phaseText: string;
  readonly behind: string | undefined;
  readonly isDouble: boolean;
}

function newRow(table: Table, row: number, { isDouble, ...where }: Where, context: FieldContext): NewRow {
  const name = nameIn(table, row);
  const values = new Map<Field, string>();
  const unread = new Map<Field, string>();
  for (const field of readFields) {
    const cell = cellOf(table, row, columnOfField(field));
    // A formula in a copied row is that of its original.
    if (cell?.value === undefined || cell.value === null || cell.kind !== "value" || textOf(cell) === "") continue;
    const read = readField(field, cell.value, new Map(), context);
    (read.kind === "value" ? values : unread).set(field, read.text);
  }
  const original = isDouble ? context.baseline.tasks.get(textOf(cellOf(table, row, "id"))) : undefined;
  const column = table.columns.get("task") ?? 1;
  return {
    cell: { sheet: table.sheet.name, address: addressOf({ row, column }) },
    name,
    ...where,
    values,
    unread,
    isCopy: original?.get("name") === name,
  };
}

function nameIn(table: Table, row: number): string {
  const cell = cellOf(table, row, "task");
  return cell?.kind === "value" && typeof cell.value === "string" ? cell.value.trim() : "";
}

/** A line of a legend or a remark below the table has a text and nothing beside it. */
function isRow(table: Table, row: number): boolean {
  return readFields.some((field) => {
    const cell = cellOf(table, row, columnOfField(field));
    return cell !== undefined && cell.value !== null;
  });
}

function phaseCalled(text: string, { baseline }: FieldContext): string | undefined {
  const plain = text.toLowerCase();
  const known = [...baseline.phases].find(([id, shown]) => id.toLowerCase() === plain || shown.toLowerCase() === plain);
  return known?.[0];
}
