import type { Origin } from "../source/origin.ts";

/** One text of a list, or the only one, with its address. */
export interface ItemSpec {
  readonly text: string;
  readonly origin: Origin;
}

/**
 * The texts that stand under a key, one or a list of them, each with its own address. Empty ones say nothing and are
 * left out; what is no text has been reported with the shape.
 */
export function itemsAt(origin: Origin, key: string): readonly ItemSpec[] {
  const { node } = origin;
  if (node.kind !== "map" || !node.entries.has(key)) return [];
  const section = origin.to(key);
  const items = section.node.kind === "list" ? section.node.items.map((_, index) => section.to(index)) : [section];
  return items.flatMap((item) => {
    const text = item.node.kind === "scalar" && item.node.style !== "null" ? item.node.text : "";
    return text === "" ? [] : [{ text, origin: item }];
  });
}
