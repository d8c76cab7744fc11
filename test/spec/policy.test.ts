import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { openPolicy } from "../../src/open-policy.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import { opinionsBut } from "../support/opinions.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const open = (text: string) => openPolicy({ name: "tminus.policy.yaml", bytes: bytesOf(`tminus-policy: 1\n${text}`) });
/** The line and code of each fault; the first line of the text is line 2. */
const faultsOf = (text: string) => open(text).diagnostics.map(({ code, place }) => `${place.line} ${code}`);

/** The policy of the language's description, word for word but for its comments. */
const described = `
lang: zh
tiers:
  notice:      { aliases: [告知型],   lead: 5wd,  needs: { messaging: 1 }, brief: [pain, value, scenarios] }
  small-scene: { aliases: [小场景型], lead: 15wd, needs: { messaging: 1, canary: 1, enablement: 1, conversion: 1, feedback: 1 }, brief: all, gates: 1 }
  large-scene: { aliases: [大场景型], lead: 40wd, needs: { intake: 2, rating: 1, research: 1, messaging: 1, canary: 1, proof: 1, legal: 1,
                 enablement: 2, data: 1, conversion: 1, contingency: 1, feedback: 1, retro: 1 }, brief: all, gates: 2, raters: 2 }
  concept:     { aliases: [理念型],   lead: 80wd, extends: large-scene, needs: { enablement: 3, event: 1 }, follow-ups: 3 }
score:
  scale: 1-5
  weights: { 客户价值: 25, 影响面: 20, 差异化: 20, 收入影响: 20, 战略契合: 15 }
  bands:
    - { from: 0,  tier: notice }
    - { from: 40, tier: small-scene }
    - { from: 60, tier: large-scene }
    - { from: 80, tier: concept, when: { 战略契合: 4 } }
notice-lead: { notice: 2wd, small-scene: 5wd, large-scene: 10wd, concept: 20wd }
canary:      { small-scene: 7cd, large-scene: 14cd, concept: 14cd, first-share: 5% }
launch-days: { prefer: [tue, wed, thu], warn: [mon, fri], error: [sat, sun] }
contingency: 10-15%
capacity: 3
collisions: { between: [large-scene, concept], within: 30cd, audience-within: 3cd }
checks: { owner-overload: warning, tier-missing: error }
forbid-ignore: [dep-conflict]
`;

describe("the policy that the language describes", () => {
  const { policy } = open(described);

  it("has no fault once its checks exist", () => {
    expect(faultsOf(described).filter((fault) => !fault.includes("unknown-check"))).toEqual([]);
  });

  it("asks of each tier what it says", () => {
    const concept = policy.rules.get("concept");
    expect(concept?.lead).toEqual({ amount: 80, unit: "wd", text: "80wd" });
    expect(Object.fromEntries(concept?.needs ?? [])).toMatchObject({ intake: 2, enablement: 3, event: 1, retro: 1 });
    expect(concept).toMatchObject({ gates: 2, raters: 2, followUps: 3, noticeLead: { amount: 20, unit: "wd" } });
    expect(policy.rules.get("notice")).toMatchObject({ brief: ["pain", "value", "scenarios"], gates: 0 });
    expect(policy.rules.get("small-scene")?.canary).toMatchObject({
      minimum: { amount: 7, unit: "cd" },
      firstShare: 5,
    });
  });

  it("keeps the rest: bands, days, shares, severities", () => {
    expect(policy.score.bands.at(-1)).toEqual({ from: 80, tier: "concept", when: new Map([["战略契合", 4]]) });
    expect(policy.launchDays.warn).toEqual(new Set([1, 5]));
    expect(policy).toMatchObject({ contingency: { min: 10, max: 15 }, capacity: 3, language: "zh" });
    expect(policy.severities.get("tier-missing")).toBe("error");
    expect(policy.forbidIgnore).toEqual(new Set(["dep-conflict"]));
    expect(policy.collisions).toMatchObject({
      between: ["large-scene", "concept"],
      within: { amount: 30, unit: "cd" },
    });
  });
});

