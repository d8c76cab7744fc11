import type { Report } from "../diagnostic/diagnostic.ts";
import type { Anchor, Dependency, Phase, Point, Task } from "./plan.ts";
import { reportCircles, type Wait } from "./report-circles.ts";
import { thingOf } from "./resolve-anchors.ts";

/**
 * Indexes of the tasks so that each comes after all it waits for: through links, `during`, and anchors that stand at a
 * task. Of tasks that are free to come next, the one that stands first in the file comes first. Circles are reported,
 * each from the task that stands first in the file, with every wait in it.
 */
export function orderTasks(
  tasks: readonly Task[],
  dependencies: readonly Dependency[],
  report: Report,
): readonly number[] {
  const waits = [...waitsOf(tasks, dependencies)];
  const behind: Wait[][] = tasks.map(() => []);
  const open = new Int32Array(tasks.length);
  for (const wait of waits) {
    behind[wait.from]?.push(wait);
    open[wait.to] = (open[wait.to] ?? 0) + 1;
  }
  const order: number[] = [];
  const free = new IndexHeap();
  open.forEach((count, index) => {
    if (count === 0) free.push(index);
  });
  for (let index = free.pop(); index !== undefined; index = free.pop()) {
    order.push(index);
    for (const { to } of behind[index] ?? []) {
      const left = (open[to] ?? 0) - 1;
      open[to] = left;
      if (left === 0) free.push(to);
    }
  }
  if (order.length < tasks.length) reportCircles(tasks, behind, report);
  return order;
}

function* waitsOf(tasks: readonly Task[], dependencies: readonly Dependency[]): Generator<Wait> {
  for (const { predecessor, successor, place } of dependencies) {
    if (successor.kind === "task") {
      for (const { index } of standingAt(predecessor)) yield { from: index, to: successor.index, place };
    } else if (predecessor.kind === "task") {
      for (const { index } of standingAt(successor)) yield { from: index, to: predecessor.index, place };
    }
  }
  for (const task of tasks) {
    for (const thing of task.during?.things ?? []) {
      for (const { index } of standingAt(thing)) yield { from: index, to: task.index, place: task.during!.place };
    }
    for (const point of pointsOf(task)) {
      if (point.base.kind !== "anchor") continue;
      for (const { index } of standingAt(point.base.anchor)) yield { from: index, to: task.index, place: point.place };
    }
  }
}

function standingAt(end: Task | Anchor): readonly Task[] {
  return end.kind === "task" ? [end] : (thingOf(end)?.tasks ?? []);
}

/** Every point that a task's date is found from, those of its phase included. */
export function pointsOf(task: Task): readonly Point[] {
  return [...pinPoints(task), ...task.bounds.map(({ point }) => point), ...phasePoints(task.phase)];
}

/** The points that the tasks of a phase have from it. */
export function phasePoints(phase: Phase | undefined): readonly Point[] {
  return [phase?.start, phase?.window?.start, phase?.window?.finish].flatMap((point) => point ?? []);
}

/** The points that a task's days are fixed at. */
export function pinPoints({ pin }: Task): readonly Point[] {
  if (!pin) return [];
  switch (pin.kind) {
    case "window":
      return pin.window.finish ? [pin.window.start, pin.window.finish] : [pin.window.start];
    case "span":
      return [pin.start, pin.finish];
    default:
      return [pin.point];
  }
}

/** The smallest of the indexes put in comes out first. */
class IndexHeap {
  readonly #items: number[] = [];

  push(item: number): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (items[parent]! <= item) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]! < items[child]!) child += 1;
      if (items[child]! >= last) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
