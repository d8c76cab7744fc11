const nullWords: ReadonlySet<string> = new Set(["~", "null", "Null", "NULL"]);
const trueWords: ReadonlySet<string> = new Set(["true", "True", "TRUE"]);
const falseWords: ReadonlySet<string> = new Set(["false", "False", "FALSE"]);
const integer = /^[-+]?[0-9]+$|^0o[0-7]+$|^0x[0-9a-fA-F]+$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Whether a plain scalar says that there is nothing: `~` or `null`. */
export function isNullWord(text: string): boolean {
  return nullWords.has(text);
}

/**
 * The value of a plain scalar by the core schema of YAML 1.2 (10.3.2). A number that JSON or JavaScript could not keep
 * exactly (`.inf`, `1e400`, integers beyond 2^53) stays the text it was.
 */
export function coreValue(text: string): string | number | boolean | null {
  if (nullWords.has(text)) return null;
  if (trueWords.has(text)) return true;
  if (falseWords.has(text)) return false;
  if (integer.test(text)) {
    const value = Number(text);
    return Number.isSafeInteger(value) ? withoutNegativeZero(value) : text;
  }
  if (!decimal.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? withoutNegativeZero(value) : text;
}

function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
