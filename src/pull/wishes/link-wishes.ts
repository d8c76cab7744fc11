import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Baseline } from "../sheets/baseline.ts";
import type { Table } from "../sheets/table.ts";
import type { Wish, WishContext } from "./wish.ts";

interface LinkContext extends WishContext {
  readonly baseline: Baseline;
}

export interface LinkWishes {
  readonly wishes: readonly Wish[];
  readonly conflicts: readonly Diagnostic[];
  readonly findings: readonly Diagnostic[];
}

/** What was changed in the list of links. */
export function linkWishes(_table: Table | undefined, _context: LinkContext): LinkWishes {
  return { wishes: [], conflicts: [], findings: [] };
}
