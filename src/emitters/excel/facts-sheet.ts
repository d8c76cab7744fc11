import type { Workbook, Worksheet } from "exceljs";
import type { FactRow, ScheduleDocument } from "../../schedule/document.ts";
import { byStart, factDeed, zoneTexts } from "../shared/fact-rows.ts";
import { nameOf } from "../shared/names.ts";
import { sharedWords } from "../shared/words.ts";
import type { CellStyle, CellStyles } from "./cell-styles.ts";
import { isLiveChart } from "./chart-days.ts";
import { columnWidth } from "./column-width.ts";
import { type FactTable, type FactValue, factTablesOf } from "./fact-tables.ts";
import { printSetup } from "./print-setup.ts";
import { fitRow } from "./row-height.ts";
import { serialDayOf } from "./serial-day.ts";
import type { BookContext } from "./sheet-context.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

export function hasFacts({ facts, rows }: Pick<ScheduleDocument, "facts" | "rows">): boolean {
  return Object.keys(facts).length > 0 || rows.length > 0;
}

/** Whatever stands around the plan: each section it has as a table. No sheet without any. */
export function addFactsSheet(workbook: Workbook, context: BookContext): void {
  const { document, language, styles } = context;
  const words = wordsIn(language);
  const tables = [
    ...sectionsOf(document.facts).flatMap(([section, value]) => factTablesOf(section, value, context)),
    ...datedTable(context),
  ];
  if (tables.length === 0) return;
  const sheet = workbook.addWorksheet(words("factsSheet"), {
    pageSetup: printSetup,
    views: [{ showGridLines: false }],
  });
  const widths = widthsOf(tables);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  let row = 1;
  for (const table of tables) row = writeTable({ sheet, styles, widths, row }, table) + 1;
}

/** What is said beside the scores stands under them. */
const besideScore: readonly string[] = ["tier-reason", "rated-by"];

function sectionsOf(facts: ScheduleDocument["facts"]): readonly (readonly [string, unknown])[] {
  const beside = besideScore.filter((key) => Object.hasOwn(facts, key)).map((key) => [key, facts[key]] as const);
  if (beside.length === 0) return Object.entries(facts);
  const { score } = facts;
  const scores = score === undefined || typeof score === "object" ? score : { score };
  const others = Object.entries(facts).filter(([section]) => section !== "score" && !besideScore.includes(section));
  return [["score", { ...scores, ...Object.fromEntries(beside) }], ...others];
}

/** Day by day. Clock times and the days before rolling have columns where there are any. */
function datedTable(context: BookContext): readonly FactTable[] {
  const { language, document, names } = context;
  const rows = document.rows.toSorted(byStart);
  if (rows.length === 0) return [];
  const words = wordsIn(language);
  const { semicolon } = sharedWords(language);
  const elsewhere = (row: FactRow) => (row.time === null ? [] : [[row.time, ...zoneTexts(row)].join(semicolon)]);
  const columns: readonly { readonly heading: Word; readonly read: (row: FactRow) => string }[] = [
    { heading: "name", read: nameOf },
    { heading: "fact", read: ({ fact }) => factDeed(fact, language) },
    { heading: "start", read: ({ start, startText }) => start ?? startText ?? "" },
    { heading: "finish", read: ({ start, finish }) => finish ?? start ?? "" },
    { heading: "owner", read: ({ owner }) => (owner === null ? "" : names.owner(owner)) },
    { heading: "time", read: (row) => elsewhere(row).join("") },
    { heading: "nominal", read: ({ nominal }) => nominal ?? "" },
  ];
  const used = columns.filter(({ heading, read }) => {
    return (heading !== "time" && heading !== "nominal") || rows.some((row) => read(row) !== "");
  });
  return [
    {
      title: `${words("datedFacts")}${isLiveChart(context) ? words("asBuilt") : ""}`,
      headings: used.map(({ heading }) => words(heading)),
      rows: rows.map((row) => used.map(({ read }) => read(row))),
    },
  ];
}

/** The value of a pair takes the place of four columns, so that it does not make one column of every table wide. */
const pairColumns = 4;

function widthsOf(tables: readonly FactTable[]): readonly number[] {
  const listed = tables.filter(({ headings }) => headings !== null);
  const columnCount = Math.max(1 + pairColumns, ...listed.map(({ headings }) => headings?.length ?? 0));
  return Array.from({ length: columnCount }, (_, index) => {
    const texts = (index === 0 ? tables : listed).flatMap(({ headings, rows }) => [
      headings?.[index] ?? "",
      ...rows.map((row) => String(row[index] ?? "")),
    ]);
    return columnWidth(texts, { least: index === 0 ? 18 : 14, most: 34 });
  });
}

interface TablePlace {
  readonly sheet: Worksheet;
  readonly styles: CellStyles;
  readonly widths: readonly number[];
  readonly row: number;
}

/** Returns the first row below the table. */
function writeTable({ sheet, styles, widths, row }: TablePlace, { title, headings, rows }: FactTable): number {
  writeCell(sheet, { row, column: 1 }, title, styles.sectionTitle);
  sheet.getRow(row).height = 24;
  let next = row + 1;
  if (headings) {
    headings.forEach((heading, index) => {
      writeCell(sheet, { row: next, column: index + 1 }, heading, styles.wrappedHeading);
    });
    next += 1;
  }
  for (const values of rows) {
    const place: TablePlace = { sheet, styles, widths, row: next };
    if (headings === null) writePair(place, values);
    else writeEntry(place, values);
    next += 1;
  }
  return next;
}

function writeEntry(place: TablePlace, values: readonly FactValue[]): void {
  const { sheet, styles, widths, row } = place;
  values.forEach((value, index) => {
    writeFact(place, { column: index + 1, value, style: styles.wrapped });
  });
  const texts = values.map((value, index) => ({ text: String(value), width: widths[index] ?? 14 }));
  fitRow(sheet, row, texts);
}

function writePair(place: TablePlace, [key = "", value = ""]: readonly FactValue[]): void {
  const { sheet, styles, widths, row } = place;
  const last = 1 + pairColumns;
  writeFact(place, { column: 1, value: key, style: styles.key });
  for (let column = 2; column <= last; column++) writeCell(sheet, { row, column }, null, styles.wrapped);
  sheet.mergeCells(row, 2, row, last);
  writeFact(place, { column: 2, value, style: styles.wrapped });
  const width = widths.slice(1, last).reduce((sum, it) => sum + it, 0);
  fitRow(sheet, row, [
    { text: String(key), width: widths[0] ?? 14 },
    { text: String(value), width },
  ]);
}

interface FactCell {
  readonly column: number;
  readonly value: FactValue;
  readonly style: CellStyle;
}

function writeFact({ sheet, styles, row }: TablePlace, { column, value, style }: FactCell): void {
  if (typeof value === "number") {
    writeCell(sheet, { row, column }, value, Number.isInteger(value) ? styles.leftWhole : styles.leftNumber);
  } else if (isoDate.test(value)) {
    writeCell(sheet, { row, column }, serialDayOf(value), styles.leftDate);
  } else {
    writeCell(sheet, { row, column }, value, style);
  }
}
