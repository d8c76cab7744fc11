/** What a moved launch brings, told from two schedules of one plan. T is Tuesday 2026-10-20 in the calendar CN. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import slipSchema from "../../docs/slip.schema.json" with { type: "json" };
import { compile } from "../../src/compile.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { compareSchedules } from "../../src/slip/compare-schedules.ts";
import type { SlipReport } from "../../src/slip/slip-report.ts";
import { planArbitrary } from "../schedule/plan-arbitrary.ts";
import { planText } from "../schedule/plan-text.ts";
import { examplePlans } from "../support/example-plans.ts";
import { stagesOnly } from "../support/opinions.ts";
import { closed, faultsOf, type Json } from "../support/schema-faults.ts";

const head =
  "tminus: 1\nname: Example\nlaunch: 2026-10-20 10:00\ntimezone: Asia/Shanghai\ncalendar: CN\ntier: notice\n";

function documentOf(text: string, launch?: string): ScheduleDocument {
  const input = { name: "plan.launch.yaml", bytes: new TextEncoder().encode(text), ...stagesOnly };
  const { document, diagnostics } = compile(launch === undefined ? input : { ...input, launch });
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return document;
}

function slip(text: string, launch: string, today?: string): SlipReport {
  const report = compareSchedules(documentOf(text), documentOf(text, launch), today);
  if (!report) throw new Error("no launch");
  return report;
}

/** Each part in a line per entry; days of 2026 come without their year. */
const said: { [K in keyof SlipReport]?: (report: SlipReport) => unknown } = {
  launch: ({ launch: { from, to, days, isPast } }) => {
    const rest = to.isRestDay ? ` rests ${to.holiday}` : "";
    return `${from.date} ${from.time} → ${to.date} ${to.time} ${days}${rest}${isPast === null ? "" : ` past ${isPast}`}`;
  },
  finish: ({ finish: { from, to, days } }) => `${from} → ${to} ${days}`,
  moved: ({ moved }) =>
    moved.map(({ id, to, startDays, finishDays }) => `${id} ${span(to)} ${startDays} ${finishDays}`),
  stayed: ({ stayed }) =>
    stayed.map(({ id, isAnchor, fact, fromLaunch }) => {
      return `${isAnchor ? "anchor" : (fact ?? "task")} ${id} ${fromLaunch.from} → ${fromLaunch.to}`;
    }),
  past: ({ past }) => past?.map(({ id, isOver, ...item }) => `${id} ${span(item)}${isOver ? " over" : ""}`) ?? null,
  rolled: ({ rolled }) =>
    rolled.map(({ id, point, nominal, holiday, day }) => `${id} ${point} ${nominal} (${holiday}) → ${day}`),
  pressed: ({ pressed }) => pressed.map(({ id, float, floatTo }) => `${id} ${float.from} → ${float.to} ${floatTo?.on}`),
  shortened: ({ shortened }) => shortened.map(({ id, workdays }) => `${id} ${workdays.from} → ${workdays.to}`),
  outsidePhase: ({ outsidePhase }) =>
    outsidePhase.map(({ id, phase, ...item }) => `${id} ${span(item)} not ${phase.start}..${phase.finish}`),
  blackouts: ({ blackouts }) =>
    blackouts.map(({ id, isLaunch, tasks }) =>
      [id, ...(isLaunch ? ["T"] : []), ...tasks.map((task) => task.id)].join(" "),
    ),
  holidays: ({ holidays }) =>
    holidays.map(({ name, from, to, tasks }) => `${name} ${from}..${to} ${tasks.map(({ id }) => id).join(" ")}`),
  diagnostics: ({ diagnostics }) => {
    const codes = (entries: SlipReport["diagnostics"]["added"]) =>
      entries.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    return { added: codes(diagnostics.added), changed: codes(diagnostics.changed), gone: codes(diagnostics.gone) };
  },
};

const span = ({ start, finish }: { start: string; finish: string }): string =>
  start === finish ? start : `${start}..${finish}`;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll("2026-", ""));

type Case = readonly [
  rule: string,
  plan: string,
  launch: string,
  expected: { readonly [K in keyof SlipReport]?: unknown },
];

const tasks = (...lines: readonly string[]): string => `tasks:\n${lines.map((line) => `  ${line}\n`).join("")}`;