describe("what is wrong with a policy", () => {
  it.each([
    { text: "tires: {}", faults: ["2 unknown-key"] },
    { text: "tiers: { P1: { lead: soon } }", faults: ["2 bad-rule"] },
    { text: "tiers: { P1: { lead: 3-5wd } }", faults: ["2 bad-rule"] },
    { text: "tiers: { P1: { needs: { posters: 1 } } }", faults: ["2 bad-value"] },
    { text: "tiers: { P1: { needs: { legal: some } } }", faults: ["2 bad-rule"] },
    { text: "tiers: { P1: { brief: [pain, gain] } }", faults: ["2 bad-rule"] },
    { text: "tiers:\n  P1: { extends: P0 }\n  P0: { extends: P1 }", faults: ["4 bad-rule"] },
    { text: "tiers: { P1: { extends: P9 } }", faults: ["2 bad-rule"] },
    { text: "score: { weights: { a: 50, b: 40 } }", faults: ["2 score-weights"] },
    { text: "score: { bands: [{ from: 0, tier: P7 }] }", faults: ["2 unknown-tier"] },
    { text: "score: { bands: [{ from: 0, tier: notice, when: { luck: 3 } }] }", faults: ["2 unknown-criterion"] },
    { text: "score: { bands: none }", faults: ["2 bad-rule"] },
    { text: "score: { scale: 5-1 }", faults: ["2 bad-rule"] },
    { text: "notice-lead: { huge: 5wd }", faults: ["2 unknown-tier"] },
    { text: "canary: { notice: 7cd, first-share: five }", faults: ["2 bad-rule"] },
    { text: "launch-days: { warn: [freitag] }", faults: ["2 bad-rule"] },
    { text: "contingency: 15-10%", faults: ["2 bad-rule"] },
    { text: "contingency: 12", faults: ["2 bad-rule"] },
    { text: "capacity: three", faults: ["2 bad-rule"] },
    { text: "checks: { owner-missing: loud, owner-mising: error }", faults: ["2 bad-rule", "2 unknown-check"] },
    { text: "checks: { cycle: off }", faults: ["2 unknown-check"] },
    { text: "forbid-ignore: [nothing]", faults: ["2 unknown-check"] },
    { text: "kinds: { demo: { public: perhaps } }", faults: ["2 bad-rule"] },
  ])("$text", ({ text, faults }) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it("leaves the default policy where nothing can be read", () => {
    for (const bytes of [bytesOf(""), bytesOf("# nothing\n"), bytesOf("[1"), new Uint8Array([0xff, 0xfe, 0xfd])]) {
      const { policy, diagnostics } = openPolicy({ name: "p.yaml", bytes });
      expect(diagnostics.map(({ severity }) => severity)).toContain("error");
      expect(policy.ladder.tiers).toEqual(["notice", "small-scene", "large-scene", "concept"]);
    }
  });
});

describe("a plan under a ladder of its own", () => {
  const policy = open(`tiers: { P2: {}, P1: { lead: 10wd }, P0: { aliases: [旗舰], extends: P1 } }
score: { scale: 0-10, weights: { reach: 50, value: { weight: 50, aliases: [价值] } }, bands: [{ from: 0, tier: P2 }, { from: 50, tier: P1 }, { from: 80, tier: P0 }] }
kinds: { livestream: { aliases: [直播], public: true } }`);
  const tierOf = (head: string) => {
    const text = `tminus: 1\n${head}\ntasks: { a: { kind: 直播, duration: { P2: 1d, P1+: 5d }, start: 2026-03-02 } }`;
    const { policy: quiet } = opinionsBut("").policy;
    const reading = { policy: { ...policy.policy, severities: quiet.severities }, diagnostics: [] };
    const { document, diagnostics } = compile({ name: "p.yaml", bytes: bytesOf(text), policy: reading });
    if (!document) return diagnostics.map(({ code }) => code);
    return [document.plan.tier, document.tasks[0]?.finish, document.tasks[0]?.kind];
  };

  it.each([
    { head: "tier: P1", expected: ["P1", "2026-03-06", "livestream"] },
    { head: "tier: 旗舰", expected: ["P0", "2026-03-06", "livestream"] },
    { head: "tier: large-scene", expected: ["unknown-tier"] },
    { head: "score: { reach: 2, value: 3 }", expected: ["P2", "2026-03-02", "livestream"] },
    { head: "score: { reach: 4, 价值: 6 }", expected: ["P1", "2026-03-06", "livestream"] },
    { head: "score: { reach: 10, value: 6 }", expected: ["P0", "2026-03-06", "livestream"] },
    { head: "score: { reach: 10 }", expected: ["tier-unset"] },
    { head: "score: { reach: 11, value: 1 }", expected: ["bad-mark", "tier-unset"] },
    { head: "tier: P2\nscore: { reach: 10, value: 10 }", expected: ["P2", "2026-03-02", "livestream"] },
  ])("$head", ({ head, expected }) => {
    expect(tierOf(head)).toEqual(expected);
  });
});

describe("the policy that is shipped as a file", () => {
  it("is the default policy", () => {
    const bytes = readFileSync(new URL("../../templates/policy/tminus.policy.yaml", import.meta.url));
    const { policy, diagnostics } = openPolicy({ name: "tminus.policy.yaml", bytes });
    const plain = ({ origin: _, ladder, rules, ...rest }: typeof policy) => ({
      ...rest,
      tiers: ladder.tiers,
      rules: [...rules].map(([tier, { needs, ...asked }]) => [tier, [...needs].toSorted(), asked]),
    });
    expect(diagnostics).toEqual([]);
    expect(plain(policy)).toEqual(plain(defaultPolicy));
    for (const spelling of ["告知型", "小场景型", "大场景型", "理念型"]) {
      expect(policy.ladder.tierNamed(spelling)).toBe(defaultPolicy.ladder.tierNamed(spelling));
    }
  });
});
