import type { Language } from "../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../schedule/document.ts";

/** What an emitter makes: all of a file, in memory. */
export interface Artifact {
  readonly content: string | Uint8Array;
}

/** A format in which a schedule can be written. To add one: one file, and its line in `index.ts`. */
export interface Emitter {
  /** The value of `--format`, and the file's extension. */
  readonly format: string;
  readonly summary: Readonly<Record<Language, string>>;
  /** A pure function: the same document and language give the same bytes. Heavy libraries are imported inside it. */
  emit(document: ScheduleDocument, language: Language): Promise<Artifact>;
}

export function defineEmitter(emitter: Emitter): Emitter {
  return emitter;
}
