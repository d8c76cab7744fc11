import type { Place } from "../diagnostic/diagnostic.ts";
import type { Lag } from "../notation/notation.ts";
import { parseLink } from "../notation/parse-link.ts";
import type { ItemSpec } from "../spec/items-at.ts";
import type { PhaseSpec, TaskSpec } from "../spec/spec.ts";
import { badLag, cycle, ownPhase } from "./link-problems.ts";
import type { Anchor, PlanLag, Side } from "./plan.ts";
import { anchorNamed } from "./resolve-anchors.ts";
import { isThere, reportFault } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";
import { twoTimings } from "./time-problems.ts";

/** A link between written tasks, dropped ones included, before any is bridged. */
export interface RawLink {
  readonly predecessor: TaskSpec | Anchor;
  readonly predecessorSide: Side;
  readonly successor: TaskSpec | Anchor;
  readonly successorSide: Side;
  readonly lag: PlanLag;
  readonly place: Place;
  /** Whether the waiting task wrote it, and so counts its lag from the other; `before` counts from the waiting one. */
  readonly isOwnWait: boolean;
  readonly through: readonly string[];
}

export type LinkKey = "after" | "before" | "finish-after";

/** A written link whose name is looked up: it holds for each task that says it or inherits it. */
export interface NamedLink {
  readonly key: LinkKey;
  readonly targets: readonly (TaskSpec | Anchor)[];
  readonly side: Side | undefined;
  readonly lag: Lag | undefined;
  readonly place: Place;
}

/** All written tasks by phase, in the order of the file. */
export type TasksOf = ReadonlyMap<string, readonly TaskSpec[]>;

/** What waits, or makes wait: a task, or a phase for each of its tasks. */
type Waiting = { readonly task: TaskSpec } | { readonly phase: PhaseSpec };

/** Looks up what a link names; what is wrong with it is reported once, however many tasks inherit it. */
export function nameLink(
  key: LinkKey,
  { text, origin }: ItemSpec,
  waiting: Waiting,
  { scope, tasksOf }: { readonly scope: Scope; readonly tasksOf: TasksOf },
): NamedLink | undefined {
  const reading = parseLink(text, scope.isDeclared);
  if (!reading.ok) {
    reportFault({ text, form: "link", fault: reading.fault }, origin, scope);
    return undefined;
  }
  const { name, side, lag } = reading.value;
  const anchor = anchorNamed(name, origin, scope);
  const targets = anchor ? [anchor] : targetsOf(name, scope, tasksOf);
  if (!targets) {
    reportFault({ text, form: "link", fault: { reason: "unknown-name", name } }, origin, scope);
    return undefined;
  }
  if (anchor && !isThere(anchor, origin, scope)) return undefined;
  if (key === "before" && side === "finish") {
    scope.report(twoTimings(origin.at(), { keys: ["before", ".finish"] }));
    return undefined;
  }
  const reason = lag && lagFault(key, side, lag, anchor);
  if (reason) scope.report(badLag(origin.at(), { text, reason }));
  const link = { key, targets, side, lag, place: origin.at() };
  return reason || isOwn(name, waiting, link, scope) ? undefined : link;
}

/** The tasks that a name means; a phase means all of its own. */
export function targetsOf(name: string, { names }: Scope, tasksOf: TasksOf): readonly TaskSpec[] | undefined {
  const named = names.get(name);
  if (named?.kind === "task") return [named.spec];
  return named?.kind === "phase" ? (tasksOf.get(name) ?? []) : undefined;
}

/** Nothing can wait for what it is part of, nor for its own parts. */
function isOwn(name: string, waiting: Waiting, { place }: NamedLink, { names, report }: Scope): boolean {
  if ("task" in waiting) {
    const { id, phase } = waiting.task;
    if (phase !== name) return false;
    report(ownPhase(place, { task: id, phase: name }));
    return true;
  }
  const { id } = waiting.phase;
  const named = names.get(name);
  if (name === id) report(cycle(place, { path: [id, id] }));
  else if (named?.kind === "task" && named.spec.phase === id) report(ownPhase(place, { task: name, phase: id }));
  else return false;
  return true;
}

function lagFault(
  key: LinkKey,
  side: Side | undefined,
  { amount, unit }: Lag,
  anchor: Anchor | undefined,
): "percent" | "anchor-unit" | undefined {
  if (unit === "percent") return key === "after" && side === "start" && !anchor && amount >= 0 ? undefined : "percent";
  return anchor && unit !== "wd" && unit !== "cd" ? "anchor-unit" : undefined;
}

/** The links that a named link makes for one task. */
export function* linksOf(
  { key, targets, side, lag, place }: NamedLink,
  task: TaskSpec,
  count: (lag: Lag, successor: TaskSpec | Anchor) => PlanLag,
): Generator<RawLink> {
  const isWait = key !== "before";
  const [predecessorSide, successorSide] = endsOf(key, side);
  for (const target of targets) {
    const successor = isWait ? task : target;
    const counted = lag ? count(lag, successor) : noLag;
    yield {
      predecessor: isWait ? target : task,
      predecessorSide,
      successor,
      successorSide,
      // `before: x - 2d` ends two days ahead of x, which is x after it with a lag of two days.
      lag: isWait || counted.amount === 0 ? counted : { ...counted, amount: -counted.amount },
      place,
      isOwnWait: isWait,
      through: [],
    };
  }
}

export const noLag: PlanLag = { amount: 0, unit: "wd" };

function endsOf(key: LinkKey, side: Side | undefined): readonly [predecessor: Side, successor: Side] {
  if (key === "before") return ["finish", "start"];
  return [side ?? "finish", key === "after" ? "start" : "finish"];
}
