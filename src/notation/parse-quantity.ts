import { foldWidth } from "./fold-width.ts";
import { scanPercent } from "./scan-percent.ts";

export interface Quantity {
  readonly number: number;
  /** What stands behind the number: `%`, a unit of the author's own, or nothing. */
  readonly unit: string;
}

const longest = 64;
const myriads: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000, 万: 10_000, 亿: 100_000_000 };
const digits = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,9})?`;
const moneyForm = new RegExp(`^(?:[¥￥$€£] ?)?${digits} ?([kKmM万亿])?(?:元)?$`);
const quantityForm = new RegExp(`^(?:[<>≤≥]=?|=)? ?([+-]?)${digits} ?([万亿])? ?([^\\d]*)$`);

/** An amount of money: `600000`, `600,000`, `¥60万`, `£40k`. Undefined for any other text. */
export function parseMoney(text: string): number | undefined {
  const match = moneyForm.exec(plain(text));
  return match ? numberOf(match[1], match[2], match[3]) : undefined;
}

/** A number with what it counts: `600`, `0.5%`, `≥ 3 家`, `1.2万`. Undefined where no number can be read. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = quantityForm.exec(plain(text));
  if (!match) return undefined;
  const [, sign, whole, fraction, myriad, unit = ""] = match;
  const size = numberOf(whole, fraction, myriad);
  return { number: sign === "-" ? -size : size, unit: unit.trim() };
}

/** A share of the whole, from `0%` to `100%`, with at most two decimals; the sign has to be there. */
export function parseShare(text: string): number | undefined {
  const percent = scanPercent(plain(text), 0);
  return percent !== undefined && percent <= 100 ? percent : undefined;
}

/** Empty where the text is too long to be a number. */
function plain(text: string): string {
  return text.length > longest ? "" : foldWidth(text).trim();
}

function numberOf(whole = "", fraction = "", myriad = ""): number {
  const number = Number(whole.replaceAll(",", "") + fraction);
  const factor = myriads[myriad.toLowerCase()] ?? 1;
  // Exact for what people write: 1.1万 is 11000, not 11000.000000000002.
  return Math.round(number * factor * 1e6) / 1e6;
}
