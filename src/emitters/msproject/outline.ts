import type { AnchorEntry, PhaseEntry, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";

/** A row of Project's list: a fixed day, a phase above its tasks, a task. */
export type Row = RowPlace &
  (
    | { readonly kind: "anchor"; readonly anchor: AnchorEntry }
    | { readonly kind: "phase"; readonly phase: PhaseEntry; readonly tasks: readonly TaskEntry[] }
    | { readonly kind: "task"; readonly task: TaskEntry }
  );

interface RowPlace {
  /** By which the row's number is made. Tasks, phases and anchors share one namespace. */
  readonly key: string;
  /** From the top, counted from one. */
  readonly position: number;
  /** `2.1`. */
  readonly number: string;
  readonly level: 1 | 2;
}

/** Fixed days first, then the phases with their tasks, then the tasks that stand in none; all in the order of the plan. */
export function outlineOf({ anchors, phases, tasks }: ScheduleDocument): readonly Row[] {
  const rows: Row[] = [];
  let top = 0;
  const place = (key: string, number: string): RowPlace => ({
    key,
    number,
    position: rows.length + 1,
    level: number.includes(".") ? 2 : 1,
  });
  for (const anchor of anchors) {
    if (anchor.date !== null) rows.push({ ...place(anchor.id, `${++top}`), kind: "anchor", anchor });
  }
  for (const phase of phases) {
    const own = tasks.filter((task) => task.phase === phase.id);
    // A summary without anything below it would be a task.
    if (own.length === 0) continue;
    rows.push({ ...place(phase.id, `${++top}`), kind: "phase", phase, tasks: own });
    for (const [index, task] of own.entries()) {
      rows.push({ ...place(task.id, `${top}.${index + 1}`), kind: "task", task });
    }
  }
  for (const task of tasks) {
    if (task.phase === null) rows.push({ ...place(task.id, `${++top}`), kind: "task", task });
  }
  return rows;
}
