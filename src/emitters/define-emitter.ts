import type { Language } from "../diagnostic/diagnostic.ts";
import type { Equations } from "../equations/equations.ts";
import type { ScheduleDocument } from "../schedule/document.ts";

/** What an emitter makes: all of a file, in memory. */
export interface Artifact {
  readonly content: string | Uint8Array;
  /** Of a file whose dates count themselves: of how many dated tasks, and how many of those have dates that do not. */
  readonly liveDates?: { readonly tasks: number; readonly fixed: number };
}

/** The dates of the document's plan as equations; nothing where they hang on a day that is not known. */
export type OpenEquations = () => Promise<Equations | undefined>;

/** A format in which a schedule can be written. To add one: one file, and its line in `index.ts`. */
export interface Emitter {
  /** The value of `--format`, and the file's extension. */
  readonly format: string;
  readonly summary: Readonly<Record<Language, string>>;
  /** A pure function: the same document and language give the same bytes. Heavy libraries are imported inside it. */
  emit(document: ScheduleDocument, language: Language, openEquations?: OpenEquations): Promise<Artifact>;
}

export function defineEmitter(emitter: Emitter): Emitter {
  return emitter;
}
