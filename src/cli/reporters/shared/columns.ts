import type { Place } from "../../../diagnostic/diagnostic.ts";

/** How a format counts columns. Places count code points, which is none of the two that programs mostly want. */
export type ColumnUnit = "utf16" | "utf8";

/** The columns of a place, counted from 1 in another unit; the end is exclusive. Without the text they stay as they are. */
export function columnsIn(
  unit: ColumnUnit,
  place: Place,
  text: string | undefined,
): Pick<Place, "column" | "endColumn"> {
  if (text === undefined) return place;
  const lines = text.split(/\r\n|\r|\n/);
  const convert = (line: number, column: number): number => {
    const before = Array.from(lines[line - 1] ?? "")
      .slice(0, column - 1)
      .join("");
    return 1 + (unit === "utf16" ? before.length : utf8Length(before));
  };
  return { column: convert(place.line, place.column), endColumn: convert(place.endLine, place.endColumn) };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
