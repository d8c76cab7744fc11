import { describe, expect, it } from "vitest";
import { planArbitrary } from "../../schedule/plan-arbitrary.ts";
import { examplePlans } from "../../support/example-plans.ts";
import { wideGatePlan } from "../../support/workbook-cases.ts";
import { temporaryFolder } from "../foreign-files.ts";
import { needProgram } from "../need-program.ts";
import { differencesIn } from "./recalculate.ts";
import { patience, randomPlans, randomRecalculations, recalculationOf, shareOfFixed } from "./recalculate-plans.ts";

describe("LibreOffice, with all stored results taken away", { timeout: patience }, () => {
  it("counts the dates of the examples, as they are and changed", async (context) => {
    needProgram(context, "soffice");
    const plans = [...examplePlans, { name: "a gate that waits for all", text: wideGatePlan }];
    const all = await Promise.all(plans.map(recalculationOf));
    expect(all.filter(({ trials }) => trials.length < 8)).toEqual([]);
    expect(differencesIn(all, temporaryFolder())).toEqual([]);
  });

  it(`counts the dates of ${randomPlans} random plans, as they are and changed`, async (context) => {
    needProgram(context, "soffice");
    const all = await randomRecalculations(planArbitrary);
    expect(differencesIn(all, temporaryFolder())).toEqual([]);
    expect(shareOfFixed(all)).toBeLessThan(0.1);
  });
});
