/** The parts of the schedule's document beside its dates. T is Tuesday 2026-10-20. */
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";

type Part = readonly [rule: string, text: string, expected: unknown];

function documentOf(text: string): ScheduleDocument {
  const { document } = compile({ name: "x/web.launch.yaml", bytes: new TextEncoder().encode(`tminus: 1\n${text}`) });
  if (!document) throw new Error(`no schedule of ${text}`);
  return document;
}

function has(part: (document: ScheduleDocument) => unknown): (...args: Part) => void {
  return (_, text, expected) => expect(part(documentOf(text))).toMatchObject(expected as object);
}

const event = "tasks: { e: { at: 2026-10-20 } }\n";
const unsaid = { tier: null, launch: null, launchText: null, timezone: null, place: null, note: null, trial: null };

describe("the document", () => {
  it.each([
    ["a bar", "tasks: { e: { start: 2176-03-04, duration: 9999cd } }"],
    ["a buffer", "tasks: { e: { at: 2199-01-04, buffer: 9999cd } }"],
  ])("is not made where %s leads out of the years that are planned", (_, text) => {
    const { document, diagnostics } = compile({
      name: "x.yaml",
      bytes: new TextEncoder().encode(`tminus: 1\n${text}`),
    });
    expect(document).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "out-of-range",
    ]);
  });
});

describe("the plan", () => {
  it.each<Part>([
    [
      "with all that it can say",
      `id: offline\nname: Offline mode\nlang: zh\ntier: small-scene\nlaunch: 2026-10-20 09:05\ntimezone: Asia/Shanghai\nstart: T-36\nfinish: T+13\nplace: early\nnote: A draft.\n${event}`,
      {
        id: "offline",
        name: "Offline mode",
        lang: "zh",
        tier: "small-scene",
        launch: "2026-10-20T09:05",
        launchText: null,
        timezone: "Asia/Shanghai",
        start: "2026-09-14",
        finish: "2026-11-02",
        place: "early",
        note: "A draft.",
        trial: null,
      },
    ],
    [
      "with nothing but a task",
      event,
      { ...unsaid, id: "web", name: "web", lang: "en", start: "2026-10-20", finish: "2026-10-20" },
    ],
    [
      "whose launch is not known",
      "launch: TBD\ntasks: { e: { at: T } }\n",
      { ...unsaid, id: "web", name: "web", lang: "en", launchText: "TBD", start: null, finish: null },
    ],
    [
      "whose launch has no clock time",
      "launch: 2026-10-20\ntasks: { e: { at: T } }\n",
      {
        ...unsaid,
        id: "web",
        name: "web",
        lang: "en",
        launch: "2026-10-20",
        start: "2026-10-20",
        finish: "2026-10-20",
      },
    ],
  ])(
    "%s",
    has(({ plan }) => plan),
  );
});

describe("the owners", () => {
  it.each<Part>([
    [
      "in the order of the file",
      `owners: { wu: { name: Wu, email: wu@example.com, capacity: 2 }, li: {} }\n${event}`,
      [
        { id: "wu", name: "Wu", email: "wu@example.com", capacity: 2 },
        { id: "li", name: "li", email: null, capacity: null },
      ],
    ],
  ])(
    "%s",
    has(({ owners }) => owners),
  );
});

describe("the anchors", () => {
  it.each<Part>([
    [
      "with their days, their clock times, and as written",
      "launch: 2026-10-20 09:05\ntimezone: Asia/Shanghai\nanchors: { fair: T-4, opening: fair+1 14:30, signed: e }\ntasks: { e: { at: T-7 } }\n",
      [
        { id: "launch", name: "launch", date: "2026-10-20", time: "09:05", text: "2026-10-20 09:05" },
        { id: "fair", name: "fair", date: "2026-10-16", time: null, text: "T-4" },
        { id: "opening", name: "opening", date: "2026-10-17", time: "14:30", text: "fair+1 14:30" },
        { id: "signed", name: "signed", date: "2026-10-13", time: null, text: "e" },
      ],
    ],
    [
      "without a day where the launch has none",
      "launch: TBD\nanchors: { fair: T-4 }\ntasks: { e: { at: T } }\n",
      [
        { id: "launch", name: "launch", date: null, time: null, text: "TBD" },
        { id: "fair", name: "fair", date: null, time: null, text: "T-4" },
      ],
    ],
  ])(
    "%s",
    has(({ anchors }) => anchors),
  );
});

