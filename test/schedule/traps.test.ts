/**
 * The traps of docs/scheduling-rules.md, one block each. T is Tuesday 2026-10-20 in the calendar CN, days are counted by
 * hand. Rest days: 05-01 to 05-05, 09-25 to 09-27, 10-01 to 10-07. Worked at weekends: 05-09, 09-20, 10-10.
 * A task without a duration takes one working day; answers in 2026 leave out the year.
 */
import { afterEach, describe, expect, it, vi } from "vitest";
import { answers, holds, outputsOf, phase, type TrapCase, tasks } from "./trap-case.ts";

/** Thursday 09-24: the next working days are Monday 09-28 to Wednesday 09-30, then Thursday 10-08. */
const x = "x: { start: 2026-09-24, duration: 1d }";
const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("T1 A duration is working days unless it says otherwise", () => {
  it.each<TrapCase>([
    ["d counts working days", tasks("e: { start: 2026-09-24, duration: 5d }"), { e: "09-24..10-08" }],
    ["cd counts calendar days", tasks("e: { start: 2026-09-24, duration: 5cd }"), { e: "09-24..09-28" }],
    ["a week of work is five", tasks("e: { start: 2026-09-24, duration: 1w }"), { e: "09-24..10-08" }],
    ["a week in a point is seven dates", tasks("e: { at: T-1w }"), { e: "10-13" }],
    ["a month is no average", tasks("e: { start: 2026-04-01, duration: 1mo }"), { e: "04-01..04-30" }],
    ["hours need a clock", tasks("e: { start: T-5, duration: 2h }"), { e: "no schedule", says: ["clock-missing"] }],
    ["a bare number has no unit", tasks("e: { start: T-5, duration: 5 }"), { e: "no schedule", says: ["bad-time"] }],
  ])("%s", holds);
});

describe("T2 Both ends are inside", () => {
  it.each<TrapCase>([
    ["one day of work ends on the day it starts", tasks(x), { x: "09-24" }],
    ["what follows starts on the next working day", tasks(x, "e: { after: x }"), { e: "09-28" }],
    ["even if that is a Saturday", tasks("a: { start: 2026-05-08 }", "e: { after: a }"), { e: "05-09" }],
    ["laid back too", tasks("e: { duration: 2d, before: y }", "y: { start: 2026-05-06 }"), { e: "04-29..04-30" }],
  ])("%s", holds);
});

describe("T3 A lag counts in the waiting task's calendar", () => {
  it.each<TrapCase>([
    ["working days pass over the holiday", tasks(x, "e: { after: x + 2d }"), { e: "09-30" }],
    ["calendar days do not, the start rolls", tasks(x, "e: { after: x + 2cd }"), { e: "09-28" }],
    ["who waits says how", tasks(x, "e: { after: x + 2d, duration: 1d, calendar: daily }"), { e: "09-27" }],
    [
      "not who is waited for",
      tasks("w: { start: 2026-09-24, calendar: daily }", "e: { after: w + 2d }"),
      { e: "09-30" },
    ],
    ["a lead overlaps", tasks(x, "e: { after: x - 1d }"), { e: "09-24" }],
    ["no unit is an error", tasks(x, "e: { after: x + 2 }"), { e: "no schedule", says: ["bad-time"] }],
    ["so is a per cent of an end", tasks(x, "e: { after: x + 50% }"), { e: "no schedule", says: ["bad-lag"] }],
  ])("%s", holds);
});

describe("T4 A written day stays, and a rest day is said", () => {
  const to26 = "a: { start: 2026-09-25, duration: 2cd }";
  it.each<TrapCase>([
    ["an absolute day", tasks("e: { at: 2026-10-03, duration: 0 }"), { e: "10-03", says: ["point-on-rest-day"] }],
    ["the launch", `launch: 2026-10-18\n${tasks("e: { at: T-2 }")}`, { e: "10-16", says: ["launch-rest-day"] }],
    [
      "a milestone eats no day",
      tasks(to26, "m: { after: a, duration: 0 }", "e: { after: m }"),
      { m: "09-26", e: "09-28" },
    ],
    ["nor behind a lag", tasks(x, "m: { after: x + 2cd, duration: 0 }", "e: { after: m }"), { m: "09-28", e: "09-28" }],
  ])("%s", holds);
});

