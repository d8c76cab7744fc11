import { makeVisible } from "../../text/clean-text.ts";
import { wrapCells } from "../../text/wrap-cells.ts";
import type { Paint } from "../paint.ts";
import type { SlipPart, SlipTexts } from "./slip-parts.ts";

interface Canvas {
  /** Cells of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

const narrowest = 20;

/** The report for a terminal: the head, then each part with its lines below its title. */
export function drawSlip(name: string, { head, parts, foot, hint }: SlipTexts, canvas: Canvas): readonly string[] {
  const { width, paint } = canvas;
  const wrapped = (text: string): readonly string[] => wrapCells(makeVisible(text), width);
  const last = hint === undefined ? foot : [...foot, hint];
  return [
    ...wrapped(name).map((line) => paint.bold(line)),
    ...head.flatMap(wrapped),
    ...parts.flatMap((part) => ["", ...partLines(part, canvas)]),
    ...(last.length === 0 ? [] : ["", ...last.flatMap(wrapped).map((line) => paint.dim(line))]),
  ];
}

function partLines({ title, tone, lines }: SlipPart, { width, paint }: Canvas): readonly string[] {
  const brush = { error: paint.red, warning: paint.yellow, plain: (text: string) => text }[tone];
  return [
    paint.bold(brush(title)),
    ...lines.flatMap((line) => {
      // A line that belongs to the one above it brings its own indentation.
      const indent = /^ */.exec(line)?.[0] ?? "";
      const [first = "", ...more] = wrapCells(makeVisible(line.trim()), Math.max(narrowest, width - 4 - indent.length));
      return [`  ${indent}${first}`, ...more.map((rest) => `    ${indent}${rest}`)];
    }),
  ];
}
