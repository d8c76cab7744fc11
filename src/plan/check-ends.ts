import type { Report } from "../diagnostic/diagnostic.ts";
import { openNoHorizon } from "./link-problems.ts";
import type { Plan, Point, Task } from "./plan.ts";

/** Nothing can wait for the end of work that has none: an open window or an endless recurrence without a plan's end. */
export function checkEnds({ dependencies, finish }: Pick<Plan, "dependencies" | "finish">, report: Report): void {
  for (const { predecessor, predecessorSide, successor, place } of dependencies) {
    if (predecessor.kind !== "task" || predecessorSide === "start" || hasEnd(predecessor, finish)) continue;
    report(
      openNoHorizon(place, {
        id: predecessor.id,
        successor: successor.id,
        isWindow: predecessor.pin?.kind === "window",
      }),
    );
  }
}

function hasEnd(task: Task, planFinish: Point | undefined): boolean {
  const { pin, recurrence, bounds, during, phase } = task;
  const isBounded = planFinish !== undefined || bounds.some(({ kind }) => kind === "by") || during !== undefined;
  const isOpenWindow = pin?.kind === "window" && !pin.window.finish;
  if (!recurrence) return !isOpenWindow || planFinish !== undefined;
  if (recurrence.kind === "undated") return false;
  return isBounded || (pin?.kind === "window" && !isOpenWindow) || (!pin && phase?.window?.finish !== undefined);
}
