import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";
import type { NaiveDates } from "./naive-plan.ts";
import { scheduleNaively } from "./naive-scheduler.ts";
import { planArbitrary, recordedPlanArbitrary } from "./plan-arbitrary.ts";
import { planText } from "./plan-text.ts";

/** More plans than the ordinary run takes: `TMINUS_PLANS=20000`; a failure prints its seed for `TMINUS_SEED`. */
const numRuns = Number(process.env.TMINUS_PLANS ?? 400);
const seed = process.env.TMINUS_SEED === undefined ? 20_261_020 : Number(process.env.TMINUS_SEED);

const fields = [
  "start",
  "finish",
  "earlyStart",
  "earlyFinish",
  "lateStart",
  "lateFinish",
  "totalFloat",
  "freeFloat",
] as const;

describe("the engine and the naive scheduler", () => {
  it.each([
    ["plans", planArbitrary],
    ["plans on their way", recordedPlanArbitrary],
  ])(`agree on ${numRuns} %s`, (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (plan) => {
        const text = planText(plan);
        const { document, diagnostics } = compileText(text);
        if (!document)
          throw new Error(`${text}\n${diagnostics.map(({ code, message }) => `${code}: ${message.en}`).join("\n")}`);
        const naive = scheduleNaively(plan);
        const engine = Object.fromEntries(
          document.tasks.map((task) => [task.id, Object.fromEntries(fields.map((field) => [field, task[field]]))]),
        );
        expect(engine, text).toEqual(
          Object.fromEntries(
            plan.tasks.filter(({ dropped }) => !dropped).map(({ id }) => [id, naive.get(id) as NaiveDates]),
          ),
        );
      }),
      { numRuns, seed },
    );
  });
});
