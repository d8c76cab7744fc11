import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignUids } from "../../../src/emitters/msproject/assign-uids.ts";
import { writeProject } from "../../../src/emitters/msproject/write-project.ts";
import { nameOf } from "../../../src/emitters/shared/names.ts";
import type { ScheduleDocument, TaskEntry } from "../../../src/schedule/document.ts";
import { planArbitrary, recordedPlanArbitrary } from "../../schedule/plan-arbitrary.ts";
import { planText } from "../../schedule/plan-text.ts";
import { readCases } from "../../support/case-documents.ts";
import { compileText } from "../../support/compile-text.ts";
import { compileLayered, documentOf, examplePlans, layeredPlans } from "../../support/example-plans.ts";
import { withHostileTexts } from "../../support/hostile-document.ts";
import { chinese, english, sampleDocument } from "../sample-document.ts";
import { sampleTask, after as waitingFor } from "../sample-task.ts";
import { all, type Node, parseXml, textAt } from "./read-project.ts";
import { momentOf, scheduleAsProject } from "./schedule-as-project.ts";

function projectOf(document: ScheduleDocument): Node {
  return parseXml(writeProject(document, document.plan.lang));
}

function tasksOf(document: ScheduleDocument): readonly Node[] {
  return all(projectOf(document), "Tasks", "Task");
}

/** The row of one task in a plan of these alone. */
function rowOf(task: Partial<TaskEntry>, ...others: readonly TaskEntry[]): Node {
  const tasks = [...others, sampleTask({ id: "page", ...task })];
  const row = tasksOf(sampleDocument({ tasks, anchors: [] })).find((it) => textAt(it, "Name") === "page");
  if (!row) throw new Error("The task has no row.");
  return row;
}

/** The rows that Project would put on other days than the file says. */
function movedIn(document: ScheduleDocument): readonly string[] {
  const project = projectOf(document);
  const written = new Map(all(project, "Tasks", "Task").map((it) => [textAt(it, "UID"), it]));
  return scheduleAsProject(project).flatMap(({ uid, start, finish, name }) => {
    const row = written.get(uid)!;
    const isThere = start === momentOf(textAt(row, "Start")!) && finish === momentOf(textAt(row, "Finish")!);
    return isThere ? [] : [name];
  });
}

const casesFolder = new URL("../../cases/", import.meta.url);
const casePlans = readdirSync(casesFolder).flatMap((file) =>
  readCases(readFileSync(new URL(file, casesFolder), "utf8")).map(
    ({ title, text }) => [`${file}: ${title}`, text] as const,
  ),
);

const documents: readonly (readonly [string, ScheduleDocument])[] = [
  ...examplePlans.map((plan) => [plan.name, documentOf(plan)] as const),
  ...layeredPlans.map((plan) => [plan.name, compileLayered(plan).document!] as const),
  ["the sample in Chinese", chinese],
  ["the sample in English", english],
];

/** `TMINUS_RUNS=10000 npx vitest run test/emitters/msproject` asks for more. */
const numRuns = Number(process.env.TMINUS_RUNS ?? 40);

describe("Project, scheduling by its own rules", () => {
  it.each(documents)("comes to the days of %s", (_, document) => {
    expect(movedIn(document)).toEqual([]);
    const dated = document.tasks.filter(({ start, finish }) => start !== null && finish !== null).length;
    const anchors = document.anchors.filter(({ date }) => date !== null).length;
    expect(scheduleAsProject(projectOf(document))).toHaveLength(dated + anchors);
  });

  it("comes to the days of every case of the language", () => {
    const schedules = casePlans.flatMap(([name, text]) => {
      const { document } = compileText(text);
      return document ? [[name, document] as const] : [];
    });
    for (const [name, document] of schedules) expect(movedIn(document), name).toEqual([]);
    expect(schedules.length).toBeGreaterThan(70);
  });

  it.each([
    ["plans", planArbitrary],
    ["plans with progress", recordedPlanArbitrary],
  ])("comes to the days of random %s", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (plan) => {
        const { document } = compileText(planText(plan));
        if (document) expect(movedIn(document)).toEqual([]);
      }),
      { numRuns: Number(process.env.TMINUS_PLANS ?? 300) },
    );
  });

  it("would move a task that is not pinned where its link asks for more", () => {
    const xml = writeProject(chinese, "zh").replaceAll("<ConstraintType>2<", "<ConstraintType>4<");
    const pushed = xml.replaceAll("<LinkLag>0<", "<LinkLag>48000<");
    const project = parseXml(pushed);
    const starts = new Map(all(project, "Tasks", "Task").map((it) => [textAt(it, "UID"), textAt(it, "Start")!]));
    expect(scheduleAsProject(project).some(({ uid, start }) => start > momentOf(starts.get(uid)!))).toBe(true);
  });
});

