import { skipSpaces } from "./scan.ts";
import { scanNumber } from "./scan-number.ts";
import { scanUnit } from "./scan-unit.ts";

/** Whether the text is, from that position to its end, a number with a unit or without. Folded and in lower case. */
export function isAmount(text: string, start: number): boolean {
  const number = scanNumber(text, skipSpaces(text, start));
  if (!number) return false;
  const { unit, word, end } = scanUnit(text, skipSpaces(text, number.end));
  return end === text.length && (unit !== undefined || word === "");
}
