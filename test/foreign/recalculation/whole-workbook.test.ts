import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { excel } from "../../../src/emitters/excel/excel.ts";
import { compileText } from "../../support/compile-text.ts";
import { emitOne } from "../../support/emit-one.ts";
import { emitExample, examplePlans } from "../../support/example-plans.ts";
import { temporaryFolder } from "../foreign-files.ts";
import { needProgram } from "../need-program.ts";
import { cellsOf, type Parts, type ReadCell, withoutResults } from "./read-cells.ts";
import { type ReadRows, type Step, workInLibreOffice } from "./work-in-libreoffice.ts";

/** Counted from the launch and nothing else, so that its chart moves as a whole; over New Year, in two months of holidays. */
const plan = `tminus: 1
name: 元旦上线
lang: zh
launch: 2026-12-29
calendar: CN
as-of: 2026-11-30
owners: { mei: { name: 李梅 }, tom: {} }
anchors: { freeze: T-7, review: T+10 }
phases:
  make:
    name: 制作
    tasks:
      page: { name: 页面, owner: mei, start: T-40, duration: 12d, started: 2026-11-19, progress: 30% }
      video: { owner: tom, helpers: [mei], duration: 6d, buffer: 3d, after: page }
      gate: { at: T-3, gate: { approvers: mei } }
  show:
    tasks:
      announce: { owner: mei, at: T }
      retro: { at: T+14, duration: 0 }
`;

function partsOf(content: string | Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(content as Uint8Array)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function writeUncomputed(parts: Parts, folder: string): string {
  const file = join(folder, "plan.xlsx");
  const entries = [...withoutResults(parts)].map(([path, text]) => [path, strToU8(text)] as const);
  writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 1 }));
  return file;
}

type Cells = ReadonlyMap<string, ReadCell>;

const columnNumber = (address: string): number =>
  [...address.replace(/\d+/, "")].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
const rowNumber = (address: string): number => Number(address.replace(/\D+/, ""));

/** From the first cell to the last column and row. */
function wholeRange(cells: Cells): string {
  const addresses = [...cells.keys()];
  const [last = "A1"] = addresses.toSorted((a, b) => columnNumber(b) - columnNumber(a));
  return `A1:${last.replace(/\d+/, "")}${Math.max(...addresses.map(rowNumber))}`;
}

/** Where a formula gives something else than is stored beside it. What hangs on today is not compared. */
function differences(cells: Cells, rows: ReadRows, isCompared: (address: string) => boolean): readonly string[] {
  return [...cells].flatMap(([address, { formula, value }]) => {
    if (formula === undefined || value === undefined || formula.includes("$G$2") || !isCompared(address)) return [];
    // An error, which hidden columns of the Calendar sheet hold on purpose, is read as an empty text.
    if (Number.isNaN(value)) return [];
    const found = rows[rowNumber(address) - 1]?.[columnNumber(address) - 1] ?? "";
    const agrees = typeof value === "number" ? Number(found) === value && found !== "" : found === value;
    return agrees ? [] : [`${address} is "${found}", not "${value}"`];
  });
}

function sheetNames(parts: Parts): readonly string[] {
  return [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name = ""]) => name);
}

describe("all formulas of a workbook", () => {
  it.for(examplePlans)("give in LibreOffice what is stored, in $name", async (example, context) => {
    needProgram(context, "soffice");
    const parts = partsOf((await emitExample(example, excel)).content);
    const folder = temporaryFolder();
    const sheets = sheetNames(parts).map((sheet) => ({ sheet, cells: cellsOf(parts, sheet) ?? new Map() }));
    const open: Step = { open: writeUncomputed(parts, folder) };
    const reads = sheets.map(({ sheet, cells }): Step => ({ read: wholeRange(cells), sheet }));
    const answers = workInLibreOffice([open, ...reads, { close: true }], folder);
    const found = sheets.flatMap(({ sheet, cells }, index) => {
      return differences(cells, answers.get(index + 1) ?? [], () => true).map((text) => `${sheet}: ${text}`);
    });
    expect(found).toEqual([]);
  });
});

describe("the chart of a launch that is moved in the workbook", () => {
  const written = async (launch: string): Promise<Parts> => {
    const { document, openEquations } = compileText(plan.replace("2026-12-29", launch));
    return partsOf((await emitOne(excel, document!, "zh", { openEquations })).content);
  };

  it.for([
    { name: "to a Tuesday later", launch: "2027-01-26", serial: 46_413 },
    { name: "to a Sunday", launch: "2027-01-03", serial: 46_390 },
    { name: "over the end of winter, into other holidays", launch: "2027-03-09", serial: 46_455 },
  ])("is the chart of that launch: $name", async ({ launch, serial }, context) => {
    needProgram(context, "soffice");
    const [before, after] = [await written("2026-12-29"), await written(launch)];
    const cells = cellsOf(after, "甘特图") ?? new Map();
    const folder = temporaryFolder();
    const steps: readonly Step[] = [
      { open: writeUncomputed(before, folder) },
      { type: String(serial), sheet: "甘特图", cell: "D2" },
      { read: wholeRange(cells), sheet: "甘特图" },
      { close: true },
    ];
    const answers = workInLibreOffice(steps, folder);
    const isThere = (address: string): boolean => cellsOf(before, "甘特图")?.has(address) ?? false;
    const compared = [...cells].filter(([address, { formula }]) => formula !== undefined && isThere(address));
    expect(compared.length).toBeGreaterThan(500);
    expect(differences(new Map(compared), answers.get(2) ?? [], () => true)).toEqual([]);
  });
});
