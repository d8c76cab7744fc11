import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Compilation, compile } from "../../src/compile.ts";
import { dayOfSerial, serialOf } from "../../src/equations/day-arithmetic.ts";
import type { Equations } from "../../src/equations/equations.ts";
import { equationsOf } from "../../src/equations/equations-of.ts";
import type { Cell, Expression } from "../../src/equations/expression.ts";
import { formatDay, parseDay } from "../../src/time/day.ts";
import { planArbitrary, recordedPlanArbitrary } from "../schedule/plan-arbitrary.ts";
import { planText } from "../schedule/plan-text.ts";
import { stagesOnly } from "../support/opinions.ts";
import { evaluate, type Typed } from "./evaluate.ts";

/** More plans than the ordinary run takes: `TMINUS_PLANS=3000`; a failure prints its seed for `TMINUS_SEED`. */
const numRuns = Number(process.env.TMINUS_PLANS ?? 60);

/** A Tuesday as written, a Sunday, a make-up Saturday, a rest day in summer, and days before and behind. */
const launches = ["2026-09-08", "2026-09-13", "2026-10-10", "2026-08-22", "2026-08-25", "2026-10-18"];

function compiled(text: string, trial: object = {}): Compilation {
  return compile({ name: "plan.launch.yaml", bytes: new TextEncoder().encode(text), ...stagesOnly, ...trial });
}

function equationsIn({ review }: Compilation): Equations {
  const equations = review && equationsOf(review.schedule);
  if (!equations) throw new Error("These plans have a launch day, and so equations.");
  return equations;
}

/** What the equations say for what is typed, beside what the compiler says; only of dates that are not fixed. */
function bothSay(equations: Equations, typed: Typed, { document }: Compilation) {
  const value = evaluate(equations, typed);
  const day = (of: Cell | Expression | undefined): string | undefined => of && formatDay(dayOfSerial(value(of)));
  const tasks = document?.tasks ?? [];
  const live = tasks.map((_, index) => equations.tasks[index]!);
  return {
    counted: live.map(({ start, finish, bufferFinish, float }) => ({
      start: day(start),
      finish: day(finish),
      bufferFinish: day(bufferFinish),
      float: float && value(float),
    })),
    compiled: live.map(({ start, finish, bufferFinish, float }, index) => ({
      start: start && tasks[index]!.start,
      finish: finish && tasks[index]!.finish,
      bufferFinish: bufferFinish && tasks[index]!.bufferFinish,
      float: float && tasks[index]!.totalFloat,
    })),
  };
}

/** Recurring work in every form that moves, within bounds of every kind, and what waits for it. */
const recurring = fc.array(
  fc.record({
    every: fc.constantFrom(
      ...["weekday", "day", "week mon", "week wed, fri", "week sat", "week tue", "month day 5", "month last friday"],
      ...["month last day", "quarter day 1", "2 weeks wed", "month first workday", "week", "3 days"],
    ),
    within: fc.constantFrom("", "from: T-20, by: T+15", "window: T-25..T+10", "from: T-9", "by: T+20", "during: t0"),
    waits: fc.constantFrom("", "after: t0", "after: t0.start + 2d"),
    onHoliday: fc.constantFrom("", "on-holiday: next", "on-holiday: previous", "on-holiday: skip"),
    follower: fc.constantFrom("none", "finish", "start"),
  }),
  { minLength: 1, maxLength: 3 },
);

function withRecurring(text: string, works: typeof recurring extends fc.Arbitrary<infer T> ? T : never): string {
  const lines = works.flatMap(({ every, within, waits, onHoliday, follower }, index) => {
    const keys = [`every: "${every}"`, within, waits, onHoliday].filter((key) => key !== "");
    const after = follower === "finish" ? `r${index}` : `r${index}.start`;
    return [
      `  r${index}: { ${keys.join(", ")} }`,
      ...(follower === "none" ? [] : [`  f${index}: { duration: 2d, after: ${after} }`]),
    ];
  });
  const block = `${lines.join("\n")}\n`;
  return text.includes("\ntasks:\n") ? text.replace("\ntasks:\n", `\ntasks:\n${block}`) : `${text}tasks:\n${block}`;
}

