import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompileInput, compile } from "../../src/compile.ts";
import type { Diagnostic, Place } from "../../src/diagnostic/diagnostic.ts";
import { isPinned } from "../schedule/naive-network.ts";
import type { NaiveLink, NaivePlan } from "../schedule/naive-plan.ts";
import { planArbitrary } from "../schedule/plan-arbitrary.ts";
import { planText } from "../schedule/plan-text.ts";
import { stagesOnly } from "../support/opinions.ts";

const numRuns = Number(process.env.TMINUS_PLANS ?? 400) / 2;
const seed = process.env.TMINUS_SEED === undefined ? 20_261_020 : Number(process.env.TMINUS_SEED);
const options = { numRuns, seed };

describe("a way out", () => {
  it("settles its conflict when the option it names is typed, and brings no error at a place without one", () => {
    let tried = 0;
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const text = planText(plan);
        const before = compiled(text);
        const broken = new Set(
          before.flatMap(({ place, related }) => [place, ...related.map((it) => it.place)].map(keyOf)),
        );
        for (const finding of before) {
          for (const { option } of finding.conflict?.waysOut ?? []) {
            const input = option === null ? undefined : inputOf(option);
            if (!input) continue;
            tried += 1;
            const after = compiled(text, input).filter(({ severity }) => severity === "error");
            const places = after.map((it) => keyOf(it.place));
            expect(after.map(claimOf), `${option}\n${text}`).not.toContain(claimOf(finding));
            expect(
              places.filter((it) => !broken.has(it)),
              `${option}\n${text}`,
            ).toEqual([]);
          }
        }
      }),
      { ...options, numRuns: numRuns / 2 },
    );
    expect(tried).toBeGreaterThan(numRuns / 4);
  });
});

describe("a conflict", () => {
  it("has a chain that begins or ends with the task that it names, and misses a day at least", () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        for (const { conflict } of compiled(planText(plan))) {
          if (!conflict) continue;
          expect(conflict.missing, planText(plan)).toBeGreaterThan(0);
          expect(new Set(conflict.chain).size, planText(plan)).toBe(conflict.chain.length);
          expect(conflict.chain.length, planText(plan)).toBeGreaterThan(0);
        }
      }),
      options,
    );
  });

  it("is said exactly where float is below zero, windows of phases and pins behind anchors aside", () => {
    fc.assert(
      fc.property(planArbitrary, (written) => {
        const plan = withoutFrames(written);
        const { document, diagnostics } = compile(inputFor(planText(plan)));
        const isNegative = document!.tasks.some(({ totalFloat }) => totalFloat !== null && totalFloat < 0);
        const isFixed = (id?: string) => plan.tasks.some((task) => task.id === id && isPinned(task));
        // A pin before the kickoff stays where it is and has the room that it has.
        const said = diagnostics.filter(
          ({ code, conflict }) => !(code === "before-kickoff" && isFixed(conflict?.chain[0])),
        );
        const tells = (codes: ReadonlySet<string>): boolean => said.some(({ code }) => codes.has(code));
        if (isNegative) expect(tells(promises), planText(plan)).toBe(true);
        // Work laid late may pass the plan's written finish and still have had room before it.
        if (tells(hardPromises)) expect(isNegative, planText(plan)).toBe(true);
      }),
      options,
    );
  });
});

/** Codes of promises that float is measured against. */
const hardPromises = new Set(["deadline-missed", "dep-conflict", "before-kickoff"]);
const promises = new Set([...hardPromises, "after-finish"]);

/**
 * Windows of phases do not enter float, but hold back work; nor has an anchor any, which a pinned task may come too
 * early for. Both are left out.
 */
function withoutFrames(plan: NaivePlan): NaivePlan {
  const isOfTask = ({ to }: NaiveLink): boolean => !(to in plan.anchors) && to !== "launch";
  const phases = plan.phases.map(({ window: _, start: __, after = [], ...phase }) => {
    return { ...phase, after: after.filter(isOfTask) };
  });
  const tasks = plan.tasks.map(({ after = [], finishAfter = [], ...task }) => {
    return { ...task, after: after.filter(isOfTask), finishAfter: finishAfter.filter(isOfTask) };
  });
  return { ...plan, phases, tasks };
}

function inputFor(text: string): CompileInput {
  return { name: "plan.launch.yaml", bytes: new TextEncoder().encode(text) };
}

function compiled(text: string, more: Partial<CompileInput> = {}): readonly Diagnostic[] {
  return compile({ ...inputFor(text), ...more, ...stagesOnly }).diagnostics;
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`;
}

/** One link of a phase is broken by each of its tasks: what is told at a place differs by the tasks that it names. */
function claimOf({ place, message }: Diagnostic): string {
  return `${keyOf(place)} ${message.en.match(/"[^"]+"/g)?.join(" ")}`;
}

/** The option as the command would read it. */
function inputOf(option: string): Partial<CompileInput> | undefined {
  const [, launch] = /^--launch "?([^"]+)"?$/.exec(option) ?? [];
  if (launch !== undefined) return { launch };
  const [, task = "", key = "", value = ""] = /^--set ([^.\s]+)\.([a-z-]+)="?([^"]*)"?$/.exec(option) ?? [];
  return task === "" ? undefined : { set: [{ task, key, value }] };
}
