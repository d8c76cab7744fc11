import type { Language } from "../../diagnostic/diagnostic.ts";
import type { CalendarEntry } from "../../schedule/document.ts";
import { type Day, formatDay, weekdayOf } from "../../time/day.ts";
import type { Paint } from "../paint.ts";
import { showHeads } from "../words/show-words.ts";
import { type Columns, fitColumns, type TableTexts } from "./columns.ts";
import type { Row } from "./rows.ts";
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
    heads,
    columns,
    scale,
    today: isShown ? today : undefined,
    isRestDay: restDaysOf(input.calendar),
  };
}

/** The first and the last day of all that is drawn, the launch included. */
function spanOf({ rows, launch }: ChartInput): readonly [Day, Day] {
  const marks = rows.flatMap((row) => row.marks);
  let first = launch ?? marks[0]?.from ?? (0 as Day);
  let last = launch ?? first;
  for (const { from, to } of marks) {
    if (from < first) first = from;
    if (to > last) last = to;
  }
  return [first, last];
}

function restDaysOf({ week, holidays, workdays }: CalendarEntry): (day: Day) => boolean {
  const rests = new Set(holidays.map(({ date }) => date));
  const worked = new Set(workdays.map(({ date }) => date));
  return (day) => {
    const date = formatDay(day);
    return !worked.has(date) && (rests.has(date) || !week.includes(weekdayOf(day)));
  };
}
