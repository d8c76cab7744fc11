import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compileText } from "../../support/compile-text.ts";
import { temporaryFolder } from "../foreign-files.ts";
import { needProgram } from "../need-program.ts";
import { openLiveWorkbook } from "./live-workbook.ts";
import type { Parts } from "./read-cells.ts";
import { differencesIn } from "./recalculate.ts";
import { serialOf } from "./serial-days.ts";
import { trialsOf } from "./trials.ts";

const text = `tminus: 1
launch: 2026-10-20
calendar: daily
tasks:
  first: { start: T-30, duration: 4d }
  second: { after: first + 2d, duration: 3d }
`;

/** How the dates of that plan follow, and what stands there before anything is computed. */
interface Formulas {
  readonly secondStart: string;
  readonly result: number;
}

const sound: Formulas = { secondStart: "C2+1+依赖!D2", result: serialOf("2026-09-26") };

/** A workbook of these two tasks, made by hand. */
async function workbookOf({ secondStart, result }: Formulas): Promise<Parts> {
  const workbook = new ExcelJS.Workbook();
  const gantt = workbook.addWorksheet("甘特图");
  const live = (formula: string, day: string) => ({ formula, result: serialOf(day) });
  gantt.addRow(["first", live("F1-30", "2026-09-20"), live("B1+D1-1", "2026-09-23"), 4]);
  gantt.addRow(["second", { formula: secondStart.replace("C2", "C1"), result }, live("B2+D2-1", "2026-09-28"), 3]);
  gantt.getCell("F1").value = serialOf("2026-10-20");
  const links = workbook.addWorksheet("依赖");
  links.addRows([["前置"], [1, "second", "first", 2]]);
  const fields = ["task", "id", "gantt row", "days", "unit"];
  workbook
    .addWorksheet("_tminus")
    .addRows([
      ["launch", "2026-10-20", "gantt", "$F$1"],
      ["sheet", "gantt", "甘特图"],
      ["sheet", "links", "依赖"],
      ...["start", "finish", "days"].map((field, at) => ["column", "gantt", field, "BCD"[at]]),
      ["column", "links", "lag", "D", "", 1],
      ["fields", ...fields],
      ["task", "first", 1, 4, "wd"],
      ["task", "second", 2, 3, "wd"],
      ["link", 1, "second", "first", "finish-to-start", 2, "wd"],
    ]);
  const entries = Object.entries(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())));
  return new Map(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function differencesWith(formulas: Formulas): Promise<readonly string[]> {
  const { document } = compileText(text);
  if (!document) throw new Error("The plan is sound.");
  const parts = await workbookOf(formulas);
  const workbook = openLiveWorkbook(parts);
  const trials = trialsOf(text, document, workbook);
  expect(trials.map(({ name }) => name)).toEqual([
    ...["2026-10-25", "2026-10-10", "2026-10-03", "2026-11-19", "2026-12-20"].map((day) => `launch on ${day}`),
    ...["first takes 7wd", "second takes 2wd", "second waits 5wd for first"],
    "launch on 2026-12-20, second takes 2wd, second waits 5wd for first",
  ]);
  return differencesIn([{ name: "plan", parts, workbook, document, trials }], temporaryFolder());
}

describe("recalculating a workbook made by hand", () => {
  it("finds no difference where the formulas are right", async (context) => {
    needProgram(context, "soffice");
    expect(await differencesWith(sound)).toEqual([]);
  });

  it("does not believe what is stored as a result", async (context) => {
    needProgram(context, "soffice");
    expect(await differencesWith({ ...sound, result: 12_345 })).toEqual([]);
  });

  it("finds a date that does not follow", async (context) => {
    needProgram(context, "soffice");
    const found = await differencesWith({ ...sound, secondStart: String(serialOf("2026-09-26")) });
    expect(found).toContain("plan, launch on 2026-10-25: second start is 2026-09-26, not 2026-10-01");
    expect(found).toContain("plan, first takes 7wd: second start is 2026-09-26, not 2026-09-29");
    expect(found).toContain("plan, second waits 5wd for first: second start is 2026-09-26, not 2026-09-29");
  });

  it("finds a date that is wrong from the beginning", async (context) => {
    needProgram(context, "soffice");
    const found = await differencesWith({ ...sound, secondStart: "C2+2+依赖!D2" });
    expect(found[0]).toBe("plan, as written: second start is 2026-09-27, not 2026-09-26");
  });

  it("finds an error", async (context) => {
    needProgram(context, "soffice");
    const found = await differencesWith({ ...sound, secondStart: "NA()" });
    expect(found[0]).toBe('plan, as written: second start is "", not 2026-09-26');
  });
});
