import type { Place } from "../diagnostic/diagnostic.ts";

/**
 * The YAML tree, freed from the library that read it. Every node knows its own place, so trees of several files can
 * be merged, and values selected, without losing where anything was written.
 */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: "scalar";
  /** As written, without quotes: `+14` stays `+14`, `010` stays `010`. Empty for an empty value. */
  readonly text: string;
  /** The typed value by YAML 1.2 core rules; null for `null` and `~`, and for an empty value. */
  readonly value: string | number | boolean | null;
  /** `null` is a written `null` or `~` (removes a key); `empty` is no value at all (no details). */
  readonly style: "plain" | "quoted" | "block" | "null" | "empty";
  readonly place: Place;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly Node[];
  /** In brackets, or an item on each line behind a dash. */
  readonly style: "brackets" | "lines";
  readonly place: Place;
}

export interface MapNode {
  readonly kind: "map";
  /** In the order of the file. Keys are unique: a repeated key has been reported and its first value kept. */
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly place: Place;
  /** An upper layer took it away; what it says still tells what others waited for through it. */
  readonly isRemoved?: true;
}

export interface MapEntry {
  readonly key: ScalarNode;
  readonly value: Node;
}
