import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { soundTexts } from "../hostile/hostile-plan.ts";
import { planArbitrary, recordedPlanArbitrary } from "../schedule/plan-arbitrary.ts";
import { planText } from "../schedule/plan-text.ts";
import { examplePlans } from "../support/example-plans.ts";
import { pullBytes } from "./pull-text.ts";
import { workbookOf } from "./real-workbook.ts";

const numRuns = Number(process.env.TMINUS_PLANS ?? 400) / 10;

async function pullUntouched(text: string) {
  const workbook = await workbookOf(text);
  if (!workbook) return undefined;
  const { text: after, findings, outcome } = await pullBytes(text, workbook);
  return { isSame: after === text, findings: findings.map(({ message }) => message.en), outcome };
}

const nothing = { isSame: true, findings: [], outcome: "nothing" };

describe("a workbook that nobody changed", () => {
  it.each(examplePlans)("of $stem changes nothing", async ({ text }) => {
    expect(await pullUntouched(text)).toEqual(nothing);
  });

  it("of a plan with one task changes nothing", async () => {
    expect(await pullUntouched("tminus: 1\nlaunch: 2026-10-20\ntasks: { post: { at: T } }\n")).toEqual(nothing);
  });

  // One in fifteen of the plans that the hostile tests begin with.
  it.each(soundTexts.flatMap((text, index) => (index % 15 === 0 ? [[index, text] as const] : [])))(
    "of hostile plan %i changes nothing",
    async (_, text) => {
      expect((await pullUntouched(text)) ?? nothing).toEqual(nothing);
    },
  );

  it.each([
    ["random", planArbitrary],
    ["recorded", recordedPlanArbitrary],
  ])("of %s plans changes nothing", async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (plan) => {
        expect((await pullUntouched(planText(plan))) ?? nothing).toEqual(nothing);
      }),
      { numRuns },
    );
  });
});
