import type { Lag } from "../notation/notation.ts";
import type { ItemSpec } from "../spec/items-at.ts";
import type { PhaseSpec, TaskSpec } from "../spec/spec.ts";
import { anchorAbsent } from "./dropped-problems.ts";
import { tooManyLinks } from "./link-problems.ts";
import type { Anchor, PlanLag } from "./plan.ts";
import type { DuringSpec } from "./resolve-during.ts";
import { type LinkKey, linksOf, type NamedLink, nameLink, noLag, type RawLink, type TasksOf } from "./resolve-links.ts";
import { type Scope, withoutCodes } from "./scope.ts";

/** Phases that wait for phases link each of their tasks to each: more links than this are not a plan any more. */
export const mostLinks = 1_000_000;

export interface LinkReader {
  readonly scope: Scope;
  readonly tasksOf: TasksOf;
  /** Working days in an ordinary week of a task's calendar. */
  readonly weekOf: (task: TaskSpec | Anchor) => number;
  readonly durings: ReadonlyMap<TaskSpec, DuringSpec>;
}

/** What is left out may well name an anchor that its tier leaves out too. */
export const onlyIfKept: ReadonlySet<string> = new Set([anchorAbsent.code]);

/** All links of a plan: those of each task, those it inherits from its phase, and those of phases in sequence. */
export function readAllLinks(reader: LinkReader): readonly RawLink[] {
  const { scope, tasksOf } = reader;
  const ofPhases = new Map(scope.spec.phases.map((phase) => [phase.id, nameLinksOf(phase, reader)]));
  const links: RawLink[] = [];
  const count = lagCounter(reader);
  for (const task of scope.spec.tasks) {
    const named = [...nameLinksOf(task, reader), ...(ofPhases.get(task.phase ?? "") ?? [])];
    for (const link of named) {
      if (links.length + link.targets.length > mostLinks) {
        scope.report(tooManyLinks(link.place, { limit: mostLinks }));
        return [];
      }
      links.push(...linksOf(link, task, count));
    }
    links.push(...linksThroughDropped(task, reader));
  }
  for (const { id, isSequence } of scope.spec.phases)
    if (isSequence) links.push(...sequenceLinks(tasksOf.get(id) ?? []));
  return links;
}

/** The links of a task or phase, looked up; those of what is left out are read as strictly. */
export function nameLinksOf(
  spec: TaskSpec | PhaseSpec,
  { scope, tasksOf }: Pick<LinkReader, "scope" | "tasksOf">,
): readonly NamedLink[] {
  const read = { scope: spec.isDropped ? withoutCodes(scope, onlyIfKept) : scope, tasksOf };
  const waiting = "timing" in spec ? { task: spec } : { phase: spec };
  const all = (key: LinkKey, items: readonly ItemSpec[]) =>
    items.flatMap((item) => nameLink(key, item, waiting, read) ?? []);
  const finishAfter = "finishAfter" in spec ? spec.finishAfter : [];
  return [...all("after", spec.after), ...all("before", spec.before), ...all("finish-after", finishAfter)];
}

/** Under `order: sequence` each task follows the row above it, unless it says itself what it follows. */
function* sequenceLinks(rows: readonly TaskSpec[]): Generator<RawLink> {
  let above: TaskSpec | undefined;
  for (const row of rows) {
    // A recurring row has no end to wait for, and no start to make wait.
    if (row.timing.every !== undefined) continue;
    if (above && !saysAfter(row)) {
      yield {
        predecessor: above,
        predecessorSide: "finish",
        successor: row,
        successorSide: "start",
        lag: noLag,
        place: row.origin.keyOf(),
        isOwnWait: true,
        through: [],
      };
    }
    above = row;
  }
}

/** An `after: []` says that a row follows nothing; an `after:` without a value says nothing. */
function saysAfter({ after, origin: { node } }: TaskSpec): boolean {
  return after.length > 0 || (node.kind === "map" && node.entries.get("after")?.value.kind === "list");
}

/** What runs during a task that is left out waits for what that waited for: of the work itself nothing is left. */
function* linksThroughDropped(task: TaskSpec, { durings }: LinkReader): Generator<RawLink> {
  const during = durings.get(task);
  if (!during || during.targets.some((target) => "at" in target || !target.isDropped)) return;
  for (const predecessor of during.targets) {
    yield {
      predecessor,
      predecessorSide: "start",
      successor: task,
      successorSide: "start",
      lag: noLag,
      place: during.place,
      isOwnWait: true,
      through: [],
    };
  }
}

function lagCounter({ scope, weekOf }: LinkReader): (lag: Lag, successor: TaskSpec | Anchor) => PlanLag {
  const bareDay = scope.spec.days === "calendar" ? "cd" : "wd";
  return ({ amount, unit }, successor) => {
    if (unit === "week") return { amount: amount * weekOf(successor), unit: "wd" };
    return { amount, unit: unit === "d" ? bareDay : unit };
  };
}
