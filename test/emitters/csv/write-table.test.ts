import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../../src/emitters/csv/csv.ts";
import { plainProfile } from "../../../src/emitters/csv/plain-profile.ts";
import { formatDate, writeTable } from "../../../src/emitters/csv/write-table.ts";
import { type CsvField, type CsvProfile, csvFields } from "../../../src/emitters/shared/csv-profile.ts";
import { looksLikeFormula } from "../../../src/emitters/shared/looks-like-formula.ts";
import { openCsvProfile } from "../../../src/open-csv-profile.ts";
import type { ScheduleDocument, TaskEntry } from "../../../src/schedule/document.ts";
import { parseCsv } from "../../foreign/parse-csv.ts";
import { profileNamed, shippedProfiles } from "../../support/csv-profiles.ts";
import { withHostileTexts } from "../../support/hostile-document.ts";
import { chinese, sampleDocument } from "../sample-document.ts";
import { sampleTask, after as waitingFor } from "../sample-task.ts";

function profileOf(fields: readonly CsvField[], parts: Partial<CsvProfile> = {}): CsvProfile {
  const columns = fields.map((field) => ({ header: { en: field, zh: field }, holds: { field }, words: new Map() }));
  return { ...plainProfile, byteOrderMark: "left-out", columns, ...parts };
}

/** The cells of one task in one field, as text. */
function cellOf(field: CsvField, task: Partial<TaskEntry>, language: "en" | "zh" = "en"): string | undefined {
  const document = sampleDocument({ tasks: [sampleTask({ id: "page", ...task })] });
  return rowsOf(document, profileOf([field, "id"]), language)[1]?.[0];
}

function rowsOf(document: ScheduleDocument, profile: CsvProfile, language: "en" | "zh" = "en") {
  return parseCsv(writeTable(document, profile, { language, published: undefined }).replace(/^\ufeff/, ""));
}

/** `TMINUS_RUNS=10000 npx vitest run test/emitters/csv` asks for more. */
const numRuns = Number(process.env.TMINUS_RUNS ?? 30);

describe("a cell", () => {
  it.each<[CsvField, Partial<TaskEntry>, string, string]>([
    ["name", { name: " 落地页\n设计 " }, "落地页 设计", "落地页 设计"],
    ["uid", {}, "page@smart-reply.tminus", "page@smart-reply.tminus"],
    ["number", {}, "1", "1"],
    ["type", { type: "gate" }, "Gate", "评审门"],
    ["kind", { kind: "asset" }, "Asset", "物料"],
    ["phase", { phase: "ready" }, "物料与赋能", "物料与赋能"],
    ["owner", { owner: "pmm" }, "李梅", "李梅"],
    ["owner-email", { owner: "pmm" }, "limei@example.com", "limei@example.com"],
    ["owner-email", { owner: "studio" }, "", ""],
    ["helpers", { helpers: ["studio", "pmm"] }, "制作部; 李梅", "制作部; 李梅"],
    ["helper-emails", { helpers: ["studio", "pmm"] }, "limei@example.com", "limei@example.com"],
    ["start", { start: "2026-09-02" }, "2026-09-02", "2026-09-02"],
    ["finish", { start: null, finish: null }, "", ""],
    ["float", { totalFloat: -2 }, "-2", "-2"],
    ["critical", { critical: true }, "yes", "是"],
    ["countdown", { start: "2026-09-20", finish: "2026-10-20" }, "T-30..T", "T-30..T"],
    ["status", { status: "in-progress" }, "in progress", "进行中"],
    ["percent", { status: "finished" }, "100", "100"],
    [
      "after",
      { predecessors: [{ id: "launch", type: "finish-to-start", lag: 2, lagUnit: "cd" }] },
      "Launch + 2 calendar days",
      "「上市」完成后 2 个自然日",
    ],
    [
      "links",
      { links: ["javascript:alert(1)", "https://example.com/a"] },
      "https://example.com/a",
      "https://example.com/a",
    ],
    ["note", { note: "a\r\nb" }, "a\nb", "a\nb"],
  ])("of %s %o", (field, task, en, zh) => {
    expect([cellOf(field, task), cellOf(field, task, "zh")]).toEqual([en, zh]);
  });

  it.each(csvFields)("of every field can be read of every task and phase: %s", (field) => {
    const rows = rowsOf(chinese, profileOf([field, "id"], { phases: "as-rows" }));
    expect(rows).toHaveLength(1 + chinese.phases.length + chinese.tasks.length);
  });

  it("of a description says what a trial changed, and what misses its date", () => {
    const tasks = [sampleTask({ id: "page", totalFloat: -2, duration: sampleTask({ id: "x" }).duration })];
    const plan = { ...chinese.plan, trial: { launch: "2026-10-27" } };
    const cell = (language: "en" | "zh") =>
      rowsOf({ ...sampleDocument({ tasks }), plan }, profileOf(["description", "id"]), language)[1]?.[0]?.split("\n");
    expect([cell("en")?.[0], cell("en")?.at(-1)]).toEqual([
      "Trial: launch 2026-10-27",
      "Late: 2 working days behind a fixed date.",
    ]);
    expect([cell("zh")?.[0], cell("zh")?.at(-1)]).toEqual([
      "试算：上市日 2026-10-27",
      "延误：比固定日期晚 2 个工作日。",
    ]);
  });

  it("keeps numbers and days as they are, and guards texts only", () => {
    const task = { totalFloat: -2, name: "-2", note: "=1+1\n=2" };
    expect(cellOf("float", task)).toBe("-2");
    expect(cellOf("name", task)).toBe("'-2");
    expect(cellOf("note", task)).toBe("'=1+1\n=2");
    const kept = rowsOf(
      sampleDocument({ tasks: [sampleTask({ id: "page", ...task })] }),
      profileOf(["name", "id"], { formulas: "kept" }),
    );
    expect(kept[1]).toEqual(["-2", "page"]);
  });
});

