import type { CST } from "yaml";
import { textKeys } from "./text-keys.ts";
import type { UnsupportedFeature } from "./unsupported-wording.ts";

/** A stretch of the text; offsets in UTF-16, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface UnsupportedUse extends Span {
  readonly feature: UnsupportedFeature;
  readonly written: string;
}

/** Text behind a key that was taken for a comment; the span is the comment's. */
export interface CutText extends Span {
  readonly key: string;
  /** What is left of the value. */
  readonly kept: string;
  readonly comment: string;
  /** Where the value begins; where the comment does, if nothing is left of the value. */
  readonly valueStart: number;
}

/** What the tokens tell before anything is composed from them. */
export interface TokenInspection {
  readonly unsupported: readonly UnsupportedUse[];
  /** Brackets and quotes that are never closed, in the order of the text. */
  readonly unclosed: readonly Span[];
  readonly cutTexts: readonly CutText[];
  /** Where nesting goes beyond the limit. */
  readonly tooDeepAt: number | undefined;
}

interface Findings {
  readonly unsupported: UnsupportedUse[];
  readonly unclosed: Span[];
  readonly cutTexts: CutText[];
  tooDeepAt: number | undefined;
  readonly depthLimit: number;
}

/**
 * Looks through the tokens of a text for what a plan does without and for what is nested too deeply. It goes no deeper
 * than the limit, so that no text can exhaust the stack, and composes nothing, so that no alias is ever followed.
 */
export function inspectTokens(tokens: readonly CST.Token[], depthLimit: number): TokenInspection {
  const findings: Findings = { unsupported: [], unclosed: [], cutTexts: [], tooDeepAt: undefined, depthLimit };
  let documents = 0;
  for (const token of tokens) {
    if (token.type === "directive") addUse(findings, "directive", token);
    if (token.type !== "document") continue;
    documents++;
    if (documents === 2) addUse(findings, "second-document", token.start[0] ?? { offset: token.offset, source: "-" });
    if (documents > 1) continue;
    inspectMarks(token.start, findings);
    inspectToken(token.value, 0, findings);
  }
  return findings;
}

function inspectToken(token: CST.Token | null | undefined, depth: number, findings: Findings): void {
  switch (token?.type) {
    case "alias":
      addUse(findings, "alias", token);
      break;
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      if (!isClosedQuote(token.source)) addUnclosed(findings, token);
      break;
    case "flow-collection":
      if (token.end[0]?.source !== (token.start.source === "{" ? "}" : "]")) addUnclosed(findings, token.start);
      inspectItems(token.items, depth + 1, findings);
      break;
    case "block-map":
    case "block-seq":
      inspectItems(token.items, depth + 1, findings);
  }
}

function inspectItems(items: readonly CST.CollectionItem[], depth: number, findings: Findings): void {
  for (const item of items) {
    const { start, key, sep, value } = item;
    if (depth > findings.depthLimit) {
      findings.tooDeepAt ??= (start[0] ?? key ?? value)?.offset;
      return;
    }
    inspectMarks(start, findings);
    inspectToken(key, depth, findings);
    if (sep) inspectMarks(sep, findings);
    inspectComment(item, findings);
    inspectToken(value, depth, findings);
  }
}

function inspectMarks(tokens: readonly CST.SourceToken[], findings: Findings): void {
  for (const token of tokens) {
    if (token.type === "tag" || token.type === "anchor") addUse(findings, token.type, token);
  }
}

/** A comment that follows its # without a space, on the line of a text, is most likely a part of that text. */
function inspectComment({ key, sep, value }: CST.CollectionItem, findings: Findings): void {
  if (key?.type !== "scalar" || !textKeys.has(key.source) || !sep) return;
  if (value && value.type !== "scalar") return;
  const behind = value ? (value.end ?? []) : sep;
  const comment = behind.find(({ type }) => type === "comment" || type === "newline");
  if (comment?.type !== "comment" || !/^#[^\s#!]/.test(comment.source)) return;
  const { offset } = comment;
  // Behind another #, with a space on both sides, begins what is a comment without doubt.
  const source = comment.source.replace(/\s+#(?:\s.*)?$/s, "");
  const kept = value?.source ?? "";
  const valueStart = value?.offset ?? offset;
  findings.cutTexts.push({
    key: key.source,
    kept,
    comment: source,
    valueStart,
    start: offset,
    end: offset + source.length,
  });
}

function isClosedQuote(source: string): boolean {
  return source.length > 1 && source.endsWith(source.charAt(0));
}

function addUse(findings: Findings, feature: UnsupportedFeature, token: { offset: number; source: string }): void {
  findings.unsupported.push({
    feature,
    written: token.source,
    start: token.offset,
    end: token.offset + token.source.length,
  });
}

function addUnclosed(findings: Findings, { offset }: { offset: number }): void {
  findings.unclosed.push({ start: offset, end: offset + 1 });
}
