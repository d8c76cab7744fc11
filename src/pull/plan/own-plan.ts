import type { MapEntry, MapNode, Node } from "../../source/node.ts";
import { parseSource } from "../../source/parse-source.ts";
import { type PlaceFinder, placeFinder } from "../../source/place-finder.ts";

/** The keys that lead to a value, and the positions in lists. */
export type Path = readonly (string | number)[];

/** The text that is to be changed, read. */
export interface OwnPlan {
  /** As diagnostics name it. */
  readonly name: string;
  readonly text: string;
  readonly root: MapNode;
  readonly finder: PlaceFinder;
}

/** Undefined where the text cannot be read. */
export function readOwnPlan(name: string, text: string): OwnPlan | undefined {
  const source = parseSource({ name, text, limits: { bytes: Number.MAX_SAFE_INTEGER } }, () => undefined);
  return source && { name, text: source.text, root: source.root, finder: placeFinder(name, source.text) };
}

export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node && stepInto(node, step);
  return node;
}

export function entryAt(root: Node, path: Path): MapEntry | undefined {
  const holder = nodeAt(root, path.slice(0, -1));
  return holder?.kind === "map" ? holder.entries.get(String(path.at(-1))) : undefined;
}

function stepInto(node: Node, step: string | number): Node | undefined {
  if (node.kind === "list" && typeof step === "number") return node.items[step];
  return node.kind === "map" ? node.entries.get(String(step))?.value : undefined;
}

/** Where a plan writes a task: below a phase or at the top; undefined where it does not itself. */
export function pathOfTask({ root }: OwnPlan, id: string): Path | undefined {
  const top: Path = ["tasks", id];
  if (entryAt(root, top)) return top;
  const phases = nodeAt(root, ["phases"]);
  if (phases?.kind !== "map") return undefined;
  for (const phase of phases.entries.keys()) {
    const path: Path = ["phases", phase, "tasks", id];
    if (entryAt(root, path)) return path;
  }
  return undefined;
}
