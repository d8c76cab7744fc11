import type { Node, ScalarNode } from "../../source/node.ts";
import type { OwnPlan } from "./own-plan.ts";
import { rangeOf, type TextEdit } from "./range-of.ts";
import { type Value, writeBlock, writeLike, writeValue } from "./write-value.ts";

/** Writes a value in the place of another, in its quotes or as a block like it. */
export function replaceValue(own: OwnPlan, node: Node, value: Value, key?: ScalarNode): readonly TextEdit[] {
  if (node.kind === "scalar" && node.style === "empty" && key) return [fillEmpty(own, key, value)];
  const { start, end } = rangeOf(own, node.place);
  const old = own.text.slice(start, end);
  if (node.kind === "scalar" && node.style === "block") return [replaceBlock({ start, end, old }, value)];
  const text = typeof value === "string" ? writeLike(node.kind === "scalar" ? old : "", value) : writeValue(value);
  return [{ start, end, text }];
}

/** A key without a value: the colon may stand right behind it, or be missing in braces. */
function fillEmpty(own: OwnPlan, key: ScalarNode, value: Value): TextEdit {
  const { end } = rangeOf(own, key.place);
  const colon = /^[ \t]*:/.exec(own.text.slice(end))?.[0];
  const at = end + (colon?.length ?? 0);
  const text = colon === undefined ? `: ${writeValue(value)}` : ` ${writeValue(value)}`;
  return { start: at, end: at, text };
}

function replaceBlock({ start, end, old }: Block, value: Value): TextEdit {
  const ending = old.endsWith("\n") ? "\n" : "";
  const indent = /\n([ ]*)\S/.exec(old)?.[1] ?? "  ";
  const isBlock = typeof value === "string" && value.includes("\n") && !/^\s|\s$|[^\P{C}\n]/u.test(value);
  return { start, end, text: (isBlock ? writeBlock(value, indent) : writeValue(value)) + ending };
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly old: string;
}
