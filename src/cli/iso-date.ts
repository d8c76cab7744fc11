import { parseDay } from "../time/day.ts";

/** Whether the text is a day of the calendar, written `2026-10-20`. */
export function isIsoDate(text: string): boolean {
  return parseDay(text) !== undefined;
}

/** Whether the text is a day, a day with a clock time, or says that the day is not known yet. */
export function isLaunchText(text: string): boolean {
  if (text === "TBD" || text === "待定") return true;
  return isIsoDate(text.slice(0, 10)) && /^(?:[ T](?:[01][0-9]|2[0-3]):[0-5][0-9])?$/.test(text.slice(10));
}
