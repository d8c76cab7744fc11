import fc from "fast-check";
import type { NaiveDuration, NaiveLink, NaivePhase, NaivePlan, NaivePoint, NaiveTask } from "./naive-plan.ts";

const calendarIds = ["mon-fri", "daily", "shop", "press"];

const holidayPool = ["2026-06-19", "2026-07-15", "2026-08-03", "2026-08-04", "2026-08-28", "2026-09-07", "2026-09-25"];
const workdayPool = ["2026-07-18", "2026-08-02", "2026-08-08", "2026-08-29", "2026-09-20", "2026-10-10"];

/** A point from 80 days before the launch to 20 days after it. */
const point: fc.Arbitrary<NaivePoint> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      base: fc.constant("T"),
      amount: fc.integer({ min: -80, max: 20 }),
      unit: fc.constant("d" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      base: fc.constantFrom("T", "fair"),
      amount: fc.integer({ min: -40, max: 10 }),
      unit: fc.constant("wd" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      base: fc.constantFrom("T", "fair"),
      amount: fc.integer({ min: -9, max: 2 }),
      unit: fc.constant("w" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      base: fc.constantFrom("T", "fair"),
      amount: fc.integer({ min: -2, max: 1 }),
      unit: fc.constant("mo" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      base: fc.constantFrom("2026-07-18", "2026-08-02", "2026-08-14", "2026-09-13"),
      amount: fc.constant(0),
      unit: fc.constant("d" as const),
    }),
  },
);

const span = fc.nat(6).chain((min) => fc.nat(4).map((more) => ({ min: min + 1, max: min + 1 + more })));

