import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf, hostileRun } from "./hostile-run.ts";

/** `npm run test:long` asks for a hundred times as many. */
const numRuns = Number(process.env.TMINUS_RUNS ?? 2000);
const seed = Number(process.env.TMINUS_SEED ?? 20261020);

describe(`${numRuns} hostile plans`, () => {
  it("are told what is wrong with them, in every format and language, and never stop the compiler", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRun, async (run) => {
        expect(await faultsOf(run)).toEqual([]);
      }),
      { numRuns, seed },
    );
  });
});
