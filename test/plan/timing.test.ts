import { describe, expect, it } from "vitest";
import { drawnBy, resolveText } from "./resolve-text.ts";

const around = (keys: string): string => `
launch: 2026-10-20 09:00
timezone: Asia/Shanghai
finish: T+60
tasks:
  x: { start: T-9 }
  a: { ${keys} }`;

const pins = ["at: T-5", "window: T-9..T-5", "start: T-9", "finish: T-5"];
const pairs = pins.flatMap((first, index) => pins.slice(index + 1).map((second) => [first, second] as const));

describe("two keys that both say when", () => {
  it.each(pairs.filter(([first, second]) => !(first.startsWith("start") && second.startsWith("finish"))))(
    "%s and %s are an error, at the second of them",
    (first, second) => {
      const found = drawnBy(around(`${first}, ${second}`));
      expect(found).toEqual([`7 two-timings ${second.split(":")[0]}`]);
      expect(drawnBy(around(`${second}, ${first}`))).toEqual(found);
    },
  );

  it.each([
    ["start: T-9, finish: T-5, duration: 2d", "duration"],
    ["window: T-9..T-5, duration: 2d", "duration"],
    ["at: T-5, duration: 2d", "duration"],
    ["during: x, at: T-5", "during"],
    ["during: x, window: T-9..T-5", "during"],
    ["during: x, start: T-5", "during"],
    ["during: x, duration: 2d", "duration"],
    ["every: 每周一, at: T-5", "every"],
    ["every: 每周一, start: T-5", "every"],
    ["every: 每周一, finish: T-5", "every"],
    ["at: T-5, window: T-9..T-5, start: T-5, finish: T, duration: 5d", "duration"],
    ["at: T-5, start: T-9, duration: 2h", "duration"],
  ])("%s is an error at %s, and no other", (keys, at) => {
    expect(drawnBy(around(keys))).toEqual([`7 two-timings ${at}`]);
  });

  it.each([
    "start: T-9, finish: T-5",
    "start: T-9, duration: 2d",
    "finish: T-5, duration: 2d",
    "at: T-5, duration: 0",
    "at: T-5, duration: 1d",
    "at: T 10:00, duration: 2h",
    "at: T+48h, duration: 45m",
    "at: T-5, by: T, from: T-9",
    "window: T-9..T-5, buffer: 2d",
    "every: 每周一, window: T-9..T",
    "every: 每周一, during: x",
    "every: 每周一, duration: 2d",
    "every: 每周一 10:00, duration: 45m",
    "during: x, by: T",
    "duration: TBD, by: T-5",
    "from: T-9, by: T, start-by: T-5, finish-from: T-3",
  ])("%s is none", (keys) => {
    expect(drawnBy(around(keys))).toEqual([]);
  });

  it("do not hide what is wrong in either of them", () => {
    expect(drawnBy(around("at: soon, window: T-9..x9, finish: nosuch"))).toEqual([
      "7 bad-time soon",
      "7 unknown-ref T-9..x9",
      "7 two-timings finish",
      "7 unknown-ref nosuch",
    ]);
  });
});

describe("a duration by the clock", () => {
  it.each(["duration: 2h", "at: T-5, duration: 2h", "at: T, duration: 2h", "every: 每周一, duration: 45m"])(
    "needs a clock time, unlike %s",
    (keys) => {
      expect(drawnBy(around(keys))).toEqual([`7 clock-missing ${keys.split(": ").at(-1)}`]);
    },
  );

  it("asks for no clock where the time is already in question", () => {
    expect(drawnBy(around("at: soon, duration: 2h"))).toEqual(["7 bad-time soon"]);
    expect(drawnBy(around("every: sometimes, duration: 2h"))).toEqual(["7 bad-time sometimes"]);
  });
});

describe("the type of a task", () => {
  it.each([
    ["duration: 3d", "task"],
    ["window: T-9..T-5", "task"],
    ["at: T-5", "event"],
    ["at: T-5, duration: 0", "milestone"],
    ["duration: 0", "milestone"],
    ["gate:", "gate"],
    ["gate: , at: T-5", "gate"],
    ["gate: , duration: 0", "gate"],
    ["every: 每周一", "recurring"],
  ])("%s is a %s", (keys, type) => {
    expect(resolveText(around(keys)).plan.tasks[1]?.type).toBe(type);
  });
});

describe("durations", () => {
  it.each([
    ["duration: 5d", "working", { min: 5, max: 5, unit: "wd", assumed: false }],
    ["duration: 5d", "calendar", { min: 5, max: 5, unit: "cd" }],
    ["duration: 5wd", "calendar", { min: 5, unit: "wd" }],
    ["duration: 2w", "working", { min: 12, max: 12, unit: "wd" }],
    ["duration: 1-2周", "working", { min: 6, max: 12, unit: "wd" }],
    ["duration: 8/10/15d", "working", { min: 8, likely: 10, max: 15 }],
    ["duration: 约1个月", "working", { min: 1, unit: "mo", approximate: true }],
    ["duration: 待定", "working", { kind: "tbd" }],
    ["name: x", "working", { min: 1, max: 1, unit: "wd", assumed: true }],
  ])("%s in a plan of %s days", (keys, days, expected) => {
    const text = `days: ${days}\ncalendars: { six: { week: mon-sat } }\ncalendar: six\ntasks: { a: { ${keys} } }`;
    expect(resolveText(text).plan.tasks[0]?.duration).toMatchObject(expected);
  });
});

describe("what a task inherits", () => {
  it("is its phase's owner, calendar and place, unless it has its own", () => {
    const { plan } = resolveText(`
place: early
owners: { o: { calendar: daily }, q: }
phases: { p: { owner: o, place: late, tasks: { a: , b: { owner: q, place: early, calendar: CN } } }, z: { calendar: CN, tasks: { c: } } }
tasks: { d: }`);
    expect(plan.tasks.map(({ owner, place, rollCalendar }) => [owner?.id, place, rollCalendar.id])).toEqual([
      ["o", "late", "daily"],
      ["q", "early", "CN"],
      [undefined, "early", "CN"],
      [undefined, "early", "mon-fri"],
    ]);
  });
});

describe("what has no end", () => {
  it.each([
    ["window: T..", ["7 open-no-horizon x"]],
    ["every: 每周一", ["7 open-no-horizon x"]],
    ["every: 不定期, by: T", ["7 open-no-horizon x"]],
    ["every: 每周一, by: T", []],
    ["every: 每周一, window: T-30..T", []],
  ])("%s cannot be waited for: %j", (keys, expected) => {
    const text = `launch: 2026-10-20\nanchors: { release: T-7 }\ntasks:\n  x: { ${keys} }\n  b: { after: x.start }\n  a: { after: x }`;
    expect(drawnBy(text)).toEqual(expected);
  });

  it("ends with the plan where that has an end", () => {
    expect(drawnBy("launch: 2026-10-20\nfinish: T+30\ntasks: { x: { window: T.. }, a: { after: x } }")).toEqual([]);
  });
});
