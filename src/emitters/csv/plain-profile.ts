import { type CsvField, type CsvProfile, csvFields } from "../shared/csv-profile.ts";
import { fieldWords } from "../shared/field-words.ts";

/** They say again, for programs, what other columns say for people. */
const forTools: readonly CsvField[] = ["number", "parent", "after-exact", "after-numbers", "description"];

/** Every field that says something of its own, for a spreadsheet: what is built where no profile is named. */
export const plainProfile: CsvProfile = {
  columns: csvFields
    .filter((field) => !forTools.includes(field))
    .map((field) => ({ header: fieldWords[field], holds: { field }, words: new Map() })),
  dates: "YYYY-MM-DD",
  byteOrderMark: "written",
  lineEnd: "\r\n",
  formulas: "guarded",
  phases: "left-out",
  separator: "; ",
};