describe("T5 An offset rolls away from its base", () => {
  const to30 = ["w: { start: 2026-09-28, duration: 1d }", "a: { after: w, duration: 2d }"];
  it.each<TrapCase>([
    ["counted back: the working day before", tasks("e: { at: T-15 }"), { e: "09-30", "e.nominal": "10-05" }],
    ["the make-up Saturday is one", tasks("e: { at: T-9 }"), { e: "10-10", "e.nominal": "10-11" }],
    ["counted forward: the next", tasks("e: { at: T+4 }"), { e: "10-26", says: ["point-on-rest-day"] }],
    ["wd never rolls, and T is not counted", tasks("e: { at: T-1wd }"), { e: "10-19", "e.nominal": null }],
    ["rolling alone conflicts", tasks(...to30, "e: { at: T-15, after: a }"), { e: "09-30", missing: ["1"] }],
    ["roll: next mends it", tasks(...to30, "e: { at: T-15, after: a, roll: next }"), { e: "10-08", missing: [] }],
  ])("%s", holds);
});

describe("T6 Ending before a start is said in words", () => {
  const y = "y: { start: 2026-05-06 }";
  const e = "e: { finish-after: y.start, duration: 3d }";
  it.each<TrapCase>([
    ["before", tasks("e: { before: y, duration: 3d }", y), { e: "04-28..04-30" }],
    ["finish-after x.start", tasks(e, y), { e: "04-28..04-30" }],
    ["not before the kickoff", `start: 2026-05-06\n${tasks(e, y)}`, { e: "05-06..05-08" }],
  ])("%s", holds);
});

describe("T7 Late work delays nobody", () => {
  const late = ["e: { after: x, place: late }", "z: { start: 2026-09-24, duration: 4d }"];
  it.each<TrapCase>([
    ["it moves up to what waits", tasks(x, ...late, "y: { after: [e, z] }"), { e: "09-30", y: "10-08" }],
    ["and keeps its float", tasks(x, ...late, "y: { after: [e, z] }"), { "e.totalFloat": 2, "e.critical": false }],
    ["a by behind a dated task is early", tasks(x, "e: { by: T-8, after: x }"), { e: "09-28" }],
    ["in either order of the keys", tasks(x, "e: { after: x, by: T-8 }"), { e: "09-28" }],
    [
      "a chain is laid back",
      tasks("a: {}", "e: { by: T-8, after: a, duration: 3d }"),
      { a: "10-08", e: "10-09..10-12" },
    ],
  ])("%s", holds);
});

describe("T8 An impossible plan is dated, with the days it lacks", () => {
  const missed = "a: { start: T-8, duration: 6d, by: T-4 }";
  const pinned = ["w: { start: 2026-10-12, duration: 3d }", "e: { at: 2026-10-13, after: w }"];
  it.each<TrapCase>([
    ["a missed deadline", tasks(missed), { a: "10-12..10-19", "a.totalFloat": -1, missing: ["1"] }],
    // One day, not two: an event may share the last day of a pinned task.
    ["a pin stays", tasks(...pinned), { w: "10-12..10-14", e: "10-13", missing: ["1"] }],
    ["all at once", tasks(missed, ...pinned), { says: ["deadline-missed", "dep-conflict"], missing: ["1", "1"] }],
    ["nothing where all fits", tasks("a: { start: T-8, duration: 5d, by: T-4 }"), { "a.totalFloat": 0, says: [] }],
  ])("%s", holds);
});

describe("T9 A phase is its tasks", () => {
  const p = (keys: string) => phase(keys, "a: { start: T-8, duration: 4d }", "b: { start: T-7 }");
  it.each<TrapCase>([
    ["its days come from them", p(""), { p: "10-12..10-15" }],
    ["its window is checked", p("window: T-8..T-6"), { a: "10-12..10-15", says: ["task-outside-phase"] }],
    ["who waits for it waits for all", p("") + tasks("e: { after: p }"), { e: "10-16" }],
    ["and for the start of each", p("") + tasks("e: { after: p.start }"), { e: "10-13" }],
    ["it waits as a whole", phase("after: x", "a: {}", "b: {}") + tasks(x), { b: "09-28" }],
    ["no link to one's own phase", phase("", "a: { at: T }", "b: { after: p }"), { says: ["own-phase"] }],
  ])("%s", holds);
});

describe("T10 Critical is no room in the plan's working days", () => {
  const room = (calendar: string) => tasks(`a: { from: 2026-09-24, calendar: ${calendar} }`, "e: { at: T, after: a }");
  const fork = ["w: { start: 2026-10-09 }", "a: { after: w, duration: 3d }", "e: { at: T, after: a }"];
  it.each<TrapCase>([
    ["counted alike in CN", room("CN"), { "a.totalFloat": 12 }],
    ["and on a calendar of every day", room("daily"), { "a.totalFloat": 12 }],
    ["a chain of drivers to the launch", tasks(...fork), { paths: ["launch: w a e"], "a.totalFloat": 4 }],
    [
      "to a deadline",
      tasks(...fork, "s: { after: w, by: T-10 }"),
      { paths: ["launch: w a e", "s: w s"], "s.critical": true },
    ],
  ])("%s", holds);
});

