import type { Place } from "../diagnostic/diagnostic.ts";
import type { ListNode, MapEntry, Node } from "./node.ts";

/** The address of something the author wrote: it goes deeper by key or index, and gives places. */
export class Origin {
  readonly node: Node;
  /** The key that the value stands under; undefined for a list item and for the root. */
  readonly key: Node | undefined;

  /** The list that the value is an item of. */
  readonly list: ListNode | undefined;

  constructor(node: Node, key?: Node, list?: ListNode) {
    this.node = node;
    this.key = key;
    this.list = list;
  }

  /** The place of the value at that path; where the path leads nowhere, of the nearest thing that exists. */
  at(...path: readonly (string | number)[]): Place {
    return this.to(...path).node.place;
  }

  /** The place of the key at that path, or of the value where it has no key (a list item, the root). */
  keyOf(...path: readonly (string | number)[]): Place {
    const origin = this.to(...path);
    return (origin.key ?? origin.node).place;
  }

  /** The origin at that path, or of the nearest thing above it that exists. */
  to(...path: readonly (string | number)[]): Origin {
    let origin: Origin = this;
    for (const step of path) {
      const next = origin.#step(step);
      if (!next) break;
      origin = next;
    }
    return origin;
  }

  #step(step: string | number): Origin | undefined {
    if (this.node.kind === "list" && typeof step === "number") {
      const item = this.node.items[step];
      return item && new Origin(item, undefined, this.node);
    }
    if (this.node.kind === "map") {
      const entry: MapEntry | undefined = this.node.entries.get(String(step));
      return entry && new Origin(entry.value, entry.key);
    }
    return undefined;
  }
}
