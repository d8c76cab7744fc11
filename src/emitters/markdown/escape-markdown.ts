import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { safeLink } from "../shared/safe-link.ts";

/**
 * One pass over the text, because chained replacements would escape their own escapes. A backslash takes the meaning
 * from a mark; `&`, `<` and `>` become entities, which programs that know HTML but not Markdown read right as well.
 * `:` before slashes, the dot of `www.` and `@` would make links of their own in GitHub's dialect.
 */
const special = /^[-+](?= |$)|^-(?=[- ]*$)|^\d{1,9}[.)](?= |$)|[\\`*_[\]~$|#@]|:(?=\/\/)|(?<=www)\.|&(?=[#a-z])|[<>]/gi;

/** An address ends before white space, Chinese text, and what people put behind an address without meaning it. */
const webAddress = /(https?:\/\/[!-~]*[A-Za-z0-9/_=#-])/;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The text as it stands in a heading, a list item or a table cell, shown as it was written, on one line. */
export function escapeMarkdown(text: string): string {
  return cleanLine(text).replace(special, escapeMark);
}

/** The text of several lines for one table cell, where web addresses can be followed. */
export function escapeNote(text: string): string {
  const lines = cleanText(text)
    .split("\n")
    .map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => line.split(webAddress).map(escapeNotePart).join(""))
    .join("<br>");
}

/** The text inside an HTML tag of ours, where Markdown does not reach. */
export function escapeHtml(text: string): string {
  return cleanLine(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? "&quot;");
}

/** Every second part of a text split at its addresses is an address. */
function escapeNotePart(part: string, index: number): string {
  const link = index % 2 === 1 ? safeLink(part) : null;
  if (link !== null) return `[${escapeMarkdown(part)}](${link})`;
  // The spaces beside an address are part of the text.
  const [before = "", after = ""] = [/^ /.exec(part)?.[0], / $/.exec(part)?.[0]];
  const text = escapeMarkdown(part);
  return text === "" ? before : `${before}${text}${after}`;
}

/** A table cell: its text, or a dash where there is none, so that an empty cell never looks forgotten. */
export function cell(text: string | number | null): string {
  const shown = text === null ? "" : escapeMarkdown(String(text));
  return shown === "" ? "–" : shown;
}

function escapeMark(mark: string): string {
  const entity = entities[mark];
  if (entity !== undefined) return entity;
  // The number of an ordered list keeps its digits: only the mark behind them is escaped.
  return `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}
