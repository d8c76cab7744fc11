import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { RecurrenceText } from "../notation/notation.ts";
import type { HolidayRule } from "../spec/enums.ts";
import type { Calendar } from "../time/calendar.ts";

/**
 * An arithmetic over days, written as spreadsheets count them: 1 is 1900-01-01. Every expression carries its value for
 * the plan as it stands, and a key by which equal ones are known.
 */
export type Expression = { readonly value: number; readonly key: string } & (
  | { readonly kind: "number" /** Why it does not follow what it comes from. */; readonly fixed?: Bilingual }
  | { readonly kind: "cell"; readonly cell: Cell }
  | { readonly kind: "sum"; readonly terms: readonly Term[]; readonly constant: number }
  | { readonly kind: "greatest" | "least"; readonly of: readonly Expression[] }
  | { readonly kind: "choice"; readonly test: Test; readonly then: Expression; readonly otherwise: Expression }
  /** Working days of a calendar strictly before a day: only differences have a meaning. */
  | { readonly kind: "workdays-before"; readonly calendar: Calendar; readonly of: Expression }
  /** The working day of a calendar with that many working days before it. */
  | { readonly kind: "workday-at"; readonly calendar: Calendar; readonly of: Expression }
  | { readonly kind: "months-on"; readonly of: Expression; readonly months: Expression }
  /** The whole part of a half. */
  | { readonly kind: "half"; readonly of: Expression }
  | { readonly kind: "remainder"; readonly of: Expression; readonly divisor: number }
  /** A share in per cent, rounded up to whole days. */
  | { readonly kind: "share"; readonly of: Expression; readonly percent: number }
  /** The first occurrence from a day on, or the last until it. */
  | { readonly kind: "occurrence"; readonly days: Occurrences; readonly end: "first" | "last"; readonly of: Expression }
  /** No number: what reads it has none either. */
  | { readonly kind: "none" }
  /** The day that belongs to the year of another: `days[0]` is that of `firstYear`. */
  | { readonly kind: "by-year"; readonly of: Expression; readonly firstYear: number; readonly days: readonly number[] }
);

/** A place that holds a number: typed by somebody, or counted by its expression. */
export interface Cell {
  readonly id: number;
  readonly place: CellPlace;
  /** Of the plan as it stands. */
  readonly value: number;
  /** Undefined for what is typed. */
  readonly expression: Expression | undefined;
}

export type CellPlace =
  /** The launch day, typed. */
  | { readonly kind: "launch" }
  /** The day of another anchor, typed where it is written as a date. */
  | { readonly kind: "anchor"; readonly id: string }
  /** How long a task takes, typed: in the unit of its duration. */
  | { readonly kind: "days"; readonly task: number }
  /** The lag of a link, typed: in its unit, below zero for a lead. */
  | { readonly kind: "lag"; readonly link: number }
  /** A day of a task that is shown: what counts from it reads what stands there, counted or typed over. */
  | { readonly kind: "start" | "finish"; readonly task: number }
  /** Anything between: `row` is the place of a task, or undefined for what belongs to the plan. */
  | { readonly kind: "between"; readonly row: number | undefined; readonly name: string };

/** A recurrence whose days do not depend on the first of them. */
export interface Occurrences {
  /** The same for recurrences on the same days. */
  readonly key: string;
  readonly recurrence: Extract<RecurrenceText, { kind: "dated" }>;
  readonly onHoliday: HolidayRule | undefined;
  readonly calendar: Calendar;
  /** Every day, or every working day. */
  readonly isDaily: boolean;
}

export interface Term {
  readonly factor: number;
  readonly of: Expression;
}

export interface Test {
  readonly left: Expression;
  readonly is: "<=" | "<" | "=";
  readonly right: Expression;
}

export function literal(value: number): Expression {
  return { kind: "number", value, key: String(value) };
}

/** A value that no formula follows: whatever is counted from it is fixed as well. */
export function fixedAt(value: number, fixed: Bilingual): Expression {
  return { kind: "number", value, fixed, key: `fixed ${value}` };
}

export function cellRef(cell: Cell): Expression {
  return { kind: "cell", cell, value: cell.value, key: `#${cell.id}` };
}

/** Why a value is fixed; undefined for one that follows. */
export function fixedReason(expression: Expression): Bilingual | undefined {
  return expression.kind === "number" ? expression.fixed : undefined;
}

/** The value alone, where one of what it is counted from is fixed. */
export function unlessFixed(parts: readonly Expression[], value: number, make: () => Expression): Expression {
  for (const part of parts) {
    const reason = fixedReason(part);
    if (reason) return fixedAt(value, reason);
  }
  return make();
}

export function plus(of: Expression, amount: Expression | number): Expression {
  return combine([
    { factor: 1, of },
    { factor: 1, of: typeof amount === "number" ? literal(amount) : amount },
  ]);
}

