import type { Occurrence, TaskEntry } from "../../src/schedule/document.ts";
import { blankTask } from "../support/blank-task.ts";

/** A task with everything unsaid that can be: one dated working day, unless the case says otherwise. */
export function sampleTask(task: Partial<TaskEntry> & Pick<TaskEntry, "id">): TaskEntry {
  const start = task.start === undefined ? "2026-09-02" : task.start;
  const finish = task.finish === undefined ? start : task.finish;
  return {
    ...blankTask(task.id),
    workdays: start === null ? null : 1,
    earlyStart: start,
    earlyFinish: finish,
    lateStart: start,
    lateFinish: finish,
    totalFloat: start === null ? null : 3,
    freeFloat: start === null ? null : 0,
    ...task,
    start,
    finish,
  };
}

export function days(count: number, text = `${count}d`): TaskEntry["duration"] {
  return { min: count, likely: count, max: count, unit: "wd", text, approximate: false, assumed: false };
}

export function minutes(count: number, text: string): TaskEntry["duration"] {
  return { min: count, likely: count, max: count, unit: "min", text, approximate: false, assumed: false };
}

export const notKnown: TaskEntry["duration"] = {
  min: null,
  likely: null,
  max: null,
  unit: null,
  text: "待定",
  approximate: false,
  assumed: false,
};

export function after(...ids: readonly string[]): TaskEntry["predecessors"] {
  return ids.map((id) => ({ id, type: "finish-to-start", lag: 0, lagUnit: "wd" }));
}

export function at(time: string | null, ...dates: readonly string[]): readonly Occurrence[] {
  return dates.map((date) => ({ date, time, nominal: null }));
}
