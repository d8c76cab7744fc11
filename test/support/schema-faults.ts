import { Ajv } from "ajv";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The published schema is open; closing every object shows whether a field has been forgotten in it. */
export function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in inner ? { ...inner, additionalProperties: false } : inner;
}

export function faultsOf(schema: Json, value: unknown): unknown {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema as object);
  return validate(value) ? [] : validate.errors;
}