describe("T11 Load moves nothing", () => {
  const team = (keys: string) =>
    `owners: { li: { ${keys} } }\n${tasks("a: { from: T-8, duration: 3d, owner: li }", "b: { from: T-8, owner: li }")}`;
  const days = { a: "10-12..10-14", b: "10-12" };
  it.each<TrapCase>([
    ["any number at once", team(""), days],
    ["two at once", team("capacity: 2"), days],
    ["one at once", team("capacity: 1"), days],
    ["no priority moves work", tasks("a: { at: T, priority: 1 }"), { a: "no schedule", says: ["unknown-key"] }],
  ])("%s", holds);
});

describe("T12 Days are civil days", () => {
  const inZone = (name: string) => `launch: 2026-06-01\ntimezone: ${name}\n${tasks("e: { at: T-90 }")}`;
  const atClock = (time: string) =>
    `launch: 2026-10-20 ${time}\n${tasks("e: { by: T, duration: 2d }", "f: { at: T-30 }")}`;
  it.each<TrapCase>([
    ["over the March change in Berlin", inZone("Europe/Berlin"), { e: "03-03" }],
    ["and in New York", inZone("America/New_York"), { e: "03-03" }],
    ["early in the day", atClock("00:30"), { e: "10-19..10-20", f: "09-20" }],
    ["late in the day", atClock("23:30"), { e: "10-19..10-20", f: "09-20" }],
  ])("%s", holds);

  it.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])("on a machine in %s", (machine) => {
    process.env.TZ = machine;
    expect(answers(inZone("Europe/Berlin"), ["e"])).toEqual({ e: "03-03" });
  });
});

describe("T13 The order of the file changes no day", () => {
  const chain = [
    "t1: { start: 2026-03-02 }",
    ...Array.from({ length: 15 }, (_, index) => `t${index + 2}: { after: t${index + 1} }`),
  ];
  const both = ["a: { duration: 2d, before: c }", x, "b: { after: x }", "c: { at: T-8, after: b }"];
  it.each<TrapCase>([
    ["sixteen in a row", tasks(...chain), { t2: "03-03", t16: "03-23" }],
    ["the same, last one first", tasks(...chain.toReversed()), { t2: "03-03", t16: "03-23" }],
    ["laid back and forward", tasks(...both), { a: "10-09..10-10", b: "09-28", c: "10-12" }],
    ["turned round", tasks(...both.toReversed()), { a: "10-09..10-10", b: "09-28", c: "10-12" }],
  ])("%s", holds);
});

describe("T14 What cannot be read is an error", () => {
  it.each<TrapCase>([
    ["30 February", tasks("e: { at: 2026-02-30 }"), { e: "no schedule", says: ["bad-time"] }],
    ["a malformed duration", tasks("e: { start: T, duration: 3dd }"), { e: "no schedule", says: ["bad-time"] }],
    ["an unknown name", tasks(x, "e: { after: y }"), { x: "no schedule", says: ["unknown-ref"] }],
    ["a name given twice", tasks(x) + phase("", x), { x: "no schedule", says: ["dup-id"] }],
    ["a circle", tasks("a: { after: b }", "b: { after: a }"), { a: "no schedule", says: ["cycle"] }],
    ["all of them", tasks("a: { after: y }", "b: { at: 2026-02-30 }"), { says: ["unknown-ref", "bad-time"] }],
  ])("%s", holds);
});

describe("T15 The clock is never asked", () => {
  const plan = tasks(x, "e: { at: T, after: x }");
  it.each(["2019-01-01", "2026-10-01", "2040-12-31"])("on %s", async (now) => {
    const before = await outputsOf(plan);
    vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
    expect(await outputsOf(plan)).toEqual(before);
    expect(answers(plan, ["x", "e"])).toEqual({ x: "09-24", e: "10-20" });
    expect(before.join("\n")).not.toMatch(/COMPLETED|PERCENT-COMPLETE/);
  });
});

