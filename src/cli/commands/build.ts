import { resolve } from "node:path";
import type { Artifact, Emitter } from "../../emitters/define-emitter.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { choiceFault, maxWarningsOption, readMaxWarnings, readTrial, trialOptions } from "../check-options.ts";
import { type CompiledPlan, refuseSecondInput, tryCompilePlan } from "../compile-plan.ts";
import { type Command, type CommandInput, defineCommand } from "../define-command.ts";
import { type Destination, destinationOf, targetOf } from "../destination.ts";
import { exitStatus, gravest } from "../exit-status.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { warningsStatus } from "../warnings-status.ts";
import {
  buildWords,
  formatWords,
  nothingToWrite,
  notWritten,
  otherPlace,
  sameTarget,
  targetIsPlan,
  trialNeedsOut,
  trialOverOwn,
  written,
} from "../words/build-words.ts";
import { planArgument } from "../words/plan-words.ts";
import { nothingWritten, worldErrorWords } from "../words/world-words.ts";
import { type OutputFile, WorldError } from "../world.ts";

export const build = (emitters: readonly Emitter[]): Command =>
  defineCommand({
    name: "build",
    summary: buildWords.summary,
    arguments: [{ name: "PLAN", presence: "one-or-more", summary: planArgument }],
    options: [
      {
        flags: "-f, --format <formats>",
        summary: formatWords(emitters.map(({ format }) => format)),
        repeats: "may-repeat",
      },
      { flags: "-o, --out <path>", summary: buildWords.out },
      { flags: "--keep-going", summary: buildWords.keepGoing },
      maxWarningsOption,
      ...trialOptions,
    ],
    examples: [
      { command: "tminus build reply.launch.yaml", meaning: buildWords.all },
      { command: "tminus build reply.launch.yaml -f xlsx,ics -o out", meaning: buildWords.some },
      { command: "tminus build reply.launch.yaml -f json -o -", meaning: buildWords.machine },
      { command: "tminus build reply.launch.yaml --launch 2026-11-03 -o trial", meaning: buildWords.trial },
    ],
    run: runBuild,
  });

async function runBuild(input: CommandInput, session: Session): Promise<number> {
  const order = await readOrder(input, session);
  const trial = readTrial(input);
  const maxWarnings = readMaxWarnings(input);
  if (trial && order.destination.kind === "beside-plan") throw new UsageError(trialNeedsOut);

  const plans: CompiledPlan[] = [];
  for (const path of input.arguments) {
    const plan = await tryCompilePlan(path, trial, session);
    if (!plan) continue;
    plans.push(plan);
    showFindings(plan, session);
  }
  const status = gravest([
    plans.length < input.arguments.length ? exitStatus.inputOutput : exitStatus.fine,
    ...plans.map(statusOf),
    warningsStatus(plans, maxWarnings, session),
  ]);
  if (status === exitStatus.inputOutput) {
    session.world.complain(`${nothingWritten[session.language]}\n`);
    return status;
  }
  const files = await emitAll(plans, order, session);
  if (order.destination.kind === "standard-output") printResult(files, { status, order, session });
  else return writeResults(files, { status, order, session });
  return status;
}

interface Order {
  readonly paths: readonly string[];
  readonly formats: readonly Emitter[];
  readonly destination: Destination;
  readonly errors: "stop" | "keep-going";
}

async function readOrder(input: CommandInput, { core, world }: Session): Promise<Order> {
  const paths = input.arguments;
  refuseSecondInput(paths);
  const formats = readFormats(input, core.emitters);
  const extensions = core.emitters.map(({ format }) => format);
  const out = input.options.text("out");
  const destination = await destinationOf({ out, plans: paths, formats, extensions }, world);
  return { paths, formats, destination, errors: input.options.isGiven("keep-going") ? "keep-going" : "stop" };
}

function readFormats({ options }: CommandInput, emitters: readonly Emitter[]): readonly Emitter[] {
  const texts = options.texts("format").flatMap((text) => text.split(","));
  const names = new Set(texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== ""));
  const choices = emitters.map(({ format }) => format);
  for (const text of names) if (!choices.includes(text)) throw choiceFault({ option: "--format", text, choices });
  return names.size === 0 ? emitters : emitters.filter(({ format }) => names.has(format));
}

function statusOf({ compilation: { document, diagnostics } }: CompiledPlan): number {
  const hasError = !document || diagnostics.some(({ severity }) => severity === "error");
  return hasError ? exitStatus.findings : exitStatus.fine;
}

