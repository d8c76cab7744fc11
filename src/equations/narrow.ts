import type { Expression } from "./expression.ts";

/**
 * How many are compared in one cell. Spreadsheets read formulas of 8,192 characters, and a gate may wait for hundreds of
 * tasks, each with a lag and a calendar of its own.
 */
const mostCompared = 20;

/** The same expression, with the greatest or least of many found in several steps, each of which is stored. */
export function narrow(expression: Expression, store: (part: Expression) => Expression): Expression {
  const inner = withParts(expression, (part) => narrow(part, store));
  if (inner.kind !== "greatest" && inner.kind !== "least") return inner;
  let { of } = inner;
  while (of.length > mostCompared) of = inGroups(of).map((group) => store(extremeOf(inner.kind, group)));
  return { ...inner, of };
}

function inGroups(of: readonly Expression[]): readonly (readonly Expression[])[] {
  const count = Math.ceil(of.length / mostCompared);
  return Array.from({ length: count }, (_, group) => of.slice(group * mostCompared, (group + 1) * mostCompared));
}

function extremeOf(kind: "greatest" | "least", of: readonly Expression[]): Expression {
  const pick = kind === "greatest" ? Math.max : Math.min;
  const value = pick(...of.map((each) => each.value));
  return { kind, of, value, key: `${kind}(${of.map(({ key }) => key).join(",")})` };
}

function withParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case "number":
    case "cell":
    case "none":
      return expression;
    case "sum":
      return { ...expression, terms: expression.terms.map((term) => ({ ...term, of: change(term.of) })) };
    case "greatest":
    case "least":
      return { ...expression, of: expression.of.map(change) };
    case "choice": {
      const { test, then, otherwise } = expression;
      const changed = { ...test, left: change(test.left), right: change(test.right) };
      return { ...expression, test: changed, then: change(then), otherwise: change(otherwise) };
    }
    case "months-on":
      return { ...expression, of: change(expression.of), months: change(expression.months) };
    default:
      return { ...expression, of: change(expression.of) };
  }
}
