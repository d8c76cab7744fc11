import { describe, expect, it } from "vitest";
import { told } from "./review-text.ts";

interface Case {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly today?: string;
}

function tells(code: string, cases: readonly Case[]): void {
  describe(code, () => {
    it.each(cases)("$title", ({ text, expected, today }) => {
      expect(told(code, text, today === undefined ? {} : { today })).toEqual(expected);
    });
  });
}

const post = "tasks: { post: { kind: announce, at: T } }";

tells("launch-weekday", [
  {
    title: "leaves a Friday before a long holiday to launch-eve-of-holiday",
    text: `calendar: CN\nlaunch: 2026-04-03\n${post}`,
    expected: [],
  },
  {
    title: "finds any other Friday",
    text: `calendar: CN\nlaunch: 2026-03-27\n${post}`,
    expected: ["3: The launch, 2026-03-27, is a Friday."],
  },
]);

tells("launch-eve-of-holiday", [
  {
    title: "finds the last working day before a holiday",
    text: `calendar: CN\nlaunch: 2026-09-30\n${post}`,
    expected: ["3: The launch, 2026-09-30, is the last working day before National Day, 2026-10-01 to 2026-10-07."],
  },
  {
    title: "finds the last but one",
    text: `calendar: CN\nlaunch: 2026-09-29\n${post}`,
    expected: [
      "3: The launch, 2026-09-29, is the last but one working day before National Day, 2026-10-01 to 2026-10-07.",
    ],
  },
  { title: "lets three working days be enough", text: `calendar: CN\nlaunch: 2026-09-28\n${post}`, expected: [] },
  { title: "takes no weekend for a holiday", text: `calendar: CN\nlaunch: 2026-03-20\n${post}`, expected: [] },
  {
    title: "takes no single day off for one",
    text: `calendars: { us: { extends: mon-fri, holidays: [2026-11-11] } }\ncalendar: us\nlaunch: 2026-11-10\n${post}`,
    expected: [],
  },
  { title: "knows no holidays from Monday to Friday alone", text: `launch: 2026-09-30\n${post}`, expected: [] },
  {
    title: "looks at no calendar without rest days",
    text: `calendar: daily\nlaunch: 2026-09-30\n${post}`,
    expected: [],
  },
  { title: "leaves a launch on a rest day alone", text: `calendar: CN\nlaunch: 2026-10-02\n${post}`, expected: [] },
  { title: "says nothing while the launch is open", text: `calendar: CN\nlaunch: TBD\n${post}`, expected: [] },
]);

const burst = (launch: string, window: string): string =>
  `calendar: CN\nlaunch: ${launch}\nphases: { burst: { window: ${window}, tasks: { ads: { kind: ad, at: T } } } }`;

tells("burst-holiday", [
  {
    title: "finds the phase that begins with the launch and runs into a holiday",
    text: burst("2026-09-28", "T..T+9"),
    expected: ['4: Of the 10 days of "burst", which begins with the launch, 7 are rest days, because of National Day.'],
  },
  { title: "lets a third pass", text: burst("2026-09-28", "T..T+59"), expected: [] },
  { title: "takes weekends as they come", text: burst("2026-03-20", "T..T+3"), expected: [] },
  { title: "leaves the eve of a holiday to launch-eve-of-holiday", text: burst("2026-09-30", "T..T+9"), expected: [] },
  { title: "leaves a launch in the holiday to launch-rest-day", text: burst("2026-10-01", "T..T+9"), expected: [] },
  { title: "looks at no other phase", text: burst("2026-09-28", "T+1..T+9"), expected: [] },
]);

const frozen = "blackouts: { frozen: { window: 2026-03-16..2026-03-20, why: sale } }";

