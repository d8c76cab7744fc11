import type { Emitter } from "../../emitters/define-emitter.ts";
import { calendarOptions } from "../build/calendar-options.ts";
import { openLocks } from "../build/open-locks.ts";
import { openProfiles } from "../build/open-profiles.ts";
import { readOrder } from "../build/order.ts";
import { emitAll } from "../build/results.ts";
import { refuseMessagesWithoutToday, teamOptions } from "../build/team-options.ts";
import { printResult, writeResults } from "../build/write-results.ts";
import { maxWarningsOption, readMaxWarnings, readTrial, trialOptions } from "../check-options.ts";
import { type CompiledPlan, tryCompilePlan } from "../compile-plan.ts";
import { type Command, type CommandInput, defineCommand } from "../define-command.ts";
import { exitStatus, gravest } from "../exit-status.ts";
import { lockOptions } from "../lock/lock-options.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { warningsStatus } from "../warnings-status.ts";
import { buildWords, formatWords, trialNeedsOut } from "../words/build-words.ts";
import { planArgument } from "../words/plan-words.ts";
import { nothingWritten } from "../words/world-words.ts";

export const build = (emitters: readonly Emitter[]): Command =>
  defineCommand({
    name: "build",
    summary: buildWords.summary,
    arguments: [{ name: "PLAN", presence: "one-or-more", summary: planArgument }],
    options: [
      {
        flags: "-f, --format <formats>",
        summary: formatWords(emitters),
        repeats: "may-repeat",
      },
      { flags: "-o, --out <path>", summary: buildWords.out },
      { flags: "--keep-going", summary: buildWords.keepGoing },
      ...calendarOptions,
      ...teamOptions,
      ...lockOptions,
      maxWarningsOption,
      ...trialOptions,
    ],
    examples: [
      { command: "tminus build reply.launch.yaml", meaning: buildWords.all },
      { command: "tminus build reply.launch.yaml -f xlsx,ics -o out", meaning: buildWords.some },
      {
        command: "tminus build reply.launch.yaml -f ics --calendar-by owner -o calendars",
        meaning: buildWords.calendars,
      },
      { command: "tminus build reply.launch.yaml -f csv --profile jira -o out", meaning: buildWords.table },
      { command: "tminus build reply.launch.yaml -f json -o -", meaning: buildWords.machine },
      { command: "tminus build reply.launch.yaml --launch 2026-11-03 -o trial", meaning: buildWords.trial },
    ],
    run: runBuild,
  });

async function runBuild(input: CommandInput, session: Session): Promise<number> {
  const profiles = await openProfiles(input, session);
  if (!profiles) return exitStatus.findings;
  const order = await readOrder(input, profiles, session);
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
  refuseMessagesWithoutToday(plans, order);
  const locked = await openLocks(plans, order, session);
  const files = await emitAll(locked, order, session);
  const outcome = { status, plans: locked, order, session };
  if (order.destination.kind !== "standard-output") return writeResults(files, outcome);
  printResult(files, outcome);
  return status;
}

function statusOf({ compilation: { document, diagnostics } }: CompiledPlan): number {
  const hasError = !document || diagnostics.some(({ severity }) => severity === "error");
  return hasError ? exitStatus.findings : exitStatus.fine;
}

function showFindings(plan: CompiledPlan, { world, paint, settings }: Session): void {
  const write = (text: string): void => world.complain(text);
  reportDiagnostics(plan, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
}
