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
}

/**
 * Draws the chart: a fixed number of rules over the whole range, however many tasks and days there are. A spreadsheet
 * takes the first rule that holds (Excel adds what the later ones say about other properties), so marks and bars
 * stand before launch, rest days and lines. Rules compare cells of this sheet and compute nothing.
 */
export function addGanttRules(sheet: Worksheet, extent: ChartExtent): void {
  const { columnCount, rowCount, headerRow } = extent;
  const first = columnLetters(columns.chart);
  const last = columnLetters(columns.chart + columnCount - 1);
  const lastRow = rows.body + rowCount - 1;
  let priority = 1;
  const add = (ref: string, rules: readonly Rule[]): void => {
    const numbered = rules.map(({ formula, style }): ConditionalFormattingRule => {
      return { type: "expression", priority: priority++, formulae: [formula], style };
    });
    sheet.addConditionalFormatting({ ref, rules: numbered });
  };
  const chartRules = [...markRules(), doneRule(), ...barRules(), ...backgroundRules()];
  add(`${first}${rows.body}:${last}${lastRow}`, chartRules);
  add(`${first}${headerRow}:${last}${rows.headings}`, headerRules());
  const [finish, float] = [columnLetters(columns.finish), columnLetters(columns.float)];
  const hint = `$${columnLetters(columns.task)}$${rows.hint}`;
  add(hint.replaceAll("$", ""), [{ formula: `LEFT(${hint},1)="⚠"`, style: warningStyle }]);
  add(`${finish}${rows.body}:${finish}${lastRow}`, [lateRule()]);
  add(`${float}${rows.body}:${float}${lastRow}`, [criticalRule(cellOf(columns.float))]);
}

/** Marks the floats of a list that are critical. */
export function addCriticalRule(
  sheet: Worksheet,
  column: number,
  { first, last }: { first: number; last: number },
): void {
  if (last < first) return;
  const letters = columnLetters(column);
  const { formula, style } = criticalRule(`$${letters}${first}`);
  const rules: ConditionalFormattingRule[] = [{ type: "expression", priority: 1, formulae: [formula], style }];
  sheet.addConditionalFormatting({ ref: `${letters}${first}:${letters}${last}`, rules });
}

function criticalRule(cell: string): Rule {
  const font = { bold: true, color: { argb: palette.criticalBar } };
  return { formula: `AND(ISNUMBER(${cell}),${cell}<=0)`, style: { font } };
}

const chart = columnLetters(columns.chart);
const cellOf = (column: number) => `$${columnLetters(column)}${rows.body}`;
const kind = cellOf(columns.kind);
const state = cellOf(columns.state);
const start = cellOf(columns.start);
const finish = cellOf(columns.finish);
const from = `${chart}$${rows.from}`;
const to = `${chart}$${rows.to}`;
/** A text, as an open date is, counts as greater than every number. */
const inside = `COUNT(${start},${finish})=2,${start}<=${to},${finish}>=${from}`;
const today = `$${columnLetters(columns.status)}$${rows.summary}`;
const occurs = `ISNUMBER(FIND("|"&${from}&"|",${cellOf(columns.occurrences)}))`;
/** Half of the gap between two bars; the row's own line would run through them. */
const gap = { top: edge("thin", palette.white), bottom: edge("thin", palette.white) };
const below = edge("thin", palette.hairline);

/** The cells of these rows hold a sign, which is shown where a rule says so. */
function markRules(): readonly Rule[] {
  const sign = (condition: string, color: string): Rule => ({
    formula: `AND(${condition},${inside})`,
    style: { numFmt: ";;;@", font: { color: { argb: color }, bold: true } },
  });
  const isMark = `OR(${kind}="mark",${kind}="gate")`;
  return [
    sign(`${isMark},${state}="late"`, palette.lateBar),
    sign(`${isMark},${state}="critical"`, palette.criticalBar),
    sign(isMark, palette.mark),
    sign(`${kind}="launch"`, palette.criticalBar),
    sign(`OR(${kind}="anchor",${kind}="dated-mark")`, palette.headerText),
    {
      formula: `AND(${kind}="recurring",${occurs})`,
      style: { numFmt: ";;;@", font: { color: { argb: palette.mark } } },
    },
    { formula: `AND(${kind}="recurring-span",${inside})`, style: { fill: solid(palette.mark), border: gap } },
    { formula: `AND(${kind}="recurring-bar",${occurs})`, style: { fill: solid(palette.mark), border: gap } },
    { formula: `AND(${kind}="mark-bar",${inside})`, style: { fill: solid(palette.mark), border: gap } },
  ];
}

