import { statusText } from "../emitters/shared/progress-words.ts";
import type { ScheduleDocument } from "../schedule/document.ts";
import { makeVisible } from "../text/clean-text.ts";
import { wrapCells } from "../text/wrap-cells.ts";
import type { CompiledPlan } from "./compile-plan.ts";
import { heldUp, moreHeldUp } from "./words/show-words.ts";

/** So many tasks are named; the rest stand in every output. */
const mostNamed = 8;

/** What is blocked, and what waits for a gate that decided under a condition: in words, because a sign says not why. */
export function heldUpLines(
  { tasks }: ScheduleDocument,
  { language }: Pick<CompiledPlan, "language">,
  width: number,
): readonly string[] {
  const names = new Map(tasks.map(({ id, name }) => [id, name]));
  const held = tasks.filter(({ status, progress }) => {
    return status === "blocked" || (status !== "finished" && (progress?.conditionalOn.length ?? 0) > 0);
  });
  if (held.length === 0) return [];
  const lines = held.slice(0, mostNamed).map((task) => {
    const status = statusText(task, (id) => names.get(id) ?? id, language) ?? "";
    return heldUp({ task: task.name, status })[language];
  });
  if (held.length > mostNamed) lines.push(moreHeldUp(held.length - mostNamed)[language]);
  return ["", ...lines.flatMap((line) => wrapCells(makeVisible(line), width))];
}
