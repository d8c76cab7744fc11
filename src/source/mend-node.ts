import type { Edit, Fix, Place } from "../diagnostic/diagnostic.ts";
import { perhaps, safely } from "../diagnostic/with-fix.ts";
import type { Node } from "./node.ts";
import type { Origin } from "./origin.ts";
import { writeList, writeScalar } from "./write-scalar.ts";

/** A text that is to stand in the place of another. */
export interface Rewording {
  readonly text: string;
  /** Whether the other can have been meant in this one way only. */
  readonly isSure: boolean;
}

/** Writes another text in the place of a value or a key; undefined where it stands on several lines, or nowhere. */
export function rewordingFix(node: Node | undefined, rewording: Rewording | undefined): Fix | undefined {
  if (!rewording || !node || !isOneLine(node)) return undefined;
  return fixOf(rewording, { place: node.place, text: writeScalar(rewording.text) });
}

/** Writes several values in the place of one: in a list as items of it, elsewhere as a list. */
export function itemsFix(
  { node, list }: Origin,
  texts: readonly string[],
  isSure: Rewording["isSure"],
): Fix | undefined {
  if (!isOneLine(node)) return undefined;
  const { place } = node;
  return fixOf({ isSure }, { place, text: list ? siblings(texts, list.style, place) : writeList(texts) });
}

function siblings(texts: readonly string[], style: "brackets" | "lines", { column }: Place): string {
  const items = texts.map(writeScalar);
  // Behind the dash of a line there is one space: dashes stand two columns before their items.
  return items.join(style === "brackets" ? ", " : `\n${" ".repeat(Math.max(column - 3, 0))}- `);
}

function fixOf({ isSure }: Pick<Rewording, "isSure">, edit: Edit): Fix {
  return isSure ? safely(edit) : perhaps(edit);
}

function isOneLine(node: Node): boolean {
  const { line, endLine } = node.place;
  return node.kind === "scalar" && line === endLine && (node.style === "plain" || node.style === "quoted");
}