describe("What another launch day does", () => {
  it.each<Case>([
    [
      "what counts from T moves with it, what does not stays at another distance",
      `anchors: { fair: 2026-10-15, eve: T-1 }\n${tasks("a: { at: T-8 }", "b: { at: fair }", "c: { start: 2026-09-08, duration: 2d }", "d: { at: T }")}`,
      "T+14",
      {
        launch: "10-20 10:00 → 11-03 10:00 14",
        finish: "10-20 → 11-03 14",
        moved: ["a 10-26 14 14", "d 11-03 14 14"],
        stayed: ["anchor fair -5 → -19", "task b -5 → -19", "task c -42 → -56"],
        past: null,
      },
    ],
    [
      "days are calendar days unless working days are asked for, and holidays are passed over",
      tasks("a: { at: T }"),
      "T-10wd",
      { launch: "10-20 10:00 → 09-30 10:00 -20", moved: ["a 09-30 -20 -20"] },
    ],
    [
      "work moves by other amounts where it meets other rest days",
      tasks("a: { start: T-15, duration: 3d }", "e: { at: T }"),
      "T+7",
      { moved: ["a 10-12..10-14 4 4", "e 10-27 7 7"], rolled: [] },
    ],
    [
      "a launch on a rest day is named",
      tasks("a: { at: T }"),
      "2026-10-05 10:00",
      { launch: "10-20 10:00 → 10-05 10:00 -15 rests National Day", moved: ["a 10-05 -15 -15"] },
    ],
    [
      "each day of a fact that has several is held against its own",
      `metrics: { m: { measure: [T-1, 2026-11-02, T+30] } }\n${tasks("a: { at: T }")}`,
      "T+7",
      { moved: ["a 10-27 7 7", "m 10-26 7 7", "m 11-26 7 7"], stayed: ["metrics m 13 → 6"] },
    ],
    [
      "what rolls now, and not what did already",
      tasks("a: { at: T-8 }", "b: { at: T-10 }", "c: { by: T-7, duration: 1d }", "e: { at: T }"),
      "T-7",
      {
        rolled: [
          "a T-8 10-05 (National Day) → 09-30",
          "b T-10 10-03 (National Day) → 09-30",
          "c T-7 10-06 (National Day) → 09-30",
        ],
      },
    ],
    [
      "room that shrinks, with the date it is measured against; what lacks days comes first",
      tasks(
        "a: { start: 2026-09-28, duration: 2d }",
        "b: { after: a, duration: 1d, by: T-8 }",
        "c: { after: a, duration: 2d, by: T-5 }",
        "e: { at: T }",
      ),
      "T-8",
      {
        pressed: ["a 4 → -1 c", "c 6 → -1 c", "b 4 → 0 b"],
        diagnostics: { added: ["deadline-missed"], changed: [], gone: [] },
      },
    ],
    [
      "windows with fewer working days",
      tasks("w: { window: T-8..T-2 }", "v: { window: T-30..T-24 }", "e: { at: T }"),
      "T-7",
      { shortened: ["w 5 → 3"] },
    ],
    [
      "work that leaves its phase",
      "phases:\n  p:\n    window: T-10..T-3\n    tasks:\n      a: { at: 2026-10-15 }\n      b: { at: T-4 }\n      c: { at: 2026-10-26 }\n",
      "T+14",
      {
        outsidePhase: ["a 10-15 not 10-24..10-31"],
        diagnostics: { added: ["task-outside-phase"], changed: [], gone: ["task-outside-phase"] },
      },
    ],
    [
      "public work and the launch in a blackout, by the day for what recurs",
      `${tasks(
        "a: { at: T, kind: announce }",
        "b: { at: T, kind: test }",
        "c: { window: T-3..T+3, kind: ad }",
        "d: { every: week wed, window: T..T+7, kind: content }",
        "f: { every: week fri, window: T-7..T+1, kind: content }",
      )}blackouts: { quiet: { window: 2026-10-26..2026-10-28, why: Rival }, past: { window: 2026-10-19 } }\n`,
      "T+7",
      { blackouts: ["quiet T a c d"] },
    ],
    [
      "holidays that work runs over now, as wholes",
      tasks("a: { start: T-10, duration: 8d }", "b: { start: T-14, duration: 5d }", "e: { at: T }"),
      "T-14",
      { holidays: ["Mid-Autumn Festival 09-25..09-27 b", "National Day 10-01..10-07 a e"] },
    ],
    [
      "an error that says something else",
      tasks("a: { start: 2026-10-08, duration: 5d, by: T-8 }", "e: { at: T }"),
      "T-1",
      { diagnostics: { added: [], changed: ["deadline-missed"], gone: [] } },
    ],
    [
      "notices move with the rest",
      `${tasks("e: { at: T }")}notify: { all: { what: Plan, who: [x], lead: 5wd, before: T } }\n`,
      "T+7",
      { moved: ["e 10-27 7 7", "all 10-20 7 7"] },
    ],
  ])("%s", (_, plan, launch, expected) => {
    const report = slip(head + plan, launch);
    const answers = (Object.keys(expected) as (keyof SlipReport)[]).map((part) => [part, plain(said[part]!(report))]);
    expect(Object.fromEntries(answers)).toEqual(expected);
  });

  it("tells the past from the day that is given", () => {
    const plan = `${head}${tasks("a: { at: T-20 }", "b: { start: T-15, duration: 9d }", "c: { at: 2026-09-01 }", "e: { at: T }")}`;
    const past = (today: string) => plain(said.past!(slip(plan, "T-7", today)));
    expect(past("2026-09-24")).toEqual(["a 09-23 over"]);
    expect(past("2026-09-29")).toEqual(["a 09-23 over", "b 09-28..10-14"]);
    expect(plain(said.launch!(slip(plan, "T-7", "2026-10-14")))).toBe("10-20 10:00 → 10-13 10:00 -7 past true");
  });

  it("has nothing to say of a plan without a launch day", () => {
    const open = documentOf(head.replace("2026-10-20 10:00", "TBD") + tasks("a: { at: 2026-10-20 }"));
    expect(compareSchedules(open, open, undefined)).toBeUndefined();
  });
});

