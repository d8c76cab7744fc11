import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { isId } from "../notation/names.ts";
import type { IsDeclared } from "../notation/notation.ts";
import { commentsOf, layOut } from "../source/layout.ts";
import { rewordingFix } from "../source/mend-node.ts";
import type { MapNode, Node } from "../source/node.ts";
import { parseSource, type SourceLimits } from "../source/parse-source.ts";
import { applyEdits, locator } from "./apply-edits.ts";
import { meaningOf, normalValue } from "./normal-value.ts";
import { scalarsOf } from "./value-forms.ts";

export type Formatted =
  | { readonly kind: "formatted"; readonly text: string }
  /** The text cannot be read: what is wrong with it. */
  | { readonly kind: "unreadable"; readonly diagnostics: readonly Diagnostic[] }
  /** The normal form would not say the same, or would lose a comment; nobody has found such a text yet. */
  | { readonly kind: "unsafe" };

export interface FormatInput {
  /** As shown in diagnostics. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly limits?: Partial<SourceLimits>;
}

/**
 * The text of a plan or policy in the normal form of `docs/fix-and-fmt.md`. What it says, its comments and their order
 * stay: both are compared before anything is given back.
 */
export function formatText(input: FormatInput): Formatted {
  const before = read(input);
  if (!before.root) return { kind: "unreadable", diagnostics: before.diagnostics };
  const isDeclared = declaredIn(before.root);
  const laidOut = applyEdits(input.text, layOut(input.text));
  const middle = read({ ...input, text: laidOut });
  const text = middle.root && respell({ ...input, text: laidOut }, middle.root, isDeclared);
  const after = text === undefined ? undefined : read({ ...input, text });
  const isSame =
    after?.root &&
    text !== undefined &&
    saysOf(after.root, isDeclared) === saysOf(before.root, isDeclared) &&
    JSON.stringify(commentsOf(text)) === JSON.stringify(commentsOf(input.text));
  return isSame ? { kind: "formatted", text } : { kind: "unsafe" };
}

function read(input: FormatInput): { readonly root: MapNode | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const source = parseSource(input, (diagnostic) => void diagnostics.push(diagnostic));
  const isSound = !diagnostics.some(({ severity }) => severity === "error");
  return { root: isSound ? source?.root : undefined, diagnostics };
}

/** Writes each small text in its normal form. */
function respell({ name, text }: FormatInput, root: MapNode, isDeclared: IsDeclared): string {
  const locate = locator(new Map([[name, text]]));
  const edits = scalarsOf(root).flatMap(({ node, forms }) => {
    if (forms.length === 0) return [];
    const normal = normalValue(node.text, forms, isDeclared);
    const fix = normal === node.text ? undefined : rewordingFix(node, { text: normal, isSure: true });
    return fix ? (locate(fix.edits) ?? []) : [];
  });
  return applyEdits(text, edits);
}

/** Everything that a text says, comments apart; of small texts what they mean, of others every letter. */
function saysOf(root: MapNode, isDeclared: IsDeclared): string {
  const scalars = scalarsOf(root).map(({ node, path, forms }) => {
    const meaning = forms.length === 0 ? undefined : meaningOf(node.text, forms, isDeclared);
    const kind = node.style === "null" || node.style === "empty" ? node.style : "text";
    return meaning === undefined ? [path, kind, node.text, node.value] : [path, kind, meaning];
  });
  return JSON.stringify([shapeOf(root), scalars]);
}

/** The keys in their order, and the lengths of lists. */
function shapeOf(node: Node): unknown {
  if (node.kind === "list") return node.items.map(shapeOf);
  return node.kind === "map" ? [...node.entries].map(([key, { value }]) => [key, shapeOf(value)]) : "";
}

/**
 * The names that a text declares. One that is laid over others may use any name of theirs, so everything that can be an
 * id is taken for one there.
 */
function declaredIn(root: MapNode): IsDeclared {
  if (root.entries.has("extends")) return isId;
  const names = new Set<string>();
  const collect = (holder: MapNode, key: string): void => {
    const section = holder.entries.get(key)?.value;
    if (section?.kind !== "map") return;
    for (const [id, { value }] of section.entries) {
      names.add(id);
      if (key === "phases" && value.kind === "map") collect(value, "tasks");
    }
  };
  for (const key of ["anchors", "phases", "tasks"]) collect(root, key);
  return (name) => names.has(name);
}