tells("blackout-hit", [
  {
    title: "finds public tasks, by their first day inside",
    text: `${frozen}\ntasks:\n  a: { kind: ad, window: 2026-03-12..2026-03-30 }\n  b: { kind: event, at: 2026-03-20 }\n  c: { kind: asset, at: 2026-03-18 }`,
    expected: [
      '4: "a" is public, and on 2026-03-16 it lies in the blackout "frozen" (2026-03-16 to 2026-03-20).',
      '5: "b" is public, and on 2026-03-20 it lies in the blackout "frozen" (2026-03-16 to 2026-03-20).',
    ],
  },
  {
    title: "knows the days beside it",
    text: `${frozen}\ntasks:\n  a: { kind: ad, window: 2026-03-12..2026-03-15 }\n  b: { kind: event, at: 2026-03-21 }`,
    expected: [],
  },
  {
    title: "says of a launch inside only that",
    text: `${frozen}\nlaunch: 2026-03-17\n${post}`,
    expected: ['3: The launch, 2026-03-17, lies in the blackout "frozen" (2026-03-16 to 2026-03-20).'],
  },
  {
    title: "looks at the days on which recurring work occurs",
    text: `${frozen}\ntasks:\n  a: { kind: content, every: week mon, window: 2026-03-02..2026-03-30 }\n  b: { kind: content, every: 2 weeks mon, window: 2026-03-09..2026-03-30 }`,
    expected: ['4: "a" is public, and on 2026-03-16 it lies in the blackout "frozen" (2026-03-16 to 2026-03-20).'],
  },
  {
    title: "leaves alone what has happened",
    text: `${frozen}\nas-of: 2026-03-23\ntasks: { b: { kind: event, at: 2026-03-20, finished: 2026-03-20 } }`,
    expected: [],
  },
]);

describe("blackout-hit", () => {
  it("knows the public kinds that a policy adds", () => {
    const text = `${frozen}\ntasks: { b: { kind: roadshow, at: 2026-03-20 } }`;
    const kinds = [{ kind: "roadshow", aliases: [], isPublic: true }];
    expect(told("blackout-hit", text, { policy: { kinds } })).toHaveLength(1);
    const inHouse = [{ kind: "roadshow", aliases: [], isPublic: false }];
    expect(told("blackout-hit", text, { policy: { kinds: inHouse } })).toEqual([]);
  });
});

tells("calendar-missing", [
  {
    title: "names the first day of such a year",
    text: "calendar: CN\ntasks: { a: { start: 2060-12-01, duration: 60d } }",
    expected: [
      '2: On 2061-01-01 the plan reaches 2061, a year for which the calendar "CN" has neither a notice nor the lunar festivals.',
    ],
  },
  {
    title: "asks for nothing where the weekday decides",
    text: "tasks: { a: { start: 2071-03-02, duration: 5d } }",
    expected: [],
  },
  {
    title: "trusts a calendar that says it holds the notice",
    text: "calendars: { own: { extends: CN, covers: 2071, holidays: [2071-01-01] } }\ncalendar: own\ntasks: { a: { start: 2071-03-02, duration: 5d } }",
    expected: [],
  },
  {
    title: "leaves years whose festivals are known to calendar-provisional",
    text: "calendar: CN\ntasks: { a: { start: 2055-03-01, duration: 5d } }",
    expected: [],
  },
]);

tells("holiday-eats-task", [
  {
    title: "names the task and the holiday",
    text: "calendar: CN\ntasks:\n  a: { start: 2026-09-29, duration: 4d }\n  b: { start: 2026-09-21, duration: 10d }",
    expected: [
      '4: "a" takes 4 working days, but with National Day in between it runs over 11 days, from 2026-09-29 to 2026-10-09.',
    ],
  },
  {
    title: "takes no weekend for a holiday",
    text: "tasks: { a: { start: 2026-03-06, duration: 2d } }",
    expected: [],
  },
  {
    title: "lets windows and calendar days be as long as they say",
    text: "calendar: CN\ntasks:\n  a: { window: 2026-09-30..2026-10-08 }\n  b: { start: 2026-09-30, duration: 9cd }",
    expected: [],
  },
]);

const lead = (launch: string, start: string, tier = "tier: small-scene\n"): string =>
  `calendar: CN\nlaunch: ${launch}\n${tier}tasks:\n  a: { start: ${start}, duration: 2d }\n  b: { every: week mon, window: T-9..T }`;

tells("lead-too-short", [
  {
    title: "counts working days from the first task to the eve of the launch",
    text: lead("2026-03-24", "2026-03-04"),
    expected: [
      '3: From the first task, "a" on 2026-03-04, to the launch there are 14 working days; a "small-scene" launch needs at least 15 working days.',
    ],
  },
  { title: "is content with as many as are asked for", text: lead("2026-03-24", "2026-03-03"), expected: [] },
  { title: "asks nothing of a plan without a tier", text: lead("2026-03-24", "2026-03-04", ""), expected: [] },
  {
    title: "leaves to few-workdays what holidays take",
    text: lead("2026-10-13", "2026-09-21"),
    expected: [],
  },
  {
    title: "says where nothing comes before the launch",
    text: `launch: 2026-03-24\ntier: notice\n${post}`,
    expected: ['2: No task begins before the launch; a "notice" launch needs at least 5 working days of preparation.'],
  },
]);

