/** What the tables of keys are made of. The messages name what is wanted: they are keys of the table of wordings. */
import * as z from "zod/mini";

export const text = z.string("text");
export const texts = z.union([z.string(), z.array(z.string())], "texts");
/** Read elsewhere, or a later part of the language: any value is let through here. */
export const anything = z.optional(z.unknown());

export const optional = z.optional;

/** A map that takes these keys and no others. */
export const shape = <S extends z.core.$ZodLooseShape>(keys: S) => z.strictObject(keys, "map");