describe("the rows", () => {
  it("are the project, the fixed days, the phases above their tasks, and what stands in none", () => {
    const document = sampleDocument({
      tasks: [
        sampleTask({ id: "loose" }),
        sampleTask({ id: "b", phase: "ready" }),
        sampleTask({ id: "a", phase: "story" }),
        sampleTask({ id: "c", phase: "story" }),
      ],
    });
    const rows = tasksOf(document).map((it) => [
      textAt(it, "ID"),
      textAt(it, "OutlineNumber"),
      textAt(it, "OutlineLevel"),
      textAt(it, "Summary"),
      textAt(it, "Name"),
    ]);
    expect(rows).toEqual([
      ["0", "0", "0", "1", "智能回复助手 上市计划"],
      ["1", "1", "1", "0", "上市"],
      ["2", "2", "1", "0", "全量上线"],
      ["3", "3", "1", "0", "双11"],
      ["4", "4", "1", "1", "讲故事与灰度"],
      ["5", "4.1", "2", "0", "a"],
      ["6", "4.2", "2", "0", "c"],
      ["7", "5", "1", "1", "物料与赋能"],
      ["8", "5.1", "2", "0", "b"],
      ["9", "6", "1", "0", "loose"],
    ]);
  });

  it.each<[string, Partial<TaskEntry>, Readonly<Record<string, string | undefined>>]>([
    [
      "work over a weekend",
      { start: "2026-09-03", finish: "2026-09-07", type: "task" },
      { Start: "2026-09-03T08:00:00", Finish: "2026-09-07T17:00:00", Duration: "PT24H0M0S", CalendarUID: "-1" },
    ],
    [
      "work that ends on a rest day",
      { start: "2026-09-03", finish: "2026-09-06", type: "task" },
      { Duration: "PT32H0M0S", CalendarUID: "2", IgnoreResourceCalendar: "1" },
    ],
    [
      "a milestone",
      { start: "2026-09-03", finish: "2026-09-03", type: "milestone" },
      { Start: "2026-09-03T17:00:00", Finish: "2026-09-03T17:00:00", Duration: "PT0H0M0S", Milestone: "1" },
    ],
    [
      "an event, which is pinned",
      {
        start: "2026-09-03",
        type: "event",
        driver: { kind: "pin", on: null, task: null, text: "", meets: [] },
      },
      { Milestone: "0", Duration: "PT8H0M0S", ConstraintType: "2", ConstraintDate: "2026-09-03T08:00:00" },
    ],
    ["what is not pinned", { start: "2026-09-03" }, { ConstraintType: "4", ConstraintDate: "2026-09-03T08:00:00" }],
    [
      "what has no day",
      { start: null, finish: null },
      { Manual: "1", Start: undefined, Finish: undefined, Duration: undefined, ConstraintType: undefined },
    ],
    [
      "a length that was assumed",
      { duration: { ...sampleTask({ id: "x" }).duration, assumed: true }, type: "task" },
      { Estimated: "1", DurationFormat: "39" },
    ],
    [
      "a deadline",
      { deadline: { date: "2026-09-10", time: null, text: "T-40", nominal: null, on: "launch" } },
      { Deadline: "2026-09-10T17:00:00" },
    ],
    [
      "a link to a page",
      { links: ["mailto:a@example.com", "https://example.com/a"] },
      { HyperlinkAddress: "https://example.com/a" },
    ],
    ["an unsafe link", { links: ["javascript:alert(1)"] }, { HyperlinkAddress: undefined }],
  ])("of %s", (_, task, expected) => {
    const row = rowOf(task);
    const found = Object.fromEntries(Object.keys(expected).map((name) => [name, textAt(row, name)]));
    expect(found).toEqual(expected);
  });

  it("say how far work has come, and where it stood before", () => {
    const progress = {
      started: "2026-09-02",
      finished: null,
      startAssumed: false,
      percent: 25,
      remaining: null,
      plannedStart: "2026-09-01",
      plannedFinish: "2026-09-03",
      startVariance: 1,
      finishVariance: 2,
      decision: null,
      blockedBy: [],
      conditionalOn: [],
    };
    const row = rowOf({ start: "2026-09-02", finish: "2026-09-07", status: "in-progress", progress });
    expect([textAt(row, "PercentComplete"), textAt(row, "ActualStart"), textAt(row, "ActualFinish")]).toEqual([
      "25",
      "2026-09-02T08:00:00",
      undefined,
    ]);
    expect([textAt(row, "ActualDuration"), textAt(row, "RemainingDuration")]).toEqual(["PT8H0M0S", "PT24H0M0S"]);
    expect(textAt(row, "Baseline", "Finish")).toBe("2026-09-03T17:00:00");
    const document = sampleDocument({
      tasks: [sampleTask({ id: "page", owner: "pmm", finish: "2026-09-07", status: "in-progress", progress })],
    });
    const [booking] = all(projectOf(document), "Assignments", "Assignment");
    expect(["PercentWorkComplete", "ActualWork", "RemainingWork", "Work"].map((it) => textAt(booking!, it))).toEqual([
      "25",
      "PT8H0M0S",
      "PT24H0M0S",
      "PT32H0M0S",
    ]);
    const done = rowOf({ start: "2026-09-02", finish: "2026-09-04", status: "finished", progress });
    expect([textAt(done, "PercentComplete"), textAt(done, "ActualFinish")]).toEqual(["100", "2026-09-04T17:00:00"]);
  });

  it.each([
    ["finish-to-finish", 0, "wd", "0", "0", "7"],
    ["finish-to-start", 2, "wd", "1", "9600", "7"],
    ["start-to-finish", -1, "wd", "2", "-4800", "7"],
    ["start-to-start", 3, "cd", "3", "43200", "8"],
  ] as const)("link as the plan does: %s + %s %s", (type, lag, lagUnit, number, tenths, format) => {
    const before = sampleTask({ id: "before", start: "2026-09-01", finish: "2026-09-01" });
    const row = rowOf({ start: "2026-09-14", predecessors: [{ id: "before", type, lag, lagUnit }] }, before);
    const [link] = all(row, "PredecessorLink");
    expect([textAt(link!, "Type"), textAt(link!, "LinkLag"), textAt(link!, "LagFormat")]).toEqual([
      number,
      tenths,
      format,
    ]);
  });

  it("pin what a link would move: two events of one day", () => {
    const before = sampleTask({ id: "before", type: "event", start: "2026-09-14" });
    const same = rowOf({ type: "event", start: "2026-09-14", predecessors: waitingFor("before") }, before);
    const next = rowOf({ type: "event", start: "2026-09-15", predecessors: waitingFor("before") }, before);
    expect([textAt(same, "ConstraintType"), textAt(next, "ConstraintType")]).toEqual(["2", "4"]);
  });
});

