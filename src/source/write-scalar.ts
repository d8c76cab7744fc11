import { inQuotes } from "./syntax-wording.ts";

/** Signs with which no plain text begins, as far as they mean something in YAML; a dash does before a space. */
const indicator = /^(?:[-?:](?:\s|$)|[!&*|>%@`"'#,[\]{}])/;
const meaningful = /:(?:\s|$)|\s#|[,[\]{}\n]/;
const otherValues = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|)$/;

/** A text as a value that can stand anywhere in a plan: in quotes only where it would be read otherwise without. */
export function writeScalar(text: string): string {
  const isPlain = text === text.trim() && !indicator.test(text) && !meaningful.test(text) && !otherValues.test(text);
  return isPlain ? text : inQuotes(text);
}

/** Several texts as a list in brackets. */
export function writeList(texts: readonly string[]): string {
  return `[${texts.map(writeScalar).join(", ")}]`;
}
