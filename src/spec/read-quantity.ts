import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { parseMoney, parseQuantity, parseShare } from "../notation/parse-quantity.ts";
import type { Origin } from "../source/origin.ts";
import type { LimitSpec } from "./facts.ts";
import { percentFix } from "./mend-values.ts";
import { badValue } from "./problems.ts";

/** A limit of a metric. Any text will do; where a number can be read from it, it is there. */
export function readLimit(text: string | undefined): LimitSpec | undefined {
  if (text === undefined || text === "") return undefined;
  const quantity = parseQuantity(text);
  return { text, number: quantity?.number, unit: quantity?.unit ?? "" };
}

/** An amount of money; `TBD` is none. */
export function readMoney(text: string | undefined, origin: Origin, report: Report): number | undefined {
  if (text === undefined || text === "" || isOpen(text)) return undefined;
  const amount = parseMoney(text);
  if (amount === undefined) report(badValue(origin.at(), { expected: "money", text }));
  return amount;
}

/** A share from 0% to 100%; `TBD` is none. */
export function readShare(text: string | undefined, origin: Origin, report: Report): number | undefined {
  if (text === undefined || text === "" || isOpen(text)) return undefined;
  const share = parseShare(text);
  if (share === undefined) {
    report(withFix(badValue(origin.at(), { expected: "percent", text }), percentFix(origin.node, text)));
  }
  return share;
}

/** How much a metric counts, in per cent: `10%` or plain `10`. */
export function readWeight(text: string | undefined, origin: Origin, report: Report): number | undefined {
  if (text === undefined || text === "") return undefined;
  const share = parseShare(text) ?? parseShare(`${text}%`);
  if (share === undefined) report(badValue(origin.at(), { expected: "percent", text }));
  return share;
}

function isOpen(text: string): boolean {
  return ["tbd", "待定"].includes(text.trim().toLowerCase());
}
