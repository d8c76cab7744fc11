import type * as z from "zod/mini";
import * as facts from "../fact-schema.ts";
import {
  calendarSchema,
  dayEntrySchema,
  gateSchema,
  ignoreSchema,
  ownerSchema,
  phaseSchema,
  planSchema,
  taskSchema,
} from "../schema.ts";
import * as factWords from "./fact-words.ts";
import type { EntityWords, JsonSchema } from "./key-words.ts";
import * as planWords from "./plan-words.ts";
import { snippets } from "./snippets.ts";
import * as taskWords from "./task-words.ts";
import { valueFaults } from "./value-fault-words.ts";

/** One table of keys, with what its keys mean and what stands inside those that are read elsewhere. */
export interface Part {
  /** Its name among the definitions. */
  readonly id: string;
  readonly schema: z.core.$ZodObject;
  readonly words: EntityWords<string>;
  /** Whether its values may be maps by tier. */
  readonly isByTier: boolean;
  readonly inside?: Readonly<Record<string, Inside>>;
}

export type Inside =
  | { readonly kind: "keys" | "days"; readonly part: Part }
  | { readonly kind: "list" | "list-or-one"; readonly part: Part; readonly snippets?: readonly unknown[] }
  /** The items are parts too, unless it is said otherwise. */
  | { readonly kind: "map-or-list"; readonly part: Part; readonly items?: JsonSchema }
  | { readonly kind: "map"; readonly part: Part; readonly ids?: "checked"; readonly snippets?: readonly unknown[] }
  | { readonly kind: "values"; readonly value: JsonSchema; readonly ids?: "checked"; readonly parts?: readonly Part[] }
  /** These keys and no others. */
  | { readonly kind: "choice"; readonly values: Readonly<Record<string, JsonSchema>> };

/** The ids that links and points may name; those of owners and facts may be anything. */
export const checkedIds: JsonSchema = {
  pattern: "^\\p{L}[\\p{L}\\p{M}\\p{Nd}\\p{Nl}_-]{0,63}$",
  patternErrorMessage: valueFaults.id,
};

/** A part whose values are the same in every tier. */
export const definePart = (
  id: string,
  schema: z.core.$ZodObject,
  words: EntityWords<string>,
  inside?: Part["inside"],
): Part => ({
  id,
  schema,
  words,
  isByTier: false,
  ...(inside && { inside }),
});
const map = (of: Part, proposals: readonly unknown[]): Inside => ({ kind: "map", part: of, snippets: proposals });
const checkedMap = (of: Part, proposals: readonly unknown[]): Inside =>
  ({ ...map(of, proposals), kind: "map", ids: "checked" }) as Inside;

const owner = definePart("owner", ownerSchema, planWords.ownerWords);
const dayEntry = definePart("day", dayEntrySchema, planWords.dayEntryWords);
const calendar = definePart("calendar", calendarSchema, planWords.calendarWords, {
  holidays: { kind: "days", part: dayEntry },
  workdays: { kind: "days", part: dayEntry },
});
const gate: Part = { ...definePart("gate", gateSchema, taskWords.gateWords), isByTier: true };
const task: Part = {
  ...definePart("task", taskSchema, taskWords.taskWords, { gate: { kind: "keys", part: gate } }),
  isByTier: true,
};
const phase: Part = {
  ...definePart("phase", phaseSchema, planWords.phaseWords, { tasks: checkedMap(task, snippets.tasks) }),
  isByTier: true,
};
const line = definePart("budgetLine", facts.budgetLineSchema, factWords.budgetLineWords);
const stage = definePart("stage", facts.stageSchema, factWords.stageWords);
const rollback = definePart("rollback", facts.rollbackSchema, factWords.rollbackWords);
const rollout = definePart("rollout", facts.rolloutSchema, factWords.rolloutWords, {
  stages: { kind: "map-or-list", part: stage },
  rollback: { kind: "keys", part: rollback },
});
const budget = definePart("budget", facts.budgetSchema, factWords.budgetWords, {
  lines: { kind: "map-or-list", part: line },
});

export const planPart: Part = definePart("plan", planSchema, planWords.planWords, {
  owners: map(owner, snippets.owners),
  anchors: { kind: "values", value: { type: ["string", "null", "object"] }, ids: "checked" },
  calendars: checkedMap(calendar, []),
  phases: checkedMap(phase, snippets.phases),
  tasks: checkedMap(task, snippets.tasks),
  score: { kind: "values", value: { type: ["number", "string", "null"] } },
  brief: { kind: "keys", part: definePart("brief", facts.briefSchema, factWords.briefWords) },
  audiences: map(definePart("audience", facts.audienceSchema, factWords.audienceWords), []),
  metrics: map(definePart("metric", facts.metricSchema, factWords.metricWords), snippets.metrics),
  risks: map(definePart("risk", facts.riskSchema, factWords.riskWords), snippets.risks),
  budget: { kind: "keys", part: budget },
  rollout: { kind: "keys", part: rollout },
  notify: map(definePart("notice", facts.noticeSchema, factWords.noticeWords), snippets.notify),
  rules: map(definePart("rule", facts.ruleSchema, factWords.ruleWords), []),
  blackouts: map(definePart("blackout", facts.blackoutSchema, factWords.blackoutWords), []),
  ignore: {
    kind: "list-or-one",
    part: definePart("ignore", ignoreSchema, planWords.ignoreWords),
    snippets: snippets.ignore,
  },
  embargo: { kind: "keys", part: definePart("embargo", facts.embargoSchema, factWords.embargoWords) },
});

/** A part and all that stand inside it, each once. */
export function partsOf(root: Part, found: Set<Part> = new Set()): ReadonlySet<Part> {
  if (found.has(root)) return found;
  found.add(root);
  for (const inside of Object.values(root.inside ?? {})) {
    if ("part" in inside) partsOf(inside.part, found);
    if (inside.kind === "values") for (const each of inside.parts ?? []) partsOf(each, found);
  }
  return found;
}
