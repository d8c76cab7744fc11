import type { LineEdit } from "./mend-fullwidth.ts";

/** A value and the offsets from its beginning to its end; what matters are its lines behind the first. */
export interface InnerLines {
  readonly start: number;
  readonly end: number;
  /** Where what belongs to its key is to stand. */
  readonly column: number;
  /**
   * Lines of a text align with one another, those of a block stay as they stand to its first one; those of brackets, and of
   * a block that says how deep it stands, move as the line of the key does.
   */
  readonly kind: "text" | "brackets" | "block" | "measured-block";
}

interface Layout {
  readonly text: string;
  readonly columns: ReadonlyMap<number, number>;
  readonly inner: readonly InnerLines[];
}

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** The offset of what stands first on it; its end where it is blank. */
  readonly first: number;
  readonly inside: InnerLines | undefined;
}

/** What changes about the beginnings and ends of lines: their indentation, spaces at their end, and blank lines. */
export function lineEdits(layout: Layout): readonly LineEdit[] {
  const lines = linesOf(layout);
  const columns = newColumns(lines, layout);
  const lastWritten = lines.findLastIndex(({ first, end, inside }) => first < end || isBlock(inside));
  const edits: LineEdit[] = [];
  let blanks = 1;
  for (const [index, line] of lines.slice(0, lastWritten + 1).entries()) {
    const isBlank = line.first === line.end;
    if (isBlank && isBlock(line.inside)) edits.push(...indentEdits(line, columns[index]));
    else if (isBlank && line.inside?.kind === "text") continue;
    else if (isBlank) edits.push(...blankEdits(line, lines[index + 1], blanks));
    else edits.push(...writtenEdits(line, columns[index], layout.text));
    blanks = isBlank ? blanks + 1 : 0;
  }
  return [...edits, ...endEdits(lines[lastWritten], layout.text)];
}

function isBlock(inside: InnerLines | undefined): boolean {
  return inside?.kind === "block" || inside?.kind === "measured-block";
}

function indentEdits({ start, first }: Line, column: number | undefined): readonly LineEdit[] {
  if (column === undefined || column === first - start) return [];
  return [{ start, end: first, text: " ".repeat(column) }];
}

/** The blank lines at the head of the text go, and of several together the second and all behind it. */
function blankEdits({ start, end }: Line, next: Line | undefined, blanks: number): readonly LineEdit[] {
  if (blanks > 0) return [{ start, end: next?.start ?? end, text: "" }];
  return end > start ? [{ start, end, text: "" }] : [];
}

function writtenEdits(line: Line, column: number | undefined, text: string): readonly LineEdit[] {
  const { end, first, inside } = line;
  const edits = indentEdits(line, column);
  const trimmed = first + text.slice(first, end).trimEnd().length;
  return trimmed < end && !isBlock(inside) ? [...edits, { start: trimmed, end, text: "" }] : edits;
}

/** One line break ends the text; behind a block of text the line breaks are a part of it. */
function endEdits(last: Line | undefined, text: string): readonly LineEdit[] {
  if (!last || isBlock(last.inside)) return [];
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return text.slice(last.end) === lineBreak ? [] : [{ start: last.end, end: text.length, text: lineBreak }];
}

function linesOf({ text, inner }: Layout): readonly Line[] {
  const lines: Line[] = [];
  // A text inside brackets counts before them.
  const spansAt = [
    inner.filter(({ kind }) => kind !== "brackets"),
    inner.filter(({ kind }) => kind === "brackets"),
  ].map(spanFinder);
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const next = found < 0 ? text.length + 1 : found + 1;
    const end = found > start && text[found - 1] === "\r" ? found - 1 : Math.min(next - 1, text.length);
    let first = start;
    while (first < end && text[first] === " ") first++;
    const [innermost, around] = spansAt.map((spanAt) => spanAt(start));
    const inside = innermost ?? around;
    // Tabs alone are as good as nothing, but inside a block of text they are a part of it.
    if (!isBlock(inside) && /^\t[ \t]*$/.test(text.slice(first, end))) first = end;
    lines.push({ start, end, first, inside });
    start = next;
  }
  return lines;
}

