import { nameOf } from "../shared/names.ts";
import { decisionText } from "../shared/progress-words.ts";
import { dateWithWeekday, type Lines, type MarkdownContext } from "./context.ts";
import { cell, escapeMarkdown } from "./escape-markdown.ts";
import { leftColumns, table } from "./table.ts";

/** Who decides what, when, and by which criteria. */
export function gateSection({ document, words, shared, names, language }: MarkdownContext): Lines {
  const gates = document.tasks.filter(({ type }) => type === "gate");
  if (gates.length === 0) return [];
  const hasDecided = gates.some(({ progress }) => progress?.decision);
  const decided = hasDecided ? [words.decision] : [];
  const columns = leftColumns(words.gate, words.day, ...decided, words.approvers, words.criteria, words.waitsFor);
  const rows = gates.map((gate) => [
    cell(nameOf(gate)),
    cell(gate.start === null ? (gate.startText ?? shared.tbd) : dateWithWeekday(gate.start, shared)),
    ...(hasDecided ? [cell(decisionText(gate, language))] : []),
    cell(gate.approvers.map((id) => names.owner(id)).join(shared.comma)),
    gate.criteria.map(escapeMarkdown).join("<br>") || "–",
    cell(gate.predecessors.map(({ id }) => names.thing(id)).join(shared.comma)),
  ]);
  return [`## ${words.gates}`, "", ...table(columns, rows)];
}
