import { firstDayFormula } from "./chart-span.ts";
import { dayKindsOf, dayNamesOf, lineKinds, lineKindsOf } from "./chart-values.ts";
import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { LiveValue } from "./live-cell.ts";
import { civilDayOf } from "./serial-day.ts";
import type { BookContext } from "./sheet-context.ts";
import type { ScaleUnit, TimeScale } from "./time-scale.ts";

/** One column of the chart: what its hidden cells say, by formula where the workbook is live. */
export interface ChartDay {
  readonly from: LiveValue;
  readonly to: LiveValue;
  /** One of `dayKinds`. */
  readonly kind: LiveValue;
  /** The name of a holiday or make-up day, or an empty text. */
  readonly name: LiveValue;
  /** One of `lineKinds`. */
  readonly line: LiveValue;
}

type ChartFormulas = Readonly<Partial<Record<keyof ChartDay, string | undefined>>>;

export function chartDaysOf(context: BookContext, scale: TimeScale): readonly ChartDay[] {
  const formulas = formulasOf(context, scale);
  const kindOf = dayKindsOf(context.document.calendar, scale.unit);
  const nameOf = dayNamesOf(context, scale.unit);
  const lineOf = lineKindsOf(context, scale);
  return scale.buckets.map(({ from, to }, index) => {
    const own = formulas[index] ?? {};
    return {
      from: { formula: own.from, value: from },
      to: { formula: own.to, value: to },
      kind: { formula: own.kind, value: kindOf(from) },
      name: { formula: own.name, value: nameOf(from) },
      line: { formula: own.line, value: lineOf(index) },
    };
  });
}

/** Whether the chart's own days follow the dates: only where its rest days can follow as well. */
export function isLiveChart({ live }: Pick<BookContext, "live">): boolean {
  return live.isRestDay("A1") !== undefined;
}

function formulasOf(context: BookContext, scale: TimeScale): readonly ChartFormulas[] {
  if (!isLiveChart(context)) return [];
  const { unit, buckets } = scale;
  return buckets.map((bucket, index) => {
    const letters = columnLetters(columns.chart + index);
    const day = `${letters}$${rows.from}`;
    const previous = `${columnLetters(columns.chart + index - 1)}$${rows.from}`;
    return {
      from: index === 0 ? firstDayFormula(scale, context.ganttRows) : nextDay(unit, previous),
      to: lastDay(unit, day),
      line: lineFormula(context, scale, index),
      ...(unit === "day" ? dayFormulas(context, letters, civilDayOf(bucket.from).weekday) : {}),
    };
  });
}

function nextDay(unit: ScaleUnit, previous: string): string {
  if (unit === "month") return `EDATE(${previous},1)`;
  return `${previous}+${unit === "week" ? 7 : 1}`;
}

function lastDay(unit: ScaleUnit, first: string): string {
  if (unit === "month") return `EDATE(${first},1)-1`;
  return unit === "week" ? `${first}+6` : first;
}

/** A column keeps its weekday however the chart moves: it begins on a Monday. */
function dayFormulas({ live, document }: BookContext, letters: string, weekday: number): ChartFormulas {
  const day = `${letters}$${rows.from}`;
  const rests = `${live.isRestDay(day)}=1`;
  const isWorked = document.calendar.week.includes(weekday);
  const named = `IF(${letters}$${rows.names}<>"",2,1)`;
  // A make-up day carries the name of the holiday that it makes up for, and is none.
  const name = live.dayName(day);
  return {
    name: name && `IF(${rests},${name},"")`,
    kind: isWorked ? `IF(${rests},2,0)` : `IF(${rests},${named},3)`,
  };
}

/** The launch before other anchors; the first of a month, or of a year, only in a column where nothing stands. */
function lineFormula({ ganttRows, places }: BookContext, { unit }: TimeScale, index: number): string | undefined {
  const letters = columnLetters(columns.chart + index);
  const [from, to] = [`${letters}$${rows.from}`, `${letters}$${rows.to}`];
  const group = groupFormula(unit, from, index);
  const first = ganttRows.findIndex(({ anchor }) => anchor !== null);
  if (first < 0) return unit === "day" ? undefined : group;
  const count = ganttRows.filter(({ anchor }) => anchor !== null).length;
  const column = `$${columnLetters(columns.start)}$`;
  const days = `${column}${rows.body + first}:${column}${rows.body + first + count - 1}`;
  const { launch } = places;
  const isLaunch = `AND(ISNUMBER(${launch}),${from}<=${launch},${to}>=${launch})`;
  const isAnchor = `COUNTIFS(${days},">="&${from},${days},"<="&${to})>0`;
  return `IF(${isLaunch},3,IF(${isAnchor},1,${group}))`;
}

/** A thin line stands before Mondays, before the first week of a month, or before January. */
function groupFormula(unit: ScaleUnit, from: string, index: number): string {
  if (unit === "day") return `${index % 7 === 0 ? lineKinds.groupStart : lineKinds.none}`;
  return unit === "week" ? `IF(DAY(${from})<=7,2,0)` : `IF(MONTH(${from})=1,2,0)`;
}
