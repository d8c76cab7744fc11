import type { Diagnostic, RelatedPlace } from "../diagnostic/diagnostic.ts";
import { sayPoint, sayWindow } from "../plan/say-point.ts";
import { formatDay } from "../time/day.ts";
import type { Conflict } from "./conflict.ts";
import { boundMissed, deadlineMissed, depConflict } from "./conflict-problems.ts";
import { nameOfEnd } from "./conflict-wording.ts";
import { afterFinish, beforeKickoff, taskOutsidePhase } from "./frame-problems.ts";

/** A conflict in words, before anything is said of ways out. */
export function diagnosticOf(conflict: Conflict, related: readonly RelatedPlace[]): Diagnostic {
  const { task, place, missing } = conflict;
  switch (conflict.kind) {
    case "deadline": {
      const { day: limit, bound } = conflict.bound;
      const limitText = sayPoint(bound.point);
      const facts = { task: task.id, limit: formatDay(limit), limitText, isClock: conflict.isEvening, missing };
      return deadlineMissed(place, { ...facts, day: formatDay(conflict.day), side: conflict.side }, related);
    }
    case "anchor": {
      const { day, limit, dependency } = conflict;
      const facts = { task: task.id, day: formatDay(day), limit: formatDay(limit) };
      const limitText = nameOfEnd(dependency.successor);
      return deadlineMissed(place, { ...facts, limitText, isClock: false, side: "finish", missing }, related);
    }
    case "bound": {
      const { day: limit, bound } = conflict.bound;
      const limitText = sayPoint(bound.point);
      const facts = { task: task.id, limit: formatDay(limit), limitText, isClock: false, missing };
      return boundMissed(place, { ...facts, day: formatDay(conflict.day), side: conflict.side }, related);
    }
    case "pin": {
      const { follower, day, predecessorDay, dependency, rolled } = conflict;
      const facts = {
        task: follower.id,
        day: formatDay(day),
        predecessor: nameOfEnd(dependency.predecessor),
        predecessorDay: formatDay(predecessorDay),
        side: dependency.successorSide,
        missing,
        rolled: rolled && { nominal: formatDay(rolled.nominal), otherWay: rolled.otherWay },
      };
      return depConflict(place, facts, related);
    }
    case "kickoff": {
      const { day, kickoff } = conflict;
      return beforeKickoff(
        place,
        { task: task.id, day: formatDay(day), kickoff: formatDay(kickoff), missing },
        related,
      );
    }
    case "plan-finish": {
      const { day, finish } = conflict;
      return afterFinish(place, { task: task.id, day: formatDay(day), finish: formatDay(finish), missing }, related);
    }
    case "phase": {
      const { phase, start, finish } = conflict;
      const facts = { task: task.id, phase: phase.id, start: formatDay(start), finish: formatDay(finish), missing };
      return taskOutsidePhase(
        place,
        { ...facts, window: phase.window ? sayWindow(phase.window) : { en: "", zh: "" } },
        related,
      );
    }
  }
}
