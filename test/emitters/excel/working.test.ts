import type { Cell, Workbook, Worksheet } from "exceljs";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { excel } from "../../../src/emitters/excel/excel.ts";
import { compileText } from "../../support/compile-text.ts";
import { emitOne } from "../../support/emit-one.ts";

const plan = `tminus: 1
name: Dark mode
lang: en
launch: 2026-10-20
calendar: CN
owners: { mei: { name: Mei Li }, tom: {} }
anchors: { freeze: T-7 }
phases:
  make:
    name: Make
    tasks:
      page: { name: Page, owner: mei, helpers: [tom], start: T-30, duration: 12d }
      video: { owner: tom, duration: 6d, buffer: 3d, after: page }
      gate: { at: T-3, after: video, gate: { approvers: mei } }
tasks:
  done: { duration: 0, after: video, owner: tom }
  fair: { at: 2026-10-14, note: Bring the posters. }
  post: { at: T, owner: mei }
`;

let parts: ReadonlyMap<string, string>;
let workbook: Workbook;
let gantt: Worksheet;
let tasks: Worksheet;

beforeAll(async () => {
  const { document, openEquations } = compileText(plan);
  const { content } = await emitOne(excel, document!, "en", { openEquations });
  const bytes = content as Uint8Array;
  parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  gantt = workbook.getWorksheet("Gantt")!;
  tasks = workbook.getWorksheet("Tasks")!;
});

function rowNamed(sheet: Worksheet, name: string): number {
  const row = sheet.getColumn(1).values.indexOf(name);
  if (row < 0) throw new Error(`${sheet.name} has no row ${name}.`);
  return row;
}

const ganttCell = (letters: string, name: string): Cell => gantt.getCell(`${letters}${rowNamed(gantt, name)}`);
const isInput = ({ fill }: Cell): boolean => JSON.stringify(fill).includes("FFFFFBEA");

describe("cells that are typed", () => {
  it.each([
    ["the days of work", "E", "Page"],
    ["an owner", "B", "Page"],
    ["a status", "G", "video"],
    ["progress", "H", "video"],
    ["a day that the plan fixes", "C", "fair"],
  ])("look so: %s", (_, letters, name) => {
    expect(isInput(ganttCell(letters, name))).toBe(true);
    expect(ganttCell(letters, name).formula).toBeUndefined();
  });

  it.each([
    ["a start that counts from the launch", "C", "Page"],
    ["a finish", "D", "Page"],
    ["a float", "F", "Page"],
    ["the day of a gate", "C", "gate"],
  ])("are told from formulas: %s", (_, letters, name) => {
    expect(isInput(ganttCell(letters, name))).toBe(false);
    expect(ganttCell(letters, name).formula).toMatch(/\w/);
  });

  it("offer the statuses and owners of the hidden sheet, and take shares as progress", () => {
    const listOf = (cell: Cell) => cell.dataValidation.formulae?.[0] as string;
    expect(listOf(ganttCell("G", "Page"))).toBe("'_tminus'!$C$4:$C$8");
    expect(listOf(ganttCell("B", "Page"))).toBe("'_tminus'!$C$9:$C$10");
    const record = workbook.getWorksheet("_tminus")!;
    const shown = [4, 5, 6, 7, 8, 9, 10].map((row) => record.getCell(`C${row}`).text);
    expect(shown).toEqual(["not started", "in progress", "finished", "blocked", "cancelled", "Mei Li", "tom"]);
    expect(ganttCell("H", "Page").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 1] });
    expect(gantt.getCell("D2").dataValidation.type).toBe("date");
    for (const xml of parts.values()) expect(xml).not.toContain("sheetProtection");
  });
});

