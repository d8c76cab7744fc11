import type { ScheduleDocument } from "../../schedule/document.ts";
import type { CsvColumn, CsvProfile } from "../shared/csv-profile.ts";
import { looksLikeFormula } from "../shared/looks-like-formula.ts";
import type { Cell } from "./cell.ts";
import { readField } from "./fields.ts";
import { contextOf, type TableWish } from "./rows.ts";

const byteOrderMark = "\ufeff";

/** The plan as a table in the way of that profile: RFC 4180, a header, one row for each task and perhaps each phase. */
export function writeTable(document: ScheduleDocument, profile: CsvProfile, wish: TableWish): string {
  const context = contextOf(document, profile, wish);
  const header = profile.columns.map(({ header: { [wish.language]: name } }) => name);
  const rows = context.rows.map((row) =>
    profile.columns.map((column) =>
      "text" in column.holds
        ? column.holds.text
        : writeCell(readField(column.holds.field, row, context), column, profile),
    ),
  );
  const lines = [header, ...rows].map((cells) => `${cells.map(quoteCell).join(",")}${profile.lineEnd}`);
  return `${profile.byteOrderMark === "written" ? byteOrderMark : ""}${lines.join("")}`;
}

function writeCell(cell: Cell, { words }: CsvColumn, profile: CsvProfile): string {
  switch (cell.kind) {
    case "number":
      return `${cell.number}`;
    case "date":
      return formatDate(cell.date, profile.dates);
    case "word":
      return guarded(words.get(cell.value) ?? words.get("other") ?? cell.usual, profile);
    case "list":
      return guarded(cell.items.join(profile.separator), profile);
    case "text":
      return guarded(cell.text, profile);
  }
}

/** As a text is typed in a spreadsheet, behind an apostrophe; numbers and days are what they are. */
function guarded(text: string, { formulas }: CsvProfile): string {
  return formulas === "guarded" && looksLikeFormula(text) ? `'${text}` : text;
}

/** The day in the pattern of a profile. */
export function formatDate(date: string, pattern: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    MM: month,
    DD: day,
    M: `${Number(month)}`,
    D: `${Number(day)}`,
  };
  return pattern.replace(/YYYY|MM|DD|M|D/g, (token) => parts[token] ?? token);
}

/** Quoted where the text would otherwise end early, or lose a space at its end. */
function quoteCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
