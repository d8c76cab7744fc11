import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { MapNode, Node } from "./node.ts";

/** A tree as YAML, without comments: short maps and lists on one line, as plans are written. */
export function writeTree(root: MapNode): string {
  const document = new Document();
  const contents = mapOf(root);
  contents.flow = false;
  document.contents = contents as unknown as typeof document.contents;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function nodeOf(node: Node): Scalar | YAMLSeq | YAMLMap {
  if (node.kind === "map") return mapOf(node);
  if (node.kind === "list") {
    const list = new YAMLSeq();
    list.items = node.items.map(nodeOf);
    list.flow = node.items.every(({ kind }) => kind === "scalar");
    return list;
  }
  return scalarOf(node);
}

function mapOf(node: MapNode): YAMLMap {
  const map = new YAMLMap();
  map.items = [...node.entries].map(([key, { value }]) => new Pair(new Scalar(key), nodeOf(value)));
  map.flow = [...node.entries.values()].every(({ value }) => isShort(value));
  return map;
}

/** What fits on a line with others: a text of one line, or a list of such. */
function isShort(node: Node): boolean {
  if (node.kind === "scalar") return !node.text.includes("\n");
  return node.kind === "list" && node.items.every(isShort);
}

/** A number or word that YAML would read otherwise than it is written is put in quotes. */
function scalarOf(node: Extract<Node, { kind: "scalar" }>): Scalar {
  if (node.style === "null") return new Scalar(null);
  const isTyped = typeof node.value !== "string" && String(node.value) === node.text;
  const scalar = new Scalar<unknown>(isTyped ? node.value : node.text);
  if (node.style === "quoted" && node.text === "") scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
