import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Diagnostic, Place, Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { faultyCharacter } from "./control-characters.ts";
import { coreValue, isNullWord } from "./core-value.ts";
import { findFullwidthBracket, findMarkInKey } from "./fullwidth.ts";
import { type FullwidthMark, fullwidthFix } from "./mend-fullwidth.ts";
import { syntaxFix } from "./mend-syntax.ts";
import type { MapEntry, MapNode, Node, ScalarNode } from "./node.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { dupKey, fullwidthPunct, reservedKey, yamlSyntax, yamlUnsupported } from "./problems.ts";

const reservedKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

export interface TreeContext {
  readonly text: string;
  readonly finder: PlaceFinder;
  readonly report: Report;
}

type YamlNode = ParsedNode | null;
type YamlScalar = Scalar & { readonly range: readonly [number, number, number] };

/** The tree of a map that the library has read without an error. Depth is bounded by what the tokens have shown. */
export function buildTree(map: YAMLMap.Parsed, context: TreeContext): MapNode {
  const entries = new Map<string, MapEntry>();
  let last: Place | undefined;
  for (const { key: keyNode, value: valueNode } of map.items as readonly { key: YamlNode; value: YamlNode }[]) {
    if (!isScalar(keyNode)) continue;
    const key = buildKey(keyNode as YamlScalar, context);
    const value = buildNode(valueNode, key.place, context);
    last = value.place;
    const fault = keyFault(keyNode as YamlScalar, key, { valueNode, context });
    const first = entries.get(key.text);
    if (fault) context.report(fault);
    else if (first) context.report(repeated(key, first));
    else if (reservedKeys.has(key.text)) context.report(reservedKey(key.place, { key: key.text }));
    else entries.set(key.text, { key, value });
  }
  return { kind: "map", entries, place: placeOfCollection(map, last, context) };
}

function buildNode(node: YamlNode, keyPlace: Place | undefined, context: TreeContext): Node {
  if (isMap(node)) return buildTree(node as YAMLMap.Parsed, context);
  if (isSeq(node)) {
    const items = node.items.map((item) => buildNode(item as YamlNode, undefined, context));
    const style = node.flow ? "brackets" : "lines";
    return {
      kind: "list",
      items,
      style,
      place: placeOfCollection(node as YAMLSeq.Parsed, items.at(-1)?.place, context),
    };
  }
  if (isScalar(node)) return buildScalar(node as YamlScalar, context);
  // A key in braces without a colon has no value at all; its place is where one would begin.
  const place = keyPlace ?? context.finder.placeOf(0, 0);
  return emptyAt({ ...place, line: place.endLine, column: place.endColumn });
}

/** Brackets end where they close; indented entries with the last of them, not with the white space behind it. */
function placeOfCollection(
  { range, flow }: YAMLMap.Parsed | YAMLSeq.Parsed,
  last: Place | undefined,
  context: TreeContext,
): Place {
  const place = context.finder.placeOf(range[0], range[1]);
  return flow || !last ? place : { ...place, endLine: last.endLine, endColumn: last.endColumn };
}

function buildScalar(scalar: YamlScalar, context: TreeContext): ScalarNode {
  const text = String(scalar.value ?? "");
  const place = context.finder.placeOf(scalar.range[0], scalar.range[1]);
  switch (scalar.type) {
    case "QUOTE_DOUBLE":
    case "QUOTE_SINGLE":
      return { kind: "scalar", text: checked(text, place, context), value: text, style: "quoted", place };
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return { kind: "scalar", text, value: text, style: "block", place };
    default:
      if (text === "") return emptyAt(place);
      checkBracket(text, scalar.range[0], { ...context, place });
      return { kind: "scalar", text, value: coreValue(text), style: isNullWord(text) ? "null" : "plain", place };
  }
}

function buildKey(scalar: YamlScalar, context: TreeContext): ScalarNode {
  const text = String(scalar.value ?? "");
  const place = context.finder.placeOf(scalar.range[0], scalar.range[1]);
  const style = scalar.type === "PLAIN" ? "plain" : "quoted";
  return { kind: "scalar", text: checked(text, place, context), value: text, style, place };
}

function emptyAt(place: Place): ScalarNode {
  return { kind: "scalar", text: "", value: null, style: "empty", place };
}

/** Escapes in double quotes can write characters that the raw text did not show. */
function checked(text: string, place: Place, { report }: TreeContext): string {
  const fault = faultyCharacter(text, place);
  if (fault) report(fault);
  return text;
}

function checkBracket(text: string, start: number, context: TreeContext & { place: Place }): void {
  const { place } = context;
  const mark = place.line === place.endLine ? findFullwidthBracket(text) : undefined;
  if (mark) context.report(fullwidthAt(mark, start, context));
}

function keyFault(
  scalar: YamlScalar,
  key: ScalarNode,
  { valueNode, context }: { valueNode: YamlNode; context: TreeContext },
): Diagnostic | undefined {
  const { text, place, style } = key;
  if (text === "") return yamlSyntax({ ...place, endColumn: place.column + 1 }, { fault: "empty-key", found: "" });
  if (style !== "plain") return undefined;
  if (text === "<<") return yamlUnsupported(place, { feature: "merge", written: text });
  const mark = findMarkInKey(text);
  if (mark) return fullwidthAt(mark, scalar.range[0], context);
  const isTight = valueNode === null && text.includes(":") && !text.includes("://");
  if (!isTight) return undefined;
  const fault = "colon-without-space";
  const fix = syntaxFix(fault, context, { start: scalar.range[0], end: scalar.range[1] });
  return withFix(yamlSyntax(place, { fault, found: text }), fix);
}

function repeated({ text, place }: ScalarNode, first: MapEntry): Diagnostic {
  const message = { en: "it stands here first", zh: "第一次写在这里" };
  return dupKey(place, { key: text }, [{ place: first.key.place, message }]);
}

function fullwidthAt(found: FullwidthMark, start: number, context: TreeContext): Diagnostic {
  const { index, mark, plain } = found;
  const place = context.finder.placeOf(start + index, start + index + 1);
  return withFix(fullwidthPunct(place, { mark, plain }), fullwidthFix(context, found, start));
}
