import type { Parts } from "./quote-texts.ts";

const author = "tminus";
/** Where a note opens: to the right of its cell, across the list's next columns, and as many rows high. */
const noteColumns = 5;
const noteRows = 5;

/** Gives notes their author, and a size in which their text can be read, the same on every machine. */
export function mendNotes(parts: Parts): void {
  for (const [path, xml] of parts) {
    if (/^xl\/comments\d+\.xml$/.test(path)) {
      parts.set(path, xml.replace(/<author>[^<]*<\/author>/, `<author>${author}</author>`));
    } else if (path.endsWith(".vml")) {
      parts.set(path, xml.replace(/<x:ClientData .*?<\/x:ClientData>/gs, anchored));
    }
  }
}

function anchored(data: string): string {
  const numberIn = (tag: string) => Number(new RegExp(`<x:${tag}>(\\d+)</x:${tag}>`).exec(data)?.[1] ?? 0);
  const [row, column] = [numberIn("Row"), numberIn("Column")];
  const anchor = [column + 1, 12, Math.max(0, row - 1), 4, column + 1 + noteColumns, 12, row - 1 + noteRows, 4];
  return data.replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${anchor.join(", ")}</x:Anchor>`);
}
