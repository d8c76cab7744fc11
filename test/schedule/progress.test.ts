import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { compileText } from "../support/compile-text.ts";
import { stagesOnly } from "../support/opinions.ts";
import type { NaivePlan, NaiveTask } from "./naive-plan.ts";
import { planArbitrary, recordedPlanArbitrary } from "./plan-arbitrary.ts";
import { planText } from "./plan-text.ts";

const numRuns = Number(process.env.TMINUS_PLANS ?? 400) / 2;
const seed = process.env.TMINUS_SEED === undefined ? 20_261_020 : Number(process.env.TMINUS_SEED);
const options = { numRuns, seed };

const documentOf = (plan: NaivePlan) => {
  const { document, diagnostics } = compileText(planText(plan));
  if (!document) throw new Error(`${planText(plan)}\n${diagnostics.map(({ message }) => message.en).join("\n")}`);
  return { document, diagnostics };
};

const kept = ({ tasks }: NaivePlan): readonly NaiveTask[] => tasks.filter(({ dropped }) => !dropped);

describe("recorded progress", () => {
  it("is where it was recorded: no date of what is finished is any other, and none has room", () => {
    fc.assert(
      fc.property(recordedPlanArbitrary, (plan) => {
        const { document } = documentOf(plan);
        for (const { id, started, finished } of kept(plan).filter((task) => task.finished)) {
          const task = document.tasks.find((it) => it.id === id)!;
          expect(task, planText(plan)).toMatchObject({
            finish: finished,
            status: "finished",
            totalFloat: null,
            critical: false,
          });
          if (started) expect(task.start).toBe(started);
          expect(task.start! <= task.finish!).toBe(true);
        }
      }),
      options,
    );
  });

  it("keeps the first day of what has begun, and ends nothing unfinished before the day of record but what is pinned", () => {
    fc.assert(
      fc.property(recordedPlanArbitrary, (plan) => {
        const { document } = documentOf(plan);
        for (const { id, started, window, finish } of kept(plan).filter((task) => task.started && !task.finished)) {
          const task = document.tasks.find((it) => it.id === id)!;
          expect(task.start, planText(plan)).toBe(started);
          if (plan.asOf && !window && !finish) expect(task.finish! >= plan.asOf, planText(plan)).toBe(true);
        }
      }),
      options,
    );
  });

  it("lets nothing begin before the day of record that has not begun and is not pinned", () => {
    fc.assert(
      fc.property(recordedPlanArbitrary, (plan) => {
        const { asOf } = plan;
        if (!asOf) return;
        const { document } = documentOf(plan);
        const open = kept(plan).filter(
          (it) => !it.started && !it.finished && !it.at && !it.window && !it.start && !it.finish,
        );
        for (const { id } of open) {
          const { start } = document.tasks.find((it) => it.id === id)!;
          expect(start === null || start >= asOf, planText(plan)).toBe(true);
        }
      }),
      options,
    );
  });

  it("never brings a follower forward when more work remains", () => {
    fc.assert(
      fc.property(recordedPlanArbitrary, fc.nat(8), fc.integer({ min: 1, max: 6 }), (written, which, more) => {
        const early = (task: NaiveTask): NaiveTask => ({ ...task, ...(!isPinned(task) && { place: "early" }) });
        const plan: NaivePlan = {
          ...written,
          kickoff: { base: "T", amount: -75, unit: "d" },
          finish: { base: "T", amount: 150, unit: "d" },
          phases: written.phases.map((phase) => ({ ...phase, place: "early" })),
          tasks: written.tasks.map(early),
        };
        const running = kept(plan).filter(({ remaining }) => remaining?.unit === "wd");
        const chosen = running[which % Math.max(1, running.length)];
        if (!plan.asOf || chosen?.remaining?.unit !== "wd" || chosen.finishFrom || chosen.finishAfter) return;
        // What is held by its finish goes on earlier the more remains: only what is held by its start is meant.
        const max = Math.max(1, chosen.remaining.max);
        const withRest = (days: number): NaivePlan => {
          const task: NaiveTask = { ...chosen, remaining: { unit: "wd", min: days, max: days } };
          return { ...plan, tasks: plan.tasks.map((it) => (it.id === chosen.id ? task : it)) };
        };
        const [before, after] = [documentOf(withRest(max)).document, documentOf(withRest(max + more)).document];
        for (const task of before.tasks) {
          const { start, finish } = after.tasks.find(({ id }) => id === task.id)!;
          expect([start! >= task.start!, finish! >= task.finish!], planText(plan)).toEqual([true, true]);
        }
      }),
      options,
    );
  });

  it("keeps what was planned: the plan without a word of progress has those very days", () => {
    fc.assert(
      fc.property(recordedPlanArbitrary, (plan) => {
        const { asOf: _, ...rest } = plan;
        const tasks = plan.tasks.map(({ started: _1, finished: _2, remaining: _3, ...task }): NaiveTask => task);
        const before = documentOf({ ...rest, tasks }).document;
        const after = documentOf(plan).document;
        // A plan in which nothing was recorded after all has no such days.
        if (after.tasks.every(({ progress }) => progress === null)) return;
        const planned = after.tasks.map(({ id, progress }) => [id, progress?.plannedStart, progress?.plannedFinish]);
        expect(planned, planText(plan)).toEqual(before.tasks.map(({ id, start, finish }) => [id, start, finish]));
      }),
      options,
    );
  });

  it("is what today counts for: a plan that records none is the same on every day", () => {
    fc.assert(
      fc.property(planArbitrary, fc.integer({ min: 0, max: 400 }), (plan, days) => {
        const bytes = new TextEncoder().encode(planText(plan));
        const today = new Date(Date.parse("2026-05-01") + days * 86_400_000).toISOString().slice(0, 10);
        const said = (input: { readonly today?: string }) => {
          const { document, diagnostics } = compile({ name: "plan.launch.yaml", bytes, ...input, ...stagesOnly });
          return { document, diagnostics };
        };
        expect(said({ today })).toEqual(said({}));
      }),
      { ...options, numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it("is of the day given for today where the plan does not name one, and of its own day where it does", () => {
    fc.assert(
      fc.property(recordedPlanArbitrary, (plan) => {
        const { asOf, ...rest } = plan;
        if (!asOf || kept(plan).every((task) => !task.started && !task.finished)) return;
        const compiled = (given: NaivePlan, today: string) => {
          const bytes = new TextEncoder().encode(planText(given));
          return compile({ name: "plan.launch.yaml", bytes, today }).document?.tasks;
        };
        expect(compiled(rest, asOf), planText(plan)).toEqual(documentOf(plan).document.tasks);
        expect(compiled(plan, "2030-01-01"), planText(plan)).toEqual(documentOf(plan).document.tasks);
      }),
      options,
    );
  });

  it("leaves room below zero only where a broken date is reported", () => {
    fc.assert(
      fc.property(recordedPlanArbitrary, (plan) => {
        const { document, diagnostics } = documentOf(plan);
        const broken = ["dep-conflict", "deadline-missed", "bound-missed", "before-kickoff", "after-finish"];
        if (diagnostics.some(({ code }) => broken.includes(code))) return;
        const negative = document.tasks.filter(({ totalFloat }) => totalFloat !== null && totalFloat < 0);
        expect(
          negative.map(({ id }) => id),
          planText(plan),
        ).toEqual([]);
      }),
      options,
    );
  });
});

const isPinned = ({ at, window, start, finish }: NaiveTask): boolean => Boolean(at ?? window ?? start ?? finish);
