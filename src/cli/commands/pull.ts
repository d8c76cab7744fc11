import type { Diagnostic, Language } from "../../diagnostic/diagnostic.ts";
import type { Pulled } from "../../pull/pull-workbook.ts";
import type { Compiled } from "../../pull/settle.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { asArgument } from "../as-argument.ts";
import { type CompiledPlan, refuseSecondInput } from "../compile-plan.ts";
import { defineCommand } from "../define-command.ts";
import { type EditableFile, openEditableFiles, showDifferences, writeEdited } from "../editable-files.ts";
import { exitStatus } from "../exit-status.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import {
  leftOut,
  nothingToPull,
  planUnsound,
  pullConflicts,
  pulled,
  pulledChange,
  pulledRow,
  pullUnsound,
  pullWords,
  wouldPull,
} from "../words/pull-words.ts";

/** Of the file, packed. */
const mostBytes = 32 * 1024 * 1024;

export const pull = defineCommand({
  name: "pull",
  summary: pullWords.summary,
  arguments: [
    { name: "PLAN", presence: "required", summary: pullWords.plan },
    { name: "WORKBOOK", presence: "required", summary: pullWords.workbook },
  ],
  options: [{ flags: "--write", summary: pullWords.write }],
  examples: [
    { command: "tminus pull reply.launch.yaml reply.launch.xlsx", meaning: pullWords.look },
    { command: "tminus pull reply.launch.yaml reply.launch.xlsx --write", meaning: pullWords.apply },
  ],

  async run(input, session) {
    refuseSecondInput(input.arguments);
    const [planPath = "", workbookPath = ""] = input.arguments;
    const [file] = await openEditableFiles([planPath], session);
    const workbook = await session.world.readFile(workbookPath, mostBytes);
    if (!file) return exitStatus.inputOutput;
    const reader = readerOf(file, session);
    const plan = await reader.read(file.text);
    const result = await tryPull({ file, workbook, workbookPath, reader }, { ...session, language: plan.language });
    if (result === undefined) return exitStatus.inputOutput;
    if (result === "uncompiled") return sayUncompiled(plan, session);
    const isWriting = input.options.isGiven("write") && result.outcome === "changed";
    await show(result, { file, plan, reader, isWriting }, session);
    const isWhole = result.findings.length === 0 && result.outcome !== "unsound";
    return isWhole ? exitStatus.fine : exitStatus.findings;
  },
});

interface Reader {
  /** The plan with another text; without one as it stands in the file. */
  read(text: string | undefined, language?: Language): Promise<CompiledPlan>;
}

function readerOf({ plan }: EditableFile, { settings }: Session): Reader {
  return {
    read(text, language = settings.lang) {
      const texts = text === undefined ? undefined : new Map([[plan.name, text]]);
      return plan.compile(language ? { language } : {}, texts);
    },
  };
}

interface Asked {
  readonly file: EditableFile;
  readonly workbook: Uint8Array;
  readonly workbookPath: string;
  readonly reader: Reader;
}

/** Undefined where the file is no workbook of this plan, which is said here. */
async function tryPull(
  { file, workbook, workbookPath, reader }: Asked,
  session: Session,
): Promise<Pulled | "uncompiled" | undefined> {
  const { pullWorkbook } = await import("../../pull/pull-workbook.ts");
  const { WorkbookFault } = await import("../../pull/workbook/workbook-fault.ts");
  const { faultWords } = await import("../../pull/fault-wording.ts");
  const compile = async (text: string, language?: Language): Promise<Compiled> => {
    const { document, review, diagnostics } = (await reader.read(text, language)).compilation;
    return { document, spec: review?.spec, diagnostics };
  };
  try {
    if (workbook.length > mostBytes) throw new WorkbookFault("too-large");
    return await pullWorkbook({ name: file.plan.name, text: file.text ?? "", workbook, compile });
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const { message, help } = faultWords(error.reason, error.facts, workbookPath);
    const { world, language, paint } = session;
    sayError({ world, language, paint: paint.stderr }, message, help);
    return undefined;
  }
}

function sayUncompiled(plan: CompiledPlan, session: Session): number {
  report(
    plan,
    plan.compilation.diagnostics.filter(({ severity }) => severity === "error"),
    session,
  );
  const { world, paint } = session;
  sayError({ world, language: plan.language, paint: paint.stderr }, planUnsound(asArgument(plan.path)));
  return exitStatus.findings;
}

interface Shown {
  readonly file: EditableFile;
  readonly plan: CompiledPlan;
  readonly reader: Reader;
  readonly isWriting: boolean;
}

/** The difference to standard output; what was changed and what was not, in words, to standard error. */
async function show(result: Pulled, { file, plan, reader, isWriting }: Shown, session: Session): Promise<void> {
  const { outcome, text, findings, newErrors } = result;
  const { name } = file.plan;
  const texts = new Map([[name, text]]);
  if (isWriting) await writeEdited([file], texts, session);
  else await showDifferences([file], texts, session);
  const say = (line: string): void => session.world.complain(`${makeVisible(line)}\n`);
  const { language } = plan;
  if (!session.settings.quiet) for (const line of headAndChanges(result, { name, isWriting, plan })) say(line);
  report(plan, findings, session);
  if (outcome === "unsound") report(await reader.read(text), newErrors, session);
  const { yellow } = session.paint.stderr;
  if (outcome === "unsound") say(yellow(pullUnsound(name)[language]));
  else if (outcome === "conflict") say(yellow(pullConflicts(name)[language]));
  else if (findings.length > 0) say(yellow(leftOut(findings.length)[language]));
}

function headAndChanges(
  { outcome, granted, added }: Pulled,
  { name, isWriting, plan }: { readonly name: string; readonly isWriting: boolean; readonly plan: CompiledPlan },
): readonly string[] {
  const { language, compilation } = plan;
  if (outcome === "conflict") return [];
  const count = granted.length + added.length;
  if (count === 0) return [nothingToPull(name)[language]];
  const head = isWriting ? pulled({ name, count }) : wouldPull({ name, count });
  const tasks = new Map(compilation.document?.tasks.map((task) => [task.id, task.name]));
  const lines = [
    ...granted.map((change) => pulledChange({ name: tasks.get(change.task) ?? change.task, change })),
    ...added.map(({ row, id }) => pulledRow({ name: row.name, id, phase: row.phase ?? "", cell: row.cell })),
  ];
  return [head[language], ...lines.map((line) => `  ${line[language]}`)];
}

function report(plan: CompiledPlan, diagnostics: readonly Diagnostic[], { world, paint }: Session): void {
  if (diagnostics.length === 0) return;
  const compilation = { ...plan.compilation, diagnostics };
  const write = (text: string): void => world.complain(text);
  world.complain("\n");
  reportDiagnostics(
    { ...plan, compilation },
    { write, paint: paint.stderr, width: world.stderr.width, notes: "shown" },
  );
}
