import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import type { TierRules } from "../../src/spec/policy/policy.ts";
import { type ReviewSetting, review, told } from "./review-text.ts";

interface Case {
  readonly title: string;
  readonly text: string;
  readonly setting?: ReviewSetting;
  readonly expected: readonly string[];
}

/** The rules of one tier, changed. */
function rules(tier: string, changes: Partial<TierRules>): ReviewSetting {
  const own = defaultPolicy.rules.get(tier)!;
  return { policy: { rules: new Map([...defaultPolicy.rules, [tier, { ...own, ...changes }]]) } };
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  "enablement-missing": [
    {
      title: "counts the trainings that there are",
      text: "tier: large-scene\ntasks:\n  training: { kind: enablement, start: 2026-03-02 }",
      expected: ['2: A "large-scene" launch needs 2 tasks of kind enablement; the plan has only 1.'],
    },
    {
      title: "asks for none where the tier asks for none",
      text: "tier: notice\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
  ],
  "enablement-late": [
    {
      title: "tells all that is late in one finding",
      text: "launch: 2026-03-17\ntasks:\n  sales: { kind: enablement, start: 2026-03-16, duration: 2d }\n  support: { kind: enablement, start: 2026-03-16, duration: 3d }\n  post: { kind: announce, at: T }",
      expected: ['4: "sales" ends on 2026-03-17, but "post" announces the launch on 2026-03-17.'],
    },
    {
      title: "lets training repeat behind the launch, once something was taught before",
      text: "launch: 2026-03-17\ntasks:\n  basics: { kind: enablement, start: 2026-03-11, duration: 2d }\n  deeper: { kind: enablement, start: 2026-03-18, duration: 2d }\n  post: { kind: announce, at: T }",
      expected: [],
    },
    {
      title: "finds a plan that teaches behind the launch only",
      text: "launch: 2026-03-17\ntasks:\n  deeper: { kind: enablement, start: 2026-03-18, duration: 2d }\n  post: { kind: announce, at: T }",
      expected: ['4: "deeper" ends on 2026-03-19, but "post" announces the launch on 2026-03-17.'],
    },
    {
      title: "takes no teaser for the announcement",
      text: "launch: 2026-03-17\ntasks:\n  sales: { kind: enablement, start: 2026-03-11, duration: 3d }\n  teaser: { kind: announce, start: T-7, duration: 5d }\n  post: { kind: announce, at: T }",
      expected: [],
    },
    {
      title: "leaves to the schedule what the announcement waits for",
      text: "launch: 2026-03-17\ntasks:\n  sales: { kind: enablement, start: 2026-03-16, duration: 3d }\n  ready: { after: sales, duration: 0 }\n  post: { kind: announce, start: 2026-03-18, after: ready }",
      expected: [],
    },
    {
      title: "takes the launch itself where nothing is announced from then on",
      text: "launch: 2026-03-17\ntasks:\n  sales: { kind: enablement, start: 2026-03-16, duration: 3d }",
      expected: ['4: "sales" ends on 2026-03-18, but the launch is on 2026-03-17.'],
    },
    {
      title: "leaves to the stages what leaves its phase, and what cannot keep its deadline",
      text: "launch: 2026-03-17\nphases:\n  ready: { window: T-14..T-1, tasks: { sales: { kind: enablement, start: 2026-03-16, duration: 3d } } }\ntasks:\n  support: { kind: enablement, start: 2026-03-16, duration: 3d, by: T-1 }",
      expected: [],
    },
    {
      title: "leaves to the cause what is late because of other work",
      text: "launch: 2026-03-17\ntasks:\n  kit: { kind: asset, start: 2026-03-11, duration: 6d }\n  sales: { kind: enablement, after: kit, duration: 3d }\n  post: { kind: announce, at: T }",
      expected: [],
    },
    {
      title: "takes the first announcement in a plan without a launch",
      text: "tasks:\n  sales: { kind: enablement, start: 2026-03-16, duration: 3d }\n  post: { kind: announce, start: 2026-03-17 }",
      expected: ['3: "sales" ends on 2026-03-18, but "post" announces the launch on 2026-03-17.'],
    },
  ],
  "enablement-early": [
    {
      title: "looks at the last training",
      text: "launch: 2026-06-16\ntasks:\n  a: { kind: enablement, start: 2026-03-02 }\n  b: { kind: enablement, finish: 2026-05-15, duration: 2d }",
      expected: ['5: "b" ends on 2026-05-15, 32 days before the launch, and nothing is taught again after it.'],
    },
    {
      title: "is content with a repeat, and with 30 days",
      text: "launch: 2026-06-16\ntasks:\n  a: { kind: enablement, start: 2026-03-02 }\n  b: { kind: enablement, finish: 2026-05-17, duration: 2d, roll: none }",
      expected: [],
    },
    {
      title: "says nothing while the launch is open",
      text: "launch: TBD\ntasks:\n  a: { kind: enablement, start: 2026-03-02 }",
      expected: [],
    },
  ],
  "notify-lead": [
    {
      title: "looks at the notice with the longest lead",
      text: "launch: 2026-10-20\ntier: large-scene\nnotify:\n  plan: { what: Launch plan, lead: 8wd }\n  day: { what: The day, lead: 2wd }\ntasks: { a: { by: T } }",
      expected: ['5: "Launch plan" is told 8 working days ahead; a "large-scene" launch needs 10.'],
    },
    {
      title: "lets details follow later",
      text: "launch: 2026-10-20\ntier: large-scene\nnotify:\n  plan: { what: Launch plan, lead: 10wd }\n  day: { what: The day, lead: 2wd }\ntasks: { a: { by: T } }",
      expected: [],
    },
    {
      title: "counts tasks that tell people",
      text: "launch: 2026-10-20\ntier: large-scene\ntasks:\n  tell: { kind: notice, at: T-5wd }",
      expected: ['5: "tell" is told 5 working days ahead; a "large-scene" launch needs 10.'],
    },
    {
      title: "asks the policy how long",
      text: "launch: 2026-10-20\ntier: large-scene\nnotify: { plan: { what: Launch plan, lead: 8wd } }\ntasks: { a: { by: T } }",
      setting: rules("large-scene", { noticeLead: { amount: 14, unit: "cd", text: "14cd" } }),
      expected: ['4: "Launch plan" is told 12 days ahead; a "large-scene" launch needs 14.'],
    },
    {
      title: "says nothing without notices, without a tier, or while the launch is open",
      text: "launch: TBD\ntier: large-scene\nnotify: { plan: { what: Launch plan, lead: 2wd } }\ntasks: { a: { by: T } }",
      expected: [],
    },
  ],
  "notify-missing": [
    {
      title: "names those who own tasks, by id or by name, and takes the sender for told",
      text: "owners: { a: {}, b: { name: Bo }, c: {}, d: {} }\nnotify: { plan: { who: [Bo], owner: a } }\ntasks: { s: { owner: a, start: 2026-03-02 }, u: { owner: b, after: s }, v: { owner: c, after: u }, w: { owner: d, after: v } }",
      expected: ['3: "c" and "d" own tasks and are in no notice.'],
    },
    {
      title: "says nothing where a list of people is told, or few people work",
      text: "owners: { a: {}, b: {}, c: {} }\nnotify: { plan: { who: [everybody], owner: a } }\ntasks: { s: { owner: a, start: 2026-03-02 }, u: { owner: b, after: s }, v: { owner: c, after: u } }",
      expected: [],
    },
    {
      title: "finds a plan that notifies nobody, where the tier cares how early people are told",
      text: "tier: small-scene\nname: Export\nowners: { a: {}, b: {}, c: {} }\ntasks: { s: { owner: a, start: 2026-03-02 }, u: { owner: b, after: s }, v: { owner: c, after: u } }",
      expected: ["3: 3 owners have work in the plan, and it notifies none of them."],
    },
    {
      title: "says nothing of two who talk anyway",
      text: "tier: small-scene\nowners: { a: {}, b: {} }\ntasks: { s: { owner: a, start: 2026-03-02 }, u: { owner: b, after: s } }",
      expected: [],
    },
    {
      title: "takes a task that tells people for a notice",
      text: "tier: small-scene\nowners: { a: {}, b: {}, c: {} }\ntasks: { s: { kind: notice, owner: a, start: 2026-03-02 }, u: { owner: b, after: s }, v: { owner: c, after: u } }",
      expected: [],
    },
  ],
  "notify-on-rest-day": [
    {
      title: "names the holiday",
      text: "calendar: CN\nlaunch: 2026-10-20\nnotify: { plan: { what: Launch plan, lead: 15cd } }\ntasks: { a: { by: T } }",
      expected: ['4: "Launch plan" would be told on 2026-10-05, a rest day (National Day); it is told on 2026-09-30.'],
    },
    {
      title: "says nothing of a working day",
      text: "launch: 2026-10-20\nnotify: { plan: { what: Launch plan, lead: 11cd } }\ntasks: { a: { by: T } }",
      expected: [],
    },
  ],
  "pre-read": [
    {
      title: "looks at meetings of several people, at a time and for minutes",
      text: "timezone: Europe/London\nowners: { a: {}, b: {} }\ntasks:\n  weekly: { owner: a, helpers: [b], every: week mon 10:00, duration: 45m, window: 2026-03-02..2026-03-31 }\n  alone: { owner: a, every: week mon 11:00, duration: 45m, window: 2026-03-02..2026-03-31 }\n  watch: { owner: a, helpers: [b], every: weekday, window: 2026-03-02..2026-03-31 }\n  class: { kind: content, owner: a, helpers: [b], every: week mon 10:00, duration: 45m, window: 2026-03-02..2026-03-31 }\n  read: { owner: a, helpers: [b], every: week mon 10:00, duration: 45m, pre-read: 24h, window: 2026-03-02..2026-03-31 }",
      expected: ['5: "weekly" does not say how long ahead its material is sent.'],
    },
  ],
  "feedback-missing": [
    {
      title: "asks for some behind the launch",
      text: "launch: 2026-03-17\ntier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 7cd }\n  calls: { kind: feedback, during: canary }\n  survey: { kind: feedback, after: canary, duration: 2d }",
      expected: ['6: All feedback is collected before the launch: "calls" and "survey".'],
    },
    {
      title: "is content with one behind it, and leaves one that follows nothing to post-launch-early",
      text: "launch: 2026-03-17\ntier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 7cd }\n  calls: { kind: feedback, during: canary }\n  voices: { kind: feedback, at: T-7 }",
      expected: [],
    },
    {
      title: "asks the policy how much",
      text: "tier: small-scene\ntasks:\n  voices: { kind: feedback, start: 2026-03-02 }",
      setting: rules("small-scene", { needs: new Map([["feedback", 2]]) }),
      expected: ['2: A "small-scene" launch needs 2 tasks of kind feedback; the plan has only 1.'],
    },
    {
      title: "asks for none where the tier asks for none",
      text: "tier: notice\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
  ],
  "retro-missing": [
    {
      title: "asks the policy",
      text: "tier: small-scene\ntasks:\n  a: { start: 2026-03-02 }",
      setting: rules("small-scene", { needs: new Map([["retro", 1]]) }),
      expected: ['2: A "small-scene" launch needs a task of kind retro; the plan has none.'],
    },
    {
      title: "asks for none where the tier asks for none",
      text: "tier: small-scene\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
  ],
  "retro-late": [
    {
      title: "counts from the phase that the launch falls into, the one that ends last",
      text: "launch: 2026-03-17\nphases:\n  burst: { window: T..T+6, tasks: { post: { kind: announce, at: T } } }\n  talk: { window: T-7..T+14, tasks: { mail: { kind: announce, at: T+1 } } }\ntasks: { retro: { kind: retro, at: 2026-04-22 } }",
      expected: ['6: "retro" is on 2026-04-22, more than 15 working days after "talk" has ended on 2026-03-31.'],
    },
    {
      title: "is content with the fifteenth working day, and with a first one in time",
      text: "launch: 2026-03-17\nphases:\n  burst: { window: T..T+14, tasks: { post: { kind: announce, at: T } } }\ntasks: { retro: { kind: retro, at: 2026-04-21 }, again: { kind: retro, at: 2026-06-23 } }",
      expected: [],
    },
    {
      title: "says nothing of one before the launch, or without a phase around the launch",
      text: "launch: 2026-03-17\nphases:\n  ready: { window: T-14..T-1, tasks: { page: { duration: 2d }, look: { kind: retro, at: T-2 } } }\ntasks: { retro: { kind: retro, at: 2026-08-18 } }",
      expected: [],
    },
  ],
  "long-term-check": [
    {
      title: "asks for a reading 90 days after the launch",
      text: "launch: 2026-03-17\ntier: large-scene\nmetrics: { wins: { green: 4, measure: [T+30, T+89] } }\ntasks: { post: { kind: announce, at: T } }",
      expected: ['4: This is a "large-scene" launch, and no metric is measured on 2026-06-15 (T+90) or later.'],
    },
    {
      title: "is content with work that looks at the numbers then",
      text: "launch: 2026-03-17\ntier: large-scene\nmetrics: { wins: { green: 4, measure: T+30 } }\ntasks: { pay: { kind: data, at: T+90 } }",
      expected: [],
    },
    {
      title: "asks for none where the tier need not look back, and leaves a plan without metrics to metric-none",
      text: "launch: 2026-03-17\ntier: small-scene\nmetrics: { wins: { green: 4, measure: T+30 } }\ntasks: { post: { kind: announce, at: T } }",
      expected: [],
    },
  ],
};

describe.each(Object.entries(cases))("%s", (code, own) => {
  it.each(own)("$title", ({ text, setting, expected }) => {
    expect(told(code, text, setting)).toEqual(expected);
  });
});

describe("enablement-late", () => {
  it("shows the announcement and what else is late beside it", () => {
    const [finding] = review("enablement-late", cases["enablement-late"]?.[0]?.text ?? "");
    expect(finding?.related.map(({ place, message }) => `${place.line}: ${message.en}`)).toEqual([
      "6: the announcement",
      "5: so does this, on 2026-03-18",
    ]);
  });
});