// 31 days before 10-20 is 09-19, 31 days after it is 11-20.
const ours =
  "calendar: ours\ncalendars: { ours: { extends: mon-fri, holidays: [2026-09-18, { date: 2026-09-21, name: Fair }, 2026-11-20, 2026-11-23], workdays: [2026-09-19, { date: 2026-11-15, name: Move }, 2026-11-21] } }\n";

describe("the calendar", () => {
  it.each<Part>([
    [
      "reaches a month beyond the plan on both sides",
      ours + event,
      {
        id: "ours",
        from: "2026-09-19",
        to: "2026-11-20",
        week: [1, 2, 3, 4, 5],
        holidays: [
          { date: "2026-09-21", name: "Fair" },
          { date: "2026-11-20", name: null },
        ],
        workdays: [
          { date: "2026-09-19", name: null },
          { date: "2026-11-15", name: "Move" },
        ],
      },
    ],
    [
      "has no end where the plan has no days",
      "calendar: ours\ncalendars: { ours: { week: mon-sat } }\nlaunch: TBD\ntasks: { e: { at: T } }\n",
      { id: "ours", from: null, to: null, week: [1, 2, 3, 4, 5, 6], holidays: [], workdays: [] },
    ],
    [
      "nor where it has no last day",
      "start: 2026-10-20\nlaunch: TBD\ntasks: { e: { at: T } }\n",
      { id: "mon-fri", from: null, to: null, week: [1, 2, 3, 4, 5], holidays: [], workdays: [] },
    ],
  ])(
    "%s",
    has(({ calendar }) => calendar),
  );

  it("names its holidays in the plan's language", () => {
    const { calendar } = documentOf(`calendar: CN\nlang: zh\n${event}`);
    expect(calendar.workdays).toEqual([
      { date: "2026-09-20", name: "国庆节" },
      { date: "2026-10-10", name: "国庆节" },
    ]);
  });
});

describe("the phases", () => {
  it.each<Part>([
    [
      "with their tasks' days and their windows",
      "launch: 2026-10-20\nphases:\n  story: { name: The story, window: T-12..T-4, tasks: { a: { start: T-11, finish: T-8 } } }\n  open: { window: T.., tasks: { b: { at: T } } }\n  plain: { tasks: { c: { at: T+1 } } }\n",
      [
        {
          id: "story",
          name: "The story",
          start: "2026-10-09",
          finish: "2026-10-12",
          window: { start: "2026-10-08", finish: "2026-10-16", text: "T-12..T-4" },
        },
        {
          id: "open",
          name: "open",
          start: "2026-10-20",
          finish: "2026-10-20",
          window: { start: "2026-10-20", finish: null, text: "T.." },
        },
        { id: "plain", name: "plain", start: "2026-10-21", finish: "2026-10-21", window: null },
      ],
    ],
    [
      "without days where the launch has none",
      "launch: TBD\nphases: { story: { window: T-12..T-4, tasks: { a: { at: T } } } }\n",
      [
        {
          id: "story",
          name: "story",
          start: null,
          finish: null,
          window: { start: null, finish: null, text: "T-12..T-4" },
        },
      ],
    ],
  ])(
    "%s",
    has(({ phases }) => phases),
  );
});

