import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";
import { traceTask } from "../../src/schedule/trace-task.ts";
import { compileText } from "../support/compile-text.ts";
import { dayOf, isoOf, workedUntil } from "./naive-calendar.ts";
import {
  buildNetwork,
  countsAllDays,
  isMilestone,
  isPinned,
  lengthOf,
  momentAsked,
  type NaiveSpan,
} from "./naive-network.ts";
import type { NaivePlan, NaivePoint, NaiveTask } from "./naive-plan.ts";
import { planArbitrary } from "./plan-arbitrary.ts";
import { planText } from "./plan-text.ts";

const numRuns = Number(process.env.TMINUS_PLANS ?? 400) / 2;
const seed = process.env.TMINUS_SEED === undefined ? 20_261_020 : Number(process.env.TMINUS_SEED);
const options = { numRuns, seed };

const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(`examples/${name}`, "utf8"));

const words = [
  "tminus: 1",
  "launch:",
  "TBD",
  "tasks:",
  "phases:",
  "a:",
  "b:",
  "{",
  "}",
  "[",
  "]",
  "after:",
  "at:",
  "T-30",
  "every:",
  "week mon",
  "5d",
  "..",
  "\n",
  "  ",
  "-",
  "&a",
  "*a",
  "window:",
  "0",
  "null",
  "~",
  "after: a",
  "by: T-5wd",
  "春节+7",
  "！",
  "\t",
  "anchors:",
  "R",
  "'",
  '"',
  "#",
  "duration: 8-15d",
  "tiers: +",
  "2026-02-30",
];

/** An example with a few pieces cut out, doubled or replaced. */
const edited = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom(...words)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, edits]) =>
    edits.reduce((left, [at, length, word]) => {
      const start = at % (left.length + 1);
      return left.slice(0, start) + word + left.slice(start + length);
    }, text),
  );

describe("compile", () => {
  it.each([
    [
      "soups of words",
      fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((soup) => new TextEncoder().encode(soup.join(" "))),
    ],
    ["edited examples", edited.map((text) => new TextEncoder().encode(text))],
    ["any bytes", fc.uint8Array({ maxLength: 200 })],
  ])("never throws: %s", (_, arbitrary: fc.Arbitrary<Uint8Array>) => {
    fc.assert(
      fc.property(arbitrary, (bytes) => {
        const { document, diagnostics } = compile({ name: "plan.launch.yaml", bytes });
        expect(document !== undefined || diagnostics.some(({ severity }) => severity === "error")).toBe(true);
      }),
      options,
    );
  });
});

const ordinaryWeek = { week: [1, 2, 3, 4, 5], holidays: [], workdays: [] };

