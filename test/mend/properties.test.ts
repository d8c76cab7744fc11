import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostilePlan } from "./hostile-plans.ts";
import { compileText, mendText } from "./mend-text.ts";

/** `TMINUS_RUNS=20000 npx vitest run test/mend` looks longer. */
const numRuns = Number(process.env.TMINUS_RUNS ?? 100);

const errorsIn = (text: string): number =>
  compileText(text).diagnostics.filter(({ severity }) => severity === "error").length;

describe("mending", () => {
  it.each(["safe", "all"] as const)(
    "of hostile plans, %s, never throws and never makes a plan worse",
    async (scope) => {
      await fc.assert(
        fc.asyncProperty(hostilePlan, async (text) => {
          const before = compileText(text);
          const mended = await mendText(text, scope);
          const after = compileText(mended.text);
          expect(after.stagesDone).toBeGreaterThanOrEqual(before.stagesDone);
          if (after.stagesDone === before.stagesDone && before.stagesDone > 0) {
            expect(errorsIn(mended.text)).toBeLessThanOrEqual(errorsIn(text));
          }
          if (mended.mendings.length === 0) expect(mended.text).toBe(text);
        }),
        { numRuns },
      );
    },
  );

  it("leaves nothing that it could mend: a second time changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(hostilePlan, async (text) => {
        const { text: once } = await mendText(text);
        expect((await mendText(once)).text).toBe(once);
      }),
      { numRuns },
    );
  });

  it("keeps the line breaks of a file", async () => {
    await fc.assert(
      fc.asyncProperty(hostilePlan, async (text) => {
        fc.pre(text.includes("\r\n") && !/(?<!\r)\n/.test(text));
        expect((await mendText(text, "all")).text).not.toMatch(/(?<!\r)\n/);
      }),
      { numRuns },
    );
  });
});
