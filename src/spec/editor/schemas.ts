import type { CodeMeaning } from "../../diagnostic/define-problem.ts";
import { planPart } from "./entities.ts";
import { buildJsonSchema } from "./json-schema.ts";
import type { JsonSchema } from "./key-words.ts";
import { policyPart } from "./policy-entities.ts";

/** The JSON Schema of a plan, for editors. */
export function planJsonSchema(): JsonSchema {
  return buildJsonSchema({ part: planPart, title: { en: "tminus plan", zh: "上市计划" } });
}

/**
 * The JSON Schema of a policy file, for editors.
 *
 * @param codes What a policy may set.
 */
export function policyJsonSchema(codes: readonly CodeMeaning[]): JsonSchema {
  return buildJsonSchema({ part: policyPart(codes), title: { en: "tminus policy", zh: "上市规范" } });
}
