import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { cellWidth } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { joinCells, wrapCells } from "../../text/wrap-cells.ts";
import type { Paint } from "../paint.ts";
import { thingNamed } from "../words/float-words.ts";
import { chainRoom, deadlineOf, nearHeading, noNearChains, pathsHeading, toThing } from "../words/show-words.ts";
import type { SignedChain } from "./chain-signs.ts";

export interface ChainReader {
  readonly document: Pick<ScheduleDocument, "tasks" | "anchors">;
  readonly language: Language;
  /** Cells of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** Up to so much room counts as little, in working days. */
  readonly near: number;
}

/** The chains below the chart: each with its sign, what it leads to, its room, and its tasks by name. */
export function chainLines(chains: readonly SignedChain[], reader: ChainReader): readonly string[] {
  const { language, paint, near, width } = reader;
  const critical = chains.filter(({ kind }) => kind === "critical");
  const others = chains.filter(({ kind }) => kind === "near");
  const heading = (text: string): readonly string[] => wrapCells(text, width).map((line) => paint.bold(line));
  return [
    ...(critical.length === 0 ? [] : ["", ...heading(pathsHeading[language])]),
    ...critical.flatMap((chain) => linesOf(chain, reader)),
    "",
    ...heading((others.length === 0 ? noNearChains(near) : nearHeading(near))[language]),
    ...others.flatMap((chain) => linesOf(chain, reader)),
  ];
}

function linesOf({ sign, to, float, tasks }: SignedChain, reader: ChainReader): readonly string[] {
  const { language, width, paint, near } = reader;
  const names = new Map(reader.document.tasks.map(({ id, name }) => [id, name]));
  // A task that ends its own chain is there for its deadline; any other is what the chain feeds.
  const thing = thingNamed(to, names.get(to) ?? to);
  const isDeadline = tasks.at(-1) === to;
  const day = isDeadline ? deadlineDay(to, reader) : reader.document.anchors.find(({ id }) => id === to)?.date;
  const target = toThing(isDeadline ? deadlineOf(thing) : thing, day ?? undefined)[language];
  const room = float === undefined ? undefined : chainRoom(float)[language];
  const brush = float === undefined || float > near ? (text: string) => text : float > 0 ? paint.yellow : paint.red;
  const head = `${sign}  ${makeVisible(target)}${room === undefined ? "" : ` · ${room}`}`;
  const indent = " ".repeat(cellWidth(sign) + 2);
  const steps = arrows(tasks.map((id) => makeVisible(names.get(id) ?? id)));
  const body = joinCells(steps, " ", width - indent.length).flatMap((line) => wrapCells(line, width - indent.length));
  const [first = "", ...more] = wrapCells(head, width);
  return [brush(first), ...more.map((line) => brush(indent + line)), ...body.map((line) => indent + line)];
}

/** The day of a task's own deadline, which is known where its float is measured against it. */
function deadlineDay(task: string, { document }: ChainReader): string | null | undefined {
  const floatTo = document.tasks.find(({ id }) => id === task)?.floatTo;
  return floatTo?.kind === "deadline" && floatTo.on === task ? floatTo.day : undefined;
}

/** The names of a chain, each but the last with an arrow behind it. */
export function arrows(names: readonly string[]): readonly string[] {
  return names.map((name, index) => (index < names.length - 1 ? `${name} →` : name));
}
