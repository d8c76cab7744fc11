import type { ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import { edge, solid } from "./cell-styles.ts";
import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { palette } from "./palette.ts";

interface Rule {
  readonly formula: string;
  readonly style: Partial<Style>;
}

export interface ChartExtent {
  readonly columnCount: number;
  readonly rowCount: number;
  /** The first header row in which every column stands for its own days. */
  readonly headerRow: number;
  /** The column, if there is one, that holds the last day of what is done of each row. */
  readonly doneColumn: number | undefined;
}

/**
 * Draws the chart: a fixed number of rules over the whole range, however many tasks and days there are. A spreadsheet
 * takes the first rule that holds (Excel adds what the later ones say about other properties), so marks and bars
 * stand before launch, rest days and lines.
 */
export function addGanttRules(sheet: Worksheet, extent: ChartExtent): void {
  const { columnCount, rowCount, headerRow, doneColumn } = extent;
  const first = columnLetters(columns.chart);
  const last = columnLetters(columns.chart + columnCount - 1);
  let priority = 1;
  const toRule = ({ formula, style }: Rule): ConditionalFormattingRule => ({
    type: "expression",
    priority: priority++,
    formulae: [formula],
    style,
  });
  sheet.addConditionalFormatting({
    ref: `${first}${rows.body}:${last}${rows.body + rowCount - 1}`,
    rules: [...markRules(), ...doneRules(doneColumn), ...barRules(), ...backgroundRules()].map(toRule),
  });
  sheet.addConditionalFormatting({
    ref: `${first}${headerRow}:${last}${rows.weekdays}`,
    rules: headerRules().map(toRule),
  });
}

const chart = columnLetters(columns.chart);
const cellOf = (column: number) => `$${columnLetters(column)}${rows.body}`;
const kind = cellOf(columns.kind);
const from = `${chart}$${rows.from}`;
const to = `${chart}$${rows.to}`;
const inside = `${cellOf(columns.start)}<=${to},${cellOf(columns.finish)}>=${from}`;
const launch = `$${columnLetters(columns.start)}$${rows.summary}`;
const today = `$${columnLetters(columns.days)}$${rows.summary}`;
/** Half of the gap between two bars; the row's own line would run through them. */
const gap = { top: edge("thin", palette.white), bottom: edge("thin", palette.white) };
const below = edge("thin", palette.hairline);

function markRules(): readonly Rule[] {
  const diamond = (word: string, color: string): Rule => ({
    formula: `AND(${kind}="${word}",${inside})`,
    style: { numFmt: ";;;@", font: { color: { argb: color }, bold: true } },
  });
  return [
    diamond("critical-mark", palette.criticalBar),
    diamond("mark", palette.mark),
    diamond("dated-mark", palette.quiet),
  ];
}

/** What is done lies over the bar of its task. */
function doneRules(column: number | undefined): readonly Rule[] {
  if (column === undefined) return [];
  const until = cellOf(column);
  const isDone = `ISNUMBER(${until}),${until}>=${from},${cellOf(columns.start)}<=${to}`;
  return [{ formula: `AND(${isDone})`, style: { fill: solid(palette.doneBar), border: gap } }];
}

function barRules(): readonly Rule[] {
  const bar = (word: string, color: string): Rule => ({
    formula: `AND(${kind}="${word}",${inside})`,
    style: { fill: solid(color), border: gap },
  });
  return [
    bar("critical-task", palette.criticalBar),
    bar("task", palette.taskBar),
    bar("phase", palette.phaseBar),
    bar("dated", palette.datedBar),
    {
      formula: `AND(${cellOf(columns.buffer)}>=${from},${cellOf(columns.finish)}<${from})`,
      style: {
        fill: solid(palette.buffer),
        border: { top: edge("dashed", palette.taskBar), bottom: edge("dashed", palette.taskBar) },
      },
    },
  ];
}

function backgroundRules(): readonly Rule[] {
  const side = edge("thin", palette.launchLine);
  return [
    { formula: isDay(today), style: { border: { left: edge("dashed", palette.criticalBar), bottom: below } } },
    {
      formula: isDay(launch),
      style: { fill: solid(palette.launch), border: { left: side, right: side, bottom: below } },
    },
    { formula: `${chart}$${rows.line}=1`, style: { fill: solid(palette.anchor), border: { bottom: below } } },
    { formula: `${chart}$${rows.rest}=1`, style: { fill: solid(palette.rest), border: { bottom: below } } },
    {
      formula: `${chart}$${rows.line}=2`,
      style: { border: { left: edge("thin", palette.hairline), bottom: below } },
    },
    { formula: "TRUE", style: { border: { bottom: below } } },
  ];
}

function headerRules(): readonly Rule[] {
  const white = { argb: palette.white };
  return [
    { formula: isDay(launch), style: { fill: solid(palette.criticalBar), font: { color: white, bold: true } } },
    { formula: isDay(today), style: { font: { bold: true, underline: true } } },
    { formula: `${chart}$${rows.rest}=1`, style: { fill: solid(palette.restHeader) } },
  ];
}

/** A launch that is not known is a text there, and no column holds a text. */
function isDay(cell: string): string {
  return `AND(ISNUMBER(${cell}),${from}<=${cell},${to}>=${cell})`;
}
