/** The shape of the facts around a plan: one table of keys for each section, or for each entry of a section. */
import { anything, optional, shape, text, texts } from "./shape.ts";

export const factKeys = [
  "score",
  "rated-by",
  "tier-reason",
  "brief",
  "audiences",
  "metrics",
  "risks",
  "budget",
  "rollout",
  "notify",
  "rules",
  "blackouts",
  "embargo",
] as const;

export const briefSchema = shape({
  persona: optional(texts),
  pain: optional(texts),
  competition: optional(texts),
  value: optional(texts),
  description: optional(texts),
  scenarios: optional(texts),
  note: optional(text),
});

export const audienceSchema = shape({ name: optional(text), size: optional(text), note: optional(text) });

export const metricSchema = shape({
  name: optional(text),
  owner: optional(text),
  better: optional(text),
  green: optional(text),
  yellow: optional(text),
  baseline: optional(text),
  weight: optional(text),
  stage: optional(text),
  measure: optional(texts),
  note: optional(text),
});

export const riskSchema = shape({
  name: optional(text),
  if: optional(text),
  then: optional(text),
  owner: optional(text),
  "decide-by": optional(text),
  note: optional(text),
});

export const budgetSchema = shape({
  currency: optional(text),
  total: optional(text),
  contingency: optional(text),
  lines: anything,
  owner: optional(text),
  note: optional(text),
});

export const budgetLineSchema = shape({
  name: optional(text),
  amount: optional(text),
  owner: optional(text),
  note: optional(text),
});

export const rolloutSchema = shape({
  owner: optional(text),
  stages: anything,
  rollback: anything,
  note: optional(text),
});

export const stageSchema = shape({
  name: optional(text),
  share: optional(text),
  at: optional(text),
  audience: optional(texts),
  note: optional(text),
});

export const rollbackSchema = shape({
  when: optional(text),
  within: optional(text),
  owner: optional(text),
  note: optional(text),
});

export const noticeSchema = shape({
  who: optional(texts),
  what: optional(text),
  name: optional(text),
  lead: optional(text),
  before: optional(text),
  owner: optional(text),
  note: optional(text),
});

export const ruleSchema = shape({
  name: optional(text),
  when: optional(text),
  within: optional(text),
  owner: optional(text),
  note: optional(text),
});

export const blackoutSchema = shape({
  name: optional(text),
  window: optional(text),
  why: optional(text),
  note: optional(text),
});

export const embargoSchema = shape({ lifts: optional(text), "show-in": optional(texts), note: optional(text) });
