import { isMap, parseDocument, type YAMLMap } from "yaml";

/**
 * The plan with the tasks of every phase, and those without a phase, in the opposite order. A phase whose tasks follow
 * one another as they stand keeps its order: there the order of the rows is what the author says.
 */
export function reverseTasks(text: string): string {
  const plan = parseDocument(text);
  const phases = plan.get("phases");
  const parts = isMap(phases) ? phases.items.map(({ value }) => value).filter((value) => isMap(value)) : [];
  for (const part of [plan, ...parts.filter((phase) => !phase.has("order"))]) {
    const tasks = part.get("tasks");
    if (isMap(tasks)) (tasks as YAMLMap).items.reverse();
  }
  return plan.toString({ lineWidth: 0 });
}
