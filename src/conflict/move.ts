import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Anchor, Phase, Pin, Plan, Point, Task } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { countWorkdays } from "../time/calendar.ts";
import { addDays, type Day } from "../time/day.ts";
import { type Change, nothingGiven, withPointAt } from "./change.ts";
import type { Conflict } from "./conflict.ts";
import type { ChainStep } from "./driving-chain.ts";
import { movedPoint } from "./moved-point.ts";
import {
  anchorMoved,
  deadlineMoved,
  finishMoved,
  fromMoved,
  kickoffMoved,
  type Moved,
  phaseMoved,
  pinMoved,
} from "./way-out-wording.ts";

/** How far a date is moved at the most: more than the days missing, as rest days and links may eat some. */
function farthest({ missing }: Conflict): number {
  return 2 * missing + 20;
}

/** A conflict and the schedule that it stands in. */
export interface Situation {
  readonly conflict: Conflict;
  readonly schedule: Schedule;
}

interface Move {
  readonly point: Point;
  readonly toward: "earlier" | "later";
  readonly say: (facts: Moved) => Bilingual;
  /** What to type, given the point as it would be written. */
  readonly option: ((text: string) => string) | undefined;
  /** Whether the point itself is the limit, so that it must move by all the days that are missing. */
  readonly isLimit?: boolean;
}

function moving(
  { point, toward, say, option, isLimit }: Move,
  { conflict, schedule: { plan, book } }: Situation,
): readonly Change[] {
  const now = book.dayOf(point)?.day;
  if (now === undefined) return [];
  const most = toward === "earlier" ? Math.min(farthest(conflict), workdaysLeft(plan, now)) : farthest(conflict);
  if (most < 1) return [];
  const moved = (days: number) => movedPoint(plan, point, book, toward === "earlier" ? -days : days);
  const change: Change = {
    most,
    least: isLimit ? conflict.missing : 1,
    isMonotonous: false,
    vary: (days) => {
      const to = moved(days);
      return to ? withPointAt(plan, point, to.at) : { plan, given: nothingGiven };
    },
    describe: (days) => {
      const { day = "", text = "" } = moved(days) ?? {};
      return {
        text: say({ text, day, days }),
        option: option?.(text.includes(" ") ? `"${text}"` : text) ?? null,
        cost: days,
      };
    },
  };
  return [change];
}

/** Nothing can be moved to a day before the one that progress was recorded on. */
function workdaysLeft({ calendar, record }: Plan, day: Day): number {
  return record?.asOf === undefined ? Number.POSITIVE_INFINITY : countWorkdays(calendar, record.asOf, addDays(day, -1));
}

/** What a task of a chain begins with, unless it only follows another: it may begin earlier. */
export function beginEarlier({ task, driver }: ChainStep, situation: Situation): readonly Change[] {
  if (driver?.kind === "pin" && task.pin) return movePin(task, task.pin, "earlier", situation);
  if (driver?.kind === "kickoff") return moveKickoff(situation);
  if (driver?.kind === "phase" && task.phase) return movePhase(task.phase, "start", situation);
  if (driver?.kind === "bound" && driver.bound.bound.kind === "from") {
    const { point } = driver.bound.bound;
    const say = (facts: Moved) => fromMoved({ task: task.id, ...facts });
    const option = (text: string) => `--set ${task.id}.from=${text}`;
    return moving({ point, toward: "earlier", say, option }, situation);
  }
  return [];
}

/** The limit that a conflict breaks: it may lie later, or earlier where work is laid back too far. */
export function moveLimit(last: ChainStep, situation: Situation): readonly Change[] {
  const { conflict, schedule } = situation;
  switch (conflict.kind) {
    case "deadline":
      return moveBound(conflict.task, conflict.bound.bound, situation);
    case "bound":
      return conflict.task.pin ? movePin(conflict.task, conflict.task.pin, "later", situation) : [];
    case "anchor": {
      const { successor } = conflict.dependency;
      return successor.kind === "anchor" ? moveAnchor(successor, situation) : [];
    }
    case "pin": {
      const { pin } = conflict.follower;
      if (!pin) return [];
      const { base } = pointOf(pin);
      const anchors = base.kind === "anchor" ? moveAnchor(base.anchor, situation) : [];
      return [...movePin(conflict.follower, pin, "later", situation), ...anchors];
    }
    case "kickoff":
      return [...moveKickoff(situation), ...moveAhead(last, situation)];
    case "plan-finish": {
      const { finish } = schedule.plan;
      if (!finish) return [];
      return moving({ point: finish, toward: "later", say: finishMoved, option: undefined, isLimit: true }, situation);
    }
    case "phase": {
      const window = movePhase(conflict.phase, conflict.side, situation);
      return conflict.side === "start" ? [...window, ...moveAhead(last, situation)] : window;
    }
  }
}

