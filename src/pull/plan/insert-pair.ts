import type { MapEntry, MapNode } from "../../source/node.ts";
import { entryAt, nodeAt, type OwnPlan, type Path } from "./own-plan.ts";
import { lastLineEnd, rangeOf, rangeOfEntry, type TextEdit } from "./range-of.ts";
import { replaceValue } from "./replace-value.ts";
import { type Pairs, type Value, writePair } from "./write-value.ts";

interface Insertion {
  readonly path: Path;
  readonly value: Value;
  readonly behind?: string | undefined;
}

/** Writes a new key, and those above it that are missing. */
export function insertPair(own: OwnPlan, { path, value, behind }: Insertion): readonly TextEdit[] | undefined {
  const depth = depthOf(own, path);
  const holder = nodeAt(own.root, path.slice(0, depth));
  const key = String(path[depth]);
  const nested = path.slice(depth + 1).reduceRight<Value>((inner, step) => new Map([[String(step), inner]]), value);
  if (holder?.kind === "map") return [intoMap(own, holder, { key, value: nested, behind })];
  const isEmpty = holder?.kind === "scalar" && (holder.style === "empty" || holder.style === "null");
  const entry = entryAt(own.root, path.slice(0, depth));
  return isEmpty && entry ? replaceValue(own, holder, new Map([[key, nested]]), entry.key) : undefined;
}

/** How much of the path there is. */
function depthOf({ root }: OwnPlan, path: Path): number {
  let depth = path.length - 1;
  while (depth > 0 && nodeAt(root, path.slice(0, depth)) === undefined) depth -= 1;
  return depth;
}

interface NewPair {
  readonly key: string;
  readonly value: Value;
  readonly behind: string | undefined;
}

function intoMap(own: OwnPlan, map: MapNode, pair: NewPair): TextEdit {
  const { start, end } = rangeOf(own, map.place);
  const entries = [...map.entries.values()];
  if (own.text[start] === "{") {
    const last = (pair.behind === undefined ? undefined : map.entries.get(pair.behind)) ?? entries.at(-1);
    if (!last) return { start, end, text: `{ ${writePair(pair.key, pair.value)} }` };
    const at = rangeOfEntry(own, last).end;
    return { start: at, end: at, text: `, ${writePair(pair.key, pair.value)}` };
  }
  return intoLines(own, map, pair);
}

function intoLines(own: OwnPlan, map: MapNode, pair: NewPair): TextEdit {
  const entries = [...map.entries.values()];
  const indent = " ".repeat((entries[0]?.key.place.column ?? 1) - 1);
  const text = linesOf(pair, indent);
  const behind = pair.behind === undefined ? undefined : map.entries.get(pair.behind);
  const neighbour = behind ?? entries.findLast(isOneLine) ?? (isTopLevel(map) ? entries.at(-1) : undefined);
  if (neighbour) {
    const at = lastLineEnd(own, rangeOfEntry(own, neighbour));
    return { start: at, end: at, text: `\n${indent}${text}` };
  }
  // Everything goes over several lines: behind such an entry a comment may follow that belongs to it.
  const at = rangeOf(own, map.place).start;
  return { start: at, end: at, text: `${text}\n${indent}` };
}

/** A map of maps gets a line for each. */
function linesOf({ key, value }: NewPair, indent: string): string {
  const inner = value instanceof Map ? (value as Pairs) : undefined;
  const isDeep = inner && [...inner.values()].some((each) => each instanceof Map);
  if (!isDeep) return writePair(key, value);
  const lines = [...inner].map(([id, each]) => `\n${indent}  ${writePair(id, each)}`);
  return `${key}:${lines.join("")}`;
}

function isOneLine({ key, value }: MapEntry): boolean {
  const { place } = value;
  const isBlock = value.kind === "scalar" && value.style === "block";
  return !isBlock && place.line === place.endLine && place.line === key.place.line;
}

function isTopLevel(map: MapNode): boolean {
  return map.place.column === 1;
}
