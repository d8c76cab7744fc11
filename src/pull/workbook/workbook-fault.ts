/** Why a file cannot be read as a workbook of a plan. The words for it are in `fault-wording.ts`. */
export type WorkbookReason =
  | "not-a-workbook"
  /** An encrypted workbook and one of Excel 2003 begin alike. */
  | "protected-or-old"
  /** A part that every workbook has is missing, or cannot be read. */
  | "broken"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  /** It has no hidden sheet with what it said when it was made. */
  | "no-baseline"
  | "newer-schema"
  | "other-plan"
  /** The sheet with the tasks is gone, or none of its columns is there any more. */
  | "no-tasks";

export interface WorkbookFacts {
  /** The part of the package or the sheet that is meant. */
  readonly part?: string;
  /** What was found there. */
  readonly found?: string;
  /** How much of it there may be. */
  readonly limit?: number;
}

/** A workbook that cannot be read; nothing of it has been taken over then. */
export class WorkbookFault extends Error {
  readonly reason: WorkbookReason;
  readonly facts: WorkbookFacts;

  constructor(reason: WorkbookReason, facts: WorkbookFacts = {}) {
    super(`${reason} ${JSON.stringify(facts)}`);
    this.name = "WorkbookFault";
    this.reason = reason;
    this.facts = facts;
  }
}
