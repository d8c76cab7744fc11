import type { ScheduleDocument, TaskEntry } from "./document.ts";

/**
 * The chain from a task's date back to what pins it: the task itself, the task whose link set its date, and so on, until
 * a pin, a bound, a phase or the kickoff is what set the last one. Work laid back is followed to what lies ahead of it.
 */
export function traceTask({ tasks }: Pick<ScheduleDocument, "tasks">, id: string): readonly TaskEntry[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const chain: TaskEntry[] = [];
  const seen = new Set<string>();
  let at = byId.get(id);
  while (at && !seen.has(at.id)) {
    chain.push(at);
    seen.add(at.id);
    const { driver } = at;
    const isSetByTask = driver?.kind === "link" || driver?.kind === "successor";
    at = isSetByTask && driver.on !== null ? byId.get(driver.on) : undefined;
  }
  return chain;
}
