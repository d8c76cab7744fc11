import type { Occurrence, ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";
import { blankTask } from "../support/blank-task.ts";

/** A task with everything unsaid that can be: one day, unless the case says otherwise. */
export function task(parts: Partial<TaskEntry> & Pick<TaskEntry, "id">): TaskEntry {
  const start = parts.start === undefined ? "2026-09-02" : parts.start;
  const finish = parts.finish === undefined ? start : parts.finish;
  return { ...blankTask(parts.id), ...parts, start, finish };
}

/** A small plan in two phases with one of everything that the chart can draw, four weeks before its launch. */
export function samplePlan(parts: Partial<ScheduleDocument> = {}): ScheduleDocument {
  return {
    format: "tminus-schedule/1",
    plan: {
      id: "notes",
      name: "Pocket Notes",
      lang: "en",
      tier: "large-scene",
      launch: "2026-10-20T10:00",
      launchText: null,
      timezone: "Asia/Shanghai",
      start: "2026-09-21",
      finish: "2026-10-30",
      asOf: null,
      place: null,
      note: null,
      trial: null,
    },
    owners: [
      { id: "pmm", name: "李梅", email: null, capacity: null },
      { id: "studio", name: "Studio", email: null, capacity: 2 },
    ],
    anchors: [],
    calendar: {
      id: "CN",
      from: "2026-09-01",
      to: "2026-11-30",
      week: [1, 2, 3, 4, 5],
      holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].map((date) => ({
        date,
        name: "国庆节",
      })),
      workdays: [{ date: "2026-10-10", name: "国庆节调休" }],
    },
    phases: [
      { id: "ready", name: "物料与赋能", start: "2026-09-21", finish: "2026-10-16", window: null },
      { id: "burst", name: "Burst", start: "2026-10-20", finish: "2026-10-30", window: null },
    ],
    tasks: [
      task({ id: "page", name: "落地页", phase: "ready", owner: "studio", ...days("09-21", "09-28"), critical: true }),
      task({ id: "video", name: "Video", phase: "ready", ...days("09-22", "09-24"), bufferFinish: "2026-09-30" }),
      task({ id: "go", name: "Go / no-go", phase: "ready", type: "gate", ...days("10-09"), time: "15:00" }),
      task({ id: "done", name: "All there", phase: "ready", type: "milestone", ...days("10-16"), critical: true }),
      task({
        id: "news",
        name: "全渠道首发",
        phase: "burst",
        owner: "pmm",
        type: "event",
        ...days("10-20"),
        time: "10:00",
      }),
      task({
        id: "calls",
        phase: "burst",
        type: "recurring",
        ...days("10-21", "10-28"),
        occurrences: on("10-21", "10-28"),
      }),
      task({ id: "salon", phase: "burst", type: "recurring", start: null, every: "2 per month" }),
      task({ id: "loose", name: "Tidy\u001b[2J up", start: null, startText: "T+3mo", finishText: "TBD" }),
    ],
    criticalPaths: [{ to: "launch", tasks: ["page", "done", "launch"] }],
    nearCriticalPaths: [],
    facts: {},
    rows: [
      {
        fact: "notify",
        id: "plan",
        name: "The plan",
        start: "2026-09-30",
        finish: "2026-09-30",
        startText: null,
        time: null,
        nominal: null,
        on: null,
        owner: "pmm",
        zones: [],
      },
      {
        fact: "blackouts",
        id: "rival",
        name: "Rival's sale",
        start: "2026-10-26",
        finish: "2026-10-28",
        startText: null,
        time: null,
        nominal: null,
        on: null,
        owner: null,
        zones: [],
      },
    ],
    ignored: [],
    diagnostics: [],
    ...parts,
  };
}

function days(start: string, finish = start): { readonly start: string; readonly finish: string } {
  return { start: `2026-${start}`, finish: `2026-${finish}` };
}

function on(...dates: readonly string[]): readonly Occurrence[] {
  return dates.map((date) => ({ date: `2026-${date}`, time: null, nominal: null }));
}
