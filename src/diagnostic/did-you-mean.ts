import type { Bilingual } from "./diagnostic.ts";

/** The help where a name is unknown and another one is near; undefined where none is. */
export function didYouMean(closest: string | undefined): Bilingual | undefined {
  return closest === undefined ? undefined : { en: `Did you mean "${closest}"?`, zh: `是不是想写“${closest}”？` };
}
