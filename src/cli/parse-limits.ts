import { UsageError } from "./usage-error.ts";
import { unreadableLimit } from "./words/usage-words.ts";

/** How much a plan may hold; what is not given keeps the compiler's own limit. */
export interface Limits {
  readonly tasks?: number;
  /** In bytes. */
  readonly size?: number;
}

const bytesPerUnit: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1024,
  kb: 1000,
  kib: 1024,
  m: 1024 ** 2,
  mb: 1000 ** 2,
  mib: 1024 ** 2,
};

/** Reads `tasks=20000` and `size=8MiB`; of two for the same thing the last counts. */
export function parseLimits(texts: readonly string[]): Limits {
  return Object.assign({}, ...texts.map(parseLimit)) as Limits;
}

function parseLimit(text: string): Limits {
  const [key, value = ""] = text.split("=", 2);
  const tasks = key === "tasks" ? amountOf(value, { "": 1 }) : undefined;
  const size = key === "size" ? amountOf(value, bytesPerUnit) : undefined;
  if (tasks !== undefined) return { tasks };
  if (size !== undefined) return { size };
  throw new UsageError(unreadableLimit(text));
}

function amountOf(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const [, digits, unit] = /^([0-9]{1,10}) ?([a-z]{0,3})$/i.exec(text) ?? [];
  const factor = Object.hasOwn(units, unit?.toLowerCase() ?? "?") ? units[unit?.toLowerCase() ?? "?"] : undefined;
  const amount = Number(digits) * (factor ?? Number.NaN);
  return Number.isSafeInteger(amount) && amount > 0 ? amount : undefined;
}