describe("For any plan", () => {
  const options = { numRuns: Number(process.env.TMINUS_PLANS ?? 400) / 8, seed: 20_261_020 };

  it("moving the launch by nothing changes nothing", () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const { moved, stayed, past, rolled, pressed, shortened, outsidePhase, blackouts, holidays, diagnostics } =
          slip(planText(plan), "T+0", plan.launch);
        const lists = [moved, stayed, past, rolled, pressed, shortened, outsidePhase, blackouts, holidays];
        expect([...lists, ...Object.values(diagnostics)].flat(), planText(plan)).toEqual([]);
      }),
      options,
    );
  });

  it("there and back again, what moved and what pressed are turned round", () => {
    fc.assert(
      fc.property(planArbitrary, fc.integer({ min: -30, max: 30 }), (plan, days) => {
        const [before, after] = [
          documentOf(planText(plan)),
          documentOf(planText(plan), `T+${days}`.replace("+-", "-")),
        ];
        const there = compareSchedules(before, after, undefined)!;
        const back = compareSchedules(after, before, undefined)!;
        expect(back.moved.map(({ id, startDays, finishDays }) => [id, -startDays || 0, -finishDays || 0])).toEqual(
          there.moved.map(({ id, startDays, finishDays }) => [id, startDays, finishDays]),
        );
        expect(back.diagnostics.added).toEqual(there.diagnostics.gone);
        const pressed = new Set(there.pressed.map(({ id }) => id));
        expect(
          back.pressed.filter(({ id }) => pressed.has(id)),
          planText(plan),
        ).toEqual([]);
      }),
      options,
    );
  });

  it("a launch moved by days is the launch on that day", () => {
    fc.assert(
      fc.property(planArbitrary, fc.integer({ min: 0, max: 30 }), (plan, days) => {
        const moved = documentOf(planText(plan), `T+${days}`);
        const { trial: _, ...written } = documentOf(planText(plan), moved.plan.launch!).plan;
        const { trial: __, ...told } = moved.plan;
        expect(told).toEqual(written);
        expect(moved.tasks).toEqual(documentOf(planText(plan), moved.plan.launch!).tasks);
      }),
      options,
    );
  });

  it.each(examplePlans)("follows the published schema and leaves no field out of it: $stem", ({ text }) => {
    for (const launch of ["T+21", "T-21"]) {
      const report: unknown = JSON.parse(JSON.stringify(slip(text, launch, "2026-04-01")));
      expect(faultsOf(closed(slipSchema as Json), report)).toEqual([]);
    }
  });
});
