import type { ScheduleDocument, TaskEntry } from "../../../src/schedule/document.ts";
import { blankTask } from "../../support/blank-task.ts";

type TaskWords = Pick<TaskEntry, "id"> & Partial<TaskEntry>;

/** A task with nothing but what is given; days as given, one working day without. */
export function taskEntry({ id, ...given }: TaskWords): TaskEntry {
  const start = given.start ?? null;
  const finish = given.finish ?? start;
  return {
    ...blankTask(id),
    start,
    finish,
    workdays: start === null ? null : 1,
    earlyStart: start,
    earlyFinish: finish,
    lateStart: start,
    lateFinish: finish,
    totalFloat: start === null ? null : 0,
    freeFloat: start === null ? null : 0,
    ...given,
  };
}

export function schedule(
  given: Partial<ScheduleDocument> & { readonly plan?: ScheduleDocument["plan"] },
): ScheduleDocument {
  return {
    format: "tminus-schedule/1",
    plan: planEntry({}),
    owners: [],
    anchors: [],
    calendar: { id: "CN", from: "2026-01-01", to: "2027-12-31", week: [1, 2, 3, 4, 5], holidays: [], workdays: [] },
    phases: [],
    tasks: [],
    criticalPaths: [],
    nearCriticalPaths: [],
    facts: {},
    rows: [],
    ignored: [],
    diagnostics: [],
    ...given,
  };
}

export function planEntry(given: Partial<ScheduleDocument["plan"]>): ScheduleDocument["plan"] {
  return {
    id: "plan",
    name: "Plan",
    lang: "en",
    tier: null,
    launch: null,
    launchText: null,
    timezone: null,
    start: null,
    finish: null,
    asOf: null,
    place: null,
    note: null,
    trial: null,
    ...given,
  };
}

/** As many tasks as asked for, in 20 phases over a year; every fifth is a milestone. */
export function largeSchedule(taskCount: number): ScheduleDocument {
  const dayText = (index: number) => new Date(Date.UTC(2026, 0, 5) + index * 86_400_000).toISOString().slice(0, 10);
  const tasks = Array.from({ length: taskCount }, (_, index) => {
    const isMark = index % 5 === 0;
    return taskEntry({
      id: `task-${index}`,
      name: `任务 ${index}：准备第 ${index} 份材料`,
      phase: `phase-${index % 20}`,
      type: isMark ? "milestone" : "task",
      start: dayText(index % 180),
      finish: dayText((index % 180) + (isMark ? 0 : 7)),
      critical: index % 7 === 0,
      predecessors: index === 0 ? [] : [{ id: `task-${index - 1}`, type: "finish-to-start", lag: 0, lagUnit: "wd" }],
    });
  });
  const phases = Array.from({ length: 20 }, (_, index) => ({
    id: `phase-${index}`,
    name: `阶段 ${index}`,
    start: dayText(0),
    finish: dayText(190),
    window: null,
  }));
  return schedule({
    plan: planEntry({ launch: "2026-06-01", start: "2026-01-05", finish: dayText(190) }),
    phases,
    tasks,
  });
}
