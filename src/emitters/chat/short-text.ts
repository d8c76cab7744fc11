import { graphemesOf, truncateCells } from "../../text/cell-width.ts";
import { cleanLine } from "../shared/clean-line.ts";

/**
 * The text on one line, at most that many cells wide. Marks that take no room are counted as well, so that a text of
 * limited width is of limited length.
 */
export function shortText(text: string, cells: number): string {
  const cut = truncateCells(cleanLine(text), cells);
  const most = cells * 2;
  if (cut.length <= most) return cut;
  let kept = "";
  for (const grapheme of graphemesOf(cut)) {
    if (kept.length + grapheme.length > most - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}
