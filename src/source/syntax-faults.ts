import type { Diagnostic, RelatedPlace } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { classifyError, type ErrorKind } from "./classify-error.ts";
import { findFullwidthCloser, findFullwidthMark } from "./fullwidth.ts";
import type { Span } from "./inspect-tokens.ts";
import { shadowOf } from "./line-shadow.ts";
import { closingFix, namesPeople, startsText } from "./mend-syntax.ts";
import { yamlUnsupported } from "./problems.ts";
import { type BrokenText, type Fault, say, sayFullwidth } from "./say-fault.ts";
import { opensHere, type SyntaxFault } from "./syntax-wording.ts";
import {
  contentOf,
  excerpt,
  isQuote,
  otherTabbedLines,
  tabIndent,
  textBefore,
  trimmedEnd,
  valueIn,
  wordAt,
} from "./text-spans.ts";

/**
 * What to say about the errors of the YAML library: one diagnostic per line, since a second error on a line nearly
 * always follows from the first, and in terms of what was typed rather than of what a parser expected.
 */
export function explainErrors(broken: BrokenText): readonly Diagnostic[] {
  const said = new Map<number, Diagnostic>();
  const errors = broken.errors
    .map((error) => ({ start: error.pos[0], end: error.pos[1], kind: classifyError(error) }))
    .sort((left, right) => left.start - right.start);
  const nested = endsByStart(errors, "second-colon");
  const spilling = endsByStart(errors, "colonless");
  const openerBefore = pairOpeners(broken.unclosed);
  const shadow = shadowOf(broken.text, broken.finder);
  let hasUnclosed = false;
  let saidTab = false;
  let openQuoteAt = -1;
  for (const { start, end, kind: rawKind } of errors) {
    const opener = rawKind === "unclosed" ? openerBefore(start) : undefined;
    const kind = refineKind(rawKind, { isNested: nested.has(start), isSpilling: spilling.has(start) });
    // An editor that types tabs types them on every line: they are one slip.
    const isTabbed = tabIndent(broken.text, ...broken.finder.lineRange(broken.finder.lineOf(start))) !== undefined;
    if (isTabbed && saidTab) continue;
    // Behind a bracket that was not closed in time, its closing partner closes nothing.
    if (kind === undefined || (kind === "stray-bracket" && hasUnclosed)) continue;
    const isAboutDepth = kind === "indent" || kind === "deeper-than-value";
    if (isAboutDepth && shadow.covers(broken.finder.lineOf(start))) continue;
    // A text that never ends swallows what would have closed the brackets around it.
    if (opener && isQuote(broken.text.charAt(opener.start))) openQuoteAt = opener.start;
    else if (opener && opener.start < openQuoteAt) continue;
    hasUnclosed ||= kind === "unclosed";
    const fault: Fault = { ...broken, kind, opener, start, end: spilling.get(start) ?? end };
    for (const { line, diagnostic } of explain(fault, said)) {
      if (broken.settledLines.has(line) || said.has(line)) continue;
      said.set(line, diagnostic);
      saidTab ||= isTabbed && kind !== "colonless";
      shadow.fallFrom(line);
    }
  }
  return [...said.values()];
}

interface Classified extends Span {
  readonly kind: ErrorKind | undefined;
}

interface LineDiagnostic {
  readonly line: number;
  readonly diagnostic: Diagnostic;
}

function endsByStart(errors: readonly Classified[], kind: ErrorKind): ReadonlyMap<number, number> {
  return new Map(errors.filter((error) => error.kind === kind).map(({ start, end }) => [start, end]));
}

/** A value that runs on into a deeper line with a colon draws two errors at its start; they are one slip. */
function refineKind(
  kind: ErrorKind | undefined,
  { isNested, isSpilling }: { readonly isNested: boolean; readonly isSpilling: boolean },
): Fault["kind"] | undefined {
  if (kind === "second-colon" && isSpilling) return "deeper-than-value";
  if (kind === "colonless" && isNested) return undefined;
  return kind;
}

