import { textWidth } from "./column-width.ts";

/** A name that stands above one column of the chart. */
export interface AnchorLabel {
  /** Counted from 0. */
  readonly column: number;
  readonly name: string;
}

/** Where a label stands: in which of two rows, and to which side of its own column its text runs. */
export interface PlacedLabel extends AnchorLabel {
  readonly row: "upper" | "lower";
  readonly side: "left" | "right";
  /** The name with its mark, which stands at the column's own side. */
  readonly text: string;
}

interface Extent {
  readonly first: number;
  readonly last: number;
}

const places = [
  { row: "lower", side: "right" },
  { row: "lower", side: "left" },
  { row: "upper", side: "right" },
  { row: "upper", side: "left" },
] as const;

/**
 * Finds each label, in the order given, the first place where it covers no other. Where there is none, it stands in the
 * upper row and is cut by its neighbour.
 */
export function placeLabels(labels: readonly AnchorLabel[], columnWidth: number): readonly PlacedLabel[] {
  const taken = { upper: [] as Extent[], lower: [] as Extent[] };
  return labels.map((label) => {
    const count = Math.max(1, Math.ceil((textWidth(label.name) - 0.5) / columnWidth));
    const extentAt = (side: PlacedLabel["side"]): Extent =>
      side === "right"
        ? { first: label.column, last: label.column + count - 1 }
        : { first: label.column - count + 1, last: label.column };
    const isFree = ({ row, side }: (typeof places)[number]) => {
      const { first, last } = extentAt(side);
      return first >= 0 && taken[row].every((other) => last < other.first || first > other.last);
    };
    const place = places.find(isFree) ?? places[2];
    taken[place.row].push(extentAt(place.side));
    return { ...label, ...place, text: place.side === "right" ? `▼${label.name}` : `${label.name}▼` };
  });
}
