import ExcelJS, {
  type Cell,
  type CellValue,
  type ConditionalFormattingOptions,
  type ConditionalFormattingRule,
  type Worksheet,
} from "exceljs";

/** Reads a workbook as another program would, and writes down all that a reader sees: one line for each thing. */
export async function dumpWorkbook(bytes: Uint8Array): Promise<string> {
  const workbook = await readWorkbook(bytes);
  return workbook.worksheets.map((sheet) => `${linesOf(sheet).join("\n")}\n`).join("\n");
}

async function readWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const { buffer, byteOffset, byteLength } = bytes;
  await workbook.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  return workbook;
}

function linesOf(sheet: Worksheet): readonly string[] {
  if (sheet.state !== "visible") return [`=== ${sheet.name} (${sheet.state})`, ...recordLines(sheet)];
  return [
    `=== ${sheet.name}`,
    ...viewLines(sheet),
    ...columnLines(sheet),
    ...rowLines(sheet),
    ...sheet.model.merges.map((range) => `merged ${range}`),
    ...ruleLines(sheet),
    ...cellLines(sheet),
  ];
}

/** What nobody sees is a list of records: one line for each row. */
function recordLines(sheet: Worksheet): readonly string[] {
  const lines: string[] = [];
  sheet.eachRow((row) => {
    const texts = (row.values as CellValue[]).slice(1).map((value) => (value === undefined ? "" : valueText(value)));
    lines.push(texts.join(" | "));
  });
  return lines;
}

function viewLines(sheet: Worksheet): readonly string[] {
  const [view] = sheet.views ?? [];
  const frozen = view?.state === "frozen" ? `frozen columns ${view.xSplit}, rows ${view.ySplit}` : "nothing frozen";
  const filter = sheet.autoFilter ? [`filter ${JSON.stringify(sheet.autoFilter)}`] : [];
  const { printArea, printTitlesRow, printTitlesColumn } = sheet.pageSetup;
  const printed = { printArea, printTitlesRow, printTitlesColumn };
  return [frozen, ...filter, ...(Object.values(printed).some(Boolean) ? [`print ${JSON.stringify(printed)}`] : [])];
}

function columnLines(sheet: Worksheet): readonly string[] {
  const columns = (sheet.columns ?? []).map(({ letter, width, hidden }) => ({
    name: letter ?? "",
    text: `${width ?? "default"}${hidden ? " hidden" : ""}`,
  }));
  return runsOf(columns).map(({ from, to, text }) => `width ${rangeName(from, to)} ${text}`);
}

/** Heights, outline levels and hidden rows, where any is set. */
function rowLines(sheet: Worksheet): readonly string[] {
  const rows: Named[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const level = row.outlineLevel ? ` outline ${row.outlineLevel}` : "";
    rows.push({ name: String(number), text: `${row.height ?? "default"}${level}${row.hidden ? " hidden" : ""}` });
  });
  return runsOf(rows)
    .filter(({ text }) => text !== "default")
    .map(({ from, to, text }) => `height ${rangeName(from, to)} ${text}`);
}

interface Named {
  readonly name: string;
  readonly text: string;
}

interface Run {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

function runsOf(items: readonly Named[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { name, text } of items) {
    const last = runs.at(-1);
    if (last?.text === text) runs[runs.length - 1] = { ...last, to: name };
    else runs.push({ from: name, to: name, text });
  }
  return runs;
}

function rangeName(from: string, to: string): string {
  return from === to ? from : `${from}:${to}`;
}

function ruleLines(sheet: Worksheet): readonly string[] {
  const { conditionalFormattings = [] } = sheet as unknown as {
    conditionalFormattings?: readonly ConditionalFormattingOptions[];
  };
  return conditionalFormattings.flatMap(({ ref, rules }) => rules.map((rule) => `rule ${ref} ${ruleText(rule)}`));
}

function ruleText(rule: ConditionalFormattingRule): string {
  const { priority, type, style } = rule;
  const formulae = "formulae" in rule ? rule.formulae : [];
  return `${priority} ${type} ${formulae?.join(" ; ")} -> ${JSON.stringify(withoutEmpty(style))}`;
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutEmpty(part)]));
}

/** Cells in the order of reading; neighbours that hold the same, or each the day after, are one line. */
function cellLines(sheet: Worksheet): readonly string[] {
  const lines: string[] = [];
  const hasDays = sheet.rowCount > 500;
  sheet.eachRow((row, number) => {
    // Of a sheet of days those are told that have a name; all have the same formulas.
    if (hasDays && number > 8 && row.getCell(4).value === null) return;
    let run: { readonly first: Cell; last: Cell; step: number | undefined } | undefined;
    const close = (): void => {
      if (run) lines.push(runText(run.first, run.last));
    };
    row.eachCell((cell) => {
      if (hasDays && number > 8 && sheet.getColumn(cell.col).hidden) return;
      if (cell.isMerged && cell.master !== cell) return;
      const step = run && stepBetween(run.last, cell);
      if (run && step !== undefined && (run.step === undefined || run.step === step)) {
        run.last = cell;
        run.step = step;
        return;
      }
      close();
      run = { first: cell, last: cell, step: undefined };
    });
    close();
  });
  return lines;
}

const msPerDay = 86_400_000;

/** 0 for the same content, 1 for the next number or day; undefined for cells that are no neighbours or differ else. */
function stepBetween(left: Cell, right: Cell): 0 | 1 | undefined {
  if (Number(right.col) !== Number(left.col) + 1 || left.numFmt !== right.numFmt) return undefined;
  if (left.isMerged || right.isMerged) return undefined;
  const [before, after] = [left.value, right.value];
  if (valueText(before) === valueText(after)) return 0;
  if (before instanceof Date && after instanceof Date)
    return after.getTime() - before.getTime() === msPerDay ? 1 : undefined;
  return typeof before === "number" && after === before + 1 ? 1 : undefined;
}

function runText(first: Cell, last: Cell): string {
  const format = first.numFmt ? ` [${first.numFmt}]` : "";
  const [from, to] = [valueText(first.value), valueText(last.value)];
  return `${rangeName(first.address, last.address)} ${from === to ? from : `${from} .. ${to}`}${format}`;
}

function valueText(value: CellValue): string {
  // The reader takes the text that a formula leaves in a cell of dates for a day.
  if (value instanceof Date && Number.isNaN(value.getTime())) return "(text)";
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  if (typeof value === "object" && value !== null && "formula" in value) {
    const { formula, result } = value;
    return result === undefined ? `=${formula}` : `=${formula} -> ${valueText(result as CellValue)}`;
  }
  return JSON.stringify(value);
}
