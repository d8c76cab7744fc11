import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { countSeverities, summarize } from "../../diagnostic/summarize.ts";
import type { IgnoredEntry } from "../../schedule/document.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { wrapCells } from "../../text/wrap-cells.ts";
import { asArgument } from "../as-argument.ts";
import { maxWarningsOption, readMaxWarnings, readTrial, trialOptions } from "../check-options.ts";
import { type CompiledPlan, refuseSecondInput, tryCompilePlan } from "../compile-plan.ts";
import { defineCommand } from "../define-command.ts";
import { exitStatus, gravest } from "../exit-status.ts";
import { readOutputs, writeReports } from "../findings-output.ts";
import { isPolicy } from "../is-policy.ts";
import { verdictOf } from "../plan-facts.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import type { Session } from "../session.ts";
import { warningsStatus } from "../warnings-status.ts";
import { allPlans, checkWords, ignoredCount, ignoredFinding } from "../words/check-words.ts";
import { fixHint } from "../words/fix-words.ts";
import { planArgument } from "../words/plan-words.ts";

export const check = defineCommand({
  name: "check",
  summary: checkWords.summary,
  arguments: [{ name: "PLAN", presence: "one-or-more", summary: planArgument }],
  options: [
    { flags: "--format <format[=file]>", summary: checkWords.format, repeats: "may-repeat" },
    maxWarningsOption,
    ...trialOptions,
  ],
  examples: [
    { command: "tminus check reply.launch.yaml", meaning: checkWords.one },
    { command: "tminus check plans/*.launch.yaml --max-warnings 0", meaning: checkWords.strict },
    { command: "tminus check reply.launch.yaml --format json", meaning: checkWords.machine },
    { command: "tminus check reply.launch.yaml --format github --format sarif=out.sarif", meaning: checkWords.several },
  ],

  async run(input, session) {
    refuseSecondInput(input.arguments);
    const trial = readTrial(input);
    const maxWarnings = readMaxWarnings(input);
    const outputs = await readOutputs(input.options.texts("format"), session.core);
    const alone: CompiledPlan[] = [];
    for (const path of input.arguments) {
      const read = await tryCompilePlan(path, trial, session);
      if (!read) continue;
      const plan = await asPolicy(read, session);
      alone.push(plan);
      if (!outputs.printed && statusOf(plan) === exitStatus.fine) showFindings(plan, session);
    }
    const plans = await together(alone, session);
    if (!outputs.printed) showRest(plans, alone, session);
    await writeReports(plans, outputs, session);

    const unread = plans.length < input.arguments.length ? exitStatus.inputOutput : exitStatus.fine;
    return gravest([unread, ...plans.map(statusOf), warningsStatus(plans, maxWarnings, session)]);
  },
});

/** A policy file is judged as what it is: it has no schedule. */
async function asPolicy(plan: CompiledPlan, { core }: Session): Promise<CompiledPlan> {
  const { text = "" } = plan.compilation;
  if (!isPolicy(text)) return plan;
  const { diagnostics } = await core.openPolicy({ name: plan.name, bytes: new TextEncoder().encode(text) });
  return { ...plan, compilation: { ...plan.compilation, document: undefined, review: undefined, diagnostics } };
}

/** Several plans are also held against one another. */
async function together(plans: readonly CompiledPlan[], { core }: Session): Promise<readonly CompiledPlan[]> {
  if (plans.length < 2) return plans;
  const compilations = await core.reviewTogether(plans.map(({ compilation }) => compilation));
  return plans.map((plan, index) => ({ ...plan, compilation: compilations[index] ?? plan.compilation }));
}

function statusOf({ compilation }: CompiledPlan): number {
  const hasError = compilation.diagnostics.some(({ severity }) => severity === "error");
  return hasError ? exitStatus.findings : exitStatus.fine;
}

/** What the plan silences: how much of it, and with the notes each finding with its reason. */
function ignoredLines(ignored: readonly IgnoredEntry[], notes: "shown" | "counted"): readonly Bilingual[] {
  if (notes === "shown") return ignored.map(ignoredFinding);
  return ignored.length === 0 ? [] : [ignoredCount(ignored.length)];
}

/**
 * Below the plans that were shown as they came: what is said of them beside the others, those with errors, and what was
 * found in all of them.
 */
function showRest(plans: readonly CompiledPlan[], alone: readonly CompiledPlan[], session: Session): void {
  const wasShown = (index: number): boolean => {
    const plan = alone[index];
    return plan !== undefined && statusOf(plan) === exitStatus.fine;
  };
  for (const [index, plan] of plans.entries()) if (wasShown(index)) showAdded(plan, alone[index], session);
  for (const [index, plan] of plans.entries()) if (!wasShown(index)) showFindings(plan, session);
  if (plans.length < 2 || session.settings.quiet) return;
  const counts = countSeverities(plans.flatMap(({ compilation }) => compilation.diagnostics));
  const findings = { en: summarize(counts, "en"), zh: summarize(counts, "zh") };
  session.world.print(`\n${allPlans({ count: plans.length, findings })[session.language]}\n`);
}

/** What a plan says beside others and not alone. */
function showAdded(plan: CompiledPlan, alone: CompiledPlan | undefined, { world, paint, settings }: Session): void {
  const known = new Set(alone?.compilation.diagnostics);
  const diagnostics = plan.compilation.diagnostics.filter((diagnostic) => !known.has(diagnostic));
  if (diagnostics.length === 0) return;
  const added = { ...plan, compilation: { ...plan.compilation, diagnostics } };
  const write = (text: string): void => world.print(text);
  reportDiagnostics(added, { write, paint: paint.stdout, width: world.stdout.width, notes: settings.notes });
}

function showFindings(plan: CompiledPlan, { world, paint, settings }: Session): void {
  const write = (text: string): void => world.print(text);
  reportDiagnostics(plan, { write, paint: paint.stdout, width: world.stdout.width, notes: settings.notes });
  const { document, diagnostics } = plan.compilation;
  if (settings.quiet) return;
  const { language } = plan;
  const { green, red } = paint.stdout;
  const say = (brush: typeof green, text: string): void => {
    // In a log it stays one line, to be searched for.
    const width = world.stdout.isTerminal ? Math.max(world.stdout.width - 2, 30) : Number.POSITIVE_INFINITY;
    const lines = wrapCells(makeVisible(text), width);
    write(`${lines.map((line, row) => (row === 0 ? "" : "  ") + brush(line)).join("\n")}\n`);
  };
  if (statusOf(plan) === exitStatus.fine && document) say(green, `✔ ${verdictOf(document, plan)[language]}`);
  else {
    const [brush, sign] = statusOf(plan) === exitStatus.fine ? [green, "✔"] : [red, "✘"];
    const colon = language === "zh" ? "：" : ": ";
    say(brush, `${sign} ${plan.name}${colon}${summarize(countSeverities(diagnostics), language)}`);
  }
  const mendable = diagnostics.filter(({ fix }) => fix?.safety === "safe").length;
  if (mendable > 0)
    write(`  ${makeVisible(fixHint({ count: mendable, path: asArgument(plan.path) })[plan.language])}\n`);
  for (const line of ignoredLines(document?.ignored ?? [], settings.notes)) write(`  ${makeVisible(line[language])}\n`);
  if (settings.notes === "counted" && countSeverities(diagnostics).info > 0) {
    write(`  ${checkWords.howToSeeNotes[plan.language]}\n`);
  }
}
