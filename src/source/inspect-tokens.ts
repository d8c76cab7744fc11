import type { CST } from "yaml";
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

/** What the tokens tell before anything is composed from them. */
export interface TokenInspection {
  readonly unsupported: readonly UnsupportedUse[];
  /** Brackets and quotes that are never closed, in the order of the text. */
  readonly unclosed: readonly Span[];
  /** Where nesting goes beyond the limit. */
  readonly tooDeepAt: number | undefined;
}

interface Findings {
  readonly unsupported: UnsupportedUse[];
  readonly unclosed: Span[];
  tooDeepAt: number | undefined;
  readonly depthLimit: number;
}

/**
 * Looks through the tokens of a text for what a plan does without and for what is nested too deeply. It goes no deeper
 * than the limit, so that no text can exhaust the stack, and composes nothing, so that no alias is ever followed.
 */
export function inspectTokens(tokens: readonly CST.Token[], depthLimit: number): TokenInspection {
  const findings: Findings = { unsupported: [], unclosed: [], tooDeepAt: undefined, depthLimit };
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
  for (const { start, key, sep, value } of items) {
    if (depth > findings.depthLimit) {
      findings.tooDeepAt ??= (start[0] ?? key ?? value)?.offset;
      return;
    }
    inspectMarks(start, findings);
    inspectToken(key, depth, findings);
    if (sep) inspectMarks(sep, findings);
    inspectToken(value, depth, findings);
  }
}

function inspectMarks(tokens: readonly CST.SourceToken[], findings: Findings): void {
  for (const token of tokens) {
    if (token.type === "tag" || token.type === "anchor") addUse(findings, token.type, token);
  }
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
