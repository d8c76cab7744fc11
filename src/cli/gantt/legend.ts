import { statusSigns } from "../../emitters/shared/progress-words.ts";
import { joinCells } from "../../text/wrap-cells.ts";
import { legendWords } from "../words/show-words.ts";
import type { Chart } from "./chart.ts";
import { pointGlyphs } from "./draw-marks.ts";

type Sign = keyof typeof legendWords;

const glyphs: Readonly<Record<Sign, string>> = {
  work: "━━",
  critical: "* ██",
  near: "▄▄",
  done: "══",
  buffer: "░░",
  ...pointGlyphs,
  rest: "·",
  launch: "│",
  today: "┊",
  finished: statusSigns.finished,
  inProgress: statusSigns["in-progress"],
  blocked: statusSigns.blocked,
};

/** What the signs mean: only those that were drawn, in as many lines as they need. */
export function legendLines(chart: Chart): readonly string[] {
  const { language, width, paint } = chart;
  const drawn = signsOf(chart);
  const signs = (Object.keys(glyphs) as Sign[]).filter((sign) => drawn.has(sign));
  const items = signs.map((sign) => `${glyphs[sign]} ${legendWords[sign][language]}`);
  return joinCells(items, "   ", width).map((line) => paint.dim(line));
}

function signsOf({ rows, launch, today, scale }: Chart): ReadonlySet<Sign> {
  const signs = new Set<Sign>();
  for (const { marks, weight, status } of rows) {
    if (status === "finished" || status === "blocked") signs.add(status);
    if (status === "in-progress") signs.add("inProgress");
    if (weight !== "ordinary") signs.add(weight);
    for (const { kind } of marks) if (kind !== "phase" && !(kind === "work" && weight !== "ordinary")) signs.add(kind);
  }
  if (scale.grain === "days") signs.add("rest");
  if (launch !== undefined) signs.add("launch");
  if (today !== undefined) signs.add("today");
  return signs;
}
