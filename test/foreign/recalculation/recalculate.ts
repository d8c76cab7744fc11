import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { ScheduleDocument } from "../../../src/schedule/document.ts";
import type { LiveWorkbook } from "./live-workbook.ts";
import { type Parts, withoutResults } from "./read-cells.ts";
import { dayOf, serialOf } from "./serial-days.ts";
import type { Trial } from "./trials.ts";
import { type ReadRows, type Step, workInLibreOffice } from "./work-in-libreoffice.ts";

/** A workbook, what the compiler says of its plan, and what is to be changed in it, one after another. */
export interface Recalculation {
  readonly name: string;
  readonly parts: Parts;
  readonly workbook: LiveWorkbook;
  readonly document: ScheduleDocument;
  readonly trials: readonly Trial[];
}

/**
 * Takes the results of all formulas out of the workbooks, lets LibreOffice compute them, makes each change alone, and
 * says where a date that is a formula differs from what the compiler says; before any change, every date has to agree.
 */
export function differencesIn(recalculations: readonly Recalculation[], folder: string): readonly string[] {
  const steps: Step[] = [];
  const readings: { readonly step: number; readonly of: Recalculation; readonly trial: Trial | undefined }[] = [];
  for (const [index, recalculation] of recalculations.entries()) {
    const { parts, workbook, trials } = recalculation;
    const file = join(folder, `plan-${index}.xlsx`);
    writeFileSync(file, packed(withoutResults(parts)));
    const read = (trial: Trial | undefined) => {
      readings.push({ step: steps.length, of: recalculation, trial });
      steps.push({ read: rangeOf(workbook), sheet: workbook.gantt });
    };
    steps.push({ open: file });
    read(undefined);
    for (const trial of trials) {
      for (const { sheet, cell, typed } of trial.edits) steps.push({ type: String(typed), sheet, cell: cell.address });
      read(trial);
      for (const { sheet, cell } of trial.edits) steps.push({ type: String(cell.value), sheet, cell: cell.address });
    }
    steps.push({ close: true });
  }
  const answers = workInLibreOffice(steps, folder);
  return readings.flatMap(({ step, of, trial }) => differencesOf(answers.get(step) ?? [], of, trial));
}

/** The parts as the bytes of a file. */
export function packed(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, encoder.encode(text)])), { level: 1 });
}

/** Start and finish of all rows; the two columns stand beside one another. */
function rangeOf({ tasks }: LiveWorkbook): string {
  const [first] = tasks;
  if (!first) throw new Error("A plan has tasks.");
  const last = Math.max(...tasks.map(({ row }) => row));
  return `${first.start.address.replace(/\d+/, "1")}:${first.finish.address.replace(/\d+/, String(last))}`;
}

function differencesOf(rows: ReadRows, { name, document, workbook }: Recalculation, trial: Trial | undefined) {
  const entries = new Map((trial?.expected ?? document).tasks.map((task) => [task.id, task]));
  return workbook.tasks.flatMap((task) => {
    const entry = entries.get(task.id);
    if (!entry) return [`${name}, ${trial?.name}: ${task.id} is gone`];
    return (["start", "finish"] as const).flatMap((end, column) => {
      if (trial && task[end].formula === undefined) return [];
      const found = rows[task.row - 1]?.[column];
      const expected = entry[end];
      if (expected === null ? !/^\d+$/.test(found ?? "") : Number(found) === serialOf(expected)) return [];
      const where = `${name}, ${trial?.name ?? "as written"}: ${task.id} ${end}`;
      return [`${where} is ${shownDay(found)}, not ${expected}`];
    });
  });
}

function shownDay(cell: string | undefined): string {
  return /^\d+$/.test(cell ?? "") ? dayOf(Number(cell)) : `"${cell}"`;
}
