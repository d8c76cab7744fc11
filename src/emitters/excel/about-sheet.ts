import type { Workbook } from "exceljs";
import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { DiagnosticEntry } from "../../schedule/document.ts";
import { type AboutFact, aboutFacts, criticalPathFacts, fixedFacts } from "./about-facts.ts";
import { markSwatch, swatch } from "./cell-styles.ts";
import { isLiveChart } from "./chart-days.ts";
import { conventions } from "./conventions.ts";
import { legendOf } from "./gantt-legend.ts";
import { planTitle } from "./plan-title.ts";
import { printSetup } from "./print-setup.ts";
import { fitRow } from "./row-height.ts";
import type { BookContext, SheetContext } from "./sheet-context.ts";
import { usage, usageOfFixed } from "./usage-words.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell, writeLink } from "./write-cell.ts";

/** Keys and severities, then two columns of sentences, places and codes. */
const widths = [28, 50, 50, 36, 26] as const;

/** What a reader must know who has only the workbook: the plan, how to read it, and what the checks found. */
export function addAboutSheet(workbook: Workbook, given: BookContext): void {
  const { document, language, styles } = given;
  const sheet = workbook.addWorksheet(wordsIn(language)("aboutSheet"), {
    pageSetup: printSetup,
    views: [{ showGridLines: false }],
  });
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const context: SheetContext = { ...given, sheet };
  writeCell(sheet, { row: 1, column: 1 }, planTitle(document, language), styles.title);
  sheet.getRow(1).height = 28;
  const { names } = context;
  let row = writeFacts(context, 2, aboutFacts(document, language, names));
  row = writeSentences(context, writeSection(context, row, "usage"), isLiveChart(context) ? usage : usageOfFixed);
  const fixed = isLiveChart(context) ? fixedFacts(context) : [];
  if (fixed.length > 0) row = writeFacts(context, writeSection(context, row, "fixedDates"), fixed);
  row = writeFindings(context, writeSection(context, row, "findings"));
  const paths = criticalPathFacts(document, names);
  if (paths.length > 0) row = writeFacts(context, writeSection(context, row, "criticalPaths"), paths);
  row = writeSentences(context, writeSection(context, row, "conventions"), conventions);
  row = writeLegendRows(context, writeSection(context, row, "legend"));
  writeOwners(context, row);
}

function writeFacts({ sheet, styles }: SheetContext, first: number, facts: readonly AboutFact[]): number {
  let row = first;
  for (const { label, value } of facts) {
    writeCell(sheet, { row, column: 1 }, label, styles.key);
    for (const column of [2, 3]) writeCell(sheet, { row, column }, null, styles.wrapped);
    sheet.mergeCells(row, 2, row, 3);
    writeCell(sheet, { row, column: 2 }, value, styles.wrapped);
    fitRow(sheet, row, [
      { text: label, width: widths[0] },
      { text: value, width: widths[1] + widths[2] },
    ]);
    row += 1;
  }
  return row;
}

/** Returns the first row below. */
function writeSentences(
  { sheet, language, styles }: SheetContext,
  first: number,
  sentences: readonly Bilingual[],
): number {
  sentences.forEach((sentence, index) => {
    writeCell(sheet, { row: first + index, column: 1 }, sentence[language], styles.sentence);
    sheet.getRow(first + index).height = 18;
  });
  return first + sentences.length;
}

function writeSection({ sheet, language, styles }: SheetContext, row: number, title: Word): number {
  writeCell(sheet, { row: row + 1, column: 1 }, wordsIn(language)(title), styles.sectionTitle);
  sheet.getRow(row + 1).height = 24;
  return row + 2;
}

function writeLegendRows({ sheet, document, language, styles }: SheetContext, first: number): number {
  const words = wordsIn(language);
  const legend = legendOf(document);
  legend.forEach(({ word, color, sign }, index) => {
    const row = first + index;
    writeCell(sheet, { row, column: 1 }, sign ?? null, color ? swatch(color) : markSwatch(language));
    writeCell(sheet, { row, column: 2 }, words(word), styles.meaning);
  });
  return first + legend.length;
}

function writeOwners(context: SheetContext, row: number): void {
  const { sheet, document, language, styles, names } = context;
  if (document.owners.length === 0) return;
  const words = wordsIn(language);
  let next = writeSection(context, row, "owners");
  const headings: readonly Word[] = ["name", "email", "capacity"];
  headings.forEach((word, index) => {
    writeCell(sheet, { row: next, column: index + 1 }, words(word), styles.heading);
  });
  for (const { id, email, capacity } of document.owners) {
    next += 1;
    writeCell(sheet, { row: next, column: 1 }, names.owner(id), styles.wrapped);
    const place = { row: next, column: 2 };
    const linked = email !== null && writeLink(sheet, place, { text: email, target: `mailto:${email}` });
    if (linked) sheet.getCell(next, 2).style = styles.link;
    else writeCell(sheet, place, email, styles.wrapped);
    writeCell(sheet, { row: next, column: 3 }, capacity, styles.leftNumber);
    sheet.getRow(next).height = 18;
  }
}

const severityOrder = { error: 0, warning: 1, info: 2 } as const;

/** Returns the first row below. */
function writeFindings({ sheet, document, language, styles }: SheetContext, first: number): number {
  const words = wordsIn(language);
  if (document.diagnostics.length === 0) {
    writeCell(sheet, { row: first, column: 1 }, words("noFindings"), styles.sentence);
    return first + 1;
  }
  const headings: readonly Word[] = ["severity", "message", "help", "place", "code"];
  headings.forEach((word, index) => {
    writeCell(sheet, { row: first, column: index + 1 }, words(word), styles.heading);
  });
  const findings = [...document.diagnostics].sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
  findings.forEach(({ severity, message, help, place, code }, index) => {
    const row = first + 1 + index;
    const texts = [words(severity), message, help, placeText(place), code];
    texts.forEach((text, column) => {
      writeCell(sheet, { row, column: column + 1 }, text, styles.wrapped);
    });
    fitRow(
      sheet,
      row,
      texts.map((text, column) => ({ text: text ?? "", width: widths[column] ?? 24 })),
    );
  });
  return first + 1 + findings.length;
}

/** The file without its folders: the workbook must not differ with the folder it was built from. */
function placeText({ file, line }: DiagnosticEntry["place"]): string {
  return `${file.slice(file.lastIndexOf("/") + 1)}:${line}`;
}
