import { builtInLadder } from "../tier.ts";
import { type BriefField, briefFields, type Policy, type PolicyAmount, type TierRules } from "./policy.ts";

/**
 * What holds where no policy file does, and for each key that a policy file leaves out. The amounts are assumptions of
 * ours, to be replaced by those of the organisation: `templates/policy/tminus.policy.yaml` is the same policy as a file.
 */
export const defaultPolicy: Policy = {
  origin: undefined,
  language: undefined,
  ladder: builtInLadder,
  rules: new Map([
    [
      "notice",
      rulesOf({
        lead: workdays(5),
        needs: { messaging: 1 },
        brief: ["pain", "value", "scenarios"],
        noticeLead: workdays(2),
      }),
    ],
    [
      "small-scene",
      rulesOf({
        lead: workdays(15),
        needs: { messaging: 1, canary: 1, enablement: 1, conversion: 1, feedback: 1 },
        brief: briefFields,
        gates: 1,
        noticeLead: workdays(5),
        canary: calendarDays(7),
      }),
    ],
    ["large-scene", rulesOf(largeScene())],
    [
      "concept",
      rulesOf({
        ...largeScene(),
        lead: workdays(80),
        needs: { ...largeScene().needs, enablement: 3, event: 1 },
        followUps: 3,
        noticeLead: workdays(20),
      }),
    ],
  ]),
  score: {
    scale: { min: 1, max: 5 },
    criteria: [
      { name: "customer-value", aliases: ["客户价值"], weight: 25 },
      { name: "reach", aliases: ["影响面"], weight: 20 },
      { name: "differentiation", aliases: ["差异化"], weight: 20 },
      { name: "revenue", aliases: ["收入影响"], weight: 20 },
      { name: "strategic-fit", aliases: ["战略契合"], weight: 15 },
    ],
    bands: [
      { from: 0, tier: "notice", when: new Map() },
      { from: 40, tier: "small-scene", when: new Map() },
      { from: 60, tier: "large-scene", when: new Map() },
      { from: 80, tier: "concept", when: new Map([["strategic-fit", 4]]) },
    ],
  },
  kinds: [],
  launchDays: { prefer: new Set([2, 3, 4]), warn: new Set([1, 5]), error: new Set([6, 7]) },
  contingency: { min: 10, max: 15 },
  capacity: undefined,
  collisions: {
    between: ["large-scene", "concept"],
    within: calendarDays(30),
    audienceWithin: calendarDays(3),
  },
  severities: new Map(),
  forbidIgnore: new Set(),
};

interface Asked {
  readonly lead: PolicyAmount;
  readonly needs: Readonly<Record<string, number>>;
  readonly brief: readonly BriefField[];
  readonly gates?: number;
  readonly raters?: number;
  readonly followUps?: number;
  readonly noticeLead: PolicyAmount;
  readonly canary?: PolicyAmount;
}

function largeScene(): Asked {
  return {
    lead: workdays(40),
    needs: {
      ...{ intake: 2, rating: 1, research: 1, messaging: 1, canary: 1, proof: 1, legal: 1 },
      ...{ enablement: 2, data: 1, conversion: 1, contingency: 1, feedback: 1, retro: 1 },
    },
    brief: briefFields,
    gates: 2,
    raters: 2,
    noticeLead: workdays(10),
    canary: calendarDays(14),
  };
}

function rulesOf({ needs, gates = 0, raters = 0, followUps = 0, canary, ...rest }: Asked): TierRules {
  return {
    ...rest,
    needs: new Map(Object.entries(needs)),
    gates,
    raters,
    followUps,
    canary: { minimum: canary, firstShare: 5 },
  };
}

function workdays(amount: number): PolicyAmount {
  return { amount, unit: "wd", text: `${amount}wd` };
}

function calendarDays(amount: number): PolicyAmount {
  return { amount, unit: "cd", text: `${amount}cd` };
}