describe("T16 A calendar gets whole days and lasting names", () => {
  const bar = "e: { start: 2026-09-24, duration: 5d }";
  it.each([
    ["a bar ends on the day after its last", bar, "20260924", "20261009"],
    ["renamed and moved it is the same event", "e: { name: Moved, start: 2026-09-28 }", "20260928", "20260929"],
    ["an event takes its day", "e: { at: T-1wd }", "20261019", "20261020"],
    ["so does a milestone", "e: { finish: 2026-10-08, duration: 0 }", "20261008", "20261009"],
  ])("%s", async (_rule, line, first, dayAfter) => {
    const [, text = ""] = await outputsOf(tasks(line));
    const event = text.split("BEGIN:VEVENT").find((part) => part.includes("\r\nUID:e@plan.tminus\r\n"));
    expect(event).toContain(`\r\nDTSTART;VALUE=DATE:${first}\r\n`);
    expect(event).toContain(`\r\nDTEND;VALUE=DATE:${dayAfter}\r\n`);
    expect(event).toContain("\r\nSEQUENCE:0\r\n");
    expect(text).not.toContain("VTODO");
  });
});

describe("T17 Days away lengthen that owner's work alone", () => {
  const with28 = (...lines: readonly string[]) => `owners: { li: { away: [2026-09-28] }, bo: {} }\n${tasks(...lines)}`;
  it.each<TrapCase>([
    ["their work", with28("e: { start: 2026-09-24, duration: 2d, owner: li }"), { e: "09-24..09-29" }],
    ["not that of others", with28("e: { start: 2026-09-24, duration: 2d, owner: bo }"), { e: "09-24..09-28" }],
    ["not an event", with28("e: { at: 2026-09-28, owner: li }"), { e: "09-28", says: [] }],
    ["not a lag", with28(x, "e: { after: x + 2d, owner: li }"), { e: "09-30" }],
    ["not working days in a point", with28("e: { at: T-13wd, owner: li }"), { e: "09-24" }],
    ["a pinned start stays", with28("e: { start: 2026-09-28, owner: li }"), { e: "09-28..09-29" }],
  ])("%s", holds);
});