/** Gives for each unclosed error, in the order of the text, the innermost bracket or quote still open before it. */
function pairOpeners(unclosed: readonly Span[]): (offset: number) => Span | undefined {
  const open: Span[] = [];
  let next = 0;
  return (offset) => {
    for (let span = unclosed[next]; span && span.start < offset; span = unclosed[++next]) open.push(span);
    return open.pop();
  };
}

function explain(fault: Fault, said: ReadonlyMap<number, Diagnostic>): readonly LineDiagnostic[] {
  const { finder, text, kind, start } = fault;
  if (kind === "colonless") return explainColonless(fault);
  const line = finder.lineOf(start);
  if (said.has(line) && kind !== "unclosed") return [];
  const [lineStart, lineEnd] = finder.lineRange(line);
  const tab = tabIndent(text, lineStart, lineEnd) ?? (kind === "tab" ? { start, end: start + 1 } : undefined);
  if (tab) return [{ line, diagnostic: say(fault, "tab", tab, String(otherTabbedLines(text))) }];
  if (kind === "unclosed") return explainUnclosed(fault, line);
  const mark = mayBeFullwidth(kind) ? findFullwidthMark(text.slice(lineStart, lineEnd)) : undefined;
  if (mark) return [{ line, diagnostic: sayFullwidth(fault, mark, lineStart) }];
  return [{ line, diagnostic: explainSpan(fault, [lineStart, lineEnd]) }];
}

function explainSpan(fault: Fault, [lineStart, lineEnd]: readonly [number, number]): Diagnostic {
  const { kind, start, end, text, finder } = fault;
  const word = wordAt(text, start, lineEnd);
  const rest = { start, end: Math.max(trimmedEnd(text, start, lineEnd), Math.min(start + 1, lineEnd)) };
  switch (kind) {
    case "complex-key":
      return yamlUnsupported(finder.placeOf(word.start, word.end), {
        feature: "complex-key",
        written: excerpt(text, word),
      });
    case "at-sign":
      if (namesPeople(fault, start)) return say(fault, kind, word, excerpt(text, { start: start + 1, end: word.end }));
      return say(fault, "reserved-start", word, excerpt(text, valueIn(text, lineStart, rest)));
    case "reserved-start":
      return say(fault, kind, word, excerpt(text, valueIn(text, lineStart, rest)));
    case "block-mark":
      return say(fault, kind, { start: start - 1, end: rest.end }, excerpt(text, { start: start - 1, end: rest.end }));
    case "second-colon":
      return say(fault, text.startsWith("? ", start) ? "reserved-start" : kind, rest, excerpt(text, rest));
    case "deeper-than-value": {
      const last = contentOf(fault.text, fault.finder, finder.lineOf(Math.max(end - 1, start)));
      return say(fault, kind, wordAt(text, last.start, last.end), excerpt(text, rest));
    }
    case "missing-comma": {
      // In brackets, `name: Export: now` reads as a key without a value and the next entry.
      if (!startsText(fault, start)) return say(fault, kind, word);
      const value = valueIn(text, lineStart, rest);
      return say(fault, "second-colon", value, excerpt(text, value));
    }
    case "indent":
      return say(fault, kind, wordAt(text, contentOf(fault.text, fault.finder, finder.lineOf(start)).start, lineEnd));
    case "behind":
      return textBefore(text, lineStart, start) === ""
        ? say(fault, "indent", word)
        : say(fault, "text-behind-value", word, excerpt(text, word));
    case "escape":
      return say(fault, kind, { start, end: start + 2 }, text.slice(start, start + 2));
    case "colon-without-space":
      return say(fault, kind, word, excerpt(text, word));
    default:
      return say(
        fault,
        kind as SyntaxFault,
        kind === "stray-bracket" ? { start, end: start + 1 } : word,
        text.charAt(start),
      );
  }
}

