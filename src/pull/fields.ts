/** What of a task can be changed in a workbook. */
export type Field =
  | "name"
  | "owner"
  | "start"
  | "finish"
  | "days"
  | "status"
  | "progress"
  | "started"
  | "finished"
  | "note";

export const fields: readonly Field[] = [
  ...(["name", "owner", "start", "finish", "days"] as const),
  ...(["status", "progress", "started", "finished", "note"] as const),
];

/** Under which name a column of the sheets stands for a field. */
export const columnOfField = (field: Field): string => (field === "name" ? "task" : field);

/**
 * What our own cells never hold as a formula where they are at home: a formula there is somebody's own, and its result
 * is meant.
 */
export const typedAtHome: Readonly<Record<"gantt" | "tasks", ReadonlySet<Field>>> = {
  gantt: new Set<Field>(["owner", "status", "progress"]),
  tasks: new Set<Field>(["started", "finished", "note"]),
};

/** A cell that was changed. */
export interface CellPlace {
  readonly sheet: string;
  /** `D12`. */
  readonly address: string;
}

/** What of a plan can be changed: also its launch day, other anchors, and how long a task waits for another. */
export type ChangedField = Field | "launch" | "anchor" | "lag";

/** A value that differs from what the workbook held when it was made. */
export interface Change {
  /** The id of the task, of a lag the one that waits, of an anchor its own; empty for the launch. */
  readonly task: string;
  readonly field: ChangedField;
  /** When the workbook was made. In the form of the hidden sheet, as the others. */
  readonly base: string;
  readonly theirs: string;
  readonly cell: CellPlace;
}
