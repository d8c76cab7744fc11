import type { CalendarEntry, IsoDate } from "../../schedule/document.ts";
import { cellWidth, truncateCells } from "../../text/cell-width.ts";
import { shiftDate, weekdayOfDate } from "../shared/civil-day.ts";
import { cleanLine } from "../shared/clean-line.ts";
import type { Lines } from "./context.ts";

/** One row of a Gantt diagram. */
export interface Bar {
  readonly name: string;
  readonly start: IsoDate;
  /** Inclusive. */
  readonly finish: IsoDate;
  readonly look: "plain" | "critical" | "point" | "critical-point" | "buffer";
}

export interface BarGroup {
  /** Written to the left of its bars; null for bars that stand alone. */
  readonly name: string | null;
  readonly bars: readonly Bar[];
}

const looks: Readonly<Record<Bar["look"], string>> = {
  plain: "",
  critical: "crit, ",
  point: "milestone, ",
  "critical-point": "crit, milestone, ",
  buffer: "done, ",
};

const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const syntax = /[#;:%{}<>&",[\]\\`]/g;
/** A name that begins with one of these would be read as a statement, and vanish from the picture or break it. */
const keyword =
  /^(?=gantt|section|title|excludes|includes|dateformat|axisformat|tickinterval|todaymarker|inclusiveenddates|topaxis|weekday|weekend|acctitle|accdescr|click|call|href)/i;
const pixelsPerCell = 6.5;
/** In cells: a longer label leaves the picture; the table below it has the whole name. */
const longestLabel = 100;

/**
 * A fenced Gantt diagram. First days and the days after the last ones are written out, so that `excludes` only shades
 * rest days and never moves a bar; `includes` takes the shade from make-up working days. Names never reach the syntax:
 * ids are numbered, and every mark with a meaning becomes a character code.
 */
export function ganttDiagram(groups: readonly BarGroup[], calendar: CalendarEntry): Lines {
  const bars = groups.flatMap((group) => group.bars);
  return [
    "```mermaid",
    "---",
    "config:",
    "  gantt:",
    `    leftPadding: ${leftPadding(groups)}`,
    "---",
    "gantt",
    "  dateFormat YYYY-MM-DD",
    "  axisFormat %m-%d",
    "  todayMarker off",
    ...restDayLines(bars, calendar),
    ...groupLines(groups),
    "```",
  ];
}

export function escapeMermaid(text: string): string {
  return truncateCells(cleanLine(text), longestLabel)
    .replace(syntax, (mark) => `#${mark.charCodeAt(0)};`)
    .replace(keyword, "\u200b");
}

/** How many characters the rows of these bars add to a diagram. */
export function barsLength(bars: readonly Bar[]): number {
  return bars.reduce((sum, bar) => sum + escapeMermaid(bar.name).length + 50, 0);
}

function groupLines(groups: readonly BarGroup[]): Lines {
  let count = 0;
  return groups.flatMap(({ name, bars }) => [
    ...(name === null ? [] : [`  section ${escapeMermaid(name)}`]),
    ...bars.map((bar) => {
      count += 1;
      const dates = `${bar.start}, ${shiftDate(bar.finish, 1)}`;
      return `  ${escapeMermaid(bar.name)} :${looks[bar.look]}t${count}, ${dates}`;
    }),
  ]);
}

function restDayLines(bars: readonly Bar[], { week, holidays, workdays }: CalendarEntry): Lines {
  const first = bars.map(({ start }) => start).toSorted()[0] ?? "";
  const last =
    bars
      .map(({ finish }) => finish)
      .toSorted()
      .at(-1) ?? "";
  const drawn = (date: IsoDate) => date >= first && date <= last;
  const worked = new Set(workdays.map(({ date }) => date));
  const rest = holidays
    .map(({ date }) => date)
    .filter((date) => {
      return drawn(date) && !worked.has(date) && week.includes(weekdayOfDate(date));
    });
  const excludes = [...restWeekdays(week), ...rest];
  const includes = [...worked].filter((date) => drawn(date) && !week.includes(weekdayOfDate(date)));
  return [
    ...(excludes.length === 0 ? [] : [`  excludes ${excludes.join(", ")}`]),
    ...(includes.length === 0 ? [] : [`  includes ${includes.join(", ")}`]),
  ];
}

function restWeekdays(week: readonly number[]): readonly string[] {
  const rest = weekdayNames.filter((_, index) => !week.includes(index + 1));
  return rest.join() === "saturday,sunday" ? ["weekends"] : rest;
}

/** Room for the longest group name; without it, Chinese names run under the bars. */
function leftPadding(groups: readonly BarGroup[]): number {
  const widest = Math.max(
    0,
    ...groups.map(({ name }) => (name === null ? 0 : Math.min(cellWidth(cleanLine(name)), longestLabel))),
  );
  return widest === 0 ? 30 : Math.max(75, Math.ceil(widest * pixelsPerCell) + 24);
}
