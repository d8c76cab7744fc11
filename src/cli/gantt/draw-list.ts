import { cellWidth, padCells, truncateCells } from "../../text/cell-width.ts";
import type { Paint } from "../paint.ts";
import { brushOf } from "./draw-chart.ts";
import type { Row } from "./rows.ts";

interface ListInput {
  readonly rows: readonly Row[];
  readonly width: number;
  readonly paint: Paint;
}

/** The rows without a chart, for narrow terminals and for plans without days: the days, then the name and its owner. */
export function drawList({ rows, width, paint }: ListInput): readonly string[] {
  const isDated = rows.some(({ start }) => start !== "");
  const widest = Math.max(...rows.map((row) => whenOf(row).length));
  const whenCells = isDated ? Math.min(widest, 16) : Math.min(Math.max(widest, 6), Math.floor(width / 3));
  const signCells = Math.max(1, ...rows.map(({ sign }) => cellWidth(sign)));
  return rows.map((row) => {
    const when = whenOf(row);
    if (row.kind === "phase") return paint.bold(truncateCells(when ? `${row.name}  ${when}` : row.name, width));
    const mark = padCells(row.sign, signCells);
    const name = row.owner ? `${row.name} · ${row.owner}` : row.name;
    const line = `${mark} ${padCells(truncateCells(when, whenCells), whenCells)}  ${name}`;
    const brush = brushOf(row.weight, paint);
    return brush(truncateCells(line, width));
  });
}

function whenOf({ start, finish, written }: Row): string {
  if (start === "") return written;
  const short = (text: string): string => (text.length === 10 ? text.slice(5) : text);
  if (finish === "" || finish === start) return short(start);
  return finish.length === 10 ? `${short(start)}–${short(finish)}` : `${short(start)} ${finish}`;
}
