import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";

interface Case {
  readonly rule: string;
  readonly lines: readonly string[];
  /** Code, working days missing, chain, and for each cause the ways out in English. */
  readonly found: readonly (readonly [code: string, missing: number, chain: string, ways: readonly string[]])[];
}

/** Worked by hand, over weeks from Monday to Friday without holidays: 2026-03-02 is a Monday. */
const cases: readonly Case[] = [
  {
    rule: "a milestone in the evening before the kickoff takes nothing of the days before it",
    lines: [
      "start: 2026-03-09",
      "launch: 2026-03-20",
      "tasks:",
      "  a: { duration: 0, by: T }",
      "  b: { duration: 2w, after: a }",
    ],
    found: [],
  },
  {
    rule: "a deadline: the task, what it waits for, the start and the deadline can give",
    lines: ["tasks:", "  a: { start: 2026-03-02, duration: 4d }", "  b: { duration: 4d, after: a, by: 2026-03-10 }"],
    found: [
      [
        "deadline-missed",
        1,
        "a b",
        [
          'shorten "a" from 4 working days to 3 working days',
          'shorten "b" from 4 working days to 3 working days',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'give "b" 1 working day more: "by: 2026-03-11"',
        ],
      ],
    ],
  },
  {
    rule: "what the range of a task allows comes first, however many days it is",
    lines: ["tasks:", "  a: { start: 2026-03-02, duration: 2-6d }", "  b: { duration: 3d, after: a, by: 2026-03-09 }"],
    found: [
      [
        "deadline-missed",
        3,
        "a b",
        [
          'it holds if "a" takes 3 working days instead of 6 working days (its range is 2-6d)',
          'move "a" 3 working days earlier: "start: 2026-02-25"',
          'give "b" 3 working days more: "by: 2026-03-12"',
        ],
      ],
    ],
  },
  {
    rule: "a wait can be shorter, or go",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 1d }",
      "  b: { duration: 1d, after: a + 3d, by: 2026-03-04 }",
      "  c: { duration: 1d, after: a + 2d, by: 2026-03-03 }",
    ],
    found: [
      [
        "deadline-missed",
        2,
        "a b",
        [
          'shorten the wait between "a" and "b" from 3 working days to 1 working day',
          'move "a" 2 working days earlier: "start: 2026-02-26"',
          'give "b" 2 working days more: "by: 2026-03-06"',
        ],
      ],
      [
        "deadline-missed",
        2,
        "a c",
        [
          'drop the wait of 2 working days between "a" and "c"',
          'move "a" 2 working days earlier: "start: 2026-02-26"',
          'give "c" 2 working days more: "by: 2026-03-05"',
        ],
      ],
    ],
  },
  {
    rule: "a buffer can be cut",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 1d, buffer: 3d }",
      "  b: { duration: 1d, after: a, by: 2026-03-05 }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "a b",
        [
          'cut the buffer behind "a" from 3 working days to 2 working days',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'give "b" 1 working day more: "by: 2026-03-06"',
        ],
      ],
    ],
  },
  {
    rule: "moving the launch is no way out where the chain moves along with it",
    lines: [
      "launch: 2026-03-10",
      "tasks:",
      "  a: { start: T-3wd, duration: 3d }",
      "  b: { duration: 1d, after: a, before: launch }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "a b",
        [
          'shorten "a" from 3 working days to 2 working days',
          'move "a" 1 working day earlier: "start: T-4wd" (2026-03-04)',
        ],
      ],
    ],
  },
  {
    rule: "the launch moves to the first day that works, over a weekend",
    lines: [
      "launch: 2026-03-05",
      "tasks:",
      "  a: { start: 2026-03-02, duration: 1d }",
      "  b: { duration: 1w, after: a, before: launch }",
    ],
    found: [
      [
        "deadline-missed",
        3,
        "a b",
        [
          'shorten "b" from 5 working days to 2 working days',
          'move "a" 3 working days earlier: "start: 2026-02-25"',
          "launch 3 working days later, on 2026-03-10: the first day that works",
        ],
      ],
    ],
  },
  {
    rule: "a fixed follower can move, an event to the very day, and as the last resort no longer wait",
    lines: ["tasks:", "  a: { start: 2026-03-02, duration: 2d }", "  b: { at: 2026-03-02, after: a }"],
    found: [
      [
        "dep-conflict",
        1,
        "a",
        [
          'shorten "a" from 2 working days to 1 working day',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'move "b" 1 working day later: "at: 2026-03-03"',
          'do not let "b" wait for "a"',
        ],
      ],
    ],
  },
  {
    rule: "one cause is told once: what lies behind a task that is late goes with it",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 5d, by: 2026-03-04 }",
      "  b: { duration: 1d, after: a, by: 2026-03-06 }",
      "  c: { duration: 1d, after: b, by: 2026-03-09 }",
    ],
    found: [
      [
        "deadline-missed",
        2,
        "a",
        ['shorten "a" from 5 working days to 3 working days', 'move "a" 2 working days earlier: "start: 2026-02-26"'],
      ],
    ],
  },
  {
    rule: "who misses more than what stands before it has a cause of its own",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 5d, by: 2026-03-05 }",
      "  b: { duration: 3d, after: a, by: 2026-03-06 }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "a",
        [
          'shorten "a" from 5 working days to 4 working days',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'give "a" 1 working day more: "by: 2026-03-06"',
        ],
      ],
      [
        "deadline-missed",
        3,
        "a b",
        [
          'shorten "a" from 5 working days to 2 working days',
          'move "a" 3 working days earlier: "start: 2026-02-25"',
          'give "b" 3 working days more: "by: 2026-03-11"',
        ],
      ],
    ],
  },
  {
    rule: "work laid back before the kickoff: the chain leads on to what it is done for",
    lines: [
      "start: 2026-03-04",
      "launch: 2026-03-10",
      "tasks:",
      "  a: { duration: 3d }",
      "  b: { duration: 3d, after: a, before: launch }",
    ],
    found: [
      [
        "before-kickoff",
        2,
        "a b",
        [
          'shorten "a" from 3 working days to 1 working day',
          'shorten "b" from 3 working days to 1 working day',
          'start the plan 2 working days earlier: "start: 2026-03-02"',
          "launch 2 working days later, on 2026-03-12: the first day that works",
        ],
      ],
    ],
  },
  {
    rule: "work past the plan's written finish",
    lines: ["finish: 2026-03-04", "tasks:", "  a: { start: 2026-03-02, duration: 4d }"],
    found: [
      [
        "after-finish",
        1,
        "a",
        [
          'shorten "a" from 4 working days to 3 working days',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'end the plan 1 working day later: "finish: 2026-03-05"',
        ],
      ],
    ],
  },
  {
    rule: "work outside the window of its phase",
    lines: [
      "phases:",
      "  p:",
      "    window: 2026-03-02..2026-03-04",
      "    tasks:",
      "      a: { duration: 2d }",
      "      b: { duration: 2d, after: a }",
    ],
    found: [
      [
        "task-outside-phase",
        1,
        "a b",
        [
          'shorten "a" from 2 working days to 1 working day',
          'shorten "b" from 2 working days to 1 working day',
          'begin the phase "p" 1 working day earlier, on 2026-02-27',
          'end the phase "p" 1 working day later, on 2026-03-05',
        ],
      ],
    ],
  },
  {
    rule: "of work under way the rest can be less; what is done, and its days, cannot change any more",
    lines: [
      "as-of: 2026-03-05",
      "tasks:",
      "  a: { duration: 2d, started: 2026-03-02, finished: 2026-03-04 }",
      "  b: { duration: 3d, after: a, started: 2026-03-05, remaining: 4d }",
      "  c: { duration: 2d, after: b, by: 2026-03-11 }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "b c",
        [
          'finish the rest of "b" in 3 working days instead of 4 working days',
          'shorten "c" from 2 working days to 1 working day',
          'give "c" 1 working day more: "by: 2026-03-12"',
        ],
      ],
    ],
  },
  {
    rule: "what should have begun already cannot begin earlier than progress was recorded",
    lines: ["as-of: 2026-03-05", "tasks:", "  a: { duration: 2d, by: 2026-03-05 }"],
    found: [
      [
        "deadline-missed",
        1,
        "a",
        ['shorten "a" from 2 working days to 1 working day', 'give "a" 1 working day more: "by: 2026-03-06"'],
      ],
    ],
  },
  {
    rule: "a date that is moved keeps its clock time",
    lines: [
      "timezone: Asia/Shanghai",
      "tasks:",
      "  a: { start: 2026-03-02, duration: 3d }",
      "  b: { at: 2026-03-03 10:00, after: a }",
    ],
    found: [
      [
        "dep-conflict",
        1,
        "a",
        [
          'shorten "a" from 3 working days to 2 working days',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'move "b" 1 working day later: "at: 2026-03-04 10:00"',
          'do not let "b" wait for "a"',
        ],
      ],
    ],
  },
  {
    rule: "nothing is moved to a day before the one that progress was recorded on",
    lines: ["as-of: 2026-03-04", "tasks:", "  a: { start: 2026-03-05, duration: 3d, by: 2026-03-06 }"],
    found: [
      [
        "deadline-missed",
        1,
        "a",
        [
          'shorten "a" from 3 working days to 2 working days',
          'move "a" 1 working day earlier: "start: 2026-03-04"',
          'give "a" 1 working day more: "by: 2026-03-09"',
        ],
      ],
    ],
  },
  {
    rule: "where the days up to the recording of progress are too few, there is no beginning earlier",
    lines: ["as-of: 2026-03-04", "tasks:", "  a: { start: 2026-03-05, duration: 4d, by: 2026-03-06 }"],
    found: [
      [
        "deadline-missed",
        2,
        "a",
        ['shorten "a" from 4 working days to 2 working days', 'give "a" 2 working days more: "by: 2026-03-10"'],
      ],
    ],
  },
  {
    rule: "who breaks a limit on the way to one that breaks it by more goes with what that one goes with",
    lines: [
      "start: 2026-03-04",
      "phases:",
      "  p:",
      "    window: 2026-03-04..2026-03-13",
      "    tasks:",
      "      a: { duration: 2d }",
      "      b: { duration: 3d, after: a }",
      "      c: { duration: 2d, after: b, by: 2026-03-06 }",
    ],
    found: [["before-kickoff", 4, "a b c", ['give "c" 4 working days more: "by: 2026-03-12"']]],
  },
  {
    rule: "where two chains are too long, none of their tasks alone is a way out",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 3d }",
      "  b: { start: 2026-03-02, duration: 3d }",
      "  c: { duration: 1d, after: [a, b], by: 2026-03-04 }",
    ],
    found: [["deadline-missed", 1, "a c", ['give "c" 1 working day more: "by: 2026-03-05"']]],
  },
  {
    rule: "a chain goes on at the task that an anchor stands at, for a date counted from it",
    lines: [
      "anchors: { x: sign }",
      "tasks:",
      "  talks: { start: 2026-03-02, duration: 5d }",
      "  sign: { after: talks, duration: 1d }",
      // Monday 9th and three days: Thursday 12th.
      "  press: { start: x+3, duration: 2d, by: 2026-03-12 }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "talks sign press",
        [
          'shorten "talks" from 5 working days to 4 working days',
          'shorten "press" from 2 working days to 1 working day',
          'move "talks" 1 working day earlier: "start: 2026-02-27"',
          'move "press" 1 working day earlier: "start: x+2" (2026-03-11)',
          'give "press" 1 working day more: "by: 2026-03-13"',
        ],
      ],
    ],
  },
  {
    rule: "and for a link to the anchor, at the last of the tasks that it stands at",
    lines: [
      "anchors: { x: p }",
      "phases: { p: { tasks: { a: { start: 2026-03-02, duration: 1d }, b: { start: 2026-03-02, duration: 3d } } } }",
      "tasks:",
      "  press: { after: x + 1wd, duration: 2d, by: 2026-03-05 }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "b press",
        [
          'shorten "b" from 3 working days to 2 working days',
          'shorten "press" from 2 working days to 1 working day',
          'drop the wait of 1 working day between "x" and "press"',
          'move "b" 1 working day earlier: "start: 2026-02-27"',
          'give "press" 1 working day more: "by: 2026-03-06"',
        ],
      ],
    ],
  },
  {
    rule: "and for a bound; the bound may be earlier, too",
    lines: [
      "anchors: { x: a }",
      "tasks:",
      "  a: { start: 2026-03-02, duration: 2d }",
      "  b: { from: x+1, duration: 2d, by: 2026-03-04 }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "a b",
        [
          'shorten "a" from 2 working days to 1 working day',
          'shorten "b" from 2 working days to 1 working day',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'let "b" begin 1 working day earlier: "from: x" (2026-03-03)',
          'give "b" 1 working day more: "by: 2026-03-05"',
        ],
      ],
    ],
  },
  {
    rule: "what a task runs during is of its chain",
    lines: [
      "tasks:",
      "  a: { start: 2026-06-01, duration: 6d }",
      "  watch: { during: a, by: 2026-06-05 }",
      "  b: { at: 2026-06-04, after: watch }",
    ],
    found: [
      [
        "dep-conflict",
        3,
        "a watch",
        ['shorten "a" from 6 working days to 3 working days', 'move "a" 3 working days earlier: "start: 2026-05-27"'],
      ],
    ],
  },
  {
    rule: "a month can be shorter by calendar days, which cost the working days among them",
    lines: ["tasks:", "  a: { start: 2026-03-02, duration: 1mo }", "  b: { duration: 3d, after: a, by: 2026-03-27 }"],
    // The month ends on Wednesday, April 1st; b needs it done by Tuesday, March 24th: eight days, six to work on.
    found: [
      [
        "deadline-missed",
        6,
        "a b",
        [
          'move "a" 3 working days earlier: "start: 2026-02-25"',
          'shorten "a" from 1 month to 23 calendar days',
          'give "b" 6 working days more: "by: 2026-04-06"',
        ],
      ],
    ],
  },
  {
    rule: "no more is taken off a month than is needed, and its range counts",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 2mo }",
      "  b: { duration: 3d, after: a, by: 2026-04-30 }",
      "  c: { start: 2026-03-02, duration: 1-2mo }",
      "  d: { duration: 3d, after: c, by: 2026-04-30 }",
    ],
    // Both end on Friday, May 1st, and must be done on Monday, April 27th, the 57th day.
    found: [
      [
        "deadline-missed",
        4,
        "a b",
        [
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'shorten "a" from 2 months to 57 calendar days',
          'give "b" 4 working days more: "by: 2026-05-06"',
        ],
      ],
      [
        "deadline-missed",
        4,
        "c d",
        [
          'it holds if "c" takes 57 calendar days instead of 2 months (its range is 1-2mo)',
          'move "c" 1 working day earlier: "start: 2026-02-27"',
          'give "d" 4 working days more: "by: 2026-05-06"',
        ],
      ],
    ],
  },
  {
    rule: "a buffer of a month is cut by days, too",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 1d, buffer: 1mo }",
      "  b: { duration: 1d, after: a, by: 2026-04-01 }",
    ],
    // From March 3rd to April 2nd, a Thursday: 31 days.
    found: [
      [
        "deadline-missed",
        2,
        "a b",
        [
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'cut the buffer behind "a" from 1 month to 29 calendar days',
          'give "b" 2 working days more: "by: 2026-04-03"',
        ],
      ],
    ],
  },
  {
    rule: "a buffer in per cent is cut to the most that takes fewer whole days, or dropped",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 4d, buffer: 50% }",
      "  b: { duration: 1d, after: a, by: 2026-03-09 }",
      "  c: { start: 2026-03-02, duration: 3d, buffer: 10% }",
      "  d: { duration: 1d, after: c, by: 2026-03-05 }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "a b",
        [
          'shorten "a" from 4 working days to 3 working days',
          'cut the buffer behind "a" from 50% to 25%',
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'give "b" 1 working day more: "by: 2026-03-10"',
        ],
      ],
      [
        "deadline-missed",
        1,
        "c d",
        [
          'shorten "c" from 3 working days to 2 working days',
          'drop the buffer of 10% behind "c"',
          'move "c" 1 working day earlier: "start: 2026-02-27"',
          'give "d" 1 working day more: "by: 2026-03-06"',
        ],
      ],
    ],
  },
  {
    rule: "what seems to go with a cause, but not with any way out of it, is told as a finding of its own",
    lines: [
      "launch: 2026-06-16",
      "tasks:",
      "  wk: { every: week mon, from: 2026-05-04, by: 2026-06-15 }",
      "  z: { after: wk, duration: 3d, before: launch }",
      "  y: { at: 2026-06-01, after: wk }",
    ],
    // Both wait for the last Monday, June 15th: y from June 1st on, and z, done on the 18th, for a launch on the 16th.
    found: [
      ["deadline-missed", 3, "wk z", ["launch 3 working days later, on 2026-06-19: the first day that works"]],
      ["dep-conflict", 11, "wk", ['move "y" 11 working days later: "at: 2026-06-16"', 'do not let "y" wait for "wk"']],
    ],
  },
  {
    rule: "a wait in per cent is dropped as a whole, at the price of its days",
    lines: [
      "tasks:",
      "  a: { start: 2026-03-02, duration: 4d }",
      "  b: { duration: 1d, after: a.start + 75%, by: 2026-03-04 }",
    ],
    // Three days of a; of three days it would be as many.
    found: [
      [
        "deadline-missed",
        1,
        "a b",
        [
          'move "a" 1 working day earlier: "start: 2026-02-27"',
          'give "b" 1 working day more: "by: 2026-03-05"',
          'shorten "a" from 4 working days to 2 working days',
          'drop the wait of 75% between "a" and "b"',
        ],
      ],
    ],
  },
  {
    rule: "what counts from an anchor is moved as it counts, in working or calendar days; a clock time stays",
    lines: [
      "timezone: Asia/Shanghai",
      "launch: 2026-03-20",
      "anchors: { kick-off: 2026-03-02 }",
      "tasks:",
      // T-13wd is Tuesday, March 3rd; kick-off + 3 is Thursday, March 5th.
      "  a: { start: T-13wd, duration: 4d, by: kick-off + 3 }",
      "  b: { start: kick-off, duration: 2d }",
      "  c: { at: T-14wd 10:00, after: b }",
    ],
    found: [
      [
        "deadline-missed",
        1,
        "a",
        [
          'shorten "a" from 4 working days to 3 working days',
          'move "a" 1 working day earlier: "start: T-14wd" (2026-03-02)',
          'give "a" 1 working day more: "by: kick-off+4" (2026-03-06)',
        ],
      ],
      // T-14wd is Monday, March 2nd; b ends on Tuesday. A later launch would take a along.
      [
        "dep-conflict",
        1,
        "b",
        [
          'shorten "b" from 2 working days to 1 working day',
          'move "b" 1 working day earlier: "start: kick-off - 1wd" (2026-02-27)',
          'move "c" 1 working day later: "at: T-13wd 10:00" (2026-03-03 10:00)',
          'do not let "c" wait for "b"',
        ],
      ],
    ],
  },
];

