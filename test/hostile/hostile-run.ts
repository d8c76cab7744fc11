import { createHash } from "node:crypto";
import fc from "fast-check";
import { reporters } from "../../src/cli/reporters/index.ts";
import { codes } from "../../src/codes.ts";
import { type Compilation, type CompileInput, compile } from "../../src/compile.ts";
import type { Diagnostic, Language, Place } from "../../src/diagnostic/diagnostic.ts";
import { renderDiagnostic } from "../../src/diagnostic/render-diagnostic.ts";
import { emitters } from "../../src/emitters/index.ts";
import { cellWidth } from "../../src/text/cell-width.ts";
import { hostilePlan, soundTexts } from "./hostile-plan.ts";

const name = "plan.launch.yaml";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type TextOf = (file: string) => string | undefined;

/** What one run of the whole compiler is given. */
export interface HostileRun {
  readonly text: string;
  /** Of any other file that the plan names. */
  readonly base: string;
  readonly asked: Omit<CompileInput, "name" | "bytes">;
  /** In which findings are reported and files are written; what is said and drawn is looked at in both. */
  readonly language: Language;
  readonly workbook: "written" | "left out";
}

const trial: fc.Arbitrary<HostileRun["asked"]> = fc.record(
  {
    language: fc.constantFrom<Language>("en", "zh"),
    today: fc.constantFrom("2026-09-01", "2030-01-01"),
    launch: fc.constantFrom("2026-11-03", "TBD", "T+14", "T-99999"),
    tier: fc.constantFrom("notice", "concept"),
    ranges: fc.constantFrom("min", "likely"),
    set: fc.constantFrom([{ task: "a", key: "duration", value: "9d" }], [{ task: "海报", key: "after", value: "" }]),
  },
  { requiredKeys: [] },
);

/** A workbook takes fifty times as long as the other formats, so one in a hundred schedules is written as one. */
export const hostileRun: fc.Arbitrary<HostileRun> = fc.record({
  text: hostilePlan,
  base: fc.constantFrom(...soundTexts),
  asked: fc.oneof({ arbitrary: fc.constant({}), weight: 4 }, { arbitrary: trial, weight: 1 }),
  language: fc.constantFrom("en", "zh"),
  workbook: fc.nat(99).map((share) => (share === 0 ? "written" : "left out")),
});

/** Compiles, and shows and writes in every language all that comes of it; what is wrong with any of that. */
export async function faultsOf({ text, base, asked, language, workbook }: HostileRun): Promise<readonly string[]> {
  const readFile: CompileInput["readFile"] = (path) => ({ name: path, bytes: bytesOf(base) });
  const compilation = compile({ ...asked, name, bytes: bytesOf(text), readFile });
  const textOf: TextOf = (file) => (file === name ? compilation.text : base);
  compilation.resolved?.();
  return [
    ...compilation.diagnostics.flatMap((it) => faultsSaid(it, textOf)),
    // Further findings are drawn as these are; all of them together are for the formats.
    ...compilation.diagnostics.slice(0, 2).flatMap((it) => faultsDrawn(it, textOf)),
    ...faultsReported(compilation, language, textOf),
    ...(await faultsWritten(compilation, language, workbook)),
  ];
}

function faultsSaid(diagnostic: Diagnostic, textOf: TextOf): readonly string[] {
  const { code, severity, message, help, place, related, notes = [], label } = diagnostic;
  const further = related.map((it) => it.message);
  const said = [message, ...(help ? [help] : []), ...notes, ...further, ...(label ? [label] : [])];
  const faults = [
    ...said.flatMap(({ en, zh }) => [
      ...(en.trim() === "" || zh.trim() === "" ? ["empty words"] : []),
      ...(/undefined|\[object |NaN|Infinity|=>/.test(en.replaceAll(/"[^"]*"/g, "")) ? [`says ${en}`] : []),
      ...(/[\u4e00-\u9fff]/.test(zh) ? [] : [`is not Chinese: ${zh}`]),
    ]),
    ...(severity === "error" && !help ? ["has no help"] : []),
    ...(message.en.length > 1500 ? [`has a message of ${message.en.length} characters`] : []),
    ...[place, ...related.map((it) => it.place)].flatMap((it) => faultsOfPlace(it, textOf(it.file))),
  ];
  return faults.map((fault) => `${code} ${fault}`);
}

function faultsOfPlace(place: Place, text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const lines = text.split("\n");
  const { line, column, endLine, endColumn } = place;
  // What is missing at the end of a line is shown one column wide, behind it.
  const room = (at: number): number => [...(lines[at - 1] ?? "")].length + 2;
  const isForward = endLine > line || (endLine === line && endColumn >= column);
  const isInside =
    line >= 1 && column >= 1 && endLine <= lines.length && column < room(line) && endColumn <= room(endLine);
  return isForward && isInside ? [] : [`stands outside of its file, at ${JSON.stringify(place)}`];
}

const harm = /^\s*::|##\[|[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u;

function faultsDrawn(diagnostic: Diagnostic, textOf: TextOf): readonly string[] {
  const lines = (["en", "zh"] as const).flatMap((language) =>
    renderDiagnostic(diagnostic, { language, textOf, width: 80 }).split("\n"),
  );
  return lines
    .filter((line) => harm.test(line) || (cellWidth(line) > 80 && !line.includes("--> ")))
    .map((line) => `${diagnostic.code} is drawn as ${JSON.stringify(line)}`);
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const forXml = /^[\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const forGithub = /^(?:::(?:error|warning|notice) [^\n\r]*\n)*$/;

function faultsReported({ diagnostics }: Compilation, language: Language, textOf: TextOf): readonly string[] {
  const isSound: Readonly<Record<string, (text: string) => boolean>> = {
    concise: (text) => !text.split("\n").some((line) => harm.test(line)),
    github: (text) => forGithub.test(text),
    junit: (text) => forXml.test(text) && !/^\s*::|##\[/m.test(text),
  };
  const isJson = (text: string): boolean => typeof JSON.parse(text) === "object" && !/^\s*::|##\[|\u009b/m.test(text);
  const checked = { name, language, diagnostics, textOf };
  return reporters
    .filter(({ format, report }) => {
      const text = report([checked], { version: "1.2.3", codes, hash });
      return !(isSound[format] ?? isJson)(text);
    })
    .map(({ format }) => `${format} is broken`);
}

async function faultsWritten(
  { document, openEquations }: Compilation,
  language: Language,
  workbook: HostileRun["workbook"],
): Promise<readonly string[]> {
  if (!document) return [];
  const faults: string[] = [];
  for (const { format, emit } of emitters) {
    if (format === "xlsx" && workbook === "left out") continue;
    const today = document.plan.asOf ?? document.plan.start ?? undefined;
    const artifacts = await emit(document, { language, openEquations, today });
    if (artifacts.some(({ content }) => content.length === 0)) faults.push(`${format} is empty`);
  }
  return faults;
}
