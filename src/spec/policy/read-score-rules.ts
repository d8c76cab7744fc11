import type { Report } from "../../diagnostic/diagnostic.ts";
import { Origin } from "../../source/origin.ts";
import { itemsAt } from "../items-at.ts";
import { entriesOf } from "../read-sections.ts";
import { readShape } from "../read-shape.ts";
import { isRemoved } from "../select-tier.ts";
import { type Ladder, unknownTierFacts } from "../tier.ts";
import { unknownTier } from "../tier-problems.ts";
import type { Criterion, ScoreBand, ScoreRules } from "./policy.ts";
import { badRule, weightsNotWhole } from "./policy-problems.ts";
import { bandSchema, scoreSchema, weightSchema } from "./policy-schema.ts";
import { readNumberAt, readScale } from "./read-rule.ts";
import { criterionNamed } from "./read-score.ts";
import { unknownCriterion } from "./score-problems.ts";

/** The `score` of a policy; what it leaves out is as in the rules given. */
export function readScoreRules(root: Origin, fallback: ScoreRules, ladder: Ladder, report: Report): ScoreRules {
  const section = root.to("score");
  if (section === root) return { ...fallback, bands: fallback.bands.filter(({ tier }) => ladder.tiers.includes(tier)) };
  readShape(scoreSchema, section, report);
  const weights = readWeights(section, report);
  const criteria = weights.length === 0 ? fallback.criteria : weights;
  const bands = readBands(section, { criteria, ladder, report });
  return {
    scale: readScale(section, "scale", report) ?? fallback.scale,
    criteria,
    bands: bands ?? fallback.bands.filter(({ tier }) => ladder.tiers.includes(tier)),
  };
}

function readWeights(section: Origin, report: Report): readonly Criterion[] {
  const entries = entriesOf(section, "weights", report).filter(([, { node }]) => !isRemoved(node));
  const criteria = entries.flatMap(([name, origin]) => {
    const isPlain = origin.node.kind === "scalar";
    if (!isPlain) readShape(weightSchema, origin, report);
    const weight = isPlain ? readNumberAt(section.to("weights"), name, report) : readNumberAt(origin, "weight", report);
    const aliases = isPlain ? [] : itemsAt(origin, "aliases").map(({ text }) => text);
    return weight === undefined ? [] : [{ name, aliases, weight }];
  });
  const sum = Math.round(criteria.reduce((total, { weight }) => total + weight, 0) * 1000) / 1000;
  if (entries.length > 0 && criteria.length === entries.length && sum !== 100) {
    report(weightsNotWhole(section.keyOf("weights"), { sum }));
  }
  return criteria;
}

interface BandContext extends Pick<ScoreRules, "criteria"> {
  readonly ladder: Ladder;
  readonly report: Report;
}

function readBands(section: Origin, context: BandContext): readonly ScoreBand[] | undefined {
  const { ladder, report } = context;
  const list = section.to("bands");
  if (list === section) return undefined;
  if (list.node.kind !== "list") {
    report(badRule(list.at(), { text: list.node.kind === "scalar" ? list.node.text : "", form: "bands" }));
    return undefined;
  }
  return list.node.items.flatMap((item) => {
    const origin = new Origin(item);
    const keys = readShape(bandSchema, origin, report);
    const from = readNumberAt(origin, "from", report) ?? 0;
    const tier = ladder.tierNamed(keys.tier ?? "");
    if (tier === undefined) report(unknownTier(origin.at("tier"), unknownTierFacts(keys.tier ?? "", ladder)));
    return tier === undefined ? [] : [{ from, tier, when: readConditions(origin, context) }];
  });
}

function readConditions(band: Origin, { criteria, report }: BandContext): ReadonlyMap<string, number> {
  const when = new Map<string, number>();
  for (const [name, origin] of entriesOf(band, "when", report)) {
    const criterion = criterionNamed(name, { criteria });
    const least = readNumberAt(band.to("when"), name, report);
    if (!criterion) report(unknownCriterion(origin.keyOf(), { name, criteria }));
    else if (least !== undefined) when.set(criterion.name, least);
  }
  return when;
}
