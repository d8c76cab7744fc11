import type { Place } from "../diagnostic/diagnostic.ts";
import type { Lag } from "../notation/notation.ts";
import { parseLink } from "../notation/parse-link.ts";
import type { LinkSpec, TaskSpec } from "../spec/spec.ts";
import type { Anchor, PlanLag, Side } from "./plan.ts";
import { badLag, ownPhase, twoTimings } from "./problems.ts";
import { reportFault } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

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

type LinkKey = "after" | "before" | "finish-after";

interface LinkReader {
  readonly scope: Scope;
  /** All written tasks by phase, in the order of the file. */
  readonly tasksOf: ReadonlyMap<string, readonly TaskSpec[]>;
  /** Working days in an ordinary week of a task's calendar. */
  readonly weekOf: (task: TaskSpec | Anchor) => number;
}

/** All links of a plan: those of each task, those it inherits from its phase, and those of phases in sequence. */
export function readAllLinks(reader: LinkReader): readonly RawLink[] {
  const { spec } = reader.scope;
  const phases = new Map(spec.phases.map((phase) => [phase.id, phase]));
  const links: RawLink[] = [];
  for (const task of spec.tasks) {
    const phase = task.phase === undefined ? undefined : phases.get(task.phase);
    for (const link of [...task.after, ...(phase?.after ?? [])]) links.push(...readLink("after", link, task, reader));
    for (const link of [...task.before, ...(phase?.before ?? [])]) links.push(...readLink("before", link, task, reader));
    for (const link of task.finishAfter) links.push(...readLink("finish-after", link, task, reader));
  }
  for (const { id, isSequence } of spec.phases) if (isSequence) links.push(...sequenceLinks(reader.tasksOf.get(id) ?? []));
  return links;
}

/** Under `order: sequence` each task follows the row above it, unless it says itself what it follows. */
function* sequenceLinks(rows: readonly TaskSpec[]): Generator<RawLink> {
  let above: TaskSpec | undefined;
  for (const row of rows) {
    // A recurring row has no end to wait for, and no start to make wait.
    if (row.timing.every !== undefined) continue;
    if (above && row.after.length === 0) {
      yield {
        predecessor: above,
        predecessorSide: "finish",
        successor: row,
        successorSide: "start",
        lag: { amount: 0, unit: "wd" },
        place: row.origin.keyOf(),
        isOwnWait: true,
        through: [],
      };
    }
    above = row;
  }
}

function readLink(key: LinkKey, { text, origin }: LinkSpec, task: TaskSpec, reader: LinkReader): readonly RawLink[] {
  const { scope } = reader;
  const reading = parseLink(text, scope.isDeclared);
  if (!reading.ok) {
    reportFault({ text, form: "link", fault: reading.fault }, origin, scope);
    return [];
  }
  const { name, side, lag } = reading.value;
  const targets = targetsOf(name, task, origin.at(), reader);
  if (!targets) {
    const fault = { reason: "unknown-name", name } as const;
    reportFault({ text, form: "link", fault }, origin, scope);
    return [];
  }
  if (key === "before" && side === "finish") {
    scope.report(twoTimings(origin.at(), { keys: ["before", ".finish"] }));
    return [];
  }
  return targets.flatMap((target) => {
    const [predecessor, successor] = key === "before" ? [task, target] : [target, task];
    const ends = endsOf(key, side);
    const counted = countLag(lag, { target, successor, isStartToStart: ends[0] === "start" && ends[1] === "start" }, reader);
    if (typeof counted === "string") {
      scope.report(badLag(origin.at(), { text, reason: counted }));
      return [];
    }
    // `before: x - 2d` ends two days ahead of x, which is x after it with a lag of two days.
    const amount = key === "before" ? -counted.amount : counted.amount;
    return [
      {
        predecessor,
        predecessorSide: ends[0],
        successor,
        successorSide: ends[1],
        lag: { ...counted, amount: amount === 0 ? 0 : amount },
        place: origin.at(),
        isOwnWait: key !== "before",
        through: [],
      },
    ];
  });
}

/** The tasks or the anchor that a link names; a phase means all its tasks. */
function targetsOf(
  name: string,
  task: TaskSpec,
  place: Place,
  { scope, tasksOf }: LinkReader,
): readonly (TaskSpec | Anchor)[] | undefined {
  const anchor = scope.anchors.get(name);
  if (anchor) return [anchor];
  const named = scope.names.get(name);
  if (named?.kind === "task") return [named.spec];
  if (named?.kind !== "phase") return undefined;
  if (task.phase === name) {
    scope.report(ownPhase(place, { task: task.id, phase: name }));
    return [];
  }
  return tasksOf.get(name) ?? [];
}

function endsOf(key: LinkKey, side: Side | undefined): readonly [predecessor: Side, successor: Side] {
  if (key === "before") return ["finish", "start"];
  return [side ?? "finish", key === "after" ? "start" : "finish"];
}

interface LagContext {
  readonly target: TaskSpec | Anchor;
  readonly successor: TaskSpec | Anchor;
  readonly isStartToStart: boolean;
}

function countLag(lag: Lag | undefined, context: LagContext, reader: LinkReader): PlanLag | "percent" | "anchor-unit" {
  if (!lag) return { amount: 0, unit: "wd" };
  const { target, successor, isStartToStart } = context;
  const { amount, unit } = lag;
  const isAnchor = "kind" in target && target.kind === "anchor";
  if (unit === "percent") return isStartToStart && !isAnchor && amount >= 0 ? { amount, unit } : "percent";
  if (isAnchor && unit !== "wd" && unit !== "cd") return "anchor-unit";
  if (unit === "week") return { amount: amount * reader.weekOf(successor), unit: "wd" };
  if (unit === "d") return { amount, unit: reader.scope.spec.days === "calendar" ? "cd" : "wd" };
  return { amount, unit };
}
