/**
 * The shape of a plan: which keys stand where, and whether a text, a list or a map is wanted. One table per entity.
 * What a text says is read later; here a wrong key or a list in the wrong place is found.
 */
import * as z from "zod/mini";
import { factKeys } from "./fact-schema.ts";
import { anything, optional, shape, text, texts } from "./shape.ts";

type AnyKeys<K extends string> = Record<K, typeof anything>;
const anyOf = <const K extends string>(keys: readonly K[]): AnyKeys<K> =>
  Object.fromEntries(keys.map((key) => [key, anything])) as AnyKeys<K>;

export const planSchema = shape({
  tminus: optional(text),
  extends: optional(texts),
  id: optional(text),
  name: optional(text),
  lang: optional(text),
  launch: optional(text),
  timezone: optional(text),
  calendar: optional(text),
  tier: optional(text),
  days: optional(text),
  ranges: optional(text),
  place: optional(text),
  start: optional(text),
  finish: optional(text),
  "as-of": optional(text),
  note: optional(text),
  ...anyOf(["owners", "anchors", "calendars", "phases", "tasks"]),
  ...anyOf(factKeys),
  "rated-by": optional(texts),
  "tier-reason": optional(text),
  ignore: anything,
});

export const ownerSchema = shape({
  name: optional(text),
  email: optional(text),
  role: optional(text),
  capacity: optional(text),
  calendar: optional(text),
  away: optional(texts),
  note: optional(text),
});

export const calendarSchema = shape({
  name: optional(text),
  extends: optional(text),
  week: optional(texts),
  ...anyOf(["holidays", "workdays"]),
  covers: optional(texts),
  file: optional(text),
  note: optional(text),
});

export const dayEntrySchema = shape({ date: optional(text), name: optional(text) });

export const phaseSchema = shape({
  name: optional(text),
  window: optional(text),
  start: optional(text),
  after: optional(texts),
  before: optional(texts),
  place: optional(text),
  owner: optional(text),
  calendar: optional(text),
  tiers: optional(texts),
  order: optional(text),
  note: optional(text),
  tasks: anything,
});

export const taskSchema = shape({
  name: optional(text),
  kind: optional(text),
  // A list is read too, to say that a task has one owner.
  owner: optional(z.union([z.string(), z.array(z.string())], "text")),
  helpers: optional(texts),
  informed: optional(texts),
  approvers: optional(texts),
  criteria: optional(texts),
  tiers: optional(texts),
  at: optional(text),
  window: optional(text),
  start: optional(text),
  finish: optional(text),
  duration: optional(text),
  buffer: optional(text),
  from: optional(text),
  by: optional(text),
  "start-by": optional(text),
  "finish-from": optional(text),
  during: optional(text),
  every: optional(text),
  "on-holiday": optional(text),
  after: optional(texts),
  before: optional(texts),
  "finish-after": optional(texts),
  place: optional(text),
  roll: optional(text),
  calendar: optional(text),
  gate: anything,
  audience: optional(texts),
  channel: optional(texts),
  gives: optional(texts),
  needs: optional(texts),
  "pre-read": optional(text),
  embargo: optional(text),
  links: optional(texts),
  note: optional(text),
  started: optional(text),
  finished: optional(text),
  progress: optional(text),
  remaining: optional(text),
  status: optional(text),
});

export const gateSchema = shape({
  approvers: optional(texts),
  criteria: optional(texts),
  decision: optional(text),
});

export const ignoreSchema = shape({
  check: optional(text),
  task: optional(text),
  why: optional(text),
  until: optional(text),
});
