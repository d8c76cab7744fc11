/** What a formula may be so that Excel 2016, WPS, LibreOffice and Google Sheets read it alike. */
const longestFormula = 8_192;
const longestText = 255;
const deepest = 64;
const mostArguments = 255;

/** Plain functions of Excel 2010, which need no prefix in the file and no other names or signs elsewhere. */
const plainFunctions = new Set(
  [
    ..."ABS AND CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXACT FALSE FIND",
    ..." HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOOKUP MATCH MAX MID MIN MOD MONTH N NA NOT",
    ..." OR RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SUM SUMIF SUMIFS SUMPRODUCT TODAY TRIM TRUE VLOOKUP WEEKDAY YEAR",
  ]
    .join("")
    .split(" "),
);

/** What is wrong with a formula, or a rule of a conditional format, in a workbook of these sheets. */
export function faultsInFormula(formula: string, sheets: readonly string[]): readonly string[] {
  const faults: string[] = [];
  if (formula === "") return ["is empty"];
  if (formula.startsWith("=")) faults.push("begins with a second =");
  if (formula.length > longestFormula) faults.push(`has ${formula.length} characters`);
  if (/#(?:REF|NAME|VALUE|N\/A|DIV|NUM|NULL)/.test(formula)) faults.push("holds an error value");
  if (/undefined|NaN|\bnull\b|\[object/.test(formula)) faults.push("holds what was never filled in");
  const { names, texts, references, depth, widest, isClosed } = readFormula(formula);
  if (!isClosed) faults.push("is not closed");
  if (depth > deepest) faults.push(`is nested ${depth} deep`);
  if (widest > mostArguments) faults.push(`has a function with ${widest} arguments`);
  for (const name of names) if (!plainFunctions.has(name)) faults.push(`uses ${name}`);
  for (const text of texts) if (text.length > longestText) faults.push(`holds a text of ${text.length} characters`);
  for (const sheet of references) if (!sheets.includes(sheet)) faults.push(`points at the sheet ${sheet}`);
  return [...new Set(faults)];
}

interface FormulaReading {
  /** Of functions, as written. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** Of sheets, without quotes. */
  readonly references: readonly string[];
  readonly depth: number;
  /** The most arguments of one function. */
  readonly widest: number;
  readonly isClosed: boolean;
}

const token = /"((?:[^"]|"")*)"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!|([\p{L}_][\p{L}\p{N}_.]*)\(|([(),"'])/gu;

function readFormula(formula: string): FormulaReading {
  const names: string[] = [];
  const texts: string[] = [];
  const references: string[] = [];
  const open: number[] = [];
  let depth = 0;
  let widest = 0;
  let isClosed = true;
  for (const [, text, quoted, sheet, name, sign] of formula.matchAll(token)) {
    if (text !== undefined) texts.push(text);
    else if (quoted !== undefined) references.push(quoted.replaceAll("''", "'"));
    else if (sheet !== undefined) references.push(sheet);
    else if (name !== undefined || sign === "(") {
      if (name !== undefined) names.push(name);
      open.push(1);
      depth = Math.max(depth, open.length);
    } else if (sign === ",") {
      open.push((open.pop() ?? 0) + 1);
    } else if (sign === ")") {
      const count = open.pop();
      if (count === undefined) isClosed = false;
      else widest = Math.max(widest, count);
    } else isClosed = false;
  }
  return { names, texts, references, depth, widest, isClosed: isClosed && open.length === 0 };
}
