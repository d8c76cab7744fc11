import * as z from "zod/mini";
import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { text, texts } from "../shape.ts";
import { checkedIds, type Inside, type Part, partsOf } from "./entities.ts";
import type { JsonSchema, KeyWords } from "./key-words.ts";
import { valueFaults } from "./value-fault-words.ts";
import { fittingValue, scalarOf, textList, type ValueContext } from "./value-schema.ts";

type Draft = Record<string, unknown>;

export interface SchemaRoot {
  readonly part: Part;
  readonly title: Bilingual;
}

/**
 * The JSON Schema (draft-07) of a YAML file, made from the tables of keys that the compiler itself reads with. What
 * only the whole plan can tell, such as whether a name exists, is left to the compiler.
 */
export function buildJsonSchema({ part, title }: SchemaRoot): JsonSchema {
  const definitions: Draft = {};
  for (const inner of partsOf(part)) if (inner !== part) definitions[inner.id] = entityOf(inner);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `${title.en} ${title.zh}`,
    ...entityOf(part),
    definitions,
  };
}

function entityOf(part: Part): JsonSchema {
  const made = z.toJSONSchema(part.schema, { target: "draft-7", io: "input", override: valueByTable });
  const properties: Draft = {};
  for (const [key, value] of Object.entries(made.properties ?? {})) {
    const words = part.words[key];
    if (words) properties[key] = propertyOf(key, { part, words, made: value as JsonSchema });
  }
  return { type: ["object", "null"], properties, additionalProperties: false };
}

/** The tables want texts, whatever YAML takes them for: `5` is a number there, and `yes` a text. */
function valueByTable({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Draft }): void {
  const isUnion = zodSchema._zod.def.type === "union";
  if (zodSchema !== text && !isUnion) return;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, zodSchema === texts ? textList : scalarOf([]));
}

interface Property {
  readonly part: Part;
  readonly words: KeyWords;
  readonly made: JsonSchema;
}

function propertyOf(key: string, { part, words, made }: Property): JsonSchema {
  const inside = part.inside?.[key];
  const context: ValueContext = { isByTier: part.isByTier };
  const value = inside ? insideOf(inside) : fittingValue(words.value, made, context);
  return { ...value, ...described(words), ...(words.default !== undefined && { default: words.default }) };
}

function insideOf(inside: Inside): JsonSchema {
  switch (inside.kind) {
    case "keys":
      return refTo(inside.part);
    case "map":
      return mapOf(refTo(inside.part), inside);
    case "map-or-list":
      return {
        type: ["object", "array", "null"],
        errorMessage: valueFaults.map,
        additionalProperties: refTo(inside.part),
        items: inside.items ?? refTo(inside.part),
      };
    case "days":
      return { type: ["array", "string", "null"], items: { anyOf: [{ type: "string" }, refTo(inside.part)] } };
    case "values":
      return mapOf(inside.value, inside);
    case "choice":
      return { type: ["object", "null"], properties: inside.values, additionalProperties: false };
    case "list-or-one":
      return { type: ["array", "object", "null"], items: refTo(inside.part), ...proposed(inside) };
    case "list":
      return { type: ["array", "null"], items: refTo(inside.part), ...proposed(inside) };
  }
}

interface MapForm {
  readonly ids?: "checked";
  readonly snippets?: readonly unknown[];
}

function mapOf(value: JsonSchema, { ids, snippets }: MapForm): JsonSchema {
  return {
    type: ["object", "null"],
    errorMessage: valueFaults.map,
    ...(ids && { propertyNames: checkedIds }),
    additionalProperties: value,
    ...proposed({ ...(snippets && { snippets }) }),
  };
}

function proposed({ snippets }: { readonly snippets?: readonly unknown[] }): JsonSchema {
  return snippets && snippets.length > 0 ? { defaultSnippets: snippets } : {};
}

function refTo({ id }: Part): JsonSchema {
  return { $ref: `#/definitions/${id}` };
}

function described({ en, zh }: Bilingual): JsonSchema {
  const plain = `${en}\n${zh}`.replaceAll("`", "");
  return { description: plain, markdownDescription: `${en}\n\n${zh}` };
}
