import { addDays, type Day } from "../../time/day.ts";
import type { Line, Tone } from "./line.ts";
import type { Mark, Row } from "./rows.ts";
import type { Scale } from "./scale.ts";

/** The glyphs of a bar: whole cells, its halves at a coarse scale, and the rest days it runs over. */
interface BarGlyphs {
  readonly whole: string;
  readonly leftHalf: string;
  readonly rightHalf: string;
  readonly rest: string;
}

const workGlyphs: BarGlyphs = { whole: "━", leftHalf: "╸", rightHalf: "╺", rest: "─" };
const criticalGlyphs: BarGlyphs = { whole: "█", leftHalf: "▌", rightHalf: "▐", rest: "▒" };
const nearGlyphs: BarGlyphs = { whole: "▄", leftHalf: "▄", rightHalf: "▄", rest: "▁" };
const doneGlyphs: BarGlyphs = { whole: "═", leftHalf: "═", rightHalf: "═", rest: "═" };
const bufferGlyphs: BarGlyphs = { whole: "░", leftHalf: "░", rightHalf: "░", rest: "░" };
const factGlyphs: BarGlyphs = { whole: "┅", leftHalf: "┅", rightHalf: "┅", rest: "┅" };

export const pointGlyphs = { event: "●", milestone: "◆", gate: "◇", occurrence: "•", fact: "▪" } as const;

interface Ground {
  readonly scale: Scale;
  isRestDay(day: Day): boolean;
}

/** Draws what a row has on its days. */
export function drawMarks(line: Line, { marks, weight }: Pick<Row, "marks" | "weight">, ground: Ground): void {
  for (const mark of marks) {
    if (mark.kind === "phase") drawPhase(line, mark, ground.scale);
    else if (mark.kind === "work") drawWork(line, mark, weight, ground);
    else if (mark.kind === "done") drawBar(line, mark, { glyphs: doneGlyphs, tone: "done" }, ground);
    else if (mark.kind === "buffer") drawBar(line, mark, { glyphs: bufferGlyphs, tone: "buffer" }, ground);
    else drawPoint(line, mark, weight, ground);
  }
}

function drawWork(line: Line, mark: Mark, weight: Row["weight"], ground: Ground): void {
  if (weight === "critical") drawBar(line, mark, { glyphs: criticalGlyphs, tone: "critical" }, ground);
  else if (weight === "near") drawBar(line, mark, { glyphs: nearGlyphs, tone: "near" }, ground);
  else drawBar(line, mark, { glyphs: workGlyphs, tone: "work" }, ground);
}

interface Ink {
  readonly glyphs: BarGlyphs;
  readonly tone: Tone;
}

function drawBar(line: Line, { from, to }: Mark, { glyphs, tone }: Ink, { scale, isRestDay }: Ground): void {
  const { positionOf, cellOf, dayAt, grain } = scale;
  // Half cells: a bar shorter than one cell still takes a whole one.
  const start = Math.round(positionOf(from) * 2);
  const end = Math.round(positionOf(addDays(to, 1)) * 2);
  if (end - start < 2) {
    line.put(cellOf(from), glyphs.whole, tone);
    return;
  }
  for (let cell = Math.floor(start / 2); cell < Math.ceil(end / 2); cell++) {
    if (cell * 2 < start) line.put(cell, glyphs.rightHalf, tone);
    else if (cell * 2 + 1 >= end) line.put(cell, glyphs.leftHalf, tone);
    else line.put(cell, grain === "days" && isRestDay(dayAt(cell)) ? glyphs.rest : glyphs.whole, tone);
  }
}

function drawPhase(line: Line, { from, to }: Mark, { cellOf, positionOf }: Scale): void {
  const first = cellOf(from);
  const last = Math.max(Math.ceil(positionOf(addDays(to, 1)) - 1e-9) - 1, first);
  for (let cell = first; cell <= last; cell++) line.put(cell, "─", "phase");
  if (last > first) line.put(first, "┌", "phase");
  if (last > first) line.put(last, "┐", "phase");
}

function drawPoint(line: Line, mark: Mark, weight: Row["weight"], ground: Ground): void {
  const tone: Tone = mark.kind === "fact" ? "fact" : weight === "ordinary" ? "point" : weight;
  if (mark.to > mark.from)
    drawBar(line, mark, { glyphs: mark.kind === "fact" ? factGlyphs : workGlyphs, tone }, ground);
  const glyph = pointGlyphs[mark.kind as keyof typeof pointGlyphs];
  line.put(middleOf(mark.from, ground.scale), glyph, tone);
}

/** The middle cell of a day that has several. */
export function middleOf(day: Day, { positionOf, cellOf }: Scale): number {
  const cells = positionOf(addDays(day, 1)) - positionOf(day);
  return cellOf(day) + (cells >= 1 ? Math.floor((cells - 1) / 2) : 0);
}