describe("a schedule", () => {
  it("keeps every dependency, or reports the one it breaks", () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const { document, diagnostics } = scheduled(plan);
        if (diagnostics.some(({ code }) => code === "dep-conflict" || code === "deadline-missed")) return;
        const network = buildNetwork(plan);
        const spans = spansOf(document, network.tasks);
        for (const edge of network.edges) {
          const asked = momentAsked(network, edge, spans);
          const end = typeof edge.to === "number" ? { start: 2 * edge.to, finish: 2 * edge.to } : spans.get(edge.to);
          if (asked === undefined || !end || sharesDay(network.taskOf, edge.from, edge.to)) continue;
          expect(asked, `${JSON.stringify(edge)}\n${planText(plan)}`).toBeLessThanOrEqual(end[edge.toEnd]);
        }
      }),
      options,
    );
  });

  it("stands on the very day that the link named as its driver asks for, so that a chain of drivers adds up", () => {
    let counted = 0;
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const { document } = scheduled(plan);
        const network = buildNetwork(plan);
        const spans = spansOf(document, network.tasks);
        for (const task of network.tasks.filter((it) => lengthOf(it) && !isPinned(it) && !isMilestone(it))) {
          const { driver, start } = entryOf(document, task.id);
          if (driver?.kind !== "link" || start === null) continue;
          const edges = network.edges.filter(({ from, to }) => to === task.id && from === driver.on);
          const isWorked = countsAllDays(task) ? () => true : network.worksOn(task);
          const first = dayOf(start);
          const isAskedFor = edges.some((edge) => {
            const asked = momentAsked(network, edge, spans);
            if (asked === undefined) return false;
            const reaches = (day: number): boolean => network.spanFrom(task, 2 * day)[edge.toEnd] >= asked;
            return reaches(first) && !reaches(workedUntil(first - 1, isWorked));
          });
          // The place of a milestone is shown by its day alone.
          if (edges.some(({ from }) => typeof from === "string" && !spans.has(from))) continue;
          if (edges.length === 0) continue;
          counted += 1;
          expect(isAskedFor, `${task.id} behind ${driver.on}\n${planText(plan)}`).toBe(true);
        }
      }),
      options,
    );
    expect(counted).toBeGreaterThan(numRuns / 4);
  });

  it("adds up along anchors that stand at tasks, and along work during other work", () => {
    let counted = 0;
    fc.assert(
      fc.property(planArbitrary, fc.nat(), fc.integer({ min: -5, max: 9 }), (plan, pick, days) => {
        const ids = plan.tasks.flatMap(({ id, dropped }) => (dropped ? [] : [id]));
        const [last, first] = [ids[pick % ids.length]!, ids[(pick + 1) % ids.length]!];
        const point = (base: string): string => base + (days < 0 ? days : `+${days}`);
        const own = [
          `y0: { at: ${point("s0")}, calendar: daily }`,
          `y1: { start: ${point("s1")}, duration: 2d, calendar: daily }`,
          `y2: { during: ${last} }`,
          `y3: { at: ${point("s2")}, calendar: daily }`,
        ];
        const text = planText(plan).replace("anchors:\n", `anchors:\n  s0: ${last}\n  s1: ${first}.start\n  s2: y0\n`);
        const written = `${text}${text.includes("\ntasks:\n") ? "" : "tasks:\n"}${own.map((line) => `  ${line}\n`).join("")}`;
        const { document } = compileText(written);
        const entry = (id: string): TaskEntry => entryOf(document!, id);
        const behind = (from: string | null): string | null => from && isoOf(dayOf(from) + days);
        expect([entry("y0").start, entry("y1").start, entry("y3").start], written).toEqual([
          behind(entry(last).finish),
          behind(entry(first).start),
          behind(entry("y0").finish),
        ]);
        expect([entry("y2").start, entry("y2").finish], written).toEqual([entry(last).start, entry(last).finish]);
        for (const [id, chain] of [
          ["y0", ["y0", last]],
          ["y1", ["y1", first]],
          ["y2", ["y2", last]],
          ["y3", ["y3", "y0", last]],
        ] as const) {
          if (entry(id).start === null) continue;
          counted += 1;
          expect(
            traceTask(document!, id)
              .map((step) => step.id)
              .slice(0, chain.length),
            written,
          ).toEqual(chain);
        }
      }),
      options,
    );
    expect(counted).toBeGreaterThan(numRuns);
  });

  it("starts and ends work that is not pinned on working days, and counts as many as the task takes", () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const { document } = scheduled(plan);
        const network = buildNetwork(plan);
        for (const task of network.tasks.filter((it) => !isPinned(it) && !isMilestone(it))) {
          const { unit, max } = task.duration && task.duration.unit !== "TBD" ? task.duration : { unit: "wd", max: 1 };
          const entry = entryOf(document, task.id);
          if (unit !== "wd" || entry.start === null || entry.finish === null) continue;
          const isWorked = network.worksOn(task);
          const days = Array.from(
            { length: dayOf(entry.finish) - dayOf(entry.start) + 1 },
            (_, at) => dayOf(entry.start!) + at,
          );
          expect([isWorked(days[0]!), isWorked(days.at(-1)!), days.filter(isWorked).length], planText(plan)).toEqual([
            true,
            true,
            max,
          ]);
        }
      }),
      options,
    );
  });

  it("does not depend on the order of the file", () => {
    fc.assert(
      fc.property(planArbitrary, (written) => {
        const plan = { ...written, phases: written.phases.map(({ sequence: _, ...phase }) => phase) };
        const turned = { ...plan, phases: plan.phases.toReversed(), tasks: plan.tasks.toReversed() };
        expect(datesOf(scheduled(turned).document), planText(plan)).toEqual(datesOf(scheduled(plan).document));
      }),
      options,
    );
  });

  it("does not depend on ids", () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const renamed = planText(plan).replace(/\bt(\d)\b/g, (_, digit: string) => `任务-${9 - Number(digit)}`);
        const { document } = compileText(renamed);
        expect(document!.tasks.map(daysOf), planText(plan)).toEqual(scheduled(plan).document.tasks.map(daysOf));
      }),
      options,
    );
  });

  it("moves by whole weeks with a launch that its days all count from", () => {
    fc.assert(
      fc.property(planArbitrary, fc.integer({ min: -20, max: 20 }), (written, weeks) => {
        const plan = launchRelative(written);
        const moved = { ...plan, launch: isoOf(dayOf(plan.launch) + 7 * weeks) };
        const back = (days: readonly (string | null)[]) => days.map((day) => day && isoOf(dayOf(day) - 7 * weeks));
        const [before, after] = [scheduled(plan).document, scheduled(moved).document];
        expect(
          after.tasks.map((it) => back(daysOf(it))),
          planText(plan),
        ).toEqual(before.tasks.map(daysOf));
      }),
      options,
    );
  });

  it("never brings a follower forward when a task placed early takes longer", () => {
    fc.assert(
      fc.property(planArbitrary, fc.nat(8), (written, which) => {
        const plan = placedEarly(written);
        const chosen = plan.tasks[which % plan.tasks.length]!;
        if (chosen.duration?.unit !== "wd" || chosen.duration.max === 0 || isPinned(chosen)) return;
        // Work that is held by its finish begins earlier the longer it is: only what is held by its start is meant.
        const { finishAfter: _, finishFrom: __, ...held } = chosen;
        const longer: NaiveTask = {
          ...held,
          duration: { unit: "wd", min: chosen.duration.min, max: chosen.duration.max + 2 },
        };
        const [before, after] = [withTask(plan, held), withTask(plan, longer)].map((it) => scheduled(it).document);
        for (const task of before!.tasks)
          expect(entryOf(after!, task.id).start! >= task.start!, planText(plan)).toBe(true);
      }),
      options,
    );
  });

  it("never delays work placed early when a link goes", () => {
    fc.assert(
      fc.property(planArbitrary, fc.nat(8), (written, which) => {
        const plan = placedEarly(written);
        const { after: _, ...free } = plan.tasks[which % plan.tasks.length]!;
        // In a sequence an `after` that is gone gives way to the row above.
        const loose = { ...plan, phases: plan.phases.map(({ sequence: __, ...phase }) => phase) };
        const [before, after] = [loose, withTask(loose, free)].map((it) => scheduled(it).document);
        for (const task of before!.tasks)
          expect(entryOf(after!, task.id).start! <= task.start!, planText(plan)).toBe(true);
      }),
      options,
    );
  });

  it("leaves all others where they are when one task is placed late", () => {
    fc.assert(
      fc.property(planArbitrary, fc.nat(8), (written, which) => {
        const plan = placedEarly(written);
        const chosen = plan.tasks[which % plan.tasks.length]!;
        if (isPinned(chosen)) return;
        const [before, after] = [plan, withTask(plan, { ...chosen, place: "late" })].map(
          (it) => scheduled(it).document,
        );
        for (const task of before!.tasks.filter(({ id }) => id !== chosen.id)) {
          expect(daysOf(entryOf(after!, task.id)).slice(0, 2), planText(plan)).toEqual(daysOf(task).slice(0, 2));
        }
      }),
      options,
    );
  });
});

