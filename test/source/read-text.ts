import type { Diagnostic, Place } from "../../src/diagnostic/diagnostic.ts";
import { parseSource } from "../../src/source/parse-source.ts";
import type { SourceFile } from "../../src/source/source-file.ts";

export interface ReadText {
  readonly source: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a text as the plan `p.yaml`. */
export function readText(text: string): ReadText {
  const diagnostics: Diagnostic[] = [];
  const source = parseSource({ name: "p.yaml", text }, (diagnostic) => diagnostics.push(diagnostic));
  return { source, diagnostics };
}

/** `line:column-endColumn`, or `line:column-endLine:endColumn` where a place has several lines. */
export function formatPlace({ line, column, endLine, endColumn }: Place): string {
  return line === endLine ? `${line}:${column}-${endColumn}` : `${line}:${column}-${endLine}:${endColumn}`;
}

/** What a text draws: code and place of each diagnostic. */
export function drawnBy(text: string): readonly string[] {
  return readText(text).diagnostics.map(({ code, place }) => `${code} ${formatPlace(place)}`);
}
