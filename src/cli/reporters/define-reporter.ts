import type { CodeMeaning } from "../../diagnostic/define-problem.ts";
import type { Bilingual, Diagnostic, Language } from "../../diagnostic/diagnostic.ts";

/** What was found in one plan. */
export interface CheckedPlan {
  /** As diagnostics name it, with forward slashes. */
  readonly name: string;
  readonly language: Language;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the plan, or of a file that it names; undefined where it is no text. */
  readonly textOf: (file: string) => string | undefined;
}

export interface ReporterOptions {
  readonly version: string;
  /** Everything that may be said, for formats that list it. */
  readonly codes: readonly CodeMeaning[];
  /** A long hash of a text in hexadecimal digits, the same on every machine. */
  readonly hash: (text: string) => string;
}

/** A format in which findings can be told to programs. To add one: one file, and its line in `index.ts`. */
export interface Reporter {
  /** The value of `--format`. */
  readonly format: string;
  readonly summary: Bilingual;
  /** A pure function; what it gives ends with a line break, or is empty. */
  report(plans: readonly CheckedPlan[], options: ReporterOptions): string;
}

export function defineReporter(reporter: Reporter): Reporter {
  return reporter;
}
