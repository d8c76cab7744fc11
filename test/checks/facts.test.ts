import { describe, expect, it } from "vitest";
import { type ReviewSetting, review, told } from "./review-text.ts";

interface Case {
  readonly title: string;
  readonly text: string;
  readonly setting?: ReviewSetting;
  readonly expected: readonly string[];
}

const rest = "launch: 2026-10-20\nowners: { mia: {} }\ntasks: { a: { by: T } }\n";

const cases: Readonly<Record<string, readonly Case[]>> = {
  "metric-none": [
    {
      title: "asks every tier but the smallest",
      text: "tier: concept\ntasks: { a: { start: 2026-03-02 } }",
      expected: ['2: A "concept" launch is planned, and nothing is measured: the plan has no metrics.'],
    },
    { title: "asks no notice", text: "tier: notice\ntasks: { a: { start: 2026-03-02 } }", expected: [] },
    { title: "asks no plan without a tier", text: "tasks: { a: { start: 2026-03-02 } }", expected: [] },
  ],
  "metric-no-target": [
    {
      title: "names what is missing or open",
      text: `${rest}metrics:\n  a: { green: 3 }\n  b: { name: Wins, yellow: 2, green: TBD }\n  c: { green: 3, yellow: 2 }\n  d: {}`,
      expected: [
        '6: The metric "a" does not say "yellow".',
        '7: The metric "Wins" does not say "green".',
        '9: The metric "d" does not say "green" or "yellow".',
      ],
    },
    {
      title: "says it once where no metric has any",
      text: `${rest}metrics:\n  a: {}\n  b: { green: 待定 }`,
      expected: ['5: None of the 2 metrics says "green" or "yellow".'],
    },
  ],
  "metric-order": [
    {
      title: "holds both limits against what is better",
      text: `${rest}metrics:\n  a: { better: higher, green: 3, yellow: 5 }\n  b: { better: 越低越好, green: 1.5万, yellow: 8000 }\n  c: { better: lower, green: 1%, yellow: 2% }\n  d: { better: higher, green: 2, yellow: 1 }`,
      expected: [
        '6: Of "a" higher is better, yet green (3) is below yellow (5).',
        '7: Of "b" lower is better, yet green (1.5万) is above yellow (8000).',
      ],
    },
    {
      title: "compares only numbers of one unit, and lets equal ones be",
      text: `${rest}metrics:\n  a: { better: higher, green: 3 days, yellow: 5 hours }\n  b: { better: higher, green: good, yellow: fair }\n  c: { green: 1, yellow: 2 }\n  d: { better: higher, green: 2, yellow: 2 }\n  e: { better: higher, green: 50%, yellow: 60 }`,
      expected: [],
    },
  ],
  "metric-no-owner": [
    {
      title: "finds each one",
      text: `${rest}metrics:\n  a: { owner: mia }\n  b: {}\n  c: { name: Wins }`,
      expected: ['7: The metric "b" has no owner.', '8: The metric "Wins" has no owner.'],
    },
    {
      title: "says it once where none has an owner",
      text: `${rest}metrics:\n  a: {}\n  b: {}`,
      expected: ["5: None of the 2 metrics has an owner."],
    },
  ],
  "metric-no-date": [
    {
      title: "finds each one",
      text: `${rest}metrics:\n  a: { measure: T+1 }\n  b: {}`,
      expected: ['7: The metric "b" does not say when it is measured.'],
    },
    {
      title: "says it once where none has a day",
      text: `${rest}metrics:\n  a: {}\n  b: {}`,
      expected: ["5: None of the 2 metrics says when it is measured."],
    },
  ],
  "metric-baseline": [
    {
      title: "takes a signed limit for a change",
      text: `${rest}metrics:\n  a: { green: +10%, measure: T }\n  b: { yellow: ≥ －3 天, measure: [T+7, T+30] }\n  c: { green: 10%, measure: T+7 }`,
      expected: [
        '6: "a" is to change by +10%, but nothing says from where.',
        '7: "b" is to change by ≥ －3 天, but nothing says from where.',
      ],
    },
    {
      title: "is content with a baseline, or with a reading before the launch",
      text: `${rest}metrics:\n  a: { green: +10%, measure: T+7, baseline: 30% }\n  b: { green: +10%, measure: [T-1, T+7] }\n  c: { green: +10% }`,
      expected: [],
    },
  ],
  "funnel-gap": [
    {
      title: "names the stages that nobody measures",
      text: `${rest}metrics:\n  a: { stage: 线索获取 }\n  b: { stage: after-sales }\n  c: { stage: sales }`,
      expected: ['5: The funnel has a gap: no metric has the stage "landing page" or "first talks".'],
    },
    {
      title: "says nothing of where the funnel begins and ends",
      text: `${rest}metrics:\n  a: { stage: leads }\n  b: { stage: landing page }\n  c: {}`,
      expected: [],
    },
    {
      title: "says nothing of a funnel of one's own",
      text: `${rest}metrics:\n  a: { stage: sales }\n  b: { stage: leads }\n  c: { stage: shelf }`,
      expected: [],
    },
  ],
  "weights-sum": [
    {
      title: "adds up what is given",
      text: `${rest}metrics:\n  a: { weight: 33.3% }\n  b: { weight: 33.3% }\n  c: { weight: 33.3% }`,
      expected: ["5: The weights of the metrics add up to 99.9%, not 100%."],
    },
    {
      title: "is content with 100, however it comes about",
      text: `${rest}metrics:\n  a: { weight: 33.3% }\n  b: { weight: 33.3% }\n  c: { weight: 33.4 }\n  d: {}`,
      expected: [],
    },
    { title: "asks for no weights", text: `${rest}metrics: { a: {} }`, expected: [] },
  ],
  "early-revenue": [
    {
      title: "looks at names and stages, up to thirty days",
      text: `${rest}metrics:\n  a: { name: 赢单数, measure: [T+7, T+30] }\n  b: { stage: sales, measure: T+14 }\n  c: { stage: after-sales, measure: T+14 }\n  d: { name: Sign-ups, measure: T+7 }\n  e: { name: Revenue, measure: T+31 }\n  f: { name: Revenue, measure: T-1 }`,
      expected: [
        '6: "赢单数" is measured for the last time 30 days after the launch; few customers will have paid by then.',
        '7: "b" is measured for the last time 14 days after the launch; few customers will have paid by then.',
      ],
    },
    {
      title: "says nothing while the launch is open",
      text: "launch: TBD\ntasks: { a: { by: T } }\nmetrics: { a: { name: Revenue, measure: T+7 } }",
      expected: [],
    },
  ],
  "budget-sum": [
    {
      title: "adds the contingency to the lines",
      text: `${rest}budget: { total: 1000, contingency: 12.5%, lines: { a: { amount: 900 } } }`,
      expected: ["5: The lines come to 900 and the contingency to 125: 25 more than the total of 1000."],
    },
    {
      title: "asks for what is in no line",
      text: `${rest}budget: { total: 10万, lines: { a: { amount: 9万 } } }`,
      expected: ["5: The lines come to 90000: 10000 less than the total of 100000."],
    },
    {
      title: "waits for a line that is open, unless there is too much already",
      text: `${rest}budget: { total: 1000, lines: { a: { amount: 900 }, b: { amount: TBD } } }`,
      expected: [],
    },
    {
      title: "finds too much whatever is open",
      text: `${rest}budget: { total: 1000, lines: { a: { amount: 1900 }, b: { amount: TBD } } }`,
      expected: ["5: The lines come to 1900: 900 more than the total of 1000."],
    },
    {
      title: "lets rounding be, and budgets without a total or lines",
      text: `${rest}budget: { total: 100001, contingency: 12%, lines: { a: { amount: 88001 } } }`,
      expected: [],
    },
  ],
  "budget-contingency": [
    {
      title: "holds the share against the policy, both ends included",
      text: `${rest}budget: { total: 1000, contingency: 15.5% }`,
      expected: ["5: The contingency is 15.5% of the budget; the policy asks for 10%–15%."],
    },
    { title: "is content with the upper end", text: `${rest}budget: { total: 1000, contingency: 15% }`, expected: [] },
    {
      title: "is content with a line that is the reserve",
      text: `${rest}budget: { total: 1000, lines: { a: { amount: 880 }, b: { name: 应急资金, amount: 120 } } }`,
      expected: [],
    },
    {
      title: "finds that nothing is kept back",
      text: `${rest}budget: { total: 1000, lines: { a: { amount: 1000 } } }`,
      expected: ["5: The budget keeps nothing back for surprises; the policy asks for 10%–15%."],
    },
    {
      title: "leaves to budget-sum what may be the reserve",
      text: `${rest}budget: { total: 1000, lines: { a: { amount: 900 } } }`,
      expected: [],
    },
    {
      title: "asks for none where the policy asks for none",
      text: `${rest}budget: { total: 1000, contingency: 1% }`,
      setting: { policy: { contingency: undefined } },
      expected: [],
    },
    {
      title: "asks for exactly what the policy does",
      text: `${rest}budget: { total: 1000, contingency: 1% }`,
      setting: { policy: { contingency: { min: 20, max: 20 } } },
      expected: ["5: The contingency is 1% of the budget; the policy asks for 20%."],
    },
  ],
  "budget-no-owner": [
    {
      title: "finds each line",
      text: `${rest}budget: { lines: { a: { owner: mia }, b: { name: Ads } } }`,
      expected: ['5: "Ads" in the budget has no owner.'],
    },
    {
      title: "says it once where none has an owner",
      text: `${rest}budget: { lines: { a: {}, b: {} } }`,
      expected: ["5: None of the 2 lines of the budget has an owner."],
    },
    {
      title: "is content with one for the whole budget",
      text: `${rest}budget: { owner: mia, lines: { a: {}, b: {} } }`,
      expected: [],
    },
  ],
  "risk-none": [
    {
      title: "asks where the tier asks for contingency",
      text: "tier: large-scene\ntasks: { drill: { kind: contingency, start: 2026-03-02 } }",
      expected: ['2: A "large-scene" launch needs a plan for the worst, and no risks are listed.'],
    },
    {
      title: "leaves missing work to tier-minimum",
      text: "tier: large-scene\ntasks: { a: { start: 2026-03-02 } }",
      expected: [],
    },
    {
      title: "asks for none where the tier does not",
      text: "tier: small-scene\ntasks: { drill: { kind: contingency, start: 2026-03-02 } }",
      expected: [],
    },
  ],
  "risk-no-trigger": [
    {
      title: "names what is missing",
      text: `${rest}risks:\n  a: { if: Rain, then: Move inside, owner: mia, decide-by: T-1 }\n  b: { name: Video, then: Use pictures, owner: mia }`,
      expected: ['7: The risk "Video" does not say "if" or "decide-by".'],
    },
  ],
  "risk-too-late": [
    {
      title: "knows words for moving the launch",
      text: `${rest}risks:\n  a: { then: 推广日顺延 14 天, decide-by: T+1 }\n  b: { then: 首发改用图文, decide-by: T+1 }\n  c: { then: Move the launch to June, decide-by: 2026-10-21 }\n  d: { then: 推迟上线并重排, decide-by: T }`,
      expected: [
        '6: "a" is decided by 2026-10-21, but the launch, which it would change, is over after 2026-10-20.',
        '8: "c" is decided by 2026-10-21, but the launch, which it would change, is over after 2026-10-20.',
      ],
    },
    {
      title: "knows tasks by their whole name",
      text: "launch: 2026-10-20\ntasks:\n  webinar: { name: Customer webinar, at: T+8 }\n  post: { at: T }\nrisks:\n  a: { then: Drop the customer webinar, decide-by: T+9 }\n  b: { then: Drop the customer webinar, decide-by: T+8 }\n  c: { then: Drop the post, decide-by: T+9 }",
      expected: ['7: "a" is decided by 2026-10-29, but "webinar", which it would change, is over after 2026-10-28.'],
    },
    {
      title: "says nothing while the launch is open",
      text: "launch: TBD\ntasks: { a: { by: T } }\nrisks: { a: { then: 推迟上市, decide-by: T+1 } }",
      expected: [],
    },
  ],
};

describe.each(Object.entries(cases))("%s", (code, own) => {
  it.each(own)("$title", ({ text, setting, expected }) => {
    expect(told(code, text, setting)).toEqual(expected);
  });
});

describe("budget-sum", () => {
  it.each([
    {
      budget: "total: 1000, contingency: 10%, lines: { a: { amount: 800 } }",
      help: "Add 100 to the lines, or lower total: by as much.",
    },
    {
      budget: "total: 1000, lines: { a: { amount: 800 } }",
      help: "Add 200 to the lines; if it is kept back for surprises, write it as contingency: in per cent.",
    },
    {
      budget: "total: 1000, lines: { a: { amount: 1800 } }",
      help: "Take 800 out of the lines, or raise total: by as much.",
    },
  ])("advises what fits: $help", ({ budget, help }) => {
    expect(review("budget-sum", `${rest}budget: { ${budget} }`).map((finding) => finding.help?.en)).toEqual([help]);
  });
});