function showFindings(plan: CompiledPlan, { world, paint, settings }: Session): void {
  const write = (text: string): void => world.complain(text);
  reportDiagnostics(plan, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
}

interface Result extends OutputFile {
  readonly format: string;
  readonly document: ScheduleDocument;
  readonly plan: CompiledPlan;
  readonly liveDates: Artifact["liveDates"];
}

/** Every file of every plan that has a schedule, in memory; two that would be one file are refused first. */
async function emitAll(plans: readonly CompiledPlan[], order: Order, session: Session): Promise<readonly Result[]> {
  const wanted = plans.flatMap((plan) => {
    const { document } = plan.compilation;
    if (!document) return [];
    const target = { path: plan.path, id: document.plan.id };
    return order.formats.map((emitter) => ({
      plan,
      document,
      emitter,
      path: targetPath(order, target, emitter.format),
    }));
  });
  if (order.destination.kind !== "standard-output") refuseClashes(wanted, order, session);
  const results: Result[] = [];
  for (const { plan, document, emitter, path } of wanted) {
    const language = session.settings.lang ?? plan.compilation.language ?? "en";
    const { content, liveDates } = await emitter.emit(document, language, plan.compilation.openEquations);
    results.push({ path, content, liveDates, format: emitter.format, document, plan });
  }
  return results;
}

function targetPath({ destination }: Order, plan: { path: string; id: string }, format: string): string {
  return destination.kind === "standard-output" ? "-" : targetOf(destination, plan, format);
}

type Target = Pick<Result, "path" | "document">;

/** Names that differ in case or composition alone are one file on many machines. */
function refuseClashes(wanted: readonly Target[], { paths }: Order, { world, core }: Session): void {
  const keyOf = (path: string): string => resolve(world.cwd, path).normalize("NFC").toLowerCase();
  const files = paths.filter((path) => path !== "-");
  const plans = new Set(files.map(keyOf));
  const plain = files.flatMap((path) =>
    core.emitters.map(({ format }) => targetOf({ kind: "beside-plan" }, { path, id: "" }, format)),
  );
  const own = new Set(plain.map(keyOf));
  const seen = new Set<string>();
  for (const { path, document } of wanted) {
    const key = keyOf(path);
    if (plans.has(key)) throw new UsageError(targetIsPlan(path));
    if (document.plan.trial && own.has(key)) throw new UsageError(trialOverOwn(path), otherPlace);
    if (seen.has(key)) throw new UsageError(sameTarget(path));
    seen.add(key);
  }
}

interface Outcome {
  readonly status: number;
  readonly order: Order;
  readonly session: Session;
}

/** The JSON document says itself what is wrong, so it is printed even then; other formats are not. */
function printResult([result]: readonly Result[], { status, order, session }: Outcome): void {
  const isFine = status === exitStatus.fine || order.errors === "keep-going" || result?.format === "json";
  if (result && isFine) session.world.print(result.content);
  else sayNothingWritten(result, session);
}

async function writeResults(results: readonly Result[], { status, order, session }: Outcome): Promise<number> {
  const { world, settings, paint } = session;
  const [first] = results;
  if (!first || (status !== exitStatus.fine && order.errors === "stop")) {
    sayNothingWritten(first, session);
    return status;
  }
  try {
    await world.writeFiles(results.map(({ path, content }) => ({ path, content })));
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    sayError({ world, language: first.plan.language, paint: paint.stderr }, worldErrorWords(error));
    return exitStatus.inputOutput;
  }
  if (settings.quiet) return status;
  for (const { path, content, format, document, plan, liveDates } of results) {
    const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
    const isTrial = document.plan.trial ? "trial" : undefined;
    const isEmpty = format === "ics" && !hasDates(document) ? "empty" : undefined;
    const words = written({ path, bytes, tasks: document.tasks.length, isTrial, isEmpty, liveDates });
    world.complain(`${makeVisible(words[plan.language])}\n`);
  }
  return status;
}

/** Without a day there is nothing that a calendar could show. */
function hasDates({ plan, tasks, rows }: ScheduleDocument): boolean {
  return plan.launch !== null || [...tasks, ...rows].some(({ start }) => start !== null);
}

function sayNothingWritten(result: Result | undefined, session: Session): void {
  const { world, paint } = session;
  const language = result?.plan.language ?? session.language;
  sayError({ world, language, paint: paint.stderr }, result ? notWritten : nothingToWrite);
}
