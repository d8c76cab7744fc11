import { skipSpaces } from "./scan.ts";
import { scanNumber } from "./scan-number.ts";

const mostPercent = 1_000;
const mostDecimals = 2;

/** Reads `20%` or `12.5 %` from that position to the end of a folded text; at most 1000 and two decimals. */
export function scanPercent(text: string, at: number): number | undefined {
  const number = scanNumber(text, at);
  if (!number || number.kind === "loose") return undefined;
  const sign = skipSpaces(text, number.end);
  if (text[sign] !== "%" || sign + 1 !== text.length) return undefined;
  const decimals = number.kind === "part" ? (number.value.split(".")[1] ?? "").length : 0;
  const percent = Number(number.value);
  return decimals <= mostDecimals && percent <= mostPercent ? percent : undefined;
}