/** Gives the span that an offset is inside of; asked in the order of the text. */
function spanFinder(spans: readonly InnerLines[]): (offset: number) => InnerLines | undefined {
  const sorted = spans.toSorted((left, right) => left.start - right.start);
  let at = 0;
  return (offset) => {
    while ((sorted[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at++;
    const span = sorted[at];
    return span && span.start < offset ? span : undefined;
  };
}

/** The column of each line, from 0; undefined where it stays. */
function newColumns(lines: readonly Line[], { text, columns }: Layout): readonly (number | undefined)[] {
  const depths = depthsOf(lines);
  let shift = 0;
  const own = lines.map((line): number | undefined => {
    const { start, end, first, inside } = line;
    const indent = first - start;
    if (inside && isBlock(inside)) return blockColumn(line, depths.get(inside) ?? 0, shift);
    if (first === end) return undefined;
    if (inside?.kind === "text") return inside.column;
    if (inside) return Math.max(indent + shift, inside.column);
    const column = columns.get(first);
    if (column !== undefined) shift = column - indent;
    return column;
  });
  return withComments(lines, own, text);
}

/** A line of a block of text. White space on a blank one is a part of the text only as far as it stands out of the block. */
function blockColumn({ start, end, first, inside }: Line, depth: number, shift: number): number {
  const indent = first - start;
  if (first === end && indent <= depth) return 0;
  return Math.max(indent + (inside?.kind === "block" ? inside.column - depth : shift), 0);
}

/** How deep each block of text stands: as its first line that is not blank. */
function depthsOf(lines: readonly Line[]): ReadonlyMap<InnerLines, number> {
  const depths = new Map<InnerLines, number>();
  for (const { start, end, first, inside } of lines) {
    if (inside && first < end && !depths.has(inside)) depths.set(inside, first - start);
  }
  return depths;
}

/**
 * A comment stands as the line does that it stood beside before: the next one, else the nearest above; where it stood
 * beside none, with the next one. Behind a block of text it stands no deeper than the key, or it would become text.
 */
function withComments(
  lines: readonly Line[],
  columns: readonly (number | undefined)[],
  text: string,
): readonly (number | undefined)[] {
  const result = [...columns];
  const nextAt = nextColumns(columns);
  // The last line above with each indentation; of deeper ones none is left when a less deep line comes.
  const above: { readonly indent: number; readonly column: number }[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const [index, { start, end, first, inside }] of lines.entries()) {
    const indent = first - start;
    const column = columns[index];
    if (inside && isBlock(inside)) limit = inside.column - 2;
    else if (column !== undefined) limit = Number.POSITIVE_INFINITY;
    if (column !== undefined && !inside) {
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
      above.push({ indent, column });
    }
    if (first === end || text[first] !== "#" || inside) continue;
    const next = nextAt[index];
    const isBesideNext = next !== undefined && indent === (lines[next]?.first ?? 0) - (lines[next]?.start ?? 0);
    const beside = isBesideNext ? undefined : above.find((other) => other.indent === indent);
    const outer = above.findLast((other) => other.indent <= indent);
    const wanted = beside?.column ?? (next === undefined ? outer?.column : columns[next]) ?? 0;
    result[index] = Math.max(Math.min(wanted, limit), 0);
  }
  return result;
}

/** For each line the index of the next one that has a column of its own. */
function nextColumns(columns: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const nextAt: (number | undefined)[] = [];
  let next: number | undefined;
  for (let index = columns.length - 1; index >= 0; index--) {
    nextAt[index] = next;
    if (columns[index] !== undefined) next = index;
  }
  return nextAt;
}
