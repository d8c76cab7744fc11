import { describe, expect, it } from "vitest";
import { type Asked, requirementsOf } from "../../src/checks/shared/requirements.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import type { TierRules } from "../../src/spec/policy/policy.ts";
import { planReview } from "./plan-review.ts";

const nothing: TierRules = {
  ...{ lead: undefined, needs: new Map(), brief: [], gates: 0, raters: 0, followUps: 0, noticeLead: undefined },
  canary: { minimum: undefined, firstShare: undefined },
};

/** What is asked of a plan of the tier `notice` by these rules alone: wanted, found, met. */
function asked(text: string, rules: Partial<TierRules>): readonly string[] {
  const all = new Map([...defaultPolicy.rules, ["notice", { ...nothing, ...rules }]]);
  return requirementsOf(planReview(`tier: notice\n${text}`, { rules: all })).map(
    ({ what, wanted, unit, found, met }) => `${nameOf(what)} ${wanted} ${unit}: ${found ?? "?"}, ${met ?? "?"}`,
  );
}

function nameOf(what: Asked): string {
  if (what.kind === "kind") return what.name;
  if (what.kind === "brief") return what.field;
  return what.kind === "notice-lead" ? `notice ${what.notice?.id ?? "none"}` : what.kind;
}

const wd = (amount: number) => ({ amount, unit: "wd", text: `${amount}wd` }) as const;
const cd = (amount: number) => ({ amount, unit: "cd", text: `${amount}cd` }) as const;

describe("what the policy asks of a plan's tier", () => {
  it.each<{ title: string; text: string; rules: Partial<TierRules>; expected: readonly string[] }>([
    {
      title: "kinds and gates are counted, dropped tasks aside",
      text: `
launch: 2026-10-20
tasks:
  a: { kind: asset, by: T }
  b: { kind: asset, by: T, tiers: concept }
  c: { kind: asset, by: T, status: cancelled }
  d: { gate: {}, at: T-3 }`,
      rules: { needs: new Map(Object.entries({ asset: 2, legal: 1 })), gates: 1 },
      expected: ["asset 2 count: 1, false", "legal 1 count: 0, false", "gates 1 count: 1, true"],
    },
    {
      title: "a field of the brief has to say something",
      text: 'brief: { pain: slow, value: "", scenarios: [" ", shop] }\nstart: 2026-10-20\ntasks: { a: {} }',
      rules: { brief: ["pain", "value", "scenarios", "persona"] },
      expected: [
        ...["pain 1 count: 1, true", "value 1 count: 0, false"],
        ...["scenarios 1 count: 1, true", "persona 1 count: 0, false"],
      ],
    },
    {
      title: "a rater named twice is one",
      text: "rated-by: [mia, mia]\nstart: 2026-10-20\ntasks: { a: {} }",
      rules: { raters: 2 },
      expected: ["raters 2 count: 1, false"],
    },
    {
      title: "what follows is public and begins after the launch day",
      text: `
launch: 2026-10-20
tasks:
  on-the-day: { kind: announce, at: T }
  runs-on: { kind: ad, window: T..T+30 }
  inside: { kind: feedback, at: T+5 }
  talk: { kind: event, at: T+5 }
  series: { kind: content, every: week, window: T+8..T+30 }`,
      rules: { followUps: 2 },
      expected: ["follow-ups 2 count: 2, true"],
    },
    {
      title: "the lead is counted in working days, the launch day not included",
      text: "calendar: CN\nlaunch: 2026-10-20\ntasks: { a: { at: 2026-09-30 } }",
      rules: { lead: wd(10) },
      // 30 September; 8 to 10 October with the Saturday worked; 12 to 16; 19.
      expected: ["lead 10 wd: 10, true"],
    },
    {
      title: "the lead may be asked in calendar days",
      text: "launch: 2026-10-20\ntasks: { a: { at: 2026-10-13 }, b: { at: 2026-10-14 } }",
      rules: { lead: cd(8) },
      expected: ["lead 8 cd: 7, false"],
    },
    {
      title: "what hangs on an open launch is neither met nor missed",
      text: "launch: TBD\ntasks: { a: { kind: canary, window: T-9..T-2 } }\nnotify: { n: { lead: 2wd, before: T } }",
      rules: { lead: wd(5), noticeLead: wd(2), followUps: 1, canary: { minimum: cd(7), firstShare: 5 } },
      expected: [...["follow-ups 1 count: ?, ?", "lead 5 wd: ?, ?", "canary 7 cd: ?, ?"], ...["notice n 2 wd: ?, ?"]],
    },
    {
      title: "a plan without a launch has neither lead nor followers",
      text: "start: 2026-10-20\ntasks: { a: {} }",
      rules: { lead: wd(5), followUps: 1 },
      expected: [],
    },
    {
      title: "days that two canaries share count once",
      text: `
launch: 2026-10-20
tasks:
  small: { kind: canary, window: 2026-09-01..2026-09-07 }
  wider: { kind: canary, window: 2026-09-05..2026-09-10 }`,
      rules: { canary: { minimum: cd(14), firstShare: undefined } },
      expected: ["canary 14 cd: 10, false"],
    },
    {
      title: "a canary counts in working days where the policy does",
      text: "launch: 2026-10-20\ntasks: { c: { kind: canary, window: 2026-09-01..2026-09-07 } }",
      rules: { canary: { minimum: wd(5), firstShare: undefined } },
      expected: ["canary 5 wd: 5, true"],
    },
    {
      title: "a canary's length is asked where one is needed, and not where none is",
      text: "launch: 2026-10-20\ntasks: { a: { by: T } }",
      rules: { needs: new Map([["canary", 1]]), canary: { minimum: cd(7), firstShare: undefined } },
      expected: ["canary 1 count: 0, false", "canary 7 cd: 0, false"],
    },
    {
      title: "no canary, none needed: nothing is asked",
      text: "launch: 2026-10-20\ntasks: { a: { by: T } }",
      rules: { canary: { minimum: cd(7), firstShare: 5 } },
      expected: [],
    },
    {
      title: "the first share is at most what the policy has",
      text: "launch: 2026-10-20\ntasks: { a: { by: T } }\nrollout: { stages: { one: { share: 6% }, all: { share: 100% } } }",
      rules: { canary: { minimum: undefined, firstShare: 5 } },
      expected: ["first-share 5 percent: 6, false"],
    },
    {
      title: "each notice has its lead, to a point or to the first day of a task",
      text: `
launch: 2026-10-20
tasks: { move: { start: 2026-10-12, duration: 3d } }
notify:
  far: { lead: 10wd, before: T }
  near: { lead: 1d, before: move }`,
      rules: { noticeLead: wd(5) },
      expected: ["notice far 5 wd: 10, true", "notice near 5 wd: 1, false"],
    },
    {
      title: "a plan without a notice has no lead at all",
      text: "launch: 2026-10-20\ntasks: { a: { by: T } }",
      rules: { noticeLead: wd(5) },
      expected: ["notice none 5 wd: 0, false"],
    },
  ])("$title", ({ text, rules, expected }) => {
    expect(asked(text, rules)).toEqual(expected);
  });

  it("is nothing for a plan without a tier", () => {
    expect(requirementsOf(planReview("start: 2026-10-20\ntasks: { a: {} }"))).toEqual([]);
  });

  it("names the tasks that count", () => {
    const review = planReview("tier: notice\nlaunch: 2026-10-20\ntasks: { a: { kind: messaging, by: T } }");
    expect(requirementsOf(review)[0]?.tasks.map(({ id }) => id)).toEqual(["a"]);
  });
});
