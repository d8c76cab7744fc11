import type { Bilingual } from "../../diagnostic/diagnostic.ts";

/** What a column may hold of a task, by the words of a mapping file. */
export const csvFields = [
  ...["name", "id", "uid", "number", "parent", "type", "kind", "phase"],
  ...["owner", "owner-email", "helpers", "helper-emails", "approvers", "informed"],
  ...["start", "finish", "time", "workdays", "duration", "buffer-finish", "deadline", "countdown"],
  ...["status", "percent", "started", "finished", "float", "critical"],
  ...["after", "after-exact", "after-numbers", "every", "occurrences"],
  ...["criteria", "audience", "channel", "gives", "needs", "links", "note", "description"],
] as const;

export type CsvField = (typeof csvFields)[number];

/** How a plan becomes a table for one tool. */
export interface CsvProfile {
  readonly columns: readonly CsvColumn[];
  /** `YYYY-MM-DD`, `MM/DD/YYYY`: `M` and `D` alone without a leading zero. */
  readonly dates: string;
  /** Whether the file begins with U+FEFF, by which spreadsheets know UTF-8. */
  readonly byteOrderMark: "written" | "left-out";
  readonly lineEnd: "\r\n" | "\n";
  /** What is done with a text that a spreadsheet would compute. */
  readonly formulas: "guarded" | "kept";
  /** Whether phases are rows of their own, above all tasks. */
  readonly phases: "as-rows" | "left-out";
  /** Between the several values of one cell. */
  readonly separator: string;
}

export interface CsvColumn {
  readonly header: Bilingual;
  /** A field of the task, or the same text in every row. */
  readonly holds: { readonly field: CsvField } | { readonly text: string };
  /** What the tool calls a type, a status, a kind; `other` stands for all that are not named. */
  readonly words: ReadonlyMap<string, string>;
}
