import { factScalar } from "../shared/fact-scalar.ts";
import { factWord } from "../shared/fact-words.ts";
import type { MarkdownContext } from "./context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

interface Place {
  /** The key under which the value stands: it says whether a text is an owner's id, or an amount of money. */
  readonly key: string;
  readonly context: MarkdownContext;
}

const moneyKeys: ReadonlySet<string> = new Set(["total", "amount"]);

/** Any value of a fact as a cell holds it, escaped; empty where there is nothing to say. */
export function factText(value: unknown, place: Place): string {
  const { shared, language } = place.context;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    return value
      .map((item) => factText(item, place))
      .filter((text) => text !== "")
      .join(shared.comma);
  }
  if (typeof value !== "object") return escapeMarkdown(scalarText(value, place));
  if ("text" in value) return factText(value.text, place);
  return Object.entries(value)
    .map(([key, field]) => [escapeMarkdown(factWord(key, language)), factText(field, { ...place, key })])
    .filter(([, text]) => text !== "")
    .map(([label, text]) => `${label}${shared.colon}${text}`)
    .join(shared.semicolon);
}

function scalarText(value: unknown, { key, context }: Place): string {
  if (typeof value === "number" && moneyKeys.has(key)) return groupDigits(value);
  return String(factScalar(key, value, context));
}

/** `600,000`; numbers with a fraction and small ones stay as they are. */
function groupDigits(value: number): string {
  if (!Number.isSafeInteger(value)) return String(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
