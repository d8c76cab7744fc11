import type { Cell, CellPlace } from "./expression.ts";
import { cellRef, type Expression, fixedReason } from "./expression.ts";
import { narrow } from "./narrow.ts";

/** The cells of a workbook, in the order in which they come to be: a cell reads only what stands before it. */
export class Ledger {
  readonly cells: Cell[] = [];
  launchCell: Cell | undefined;
  readonly #between = new Map<string, Expression>();

  /** A number that somebody types. */
  input(place: CellPlace, value: number): Expression {
    return this.#add({ place, value, expression: undefined });
  }

  /** The launch day: typed, or counted until somebody types another over it. */
  launch(expression: Expression | undefined, value: number): Expression {
    const launch = this.#add({ place: { kind: "launch" }, value, expression });
    this.launchCell = this.cells.at(-1);
    return launch;
  }

  /** The day of an anchor: typed, or counted until somebody types another over it. */
  anchor(id: string, expression: Expression | undefined, value: number): Expression {
    if (expression && fixedReason(expression)) return expression;
    return this.#add({ place: { kind: "anchor", id }, value, expression });
  }

  /** A number between two others; the same expression is counted once. */
  store(row: number | undefined, name: string, expression: Expression): Expression {
    if (expression.kind === "number" || expression.kind === "cell") return expression;
    const known = this.#between.get(expression.key);
    if (known) return known;
    const added = this.#add({ place: { kind: "between", row, name }, value: expression.value, expression });
    this.#between.set(expression.key, added);
    return added;
  }

  /** A day that is shown, whatever is counted there: somebody may type another over it. */
  show(kind: "start" | "finish", task: number, expression: Expression): Expression {
    if (fixedReason(expression)) return expression;
    return this.#add({ place: { kind, task }, value: expression.value, expression });
  }

  /** A number that is known before what it is counted from: `count` says it later. */
  promise(
    name: string,
    value: number,
  ): { readonly cell: Expression; readonly count: (expression: Expression) => void } {
    const cell = this.#add({ place: { kind: "between", row: undefined, name }, value, expression: undefined });
    const { id } = this.cells.at(-1)!;
    const count = (expression: Expression) =>
      void Object.assign(this.cells[id]!, { expression: this.#narrowed(expression, undefined) });
    return { cell, count };
  }

  /** What compares many is counted in steps, in cells of its own row. */
  #narrowed(expression: Expression, row: number | undefined): Expression {
    return narrow(expression, (part) => this.store(row, "part", part));
  }

  #add({ place, value, expression }: Omit<Cell, "id">): Expression {
    const row = place.kind === "between" ? place.row : "task" in place ? place.task : undefined;
    const narrowed = expression && this.#narrowed(expression, row);
    const added: Cell = { id: this.cells.length, place, value, expression: narrowed };
    this.cells.push(added);
    return cellRef(added);
  }
}
