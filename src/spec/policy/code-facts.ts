import { closestName } from "../../diagnostic/suggest.ts";

/** What to say of a code that is none. */
export function codeFacts(code: string, codes: readonly string[]): { code: string; closest?: string } {
  const closest = closestName(code, codes);
  return { code, ...(closest !== undefined && { closest }) };
}
