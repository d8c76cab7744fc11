import type { Edit, Fix } from "../diagnostic/diagnostic.ts";
import { perhaps, safely } from "../diagnostic/with-fix.ts";
import type { Span } from "./inspect-tokens.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { inQuotes, type SyntaxFault } from "./syntax-wording.ts";
import { keyBefore, peopleKeys, textKeys } from "./text-keys.ts";
import { contentOf, textBefore, trimmedEnd, valueIn } from "./text-spans.ts";

export interface SourceText {
  readonly text: string;
  readonly finder: PlaceFinder;
}

interface Fault extends SourceText, Span {
  /** The offsets of its line, without the line break. */
  readonly line: readonly [start: number, end: number];
}

/** What mends a line that cannot be read; undefined where nobody can know what was meant. */
export function syntaxFix(kind: SyntaxFault, { text, finder }: SourceText, span: Span): Fix | undefined {
  const fault: Fault = { text, finder, ...span, line: finder.lineRange(finder.lineOf(span.start)) };
  return fixes[kind]?.(fault);
}

const closing: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

const fixes: Readonly<Partial<Record<SyntaxFault, (fault: Fault) => Fix | undefined>>> = {
  tab: mendTabs,
  "at-sign": (fault) => safely(edit(fault, fault.start, fault.start + 1, "")),
  "reserved-start": (fault) => safely(quote(fault, fault.start)),
  "block-mark": (fault) => {
    const isComparison = /^[>|][=\d\s]/.test(fault.text.slice(fault.start, fault.start + 2));
    return (isComparison ? safely : perhaps)(quote(fault, fault.start));
  },
  "second-colon": (fault) => quotedText(fault, fault.start),
  "text-behind-value": (fault) => {
    const [lineStart] = fault.line;
    const value = /:\s+(["'].*)$/.exec(fault.text.slice(lineStart, fault.start));
    return value?.[1] ? quotedText(fault, lineStart + value.index + value[0].length - value[1].length) : undefined;
  },
  "dash-behind-key": mendDash,
  "colon-without-space": (fault) => {
    const colon = fault.text.indexOf(":", fault.start);
    return colon < 0 || colon >= fault.end ? undefined : safely(edit(fault, colon + 1, colon + 1, " "));
  },
  escape: (fault) => safely(edit(fault, fault.start, fault.start, "\\")),
  "comment-without-space": (fault) => safely(edit(fault, fault.start, fault.start, " ")),
  "extra-comma": (fault) => {
    if (fault.text.charAt(fault.start) !== ",") return undefined;
    return safely(edit(fault, fault.start, fault.start + 1, ""));
  },
  "missing-comma": (fault) => {
    const gap = /^[^,:[\]{}]*[^\s,:[\]{}](?=\s+[^\s,:[\]{}]+:\s)/.exec(fault.text.slice(fault.start, fault.line[1]));
    const at = gap ? fault.start + gap[0].length : trimmedEnd(fault.text, fault.line[0], fault.start);
    return perhaps(edit(fault, at, at, ","));
  },
  "behind-dashes": (fault) => {
    const dashes = fault.text.indexOf("---", fault.line[0]);
    const end = dashes + 3 + (/^[ \t]*/.exec(fault.text.slice(dashes + 3))?.[0].length ?? 0);
    return dashes < 0 ? undefined : safely(edit(fault, dashes + 3, end, "\n"));
  },
};

/** What closes a quote or bracket again, at the end of the line on which it opens: there it is most likely missing. */
export function closingFix({ text, finder }: SourceText, opener: Span): Fix {
  const mark = text.charAt(opener.start);
  const [, lineEnd] = finder.lineRange(finder.lineOf(opener.start));
  const comment = text.slice(opener.end, lineEnd).search(/\s#\s/);
  const at = trimmedEnd(text, opener.end, comment < 0 ? lineEnd : opener.end + comment);
  return perhaps({ place: finder.placeOf(at, at), text: closing[mark] ?? mark });
}

function edit({ finder }: SourceText, start: number, end: number, text: string): Edit {
  return { place: finder.placeOf(start, end), text };
}

/** The rest of the line from there as a quoted value; a comment and, in brackets, the next entries stay outside. */
function quote(fault: Fault, start: number): Edit {
  const { text, line } = fault;
  const comment = text.slice(start, line[1]).search(/\s#/);
  const end = comment < 0 ? line[1] : start + comment;
  const value = valueIn(text, line[0], { start, end: trimmedEnd(text, start, end) });
  return edit(fault, start, value.end, inQuotes(text.slice(start, value.end)));
}

/** Quotes around a value are sure where the key takes a text; elsewhere it may have been meant as a key of its own. */
function quotedText(fault: Fault, start: number): Fix {
  const key = keyBefore(textBefore(fault.text, fault.line[0], start));
  return (key !== undefined && textKeys.has(key) ? safely : perhaps)(quote(fault, start));
}

/** Whether the value of a key that takes a text begins there. */
export function startsText({ text, finder }: SourceText, at: number): boolean {
  const before = textBefore(text, finder.lineRange(finder.lineOf(at))[0], at);
  return before.endsWith(":") && textKeys.has(keyBefore(before) ?? "");
}

/** Whether a name with an @ before it stands where people are named. */
export function namesPeople({ text, finder }: SourceText, at: number): boolean {
  const [lineStart] = finder.lineRange(finder.lineOf(at));
  const before = textBefore(text, lineStart, at);
  const key = keyBefore(before);
  // An item on a line of its own does not say what list it stands in.
  return key === undefined ? before === "-" : peopleKeys.has(key);
}

/** A list of one behind its key; with further items below, where it is to begin is for the author to say. */
function mendDash(fault: Fault): Fix | undefined {
  const { text, finder, line } = fault;
  const written = text.slice(fault.start, line[1]);
  const item = /^-\s+([^\s#[\]{},][^#[\]{},]*?)\s*$/.exec(written)?.[1];
  const below = contentOf(text, finder, finder.lineOf(fault.start) + 1);
  if (item === undefined || text.startsWith("-", below.start)) return undefined;
  return safely(edit(fault, fault.start, trimmedEnd(text, fault.start, line[1]), `[${item}]`));
}

/** All tabs that indent lines, as spaces: they are one slip of the keyboard. */
function mendTabs({ text, finder }: Fault): Fix | undefined {
  const lines = text.split("\n");
  const unit = " ".repeat(indentUnit(lines));
  const edits: Edit[] = [];
  let isMixed = false;
  for (const [index, content] of lines.entries()) {
    const indent = /^[ ]*\t[ \t]*/.exec(content.slice(0, 200))?.[0];
    if (indent === undefined) continue;
    isMixed ||= indent.includes(" ");
    const [start] = finder.lineRange(index + 1);
    edits.push(edit({ text, finder }, start, start + indent.length, indent.replaceAll("\t", unit)));
  }
  if (edits.length === 0) return undefined;
  return (isMixed ? perhaps : safely)(...edits);
}

/** How many spaces a level has in this text: as many as its least indented line, at most four. */
function indentUnit(lines: readonly string[]): number {
  const depths = lines.flatMap((line) => {
    const depth = /^ +(?=[^\s#-])/.exec(line.slice(0, 200))?.[0].length;
    return depth === undefined ? [] : [depth];
  });
  const least = Math.min(...depths.slice(0, 10_000));
  return least >= 2 && least <= 4 ? least : 2;
}
