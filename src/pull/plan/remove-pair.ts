import { entryAt, nodeAt, type OwnPlan, type Path } from "./own-plan.ts";
import { lastLineEnd, rangeOf, rangeOfEntry, type TextEdit } from "./range-of.ts";

/** Takes a key away with its value; comments stay. */
export function removePair(own: OwnPlan, path: Path): readonly TextEdit[] {
  const holder = nodeAt(own.root, path.slice(0, -1));
  const entry = entryAt(own.root, path);
  if (holder?.kind !== "map" || !entry) return [];
  const isInBraces = own.text[rangeOf(own, holder.place).start] === "{";
  return [isInBraces ? fromBraces(own, path) : fromLines(own, path)];
}

function fromLines(own: OwnPlan, path: Path): TextEdit {
  const { text, finder } = own;
  const range = rangeOfEntry(own, entryAt(own.root, path) as never);
  const lineEnd = lastLineEnd(own, range);
  const [lineStart] = finder.lineRange(finder.lineOf(range.start));
  const behind = text.slice(Math.min(range.end, lineEnd), lineEnd);
  const isAlone = text.slice(lineStart, range.start).trim() === "";
  // A comment behind the value stays, on a line of its own.
  if (behind.trim() !== "") return { start: range.start, end: lineEnd - behind.trimStart().length, text: "" };
  if (!isAlone) return { ...range, text: "" };
  const breakLength = text.startsWith("\r\n", lineEnd) ? 2 : text[lineEnd] === "\n" ? 1 : 0;
  return { start: lineStart, end: lineEnd + breakLength, text: "" };
}

function fromBraces(own: OwnPlan, path: Path): TextEdit {
  const holder = nodeAt(own.root, path.slice(0, -1));
  const entries = holder?.kind === "map" ? [...holder.entries] : [];
  const index = entries.findIndex(([key]) => key === String(path.at(-1)));
  const [, entry] = entries[index] ?? [];
  const { start, end } = rangeOfEntry(own, entry as never);
  const next = entries[index + 1]?.[1];
  const previous = entries[index - 1]?.[1];
  if (next) {
    const upTo = rangeOf(own, next.key.place).start;
    const between = own.text.slice(end, upTo);
    if (/^\s*,[ \t]*$/.test(between)) return { start, end: upTo, text: "" };
    return { start, end: end + (/^\s*,[ \t]*/.exec(between)?.[0].length ?? 0), text: "" };
  }
  if (previous) {
    const from = rangeOfEntry(own, previous).end;
    if (!own.text.slice(from, start).includes("#")) return { start: from, end, text: "" };
  }
  return { start, end, text: "" };
}
