import type { Language } from "../../diagnostic/diagnostic.ts";
import { cellWidth } from "../../text/cell-width.ts";
import { addDays, type Day, dayFrom, partsOf, weekdayOf } from "../../time/day.ts";
import { monthName, monthWithYear } from "../words/show-words.ts";
import type { Scale } from "./scale.ts";

/** A text at a cell of the axis. */
export interface Label {
  readonly cell: number;
  readonly text: string;
}

/** The months, each named where it begins; the first and every January with their year where there is room. */
export function monthLabels(scale: Scale, language: Language): readonly Label[] {
  const starts = monthStarts(scale);
  return starts.flatMap((day, index) => {
    const { year, month } = partsOf(day);
    const cell = scale.cellOf(day);
    const next = starts[index + 1];
    const room = (next === undefined ? scale.cells : scale.cellOf(next)) - cell - 1;
    const long = monthWithYear(year, month)[language];
    const short = monthName(month)[language];
    // The rest of a month at the start gives way to the first whole one.
    if (index === 0 && next !== undefined && cellWidth(short) > room) return [];
    const wantsYear = index === 0 || month === 1;
    if (wantsYear && cellWidth(long) <= room) return [{ cell, text: long }];
    // A year alone stands for its January.
    return [{ cell, text: month === 1 && index > 0 && room >= 4 ? String(year) : short }];
  });
}

/** The first drawn day and the first of each month behind it. */
export function monthStarts({ first, last }: Scale): readonly Day[] {
  const starts: Day[] = [first];
  for (let { year, month } = partsOf(first); ; ) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const day = dayFrom({ year, month, day: 1 });
    if (day > last) return starts;
    starts.push(day);
  }
}

/** The day of the month on each Monday; empty where a week is too narrow for it. */
export function mondayLabels(scale: Scale): readonly Label[] {
  const { first, last, positionOf, cellOf } = scale;
  if (positionOf(addDays(first, 7)) < 3) return [];
  const labels: Label[] = [];
  for (let day = addDays(first, (8 - weekdayOf(first)) % 7); day <= last; day = addDays(day, 7)) {
    labels.push({ cell: cellOf(day), text: String(partsOf(day).day).padStart(2, "0") });
  }
  return labels;
}

/** The labels on one line, from the left; one that would touch the one before it is left out. */
export function labelLine(labels: readonly Label[], cells: number): string {
  let line = "";
  let used = 0;
  for (const { cell, text } of [...labels].sort((left, right) => left.cell - right.cell)) {
    const width = cellWidth(text);
    if ((used > 0 && cell <= used) || cell + width > cells) continue;
    line += " ".repeat(cell - used) + text;
    used = cell + width;
  }
  return line;
}
