import type { TaskEquations } from "./equations.ts";
import type { Cell, Expression } from "./expression.ts";

/** The cells that something shown is counted from, each after all that it reads; undefined where they go in a circle. */
export function keepRead(
  cells: readonly Cell[],
  tasks: readonly TaskEquations[],
  others: readonly (Expression | undefined)[],
): readonly Cell[] | undefined {
  const order: Cell[] = [];
  const state = new Uint8Array(cells.length);
  const visit = (root: Cell): boolean => {
    // Chains of cells are as long as chains of tasks: too long for recursion.
    const open: { cell: Cell; reads: readonly Cell[]; next: number }[] = [];
    const enter = (cell: Cell): boolean => {
      if (state[cell.id] === 2) return true;
      if (state[cell.id] === 1) return false;
      state[cell.id] = 1;
      open.push({ cell, reads: cell.expression ? cellsIn(cell.expression) : [], next: 0 });
      return true;
    };
    if (!enter(root)) return false;
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const read = top.reads[top.next];
      top.next += 1;
      if (read) {
        if (!enter(read)) return false;
        continue;
      }
      state[top.cell.id] = 2;
      order.push(top.cell);
      open.pop();
    }
    return true;
  };
  const shown = cells.filter(({ place }) => place.kind !== "between");
  const asked = [...tasks.flatMap(({ bufferFinish, float }) => [bufferFinish, float]), ...others];
  const roots = [...shown, ...asked.flatMap((each) => (each ? cellsIn(each) : []))];
  return roots.every(visit) ? order : undefined;
}

/** The cells that an expression reads. */
function cellsIn(expression: Expression): readonly Cell[] {
  const found: Cell[] = [];
  const open: Expression[] = [expression];
  for (let each = open.pop(); each; each = open.pop()) {
    if (each.kind === "cell") found.push(each.cell);
    else open.push(...partsOf(each));
  }
  return found;
}

/** What an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "cell":
    case "none":
      return [];
    case "sum":
      return expression.terms.map(({ of }) => of);
    case "greatest":
    case "least":
      return expression.of;
    case "choice":
      return [expression.test.left, expression.test.right, expression.then, expression.otherwise];
    case "months-on":
      return [expression.of, expression.months];
    default:
      return [expression.of];
  }
}
