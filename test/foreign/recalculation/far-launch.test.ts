import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emitParts } from "../../emitters/excel/read-package.ts";
import { examplePlans } from "../../support/example-plans.ts";
import { sourceOf } from "../../support/workbook-cases.ts";
import { temporaryFolder } from "../foreign-files.ts";
import { needProgram } from "../need-program.ts";
import { openLiveWorkbook } from "./live-workbook.ts";
import { withoutResults } from "./read-cells.ts";
import { packed } from "./recalculate.ts";
import { type Step, workInLibreOffice } from "./work-in-libreoffice.ts";

it.for(["en", "zh"] as const)(
  "a launch beyond the Calendar sheet shows a banner and no errors, in %s",
  async (language, context) => {
    needProgram(context, "soffice");
    const folder = temporaryFolder();
    const steps: Step[] = [];
    const taskRows: (readonly number[])[] = [];
    for (const { stem, text } of examplePlans) {
      const { document, openEquations } = sourceOf(text);
      const parts = await emitParts(document, language, openEquations);
      const { gantt, launch, tasks } = openLiveWorkbook(parts);
      if (launch === undefined) throw new Error("Every example has a launch day.");
      const file = join(folder, `${stem}.xlsx`);
      writeFileSync(file, packed(withoutResults(parts)));
      const last = Math.max(...tasks.map(({ row }) => row));
      const read: Step = { read: `A1:F${last}`, sheet: gantt };
      taskRows.push(tasks.map(({ row }) => row - 1));
      steps.push({ open: file }, read, { type: "50000", sheet: gantt, cell: launch }, read, { close: true });
    }
    const answers = [...workInLibreOffice(steps, folder).values()];
    for (const [at, rows] of taskRows.entries()) {
      const [before = [], after = []] = answers.slice(2 * at);
      const hasBanner = (lines: typeof before) => lines.some(([first]) => first?.includes("⚠"));
      expect([hasBanner(before), hasBanner(after)]).toEqual([false, true]);
      // An error reads as an empty cell: whatever showed something of a task shows something still.
      const lost = rows.flatMap((row) =>
        before[row]?.filter((cell, column) => cell !== "" && after[row]?.[column] === ""),
      );
      expect(lost).toEqual([]);
      expect(after.flat()).toContain("–");
    }
  },
);
