import type { Node } from "./node.ts";
import { bareRecord } from "./to-text.ts";

/** A tree of plain JSON values. Maps have no prototype. */
export type TypedTree = string | number | boolean | null | readonly TypedTree[] | { readonly [key: string]: TypedTree };

/** Scalars by YAML 1.2 core rules: numbers and booleans typed, dates as texts, an empty value null. */
export function toTyped(node: Node): TypedTree {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toTyped);
    case "map":
      return bareRecord(node.entries, ({ value }) => toTyped(value));
  }
}
