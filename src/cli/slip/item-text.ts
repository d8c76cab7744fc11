import type { Language } from "../../diagnostic/diagnostic.ts";
import { factDeed } from "../../emitters/shared/fact-rows.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Item, Span } from "../../slip/slip-report.ts";

export interface SlipReader {
  readonly language: Language;
  /** The moved plan. */
  readonly document: ScheduleDocument;
  /** Whether each date is listed, or what moved alike is counted. */
  readonly detail: "each" | "grouped";
}

/** A dated fact says what it is, as in the chart. */
export function shownName({ fact, name }: Pick<Item, "fact" | "name">, language: Language): string {
  return fact === null ? name : `${factDeed(fact, language)} · ${name}`;
}

/** `2026-09-02` or `2026-09-02..2026-09-08`, as windows are written. */
export function spanText({ start, finish }: Span): string {
  return start === finish ? start : `${start}..${finish}`;
}
