import type { Diagnostic, Place } from "../../src/diagnostic/diagnostic.ts";

/** One plan of a file of cases. */
export interface CaseDocument {
  /** The comment in its first line: the rule that it shows. */
  readonly title: string;
  readonly text: string;
  /** What its comments say is found in it, as `line 7: error[unknown-ref] alpah`. */
  readonly expected: readonly string[];
}

/**
 * The plans of a file, which stand between lines `---`. A comment at the end of a line says what is found there: the
 * severity, the code, and the text that is underlined, as in `# error[unknown-ref] alpah`. `# also[dup-id] alpha` is a
 * further place that belongs to a finding.
 */
export function readCases(file: string): readonly CaseDocument[] {
  return file.split(/^---\n/m).map((text) => {
    const lines = text.split("\n");
    const title = /^# ([^#\n]*[^#\n ])/.exec(text)?.[1];
    if (title === undefined) throw new Error(`A case begins with a comment that says its rule:\n${text}`);
    return { title, text, expected: lines.flatMap((line, index) => expectationsIn(line, index + 1)).toSorted() };
  });
}

function expectationsIn(line: string, number: number): readonly string[] {
  return line
    .split(/(?<=^|\s)# /)
    .map((comment) => comment.trim())
    .filter((comment) => /^(?:error|warning|info|also)\[[a-z0-9-]+\]/.test(comment))
    .map((comment) => `line ${number}: ${comment}`);
}

/** What was found in a plan, in the words of `CaseDocument.expected`. */
export function findingsIn(text: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const say = (mark: string, place: Place): string => {
    return `line ${place.line}: ${mark} ${underlinedIn(text, place)}`.trimEnd();
  };
  return diagnostics
    .flatMap(({ severity, code, place, related }) => [
      say(`${severity}[${code}]`, place),
      ...related.map((other) => say(`also[${code}]`, other.place)),
    ])
    .toSorted();
}

/** The text at a place; of one that goes over several lines, what is in the first, without its comment. */
function underlinedIn(text: string, { line, column, endLine, endColumn }: Place): string {
  const written = text.split("\n")[line - 1] ?? "";
  if (endLine !== line) return written.slice(0, written.search(/\s+# |$/)).trimStart();
  return Array.from(written)
    .slice(column - 1, endColumn - 1)
    .join("");
}
