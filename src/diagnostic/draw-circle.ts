import { truncateCells } from "../text/cell-width.ts";
import { makeVisible } from "../text/clean-text.ts";
import { besideBar, type Frame } from "./frame.ts";

/** A circle of more is seen better in part. */
const mostNames = 12;

/** Names that wait for one another, from the first to be done down to the last, and back to the first; a line each. */
export function drawCircle(names: readonly string[], frame: Frame): readonly string[] {
  // Of one that waits for itself there is nothing to see.
  if (names.length < 2) return [];
  const left = names.length - mostNames;
  const shown = left > 1 ? [...names.slice(0, mostNames - 2), `⋮ ${left}`, ...names.slice(-2)] : names;
  const rows = shown.map((name, index) => {
    const lead = index === 0 ? "┌─→ " : index === shown.length - 1 ? "└── " : "│   ";
    return frame.style.related(lead) + truncateCells(makeVisible(name), frame.width - lead.length);
  });
  const arrow = frame.style.related("│    ↓");
  return ["", ...rows.flatMap((row, index) => (index === 0 ? [row] : [arrow, row]))].map((row) =>
    besideBar(row, frame),
  );
}