describe("T18 Progress is written, never guessed", () => {
  const asOf = (day: string, ...lines: readonly string[]): string => `as-of: ${day}\n${tasks(...lines)}`;
  const f = "f: { after: e, duration: 1d }";

  it.each<TrapCase>([
    [
      "a share moves nothing",
      tasks("e: { start: T-8, duration: 3d, started: 2026-10-12, progress: 60% }"),
      { e: "10-12..10-14", "e.status": "in-progress", says: [] },
    ],
    [
      "a share alone is asked for its days",
      tasks("e: { start: T-8, duration: 3d, progress: 100% }"),
      { e: "10-12..10-14", says: ["progress-mismatch"] },
    ],
    [
      "blocked work keeps its days",
      tasks("e: { start: T-8, duration: 3d, status: blocked }"),
      { e: "10-12..10-14", "e.status": "blocked", says: [] },
    ],
    [
      "cancelled work takes no time",
      tasks(x, "e: { after: x, duration: 3d, status: cancelled }", f),
      { e: "absent", f: "09-28", says: ["dependency-bridged"] },
    ],
    ["work of the past is work", `launch: 2020-10-20\n${tasks("e: { at: T-1 }")}`, { e: "2020-10-19", says: [] }],
  ])("%s", holds);

  it.each<TrapCase>([
    [
      "a finish is a fact, on a Sunday too",
      tasks("e: { start: T-8, started: 2026-10-11, finished: 2026-10-11 }", f),
      { e: "10-11", f: "10-12", says: [] },
    ],
    [
      "without a start it lasted as long as its work",
      tasks("e: { start: T-8, duration: 3d, finished: 2026-10-13 }", f),
      { e: "10-10..10-13", f: "10-14" },
    ],
    [
      "its buffer is spent",
      tasks("e: { start: T-8, duration: 3d, buffer: 3d, started: 2026-10-12, finished: 2026-10-13 }", f),
      { f: "10-14", "e.bufferFinish": null },
    ],
    [
      "it waits for nothing and breaks no date",
      tasks(x, "e: { after: x, by: 2026-09-20, started: 2026-09-21, finished: 2026-09-22 }"),
      { e: "09-21..09-22", says: [] },
    ],
    [
      "it has no float and is not critical",
      tasks("e: { start: T-8, started: 2026-10-12, finished: 2026-10-19 }", "g: { at: T, after: e }"),
      { "e.totalFloat": null, "e.critical": false, paths: ["launch: g"] },
    ],
    [
      "what is done may share its day with an event",
      tasks("e: { duration: 3d, finished: 2026-10-13 }", "g: { at: 2026-10-13, after: e }"),
      { says: [] },
    ],
  ])("finished: %s", holds);

  it.each<TrapCase>([
    [
      "its whole work counts from its start",
      tasks("e: { start: T-8, duration: 3d, started: 2026-10-13 }", f),
      { e: "10-13..10-15", f: "10-16" },
    ],
    [
      "a written finish stays",
      tasks("e: { window: T-8..T-4, started: 2026-10-14 }", f),
      { e: "10-14..10-16", f: "10-19" },
    ],
    ["unless it began behind it", tasks("e: { window: T-8..T-6, started: 2026-10-15 }"), { e: "10-15..10-19" }],
    [
      "what is not finished has not ended",
      asOf("2026-10-14", "e: { start: T-12, duration: 2d, started: 2026-10-08 }"),
      { e: "10-08..10-14" },
    ],
    [
      "remaining work runs from the day of record",
      asOf("2026-10-12", "e: { start: T-8, duration: 5d, started: 2026-10-09, remaining: 3d }", f),
      { e: "10-09..10-14", f: "10-15" },
    ],
    [
      "none remaining ends it there",
      asOf("2026-10-12", "e: { start: T-8, duration: 5d, started: 2026-10-09, remaining: 0 }"),
      { e: "10-09..10-12" },
    ],
    [
      "what remains waits for what is not done",
      asOf(
        "2026-10-12",
        "d: { start: 2026-10-12, duration: 2d }",
        "e: { after: d, duration: 5d, started: 2026-10-09, remaining: 1d }",
      ),
      { e: "10-09..10-14", says: ["out-of-sequence"] },
    ],
    [
      "without a day of record it does not",
      tasks("d: { start: 2026-10-12, duration: 2d }", "e: { after: d, duration: 2d, started: 2026-10-09 }"),
      { e: "10-09..10-10", says: ["out-of-sequence"] },
    ],
    [
      "who waits for its start waits for the real one",
      asOf("2026-10-12", "e: { start: T-12, duration: 5d, started: 2026-10-09 }", "g: { after: e.start + 3d }"),
      { g: "10-13" },
    ],
  ])("started: %s", holds);

  it.each<TrapCase>([
    [
      "begins no sooner",
      `start: 2026-09-21\n${asOf("2026-10-11", "e: { duration: 2d }", f)}`,
      { e: "10-12..10-13", f: "10-14" },
    ],
    [
      "nor when it is placed late",
      asOf("2026-10-14", "e: { duration: 3d, by: T-5 }"),
      { e: "10-14..10-16", says: ["deadline-missed"], missing: ["1"] },
    ],
    [
      "but stays where it is pinned, and is overdue",
      asOf("2026-10-12", "e: { at: T-11 }", "g: { window: T-11..T-4 }"),
      { e: "10-09", g: "10-09..10-16", says: ["overdue", "overdue"] },
    ],
    [
      "has no date by that alone",
      `launch: 2026-10-20\n${asOf("2026-10-12", "e: { duration: 2d }")}`,
      { e: null, says: ["undated-task"] },
    ],
  ])("not begun by the day of record, work %s", holds);

  it("keeps what was planned beside what is", () => {
    const plan = asOf("2026-10-12", "e: { start: T-12, duration: 2d, started: 2026-10-09, finished: 2026-10-12 }", f);
    const both = { plannedStart: "2026-10-08", plannedFinish: "2026-10-09", startVariance: 1, finishVariance: 2 };
    expect(answers(plan, ["e.progress", "f.progress"])).toMatchObject({
      "e.progress": { started: "2026-10-09", finished: "2026-10-12", ...both },
      "f.progress": { plannedStart: "2026-10-10", startVariance: 2, started: null },
    });
  });

  it.each([
    ["no-go", "blocked", { blockedBy: ["g"], conditionalOn: [] }],
    ["conditional", "not-started", { blockedBy: [], conditionalOn: ["g"] }],
    ["go", "not-started", { blockedBy: [], conditionalOn: [] }],
  ])("a gate that decides %s", (decision, status, held) => {
    const gate = `g: { at: T-12, finished: 2026-10-08, gate: { decision: ${decision} } }`;
    const plan = asOf(
      "2026-10-08",
      gate,
      "e: { after: g, duration: 1d }",
      f,
      "h: { after: g, duration: 1d, finished: 2026-10-08 }",
      "i: { after: h, duration: 1d }",
    );
    const said = answers(plan, ["g.status", "e.status", "f.status", "f.progress", "h.status", "i.status"]);
    expect(said).toMatchObject({
      "g.status": "finished",
      "e.status": status,
      "f.status": status,
      "f.progress": held,
      "h.status": "finished",
      "i.status": "not-started",
    });
  });
});