/** What is done lies over the bar of its task. */
function doneRule(): Rule {
  const until = cellOf(columns.done);
  return {
    formula: `AND(ISNUMBER(${until}),${until}>=${from},${start}<=${to})`,
    style: { fill: solid(palette.doneBar), border: gap },
  };
}

function barRules(): readonly Rule[] {
  const bar = (condition: string, color: string): Rule => ({
    formula: `AND(${condition},${inside})`,
    style: { fill: solid(color), border: gap },
  });
  const buffer = cellOf(columns.buffer);
  return [
    bar(`${kind}="task",${state}="late"`, palette.lateBar),
    bar(`${kind}="task",${state}="critical"`, palette.criticalBar),
    bar(`${kind}="task",${state}="cancelled"`, palette.cancelledBar),
    bar(`${kind}="task"`, palette.taskBar),
    bar(`${kind}="phase"`, palette.phaseBar),
    bar(`${kind}="dated"`, palette.datedBar),
    {
      formula: `AND(ISNUMBER(${buffer}),${buffer}>=${from},${finish}<${from})`,
      style: {
        fill: solid(palette.buffer),
        border: { top: edge("dashed", palette.taskBar), bottom: edge("dashed", palette.taskBar) },
      },
    },
  ];
}

function backgroundRules(): readonly Rule[] {
  const side = edge("thin", palette.launchLine);
  const dayIs = (dayKind: number) => `${chart}$${rows.rest}=${dayKind}`;
  const lineIs = (lineKind: number) => `${chart}$${rows.line}=${lineKind}`;
  return [
    { formula: isDay(today), style: { border: { left: edge("dashed", palette.criticalBar), bottom: below } } },
    { formula: lineIs(3), style: { fill: solid(palette.launch), border: { left: side, right: side, bottom: below } } },
    { formula: lineIs(1), style: { fill: solid(palette.anchor), border: { bottom: below } } },
    { formula: dayIs(2), style: { fill: solid(palette.holiday), border: { bottom: below } } },
    { formula: dayIs(1), style: { fill: solid(palette.rest), border: { bottom: below } } },
    { formula: lineIs(2), style: { border: { left: edge("thin", palette.hairline), bottom: below } } },
    { formula: "TRUE", style: { border: { bottom: below } } },
  ];
}

function headerRules(): readonly Rule[] {
  const white = { argb: palette.white };
  const bold = { bold: true, color: { argb: palette.headerText } };
  return [
    {
      formula: `${chart}$${rows.line}=3`,
      style: { fill: solid(palette.criticalBar), font: { color: white, bold: true } },
    },
    { formula: isDay(today), style: { font: { bold: true, underline: true } } },
    { formula: `${chart}$${rows.rest}=3`, style: { fill: solid(palette.white), font: bold } },
    { formula: `${chart}$${rows.rest}=2`, style: { fill: solid(palette.holidayHeader), font: bold } },
    { formula: `${chart}$${rows.rest}=1`, style: { fill: solid(palette.restHeader) } },
  ];
}

const warningStyle = { fill: solid(palette.criticalBar), font: { bold: true, color: { argb: palette.white } } };

/** A mark beside the colour: a date that is late has an exclamation mark. */
function lateRule(): Rule {
  return {
    formula: `${state}="late"`,
    style: { numFmt: 'yyyy-mm-dd" !"', font: { bold: true, color: { argb: palette.criticalBar } } },
  };
}

/** A launch that is not known is a text there, and no column holds a text. */
function isDay(cell: string): string {
  return `AND(ISNUMBER(${cell}),${from}<=${cell},${to}>=${cell})`;
}
