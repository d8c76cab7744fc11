import type { Severity } from "../../diagnostic/diagnostic.ts";
import type { DiagnosticEntry } from "../../schedule/document.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const order: readonly Severity[] = ["error", "warning", "info"];

/** What the compiler found, the gravest first. */
export function findingsSection({ document, words, shared }: MarkdownContext): Lines {
  const found = order.flatMap((severity) => document.diagnostics.filter((entry) => entry.severity === severity));
  if (found.length === 0) return [];
  const items = found.map((entry) => {
    const text = [entry.message, entry.help]
      .filter((part) => part !== null)
      .map(escapeMarkdown)
      .join(words.sentenceGap);
    const where = escapeMarkdown(placeText(entry, words.line));
    return `- **${words.severities[entry.severity]}**${shared.colon}${text} \`${entry.code}\`${shared.open}${where}${shared.close}`;
  });
  return [`## ${words.findings}`, "", ...items];
}

/** The file's name without its folders: the page must not differ with the folder it was built from. */
function placeText({ place }: DiagnosticEntry, say: (file: string, line: number) => string): string {
  return say(place.file.slice(place.file.lastIndexOf("/") + 1), place.line);
}