export function minus(of: Expression, amount: Expression | number): Expression {
  return combine([
    { factor: 1, of },
    { factor: -1, of: typeof amount === "number" ? literal(amount) : amount },
  ]);
}

export function times(of: Expression, factor: number): Expression {
  return combine([{ factor, of }]);
}

/** A sum of sums is one sum. */
function combine(given: readonly Term[]): Expression {
  let constant = 0;
  const factors = new Map<string, Term>();
  const add = (factor: number, of: Expression): void => {
    if (of.kind === "number") constant += factor * of.value;
    else if (of.kind === "sum") {
      constant += factor * of.constant;
      for (const term of of.terms) add(factor * term.factor, term.of);
    } else {
      const known = factors.get(of.key);
      factors.set(of.key, { factor: factor + (known?.factor ?? 0), of });
    }
  };
  for (const { factor, of } of given) add(factor, of);
  const value = given.reduce((sum, { factor, of }) => sum + factor * of.value, 0);
  return unlessFixed(
    given.map(({ of }) => of),
    value,
    () => {
      const terms = [...factors.values()].filter(({ factor }) => factor !== 0);
      const [only] = terms;
      if (!only) return literal(constant);
      if (terms.length === 1 && constant === 0 && only.factor === 1) return only.of;
      const key = `(${terms.map(({ factor, of }) => `${factor}*${of.key}`).join("+")}+${constant})`;
      return { kind: "sum", terms, constant, value, key };
    },
  );
}

export function greatest(of: readonly Expression[]): Expression {
  return extreme("greatest", of, Math.max);
}

export function least(of: readonly Expression[]): Expression {
  return extreme("least", of, Math.min);
}

/** What differs from another by a constant alone is decided at once. */
function extreme(
  kind: "greatest" | "least",
  given: readonly Expression[],
  pick: (...values: number[]) => number,
): Expression {
  const flat = given.flatMap((each) => (each.kind === kind ? each.of : [each]));
  const value = flat.reduce((best, each) => pick(best, each.value), flat[0]!.value);
  return unlessFixed(flat, value, () => {
    const byBase = new Map<string, { of: Expression; constant: number }>();
    for (const each of flat) {
      const [base, constant] = withoutConstant(each);
      const known = byBase.get(base);
      if (!known || pick(known.constant, constant) !== known.constant) byBase.set(base, { of: each, constant });
    }
    const of = [...byBase.values()].map((each) => each.of);
    if (of.length === 1) return of[0]!;
    const keys = of.map(({ key }) => key).sort();
    return { kind, of, value, key: `${kind}(${keys.join(",")})` };
  });
}

function withoutConstant(expression: Expression): readonly [string, number] {
  if (expression.kind === "number") return ["", expression.value];
  if (expression.kind !== "sum") return [expression.key, 0];
  const { terms, constant } = expression;
  const [only] = terms;
  if (terms.length === 1 && only!.factor === 1) return [only!.of.key, constant];
  return [terms.map(({ factor, of }) => `${factor}*${of.key}`).join("+"), constant];
}

export function choose(test: Test, then: Expression, otherwise: Expression): Expression {
  const { left, is, right } = test;
  const holds = isTrue(test);
  if (then.key === otherwise.key) return then;
  if (left.kind === "number" && right.kind === "number" && !left.fixed && !right.fixed) return holds ? then : otherwise;
  const value = (holds ? then : otherwise).value;
  return unlessFixed([left, right, then, otherwise], value, () => ({
    kind: "choice",
    test,
    then,
    otherwise,
    value,
    key: `if(${left.key}${is}${right.key},${then.key},${otherwise.key})`,
  }));
}

export function isTrue({ left, is, right }: Test): boolean {
  if (is === "=") return left.value === right.value;
  return is === "<=" ? left.value <= right.value : left.value < right.value;
}

export function half(of: Expression): Expression {
  const value = Math.floor(of.value / 2);
  if (of.kind === "sum" && of.terms.every(({ factor }) => factor % 2 === 0)) {
    const halves = of.terms.map((term) => ({ ...term, factor: term.factor / 2 }));
    return combine([...halves, { factor: 1, of: literal(Math.floor(of.constant / 2)) }]);
  }
  if (of.kind === "number") return of.fixed ? fixedAt(value, of.fixed) : literal(value);
  return { kind: "half", of, value, key: `half(${of.key})` };
}

export function remainder(of: Expression, divisor: number): Expression {
  const value = ((of.value % divisor) + divisor) % divisor;
  if (of.kind === "number") return of.fixed ? fixedAt(value, of.fixed) : literal(value);
  return { kind: "remainder", of, divisor, value, key: `mod(${of.key},${divisor})` };
}

export function shareOf(percent: number, of: Expression): Expression {
  const value = Math.ceil((of.value * percent) / 100 - 1e-9);
  if (of.kind === "number") return of.fixed ? fixedAt(value, of.fixed) : literal(value);
  return { kind: "share", of, percent, value, key: `share(${of.key},${percent})` };
}
