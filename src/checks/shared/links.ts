import type { Anchor, Dependency, Plan, Task } from "../../plan/plan.ts";

/** Everything that waits for a task, directly or through others, whatever the link; the task itself included. */
export function whatFollows(task: Task, { dependencies }: Plan): ReadonlySet<Task | Anchor> {
  const successors = new Map<Task | Anchor, Dependency[]>();
  for (const dependency of dependencies) {
    const own = successors.get(dependency.predecessor) ?? [];
    successors.set(dependency.predecessor, own);
    own.push(dependency);
  }
  const reached = new Set<Task | Anchor>([task]);
  for (const each of reached) for (const { successor } of successors.get(each) ?? []) reached.add(successor);
  return reached;
}

/** The tasks that a task waits for itself, in the order of the file. */
export function waitsFor(task: Task, { dependencies }: Plan): readonly Task[] {
  const found = dependencies.flatMap(({ predecessor, successor }) =>
    successor === task && predecessor.kind === "task" ? [predecessor] : [],
  );
  return [...new Set(found)].sort((left, right) => left.index - right.index);
}