describe("the rows", () => {
  const shown = { fact: "notify", id: "a", name: "Sales", finish: null, start: null, startText: null, owner: null };
  it.each<Part>([
    [
      "a notice with its day",
      `owners: { li: {} }\nnotify: { a: { what: Sales, who: sales, lead: 3d, before: 2026-10-20, owner: li } }\n${event}`,
      [{ ...shown, start: "2026-10-15", finish: "2026-10-15", owner: "li" }],
    ],
    [
      "a notice whose day is not known",
      "launch: TBD\nnotify: { a: { what: Sales, who: sales, lead: 3d, before: T-8 } }\ntasks: { e: { at: T } }\n",
      [{ ...shown, startText: "T-8" }],
    ],
  ])(
    "%s",
    has(({ rows }) => rows),
  );
});

describe("the rest", () => {
  it("is its format, its critical paths and its facts as read", () => {
    const { format, criticalPaths, facts } = documentOf(`brief: { value: Works on the metro }\n${event}`);
    expect(format).toBe("tminus-schedule/1");
    expect(criticalPaths).toEqual([{ to: "finish", tasks: ["e"] }]);
    expect(facts).toEqual({ brief: { value: "Works on the metro" } });
  });
});

describe("the diagnostics", () => {
  const conflict =
    "launch: 2026-10-20\ntasks:\n  a: { start: T-8, finish: T-4 }\n  b: { start: T-5, finish: T, after: a }\n";

  it.each([
    ["en", "lang: en\n", ['line 6: "b"', 'line 5: "a"']],
    ["zh", "lang: zh\n", ["line 6: “b”", "line 5: “a”"]],
  ])("in %s, with the places that they are about", (_, lang, expected) => {
    const { diagnostics } = documentOf(conflict.replace("tasks:", `${lang}tasks:`));
    const found = diagnostics.find(({ code }) => code === "dep-conflict")!;
    const quoted = found.related.map(({ place, message }) => `line ${place.line}: ${message.slice(0, 3)}`);
    expect(quoted).toEqual(expected);
    expect(found.severity).toBe("error");
    expect(found.help).toEqual(expect.any(String));
  });
});

describe("what is wrong", () => {
  const plan = [
    "launch: 2026-10-20",
    "tier: 告知型",
    "owners: { li: {} }",
    "tasks:",
    "  a: { start: 2026-10-12, duration: 4d, owner: li }",
    "  b: { after: a, duration: 2d, by: 2026-10-16, owner: li }",
    "  e: { at: T, owner: li }",
  ].join("\n");

  it.each([
    [
      "en",
      {
        message: '"b" ends on 2026-10-19, too late by 1 working day for 2026-10-16.',
        help: expect.stringMatching(/^Any one of these settles it:\n {2}- /),
        related: [{ message: '"a" is fixed here, from 2026-10-12', place: { line: 7, column: 15 } }],
        notes: ['The chain is "a" (2026-10-12 to 2026-10-15) → "b" (2026-10-16 to 2026-10-19).'],
        conflict: {
          missing: 1,
          chain: ["a", "b"],
          waysOut: expect.arrayContaining([
            { text: 'shorten "a" from 4 working days to 3 working days', option: "--set a.duration=3wd" },
          ]),
        },
      },
    ],
    [
      "zh",
      {
        message: "“b”到 2026-10-19 才结束，赶不上 2026-10-16，还差 1 个工作日。",
        related: [{ message: "“a”固定在这里，开始于 2026-10-12" }],
        notes: ["任务链是“a”（2026-10-12 至 2026-10-15） → “b”（2026-10-16 至 2026-10-19）。"],
      },
    ],
  ])("stands in it in its language: %s", (lang, expected) => {
    const found = documentOf(`lang: ${lang}\n${plan}`).diagnostics.find(({ code }) => code === "deadline-missed");
    expect(found).toMatchObject(expected);
  });

  it("has no related places, notes, conflict or fix where nobody gave one", () => {
    const [found] = documentOf("tasks: { e: { at: 2026-10-03 } }\n").diagnostics;
    expect(found).toMatchObject({ related: [], notes: [], conflict: null, fix: null });
  });
});
