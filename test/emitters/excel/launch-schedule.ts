import type { Language } from "../../../src/diagnostic/diagnostic.ts";
import type { PhaseEntry, ScheduleDocument, TaskEntry } from "../../../src/schedule/document.ts";
import { launchFacts } from "./launch-facts.ts";
import { sampleName } from "./sample-names.ts";
import { planEntry, schedule, taskEntry } from "./sample-schedule.ts";

type Row = readonly [
  id: string,
  phase: string | null,
  owner: string,
  start: string,
  finish: string,
  days: number,
  float: number,
];

const rows: readonly Row[] = [
  ["roadmap", "early", "mei", "2026-07-22", "2026-07-22", 1, 12],
  ["prd", "early", "mei", "2026-08-06", "2026-08-06", 1, 9],
  ["rating", "early", "mei", "2026-08-07", "2026-08-10", 2, 9],
  ["research", "story", "mei", "2026-08-21", "2026-09-01", 8, 0],
  ["house", "story", "mei", "2026-09-02", "2026-09-08", 5, 0],
  ["gray", "story", "product", "2026-09-07", "2026-09-24", 14, 0],
  ["proof", "story", "mei", "2026-09-17", "2026-09-21", 4, 3],
  ["gray-gate", "story", "quality", "2026-09-28", "2026-09-28", 1, 0],
  ["page", "ready", "studio", "2026-09-09", "2026-09-29", 15, 4],
  ["video", "ready", "studio", "2026-09-09", "2026-09-18", 8, 9],
  ["legal", "ready", "market", "2026-09-09", "2026-09-11", 3, 12],
  ["kit", "ready", "mei", "2026-09-29", "2026-10-10", 5, 0],
  ["train-sales", "ready", "mei", "2026-10-12", "2026-10-13", 2, 0],
  ["tracking", "ready", "product", "2026-10-08", "2026-10-12", 4, 2],
  ["deploy", "ready", "product", "2026-10-13", "2026-10-13", 1, 3],
  ["teaser", "warmup", "market", "2026-10-08", "2026-10-19", 9, 0],
  ["media", "warmup", "market", "2026-10-15", "2026-10-15", 1, 4],
  ["go", "warmup", "quality", "2026-10-16", "2026-10-16", 1, 0],
  ["announce", "burst", "market", "2026-10-20", "2026-10-20", 1, 0],
  ["ads", "burst", "market", "2026-10-20", "2026-11-03", 11, 20],
  ["webinar", "burst", "mei", "2026-10-28", "2026-10-28", 1, 20],
  ["series", "sustain", "mei", "2026-11-04", "2027-01-13", 6, 5],
  ["retro", "sustain", "mei", "2026-11-10", "2026-11-10", 1, 8],
  ["weekly", null, "mei", "2026-09-14", "2026-11-16", 10, 8],
];

const special: Readonly<Record<string, Partial<TaskEntry>>> = {
  house: { kind: "messaging", predecessors: [{ id: "research", type: "finish-to-start", lag: 0, lagUnit: "wd" }] },
  proof: { predecessors: [{ id: "gray", type: "start-to-start", lag: 8, lagUnit: "wd" }] },
  "gray-gate": { type: "gate", approvers: ["quality"], criteria: ["错误率不超过 0.5%", "至少 3 家客户同意公开案例"] },
  video: { bufferFinish: "2026-09-29" },
  prd: { type: "event", nominal: "2026-08-08" },
  roadmap: { type: "event" },
  deploy: { type: "event", kind: "release" },
  media: { type: "event", embargo: true, links: ["https://example.com/press?id=1&lang=zh"] },
  go: { type: "gate", approvers: ["quality", "mei"] },
  announce: { type: "event", time: "10:00", channel: ["官网", "公众号"] },
  webinar: { type: "event", time: "15:00" },
  retro: { type: "event" },
  series: {
    type: "recurring",
    every: "every 2 weeks wed",
    occurrences: days("2026-11-04", "2026-11-18", "2026-12-02", "2026-12-16", "2026-12-30", "2027-01-13"),
  },
  weekly: {
    type: "recurring",
    every: "every week mon 10:00",
    occurrences: days(
      "2026-09-14",
      "2026-09-21",
      "2026-09-28",
      "2026-10-08",
      "2026-10-12",
      "2026-10-19",
      "2026-10-26",
      "2026-11-02",
      "2026-11-09",
      "2026-11-16",
    ),
  },
};

function days(...dates: readonly string[]): TaskEntry["occurrences"] {
  return dates.map((date) => ({ date, time: null, nominal: null }));
}