describe("ways out", () => {
  it.each(cases)("$rule", ({ lines, found }) => {
    const { diagnostics } = compileText(["tminus: 1", ...lines, ""].join("\n"));
    const seen = diagnostics.flatMap(({ code, conflict }) =>
      conflict ? [[code, conflict.missing, conflict.chain.join(" "), conflict.waysOut.map(({ text }) => text.en)]] : [],
    );
    expect(seen).toEqual(found);
  });
});

describe("the limit of a conflict", () => {
  const tells = (...lines: string[]) => {
    const { diagnostics } = compileText(
      ["tminus: 1", "timezone: Asia/Shanghai", "launch: 2026-03-10", ...lines, ""].join("\n"),
    );
    return diagnostics.filter(({ conflict }) => conflict).map(({ message }) => message);
  };

  it("is the launch or the release by what they are", () => {
    const work = "a: { start: 2026-03-09, duration: 2d, before: launch }";
    expect(tells(`tasks: { ${work} }`)).toEqual([
      {
        en: '"a" ends on 2026-03-10, too late by 1 working day for the launch (2026-03-10).',
        zh: "“a”到 2026-03-10 才结束，赶不上上市日（2026-03-10），还差 1 个工作日。",
      },
    ]);
    const later = "b: { start: 2026-03-10, duration: 2d, before: release }";
    expect(tells("anchors: { release: T+1 }", `tasks: { ${later} }`)).toEqual([
      {
        en: '"b" ends on 2026-03-11, too late by 1 working day for the release (2026-03-11).',
        zh: "“b”到 2026-03-11 才结束，赶不上全量上线日（2026-03-11），还差 1 个工作日。",
      },
    ]);
  });

  it("with a clock time is the evening before for work of whole days, and that time for an event", () => {
    expect(tells("tasks:", "  a: { start: 2026-03-04, duration: 2d, by: T-5 18:00 }")).toEqual([
      {
        en: '"a" ends on 2026-03-05, too late by 1 working day for T-5 18:00, which leaves whole days up to 2026-03-04.',
        zh: "“a”到 2026-03-05 才结束，赶不上 T-5 18:00（整天的工作最晚做到 2026-03-04），还差 1 个工作日。",
      },
    ]);
    expect(tells("tasks:", "  a: { at: 2026-03-05 19:00, by: 2026-03-05 18:00 }")).toEqual([
      {
        en: '"a" ends on 2026-03-05, too late by 1 working day for 2026-03-05 18:00.',
        zh: "“a”到 2026-03-05 才结束，赶不上 2026-03-05 18:00，还差 1 个工作日。",
      },
    ]);
  });
});

describe("the chain of a conflict", () => {
  it("is a sentence, with the waits between its tasks", () => {
    const lines = [
      "  a: { start: 2026-03-02, duration: 4d }",
      "  b: { duration: 1d, after: a.start + 75%, by: 2026-03-04 }",
    ];
    const { diagnostics } = compileText(["tminus: 1", "tasks:", ...lines, ""].join("\n"));
    expect(diagnostics.flatMap(({ notes }) => notes ?? [])).toEqual([
      {
        en: 'The chain is "a" (2026-03-02 to 2026-03-05) → a wait of 75% → "b" (2026-03-05).',
        zh: "任务链是“a”（2026-03-02 至 2026-03-05） → 等 75% → “b”（2026-03-05）。",
      },
    ]);
  });
});
