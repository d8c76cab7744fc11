import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Change } from "../fields.ts";
import type { PlanSources } from "../plan/key-path.ts";
import type { Operation } from "../plan/splice.ts";
import type { NewRow } from "../sheets/read-new-rows.ts";

/** What is to be shown by the plan that it does not show yet, and how that might be written. */
export interface Wish {
  /** What was typed: of a task's dates both ends together, since one of them may move the other. */
  readonly changes: readonly Change[];
  /** A row that was added, with the id that its task gets. */
  readonly added?: { readonly row: NewRow; readonly id: string };
  /** Ways to write it, the best first. Each counts only if the plan then shows what is wished. */
  readonly ways: readonly (readonly Operation[])[];
  holds(document: ScheduleDocument): boolean;
}

/** What wishes are made from. */
export interface WishContext extends PlanSources {
  readonly document: ScheduleDocument;
}