/** A launch of 24 tasks across the National Day holidays, with one of everything that a workbook draws. */
export function launchSchedule(language: Language): ScheduleDocument {
  const word = (id: string) => sampleName(id, language);
  const tasks = rows.map(([id, phase, owner, start, finish, workdays, totalFloat]) =>
    taskEntry({
      id,
      phase,
      owner,
      start,
      finish,
      workdays,
      totalFloat,
      name: word(id),
      critical: totalFloat <= 0,
      duration: {
        min: workdays,
        likely: workdays,
        max: workdays,
        unit: "wd",
        text: `${workdays}d`,
        approximate: false,
        assumed: false,
      },
      driver: {
        kind: "link",
        on: null,
        task: null,
        text: language === "zh" ? "紧接前置任务" : "follows what it waits for",
        meets: [],
      },
      ...special[id],
    }),
  );
  const holiday = language === "zh" ? "国庆节" : "National Day";
  const midAutumn = language === "zh" ? "中秋节" : "Mid-Autumn";
  return schedule({
    plan: planEntry({
      id: "smart-reply",
      name: word("plan"),
      lang: language,
      tier: "large-scene",
      launch: "2026-10-20T10:00",
      timezone: "Asia/Shanghai",
      start: "2026-07-22",
      finish: "2027-01-13",
    }),
    owners: ["mei", "product", "studio", "market", "quality"].map((id) => ({
      id,
      name: word(id),
      email: id === "mei" ? "limei@example.com" : null,
      capacity: id === "studio" ? 2 : null,
    })),
    anchors: [
      { id: "launch", name: "launch", date: "2026-10-20", time: "10:00", text: "2026-10-20 10:00" },
      { id: "release", name: "release", date: "2026-10-13", time: null, text: "2026-10-13" },
      {
        id: "double11",
        name: language === "zh" ? "双11" : "Double 11",
        date: "2026-11-11",
        time: null,
        text: "2026-11-11",
      },
    ],
    calendar: {
      id: "CN",
      from: "2026-06-01",
      to: "2027-03-31",
      week: [1, 2, 3, 4, 5],
      holidays: [
        ...[25, 26, 27].map((day) => ({ date: `2026-09-${day}`, name: midAutumn })),
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ date: `2026-10-0${day}`, name: holiday })),
        ...[1, 2, 3].map((day) => ({ date: `2027-01-0${day}`, name: language === "zh" ? "元旦" : "New Year" })),
      ],
      workdays: [
        { date: "2026-09-20", name: holiday },
        { date: "2026-10-10", name: holiday },
      ],
    },
    phases: phasesOf(tasks, word),
    tasks,
    criticalPaths: [
      { to: "launch", tasks: ["research", "house", "gray", "gray-gate", "kit", "train-sales", "go", "announce"] },
    ],
    facts: launchFacts(language),
    rows: [
      {
        fact: "notify",
        id: "plan",
        name: language === "zh" ? "上市计划" : "Launch plan",
        start: "2026-09-30",
        finish: "2026-09-30",
        startText: null,
        time: null,
        nominal: null,
        on: null,
        owner: "mei",
        zones: [],
      },
      {
        fact: "blackouts",
        id: "national-day",
        name: "national-day",
        start: "2026-10-01",
        finish: "2026-10-07",
        startText: null,
        time: null,
        nominal: null,
        on: null,
        owner: null,
        zones: [],
      },
    ],
    diagnostics: [
      {
        code: "owner-overload",
        severity: "warning",
        message: language === "zh" ? "李梅 9 月 17 日同时有 4 个任务。" : "Mei Li has 4 tasks on 17 September.",
        help:
          language === "zh" ? "把「收集案例与客户证言」交给别人，或推迟几天。" : "Give one of them to somebody else.",
        place: { file: "smart-reply.launch.yaml", line: 51, column: 7, endLine: 51, endColumn: 12 },
        related: [],
        notes: [],
        conflict: null,
        fix: null,
      },
    ],
  });
}

function phasesOf(tasks: readonly TaskEntry[], word: (id: string) => string): readonly PhaseEntry[] {
  return ["early", "story", "ready", "warmup", "burst", "sustain"].map((id) => {
    const own = tasks.filter(({ phase }) => phase === id);
    const dates = own.flatMap(({ start, finish }) => [start ?? "", finish ?? ""]).sort();
    return { id, name: word(id), start: dates[0] ?? null, finish: dates.at(-1) ?? null, window: null };
  });
}

/** A plan whose launch is to be decided: nothing has a day. */
export function undatedSchedule(language: Language): ScheduleDocument {
  const word = (id: string) => sampleName(id, language);
  return schedule({
    plan: planEntry({ name: word("plan"), lang: language, tier: "small-scene", launchText: "TBD" }),
    anchors: [{ id: "launch", name: "launch", date: null, time: null, text: "TBD" }],
    phases: [
      {
        id: "story",
        name: word("story"),
        start: null,
        finish: null,
        window: { start: null, finish: null, text: "T-60..T-22" },
      },
    ],
    tasks: [
      taskEntry({ id: "research", phase: "story", name: word("research"), owner: "mei", startText: "T-60" }),
      taskEntry({ id: "gray", phase: "story", name: word("gray"), startText: "T-43", finishText: "T-26" }),
      taskEntry({ id: "house", phase: "story", name: word("house") }),
      taskEntry({ id: "announce", name: word("announce"), type: "event", startText: "T 10:00" }),
    ],
  });
}
