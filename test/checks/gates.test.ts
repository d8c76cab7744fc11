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
  "gate-missing": [
    {
      title: "counts the gates that there are",
      text: "tier: large-scene\ntasks:\n  go: { at: 2026-03-02, gate: {} }",
      expected: ['2: A "large-scene" launch needs 2 gates; the plan has only "go".'],
    },
    {
      title: "asks for none where the policy asks for none",
      text: "tier: large-scene\ntasks: { a: { start: 2026-03-02 } }",
      setting: rules("large-scene", { gates: 0 }),
      expected: [],
    },
    { title: "asks for none without a tier", text: "tasks: { a: { start: 2026-03-02 } }", expected: [] },
  ],
  "gate-needs-late": [
    {
      title: "finds what a task gives, whatever its case",
      text: "tasks:\n  proof: { start: 2026-03-09, duration: 5d, gives: [Quotes, film] }\n  go: { at: 2026-03-11, needs: [film, quotes], gate: {} }",
      expected: [
        '4: The gate "go" on 2026-03-11 needs "film", which "proof" gives only by 2026-03-13.',
        '4: The gate "go" on 2026-03-11 needs "quotes", which "proof" gives only by 2026-03-13.',
      ],
    },
    {
      title: "finds a task that is named as a need",
      text: "tasks:\n  proof: { start: 2026-03-09, duration: 5d }\n  go: { at: 2026-03-11, needs: proof, gate: {} }",
      expected: ['4: The gate "go" on 2026-03-11 needs "proof", which "proof" gives only by 2026-03-13.'],
    },
    {
      title: "leaves a link to the schedule, also one through other tasks",
      text: "tasks:\n  proof: { start: 2026-03-09, duration: 5d, gives: film }\n  cut: { after: proof, duration: 2d }\n  go: { at: 2026-03-11, needs: film, after: cut, gate: {} }",
      expected: [],
    },
    {
      title: "says nothing of what is given in time, or twice and once in time, or by nobody",
      text: "tasks:\n  proof: { start: 2026-03-02, duration: 5d, gives: film }\n  again: { start: 2026-03-16, duration: 5d, gives: film }\n  go: { at: 2026-03-11, needs: [film, report], gate: {} }",
      expected: [],
    },
    {
      title: "says nothing of a task that is no gate, or of a gate that was held",
      text: "as-of: 2026-03-12\ntasks:\n  proof: { start: 2026-03-09, duration: 5d, gives: film, started: 2026-03-09 }\n  page: { start: 2026-03-09, needs: film, started: 2026-03-09 }\n  go: { at: 2026-03-11, finished: 2026-03-11, needs: film, gate: {} }",
      expected: [],
    },
  ],
  "gate-blocked-early": [
    {
      title: "tells all that begins before the gate of the canary in one finding",
      text: "tasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 14cd }\n  go: { at: 2026-03-17, after: canary, gate: {} }\n  teaser: { kind: announce, start: 2026-03-12 }\n  ads: { kind: ad, start: 2026-03-11 }",
      expected: ['6: "ads" begins on 2026-03-11, before the canary has passed its gate "go" on 2026-03-17.'],
    },
    {
      title: "leaves to the schedule what a link holds back",
      text: "tasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 14cd }\n  go: { at: 2026-03-17, after: canary, gate: {} }\n  page: { after: go, duration: 2d }\n  teaser: { kind: announce, after: page, start: 2026-03-11 }",
      expected: [],
    },
    {
      title: "says nothing of later gates, of the canary's own audience, of an embargo, or of what always runs",
      text: "tasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 14cd, audience: pilots }\n  go: { at: 2026-03-17, after: canary, gate: {} }\n  launch-gate: { at: 2026-03-25, after: go, gate: {} }\n  teaser: { kind: announce, start: 2026-03-18 }\n  invite: { kind: announce, start: 2026-03-11, audience: [pilots] }\n  press: { kind: announce, at: 2026-03-11, embargo: true }\n  blog: { kind: content, every: week wed, window: 2026-03-02..2026-03-31 }",
      expected: [],
    },
    {
      title: "takes a gate with the canary's proof before it, and one behind a survey",
      text: "tasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 14cd }\n  survey: { after: canary, duration: 1d }\n  proof: { after: canary.start + 3d, duration: 1d }\n  go: { at: 2026-03-20, after: [survey, proof], gate: {} }\n  teaser: { kind: announce, start: 2026-03-12 }",
      expected: ['7: "teaser" begins on 2026-03-12, before the canary has passed its gate "go" on 2026-03-20.'],
    },
    {
      title: "takes no gate for the canary's that decides on other work, too",
      text: "tasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 14cd }\n  page: { start: 2026-03-02, duration: 2d }\n  go: { at: 2026-03-20, after: [canary, page], gate: {} }\n  teaser: { kind: announce, start: 2026-03-12 }",
      expected: [],
    },
  ],
  "gate-no-criteria": [
    {
      title: "finds none, and only empty ones",
      text: "tasks:\n  a: { at: 2026-03-02, gate: {} }\n  b: { at: 2026-03-02, gate: { criteria: [''] } }\n  c: { at: 2026-03-02, gate: { criteria: [ready] } }\n  d: { at: 2026-03-02, criteria: [ready], gate: {} }",
      expected: [
        '3: The gate "a" does not say what has to be true to pass it.',
        '4: The gate "b" does not say what has to be true to pass it.',
      ],
    },
  ],
  "gate-result-open": [
    {
      title: "finds a gate that is recorded as held, without a decision",
      text: "tasks:\n  go: { at: 2026-03-11, finished: 2026-03-12, gate: {} }",
      expected: ['3: The gate "go" was on 2026-03-12, and no decision is recorded.'],
    },
    {
      title: "finds one whose day has passed in a plan that records nothing",
      text: "tasks:\n  go: { at: 2026-03-11, gate: {} }\n  next: { at: 2026-03-12, gate: {} }",
      setting: { today: "2026-03-12" },
      expected: ['3: The gate "go" was on 2026-03-11, and no decision is recorded.'],
    },
    {
      title: "leaves it to overdue where nothing at all is recorded",
      text: "as-of: 2026-03-16\ntasks:\n  go: { at: 2026-03-11, gate: {} }",
      expected: [],
    },
    {
      title: "says nothing of a decision, or without a day for today",
      text: "tasks:\n  go: { at: 2026-03-11, gate: {} }\n  on: { at: 2026-03-11, finished: 2026-03-11, gate: { decision: no-go } }",
      expected: [],
    },
  ],
  "gate-failed-go": [
    {
      title: "finds what began behind a gate that was not passed, whenever it began",
      text: "as-of: 2026-03-16\ntasks:\n  go: { at: 2026-03-11, finished: 2026-03-11, gate: { decision: no-go } }\n  a: { after: go, duration: 5d, started: 2026-03-10 }\n  b: { after: go, duration: 1d, finished: 2026-03-13 }",
      expected: [
        '5: "a" started on 2026-03-10, although its gate "go" was not passed.',
        '6: "b" started on 2026-03-13, although its gate "go" was not passed.',
      ],
    },
    {
      title: "finds what waits for an anchor that stands at the gate",
      text: "as-of: 2026-03-16\nanchors: { cleared: go }\ntasks:\n  go: { at: 2026-03-11, finished: 2026-03-11, gate: { decision: no-go } }\n  a: { after: cleared, duration: 5d, started: 2026-03-12 }",
      expected: ['6: "a" started on 2026-03-12, although its gate "go" was not passed.'],
    },
    {
      title: "says nothing of what was over before the gate, of a condition, and of what is only planned",
      text: "as-of: 2026-03-16\ntasks:\n  go: { at: 2026-03-11, finished: 2026-03-11, gate: { decision: no-go } }\n  a: { after: go, duration: 1d, finished: 2026-03-10 }\n  b: { after: go, duration: 5d }\n  maybe: { at: 2026-03-11, finished: 2026-03-11, gate: { decision: conditional } }\n  c: { after: maybe, duration: 5d, started: 2026-03-12 }",
      expected: [],
    },
    {
      title: "leaves it to out-of-sequence while the gate has no day",
      text: "as-of: 2026-03-16\ntasks:\n  go: { at: 2026-03-18, gate: { decision: no-go } }\n  a: { after: go, duration: 5d, started: 2026-03-12 }",
      expected: [],
    },
  ],
  "canary-missing": [
    {
      title: "counts the canaries that there are",
      text: "tier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 7cd }",
      setting: rules("small-scene", { needs: new Map([["canary", 2]]) }),
      expected: ['2: A "small-scene" launch needs 2 tasks of kind canary; the plan has only 1.'],
    },
    {
      title: "finds an announcement before all of them",
      text: "tier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-16, duration: 7cd }\n  post: { kind: announce, start: 2026-03-16 }",
      expected: ['5: The first announcement, "post", begins on 2026-03-16, and no canary has begun before it.'],
    },
    {
      title: "is content with one that has begun",
      text: "tier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-13, duration: 7cd }\n  post: { kind: announce, start: 2026-03-16 }",
      expected: [],
    },
    {
      title: "asks for none where the tier asks for none",
      text: "tier: notice\ntasks:\n  post: { kind: announce, start: 2026-03-16 }",
      expected: [],
    },
  ],
  "canary-short": [
    {
      title: "counts from the first to the last",
      text: "tier: large-scene\ntasks:\n  a: { kind: canary, start: 2026-03-02, duration: 5cd }\n  b: { kind: canary, after: a, duration: 5cd }",
      expected: ['4: The canary runs from 2026-03-02 to 2026-03-11, 10 days; a "large-scene" launch needs 14.'],
    },
    {
      title: "counts up to the first announcement only",
      text: "tier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 14cd }\n  post: { kind: announce, start: 2026-03-05 }",
      expected: ['4: The canary runs from 2026-03-02 until "post" begins, 3 days; a "small-scene" launch needs 7.'],
    },
    {
      title: "counts working days where the policy does",
      text: "tier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 7cd }",
      setting: rules("small-scene", {
        canary: { minimum: { amount: 6, unit: "wd", text: "6wd" }, firstShare: undefined },
      }),
      expected: ['4: The canary runs from 2026-03-02 to 2026-03-08, 5 working days; a "small-scene" launch needs 6.'],
    },
    {
      title: "is content with the least that is asked, and leaves the rest to canary-missing",
      text: "tier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-02, duration: 7cd }\n  post: { kind: announce, start: 2026-03-09 }",
      expected: [],
    },
    {
      title: "says nothing where the canary comes behind the announcement, or has no days",
      text: "tier: small-scene\ntasks:\n  canary: { kind: canary, start: 2026-03-16, duration: 1cd }\n  post: { kind: announce, start: 2026-03-09 }",
      expected: [],
    },
  ],
  "rollout-first-share": [
    {
      title: "asks the policy how much is allowed",
      text: "tier: large-scene\nrollout: { stages: [{ share: 5.5% }, { share: 100% }] }\ntasks: { a: { start: 2026-03-02 } }",
      expected: ["3: The rollout begins with 5.5% of users; the policy allows 5% for the first stage."],
    },
    {
      title: "says nothing of exactly that, without a share, and without a tier",
      text: "rollout: { stages: [{ share: 50% }, { share: 100% }] }\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
    {
      title: "leaves a release at once to canary-missing",
      text: "tier: large-scene\nrollout: { stages: [{ share: 100% }] }\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
  ],
  "rollout-order": [
    {
      title: "finds shares that fall or stay, days that go back, and an end before everybody",
      text: "rollout:\n  stages:\n    - { share: 5%, at: 2026-03-02 }\n    - { share: 5%, at: 2026-03-04 }\n    - { share: 3%, at: 2026-03-05 }\n    - { share: 50%, at: 2026-03-03 }\ntasks: { a: { start: 2026-03-02 } }",
      expected: [
        "5: This stage has 5% of the users, as the one before.",
        "6: This stage goes from 5% back to 3% of the users.",
        "7: The rollout ends at 50% of the users, and nothing says when all have it.",
        "7: This stage is on 2026-03-03, before the one in front of it on 2026-03-05.",
      ],
    },
    {
      title: "takes the release for the last stage",
      text: "rollout: { stages: [{ share: 5% }, { share: 50% }] }\ntasks: { deploy: { kind: release, at: 2026-03-02 } }",
      expected: [],
    },
    {
      title: "takes the release anchor for the last stage",
      text: "anchors: { release: 2026-03-02 }\nrollout: { stages: [{ share: 5% }, { share: 50% }] }\ntasks: { a: { at: R } }",
      expected: [],
    },
    {
      title: "lets stages for different people have any share, and open shares be",
      text: "rollout: { stages: [{ share: 50%, audience: pilots }, { share: 20%, audience: teams }, { share: TBD }] }\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
  ],
  "rollback-missing": [
    {
      title: "finds a rollout without one",
      text: "rollout: { stages: [{ share: 100% }] }\ntasks: { a: { start: 2026-03-02 } }",
      expected: ["2: The rollout has no rollback."],
    },
    {
      title: "says what is missing of one",
      text: "rollout: { rollback: { when: Errors above 1% } }\ntasks: { a: { start: 2026-03-02 } }",
      expected: ['2: The rollback does not say "within" or "owner".'],
    },
    {
      title: "takes the owner of the rollout",
      text: "owners: { mia: {} }\nrollout: { owner: mia, rollback: { when: Errors above 1%, within: 1h } }\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
    { title: "asks for none where nothing is released", text: "tasks: { a: { start: 2026-03-02 } }", expected: [] },
  ],
  "rehearsal-missing": [
    {
      title: "takes the five working days before each event",
      text: "tasks:\n  early: { kind: rehearsal, at: 2026-03-10 }\n  talk: { kind: event, at: 2026-03-18 }\n  late: { kind: rehearsal, at: 2026-03-25 }\n  show: { kind: event, at: 2026-04-01 }",
      expected: ['4: "talk" is on 2026-03-18, and no rehearsal stands in the 5 working days before it.'],
    },
    {
      title: "asks for none of what follows the launch",
      text: "launch: 2026-03-17\ntasks:\n  show: { kind: event, at: T }\n  talk: { kind: event, at: T+1 }",
      expected: ['4: "show" is on 2026-03-17, and no rehearsal stands in the 5 working days before it.'],
    },
    {
      title: "does not take one on the day itself",
      text: "tasks:\n  dry-run: { kind: rehearsal, at: 2026-03-18 }\n  talk: { kind: event, at: 2026-03-18 }",
      expected: ['4: "talk" is on 2026-03-18, and no rehearsal stands in the 5 working days before it.'],
    },
    {
      title: "says nothing of activities that run for days, recur, or are over",
      text: "as-of: 2026-03-20\ntasks:\n  fair: { kind: event, window: 2026-04-18..2026-04-25 }\n  talks: { kind: event, every: week wed, window: 2026-04-02..2026-04-30 }\n  talk: { kind: event, at: 2026-03-18, finished: 2026-03-18 }",
      expected: [],
    },
  ],
  "backup-missing": [
    {
      title: "says it once",
      text: "tasks:\n  talk: { kind: event, at: 2026-03-18 }\n  show: { kind: event, at: 2026-03-19 }",
      expected: ['3: For "talk" there is no plan B: no task of kind contingency, and no risk.'],
    },
    {
      title: "is content with work that prepares for it",
      text: "tasks:\n  venue: { kind: contingency, start: 2026-03-02 }\n  talk: { kind: event, at: 2026-03-18 }",
      expected: [],
    },
    {
      title: "leaves it to tier-minimum where the tier asks for that work",
      text: "tier: large-scene\ntasks:\n  talk: { kind: event, at: 2026-03-18 }",
      expected: [],
    },
  ],
  "test-report": [
    {
      title: "names the last test that nothing waits for",
      text: "tasks:\n  a: { kind: test, start: 2026-03-02 }\n  report: { kind: test, after: a }\n  go: { at: 2026-03-10, gate: {} }\n  page: { after: go }\n  deploy: { kind: release, after: page }",
      expected: ['5: "deploy" waits for the gate "go", but neither of them waits for "report".'],
    },
    {
      title: "leaves a test be that other work waits for",
      text: "tasks:\n  page-check: { kind: test, start: 2026-03-02 }\n  post: { after: page-check }\n  go: { at: 2026-03-10, gate: {} }\n  deploy: { kind: release, after: go }",
      expected: [],
    },
    {
      title: "is content when the release itself waits for a test",
      text: "tasks:\n  report: { kind: test, start: 2026-03-02 }\n  go: { at: 2026-03-10, gate: {} }\n  deploy: { kind: release, after: [go, report] }",
      expected: [],
    },
    {
      title: "says nothing without a gate, or of tests behind the release",
      text: "tasks:\n  go: { at: 2026-03-10, gate: {} }\n  deploy: { kind: release, after: go }\n  verify: { kind: test, after: deploy }\n  check: { kind: test, start: 2026-03-02 }\n  grant: { kind: release, at: 2026-03-12 }\n  look: { kind: test, after: grant, before: deploy }",
      expected: [],
    },
  ],
};

describe.each(Object.entries(cases))("%s", (code, own) => {
  it.each(own)("$title", ({ text, setting, expected }) => {
    expect(told(code, text, setting)).toEqual(expected);
  });
});

describe("gate-blocked-early", () => {
  it("shows the gate and what else is early beside it", () => {
    const text = cases["gate-blocked-early"]?.[0]?.text ?? "";
    const [finding] = review("gate-blocked-early", text);
    expect(finding?.related.map(({ place, message }) => `${place.line}: ${message.en}`)).toEqual([
      "4: the gate",
      "5: so does this, on 2026-03-12",
    ]);
  });
});
