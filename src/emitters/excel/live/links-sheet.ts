import type { Workbook } from "exceljs";
import type { Equations, LinkEquation } from "../../../equations/equations.ts";
import { columnLetters } from "../gantt-layout.ts";
import { printSetup } from "../print-setup.ts";
import type { BookContext } from "../sheet-context.ts";
import { writeCell } from "../write-cell.ts";
import { type LiveWord, liveWordsIn } from "./words.ts";

/** What a hidden sheet records of another: a row of texts and numbers. */
type Row = readonly (string | number)[];

const headingRow = 1;

const columns = { number: 1, successor: 2, type: 3, predecessor: 4, lag: 5, unit: 6 } as const;

type Field = keyof typeof columns;

const fields = Object.keys(columns) as readonly Field[];

/** The lag of a link: `'Links'!$E$4`, by its place in the plan. */
export function lagCell(sheetName: string, link: number): string {
  return `'${sheetName}'!$${columnLetters(columns.lag)}$${headingRow + 1 + link}`;
}

/** What waits for what, and how long: a row for each link, the lag typed. */
export function addLinksSheet(workbook: Workbook, context: BookContext, { links }: Equations): void {
  const { language, styles, names } = context;
  const words = liveWordsIn(language);
  const sheet = workbook.addWorksheet(words("linksSheet"), {
    pageSetup: { ...printSetup, printTitlesRow: `${headingRow}:${headingRow}` },
    views: [{ state: "frozen", ySplit: headingRow, showGridLines: false }],
  });
  for (const field of fields) {
    sheet.getColumn(columns[field]).width = widths[field];
    writeCell(sheet, { row: headingRow, column: columns[field] }, words(field), styles.heading);
  }
  sheet.getRow(headingRow).height = 24;
  links.forEach(({ dependency, lag }, link) => {
    const row = headingRow + 1 + link;
    const { predecessor, successor } = dependency;
    const write = (field: Field, value: string | number, style: typeof styles.text): void =>
      writeCell(sheet, { row, column: columns[field] }, value, style);
    write("number", link + 1, styles.number);
    write("successor", names.thing(successor.id), styles.text);
    write("type", words(typeWord(dependency)), styles.text);
    write("predecessor", names.thing(predecessor.id), styles.text);
    write("lag", dependency.lag.amount, lag ? styles.inputNumber : styles.number);
    write("unit", words(dependency.lag.unit), styles.text);
  });
}

const widths: Readonly<Record<Field, number>> = {
  number: 7,
  successor: 36,
  type: 22,
  predecessor: 36,
  lag: 8,
  unit: 22,
};

function typeWord({ predecessorSide, successorSide }: LinkEquation["dependency"]): LiveWord {
  if (successorSide === "start") return predecessorSide === "finish" ? "fs" : "ss";
  return predecessorSide === "finish" ? "ff" : "sf";
}

/** What the hidden sheet says of this one: its columns, and a row for each link. */
export function linkRecords({ language }: BookContext, { links }: Equations): readonly Row[] {
  const words = liveWordsIn(language);
  return [
    ["sheet", "links", words("linksSheet")],
    ...fields.map(
      (field): Row => [...["column", "links", field, columnLetters(columns[field]), words(field)], headingRow],
    ),
    ...links.map(({ dependency: { predecessor, successor, lag, ...sides } }, link): Row => {
      const type = `${sides.predecessorSide}-to-${sides.successorSide}`;
      return ["link", link + 1, successor.id, predecessor.id, type, lag.amount, lag.unit];
    }),
  ];
}
