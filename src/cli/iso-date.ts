import { parseLaunchMove } from "../notation/parse-launch-move.ts";
import { parseDay } from "../time/day.ts";

/** Whether the text is a day of the calendar, written `2026-10-20`. */
export function isIsoDate(text: string): boolean {
  return parseDay(text) !== undefined;
}

/** `2026/11/3` and `2026年11月3日`, which a plan may say too, as `2026-11-03`; any other text stays as it is. */
export function withIsoDate(text: string): string {
  const parts = /^(\d{4})(?:[/.](\d{1,2})[/.](\d{1,2})|-(\d{1,2})-(\d{1,2})|年(\d{1,2})月(\d{1,2})日)/.exec(text);
  if (!parts) return /^tbd$/i.test(text) ? "TBD" : text;
  const [whole, year, ...rest] = parts;
  const [month = "", day = ""] = rest.filter((part) => part !== undefined);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${text.slice(whole.length)}`;
}

/** Whether the text is a day, a day with a clock time, counts from the written launch, or says that it is not known. */
export function isLaunchText(text: string): boolean {
  if (text === "TBD" || text === "待定" || parseLaunchMove(text) !== undefined) return true;
  return isIsoDate(text.slice(0, 10)) && /^(?:[ T](?:[01][0-9]|2[0-3]):[0-5][0-9])?$/.test(text.slice(10));
}
