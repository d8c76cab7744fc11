import type { Node } from "./node.ts";

/** A tree of texts: what was written, before anything is read from it. Maps have no prototype. */
export type TextTree = string | null | readonly TextTree[] | { readonly [key: string]: TextTree };

/** Every scalar as its text; a written `null` or `~` is null, an empty value the empty text. */
export function toText(node: Node): TextTree {
  switch (node.kind) {
    case "scalar":
      return node.style === "null" ? null : node.text;
    case "list":
      return node.items.map(toText);
    case "map":
      return bareRecord(node.entries, ({ value }) => toText(value));
  }
}

/** An object with the keys of a map and no prototype, so that `constructor` is a key like any other, or none. */
export function bareRecord<From, To>(
  entries: ReadonlyMap<string, From>,
  change: (from: From) => To,
): Record<string, To> {
  const record = Object.create(null) as Record<string, To>;
  for (const [key, value] of entries) record[key] = change(value);
  return record;
}