describe("a trial", () => {
  it("says so in the title, in the project's row and in the note of each task", () => {
    const trial = { ...chinese, plan: { ...chinese.plan, trial: { launch: "2026-10-27" } } };
    const project = projectOf(trial);
    expect(textAt(project, "Title")).toBe("试算：上市日 2026-10-27 · 智能回复助手 上市计划");
    expect(textAt(all(project, "Tasks", "Task")[0]!, "Name")).toBe(textAt(project, "Title"));
    const notes = all(project, "Tasks", "Task").flatMap((it) => textAt(it, "Notes") ?? []);
    expect(notes.filter((note) => !note.startsWith("试算：上市日 2026-10-27"))).toEqual([]);
  });
});

describe("the calendars", () => {
  const calendars = all(projectOf(chinese), "Calendars", "Calendar");
  const [plan, everyDay, ...own] = calendars;

  it("are the plan's, one of every day, and one for each owner", () => {
    expect(calendars.map((it) => textAt(it, "UID"))).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(calendars.every((it) => (textAt(it, "Name") ?? "") !== "")).toBe(true);
    expect(own.map((it) => textAt(it, "BaseCalendarUID"))).toEqual(["1", "1", "1", "1", "1"]);
    expect(all(everyDay!, "WeekDays", "WeekDay", "DayWorking").map(({ text }) => text)).toEqual(Array(7).fill("1"));
  });

  it("begin the week with Sunday", () => {
    const week = all(plan!, "WeekDays", "WeekDay").filter((it) => textAt(it, "DayType") !== "0");
    expect(week.map((it) => textAt(it, "DayWorking"))).toEqual(["0", "1", "1", "1", "1", "1", "0"]);
  });

  it("have holidays and make-up days in both ways that Project knows", () => {
    const shown = (nodes: readonly Node[]) =>
      nodes.map((it) => [
        textAt(it, "TimePeriod", "FromDate")?.slice(0, 10),
        textAt(it, "TimePeriod", "ToDate")?.slice(0, 10),
        textAt(it, "DayWorking"),
        all(it, "WorkingTimes", "WorkingTime").length,
      ]);
    const expected = [
      ["2026-09-20", "2026-09-20", "1", 2],
      ["2026-09-25", "2026-09-25", "0", 0],
      ["2026-10-01", "2026-10-02", "0", 0],
      ["2026-10-05", "2026-10-07", "0", 0],
      ["2026-10-10", "2026-10-10", "1", 2],
    ];
    expect(shown(all(plan!, "Exceptions", "Exception"))).toEqual(expected);
    expect(shown(all(plan!, "WeekDays", "WeekDay").filter((it) => textAt(it, "DayType") === "0"))).toEqual(expected);
    expect(all(plan!, "Exceptions", "Exception", "Name").map(({ text }) => text)).toContain("国庆节");
  });
});

