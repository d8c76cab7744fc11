import { foldWidth } from "../../notation/fold-width.ts";
import { type ShownStatus, shownStatusWords, typedStatusWords } from "./status-words.ts";

const byWord: ReadonlyMap<string, ShownStatus> = new Map(
  (Object.keys(typedStatusWords) as ShownStatus[]).flatMap((status) => {
    const { en, zh } = shownStatusWords[status];
    return [en, zh, ...typedStatusWords[status]].map((word) => [word, status] as const);
  }),
);

/** @param shown The words that the workbook offers, by status. */
export function readStatus(text: string, shown: ReadonlyMap<string, string>): ShownStatus | undefined {
  const plain = plainWord(text);
  for (const [status, word] of shown) if (plainWord(word) === plain) return isStatus(status) ? status : undefined;
  return byWord.get(plain);
}

function isStatus(text: string): text is ShownStatus {
  return Object.hasOwn(shownStatusWords, text);
}

/** Case, width, white space and a mark before or behind the word say nothing. */
function plainWord(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
    .replace(/\s+/g, " ");
}
