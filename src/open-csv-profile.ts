import { sortDiagnostics } from "./diagnostic/compare-diagnostics.ts";
import type { Diagnostic, Report } from "./diagnostic/diagnostic.ts";
import { type CsvProfile, csvFields } from "./emitters/shared/csv-profile.ts";
import { decodeText } from "./source/decode-text.ts";
import { Origin } from "./source/origin.ts";
import { parseSource } from "./source/parse-source.ts";
import { csvVersion } from "./spec/csv-profile/csv-profile-problems.ts";
import { readCsvProfile } from "./spec/csv-profile/read-csv-profile.ts";

/** A mapping file: the path as given, and its bytes. */
export interface CsvProfileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A mapping file as it was read; without a profile where it cannot be used. */
export interface OpenedCsvProfile {
  readonly profile: CsvProfile | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where the bytes are no text. */
  readonly text: string | undefined;
}

/** Reads the file that maps a plan to a table for one tool. With an error in it there is no profile. */
export function openCsvProfile({ name, bytes }: CsvProfileFile): OpenedCsvProfile {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const text = decodeText(bytes, name, report);
  const isEmpty = text?.trim() === "";
  if (isEmpty) report(csvVersion({ file: name, line: 1, column: 1, endLine: 1, endColumn: 1 }, { text: "" }));
  const source = text === undefined || isEmpty ? undefined : parseSource({ name, text }, report);
  const profile = source && readCsvProfile(new Origin(source.root), csvFields, report);
  const isSound = diagnostics.every(({ severity }) => severity !== "error");
  return { profile: isSound ? profile : undefined, diagnostics: sortDiagnostics(diagnostics), text };
}
