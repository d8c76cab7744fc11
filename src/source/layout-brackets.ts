import type { CST } from "yaml";
import type { LineEdit } from "./mend-fullwidth.ts";

interface Part {
  readonly type: "open" | "close" | "comma" | "colon" | "value" | "break" | "other";
  readonly start: number;
  readonly end: number;
}

/** Where the closing bracket ends; spaces and comments behind it belong to the same token. */
export function closeOf({ start, end }: CST.FlowCollection): number {
  const close = end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end") ?? start;
  return close.offset + close.source.length;
}

/** The spaces between the parts of one pair of brackets, as far as they stand on one line. */
export function bracketEdits(token: CST.FlowCollection, text: string): readonly LineEdit[] {
  const padding = token.start.source === "{" ? " " : "";
  const parts = partsOf(token);
  const edits: LineEdit[] = [];
  for (const [index, right] of parts.entries()) {
    const left = parts[index - 1];
    const wanted = left && spaceBetween(left, right, padding);
    if (!left || wanted === undefined || text.slice(left.end, right.start).includes("\n")) continue;
    edits.push({ start: left.end, end: right.start, text: wanted });
  }
  return edits;
}

/** Undefined where it is not for us to say: at line breaks, comments and rare marks. */
function spaceBetween(left: Part, right: Part, padding: string): string | undefined {
  if ([left.type, right.type].some((type) => type === "break" || type === "other")) return undefined;
  if (left.type === "open") return right.type === "close" ? "" : padding;
  if (right.type === "close") return padding;
  if (right.type === "comma" || right.type === "colon") return "";
  return " ";
}

function partsOf({ start, items, end }: CST.FlowCollection): readonly Part[] {
  const parts: Part[] = [{ type: "open", ...rangeOf(start) }];
  for (const item of items) {
    parts.push(...item.start.flatMap(markOf));
    if (item.key) parts.push({ type: "value", ...rangeOf(item.key) });
    parts.push(...(item.sep ?? []).flatMap(markOf));
    if (item.value) parts.push({ type: "value", ...rangeOf(item.value) });
  }
  const close = end.findIndex(({ type }) => type === "flow-map-end" || type === "flow-seq-end");
  return [...parts, ...end.slice(0, close + 1).flatMap(markOf)];
}

function markOf(token: CST.SourceToken): readonly Part[] {
  const { type } = token;
  if (type === "space") return [];
  const known = { comma: "comma", "map-value-ind": "colon", newline: "break", comment: "break" } as const;
  const isClose = type === "flow-map-end" || type === "flow-seq-end";
  return [{ type: isClose ? "close" : (known[type as keyof typeof known] ?? "other"), ...rangeOf(token) }];
}

function rangeOf(token: CST.Token): Pick<Part, "start" | "end"> {
  if (token.type === "flow-collection") {
    return { start: token.start.offset, end: closeOf(token) };
  }
  const source = "source" in token ? token.source : "";
  return { start: token.offset, end: token.offset + source.length };
}
