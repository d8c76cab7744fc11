import type { Diagnostic, Report } from "../../src/diagnostic/diagnostic.ts";
import { parseSource } from "../../src/source/parse-source.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import { readSpec } from "../../src/spec/read-spec.ts";
import type { Spec } from "../../src/spec/spec.ts";

export interface ReadSpec {
  readonly spec: Spec;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text as the plan `p.yaml`. A first line that begins with `tminus` is its own, else version 1 is put before. */
export function readText(text: string, maxTasks = 5000): ReadSpec {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const source = parseSource({ name: "p.yaml", text: whole(text) }, report);
  if (!source) throw new Error(`No source: ${diagnostics.map(({ message }) => message.en).join(" ")}`);
  return {
    spec: readSpec(
      source.root,
      { stem: "p", maxTasks, policy: defaultPolicy, opinionCodes: [], openCalendar: () => undefined },
      report,
    ),
    diagnostics,
  };
}

/** The lines of a test behind the line with the version, so that the first of them is line 2. */
function whole(text: string): string {
  const lines = text.replace(/^\n/, "");
  return lines.startsWith("tminus") ? lines : `tminus: 1\n${lines}`;
}

/** What a text draws, in the order of the file: line, code, and the very letters that the place covers. */
export function drawn(text: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .toSorted(({ place: left }, { place: right }) => left.line - right.line || left.column - right.column)
    .map((diagnostic) => `${diagnostic.place.line} ${diagnostic.code} ${lettersAt(text, diagnostic)}`.trimEnd());
}

/** The very letters that the place of a diagnostic covers; of several lines the first. */
export function lettersAt(text: string, { place }: Pick<Diagnostic, "place">): string {
  const line = [...(whole(text).split("\n")[place.line - 1] ?? "")];
  return line.slice(place.column - 1, place.endLine === place.line ? place.endColumn - 1 : undefined).join("");
}

export function drawnBy(text: string): readonly string[] {
  return drawn(text, readText(text).diagnostics);
}