function scheduled(plan: NaivePlan) {
  const { document, diagnostics } = compileText(planText(plan));
  if (!document)
    throw new Error(
      `${planText(plan)}\n${diagnostics.map(({ code, message }) => `${code}: ${message.en}`).join("\n")}`,
    );
  return { document, diagnostics };
}

const entryOf = ({ tasks }: ScheduleDocument, id: string): TaskEntry => tasks.find((task) => task.id === id)!;

const daysOf = ({
  start,
  finish,
  earlyStart,
  earlyFinish,
  lateStart,
  lateFinish,
}: TaskEntry): readonly (string | null)[] => {
  return [start, finish, earlyStart, earlyFinish, lateStart, lateFinish];
};

const datesOf = ({ tasks }: ScheduleDocument) =>
  Object.fromEntries(tasks.map((task) => [task.id, [...daysOf(task), task.totalFloat, task.freeFloat]]));

/** Milestones are left out: they are shown on a day, which does not say whether its morning or its evening is meant. */
function spansOf(document: ScheduleDocument, tasks: readonly NaiveTask[]): Map<string, NaiveSpan> {
  const spans = new Map<string, NaiveSpan>();
  for (const task of tasks.filter((it) => !isMilestone(it))) {
    const { start, finish, bufferFinish } = entryOf(document, task.id);
    if (start === null || finish === null) continue;
    const last = 2 * dayOf(finish) + 1;
    spans.set(task.id, {
      start: 2 * dayOf(start),
      finish: last,
      bufferFinish: bufferFinish === null ? last : 2 * dayOf(bufferFinish) + 1,
    });
  }
  return spans;
}