const duration: fc.Arbitrary<NaiveDuration | undefined> = fc.oneof(
  { weight: 8, arbitrary: span.map((it) => ({ unit: "wd" as const, ...it })) },
  { weight: 2, arbitrary: span.map((it) => ({ unit: "cd" as const, ...it })) },
  { weight: 2, arbitrary: fc.constant({ unit: "wd" as const, min: 0, max: 0 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2).map((count) => ({ unit: "w" as const, min: count, max: count })) },
  { weight: 1, arbitrary: fc.constant({ unit: "mo" as const, min: 1, max: 1 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

type Shape = "free" | "at" | "window" | "start" | "finish" | "span";

const maybe = <T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const rawLink = fc.record({
  to: fc.nat(99),
  end: fc.constantFrom("finish" as const, "finish" as const, "finish" as const, "start" as const),
  lag: fc.constantFrom(0, 0, 0, 1, 2, 5, -1, -2),
  unit: fc.constantFrom("wd" as const, "wd" as const, "cd" as const),
  share: maybe(fc.constantFrom(20, 50, 100), 5),
});

type RawLink = typeof rawLink extends fc.Arbitrary<infer T> ? T : never;

const rawTask = fc.record({
  phase: fc.nat(3),
  shape: fc.constantFrom<Shape>(
    "free",
    "free",
    "free",
    "free",
    "free",
    "free",
    "at",
    "window",
    "start",
    "finish",
    "span",
  ),
  points: fc.tuple(point, point),
  duration,
  buffer: maybe(
    fc.oneof(
      fc.constantFrom({ unit: "d" as const, min: 2, max: 3 }, { unit: "d" as const, min: 1, max: 1 }),
      fc.constantFrom({ unit: "%" as const, min: 30, max: 30 }),
    ),
    6,
  ),
  calendar: maybe(fc.constantFrom(...calendarIds), 5),
  owner: maybe(fc.constantFrom("ann", "bo"), 3),
  from: maybe(point, 6),
  by: maybe(point, 4),
  startBy: maybe(point, 10),
  finishFrom: maybe(point, 10),
  place: maybe(fc.constantFrom("early" as const, "late" as const), 8),
  roll: maybe(fc.constantFrom("previous" as const, "next" as const, "none" as const), 10),
  after: fc.array(rawLink, { maxLength: 2 }),
  finishAfter: maybe(rawLink, 8),
  before: maybe(rawLink, 6),
  dropped: maybe(fc.constant(true as const), 12),
});

type RawTask = typeof rawTask extends fc.Arbitrary<infer T> ? T : never;

const rawPhase = fc.record({
  window: maybe(fc.tuple(fc.integer({ min: -70, max: -10 }), fc.integer({ min: 5, max: 40 })), 2),
  start: maybe(point, 8),
  place: maybe(fc.constantFrom("early" as const, "late" as const), 8),
  calendar: maybe(fc.constantFrom(...calendarIds), 5),
  owner: maybe(fc.constantFrom("ann", "bo"), 5),
  sequence: maybe(fc.constant(true as const), 3),
  after: maybe(rawLink, 4),
  before: maybe(rawLink, 8),
});

type RawPhase = typeof rawPhase extends fc.Arbitrary<infer T> ? T : never;

/** Plans of up to nine tasks. Links lead from later tasks to earlier ones, so none runs in a circle. */
export const planArbitrary: fc.Arbitrary<NaivePlan> = fc
  .record({
    launch: fc.constantFrom("2026-09-08", "2026-09-10", "2026-09-12", "2026-09-14"),
    kickoff: maybe(
      point.map((it) => (it.amount < -30 ? it : { ...it, base: "T", amount: -75, unit: "d" as const })),
      2,
    ),
    finish: maybe(fc.integer({ min: 15, max: 40 }), 3),
    calendar: fc.constantFrom(...calendarIds),
    holidays: fc.subarray(holidayPool),
    workdays: fc.subarray(workdayPool),
    away: fc.tuple(fc.nat(60), fc.nat(8)),
    phases: fc.array(rawPhase, { maxLength: 3 }),
    tasks: fc.array(rawTask, { minLength: 1, maxLength: 9 }),
  })
  .map(({ finish, kickoff, away, holidays, workdays, phases, tasks, ...plan }) => {
    const sorted = tasks.toSorted((a, b) => rankOf(a, phases) - rankOf(b, phases));
    // Early without a kickoff to be early from, and late up to an end that itself hangs on what is late, say nothing.
    const settled = (place: "early" | "late" | undefined) =>
      (place === "early" && !kickoff) || (place === "late" && finish === undefined) ? undefined : place;
    const first = Date.parse("2026-06-25") / 86_400_000 + away[0];
    const [from, to] = [first, first + away[1]].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)) as [
      string,
      string,
    ];
    return {
      ...plan,
      ...(kickoff && { kickoff }),
      ...(finish !== undefined && { finish: { base: "T", amount: finish, unit: "d" as const } }),
      calendars: {
        "mon-fri": { week: [1, 2, 3, 4, 5], holidays: [], workdays: [] },
        daily: { week: [1, 2, 3, 4, 5, 6, 7], holidays: [], workdays: [] },
        shop: { week: [1, 2, 3, 4, 5, 6], holidays, workdays: [] },
        press: { week: [1, 2, 3, 4, 5], holidays, workdays },
      },
      owners: { ann: { away: [[from, to]] }, bo: { calendar: "shop", away: [] } },
      anchors: { fair: "2026-08-22" },
      phases: phases.map((phase, rank) => buildPhase({ ...phase, place: settled(phase.place) }, rank)),
      tasks: sorted.map((task, index) => {
        // A plan whose every task is dropped is no plan.
        const dropped = index === 0 ? undefined : task.dropped;
        return buildTask({ ...task, place: settled(task.place), dropped }, index, { phases, tasks: sorted });
      }),
    } as NaivePlan;
  });

/** 0 for a task without a phase, which comes first. */
const rankOf = ({ phase }: RawTask, phases: readonly RawPhase[]): number => phase % (phases.length + 1);

function buildPhase(raw: RawPhase, rank: number): NaivePhase {
  const { window, after, before, ...rest } = raw;
  const things = ["launch", "fair", ...Array.from({ length: rank }, (_, index) => `p${index}`)];
  const dayPoint = (amount: number): NaivePoint => ({ base: "T", amount, unit: "d" });
  return {
    id: `p${rank}`,
    ...present(rest),
    ...(window && { window: [dayPoint(window[0]), dayPoint(window[0] + window[1])] as const }),
    ...(after && { after: [linkTo(things[after.to % things.length]!, { ...after, share: undefined })] }),
    ...(before && {
      before: [linkTo(["launch", "fair"][before.to % 2]!, { ...before, end: "finish", share: undefined })],
    }),
  };
}

interface Surroundings {
  readonly phases: readonly RawPhase[];
  readonly tasks: readonly RawTask[];
}

function buildTask(raw: RawTask, index: number, { phases, tasks }: Surroundings): NaiveTask {
  const rank = rankOf(raw, phases);
  const sooner = [
    "fair",
    "launch",
    ...tasks.slice(0, index).flatMap((_, at) => [`t${at}`, `t${at}`]),
    ...phases.slice(0, Math.max(0, rank - 1)).map((_, at) => `p${at}`),
  ];
  const later = [
    "launch",
    "fair",
    ...tasks.slice(index + 1).map((_, at) => `t${index + 1 + at}`),
    ...phases.slice(rank).map((_, at) => `p${rank + at}`),
  ];
  const named = (link: RawLink, things: readonly string[]): NaiveLink => {
    const to = things[link.to % things.length]!;
    const before = tasks[Number(to.slice(1))];
    const mayShare = /^t\d/.test(to) && before?.duration?.unit !== "TBD" && before?.shape !== "at";
    return linkTo(to, mayShare ? link : { ...link, share: undefined });
  };
  const links = {
    ...(raw.after.length && { after: raw.after.map((link) => named(link, sooner)) }),
    ...(raw.finishAfter && { finishAfter: [{ ...named({ ...raw.finishAfter, share: undefined }, sooner) }] }),
    ...(raw.before && { before: [named({ ...raw.before, end: "finish", share: undefined }, later)] }),
  };
  const { calendar, owner, dropped } = raw;
  return {
    id: `t${index}`,
    ...(rank > 0 && { phase: `p${rank - 1}` }),
    ...present({ calendar, owner, dropped }),
    ...timingOf(raw),
    ...links,
  };
}

function timingOf(raw: RawTask): Partial<NaiveTask> {
  const { shape, points, duration, buffer, from, by, startBy, finishFrom, place, roll } = raw;
  const isMilestone = duration?.unit !== "TBD" && duration?.max === 0;
  const kept = isMilestone ? {} : present({ buffer });
  const [first, last] = [points[0], { ...points[0], amount: points[0].amount + 12, unit: "d" as const }];
  const window = [{ ...first, unit: "d" as const }, last] as const;
  switch (shape) {
    case "at":
      return { at: points[0], ...present({ roll }), ...(isMilestone && present({ duration })) };
    case "window":
      return { window, ...kept };
    case "span":
      return { start: window[0], finish: window[1], ...kept };
    case "start":
      return { start: points[0], ...present({ duration, roll }), ...kept };
    case "finish":
      return { finish: points[0], ...present({ duration, roll }), ...kept };
    case "free":
      return { ...present({ duration, from, by, startBy, finishFrom, place, roll }), ...kept };
  }
}

function linkTo(to: string, { end, lag, unit, share }: Pick<RawLink, "end" | "lag" | "unit" | "share">): NaiveLink {
  return share === undefined ? { to, end, lag, unit } : { to, end: "start", lag: share, unit: "%" };
}

function present<T extends object>(record: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

const rawProgress = fc.record({
  state: fc.constantFrom("open", "open", "begun", "begun", "rest", "done", "done"),
  /** Calendar days before the day of record. */
  started: fc.nat(30),
  finished: fc.nat(15),
  isStartKnown: fc.boolean(),
  remaining: fc.oneof(
    { weight: 5, arbitrary: span.map((it) => ({ unit: "wd" as const, ...it })) },
    { weight: 1, arbitrary: span.map((it) => ({ unit: "cd" as const, ...it })) },
    { weight: 1, arbitrary: fc.constant({ unit: "wd" as const, min: 0, max: 0 }) },
  ),
});

/** The same plans somewhere on their way; in one of five it is not said on which day the progress was recorded. */
export const recordedPlanArbitrary: fc.Arbitrary<NaivePlan> = fc
  .tuple(
    planArbitrary,
    fc.integer({ min: -70, max: 5 }),
    fc.nat(4),
    fc.array(rawProgress, { minLength: 9, maxLength: 9 }),
  )
  .map(([plan, behindLaunch, isDayKnown, progress]) => {
    const asOf = Date.parse(plan.launch) / 86_400_000 + behindLaunch;
    const hasDay = isDayKnown > 0;
    const tasks = plan.tasks.map((task, index) => withProgress(task, progress[index]!, { asOf, hasDay }));
    return { ...plan, ...(hasDay && { asOf: isoDay(asOf) }), tasks };
  });

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function withProgress(
  task: NaiveTask,
  raw: typeof rawProgress extends fc.Arbitrary<infer T> ? T : never,
  { asOf, hasDay }: { asOf: number; hasDay: boolean },
): NaiveTask {
  const finished = isoDay(asOf - Math.min(raw.started, raw.finished));
  const started = isoDay(asOf - raw.started);
  const isPoint = task.at !== undefined || (task.duration?.unit !== "TBD" && task.duration?.max === 0);
  if (raw.state === "open") return task;
  if (raw.state === "done") return { ...task, ...(raw.isStartKnown && !isPoint && { started }), finished };
  if (isPoint) return task;
  if (raw.state === "begun" || !hasDay) return { ...task, started };
  // A rest of no length has no room behind it: what is done but for its buffer is done.
  const { buffer: _, ...bare } = task;
  const kept = raw.remaining.max === 0 ? bare : task;
  return { ...kept, started, remaining: raw.remaining };
}
