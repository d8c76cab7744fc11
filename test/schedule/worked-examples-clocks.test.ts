/** Work of unknown length, and clock times. */
import { describe, it } from "vitest";
import { comesTo, phase, tasks, type WorkedExample, x } from "./worked-example.ts";

describe("Work of unknown length", () => {
  it.each<WorkedExample>([
    [
      "has no length in any unit",
      tasks(x, "e: { after: x, by: T-12, duration: 待定 }"),
      { "e.duration.unit": null, "e.duration.min": null },
    ],
    [
      "its by rolls, and is shown as written",
      tasks(x, "e: { after: x, by: T-17, duration: TBD }"),
      { e: "09-10..09-30", "e.nominal": "10-03" },
    ],
    [
      "a by with a clock ends it the evening before",
      tasks(x, "e: { after: x, by: T-12 18:00, duration: TBD }"),
      { e: "09-10..09-30" },
    ],
    ["a start begins it", tasks("e: { start: T-42, by: T-12, duration: TBD }"), { e: "09-08..10-08" }],
    ["a from begins it", tasks("e: { from: T-36, by: T-28, duration: TBD }"), { e: "09-14..09-22" }],
    [
      "an anchor begins it",
      `anchors: { fair: 2026-10-03 }\n${tasks("e: { after: fair, by: T-1, duration: TBD }")}`,
      { e: "10-08..10-19" },
    ],
    [
      "following nothing it fills its phase",
      phase("window: T-42..T-22", "e: { duration: TBD }"),
      { e: "09-08..09-28" },
    ],
    [
      "a by comes before its phase's end",
      phase("window: T-42..T-22", "e: { duration: TBD, by: T-28 }"),
      { e: "09-08..09-22" },
    ],
    [
      "following nothing it begins with the kickoff",
      `start: 2026-09-08\n${tasks("e: { duration: TBD, by: T-28 }")}`,
      { e: "09-08..09-22" },
    ],
    [
      "what follows waits for the phase's end",
      `${phase("window: T-42..T-22", x, "e: { after: x, duration: TBD }")}${tasks("f: { after: e, duration: 1d }")}`,
      { f: "09-29" },
    ],
    [
      "with neither it takes its day, and is reported",
      tasks(x, "e: { after: x, duration: TBD }"),
      { e: "09-10", says: ["duration-missing"] },
    ],
    [
      "a buffer lies behind its end",
      tasks(x, "e: { after: x, by: T-28, duration: TBD, buffer: 2d }", "f: { after: e, duration: 1d }"),
      { "e.bufferFinish": "09-24", f: "09-28" },
    ],
    // 09-10 to 09-22 are ten working days, five of them until 09-16.
    [
      "a share of it is a share of what it spans",
      tasks(x, "e: { after: x, by: T-28, duration: TBD }", "f: { after: e.start + 50%, duration: 1d }"),
      { f: "09-17", "f.predecessors": [{ id: "e", type: "start-to-start", lag: 5, lagUnit: "wd" }] },
    ],
  ])("%s", comesTo);
});

const atTen = "launch: 2026-10-20 10:00\n";

