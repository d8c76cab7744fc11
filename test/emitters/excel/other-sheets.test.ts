import type { Workbook } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { factTablesOf } from "../../../src/emitters/excel/fact-tables.ts";
import { dependencyText } from "../../../src/emitters/shared/dependency-text.ts";
import { launchSchedule } from "./launch-schedule.ts";
import { emitWorkbook, textsOf } from "./read-package.ts";
import { planEntry, schedule, taskEntry } from "./sample-schedule.ts";

describe("the list of tasks", () => {
  let workbook: Workbook;
  let headings: readonly string[];

  beforeAll(async () => {
    const found: string[] = [];
    workbook = await emitWorkbook(launchSchedule("en"), "en");
    workbook
      .getWorksheet("Tasks")
      ?.getRow(1)
      .eachCell(({ text }) => void found.push(text));
    headings = found;
  });

  it("has a heading for every column, frozen and filtered", () => {
    const sheet = workbook.getWorksheet("Tasks");
    expect(headings.slice(0, 17)).toEqual([
      "Task",
      "Owner",
      "Start",
      "Finish",
      "Days",
      "Float",
      "Status",
      "Done",
      "Started",
      "Finished",
      "Note",
      "Phase",
      "Critical",
      "Type",
      "Waits for",
      "Dates",
      "ID",
    ]);
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1 });
    expect(sheet?.autoFilter).toMatch(/^A1:A[A-Z]25$/);
    expect(sheet?.rowCount).toBe(25);
  });

  it.each([
    ["house", "Kind", "Messaging"],
    ["house", "Waits for", "User interviews and competitor analysis"],
    ["proof", "Waits for", "start of Customer canary + 8 working days"],
    ["announce", "Time", "10:00"],
    ["gray-gate", "Type", "Gate"],
    ["go", "Approved by", "Min Zhao, Mei Li"],
    ["go", "Critical", "yes"],
    ["video", "Critical", ""],
  ])("says of %s, %s: %j", (id, heading, expected) => {
    expect(cellOf(id, heading).text).toBe(expected);
  });

  it.each([
    ["house", "Start", "2026-09-02"],
    ["video", "Buffer until", "2026-09-29"],
    ["prd", "Before rolling (as built)", "2026-08-08"],
  ])("has a real date for %s, %s", (id, heading, expected) => {
    const { value } = cellOf(id, heading);
    const shown = typeof value === "object" && value !== null && "formula" in value ? value.result : value;
    expect(shown).toEqual(new Date(expected));
  });

  it("leaves out columns of which no task says anything", () => {
    expect(headings).toContain("Embargo");
    expect(headings).not.toContain("Read beforehand");
  });

  function cellOf(id: string, heading: string) {
    const sheet = workbook.getWorksheet("Tasks");
    const ids = sheet?.getColumn(headings.indexOf("ID") + 1).values ?? [];
    const row = ids.indexOf(id);
    const cell = sheet?.getRow(row).getCell(headings.indexOf(heading) + 1);
    if (!cell) throw new Error(`There is no ${heading} of ${id}.`);
    return cell;
  }
});

describe("dependencies in words", () => {
  it.each([
    ["finish-to-start", 0, "wd", "Page", "Page"],
    ["finish-to-start", 2, "wd", "Page + 2 working days", "「Page」完成后 2 个工作日"],
    ["finish-to-start", -1, "wd", "Page − 1 working day", "「Page」完成前 1 个工作日"],
    ["start-to-start", 0, "wd", "start of Page", "「Page」开始后"],
    ["start-to-start", 3, "cd", "start of Page + 3 calendar days", "「Page」开始后 3 个自然日"],
    ["finish-to-finish", 0, "wd", "ends no earlier than Page ends", "不早于「Page」完成结束"],
    [
      "start-to-finish",
      1,
      "cd",
      "ends no earlier than Page starts + 1 calendar day",
      "不早于「Page」开始后 1 个自然日结束",
    ],
  ] as const)("%s with %i %s", (type, lag, lagUnit, en, zh) => {
    expect(dependencyText({ id: "page", type, lag, lagUnit }, "Page", "en")).toBe(en);
    expect(dependencyText({ id: "page", type, lag, lagUnit }, "Page", "zh")).toBe(zh);
  });
});

