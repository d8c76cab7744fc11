import type { Language } from "../diagnostic/diagnostic.ts";
import type { Equations } from "../equations/equations.ts";
import type { IsoDate, ScheduleDocument } from "../schedule/document.ts";
import type { CalendarWish } from "./shared/calendar-wish.ts";
import type { Channel } from "./shared/channel.ts";
import type { CsvProfile } from "./shared/csv-profile.ts";
import type { Published } from "./shared/published.ts";

/** What an emitter makes: all of a file, in memory. */
export interface Artifact {
  readonly content: string | Uint8Array;
  /** What stands between the stem and the extension, fit for a file name: `pmm` in `plan.pmm.ics`. */
  readonly part?: string;
  /** Of a calendar: how many entries it has. */
  readonly entries?: number;
  /** Of a file whose dates count themselves: of how many dated tasks, and how many of those have dates that do not. */
  readonly liveDates?: { readonly tasks: number; readonly fixed: number };
}

/** The dates of the document's plan as equations; nothing where they hang on a day that is not known. */
export type OpenEquations = () => Promise<Equations | undefined>;

/** What is asked of an emitter besides the schedule itself. Every emitter takes from it what concerns it. */
export interface EmitRequest {
  readonly language: Language;
  readonly openEquations?: OpenEquations | undefined;
  /** What earlier builds published; a first publication where none is known. */
  readonly published?: Published | undefined;
  /** Which entries go into which calendars; the key dates into one where nothing is asked. */
  readonly calendar?: CalendarWish | undefined;
  /** The day that was said to be today; never the clock's. */
  readonly today?: IsoDate | undefined;
  /** The tools to write a table for, each with what to call its file; one table of everything where none is named. */
  readonly csvProfiles?: readonly { readonly name: string; readonly profile: CsvProfile }[] | undefined;
  /** The group chats to write messages for; all of them where none is named. */
  readonly channels?: readonly Channel[] | undefined;
  /** The first day on which a move is still news; inclusive. */
  readonly since?: IsoDate | undefined;
}

/** A format in which a schedule can be written. To add one: one file, and its line in `index.ts`. */
export interface Emitter {
  /** The value of `--format`. */
  readonly format: string;
  /** The end of its files' names, without the first dot. */
  readonly extension: string;
  /** Whether it is written where no format is asked for. */
  readonly use: "by-default" | "on-request";
  /** What it has to do with the lock: it publishes entries whose identity is kept there, or only reads it. */
  readonly lock?: "keeps" | "reads";
  readonly summary: Readonly<Record<Language, string>>;
  /** A pure function: the same document and request give the same bytes. Heavy libraries are imported inside it. */
  emit(document: ScheduleDocument, request: EmitRequest): Promise<readonly Artifact[]>;
}

export function defineEmitter(emitter: Emitter): Emitter {
  return emitter;
}
