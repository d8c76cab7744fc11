import type { Language } from "../../../diagnostic/diagnostic.ts";
import type { Equations } from "../../../equations/equations.ts";
import type { Cell, Expression, Occurrences } from "../../../equations/expression.ts";
import type { GanttPlaces } from "../gantt-places.ts";
import { type CalcPlaces, calcPlacesOf, calcSheetName } from "./calc-sheet.ts";
import { type CalendarPlaces, calendarColumns, calendarPlacesOf, rangeOf } from "./calendar-places.ts";
import { type Addresses, formulaOf } from "./formula.ts";
import { lagCell } from "./links-sheet.ts";
import type { LiveDates, LiveDays, OccurrenceCells } from "./live-dates.ts";
import { type OccurrenceTables, occurrenceTablesOf } from "./occurrence-tables.ts";
import { liveWordsIn } from "./words.ts";

/** A workbook whose dates count themselves: the formulas, and where what they read stands. */
export interface LiveWorkbook {
  readonly equations: Equations;
  readonly calendar: CalendarPlaces;
  readonly calc: CalcPlaces;
  readonly occurrences: OccurrenceTables;
  /** As cells of sheets other than the Gantt sheet name each other. */
  readonly addresses: Addresses;
  readonly live: LiveDates;
}

/** Undefined for a plan in which no day is counted from another: then there is nothing to count with. */
export function liveWorkbookOf(equations: Equations, gantt: GanttPlaces, language: Language): LiveWorkbook | undefined {
  const words = liveWordsIn(language);
  const calendar = calendarPlacesOf(equations, words("calendarSheet"));
  if (!Number.isFinite(calendar.first)) return undefined;
  const calc = calcPlacesOf(equations);
  const column = calc.headings.length + 2;
  const occurrences = occurrenceTablesOf(equations, calendar, { sheetName: calcSheetName, column });
  const places = { gantt, calc, calendar, occurrences, linksSheet: words("linksSheet") };
  const addresses = addressesOf(places, `'${gantt.sheetName}'!`);
  const live = liveDatesOf(equations, places, addressesOf(places, ""));
  return { equations, calendar, calc, occurrences, addresses, live };
}

interface Places {
  readonly gantt: GanttPlaces;
  readonly calc: CalcPlaces;
  readonly calendar: CalendarPlaces;
  readonly occurrences: OccurrenceTables;
  readonly linksSheet: string;
}

/** @param ganttPrefix What stands before a cell of the Gantt sheet: nothing on the sheet itself. */
function addressesOf({ gantt, calc, calendar, occurrences, linksSheet }: Places, ganttPrefix: string): Addresses {
  return {
    missing: "passed-on",
    calendar: (each) => calendar.ranges(each),
    occurrences: (days) => occurrences.ranges(days),
    of({ id, place }) {
      switch (place.kind) {
        case "launch":
          return `${ganttPrefix}${gantt.launch}`;
        case "anchor":
          return `${ganttPrefix}$${gantt.columns.start}$${gantt.rowOfAnchor(place.id)}`;
        case "days":
        case "start":
        case "finish":
          return `${ganttPrefix}$${gantt.columns[place.kind]}$${gantt.rowOf(place.task)}`;
        case "lag":
          return lagCell(linksSheet, place.link);
        case "between":
          return `${calcSheetName}!${calc.addresses.get(id)}`;
      }
    },
  };
}

/** What a cell says whose date leaves the Calendar sheet; the banner above says why. */
const noDate = "–";

function liveDatesOf(equations: Equations, places: Places, addresses: Addresses): LiveDates {
  const { tasks, anchors, facts, launch } = equations;
  const { gantt, calendar } = places;
  const print = (expression: Expression): string => formulaOf(expression, addresses);
  const guarded = (expression: Expression | undefined): string | undefined =>
    expression && expression.kind !== "number" ? `IFERROR(${print(expression)},"${noDate}")` : undefined;
  // A day that is written as such needs no formula, but moves no less than it should.
  const written = (day: Expression | undefined): string | undefined =>
    guarded(day) ?? (day ? String(day.value) : undefined);
  const shown = (cell: Cell | undefined): string | undefined => guarded(cell?.expression);
  const dayRow = (cell: string): string => `MAX(1,${cell}-${calendar.first - 2})`;
  return {
    start: (task) => shown(tasks[task]?.start),
    finish: (task) => shown(tasks[task]?.finish),
    bufferFinish: (task) => guarded(tasks[task]?.bufferFinish),
    days: (task) => daysOf(tasks[task], guarded),
    float: (task) => guarded(tasks[task]?.float),
    anchor: (id) => {
      const day = anchors.get(id);
      // The launch cell itself is typed, or counted from another day.
      if (day?.kind === "cell" && day.cell === launch) return gantt.launch;
      return day?.kind === "cell" && day.cell.place.kind === "anchor" ? shown(day.cell) : guarded(day);
    },
    factStart: (row) => written(facts[row]?.start),
    factFinish: (row) => written(facts[row]?.finish),
    occursBetween: (task, cells) => (tasks[task]?.start ? occursBetween(tasks[task].recurs, cells, places) : undefined),
    whyFixed: (task) => tasks[task]?.fixed,
    isRestDay: (cell) => `IFERROR(1-INDEX(${rangeOf(calendar, calendarColumns.works)},${dayRow(cell)}),0)`,
    dayName: (cell) => `IFERROR(INDEX(${rangeOf(calendar, calendarColumns.name)},${dayRow(cell)})&"","")`,
    leavesCalendar: () => leaves(tasks.length, gantt),
  };
}

function occursBetween(
  days: Occurrences | undefined,
  { from, to, start, finish }: OccurrenceCells,
  { calendar, occurrences }: Places,
): string | undefined {
  if (!days) return undefined;
  const [first, last] = [`MAX(${from},${start})`, `MIN(${to},${finish})`];
  if (!days.isDaily) {
    const { worked } = occurrences.ranges(days);
    return `COUNTIFS(${worked},">="&${first},${worked},"<="&${last})>0`;
  }
  const { before, firstDay } = calendar.ranges(days.calendar);
  const count = (day: string, more: number): string => `INDEX(${before},MAX(1,${day}-${firstDay - 2 - more}))`;
  return `IF(${first}>${last},FALSE,${count(last, 1)}>${count(first, 0)})`;
}

function daysOf(
  task: Equations["tasks"][number] | undefined,
  guarded: (expression: Expression | undefined) => string | undefined,
): LiveDays {
  // How often something recurs is no number of days, and changes with its bounds.
  if (task?.recurs) return { kind: "fixed" };
  if (task?.days && !task.fixed) return { kind: "input", amount: task.days.value, unit: task.unit };
  const formula = guarded(task?.workdays);
  return formula === undefined ? { kind: "fixed" } : { kind: "formula", formula };
}

/** Whether the start or finish of some task has left the sheet. */
function leaves(count: number, { rowOf, columns }: GanttPlaces): string | undefined {
  if (count === 0) return undefined;
  const rows = Array.from({ length: count }, (_, task) => rowOf(task));
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const lost = [columns.start, columns.finish].map(
    (column) => `COUNTIF($${column}$${first}:$${column}$${last},"${noDate}")`,
  );
  return `${lost.join("+")}>0`;
}