describe("facts", () => {
  const names = { owner: (id: string) => (id === "mei" ? "Mei Li" : id) };
  const context = { language: "en", names } as const;

  it.each([
    [
      "brief",
      { pain: "slow", scenarios: ["a", "b"] },
      [
        {
          title: "Brief",
          headings: null,
          rows: [
            ["Pain", "slow"],
            ["Scenarios", "a, b"],
          ],
        },
      ],
    ],
    [
      "metrics",
      { win: { name: "Deals", owner: "mei", green: 40, better: "higher" }, x: { yellow: "1%" } },
      [
        {
          title: "Metrics",
          headings: ["Name", "Owner", "Green", "Better", "Yellow"],
          rows: [
            ["Deals", "Mei Li", 40, "higher", ""],
            ["x", "", "", "", "1%"],
          ],
        },
      ],
    ],
    [
      "budget",
      { total: 100, lines: { ads: { amount: 60 } } },
      [
        { title: "Budget", headings: null, rows: [["Total", 100]] },
        { title: "Budget · Lines", headings: ["Name", "Amount"], rows: [["ads", 60]] },
      ],
    ],
    [
      "rollout",
      {
        stages: { first: { share: "5%", at: { text: "T-43", date: "2026-09-07" } } },
        rollback: { when: "errors", within: "30m" },
      },
      [
        { title: "Rollout · Stages", headings: ["Name", "Share", "At"], rows: [["first", "5%", "2026-09-07 (T-43)"]] },
        {
          title: "Rollout · Rollback",
          headings: null,
          rows: [
            ["When", "errors"],
            ["Within", "30 minutes"],
          ],
        },
      ],
    ],
    [
      "blackouts",
      { day: { window: { start: "2026-10-01", finish: "2026-10-07" } } },
      [{ title: "Blackouts", headings: ["Name", "Window"], rows: [["day", "2026-10-01 – 2026-10-07"]] }],
    ],
    [
      "own-words",
      { a: { text: "keep", more: "this" } },
      [{ title: "own-words", headings: ["Name", "text", "more"], rows: [["a", "keep", "this"]] }],
    ],
    ["brief", {}, []],
    ["brief", null, []],
    ["note", "one line", [{ title: "Note", headings: null, rows: [["Note", "one line"]] }]],
  ])("%s: %j", (section, value, expected) => {
    expect(factTablesOf(section, value, context)).toEqual(expected);
  });

  it("have no sheet where the plan has none", async () => {
    const workbook = await emitWorkbook(schedule({ tasks: [taskEntry({ id: "t" })] }), "zh");
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["甘特图", "任务清单", "按负责人", "说明", "_tminus"]);
  });

  it("are shown under headings of the language, with real dates and numbers", async () => {
    const workbook = await emitWorkbook(launchSchedule("zh"), "zh");
    const texts = textsOf(workbook, "计划要点");
    expect(texts).toEqual(
      expect.arrayContaining(["推广简报", "目标用户", "指标", "越低越好", "预算 · 明细", "有日期的事项"]),
    );
    const values: unknown[] = [];
    workbook.getWorksheet("计划要点")?.eachRow((row) => row.eachCell(({ value }) => void values.push(value)));
    expect(values).toContain(600_000);
    expect(values).toContainEqual(new Date("2026-10-07"));
  });
});

describe("the last sheet", () => {
  it("says what the plan is, how to read it and what was found", async () => {
    const texts = textsOf(await emitWorkbook(launchSchedule("zh"), "zh"), "说明");
    expect(texts).toEqual(
      expect.arrayContaining([
        "大场景型",
        "2026-10-20（周二）10:00",
        "Asia/Shanghai",
        "2026-09-25 – 2026-09-27 中秋节\n2026-10-01 – 2026-10-07 国庆节\n2027-01-01 – 2027-01-03 元旦",
        "T 是上市日。T-30 指上市前 30 个自然日，周末和节假日都算在内。",
        "警告",
        "李梅 9 月 17 日同时有 4 个任务。",
        "smart-reply.launch.yaml:51",
      ]),
    );
  });

  it("says so when nothing was found", async () => {
    const texts = textsOf(await emitWorkbook(schedule({ plan: planEntry({ name: "Quiet" }) }), "en"), "About");
    expect(texts).toContain("Nothing to report.");
  });
});
