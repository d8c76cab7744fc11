import { type CST, Parser } from "yaml";
import { bracketEdits, closeOf } from "./layout-brackets.ts";
import { type InnerLines, lineEdits } from "./layout-lines.ts";
import type { LineEdit } from "./mend-fullwidth.ts";

/** How many spaces each level stands deeper than the one above. */
const step = 2;

interface Layout {
  readonly text: string;
  /** By the offset of a key or dash: the column where it is to stand if it is the first on its line, from 0. */
  readonly columns: Map<number, number>;
  /** The values that go over several lines. */
  readonly inner: InnerLines[];
  readonly edits: LineEdit[];
}

/**
 * What brings a text that can be read to the normal layout, and changes nothing that it says: offsets in the whole text.
 * A level is two spaces deeper, also a list below its key; there is one space behind a dash, a comma and inside braces,
 * none before a colon or inside brackets; no white space ends a line, no two blank lines follow one another, and a line
 * break ends the text. The room behind a colon and before a comment stays, for it may align a table.
 */
export function layOut(text: string): readonly LineEdit[] {
  const layout: Layout = { text, columns: new Map(), inner: [], edits: [] };
  for (const token of new Parser().parse(text)) {
    if (token.type === "document" && token.value) layOutValue(token.value, 0, layout);
  }
  const { columns, inner, edits } = layout;
  return [...lineEdits({ text, columns, inner }), ...edits];
}

/** The comments of a text, in order. */
export function commentsOf(text: string): readonly string[] {
  const comments: (readonly [offset: number, comment: string])[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === "object" && part !== null) {
      const { type, source, offset } = part as Partial<CST.SourceToken>;
      if (type === "comment") comments.push([Number(offset), String(source).trimEnd()]);
      else Object.values(part).forEach(visit);
    }
  };
  for (const token of new Parser().parse(text)) visit(token);
  return comments.sort(([left], [right]) => left - right).map(([, comment]) => comment);
}

/** @param column Where a map or list is to begin. */
function layOutValue(token: CST.Token, column: number, layout: Layout): void {
  const { columns, inner, text } = layout;
  // It may begin on a line of its own.
  if (token.type !== "block-map" && token.type !== "block-seq") columns.set(token.offset, column);
  switch (token.type) {
    case "block-map":
    case "block-seq":
      for (const item of token.items) layOutItem(item, column, layout);
      break;
    case "flow-collection":
      inner.push({ start: token.start.offset, end: closeOf(token), column, kind: "brackets" });
      layOutBrackets(token, column, layout);
      break;
    case "block-scalar": {
      const start = text.indexOf("\n", token.props[0]?.offset ?? token.offset);
      // A digit says how deep the text stands; then it moves with its key.
      const isMeasured = token.props.some((it) => it.type === "block-scalar-header" && /\d/.test(it.source));
      const kind = isMeasured ? "measured-block" : "block";
      inner.push({ start, end: start + 1 + token.source.length, column, kind });
      break;
    }
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      layOutText(token, column, layout);
  }
}

function layOutText(token: CST.Token & { readonly source: string }, column: number, { inner, edits }: Layout): void {
  const { offset, source } = token;
  if (source.includes("\n")) inner.push({ start: offset, end: offset + source.length, column, kind: "text" });
  edits.push(...quoteEdits(token));
}

function layOutItem({ start, key, sep = [], value }: CST.CollectionItem, column: number, layout: Layout): void {
  const { columns, edits } = layout;
  const mark = start.find(({ type }) => type === "seq-item-ind" || type === "explicit-key-ind");
  if (mark) {
    columns.set(mark.offset, column);
    const behind = start[start.indexOf(mark) + 1];
    if (behind?.type === "space" && start.at(-1) === behind) edits.push(replaced(behind, " "));
  } else if (key) columns.set(key.offset, column);
  if (key && "source" in key) edits.push(...quoteEdits(key));
  const [first, second] = sep;
  if (first?.type === "space" && second?.type === "map-value-ind") edits.push(replaced(first, ""));
  if (value) layOutValue(value, column + step, layout);
}

function layOutBrackets(token: CST.FlowCollection, column: number, layout: Layout): void {
  layout.edits.push(...bracketEdits(token, layout.text));
  for (const { key, value } of token.items) {
    for (const part of [key, value]) {
      if (part?.type === "flow-collection") layOutBrackets(part, column, layout);
      else if (part && "source" in part) layOutText(part, column, layout);
    }
  }
}

/** Single quotes become double ones where the text means the same in them. */
function quoteEdits(token: CST.Token): readonly LineEdit[] {
  if (token.type !== "single-quoted-scalar" || !/^'[^'"\\\n]*'$/.test(token.source)) return [];
  return [replaced(token, `"${token.source.slice(1, -1)}"`)];
}

function replaced({ offset, source }: { readonly offset: number; readonly source: string }, text: string): LineEdit {
  return { start: offset, end: offset + source.length, text };
}
