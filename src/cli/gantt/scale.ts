import { addDays, type Day, daysBetween } from "../../time/day.ts";

/** How days lie on the cells of a line. */
export interface Scale {
  /** The first and the last day that are drawn. */
  readonly first: Day;
  readonly last: Day;
  /** Cells of the whole line. */
  readonly cells: number;
  /** Whether every day has at least one cell of its own, so that rest days can be seen. */
  readonly grain: "days" | "coarse";
  /** Where the morning of a day lies, counted in cells from the line's start; may fall inside a cell. */
  positionOf(day: Day): number;
  /** The cell in which a day begins. */
  cellOf(day: Day): number;
  /** The day that a cell belongs to; of several the first. */
  dayAt(cell: number): Day;
}

const mostCellsPerDay = 3;

/** Fits the days from `first` to `last` into a room: whole cells for each day where they fit, else all of the room. */
export function fitScale(first: Day, last: Day, room: number): Scale {
  const days = daysBetween(first, last) + 1;
  const whole = Math.min(Math.floor(room / days), mostCellsPerDay);
  const cells = whole >= 1 ? days * whole : room;
  const positionOf = (day: Day): number => ((day - first) * cells) / days;
  return {
    first,
    last,
    cells,
    grain: whole >= 1 ? "days" : "coarse",
    positionOf,
    cellOf: (day) => Math.min(Math.floor(positionOf(day) + 1e-9), cells - 1),
    dayAt: (cell) => addDays(first, Math.floor((cell * days) / cells + 1e-9)),
  };
}