describe("the people", () => {
  it("are the owners, with their tasks", () => {
    const project = projectOf(chinese);
    const names = new Map(all(project, "Resources", "Resource").map((it) => [textAt(it, "UID"), textAt(it, "Name")]));
    const tasks = new Map(all(project, "Tasks", "Task").map((it) => [textAt(it, "UID"), textAt(it, "Name")]));
    const assigned = all(project, "Assignments", "Assignment").map((it) => [
      tasks.get(textAt(it, "TaskUID")),
      names.get(textAt(it, "ResourceUID")),
    ]);
    const ownerName = new Map(chinese.owners.map(({ id, name }) => [id, name]));
    const expected = chinese.tasks
      .filter(({ owner, type, start }) => owner !== null && type !== "recurring" && start !== null)
      .map(({ name, owner }) => [name, ownerName.get(owner!)]);
    expect(assigned).toEqual(expected);
    expect(textAt(all(project, "Resources", "Resource")[0]!, "EmailAddress")).toBe("limei@example.com");
  });
});

describe("the names of people and calendars", () => {
  it("are no two the same, and hold nothing that Project reads as several", () => {
    const owners = [
      { id: "a", name: "Ann, Bo; [50%]", email: null, capacity: null },
      { id: "b", name: "Li", email: null, capacity: 2 },
      { id: "c", name: "Li", email: null, capacity: null },
    ];
    for (const id of ["CN", "daily", "mon-fri"]) {
      const project = projectOf(sampleDocument({ owners, calendar: { ...chinese.calendar, id } }));
      const people = all(project, "Resources", "Resource", "Name").map(({ text }) => text);
      expect(people).toEqual(["Ann， Bo； ［50%］", "Li (b)", "Li (c)"]);
      const calendars = all(project, "Calendars", "Calendar", "Name").map(({ text }) => text);
      expect(new Set(calendars).size).toBe(calendars.length);
    }
  });
});

describe("the numbers of rows", () => {
  it("stay when rows are added and moved", () => {
    const keys = ["house", "落地页", "page"];
    const some = assignUids(keys);
    const more = assignUids(["new", ...keys.toReversed(), "other"]);
    for (const key of keys) expect(more.get(key)).toBe(some.get(key));
  });

  it("are whole numbers that Project keeps, and no two are one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 3000 }), (keys) => {
        const uids = [...assignUids(keys).values()];
        expect(new Set(uids).size).toBe(keys.length);
        expect(uids.filter((uid) => !Number.isInteger(uid) || uid < 1 || uid > 2_097_151)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("hostile texts", () => {
  it("are read back as text, within the lengths that Project takes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 700 }), { minLength: 1, maxLength: 30 }), (texts) => {
        const project = projectOf(withHostileTexts(chinese, texts));
        for (const task of all(project, "Tasks", "Task")) {
          expect((textAt(task, "Name") ?? "").length).toBeLessThanOrEqual(255);
          expect(textAt(task, "Name")).not.toBe("");
        }
        expect(all(project, "Tasks", "Task")).toHaveLength(all(projectOf(chinese), "Tasks", "Task").length);
      }),
      { numRuns },
    );
  });

  it("name their task as the plan does", () => {
    const document = withHostileTexts(chinese);
    const names = tasksOf(document).map((it) => textAt(it, "Name"));
    const short = document.tasks.filter(({ name }) => name.length < 100);
    expect(short.length).toBeGreaterThan(5);
    expect(short.map(nameOf).filter((name) => !names.includes(name || "–"))).toEqual([]);
  });
});