/** What laid-back work leads up to. */
function moveAhead({ task, driver }: ChainStep, situation: Situation): readonly Change[] {
  if (driver?.kind === "bound") return moveBound(task, driver.bound.bound, situation);
  if (driver?.kind === "successor") {
    const { successor } = driver.dependency;
    if (successor.kind === "anchor") return moveAnchor(successor, situation);
    return successor.pin ? movePin(successor, successor.pin, "later", situation) : [];
  }
  const { pin } = task;
  if (driver?.kind !== "pin" || !pin) return [];
  const { base } = pointOf(pin);
  const anchors = base.kind === "anchor" ? moveAnchor(base.anchor, situation) : [];
  return [...movePin(task, pin, "later", situation), ...anchors];
}

function moveBound(task: Task, bound: Task["bounds"][number], situation: Situation): readonly Change[] {
  const { kind, point } = bound;
  const say = (facts: Moved) => deadlineMoved({ task: task.id, key: kind, ...facts });
  const option = (text: string) => `--set ${task.id}.${kind}=${text}`;
  const isLimit = situation.conflict.kind === "deadline";
  const own = moving({ point, toward: "later", say, option, isLimit }, situation);
  const { base } = point;
  return base.kind === "anchor" ? [...own, ...moveAnchor(base.anchor, situation)] : own;
}

/** An anchor that is a written day, or the one that it is counted from. */
function moveAnchor(anchor: Anchor, situation: Situation): readonly Change[] {
  if (anchor.at?.kind !== "point") return [];
  const { point } = anchor.at;
  if (point.base.kind === "anchor") return moveAnchor(point.base.anchor, situation);
  const isLaunch = anchor === situation.schedule.plan.launch;
  const say = (facts: Moved) => anchorMoved({ anchor: anchor.id, ...facts });
  const option = isLaunch ? (text: string) => `--launch ${text}` : undefined;
  const { conflict } = situation;
  const isLimit = conflict.kind === "anchor" && conflict.dependency.successor === anchor;
  return moving({ point, toward: "later", say, option, isLimit }, situation);
}

function moveKickoff(situation: Situation): readonly Change[] {
  const { start } = situation.schedule.plan;
  return start ? moving({ point: start, toward: "earlier", say: kickoffMoved, option: undefined }, situation) : [];
}

function movePhase(phase: Phase, side: "start" | "finish", situation: Situation): readonly Change[] {
  const point = side === "finish" ? phase.window?.finish : laterStart(phase, situation.schedule);
  if (!point) return [];
  const say = (facts: Moved) => phaseMoved({ phase: phase.id, side, ...facts });
  return moving({ point, toward: side === "finish" ? "later" : "earlier", say, option: undefined }, situation);
}

/** Of the window's first day and the phase's own start, the one that holds. */
function laterStart({ window, start }: Phase, { book }: Schedule): Point | undefined {
  const days = [window?.start, start].flatMap((point) => (point ? [{ point, day: book.dayOf(point)?.day ?? 0 }] : []));
  return days.sort((a, b) => b.day - a.day)[0]?.point;
}

function movePin(task: Task, pin: Pin, toward: "earlier" | "later", situation: Situation): readonly Change[] {
  // The two ends of a window or span would have to move together.
  // Nor can a day be moved on which something has happened.
  if (pin.kind === "window" || pin.kind === "span" || task.actual) return [];
  const { kind, point } = pin;
  const say = (facts: Moved) => pinMoved({ task: task.id, key: kind, toward, ...facts });
  return moving({ point, toward, say, option: (text) => `--set ${task.id}.${kind}=${text}` }, situation);
}

function pointOf(pin: Pin): Point {
  if (pin.kind === "window") return pin.window.start;
  return pin.kind === "span" ? pin.start : pin.point;
}
