import { planPart } from "./entities.ts";
import { buildJsonSchema } from "./json-schema.ts";
import type { JsonSchema } from "./key-words.ts";

/** The JSON Schema of a plan, for editors. */
export function planJsonSchema(): JsonSchema {
  return buildJsonSchema({ part: planPart, title: { en: "tminus plan", zh: "上市计划" } });
}
