import type { Language } from "../../diagnostic/diagnostic.ts";
import type { IsoDate, ScheduleDocument } from "../../schedule/document.ts";
import { weekdayOfDate } from "../shared/civil-day.ts";
import { type Names, namesOf } from "../shared/names.ts";
import { type SharedWords, sharedWords } from "../shared/words.ts";
import { type MarkdownWords, markdownWords } from "./words.ts";

/** What every section of the page is written with. */
export interface MarkdownContext {
  readonly document: ScheduleDocument;
  readonly language: Language;
  readonly names: Names;
  readonly shared: SharedWords;
  readonly words: MarkdownWords;
}

/** A section is lines without line ends; an empty one is left out of the page. */
export type Lines = readonly string[];

export function contextOf(document: ScheduleDocument, language: Language): MarkdownContext {
  return {
    document,
    language,
    names: namesOf(document, language),
    shared: sharedWords(language),
    words: markdownWords(language),
  };
}

/** `2026-10-20 Tue`. */
export function dateWithWeekday(date: IsoDate, { weekdays }: SharedWords): string {
  return `${date} ${weekdays[weekdayOfDate(date) - 1]}`;
}
