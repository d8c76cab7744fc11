import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runProgram } from "../run-program.ts";

/** What somebody does in a spreadsheet. Sheets are named as they are shown, cells and ranges as `C12` and `C12:D20`. */
export type Step =
  | { readonly open: string }
  /** As typed into the cell: a number, a text or a formula. */
  | { readonly type: string; readonly sheet: string; readonly cell: string }
  /** Before the row or column of that number, from 1. */
  | { readonly change: "insert-row" | "insert-column" | "delete-row"; readonly sheet: string; readonly at: number }
  | { readonly read: string; readonly sheet: string }
  | { readonly save: string }
  | { readonly close: true };

/** The rows of a range; an empty text for an empty cell and for one that holds an error. */
export type ReadRows = readonly (readonly string[])[];

const script = fileURLToPath(new URL("edit-and-read.bas", import.meta.url));

/**
 * Does it all in one run of LibreOffice, with settings of its own below the folder. Gives what each step has read, by
 * the step's place; formulas are computed again after each change, as on the screen.
 */
export function workInLibreOffice(steps: readonly Step[], folder: string): ReadonlyMap<number, ReadRows> {
  const settings = join(folder, "settings");
  const stepsFile = join(folder, "steps.txt");
  const answersFile = join(folder, "answers.txt");
  const office = (...words: readonly string[]) =>
    runProgram(
      "soffice",
      [`-env:UserInstallation=${pathToFileURL(settings).href}`, "--headless", "--norestore", ...words],
      { TMINUS_STEPS: stepsFile, TMINUS_ANSWERS: answersFile },
    );
  writeFileSync(stepsFile, steps.map(lineOf).join("\n"));
  // The first start lays out the folder of settings, and would overwrite what stands there.
  office("--terminate_after_init");
  installScript(settings);
  office("macro:///Standard.EditAndRead.Run");
  return answersIn(readFileSync(answersFile, "utf8"), steps);
}

function lineOf(step: Step): string {
  if ("open" in step) return `open\t${step.open}`;
  if ("type" in step) return `type\t${step.sheet}\t${step.cell}\t${step.type}`;
  if ("change" in step) return `${step.change}\t${step.sheet}\t${step.at}`;
  if ("read" in step) return `read\t${step.sheet}\t${step.read}`;
  return "save" in step ? `save\t${step.save}` : "close";
}

function installScript(settings: string): void {
  const library = join(settings, "user", "basic", "Standard");
  mkdirSync(library, { recursive: true });
  const source = readFileSync(script, "utf8").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const named = 'xmlns:script="http://openoffice.org/2000/script" script:name="EditAndRead"';
  writeFileSync(
    join(library, "EditAndRead.xba"),
    `${head}<script:module ${named} script:language="StarBasic">${source}</script:module>`,
  );
  const list = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"';
  writeFileSync(
    join(library, "script.xlb"),
    `${head}<library:library ${list} library:passwordprotected="false"><library:element library:name="EditAndRead"/></library:library>`,
  );
}

function answersIn(text: string, steps: readonly Step[]): ReadonlyMap<number, ReadRows> {
  const lines = text.split("\n");
  const failed = lines.find((line) => line.startsWith("failed\t"));
  if (failed !== undefined || !lines.includes("done")) {
    const number = Number(failed?.split("\t")[1]);
    throw new Error(`LibreOffice stopped at ${JSON.stringify(steps[number])}: ${failed}`);
  }
  const answers = new Map<number, (readonly string[])[]>();
  for (const line of lines) {
    const [number = "", ...cells] = line.split("\t");
    if (!/^\d+$/.test(number)) continue;
    const rows = answers.get(Number(number)) ?? [];
    rows.push(cells);
    answers.set(Number(number), rows);
  }
  return answers;
}