describe("lead-too-short", () => {
  it("takes its amount from the policy", () => {
    const rules = {
      ...{ needs: new Map(), brief: [], gates: 0, raters: 0, followUps: 0, noticeLead: undefined },
      canary: { minimum: undefined, firstShare: undefined },
    };
    const ask = (amount: number, unit: "wd" | "cd") =>
      told("lead-too-short", lead("2026-03-24", "2026-03-04"), {
        policy: { rules: new Map([["small-scene", { ...rules, lead: { amount, unit, text: "" } }]]) },
      });
    expect(ask(14, "wd")).toEqual([]);
    expect(ask(20, "cd")).toEqual([]);
    expect(ask(21, "cd")).toEqual([
      '3: From the first task, "a" on 2026-03-04, to the launch there are 20 days; a "small-scene" launch needs at least 21 days.',
    ]);
  });
});

tells("few-workdays", [
  {
    title: "finds a lead that holidays make too short",
    text: lead("2026-10-13", "2026-09-21"),
    expected: [
      '3: From the first task, "a" on 2026-09-21, to the launch there are 22 days, but because of holidays only 11 working days; a "small-scene" launch needs at least 15.',
    ],
  },
  { title: "leaves to lead-too-short what is short anyhow", text: lead("2026-10-13", "2026-09-23"), expected: [] },
  { title: "is content with enough", text: lead("2026-10-13", "2026-09-08"), expected: [] },
]);

tells("past-start", [
  {
    title: "gathers what a plan without any record puts before the day that is given",
    text: "tasks:\n  a: { start: 2026-03-02, duration: 2d }\n  b: { after: a, duration: 2d }\n  c: { after: b }",
    today: "2026-03-05",
    expected: [
      '1: By 2026-03-05, 2 tasks should have begun, "a" on 2026-03-02 the first, and nothing is recorded of any.',
    ],
  },
  {
    title: "names a single one at its place",
    text: "tasks:\n  a: { start: 2026-03-02, duration: 5d }\n  b: { after: a }",
    today: "2026-03-05",
    expected: ['3: "a" was to begin on 2026-03-02, and by 2026-03-05 nothing is recorded of it.'],
  },
  {
    title: "knows no day but one that is given",
    text: "tasks: { a: { start: 2026-03-02, duration: 5d } }",
    expected: [],
  },
  {
    title: "lets work begin today",
    text: "tasks: { a: { start: 2026-03-05, duration: 5d } }",
    today: "2026-03-05",
    expected: [],
  },
  {
    title: "finds free work that a record leaves behind, not what is held up or fixed",
    text: "as-of: 2026-03-06\nstart: 2026-03-02\ntasks:\n  a: { duration: 2d, started: 2026-03-02, finished: 2026-03-03 }\n  b: { after: a, duration: 3d }\n  c: { after: b }\n  d: { start: 2026-03-03, duration: 2d }",
    expected: ['6: "b" was to begin on 2026-03-04, and by 2026-03-06 nothing is recorded of it.'],
  },
]);

const phases = (...windows: readonly string[]): string =>
  `launch: 2026-03-24\nphases:\n${windows.map((window, at) => `  p${at + 1}: { ${window}, tasks: { t${at + 1}: { duration: 1d } } }`).join("\n")}`;

tells("phase-gap", [
  {
    title: "finds the days between the last phase and the launch",
    text: phases("window: T-20..T-7", "window: T..T+9"),
    expected: [
      '4: After "p1", the days from 2026-03-18 to 2026-03-23 belong to no phase: 4 working days before the launch.',
    ],
  },
  {
    title: "finds a single day between two phases",
    text: phases("window: T-20..T-13", "window: T-11..T-1", "window: T..T+9"),
    expected: ['4: After "p1", 2026-03-12 belongs to no phase: 1 working day before the launch.'],
  },
  {
    title: "is content where phases meet over a weekend, or overlap",
    text: phases("window: T-20..T-11", "window: T-30..T-18", "window: T-8..T-1"),
    expected: [],
  },
  {
    title: "does not look behind the launch",
    text: phases("window: T-20..T-1", "window: T+5..T+9", "window: T+20..T+30"),
    expected: [],
  },
  { title: "takes one phase for no division", text: phases("window: T-20..T-7"), expected: [] },
  { title: "knows that an open window has no end", text: phases("window: T-20..", "window: T+5..T+9"), expected: [] },
]);

