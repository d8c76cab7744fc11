import { excel } from "../../src/emitters/excel/excel.ts";
import { equationsOf } from "../../src/equations/equations-of.ts";
import { readBaseline } from "../../src/pull/sheets/baseline.ts";
import { readWorkbook } from "../../src/pull/workbook/read-workbook.ts";
import { emitOne } from "../support/emit-one.ts";
import { compileWith, type Files } from "./pull-text.ts";

/** The workbook that `build` writes of a plan; undefined for a plan without a schedule. */
export async function workbookOf(text: string, files: Files = {}): Promise<Uint8Array | undefined> {
  const { document, review } = compileWith(text, files);
  if (!document || !review) return undefined;
  const { content } = await emitOne(excel, document, document.plan.lang, {
    openEquations: async () => equationsOf(review.schedule),
  });
  if (typeof content === "string") throw new Error("A workbook is not a text.");
  return content;
}

/** Where the cells of a task stand: as `gantt("page", "start")` gives `["甘特图", "C12"]`. */
export function placesIn(bytes: Uint8Array) {
  const workbook = readWorkbook(bytes);
  const baseline = readBaseline(workbook);
  const letterOf = (role: string, field: string): string => {
    const column = baseline.columns.find((each) => each.role === role && each.field === field);
    if (!column) throw new Error(`${role} has no column ${field}.`);
    return column.letter;
  };
  const tasks = [...baseline.tasks];
  const rows = [...(workbook.sheet(baseline.sheets.get("gantt") ?? "")?.rows ?? [])];
  const rowWith = (text: string): number =>
    rows.find(([, cells]) => [...cells.values()].some(({ value }) => value === text))?.[0] ?? 0;
  return {
    baseline,
    ganttSheet: baseline.sheets.get("gantt") ?? "",
    tasksSheet: baseline.sheets.get("tasks") ?? "",
    linksSheet: baseline.sheets.get("links") ?? "",
    launch: "D2",
    /** The day of an anchor, in the row that carries its id. */
    anchor: (id: string): string => `${letterOf("gantt", "start")}${rowWith(id)}`,
    gantt: (id: string, field: string): string =>
      `${letterOf("gantt", field)}${tasks.find(([each]) => each === id)?.[1].get("gantt row")}`,
    tasks: (id: string, field: string): string =>
      `${letterOf("tasks", field)}${tasks.findIndex(([each]) => each === id) + 2}`,
    links: (number: number, field: string): string => `${letterOf("links", field)}${number + 1}`,
  };
}
