import type { Task } from "../plan/plan.ts";
import { workdaysBetween } from "../schedule/compute-float.ts";
import type { Placed } from "../schedule/link-moment.ts";
import { dayOf, eveningOf, morningOf } from "../schedule/moment.ts";
import type { Network } from "../schedule/network.ts";
import { isPlaced } from "../schedule/positions.ts";
import { minutesOf } from "../schedule/work.ts";
import { type Conflict, keyOf, type PlacedTasks } from "./conflict.ts";
import { findLinkConflicts } from "./find-link-conflicts.ts";

/** What the placed tasks break: deadlines, pins, anchors, the kickoff, the plan's finish, windows of phases. */
export function findConflicts(placed: PlacedTasks): readonly Conflict[] {
  const conflicts: Conflict[] = findLinkConflicts(placed);
  for (const task of placed.plan.tasks) {
    const position = placed.positions.at(task.index);
    if (!isPlaced(position) || task.actual?.kind === "done") continue;
    conflicts.push(...boundConflicts(task, position, placed.network));
    if (!task.actual) conflicts.push(...kickoffConflicts(task, position, placed));
    conflicts.push(...planFinishConflicts(task, position, placed));
    conflicts.push(...phaseConflicts(task, position, placed.network));
  }
  return conflicts;
}

/** The task's own bounds, which its pin or what it waits for may break. */
function boundConflicts(task: Task, position: Placed, network: Network): readonly Conflict[] {
  const { bounds, pin } = network.dates[task.index]!;
  if (bounds.length === 0 || task.recurrence) return [];
  return bounds.flatMap((bound): Conflict[] => {
    const { day: limit, clock } = bound;
    const { kind, point } = bound.bound;
    const side = kind === "from" || kind === "start-by" ? "start" : "finish";
    const day = dayOf(position[side]);
    const isUpper = kind === "by" || kind === "start-by";
    if (isUpper) {
      const begins = pin?.clock ?? -1;
      const reaches = side === "finish" ? begins + minutesOf(task) : begins;
      const isPastClock = day === limit && clock !== undefined && reaches > clock;
      if (day <= limit && !isPastClock) return [];
    } else if (day >= limit) return [];
    const moment = side === "start" ? morningOf : eveningOf;
    const missing = Math.max(1, Math.abs(workdaysBetween(network, moment(limit), moment(day))));
    const key = keyOf(kind, task, point.place);
    const about = { key, limitKey: key, task, place: point.place, missing, bound, side, day } as const;
    if (!isUpper) return [{ kind: "bound", ...about }];
    return [{ kind: "deadline", ...about, isEvening: clock !== undefined && pin?.clock === undefined }];
  });
}

function kickoffConflicts(task: Task, position: Placed, { plan, network }: PlacedTasks): readonly Conflict[] {
  const kickoff = plan.start && network.book.dayOf(plan.start)?.day;
  const day = dayOf(position.start);
  if (kickoff === undefined || day >= kickoff) return [];
  const place = task.origin.keyOf();
  // A milestone in the evening before takes nothing of the days before the kickoff.
  const isMilestone = position.start === position.finish;
  if (isMilestone && workdaysBetween(network, position.start, morningOf(kickoff)) === 0) return [];
  const missing = Math.max(1, workdaysBetween(network, morningOf(day), morningOf(kickoff)));
  return [
    { kind: "kickoff", key: keyOf("kickoff", task, place), limitKey: "kickoff", task, place, missing, day, kickoff },
  ];
}

function planFinishConflicts(task: Task, position: Placed, { plan, network }: PlacedTasks): readonly Conflict[] {
  const finish = plan.finish && network.book.dayOf(plan.finish)?.day;
  const day = dayOf(position.finish);
  if (finish === undefined || day <= finish) return [];
  const place = task.origin.keyOf();
  const missing = Math.max(1, workdaysBetween(network, eveningOf(finish), position.finish));
  const key = keyOf("plan-finish", task, place);
  return [{ kind: "plan-finish", key, limitKey: "plan-finish", task, place, missing, day, finish }];
}

/** A day that only rolling took out of the phase is where its author put it. */
function phaseConflicts(task: Task, position: Placed, network: Network): readonly Conflict[] {
  const { phase } = task;
  const window = phase && network.book.windowOf(phase);
  if (!phase?.window || window?.start === undefined) return [];
  const nominal = network.dates[task.index]?.pin?.nominal;
  const start = dayOf(position.start);
  const finish = dayOf(position.finish);
  const first = nominal !== undefined && nominal > start ? nominal : start;
  const last = nominal !== undefined && nominal < finish ? nominal : finish;
  const early = first < window.start ? workdaysBetween(network, morningOf(first), morningOf(window.start)) : -1;
  const isLate = window.finish !== undefined && last > window.finish;
  const late =
    isLate && window.finish !== undefined ? workdaysBetween(network, eveningOf(window.finish), eveningOf(last)) : -1;
  if (early < 0 && late < 0) return [];
  const side = late >= early ? "finish" : "start";
  const place = task.origin.keyOf();
  const limitKey = `phase ${phase.id} ${side}`;
  const about = { key: keyOf("phase", task, place), limitKey, task, place, missing: Math.max(1, early, late) };
  return [{ kind: "phase", ...about, phase, side, start, finish }];
}