describe("equations and the compiler", () => {
  it.each([
    ["plans", planArbitrary],
    ["plans on their way", recordedPlanArbitrary],
  ])(`agree on ${numRuns} %s, whenever they launch`, (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (plan) => {
        const text = planText(plan);
        const equations = equationsIn(compiled(text));
        for (const launch of launches) {
          const other = compiled(text, { launch });
          if (!other.document) continue;
          const { counted, compiled: expected } = bothSay(equations, { launch: serialOf(parseDay(launch)!) }, other);
          expect(counted, `${launch}\n${text}`).toEqual(expected);
        }
      }),
      { numRuns },
    );
  });

  it(`agree on ${numRuns} plans with recurring work, or have no day where it does not recur`, () => {
    fc.assert(
      fc.property(planArbitrary, recurring, (plan, works) => {
        const text = withRecurring(planText(plan), works);
        const first = compiled(text);
        if (!first.review) return;
        const equations = equationsIn(first);
        for (const launch of launches) {
          const other = compiled(text, { launch });
          if (!other.document) continue;
          const value = evaluate(equations, { launch: serialOf(parseDay(launch)!) });
          other.document.tasks.forEach(({ id, start, finish, totalFloat }, index) => {
            const task = equations.tasks[index]!;
            const counted = [task.start, task.finish, task.float].map((of) => (of ? value(of) : Number.NaN));
            if (counted.some(Number.isNaN)) return;
            const expected = [start, finish].map((day) => day && serialOf(parseDay(day)!));
            expect(counted, `${id}, ${launch}\n${text}`).toEqual([...expected, totalFloat]);
          });
        }
      }),
      { numRuns },
    );
  });

  it(`agree on ${numRuns} plans with other durations`, () => {
    fc.assert(
      fc.property(planArbitrary, fc.integer({ min: 1, max: 15 }), (plan, amount) => {
        const text = planText(plan);
        const first = compiled(text);
        const equations = equationsIn(first);
        equations.tasks.forEach(({ days, unit }, task) => {
          if (!days || unit === "mo") return;
          const { id } = first.document!.tasks[task]!;
          const other = compiled(text, { set: [{ task: id, key: "duration", value: `${amount}${unit}` }] });
          if (!other.document) return;
          const typed = { days: new Map([[task, amount]]) };
          const { counted, compiled: expected } = bothSay(equations, typed, other);
          expect(counted, `${id} takes ${amount}${unit}\n${text}`).toEqual(expected);
        });
      }),
      { numRuns },
    );
  });

  it("follow no float that hangs on work which another launch would not have let begin", () => {
    const text = [
      "tminus: 1\nlaunch: 2026-09-08\nas-of: 2026-09-08\nfinish: T+15\ntasks:",
      "  t0: { duration: 1cd, started: 2026-09-08 }",
      "  t1: { window: T..T+12, after: t0, started: 2026-09-08 }\n",
    ].join("\n");
    const equations = equationsIn(compiled(text));
    const launch = "2026-08-22";
    const typed = { launch: serialOf(parseDay(launch)!) };
    const { counted, compiled: expected } = bothSay(equations, typed, compiled(text, { launch }));
    expect(counted).toEqual(expected);
  });

  it("leave few dates fixed, and say why", () => {
    const rows = fc.sample(planArbitrary, numRuns).flatMap((plan) => {
      const compilation = compiled(planText(plan));
      return equationsIn(compilation).tasks.filter((_, index) => compilation.document!.tasks[index]!.start !== null);
    });
    const fixed = rows.filter(({ start }) => start === undefined);
    expect(fixed.map(({ fixed: reason }) => reason?.en).filter((reason) => reason === undefined)).toEqual([]);
    expect(fixed.map(({ fixed: reason }) => reason?.en)).not.toContain("cannot be written as a formula");
    expect(fixed.length / rows.length).toBeLessThan(0.02);
  });
});
