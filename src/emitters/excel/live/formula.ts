import type { Cell, Expression, Occurrences } from "../../../equations/expression.ts";
import type { Calendar } from "../../../time/calendar.ts";

/** Where the cells and calendars of the equations stand in the workbook. */
export interface Addresses {
  /**
   * Whether the greatest and least of days skip one that is shown as missing: the end of the plan is that of the work
   * that has days, but work that waits for a missing day has none. Spreadsheets skip texts, unless they are added to.
   */
  readonly missing: "skipped" | "passed-on";
  /** A cell, with the name of its sheet where that is another one. */
  of(cell: Cell): string;
  calendar(calendar: Calendar): CalendarRanges;
  occurrences(days: Occurrences): OccurrenceRanges;
}

/**
 * Where the days of a recurrence stand: as it names them, and as they are worked, each column in order. Both begin with
 * a 0, so that something is always found before the first of them.
 */
export interface OccurrenceRanges {
  readonly named: string;
  readonly worked: string;
  /** The last day that they are known for. */
  readonly lastDay: number;
  readonly rule: "next" | "previous" | "skip";
}

/**
 * Where a calendar's counts stand. Both columns begin one row above their first number, with an error: what lies before
 * the first day that the sheet knows then gives an error as well, and not the whole column.
 */
export interface CalendarRanges {
  /** The first day of the sheet. */
  readonly firstDay: number;
  /** By day: the working days before it. */
  readonly before: string;
  /** By number of working days before it: the working day. */
  readonly at: string;
}

/** An expression in functions that every spreadsheet has had for long, without the leading "=". */
export function formulaOf(expression: Expression, addresses: Addresses): string {
  const print = (of: Expression): string => formulaOf(of, addresses);
  const printDay = (of: Expression): string =>
    addresses.missing === "passed-on" && isShownDay(of) ? `${print(of)}+0` : print(of);
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "cell":
      return addresses.of(expression.cell);
    case "sum":
      return sumOf(expression, print);
    case "greatest":
      return `MAX(${argumentsOf(inRanges(expression.of.map(printDay)), "MAX")})`;
    case "least":
      return `MIN(${argumentsOf(inRanges(expression.of.map(printDay)), "MIN")})`;
    case "choice": {
      const { left, is, right } = expression.test;
      return `IF(${print(left)}${is}${print(right)},${print(expression.then)},${print(expression.otherwise)})`;
    }
    case "workdays-before": {
      const { before, firstDay } = addresses.calendar(expression.calendar);
      return `INDEX(${before},MAX(1,${plus(print(expression.of), 2 - firstDay)}))`;
    }
    case "workday-at":
      return `INDEX(${addresses.calendar(expression.calendar).at},MAX(1,${plus(print(expression.of), 2)}))`;
    case "months-on":
      return `EDATE(${print(expression.of)},${print(expression.months)})`;
    case "half":
      return `INT((${print(expression.of)})/2)`;
    case "remainder":
      return `MOD(${print(expression.of)},${expression.divisor})`;
    case "share":
      // The small subtraction keeps a third of three hundred from being rounded up.
      return `ROUNDUP((${print(expression.of)})*${expression.percent}/100-0.000000001,0)`;
    case "occurrence":
      return occurrenceOf(expression, addresses);
    case "none":
      return "NA()";
    case "by-year":
      return `CHOOSE(YEAR(${print(expression.of)})-${expression.firstYear - 1},${expression.days.join(",")})`;
  }
}

const shownKinds: ReadonlySet<string> = new Set(["start", "finish", "anchor"]);

function isShownDay(of: Expression): boolean {
  return of.kind === "cell" && shownKinds.has(of.cell.place.kind);
}

/** What is moved may not leave its bounds on the other side, so the bound asks for the days as they come to lie there. */
function occurrenceOf({ days, end, of }: Extract<Expression, { kind: "occurrence" }>, addresses: Addresses): string {
  const { named, worked, lastDay, rule } = addresses.occurrences(days);
  const bound = formulaOf(of, addresses);
  if (end === "first") {
    return `INDEX(${worked},MATCH(${plus(bound, -1)},${rule === "next" ? named : worked},1)+1)`;
  }
  return `IF(${bound}>${lastDay},NA(),INDEX(${worked},MATCH(${bound},${rule === "previous" ? named : worked},1)))`;
}

/** A sum and a number are one sum. */
function plus(text: string, amount: number): string {
  const tail = /([+-]\d+)$/.exec(text)?.[1];
  if (tail === undefined || /[*/]\d*$/.test(text.slice(0, -tail.length))) return `${text}${signed(amount)}`;
  const total = Number(tail) + amount;
  return `${text.slice(0, -tail.length)}${signed(total)}`;
}

function signed(amount: number): string {
  if (amount === 0) return "";
  return amount > 0 ? `+${amount}` : String(amount);
}

function sumOf(
  { terms, constant }: Extract<Expression, { kind: "sum" }>,
  print: (expression: Expression) => string,
): string {
  // What is added stands first, so that no formula begins with a minus.
  const sorted = terms.toSorted((a, b) => Math.sign(b.factor) - Math.sign(a.factor));
  const texts = sorted.map(({ factor, of }, index) => {
    const sign = factor < 0 ? "-" : index === 0 ? "" : "+";
    const size = Math.abs(factor);
    return `${sign}${size === 1 ? "" : `${size}*`}${print(of)}`;
  });
  return `${texts.join("")}${signed(constant)}`;
}

const cellOnly = /^((?:'[^']*'!|\w+!)?)(\$?[A-Z]{1,3}\$?)(\d+)$/;

/** Cells below one another become one range: a formula holds 8,192 characters, and a plan has 5,000 tasks. */
function inRanges(texts: readonly string[]): readonly string[] {
  const ranges: {
    text: string;
    readonly sheet: string;
    readonly column: string;
    readonly first: number;
    last: number;
  }[] = [];
  for (const text of texts) {
    const [, sheet = "", column = "", digits] = cellOnly.exec(text) ?? [];
    const row = Number(digits ?? Number.NaN);
    const run = ranges.at(-1);
    if (run && run.sheet === sheet && run.column === column && run.last + 1 === row) {
      run.last = row;
      run.text = `${sheet}${column}${run.first}:${column}${row}`;
    } else ranges.push({ text, sheet, column, first: row, last: row });
  }
  return ranges.map(({ text }) => text);
}

/** Excel 2016 allows 255 arguments. */
const mostArguments = 200;

function argumentsOf(texts: readonly string[], name: "MAX" | "MIN"): string {
  if (texts.length <= mostArguments) return texts.join(",");
  const groups: string[] = [];
  for (let at = 0; at < texts.length; at += mostArguments) {
    groups.push(`${name}(${texts.slice(at, at + mostArguments).join(",")})`);
  }
  return argumentsOf(groups, name);
}