/** A quote or bracket that is never closed: said where it is missed, with a second place where it opens. */
function explainUnclosed(fault: Fault, errorLine: number): readonly LineDiagnostic[] {
  const { text, finder, start, opener } = fault;
  if (!opener) return [{ line: errorLine, diagnostic: say(fault, "unreadable", { start, end: start + 1 }) }];
  const mark = text.charAt(opener.start);
  const openLine = finder.lineOf(opener.start);
  const [, openLineEnd] = finder.lineRange(openLine);
  const closer = findFullwidthCloser(text.slice(opener.end, openLineEnd), mark);
  if (closer) return [{ line: openLine, diagnostic: sayFullwidth(fault, closer, opener.end) }];
  const related: readonly RelatedPlace[] = [{ place: finder.placeOf(opener.start, opener.end), message: opensHere }];
  const fix = closingFix(fault, opener);
  if (isQuote(mark)) {
    // The text may run on to the end of the file; what is missing is most likely missing on the line where it began.
    const end = trimmedEnd(text, opener.end, openLineEnd);
    return [
      { line: openLine, diagnostic: withFix(say(fault, "unclosed-quote", { start: end, end }, mark, related), fix) },
    ];
  }
  const [, lineEnd] = finder.lineRange(errorLine);
  const end = trimmedEnd(text, opener.end, text.length);
  const missedAt = start < end ? wordAt(text, start, lineEnd) : { start: end, end };
  const line = finder.lineOf(missedAt.start);
  return [{ line, diagnostic: withFix(say(fault, "unclosed-bracket", missedAt, mark, related), fix) }];
}

/** Lines that were to be `key: value` but have no colon with a space: the library runs them together into one key. */
function explainColonless(fault: Fault): readonly LineDiagnostic[] {
  const { finder, text, start, end } = fault;
  const first = finder.lineOf(start);
  const last = finder.lineOf(Math.max(end - 1, start));
  const lines: LineDiagnostic[] = [];
  for (let line = first; line <= last; line++) {
    const [lineStart, lineEnd] = finder.lineRange(line);
    const content = { ...contentOf(fault.text, fault.finder, line), ...(line === first && { start }) };
    if (content.start === content.end || text.charAt(content.start) === "#") continue;
    // A line that has its colon is sound, unless it is the only one: the library has drawn it into another's key.
    if (last > first && /:(?:\s|$)/.test(text.slice(content.start, content.end))) continue;
    const mark = findFullwidthMark(text.slice(lineStart, lineEnd));
    if (mark) {
      lines.push({ line, diagnostic: sayFullwidth(fault, mark, lineStart) });
      continue;
    }
    const before = textBefore(text, lineStart, content.start);
    if (before.endsWith("-") && last > first) return [...lines, sayDeeper(fault, content, first + 1)];
    const gap = { start: content.end, end: content.end };
    const isInBrackets = before !== "" && !/^[\s?-]*$/.test(before);
    lines.push({ line, diagnostic: isInBrackets ? say(fault, "missing-comma", gap) : sayColonless(fault, content) });
  }
  return lines;
}

/** A key and value that stand deeper than a list item that is a text already. */
function sayDeeper(fault: Fault, above: Span, line: number): LineDiagnostic {
  const { start, end } = contentOf(fault.text, fault.finder, line);
  return {
    line,
    diagnostic: say(fault, "deeper-than-value", wordAt(fault.text, start, end), excerpt(fault.text, above)),
  };
}

function sayColonless(fault: Fault, content: Span): Diagnostic {
  const written = fault.text.slice(content.start, content.end);
  if (written.startsWith("- ")) return say(fault, "indent", { start: content.start, end: content.start + 1 });
  const colon = written.indexOf(":");
  const isTight =
    colon > 0 &&
    !/\s/.test(written.charAt(colon + 1)) &&
    !written.startsWith("//", colon + 1) &&
    colon < written.length - 1;
  return say(fault, isTight ? "colon-without-space" : "no-colon", content, excerpt(fault.text, content));
}

function mayBeFullwidth(kind: Fault["kind"]): boolean {
  return !["at-sign", "reserved-start", "block-mark", "escape", "comment-without-space", "complex-key"].includes(kind);
}
