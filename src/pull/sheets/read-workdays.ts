import { addDays, type Day, daysBetween } from "../../time/day.ts";
import type { CellPlace } from "../fields.ts";
import { addressOf, cellAt, columnOf } from "../workbook/cell.ts";
import type { Workbook } from "../workbook/read-workbook.ts";
import type { BaseCalendar, Baseline } from "./baseline.ts";
import { readWhole } from "./read-amount.ts";
import { readDay } from "./read-day.ts";

/** What was changed about the working days of a calendar. */
export interface CalendarChange {
  readonly calendar: string;
  /** It is that of the plan, not one of some tasks or owners. */
  readonly isPlans: boolean;
  /** Of the first of the days. */
  readonly cell: CellPlace;
  readonly days: readonly { readonly day: Day; readonly works: boolean }[];
}

/** Compares the 1 and 0 of the list of days with what they were. A cell with a formula shows another calendar. */
export function readWorkdays(workbook: Workbook, baseline: Baseline): readonly CalendarChange[] {
  const name = baseline.sheets.get("calendar") ?? "";
  if (baseline.calendars.length === 0 || !workbook.sheetNames.includes(name)) return [];
  const sheet = workbook.sheet(name);
  if (!sheet) return [];
  return baseline.calendars.flatMap((calendar, index): readonly CalendarChange[] => {
    const days: { day: Day; works: boolean; cell: CellPlace }[] = [];
    for (const row of [...sheet.rows.keys()].toSorted((left, right) => left - right)) {
      const cell = cellAt(sheet, row, columnOf(calendar.column));
      const works = cell?.kind === "value" && cell.value !== null ? readWhole(cell.value) : undefined;
      const date = cellAt(sheet, row, columnOf(calendar.dates))?.value;
      if (!cell || (works !== 0 && works !== 1) || typeof date !== "number") continue;
      const read = readDay(date, { isFrom1904: workbook.isFrom1904, near: undefined, language: "en" });
      const was = read.kind === "day" ? bitOf(calendar, read.day) : undefined;
      if (read.kind !== "day" || was === undefined || was === String(works)) continue;
      days.push({ day: read.day, works: works === 1, cell: { sheet: name, address: addressOf(cell) } });
    }
    const [first] = days;
    return first ? [{ calendar: calendar.id, isPlans: index === 0, cell: first.cell, days }] : [];
  });
}

function bitOf({ firstDay, bits }: BaseCalendar, day: Day): string | undefined {
  return day < firstDay || day > addDays(firstDay, bits.length - 1) ? undefined : bits[daysBetween(firstDay, day)];
}
