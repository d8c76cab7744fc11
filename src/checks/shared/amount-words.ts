import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { PolicyAmount } from "../../spec/policy/policy.ts";
import { listOf, quotedNames } from "./naming.ts";

/** `5 working days`, `5 个工作日`. */
export function workdayWords(count: number): Bilingual {
  return { en: `${count} working ${count === 1 ? "day" : "days"}`, zh: `${count} 个工作日` };
}

/** Days of the calendar, rest days included: `5 days`, `5 天`. */
export function dayWords(count: number): Bilingual {
  return { en: `${count} ${count === 1 ? "day" : "days"}`, zh: `${count} 天` };
}

/** What a policy asks for, in the unit that it counts in. */
export function amountWords({ amount, unit }: Pick<PolicyAmount, "amount" | "unit">): Bilingual {
  return unit === "wd" ? workdayWords(amount) : dayWords(amount);
}

/** The same as a plan writes it: `7cd`, `7个自然日`. */
export function amountText({ amount, unit }: Pick<PolicyAmount, "amount" | "unit">): Bilingual {
  return { en: `${amount}${unit}`, zh: `${amount}${unit === "wd" ? "个工作日" : "个自然日"}` };
}

/** How many of several names are said one by one. */
const mostNames = 5;

/** `"page", "kit" and "video"`; of many the first few, and how many there are. */
export function nameWords(names: readonly string[]): Bilingual {
  if (names.length <= mostNames) return quotedNames(names);
  const shown = names.slice(0, mostNames - 1);
  const { en } = listOf([
    ...shown.map((name) => ({ en: `"${name}"`, zh: "" })),
    { en: `${names.length - shown.length} more`, zh: "" },
  ]);
  return { en, zh: `${shown.map((name) => `“${name}”`).join("、")}等 ${names.length} 项` };
}
