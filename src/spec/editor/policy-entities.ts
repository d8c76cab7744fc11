import type { CodeMeaning } from "../../diagnostic/define-problem.ts";
import * as schemas from "../policy/policy-schema.ts";
import { definePart, type Part } from "./entities.ts";
import type { JsonSchema } from "./key-words.ts";
import * as words from "./policy-words.ts";
import { severityFault, severityWords } from "./severity-words.ts";

const amounts: JsonSchema = { type: ["string", "null"] };
const counts: JsonSchema = { type: ["number", "string", "null"] };

const tier = definePart("tier", schemas.tierSchema, words.tierWords, { needs: { kind: "values", value: counts } });
const weight = definePart("weight", schemas.weightSchema, words.weightWords);
const band = definePart("band", schemas.bandSchema, words.bandWords, { when: { kind: "values", value: counts } });
const score = definePart("score", schemas.scoreSchema, words.scoreWords, {
  weights: { kind: "values", value: { anyOf: [counts, { $ref: "#/definitions/weight" }] }, parts: [weight] },
  bands: { kind: "list", part: band },
});
const launchDays = definePart("launchDays", schemas.launchDaysSchema, words.launchDaysWords);
const collisions = definePart("collisions", schemas.collisionsSchema, words.collisionsWords);
const kind = definePart("kind", schemas.kindSchema, words.kindWords);

/** The parts of a policy, with the codes that it may set. */
export function policyPart(codes: readonly CodeMeaning[]): Part {
  return definePart("policy", schemas.policySchema, words.policyWords, {
    tiers: { kind: "map", part: tier },
    score: { kind: "keys", part: score },
    "notice-lead": { kind: "values", value: amounts },
    canary: { kind: "values", value: amounts },
    "launch-days": { kind: "keys", part: launchDays },
    collisions: { kind: "keys", part: collisions },
    kinds: { kind: "map-or-list", part: kind, items: { type: "string" } },
    checks: { kind: "choice", values: Object.fromEntries(codes.map((meaning) => [meaning.code, severityOf(meaning)])) },
  });
}

function severityOf({ summary }: CodeMeaning): JsonSchema {
  return { enum: severityWords, errorMessage: severityFault, description: `${summary.en}\n${summary.zh}` };
}
