import type { Severity } from "../../diagnostic/diagnostic.ts";
import type { DiagnosticEntry, IgnoredEntry } from "../../schedule/document.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const order: readonly Severity[] = ["error", "warning", "info"];

/** What the compiler found, the gravest first. */
export function findingsSection({ document, words, shared }: MarkdownContext): Lines {
  const found = order.flatMap((severity) => document.diagnostics.filter((entry) => entry.severity === severity));
  const ignored = document.ignored.map((entry) => ignoredLine(entry, { words, shared }));
  if (found.length === 0 && ignored.length === 0) return [];
  return [`## ${words.findings}`, "", ...found.flatMap((entry) => findingLines(entry, { words, shared })), ...ignored];
}

/** What the plan silences is still there for whoever reviews it, with the reason. */
function ignoredLine(entry: IgnoredEntry, { words, shared }: Pick<MarkdownContext, "words" | "shared">): string {
  const reason = escapeMarkdown(words.ignoredUntil(entry.until, entry.why));
  return `- **${words.ignored}**${shared.colon}${escapeMarkdown(entry.message)} \`${entry.code}\`${shared.open}${reason}${shared.close}`;
}

/** A finding on a line, where to find it, and below it what it comes of and, where there are several, the ways out. */
function findingLines(entry: DiagnosticEntry, { words, shared }: Pick<MarkdownContext, "words" | "shared">): Lines {
  const [advice, ...ways] = entry.help?.split("\n") ?? [];
  const isList = ways.length > 0;
  const text = [entry.message, ...(advice === undefined || isList ? [] : [advice])].map(escapeMarkdown);
  const where = escapeMarkdown(placeText(entry, words.line));
  const severity = `**${words.severities[entry.severity]}**${shared.colon}`;
  return [
    `- ${severity}${text.join(words.sentenceGap)} \`${entry.code}\`${shared.open}${where}${shared.close}`,
    ...entry.notes.map((note) => `  - ${escapeMarkdown(note)}`),
    ...(advice !== undefined && isList ? [`  - ${escapeMarkdown(advice)}`] : []),
    ...ways.map((way) => `    - ${escapeMarkdown(way.replace(/^ *- /, ""))}`),
  ];
}

/** The file's name without its folders: the page must not differ with the folder it was built from. */
function placeText({ place }: DiagnosticEntry, say: (file: string, line: number) => string): string {
  return say(place.file.slice(place.file.lastIndexOf("/") + 1), place.line);
}