describe("Clock times", () => {
  it.each<WorkedExample>([
    ["hours from a clock are exact", `${atTen}${tasks("e: { at: T+48h }")}`, { e: "10-22", "e.time": "10:00" }],
    [
      "hours back to a Saturday roll to Friday",
      `${atTen}${tasks("e: { at: T-72h }")}`,
      { e: "10-16", "e.time": "10:00", "e.nominal": "10-17" },
    ],
    ["30 hours are a day and a quarter", `${atTen}${tasks("e: { at: T+30h }")}`, { e: "10-21", "e.time": "16:00" }],
    ["hours pass midnight", `${atTen}${tasks("e: { at: T-12h }")}`, { e: "10-19", "e.time": "22:00" }],
    ["without a clock 24 hours are a day", tasks("e: { at: T+48h }"), { e: "10-22", "e.time": null }],
    ["without a clock 36 hours are no day", tasks("e: { at: T-36h }"), { says: ["bad-time"] }],
    [
      "a bare T is the day, whatever its clock",
      `${atTen}${tasks("e: { at: T }", "f: { by: T, duration: 2d }")}`,
      { "e.time": null, f: "10-19..10-20" },
    ],
    ["the launch keeps its clock", `${atTen}${tasks("e: { at: T }")}`, { "plan.launch": "10-20T10:00" }],
    ["a by counted in hours is a moment", `${atTen}${tasks("e: { by: T-48h, duration: 2d }")}`, { e: "10-15..10-16" }],
    [
      "so it is from another anchor",
      `anchors: { release: 2026-10-13 09:00 }\n${tasks("e: { by: R, duration: 2d }", "f: { by: R-24h, duration: 1d }")}`,
      { e: "10-12..10-13", f: "10-10" },
    ],
    ["a start-by with a clock", tasks("e: { start-by: T 10:00, duration: 2d }"), { e: "10-19..10-20" }],
    [
      "two hours take their day",
      tasks("e: { at: T+8 15:00, duration: 2h }"),
      { e: "10-28", "e.time": "15:00", "e.duration.unit": "min", "e.duration.max": 120, "e.workdays": 1 },
    ],
    ["two hours need a clock", tasks("e: { at: T+8, duration: 2h }"), { says: ["clock-missing"] }],
    ["an event before its by", tasks("e: { at: T 10:00, by: T 12:00 }"), { says: [] }],
    ["an event at its by", tasks("e: { at: T 12:00, by: T 12:00 }"), { says: [] }],
    ["an event after its by", tasks("e: { at: T 14:00, by: T 12:00 }"), { says: ["deadline-missed"] }],
    [
      "an event that is not over at its by",
      tasks("e: { at: T 11:00, duration: 2h, by: T 12:00 }"),
      { says: ["deadline-missed"] },
    ],
    ["an event that is just over", tasks("e: { at: T 11:00, duration: 1h, by: T 12:00 }"), { says: [] }],
    [
      "an event of the whole day is not over at noon",
      tasks("e: { at: T, by: T 12:00 }"),
      { says: ["deadline-missed"] },
    ],
    [
      "two events of one day in the order of their clocks",
      tasks("a: { at: T 09:00 }", "b: { at: T 10:00, after: a }"),
      { says: [] },
    ],
    ["against it", tasks("a: { at: T 11:00 }", "b: { at: T 10:00, after: a }"), { says: ["dep-conflict"] }],
    ["against it by before", tasks("a: { at: T 11:00, before: b }", "b: { at: T 10:00 }"), { says: ["dep-conflict"] }],
    [
      "the first not over yet",
      tasks("a: { at: T 09:00, duration: 2h }", "b: { at: T 10:00, after: a }"),
      { says: ["dep-conflict"] },
    ],
    ["the first just over", tasks("a: { at: T 09:00, duration: 1h }", "b: { at: T 10:00, after: a }"), { says: [] }],
    ["with one clock the link is their order", tasks("a: { at: T 09:00 }", "b: { at: T, after: a }"), { says: [] }],
    ["so it is with the other's clock", tasks("a: { at: T }", "b: { at: T 09:00, after: a }"), { says: [] }],
    [
      "an event on the last day of a pinned task",
      tasks("a: { start: T-8, finish: T-4 }", "e: { at: T-4, after: a }"),
      { says: [] },
    ],
    [
      "an event on the first day of a pinned task",
      tasks("e: { at: T-4 }", "b: { start: T-4, finish: T, after: e }"),
      { says: [] },
    ],
    [
      "but not with a lag between them",
      tasks("e: { at: T-4 }", "b: { start: T-4, finish: T, after: e + 1d }"),
      { says: ["dep-conflict"] },
    ],
    [
      "and not two pinned tasks",
      tasks("a: { start: T-8, finish: T-4 }", "b: { start: T-4, finish: T, after: a }"),
      { says: ["dep-conflict"] },
    ],
    [
      "placed work leaves an event its day",
      tasks("a: { duration: 2d, before: e }", "e: { at: T 10:00 }"),
      { a: "10-16..10-19" },
    ],
    ["a doubled sign is a slip, not a name", tasks("e: { at: T--3 }"), { says: ["bad-time"] }],
  ])("%s", comesTo);
});
