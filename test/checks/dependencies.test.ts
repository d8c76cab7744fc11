import { describe, expect, it } from "vitest";
import { told } from "./review-text.ts";

interface Case {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

function tells(code: string, cases: readonly Case[]): void {
  describe(code, () => {
    it.each(cases)("$title", ({ text, expected }) => {
      expect(told(code, text)).toEqual(expected);
    });
  });
}

const chain = "tasks:\n  page: { start: 2026-03-02, duration: 5-12d }\n  check: { after: page, duration: 2d";

tells("deadline-risk", [
  {
    title: "tells what the long end would miss, where the plan is laid out for the short one",
    text: `ranges: min\n${chain}, by: 2026-03-12 }`,
    expected: [
      '5: "check" is in time for 2026-03-12 only while ranges end short: at their long end it is 5 working days late.',
    ],
  },
  {
    title: "leaves to deadline-missed what the plan itself misses",
    text: `ranges: min\n${chain}, by: 2026-03-09 }`,
    expected: [],
  },
  { title: "has nothing to add to a plan of long ends", text: `${chain}, by: 2026-03-19 }`, expected: [] },
  { title: "is content where the long end holds", text: `ranges: min\n${chain}, by: 2026-03-19 }`, expected: [] },
  {
    title: "names each promise once, fixed followers and the launch among them",
    text: `launch: 2026-03-16\nranges: likely\n${chain} }\n  post: { at: 2026-03-18, after: check }\n  news: { after: page, before: launch }`,
    expected: [
      '6: "check" is in time for "post" (2026-03-18) only while ranges end short: at their long end it is 2 working days late.',
      '8: "news" is in time for the launch (2026-03-16) only while ranges end short: at their long end it is 3 working days late.',
    ],
  },
]);

tells("no-float", [
  {
    title: "names the work between the kickoff and the launch",
    text: "launch: 2026-03-24\nstart: 2026-03-02\ntasks:\n  a: { duration: 10d }\n  b: { after: a, duration: 6d, before: launch }\n  c: { duration: 3d, before: b }",
    expected: ['2: A day lost on "a" and "b" is a day lost for the launch: there is no room on the way to it.'],
  },
  {
    title: "says nothing of work that could begin sooner",
    text: "launch: 2026-03-24\ntasks:\n  a: { duration: 10d }\n  b: { after: a, duration: 6d, before: launch }",
    expected: [],
  },
  {
    title: "says nothing where a day is left, or missing",
    text: "launch: 2026-03-24\nstart: 2026-03-02\ntasks:\n  a: { duration: 9d }\n  b: { after: a, duration: 6d, before: launch }",
    expected: [],
  },
  {
    title: "leaves to the conflict what does not hold",
    text: "launch: 2026-03-24\nstart: 2026-03-02\ntasks:\n  a: { duration: 11d }\n  b: { after: a, duration: 6d, before: launch }",
    expected: [],
  },
  {
    title: "does not name what stands on a day of its own",
    text: "launch: 2026-03-24\ntasks:\n  go: { at: T-1 }\n  post: { at: T, after: go }",
    expected: [],
  },
]);

tells("buffer-eaten", [
  {
    title: "finds a buffer that runs past the end of its phase",
    text: "phases:\n  p:\n    window: 2026-03-02..2026-03-10\n    tasks: { a: { start: 2026-03-02, duration: 5d, buffer: 4d } }",
    expected: [
      '5: The buffer of "a" lasts until 2026-03-12, 2 working days past the end of its phase "p" (2026-03-10).',
    ],
  },
  {
    title: "finds one that runs past the launch",
    text: "launch: 2026-03-11\ntasks: { a: { start: 2026-03-02, duration: 5d, buffer: 4d } }",
    expected: ['3: The buffer of "a" lasts until 2026-03-12, 2 working days past the eve of the launch (2026-03-11).'],
  },
  {
    title: "is content with one that ends in time, and with work after the launch",
    text: "launch: 2026-03-13\ntasks:\n  a: { start: 2026-03-02, duration: 5d, buffer: 4d }\n  b: { start: 2026-03-16, duration: 5d, buffer: 4d }",
    expected: [],
  },
  {
    title: "leaves to task-outside-phase what ends too late itself",
    text: "phases:\n  p:\n    window: 2026-03-02..2026-03-05\n    tasks: { a: { start: 2026-03-02, duration: 5d, buffer: 4d } }",
    expected: [],
  },
]);

const asset = (rest: string): string => `tasks:\n  a: { kind: asset, ${rest} }`;

tells("buffer-missing", [
  {
    title: "knows by its name what others make",
    text: asset("name: Product video, start: 2026-03-02, duration: 8d"),
    expected: ['3: "a" is produced by others, but has neither a buffer nor a range.'],
  },
  {
    title: "knows it in Chinese, by the id too",
    text: "tasks:\n  手册印刷: { kind: 物料, start: 2026-03-02, duration: 8天 }",
    expected: ['3: "手册印刷" is produced by others, but has neither a buffer nor a range.'],
  },
  {
    title: "takes a range for room",
    text: asset("name: Product video, start: 2026-03-02, duration: 5-8d"),
    expected: [],
  },
  { title: "lets a window be", text: asset("name: Product video, window: 2026-03-02..2026-03-20"), expected: [] },
  {
    title: "knows other assets",
    text: asset("name: Landing page on videography, start: 2026-03-02, duration: 8d"),
    expected: [],
  },
  {
    title: "asks assets only",
    text: "tasks: { a: { name: Video call, start: 2026-03-02, duration: 8d } }",
    expected: [],
  },
]);

tells("long-task", [
  {
    title: "counts working days",
    text: "tasks:\n  a: { start: 2026-03-02, duration: 21d }\n  b: { start: 2026-03-02, duration: 20d }\n  c: { start: 2026-03-02, duration: 30cd }",
    expected: [
      '3: "a" takes 21 working days, too long to see how it goes.',
      '5: "c" takes 22 working days, too long to see how it goes.',
    ],
  },
  {
    title: "lets what runs for a time be long",
    text: "tasks:\n  a: { window: 2026-03-02..2026-06-02 }\n  b: { kind: canary, start: 2026-03-02, duration: 30d }\n  c: { kind: ad, start: 2026-03-02, duration: 2mo }\n  d: { during: a }",
    expected: [],
  },
]);

tells("range-wide", [
  {
    title: "holds one end against the other",
    text: "tasks:\n  a: { start: 2026-03-02, duration: 5-11d }\n  b: { start: 2026-03-02, duration: 5-10d }\n  c: { start: 2026-03-02, duration: 2/4/8d }",
    expected: [
      '3: "a" takes 5-11d: the long end is more than twice the short one.',
      '5: "c" takes 2/4/8d: the long end is more than twice the short one.',
    ],
  },
  { title: "lets a day or two pass", text: "tasks: { a: { start: 2026-03-02, duration: 1-3d } }", expected: [] },
]);

tells("isolated-task", [
  {
    title: "gathers the tasks of a phase that hang on nothing",
    text: "phases:\n  p:\n    window: 2026-03-02..2026-03-20\n    tasks:\n      a: { duration: 2d }\n      b: { duration: 2d, after: a }\n      c: { duration: 2d }\n      d: {}\n      e: { by: 2026-03-10 }\n      f: { every: week mon }",
    expected: ['8: "c" and "d" have no date and no link, so they stand at the beginning of "p".'],
  },
  {
    title: "names a single one",
    text: "start: 2026-03-02\ntasks: { c: { duration: 2d } }",
    expected: ['3: "c" has no date and no link, so it stands at the beginning of the plan.'],
  },
  {
    title: "takes the steps of a sequence, and what an anchor stands at, for linked",
    text: "start: 2026-03-02\nanchors: { signed: deal }\nphases: { p: { order: sequence, tasks: { a: {}, b: {} } } }\ntasks: { deal: { duration: 2d } }",
    expected: [],
  },
]);

const late = (launch: string, rest: string): string =>
  `launch: ${launch}\ntasks:\n  page: { kind: asset, start: 2026-03-02, duration: 8d${rest}`;

tells("pre-launch-late", [
  {
    title: "names the first of a chain that is late, not what waits for it",
    text: late(
      "2026-03-11",
      " }\n  review: { kind: legal, after: page, duration: 3d }\n  other: { kind: test, start: 2026-03-09, duration: 3d }",
    ),
    expected: [
      '4: "page" prepares the launch, but is done on 2026-03-11; the launch is on 2026-03-11.',
      '6: "other" prepares the launch, but is done on 2026-03-11; the launch is on 2026-03-11.',
    ],
  },
  { title: "lets the eve of the launch be early enough", text: late("2026-03-12", " }"), expected: [] },
  {
    title: "leaves to the conflict what the launch waits for",
    text: late("2026-03-11", ", before: launch }"),
    expected: [],
  },
  {
    title: "believes a date or a phase behind the launch, and a link to it",
    text: "launch: 2026-03-10\nphases: { later: { window: T..T+20, tasks: { a: { kind: enablement, duration: 3d } } } }\ntasks:\n  b: { kind: enablement, start: T+5, duration: 2d }\n  c: { kind: asset, after: launch, duration: 2d }\n  post: { kind: announce, at: T }\n  d: { kind: asset, after: post, duration: 2d }\n  e: { kind: asset, start: 2026-03-02, by: T+9, duration: 9d }",
    expected: [],
  },
  {
    title: "leaves to task-outside-phase what its phase ends before",
    text: "launch: 2026-03-10\nphases: { p: { window: T-8..T-1, tasks: { a: { kind: asset, start: T-7, duration: 9d } } } }",
    expected: [],
  },
  {
    title: "knows other kinds",
    text: "launch: 2026-03-10\ntasks: { a: { kind: data, start: 2026-03-09, duration: 9d } }",
    expected: [],
  },
]);

const early = (task: string): string =>
  `launch: 2026-03-24\ntasks:\n  canary: { kind: canary, window: 2026-03-02..2026-03-06 }\n  survey: { kind: feedback, at: T+9 }\n  a: { ${task} }`;

tells("post-launch-early", [
  {
    title: "finds a retro before the launch",
    text: early("kind: retro, at: T-12"),
    expected: ['6: "a" is a retro, but stands on 2026-03-12, before the launch on 2026-03-24.'],
  },
  {
    title: "finds feedback on nothing",
    text: early("kind: feedback, start: T-12, duration: 2d"),
    expected: ['6: "a" is feedback, but stands on 2026-03-12, before the launch on 2026-03-24.'],
  },
  { title: "knows feedback on what it follows", text: early("kind: feedback, after: canary"), expected: [] },
  { title: "knows a retro of a canary", text: early("kind: retro, after: canary"), expected: [] },
  { title: "is content behind the launch", text: early("kind: retro, at: T+12"), expected: [] },
]);
