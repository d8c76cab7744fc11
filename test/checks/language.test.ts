import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { opinionsBut } from "../support/opinions.ts";
import { told } from "./review-text.ts";

describe("id-style", () => {
  it.each([
    {
      title: "finds ids that differ in capitals or in the dash, of tasks, phases and anchors alike",
      text: "launch: 2026-03-10\nanchors: { kit-day: T-3 }\ntasks:\n  Kit-day: { at: kit-day }\n  kit_Day: { at: T-2 }",
      expected: ['5: "Kit-day" is easily mistaken for "kit-day".', '6: "kit_Day" is easily mistaken for "kit-day".'],
    },
    {
      title: "finds owners who are as alike",
      text: "owners: { Mia: {}, mia: {} }\ntasks: { a: { at: 2026-03-02, owner: Mia, helpers: [mia] } }",
      expected: ['2: "mia" is easily mistaken for "Mia".'],
    },
    {
      title: "lets an owner and a task have one name, and numbers set ids apart",
      text: "owners: { kit: {} }\ntasks:\n  kit-1: { at: 2026-03-02, owner: kit }\n  kit1: { after: kit-1 }\n  Kit: { after: kit1 }",
      expected: [],
    },
    {
      title: "says nothing of ids in any script",
      text: "tasks: { 落地页: { at: 2026-03-02 }, 落地页终稿: { after: 落地页 } }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("id-style", text)).toEqual(expected);
  });
});

describe("mixed-anchor", () => {
  const plan = (timing: string): string =>
    `launch: 2026-03-24\nanchors: { release: T-7, fair: 2026-04-14, eve: R-1 }\ntasks:\n  a: { ${timing} }`;
  it.each([
    {
      title: "a date and a count to the launch",
      timing: "start: T-20, finish: 2026-03-20",
      expected: ['5: "a" begins at T-20, by the launch, and ends at 2026-03-20, by the calendar.'],
    },
    {
      title: "two anchors that move apart",
      timing: "window: T+3..fair-3",
      expected: ['5: "a" begins at T+3, by the launch, and ends at fair-3, by "fair".'],
    },
    { title: "not an anchor that itself counts from the launch", timing: "window: eve-4..T-1", expected: [] },
    { title: "not from one anchor to another", timing: "window: T+3..fair", expected: [] },
    { title: "not two dates", timing: "window: 2026-03-02..2026-03-06", expected: [] },
    { title: "not bounds, which keep their distance from nothing", timing: "from: 2026-03-02, by: T-8", expected: [] },
    {
      title: "not what has happened",
      timing: "window: 2026-03-02..T-8, started: 2026-03-02, finished: 2026-03-06",
      expected: [],
    },
  ])("is $title", ({ timing, expected }) => {
    expect(told("mixed-anchor", plan(timing))).toEqual(expected);
  });
});

describe("offset-style", () => {
  it.each([
    {
      title: "gathers the dates of a plan that counts",
      text: "launch: 2026-03-24\ntasks:\n  a: { window: T-20..T-15 }\n  b: { window: T-20..T-15 }\n  c: { window: T-20..T-15 }\n  d: { from: T-9, by: T-5 }\n  e: { by: 2026-03-20 }\n  f: { at: 2026-03-19 }",
      expected: ['8: "e" and "f" have dates of their own, and stay there when the launch moves.'],
    },
    {
      title: "takes a date for meant where it is one of a few points",
      text: "launch: 2026-03-24\ntasks:\n  a: { window: T-20..T-15 }\n  b: { at: T-9 }\n  c: { at: 2026-03-20 }",
      expected: [],
    },
    {
      title: "leaves a plan without a launch alone",
      text: "start: 2026-03-02\ntasks:\n  a: { at: 2026-03-19 }\n  b: { after: a }",
      expected: [],
    },
    {
      title: "leaves alone what counts from a named day, and what has happened",
      text: "launch: 2026-03-24\nas-of: 2026-03-03\nanchors: { fair: 2026-03-10 }\ntasks:\n  a: { at: fair-1 }\n  b: { window: T-20..T-15 }\n  d: { window: T-20..T-15 }\n  c: { at: 2026-03-02, finished: 2026-03-02 }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("offset-style", text)).toEqual(expected);
  });

  it("finds a date in a plan that is extended, where it is from another year", () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const { diagnostics } = compile({
      name: "p.yaml",
      bytes: bytes("tminus: 1\nextends: team.yaml\nlaunch: 2026-03-24\ntasks: { b: { at: 2026-03-20 } }\n"),
      readFile: () => ({ name: "team.yaml", bytes: bytes("tminus: 1\ntasks: { a: { at: 2026-03-19 } }\n") }),
      ...opinionsBut("offset-style"),
    });
    const found = diagnostics.filter(({ code }) => code === "offset-style");
    expect(found.map(({ place, message }) => `${place.file} ${place.line}: ${message.en}`)).toEqual([
      'team.yaml 2: "a" has a date of its own, and stays there when the launch moves.',
    ]);
  });
});

describe("unused-name", () => {
  it.each([
    {
      title: "names each owner, audience and anchor that nothing uses",
      text: "launch: 2026-03-24\nowners: { mia: {}, tom: {} }\naudiences: { press: {}, users: {} }\nanchors: { fair: T+9, demo: T+3 }\ntasks:\n  a: { at: demo-1, owner: mia, audience: users }",
      expected: [
        '3: Nothing in the plan uses the owner "tom".',
        '4: Nothing in the plan uses the audience "press".',
        '5: Nothing in the plan uses the anchor "fair".',
      ],
    },
    {
      title: "knows helpers, approvers, and who is named in a fact",
      text: "launch: 2026-03-24\nowners: { a: {}, b: {}, c: {}, d: {} }\nnotify: { n: { who: [c], what: plan, before: T } }\nrisks: { r: { if: x, then: y, owner: d, decide-by: T-3 } }\ntasks:\n  go: { at: T-9, helpers: [a], gate: { approvers: [b] } }",
      expected: [],
    },
    {
      title: "knows links, windows, other anchors and other tiers",
      text: "launch: 2026-03-24\ntier: notice\nanchors: { x: T-9, y: x-1, z: T-5, w: T-4 }\ntasks:\n  v: { window: y..z }\n  u: { after: w, tiers: concept }",
      expected: [],
    },
    {
      title: "takes no note for a use, nor a name inside another",
      text: "launch: 2026-03-24\nowners: { mia: {} }\nanchors: { fair: T-9 }\nnote: mia goes to the fair\ntasks:\n  fairs: { at: T-9, name: fair }",
      expected: ['3: Nothing in the plan uses the owner "mia".', '4: Nothing in the plan uses the anchor "fair".'],
    },
    {
      title: "asks for no use of the release",
      text: "launch: 2026-03-24\nanchors: { release: T-7 }\ntasks: { a: { at: T-9 } }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("unused-name", text)).toEqual(expected);
  });
});
