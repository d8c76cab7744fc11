/** The shape of a policy file: one table of keys for each of its sections. */
import { anything, optional, shape, text, texts } from "../shape.ts";

export const policySchema = shape({
  "tminus-policy": optional(text),
  name: optional(text),
  lang: optional(text),
  tiers: anything,
  score: anything,
  "notice-lead": anything,
  canary: anything,
  "launch-days": anything,
  contingency: optional(text),
  capacity: optional(text),
  collisions: anything,
  kinds: anything,
  checks: anything,
  "forbid-ignore": optional(texts),
  note: optional(text),
});

export const tierSchema = shape({
  aliases: optional(texts),
  extends: optional(text),
  lead: optional(text),
  needs: anything,
  brief: optional(texts),
  gates: optional(text),
  raters: optional(text),
  "follow-ups": optional(text),
  note: optional(text),
});

export const scoreSchema = shape({ scale: optional(text), weights: anything, bands: anything, note: optional(text) });

export const weightSchema = shape({ weight: optional(text), aliases: optional(texts), note: optional(text) });

export const bandSchema = shape({ from: optional(text), tier: optional(text), when: anything, note: optional(text) });

export const launchDaysSchema = shape({
  prefer: optional(texts),
  warn: optional(texts),
  error: optional(texts),
  note: optional(text),
});

export const collisionsSchema = shape({
  between: optional(texts),
  within: optional(text),
  "audience-within": optional(text),
  note: optional(text),
});

export const kindSchema = shape({
  name: optional(text),
  aliases: optional(texts),
  public: optional(text),
  note: optional(text),
});
