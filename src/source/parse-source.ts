import { isMap, isScalar, type ParsedNode, Parser } from "yaml";
import type { Diagnostic, Place, Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { buildTree } from "./build-tree.ts";
import { type ComposedDocument, composeDocument } from "./compose-document.ts";
import { reportControlCharacters } from "./control-characters.ts";
import { explainRoot } from "./explain-root.ts";
import { type CutText, inspectTokens, type TokenInspection } from "./inspect-tokens.ts";
import { cutTextFix, unsupportedFix } from "./mend-text.ts";
import { type PlaceFinder, placeFinder } from "./place-finder.ts";
import { emptyPlan, textInComment, tooDeep, tooLarge, yamlSyntax, yamlUnsupported } from "./problems.ts";
import type { SourceFile } from "./source-file.ts";
import { explainErrors } from "./syntax-faults.ts";

export interface SourceLimits {
  /** Bytes of the text in UTF-8. */
  readonly bytes: number;
  /** Levels of maps and lists inside each other. */
  readonly depth: number;
}

export const defaultLimits: SourceLimits = { bytes: 1024 ** 2, depth: 32 };

export interface SourceInput {
  /** As shown in diagnostics. */
  readonly name: string;
  readonly text: string;
  readonly limits?: Partial<SourceLimits>;
}

/**
 * Reads the text of a plan. Everything that cannot be read is reported, one diagnostic per line. Where a line cannot be
 * read the result is undefined; a repeated or reserved key and a control character are reported, and the rest is kept.
 */
export function parseSource({ name, text: raw, limits }: SourceInput, report: Report): SourceFile | undefined {
  const { bytes, depth } = { ...defaultLimits, ...limits };
  const text = raw.startsWith("\ufeff") ? raw.slice(1) : raw;
  if (isLonger(text, bytes)) {
    report(tooLarge(startOf(name), { limit: bytes }));
    return undefined;
  }
  const finder = placeFinder(name, text);
  const dirtyLines = reportControlCharacters(text, finder, report);
  const tokens = [...new Parser().parse(text)];
  const inspection = inspectTokens(tokens, depth);
  if (inspection.tooDeepAt !== undefined) {
    report(tooDeep(finder.placeOf(inspection.tooDeepAt, inspection.tooDeepAt + 1), { limit: depth }));
    return undefined;
  }
  const document = composeDocument(tokens, text.length);
  const findings = findingsOf({ text, finder, inspection, document, dirtyLines });
  findings.forEach(report);
  if (findings.length > 0 || document.errors.length > 0) return undefined;
  for (const cut of inspection.cutTexts) report(cutTextAt(cut, finder));
  return readRoot({ name, text, document, finder }, report);
}

interface Inspected {
  readonly text: string;
  readonly finder: PlaceFinder;
  readonly inspection: TokenInspection;
  readonly document: ComposedDocument;
  readonly dirtyLines: ReadonlySet<number>;
}

function findingsOf({ text, finder, inspection, document, dirtyLines }: Inspected): readonly Diagnostic[] {
  const unsupported = new Map<number, Diagnostic>();
  for (const { feature, written, start, end } of inspection.unsupported) {
    const line = finder.lineOf(start);
    if (unsupported.has(line)) continue;
    const word = feature === "tag" ? text.slice(start, start + 64).split(/[\s,[\]{}]/, 1)[0] || written : written;
    const wordEnd = feature === "tag" ? start + word.length : end;
    const found = yamlUnsupported(finder.placeOf(start, wordEnd), { feature, written: word });
    unsupported.set(line, withFix(found, unsupportedFix(feature, { text, finder }, { start, end: wordEnd })));
  }
  const settledLines = new Set([...unsupported.keys(), ...dirtyLines]);
  const { unclosed } = inspection;
  const syntax = explainErrors({ text, finder, errors: document.errors, unclosed, settledLines });
  const findings = [...unsupported.values(), ...syntax];
  const [first] = document.errors;
  // Whatever the library objects to is said, even where no rule of ours knows it.
  if (!first || findings.length > 0 || dirtyLines.size > 0) return findings;
  return [yamlSyntax(finder.placeOf(first.pos[0], first.pos[0] + 1), { fault: "unreadable", found: "" })];
}

function cutTextAt(cut: CutText, finder: PlaceFinder): Diagnostic {
  const { start, end, key, kept, comment } = cut;
  return withFix(textInComment(finder.placeOf(start, end), { key, kept, comment }), cutTextFix(cut, finder));
}

interface Readable {
  readonly name: string;
  readonly text: string;
  readonly document: ComposedDocument;
  readonly finder: PlaceFinder;
}

function readRoot({ name, text, document, finder }: Readable, report: Report): SourceFile | undefined {
  const root = document.contents as ParsedNode | null;
  if (isMap(root) && root.items.length > 0) {
    let isReadable = true;
    const readableOnly: Report = (diagnostic) => {
      isReadable &&= keepsTree.has(diagnostic.code);
      report(diagnostic);
    };
    const tree = buildTree(root, { text, finder, report: readableOnly });
    return isReadable ? { name, text, root: tree } : undefined;
  }
  const isEmpty = root === null || isMap(root) || (isScalar(root) && root.value === "" && root.type === "PLAIN");
  if (isEmpty) report(emptyPlan(startOf(name), undefined));
  else explainRoot(root, text, finder).forEach(report);
  return undefined;
}

/** Codes that leave the rest of the tree as its author meant it. */
const keepsTree: ReadonlySet<string> = new Set(["dup-key", "reserved-key", "control-character", "encoding"]);

function startOf(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 2 };
}

/** Whether a text takes more bytes in UTF-8; a character of UTF-16 takes at most three. */
function isLonger(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false;
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}