/** Between an event and a pinned task, and between two events, a shared day is no conflict. */
function sharesDay(taskOf: (id: string) => NaiveTask, from: string | number, to: string | number): boolean {
  if (typeof from === "number" || typeof to === "number") return false;
  return isPinned(taskOf(from)) && isPinned(taskOf(to)) && Boolean(taskOf(from).at ?? taskOf(to).at);
}

const withTask = (plan: NaivePlan, task: NaiveTask): NaivePlan => {
  return { ...plan, tasks: plan.tasks.map((it) => (it.id === task.id ? task : it)) };
};

/** The same plan with a kickoff and everything placed early; a finish far off, so that it binds nobody. */
function placedEarly(plan: NaivePlan): NaivePlan {
  const phases = plan.phases.map((phase) => ({ ...phase, place: "early" as const }));
  const tasks = plan.tasks.map(
    ({ startBy: _, by: __, ...task }): NaiveTask => (isPinned(task) ? task : { ...task, place: "early" }),
  );
  return {
    ...plan,
    phases,
    tasks,
    kickoff: { base: "T", amount: -75, unit: "d" },
    finish: { base: "T", amount: 150, unit: "d" },
  };
}

/** The same plan with every day counted from the launch in weeks without holidays; months differ in length. */
function launchRelative(plan: NaivePlan): NaivePlan {
  const ordinary = (point: NaivePoint): NaivePoint => {
    return {
      base: "T",
      amount: point.unit === "mo" ? 4 * point.amount : point.amount,
      unit: point.unit === "mo" ? "w" : point.unit,
    };
  };
  const inLinks = <T extends object>(it: T): T =>
    JSON.parse(JSON.stringify(it).replaceAll('"to":"fair"', '"to":"launch"')) as T;
  const points = ["at", "start", "finish", "from", "by", "startBy", "finishFrom"] as const;
  const tasks = plan.tasks.map((task): NaiveTask => {
    const own = Object.fromEntries(points.flatMap((key) => (task[key] ? [[key, ordinary(task[key])]] : [])));
    const window = task.window && ([ordinary(task.window[0]), ordinary(task.window[1])] as const);
    const duration = task.duration?.unit === "mo" ? { unit: "cd" as const, min: 30, max: 30 } : task.duration;
    return inLinks({ ...task, ...own, ...(window && { window }), ...(duration && { duration }) });
  });
  const phases = plan.phases.map((phase) =>
    inLinks({ ...phase, ...(phase.start && { start: ordinary(phase.start) }) }),
  );
  const calendars = { ...plan.calendars, shop: { ...ordinaryWeek, week: [1, 2, 3, 4, 5, 6] }, press: ordinaryWeek };
  const owners = { ann: { away: [] }, bo: { calendar: "shop", away: [] } };
  return { ...plan, calendars, owners, phases, tasks, ...(plan.kickoff && { kickoff: ordinary(plan.kickoff) }) };
}

/** Float is the room before a hard date: whoever misses none has none below zero. */
describe("float", () => {
  it("is zero or more for all where neither a dependency nor a date is reported", () => {
    fc.assert(
      fc.property(planArbitrary, (written) => {
        const { document, diagnostics } = scheduled(written);
        if (
          diagnostics.some(({ code }) =>
            ["dep-conflict", "deadline-missed", "bound-missed", "before-kickoff", "after-finish"].includes(code),
          )
        )
          return;
        const negative = document.tasks.filter(({ totalFloat }) => totalFloat !== null && totalFloat < 0);
        expect(
          negative.map(({ id, totalFloat }) => [id, totalFloat]),
          planText(written),
        ).toEqual([]);
      }),
      options,
    );
  });
});
