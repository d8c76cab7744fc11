import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emitParts } from "../../emitters/excel/read-package.ts";
import { planArbitrary, recordedPlanArbitrary } from "../../schedule/plan-arbitrary.ts";
import { planText } from "../../schedule/plan-text.ts";
import { examplePlans } from "../../support/example-plans.ts";
import { sourceOf } from "../../support/workbook-cases.ts";
import { temporaryFolder } from "../foreign-files.ts";
import { needProgram } from "../need-program.ts";
import { openLiveWorkbook } from "./live-workbook.ts";
import { differencesIn, type Recalculation } from "./recalculate.ts";
import { trialsOf } from "./trials.ts";

/** Of plans and of plans on their way: `TMINUS_WORKBOOKS=2000`. */
const randomPlans = Number(process.env.TMINUS_WORKBOOKS ?? 100);
const seed = Number(process.env.TMINUS_SEED ?? 20_261_020);

/** The share of rows of dated tasks that may stand fixed: what has happened does not move. */
const mostFixed = { planned: 0.1, onTheirWay: 0.7 };

async function recalculationOf({ name, text }: { name: string; text: string }): Promise<Recalculation> {
  const { document, openEquations } = sourceOf(text);
  const parts = await emitParts(document, "zh", openEquations);
  const workbook = openLiveWorkbook(parts);
  return { name, parts, workbook, document, trials: trialsOf(text, document, workbook) };
}

describe("LibreOffice, with all stored results taken away", () => {
  it("counts the dates of the examples, as they are and changed", async (context) => {
    needProgram(context, "soffice");
    const all = await Promise.all(examplePlans.map(recalculationOf));
    expect(all.every(({ trials }) => trials.length >= 8)).toBe(true);
    expect(differencesIn(all, temporaryFolder())).toEqual([]);
  });

  it.for([
    ["random plans", planArbitrary, mostFixed.planned],
    ["random plans on their way", recordedPlanArbitrary, mostFixed.onTheirWay],
  ] as const)(
    `counts the dates of ${randomPlans} %s, as they are and changed`,
    async ([name, arbitrary, most], context) => {
      needProgram(context, "soffice");
      const plans = fc.sample(arbitrary, { numRuns: randomPlans, seed });
      const all = await Promise.all(
        plans.map((plan, at) => recalculationOf({ name: `${name} ${at}`, text: planText(plan) })),
      );
      expect(differencesIn(all, temporaryFolder())).toEqual([]);
      expect(shareOfFixed(all)).toBeLessThan(most);
    },
  );
});

function shareOfFixed(all: readonly Recalculation[]): number {
  const dated = all.flatMap(({ workbook }) => workbook.tasks.filter(({ start }) => typeof start.value === "number"));
  return (
    dated.filter(({ start, finish }) => start.formula === undefined || finish.formula === undefined).length /
    dated.length
  );
}
