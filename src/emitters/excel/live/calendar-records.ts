import { dayOfSerial } from "../../../equations/day-arithmetic.ts";
import { formatDay } from "../../../time/day.ts";
import { columnLetters } from "../gantt-layout.ts";
import { type CalendarPlaces, calendarColumns as columns } from "./calendar-places.ts";

/** What a cell holds at most. */
const longestText = 32_767;

/**
 * What the hidden sheet says of the Calendar sheet: for each calendar its column, that of the dates, the first
 * day, and a 1 or 0 for each day from it on.
 */
export function calendarRecords(places: CalendarPlaces): readonly (readonly (string | number)[])[] {
  const { sheetName, calendars, first, last, worksColumns } = places;
  const length = last - first + 1;
  const recorded = length > longestText ? [] : calendars;
  return [
    ["sheet", "calendar", sheetName],
    ...recorded.map((calendar, index) => {
      const bits = Array.from({ length }, (_, day) => (calendar.isWorkday(dayOfSerial(first + day)) ? "1" : "0"));
      const letters = [worksColumns[index] ?? columns.works, columns.date].map(columnLetters);
      return ["workdays", calendar.id, ...letters, formatDay(dayOfSerial(first)), bits.join("")];
    }),
  ];
}
