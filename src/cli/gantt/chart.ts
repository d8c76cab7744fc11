import type { Language } from "../../diagnostic/diagnostic.ts";
import type { CalendarEntry } from "../../schedule/document.ts";
import { type Day, formatDay, weekdayOf } from "../../time/day.ts";
import type { Paint } from "../paint.ts";
import { showHeads } from "../words/show-words.ts";
import { type Columns, fitColumns, type TableTexts } from "./columns.ts";
import type { Mark, Row } from "./rows.ts";
import { fitScale, type Scale } from "./scale.ts";

export interface ChartInput {
  readonly rows: readonly Row[];
  readonly calendar: CalendarEntry;
  readonly launch: Day | undefined;
  readonly today: Day | undefined;
  readonly language: Language;
  /** Cells of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

/** A chart laid out but not yet drawn. */
export interface Chart extends ChartInput {
  readonly heads: TableTexts;
  readonly columns: Columns;
  readonly scale: Scale;
  /** Undefined where it lies outside what is drawn. */
  readonly today: Day | undefined;
  isRestDay(day: Day): boolean;
}

/** Divides the terminal between the table and the days; at least one row has a mark. */
export function layOutChart(input: ChartInput): Chart {
  const { rows, language, width, today } = input;
  const heads = { mark: "", ...showHeads[language] };
  const columns = fitColumns(rows, heads, width);
  const [first, last] = spanOf(input);
  const scale = fitScale(first, last, Math.max(width - columns.total, 10));
  const isShown = today !== undefined && today >= first && today <= last;
  return {
    ...input,
    rows: rows.map((row) => cutMarks(row, first, last)),
    heads,
    columns,
    scale,
    today: isShown ? today : undefined,
    isRestDay: restDaysOf(input.calendar),
  };
}

/** Farther than this from all work, a dated fact would only stretch the chart. */
const factReach = 31;

/** The first and the last day that are drawn: of all work, the launch, and the facts that lie near them. */
function spanOf({ rows, launch }: ChartInput): readonly [Day, Day] {
  const work = rows.filter(({ kind }) => kind !== "fact").flatMap((row) => row.marks);
  const facts = rows.filter(({ kind }) => kind === "fact").flatMap((row) => row.marks);
  const base = work.length > 0 ? work : facts;
  let first = launch ?? base[0]?.from ?? (0 as Day);
  let last = launch ?? first;
  const add = ({ from, to }: Mark): void => {
    if (from < first) first = from;
    if (to > last) last = to;
  };
  base.forEach(add);
  const near = { from: first - factReach, to: last + factReach };
  facts.filter(({ from, to }) => from >= near.from && to <= near.to).forEach(add);
  return [first, last];
}

/** What lies outside the chart is told by its dates alone; what reaches out of it is cut. */
function cutMarks(row: Row, first: Day, last: Day): Row {
  const inside = row.marks.filter(({ from, to }) => to >= first && from <= last);
  const marks = inside.map((mark) => ({
    ...mark,
    from: mark.from < first ? first : mark.from,
    to: mark.to > last ? last : mark.to,
  }));
  return { ...row, marks };
}

function restDaysOf({ week, holidays, workdays }: CalendarEntry): (day: Day) => boolean {
  const rests = new Set(holidays.map(({ date }) => date));
  const worked = new Set(workdays.map(({ date }) => date));
  return (day) => {
    const date = formatDay(day);
    return !worked.has(date) && (rests.has(date) || !week.includes(weekdayOf(day)));
  };
}
