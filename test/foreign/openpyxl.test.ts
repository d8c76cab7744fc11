import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cellText } from "../../src/emitters/excel/cell-text.ts";
import { nameOf } from "../../src/emitters/shared/names.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { emitBytes } from "../emitters/excel/read-package.ts";
import { type WorkbookCase, workbookCases } from "../support/workbook-cases.ts";
import { temporaryFolder } from "./foreign-files.ts";
import { needPythonModule } from "./need-program.ts";
import { runProgram } from "./run-program.ts";

const reader = fileURLToPath(new URL("read-workbook.py", import.meta.url));

interface ForeignSheet {
  readonly name: string;
  readonly state: string;
  readonly cells: readonly ForeignCell[];
  readonly links: readonly string[];
}

type ForeignCell = readonly [address: string, type: string, written: unknown, stored: unknown];

async function readBack({ source, language }: WorkbookCase): Promise<readonly ForeignSheet[]> {
  const file = join(temporaryFolder(), "plan.xlsx");
  const { document, openEquations } = source();
  writeFileSync(file, await emitBytes(document, language, openEquations));
  return JSON.parse(runProgram("/usr/bin/python3", ["-W", "ignore", reader, file])) as readonly ForeignSheet[];
}

describe("openpyxl", () => {
  // It takes ten seconds for 5,000 tasks.
  it.for(workbookCases.filter(({ name }) => name !== "5,000 tasks"))(
    "reads the tasks and days of $name in $language",
    async (workbookCase, context) => {
      needPythonModule(context, "openpyxl");
      const sheets = await readBack(workbookCase);
      const { tasks } = workbookCase.source().document;
      expect(taskRows(sheets)).toEqual(expectedRows(tasks));
      expect(sheets.flatMap(({ cells }) => cells.filter(([, type, text]) => type === "e" && text !== "#N/A"))).toEqual(
        [],
      );
    },
  );

  it.for(workbookCases.filter(({ name }) => name === "hostile texts"))(
    "takes no text for anything else and opens no odd link in $language",
    async (workbookCase, context) => {
      needPythonModule(context, "openpyxl");
      const sheets = await readBack(workbookCase);
      const cells = sheets.flatMap(({ cells }) => cells);
      const formulas = cells.filter(([, type]) => type === "f").map(([, , written]) => String(written));
      expect(formulas.filter((formula) => /cmd|HYPERLINK|^=1|A1:A9/.test(formula))).toEqual([]);
      const texts = cells.filter(([, type]) => type === "s").map(([, , written]) => String(written));
      for (const text of ["=1+1", "+SUM(A1:A9)", "#REF!", "TRUE", "2026-10-20"]) expect(texts).toContain(text);
      const links = sheets.flatMap(({ links }) => links);
      expect(links.filter((link) => !/^(?:https?:\/\/|mailto:)/.test(link))).toEqual([]);
    },
  );
});

/** ID, name, start and finish of the rows of the task list, as they are stored. */
function taskRows(sheets: readonly ForeignSheet[]): readonly unknown[] {
  for (const { cells } of sheets) {
    const head = cells.filter(([address]) => /^[A-Z]+1$/.test(address));
    const letterOf = (heading: RegExp) => head.find(([, , text]) => heading.test(String(text)))?.[0].slice(0, -1);
    const letters = [/^(ID|编号)$/, /^(Task|任务)$/, /^(Start|开始)$/, /^(Finish|结束)$/].map(letterOf);
    if (letters.includes(undefined)) continue;
    // Where there is no day, what is written instead is shown: a point, or how often something recurs.
    const shown = (value: unknown, column: number) => (column < 2 || /^\d{4}-/.test(String(value)) ? value : "");
    const stored = new Map(cells.map(([address, , , value]) => [address, value]));
    const count = cells.filter(
      ([address]) => address.startsWith(letters[0] ?? "") && /^[A-Z]+\d+$/.test(address),
    ).length;
    return Array.from({ length: count }, (_, row) =>
      letters.map((letter, column) => shown(stored.get(`${letter}${row + 2}`) ?? "", column)),
    ).filter(([id]) => id !== "");
  }
  return [];
}

function expectedRows(tasks: ScheduleDocument["tasks"]): readonly unknown[] {
  // As in Excel, what is written so that it does not stand for another character is read without the mark for that.
  const shown = (text: string): string => cellText(text).replaceAll("_x005F_x", "_x");
  return tasks.map(({ id, name, start, finish }) => [id, shown(nameOf({ id, name })), start ?? "", finish ?? ""]);
}
