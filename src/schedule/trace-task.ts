import type { ScheduleDocument, TaskEntry } from "./document.ts";

/**
 * The chain from a task's date back to what pins it: the task itself, the task that its date comes from, and so on, until
 * no other task holds the last one: a day, a phase or the kickoff does. Work laid back is followed to what lies ahead of it.
 */
export function traceTask({ tasks }: Pick<ScheduleDocument, "tasks">, id: string): readonly TaskEntry[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const chain: TaskEntry[] = [];
  const seen = new Set<string>();
  let at = byId.get(id);
  while (at && !seen.has(at.id)) {
    chain.push(at);
    seen.add(at.id);
    const { driver }: TaskEntry = at;
    at = driver && driver.task !== null ? byId.get(driver.task) : undefined;
  }
  return chain;
}
