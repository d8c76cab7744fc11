import { describe, expect, it } from "vitest";
import type { Language } from "../../src/diagnostic/diagnostic.ts";
import { ical } from "../../src/emitters/ical/ical.ts";
import { markdown } from "../../src/emitters/markdown/markdown.ts";
import { compileText } from "../support/compile-text.ts";
import { emitOne } from "../support/emit-one.ts";
import { emitWorkbook } from "./excel/read-package.ts";
import { everything } from "./read-calendar.ts";

const plan = `tminus: 1
name: Dark mode
launch: 2026-10-20
as-of: 2026-09-16
tier: notice
owners: { tom: {} }
tasks:
  copy: { start: 2026-09-07, duration: 3d, started: 2026-09-08, finished: 2026-09-11 }
  page: { after: copy, duration: 4d, started: 2026-09-14, remaining: 2-4d, progress: 25% }
  gate: { at: 2026-09-15, finished: 2026-09-15, gate: { approvers: tom, decision: no-go } }
  post: { after: [gate, page], duration: 1d }
`;

const documentOf = (text: string) => {
  const { document } = compileText(text);
  if (!document) throw new Error("The plan has no schedule.");
  return document;
};

const bare = plan
  .replace("as-of: 2026-09-16\n", "")
  .replaceAll(/, (?:started|finished|remaining|progress): [^,}]+/g, "")
  .replace(", decision: no-go", "");

describe("the page", () => {
  const rowsIn = async (language: Language) => {
    const page = String((await emitOne(markdown, documentOf(plan), language)).content);
    return page.split("\n").filter((line) => /^\| (?:Task|任务|copy|page|gate|post|Gate|评审门) /.test(line));
  };

  it("has a column for how things stand, and says how far they are off", async () => {
    const [head, copy, page, gate, post] = await rowsIn("en");
    expect(head).toBe("| Task | Owner | Start | Finish | Status | Days | T± | Float | Notes |");
    expect(copy).toBe(
      "| copy | – | 2026-09-08 | 2026-09-11 | finished | 4 | T-42..T-39 | – | planned 2026-09-07 to 2026-09-09; 2 working days later than planned |",
    );
    expect(page).toContain("| in progress 25% |");
    expect(page).toContain("2–4 days remaining; planned 2026-09-10 to 2026-09-15; 4 working days later than planned");
    expect(gate).toContain("| finished |");
    expect(post).toContain("| blocked (gate: no-go) |");
  });

  it("says the same in Chinese, and what a gate decided", async () => {
    const [head, copy, page, , post, ...gates] = await rowsIn("zh");
    expect(head).toContain("| 状态 |");
    expect(copy).toContain("原计划 2026-09-07 至 2026-09-09；比计划晚 2 个工作日");
    expect(page).toContain("还剩 2–4 天");
    expect(post).toContain("| 受阻（gate：不通过） |");
    expect(gates.find((line) => line.startsWith("| 评审门 |"))).toContain("| 结论 |");
    expect(gates.find((line) => line.startsWith("| gate |"))).toContain("| 不通过 |");
  });

  it("has neither in a plan that records nothing", async () => {
    const page = String((await emitOne(markdown, documentOf(bare), "en")).content);
    expect(page).not.toMatch(/Status|Decision|planned|Progress as of/);
  });
});

describe("the calendar", () => {
  const eventsOf = async (text: string) => {
    const content = String((await emitOne(ical, documentOf(text), "en", { calendar: everything })).content).replaceAll(
      "\r\n ",
      "",
    );
    return Object.fromEntries(
      content
        .split("BEGIN:VEVENT")
        .slice(1)
        .map((event) => [/UID:([^@]+)@/.exec(event)?.[1], event]),
    );
  };

  it("has facts confirmed, what is blocked in doubt, and says why in words", async () => {
    const events = await eventsOf(plan);
    expect(events.copy).toContain("\r\nSTATUS:CONFIRMED\r\n");
    expect(events.post).toContain("\r\nSTATUS:TENTATIVE\r\n");
    expect(events.post).toContain("Status: blocked (gate: no-go)");
    expect(events.page).not.toContain("\r\nSTATUS:");
    expect(events.page).toContain("4 working days later than planned");
  });

  it("says nothing of it where nothing is recorded", async () => {
    for (const event of Object.values(await eventsOf(bare))) expect(event).not.toMatch(/STATUS:(?!FREE)|Status/);
  });
});

describe("the workbook", () => {
  it("has status, days and variance beside the task, and paints what is done", async () => {
    const workbook = await emitWorkbook(documentOf(plan), "en");
    const tasks = workbook.getWorksheet("Tasks")!;
    const heads = (tasks.getRow(1).values as unknown[]).slice(1);
    const cell = (row: number, head: string) => tasks.getCell(row, heads.indexOf(head) + 1);
    expect([3, 5].map((row) => cell(row, "Status").text)).toEqual(["in progress", "blocked"]);
    expect(cell(3, "Done").result).toBe(0.25);
    expect(cell(3, "Finish late by (as built)").value).toBe(4);
    expect(cell(3, "Remaining (as built)").text).toBe("2–4 days");
    expect(cell(5, "Held up by").text).toBe("gate: no-go");
    expect(cell(4, "Decision").text).toBe("no-go");

    const gantt = workbook.getWorksheet("Gantt")!;
    const shown = (row: number, letters: string) => gantt.getCell(`${letters}${row}`);
    const rows = [18, 19, 20, 21];
    expect(rows.map((row) => shown(row, "A").text)).toEqual(["copy", "page", "gate", "post"]);
    expect(rows.map((row) => shown(row, "G").text)).toEqual(["finished", "in progress", "finished", "blocked"]);
    expect(shown(19, "H").value).toBe(0.25);
    // The last day of what is done: the finish, and a quarter of the length.
    expect([18, 19].map((row) => shown(row, "M").result)).toEqual([new Date("2026-09-11"), new Date("2026-09-15")]);
  });

  it("has none of it where nothing is recorded, but room to fill it in", async () => {
    const workbook = await emitWorkbook(documentOf(bare), "en");
    const heads = (workbook.getWorksheet("Tasks")!.getRow(1).values as unknown[]).slice(1);
    const gantt = workbook.getWorksheet("Gantt")!;
    expect([gantt.getCell("G18").value, gantt.getCell("H18").value]).toEqual([null, null]);
    expect(gantt.getCell("G18").dataValidation.type).toBe("list");
    expect(heads).toContain("Status");
    expect(heads).not.toContain("Planned finish (as built)");
    expect(JSON.stringify(workbook.getWorksheet("About")!.model)).not.toMatch(/Progress as of|Done/);
  });
});