tells("phase-overlap", [
  {
    title: "finds windows that share one day",
    text: phases("window: T-20..T-7", "window: T-7..T-1"),
    expected: ['5: "p2" begins on 2026-03-17, on which "p1" ends: the day belongs to both.'],
  },
  {
    title: "finds phases that are linked and overlap",
    text: phases("window: T-20..T-7", "window: T-14..T-1, after: p1"),
    expected: ['5: "p2" comes after "p1", but its window begins on 2026-03-10 and that of "p1" ends on 2026-03-17.'],
  },
  {
    title: "takes any other overlap as meant",
    text: phases("window: T-20..T-7", "window: T-14..T-1", "window: T-6..T-1"),
    expected: [],
  },
]);

const embargo = (task: string, lifts = "T 10:00"): string =>
  `launch: 2026-03-24 10:00\ntimezone: Asia/Shanghai\nembargo: { lifts: ${lifts} }\naudiences: { wire: { name: Press agencies }, fans: { name: Social media }, users: {} }\ntasks: { a: { kind: announce, ${task} } }`;

tells("embargo-early", [
  {
    title: "finds who is not the press",
    text: embargo("at: T-5, audience: [wire, fans, users], embargo: true"),
    expected: ['6: "a" is under embargo until T 10:00, but reaches "fans" and "users" on 2026-03-19.'],
  },
  {
    title: "counts the hours of the day itself",
    text: embargo("at: T 09:00, audience: users, embargo: true"),
    expected: ['6: "a" is under embargo until T 10:00, but reaches "users" on 2026-03-24.'],
  },
  { title: "lets the press know", text: embargo("at: T-5, audience: wire, embargo: true"), expected: [] },
  { title: "is silent once it has lifted", text: embargo("at: T 10:00, audience: users, embargo: true"), expected: [] },
  { title: "asks nothing of what is not under embargo", text: embargo("at: T-5, audience: users"), expected: [] },
]);

tells("embargo-zone", [
  {
    title: "asks for a time of day",
    text: embargo("at: T-5", "T-1"),
    expected: ["4: The embargo lifts at T-1, which is a day without a time."],
  },
  { title: "asks for no second zone where nobody is abroad", text: embargo("at: T-5"), expected: [] },
  {
    title: "asks for a second zone where somebody is",
    text: embargo("at: T-5").replace("users: {}", "users: { name: Customers overseas }"),
    expected: ['4: "users" is abroad, but the embargo is not shown in a second time zone.'],
  },
]);

tells("release-after-launch", [
  {
    title: "holds the release against the launch",
    text: "launch: 2026-03-24\nanchors: { release: 2026-03-25 }\ntasks: { a: { at: R } }",
    expected: ["3: The release, 2026-03-25, is later than the launch, 2026-03-24."],
  },
  {
    title: "lets both be on one day",
    text: "launch: 2026-03-24\nanchors: { release: T }\ntasks: { a: { at: R } }",
    expected: [],
  },
  {
    title: "lets a concept run ahead",
    text: "launch: 2026-03-24\ntier: concept\nanchors: { release: T+30 }\ntasks: { a: { at: R } }",
    expected: [],
  },
]);

const events = (...tasks: readonly string[]): string => `launch: 2026-03-24\ntasks:\n  ${tasks.join("\n  ")}`;

tells("day-kind-inversion", [
  {
    title: "finds events whose numbers read the other way round",
    text: events("a: { at: T-4 }", "b: { at: T-3wd }"),
    expected: [
      '5: "b" at T-3wd is on 2026-03-19, before "a" at T-4 (2026-03-20), although the numbers read the other way round.',
    ],
  },
  {
    title: "finds them behind the launch too",
    text: events("c: { at: T+4wd }", "a: { at: T+5wd }", "b: { at: T+6 }"),
    expected: [
      '6: "b" at T+6 is on 2026-03-30, before "a" at T+5wd (2026-03-31), although the numbers read the other way round.',
    ],
  },
  {
    title: "says nothing where a link settles the order",
    text: events("a: { at: T-4, after: b }", "b: { at: T-3wd }"),
    expected: [],
  },
  {
    title: "compares within one phase",
    text: `${events("a: { at: T-4 }")}\nphases: { p: { tasks: { b: { at: T-3wd } } } }`,
    expected: [],
  },
  { title: "compares days of two kinds only", text: events("a: { at: T-4wd }", "b: { at: T-3wd }"), expected: [] },
]);
