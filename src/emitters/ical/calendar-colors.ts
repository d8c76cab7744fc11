import type { CalendarItem, ItemSort } from "./calendar-item.ts";

/** A colour by its name in CSS3, which RFC 7986 asks for, and by its number, which Apple's calendar takes. */
export interface CalendarColor {
  readonly name: string;
  readonly number: string;
}

/** The first is a whole plan's. Calendars of a split take the others in turn, so that they are told apart side by side. */
const calendarColors: readonly [CalendarColor, ...CalendarColor[]] = [
  { name: "steelblue", number: "#4682B4" },
  { name: "seagreen", number: "#2E8B57" },
  { name: "darkorange", number: "#FF8C00" },
  { name: "mediumpurple", number: "#9370DB" },
  { name: "teal", number: "#008080" },
  { name: "indianred", number: "#CD5C5C" },
  { name: "darkgoldenrod", number: "#B8860B" },
  { name: "slategray", number: "#708090" },
];

/** What stands out has a colour of its own; plain work and phases have that of their calendar. */
const itemColors: Readonly<Partial<Record<ItemSort, string>>> = {
  launch: "crimson",
  anchor: "crimson",
  gate: "darkorange",
  milestone: "goldenrod",
  deadline: "firebrick",
  recurring: "slategray",
  event: "royalblue",
  fact: "seagreen",
};

/** Of the calendar of the whole plan, or of the n-th of a split, counted from 0. */
export function calendarColor(position: number | null): CalendarColor {
  const [own, ...others] = calendarColors;
  return position === null ? own : (others[position % others.length] ?? own);
}

export function itemColor({ sort, status }: CalendarItem): string | null {
  if (status === "CANCELLED") return "gray";
  return itemColors[sort] ?? null;
}