describe("formatDate", () => {
  it.each([
    ["YYYY-MM-DD", "2026-03-05"],
    ["MM/DD/YYYY", "03/05/2026"],
    ["D.M.YYYY", "5.3.2026"],
    ["YYYY年M月D日", "2026年3月5日"],
  ])("%s", (pattern, text) => {
    expect(formatDate("2026-03-05", pattern)).toBe(text);
  });
});

describe("the shipped profiles", () => {
  const plan = sampleDocument({
    tasks: [
      sampleTask({ id: "house", name: 'House, of "brand"', phase: "story", owner: "pmm" }),
      sampleTask({
        id: "page",
        name: "Page",
        phase: "ready",
        predecessors: waitingFor("house", "canary"),
        helpers: ["pmm"],
      }),
      sampleTask({
        id: "loose",
        name: "Loose",
        predecessors: waitingFor("page"),
        kind: "asset",
        critical: true,
        status: "blocked",
      }),
    ],
  });
  const tableOf = (name: string, language: "en" | "zh" = "en") => rowsOf(plan, profileNamed(name).profile, language);

  it("are those that the documentation names", () => {
    expect(shippedProfiles.map(({ name }) => name)).toEqual(["asana", "feishu", "jira", "linear", "trello"]);
  });

  it("put Jira's epics above their tasks, which name them by number", () => {
    const numbers = tableOf("jira").map(([type, id, parent, name]) => [type, id, parent, name]);
    expect(numbers).toEqual([
      ["Issue Type", "Issue ID", "Parent", "Summary"],
      ["Epic", "1", "", "讲故事与灰度"],
      ["Epic", "2", "", "物料与赋能"],
      ["Epic", "3", "", "爆发期"],
      ["Task", "4", "1", 'House, of "brand"'],
      ["Task", "5", "2", "Page"],
      ["Task", "6", "", "Loose"],
    ]);
  });

  it("begin Asana's columns in its order, and name only tasks that it finds again", () => {
    const [header, , page, loose] = tableOf("asana");
    expect(header?.slice(0, 5)).toEqual(["Name", "Description", "Section", "Assignee", "Collaborators"]);
    expect([page?.[7], loose?.[7]]).toEqual(["", "Page"]);
    expect([page?.[4], page?.[5]]).toEqual(["limei@example.com", "09/02/2026"]);
  });

  it("give Linear its own words", () => {
    const [, house, , loose] = tableOf("linear");
    expect([house?.[2], house?.[3], loose?.[2], loose?.[3]]).toEqual(["", "", "In Progress", "High"]);
  });

  it("give Feishu headers in the language of the plan, and a mark that spreadsheets know UTF-8 by", () => {
    expect([tableOf("feishu")[0]?.[0], tableOf("feishu", "zh")[0]?.[0]]).toEqual(["Task", "任务"]);
    const text = writeTable(plan, profileNamed("feishu").profile, { language: "zh", published: undefined });
    expect(text.startsWith("\ufeff任务,")).toBe(true);
  });

  it("all carry the stable UID", () => {
    for (const { name } of shippedProfiles) {
      const [header = [], ...rows] = tableOf(name);
      const column = header.indexOf("External ID");
      expect(rows.map((row) => row[column])).toContain("page@smart-reply.tminus");
    }
  });
});

const everyProfile = [...shippedProfiles, { name: "plain", profile: plainProfile }];

describe.each(everyProfile)("hostile texts in $name", ({ profile }) => {
  it("stay in their cells, and none begins like a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 30 }), (texts) => {
        const document = withHostileTexts(chinese, texts);
        for (const row of rowsOf(document, profile)) {
          expect(row).toHaveLength(profile.columns.length);
          expect(row.filter((cell) => looksLikeFormula(cell) && !/^-\d+$/.test(cell))).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it("end every line as they say, and no line within a cell with a lone carriage return", () => {
    const text = writeTable(withHostileTexts(chinese), profile, { language: "zh", published: undefined });
    expect(text.endsWith(profile.lineEnd)).toBe(true);
    expect(text).not.toMatch(/\r(?!\n)/);
  });
});

describe("csv", () => {
  it("writes one table of everything, or one for each profile", async () => {
    const plain = await csv.emit(chinese, { language: "zh" });
    const several = await csv.emit(chinese, { language: "zh", csvProfiles: shippedProfiles });
    expect(plain.map(({ part }) => part)).toEqual([undefined]);
    expect(several.map(({ part }) => part)).toEqual(["asana", "feishu", "jira", "linear", "trello"]);
  });

  it("takes the UIDs that were published before", async () => {
    const published = {
      identityOf: (key: string) => ({ uid: `old-${key}`, sequence: 1, stamp: 0 }),
      cancelled: [],
      departed: [],
      moves: [],
    };
    const [artifact] = await csv.emit(chinese, { language: "zh", published });
    expect(artifact?.content).toContain("old-house");
  });
});

describe("docs/team-tools.md", () => {
  const page = readFileSync(new URL("../../../docs/team-tools.md", import.meta.url), "utf8");

  it("names every field and every profile", () => {
    expect(csvFields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
    expect(shippedProfiles.filter(({ name }) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it("shows a mapping file that can be used", () => {
    const text = /```\n# our-tracker\.yaml\n(.*?)```/s.exec(page)?.[1] ?? "";
    const { profile, diagnostics } = openCsvProfile({ name: "x.yaml", bytes: new TextEncoder().encode(text) });
    expect(diagnostics).toEqual([]);
    expect(profile?.columns).toHaveLength(5);
  });
});