describe("notes", () => {
  it("say what set a date, by whom they are, and take the room that they need", () => {
    const note = ganttCell("C", "video").note;
    expect(JSON.stringify(note)).toContain('Date set by (as built): after \\"Page\\"');
    expect(parts.get("xl/comments1.xml")).toContain("<author>tminus</author>");
    const anchors = [...(parts.get("xl/drawings/vmlDrawing1.vml") ?? "").matchAll(/<x:Anchor>([^<]*)</g)];
    const row = rowNamed(gantt, "video");
    expect(anchors.map(([, anchor]) => anchor)).toContain(`3, 12, ${row - 2}, 4, 8, 12, ${row + 3}, 4`);
  });
});

describe("the other lists", () => {
  it("show the cells of the Gantt sheet by references that sorting does not move", () => {
    const row = rowNamed(gantt, "video");
    const shown = tasks.getCell(`D${rowNamed(tasks, "video")}`);
    expect(shown.formula).toBe(`IF('Gantt'!$D$${row}="","",'Gantt'!$D$${row})`);
    for (const sheet of [tasks, workbook.getWorksheet("By owner")!]) {
      sheet.eachRow((line) => {
        line.eachCell(({ formula }) => expect(formula ?? "").not.toMatch(/![A-Z]|!\$[A-Z]+\d/));
      });
    }
  });

  it("have a block for each owner, the earliest task first, and mark what is helped with or approved", () => {
    const sheet = workbook.getWorksheet("By owner")!;
    const lines: string[] = [];
    sheet.eachRow((line, number) => {
      if (number > 1) lines.push(`${line.getCell(1).text}: ${line.getCell(2).result ?? line.getCell(2).text}`);
    });
    expect(lines).toEqual([
      ...["Mei Li (3): ", "Page: owns", "gate: approves", "post: owns"],
      ...["tom (3): ", "Page: helps", "video: owns", "done: owns"],
      ...["No owner (1): ", "fair: "],
    ]);
    expect(sheet.getRow(3).outlineLevel).toBe(1);
  });

  it("say how each date follows", () => {
    const heads = tasks.getRow(1).values as string[];
    const textOf = (name: string) => tasks.getCell(rowNamed(tasks, name), heads.indexOf("Dates")).text;
    expect(["Page", "fair"].map(textOf)).toEqual(["live", "as written in the plan"]);
    expect(tasks.getCell(rowNamed(tasks, "fair"), heads.indexOf("Note")).text).toBe("Bring the posters.");
  });
});

describe("the chart", () => {
  it("counts its days from the earliest start, each from the one before", () => {
    const rows = gantt.lastRow?.number ?? 0;
    expect(gantt.getCell("O11").formula).toMatch(new RegExp(`^MIN\\(\\$C\\$16:\\$C\\$${rows}\\)-WEEKDAY\\(`));
    expect(gantt.getCell("P11").formula).toBe("O$11+1");
    expect(gantt.getCell("O11").result).toEqual(new Date("2026-09-14"));
  });

  it("tells gate, milestone, launch and anchor by their signs", () => {
    const signs = ["gate", "done", "Launch", "freeze"].map((name) => ganttCell("O", name).text);
    expect(signs).toEqual(["▲", "◆", "★", "▼"]);
  });

  it("warns in place of the hint, in texts that a formula may hold", () => {
    const { formula = "", result } = gantt.getCell("A3");
    expect(result).toMatch(/^Change the launch date/);
    const texts = [...formula.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
    expect(texts.filter((text) => text.startsWith("⚠"))).toHaveLength(1);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(255);
  });

  it("has headings that span what lies below them", () => {
    const cell = gantt.getCell(`C${rowNamed(gantt, "Make")}`);
    const first = rowNamed(gantt, "Page");
    expect(cell.formula).toBe(`IF(COUNT($C$${first}:$C$${first + 2})=0,"",MIN($C$${first}:$C$${first + 2}))`);
    expect(gantt.getRow(first).outlineLevel).toBe(1);
  });

  it("gives the launch cell a name", () => {
    expect(parts.get("xl/workbook.xml")).toMatch(
      /<definedName name="launch"[^>]*>'?Gantt'?!\$D\$2<|&apos;Gantt&apos;!\$D\$2/,
    );
  });
});
