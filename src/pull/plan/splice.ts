import { applyEdits } from "../../mend/apply-edits.ts";
import { insertPair } from "./insert-pair.ts";
import { entryAt, nodeAt, type OwnPlan, type Path, readOwnPlan } from "./own-plan.ts";
import type { TextEdit } from "./range-of.ts";
import { removePair } from "./remove-pair.ts";
import { replaceValue } from "./replace-value.ts";
import type { Value } from "./write-value.ts";

/** One thing that is to be different in the text. */
export interface Operation {
  readonly path: Path;
  readonly value: Value;
  /** A new entry stands behind this one of the same map; without it where it fits best. */
  readonly behind?: string;
}

/**
 * The text with all of the operations, in their order as far as they concern the same thing. Everything else stays as it
 * is, letter by letter. Undefined where one cannot be made, because a value stands where a map is wanted.
 */
export function splice(own: OwnPlan, operations: readonly Operation[]): string | undefined {
  let now = own;
  let rest = operations;
  while (rest.length > 0) {
    const taken = new Set<string>();
    const round: TextEdit[] = [];
    const later: Operation[] = [];
    for (const operation of rest) {
      // Two changes in one map may touch each other: the second waits until the first is made.
      const holder = holderOf(now, operation.path);
      if (taken.has(holder)) later.push(operation);
      else {
        const edits = editsOf(now, operation);
        if (!edits) return undefined;
        taken.add(holder);
        round.push(...edits);
      }
    }
    const next = readOwnPlan(now.name, applyEdits(now.text, withBreaksOf(now.text, round)));
    if (!next) return undefined;
    now = next;
    rest = later;
  }
  return now.text;
}

/** The deepest map on the way that is there. */
function holderOf({ root }: OwnPlan, path: Path): string {
  let depth = path.length - 1;
  while (depth > 0 && nodeAt(root, path.slice(0, depth))?.kind !== "map") depth -= 1;
  return JSON.stringify(path.slice(0, depth));
}

function editsOf(own: OwnPlan, { path, value, behind }: Operation): readonly TextEdit[] | undefined {
  const node = nodeAt(own.root, path);
  if (typeof path.at(-1) === "number")
    return node && typeof value === "string" ? replaceValue(own, node, value) : undefined;
  const entry = entryAt(own.root, path);
  if (entry) return value === undefined ? removePair(own, path) : replaceValue(own, entry.value, value, entry.key);
  return value === undefined ? [] : insertPair(own, { path, value, behind });
}

/** A file keeps the line breaks that it has. */
function withBreaksOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (!text.includes("\r\n")) return edits;
  return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/g, "\r\n") }));
}
