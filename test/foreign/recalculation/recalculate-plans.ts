import fc from "fast-check";
import { emitParts } from "../../emitters/excel/read-package.ts";
import type { NaivePlan } from "../../schedule/naive-plan.ts";
import { planText } from "../../schedule/plan-text.ts";
import { sourceOf } from "../../support/workbook-cases.ts";
import { openLiveWorkbook } from "./live-workbook.ts";
import type { Recalculation } from "./recalculate.ts";
import { trialsOf } from "./trials.ts";

/** Of plans and of plans on their way; `.ci/run` asks for 100 of each. */
export const randomPlans = Number(process.env.TMINUS_WORKBOOKS ?? 25);
const seed = Number(process.env.TMINUS_SEED ?? 20_261_020);

/** The workbook of a plan, and all changes that are tried in it. */
export async function recalculationOf({ name, text }: { name: string; text: string }): Promise<Recalculation> {
  const { document, openEquations } = sourceOf(text);
  const parts = await emitParts(document, "zh", openEquations);
  const workbook = openLiveWorkbook(parts);
  return { name, parts, workbook, document, trials: trialsOf(text, document, workbook) };
}

/** Milliseconds that a run may take on a busy machine. */
export const patience = 1_800_000;

/** The same of random plans, the same at every call. */
export function randomRecalculations(arbitrary: fc.Arbitrary<NaivePlan>): Promise<readonly Recalculation[]> {
  const plans = fc.sample(arbitrary, { numRuns: randomPlans, seed });
  return Promise.all(plans.map((plan, at) => recalculationOf({ name: `plan ${at}`, text: planText(plan) })));
}

/** How many rows of dated tasks stand fixed, of all. */
export function shareOfFixed(all: readonly Recalculation[]): number {
  const dated = all.flatMap(({ workbook }) => workbook.tasks.filter(({ start }) => typeof start.value === "number"));
  const fixed = dated.filter(({ start, finish }) => start.formula === undefined || finish.formula === undefined);
  return fixed.length / dated.length;
}
