import type { Language } from "../../diagnostic/diagnostic.ts";
import { formatDay, parseDay } from "../../time/day.ts";
import type { Field } from "../fields.ts";
import type { Cell } from "../workbook/cell.ts";
import type { Baseline, BaseTask } from "./baseline.ts";
import { readDays, readPercent } from "./read-amount.ts";
import { readDay } from "./read-day.ts";
import { readStatus } from "./read-status.ts";

export interface FieldContext {
  readonly baseline: Baseline;
  readonly language: Language;
  readonly isFrom1904: boolean;
  /** Working days in a week of the plan's calendar. */
  readonly weekLength: number;
  /** Further names of owners, by id. */
  readonly owners: ReadonlyMap<string, string>;
}

/** A value in the form of the hidden sheet; an owner whom nobody knows, or a text that cannot be read, as typed. */
export type ReadValue =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "unreadable" | "unknown-owner"; readonly text: string };

/** Reads a cell that holds something. */
export function readField(
  field: Field | "launch",
  value: NonNullable<Cell["value"]>,
  task: BaseTask,
  context: FieldContext,
): ReadValue {
  const { weekLength } = context;
  const typed = String(value);
  switch (field) {
    case "name":
    case "note":
      return { kind: "value", text: cleanLines(typed) };
    case "owner":
      return readOwner(typed.trim(), context);
    case "status":
      return read(readStatus(typed, context.baseline.statuses), typed);
    case "progress":
      return read(readPercent(value)?.toString(), typed);
    case "days": {
      const days = readDays(value);
      const unit = days?.unit === undefined || days.unit === "d" ? (task.get("unit") ?? "") : days.unit;
      const inWeeks = unit === "week" ? weekLength : 1;
      return read(days && daysText(days.amount * inWeeks, unit === "week" ? "wd" : unit), typed);
    }
    default:
      return read(readDate(field, value, task, context), typed);
  }
}

/** A number of days with what it counts: `5 wd`. */
export function daysText(amount: number | string, unit: string): string {
  return amount === "" ? "" : `${amount} ${unit}`.trim();
}

/** Line breaks of all systems are one, and white space at the ends says nothing. */
export function cleanLines(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").trim();
}

function read(text: string | undefined, typed: string): ReadValue {
  return text === undefined ? { kind: "unreadable", text: typed } : { kind: "value", text };
}

function readDate(
  field: string,
  value: NonNullable<Cell["value"]>,
  task: BaseTask,
  { baseline, language, isFrom1904 }: FieldContext,
): string | undefined {
  const days = [task.get(field), task.get("start"), task.get("finish"), baseline.launch?.text];
  const near = days.map((text) => parseDay(text ?? "")).find((day) => day !== undefined);
  const day = readDay(value, { isFrom1904, near, language });
  if (day.kind === "open") return field === "launch" ? "TBD" : undefined;
  return day.kind === "day" ? formatDay(day.day) : undefined;
}

/** By shown name or id, in any case. */
function readOwner(typed: string, { baseline, owners }: FieldContext): ReadValue {
  const plain = typed.toLowerCase();
  for (const known of [baseline.owners, owners]) {
    const matches = [...known].filter(([id, name]) => id.toLowerCase() === plain || name.toLowerCase() === plain);
    const [first] = matches;
    if (first && matches.length === 1) return { kind: "value", text: first[0] };
    const exact = matches.find(([id]) => id === typed) ?? matches.find(([, name]) => name === typed);
    if (exact) return { kind: "value", text: exact[0] };
  }
  return { kind: "unknown-owner", text: typed };
}
