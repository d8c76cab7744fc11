import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { nameOf } from "../../src/emitters/shared/names.ts";
import { emitBytes } from "../emitters/excel/read-package.ts";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { workbookCases } from "../support/workbook-cases.ts";
import { temporaryFolder, writeExample } from "./foreign-files.ts";
import { needProgram } from "./need-program.ts";
import { parseCsv } from "./parse-csv.ts";
import { runProgram } from "./run-program.ts";

/** Comma-separated, UTF-8, cells as they are shown, every sheet in a file of its own. */
const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

describe("LibreOffice", () => {
  it.for(examplePlans)("reads the tasks and computes the cells of $name", async (example, context) => {
    needProgram(context, "soffice");
    const document = documentOf(example);
    const folder = temporaryFolder();
    convert(await writeExample(example, "xlsx", folder), csv, folder);

    const sheets = readSheets(folder);
    const list = taskList(sheets);
    const expected = document.tasks.map(({ id, name, start, finish }) => [id, name, start ?? "", finish ?? ""]);
    const found = columnsOf(list, [/^(ID|编号)$/, /^(Task|任务)$/, /^(Start|开始)$/, /^(Finish|结束)$/]);
    // Where there is no day, what is written instead is shown: a point, or how often something recurs.
    const dayOnly = (text = "") => (/^\d{4}-/.test(text) ? text : "");
    expect(found.map(([id, name, start, finish]) => [id, name, dayOnly(start), dayOnly(finish)])).toEqual(expected);

    const cells = sheets.flat(2);
    // Facts have a sheet of their own where the plan has any.
    const always = ["Gantt", "Tasks", "By owner", "Links", "Calendar", "About", "_tminus", "_calc"].length;
    expect(sheets).toHaveLength(always + (Object.keys(document.facts).length + document.rows.length > 0 ? 1 : 0));
    expect(cells).toContain(document.plan.launch?.slice(0, 10));
    // What the hidden columns of the calendar do not know is an error, and caught wherever it is read.
    const seen = sheets.filter(([head]) => !/^(?:日历|Calendar)$/.test(head?.[0] ?? "")).flat(2);
    expect(seen.filter((cell) => /^(?:Err:\d|#[A-Z/0]+[!?]?$)/.test(cell))).toEqual([]);
  });

  it.for(workbookCases.filter(({ name }) => / texts$/.test(name)))(
    "takes $name for text in $language",
    async (it, context) => {
      needProgram(context, "soffice");
      const { document, openEquations } = it.source();
      const folder = temporaryFolder();
      const file = join(folder, "plan.xlsx");
      writeFileSync(file, await emitBytes(document, it.language, openEquations));
      convert(file, csv, folder);

      const list = taskList(readSheets(folder));
      const expected = document.tasks.map((task) => [task.id, nameOf(task).slice(0, 32_766)]);
      const found = columnsOf(list, [/^(ID|编号)$/, /^(Task|任务)$/]).map(([id = "", name = ""]) => [
        id,
        name.replace(/…$/, ""),
      ]);
      expect(found).toEqual(expected);
    },
  );

  it.for(examplePlans)("prints $name", async (example, context) => {
    needProgram(context, "soffice");
    needProgram(context, "pdftotext");
    const folder = temporaryFolder();
    convert(await writeExample(example, "xlsx", folder), "pdf", folder);

    const pages = runProgram("pdftotext", [join(folder, `${example.stem}.pdf`), "-"]);
    const { plan, tasks } = documentOf(example);
    const printed = withoutSpaces(pages);
    const missing = [plan, ...tasks].filter(({ name }) => !printed.includes(withoutSpaces(name)));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

/** With settings of its own, so that it neither finds nor leaves any. */
function convert(workbook: string, target: string, folder: string): void {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, "settings")).href}`;
  runProgram("soffice", [settings, "--headless", "--convert-to", target, "--outdir", folder, workbook]);
}

type Sheet = readonly (readonly string[])[];

function readSheets(folder: string): readonly Sheet[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => parseCsv(readFileSync(join(folder, file), "utf8")));
}

function taskList(sheets: readonly Sheet[]): Sheet {
  return sheets.find(([head]) => head?.some((heading) => heading === "ID" || heading === "编号")) ?? [];
}

/** The cells below the headings that are asked for, row by row. */
function columnsOf([head = [], ...rows]: Sheet, headings: readonly RegExp[]): readonly (readonly string[])[] {
  const places = headings.map((heading) => head.findIndex((text) => heading.test(text)));
  return rows.map((row) => places.map((place) => row[place] ?? ""));
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, "");
}
