import { expect, it } from "vitest";
import { recordedPlanArbitrary } from "../../schedule/plan-arbitrary.ts";
import { temporaryFolder } from "../foreign-files.ts";
import { needProgram } from "../need-program.ts";
import { differencesIn } from "./recalculate.ts";
import { patience, randomPlans, randomRecalculations, shareOfFixed } from "./recalculate-plans.ts";

// A file of its own, so that both runs of LibreOffice go on at the same time.
it(`LibreOffice counts the dates of ${randomPlans} plans on their way, as they are and changed`, {
  timeout: patience,
}, async (context) => {
  needProgram(context, "soffice");
  const all = await randomRecalculations(recordedPlanArbitrary);
  expect(differencesIn(all, temporaryFolder())).toEqual([]);
  // What has happened does not move.
  expect(shareOfFixed(all)).toBeLessThan(0.7);
});
