import type { FactRow, PhaseEntry, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { cleanLine } from "../shared/clean-line.ts";
import type { Tag } from "./calendar-item.ts";

/** What the entries of a plan's calendar have: whose they are, whom they concern, what they count from. */
export interface TagBook {
  ofTask(task: TaskEntry): readonly Tag[];
  ofPhase(phase: PhaseEntry): readonly Tag[];
  ofFact(row: FactRow): readonly Tag[];
}

export function tagBook(document: ScheduleDocument): TagBook {
  const anchorOf = anchorFinder(document);
  const ofTask = (task: TaskEntry): readonly Tag[] => {
    const anchor = anchorOf(task.id);
    return [
      ...ownersOf(task).map((id): Tag => `owner:${id}`),
      ...task.audience.map(cleanLine).flatMap((name): Tag[] => (name === "" ? [] : [`audience:${name}`])),
      ...(task.phase === null ? [] : [`phase:${task.phase}` as const]),
      ...(task.kind === null ? [] : [`kind:${task.kind}` as const]),
      ...(anchor === null ? [] : [`anchor:${anchor}` as const]),
    ];
  };
  return {
    ofTask: (task) => unique(ofTask(task)),
    // A phase concerns everybody whose work is in it; what kind of work it is, it does not say.
    ofPhase: ({ id }) => {
      const inside = document.tasks.filter(({ phase }) => phase === id).flatMap(ofTask);
      return unique([`phase:${id}`, ...inside.filter((tag) => !tag.startsWith("kind:"))]);
    },
    ofFact: ({ owner, on }) => {
      const anchor = on ?? launchOf(document);
      return [
        ...(owner === null ? [] : [`owner:${owner}` as const]),
        ...(anchor === null ? [] : [`anchor:${anchor}` as const]),
      ];
    },
  };
}

/** Everybody who has something to do: those who are only informed have not. */
function ownersOf({ owner, helpers, approvers }: TaskEntry): readonly string[] {
  return [...(owner === null ? [] : [owner]), ...helpers, ...approvers];
}

/**
 * The anchor that a task belongs to: the one its day is counted from, itself or through the task that set it; else one
 * that its deadline is counted from or that its room ends at. What is tied to no other belongs to the launch.
 */
function anchorFinder(document: ScheduleDocument): (id: string) => string | null {
  const tasks = new Map(document.tasks.map((task) => [task.id, task]));
  const anchors = new Set(document.anchors.map(({ id }) => id));
  const found = new Map<string, string | null>();
  const firstOf = (...ids: readonly (string | null | undefined)[]) => ids.find((id) => id && anchors.has(id)) ?? null;
  const aheadOf = ({ deadline, floatTo }: TaskEntry): string | null => {
    const hard = floatTo?.on ? tasks.get(floatTo.on) : undefined;
    return firstOf(deadline?.on, floatTo?.on, hard?.driver?.on, hard?.deadline?.on);
  };
  return (id) => {
    // Along what set each day, as far as nothing is known; a plan may be long, so not by recursion.
    const chain: TaskEntry[] = [];
    for (let task = tasks.get(id); task && !found.has(task.id); task = tasks.get(task.driver?.task ?? "")) {
      found.set(task.id, null);
      chain.push(task);
    }
    let behind = found.get(chain.at(-1)?.driver?.task ?? "") ?? null;
    for (const task of chain.toReversed()) {
      behind = firstOf(task.driver?.on) ?? behind ?? aheadOf(task);
      found.set(task.id, behind);
    }
    return found.get(id) ?? launchOf(document);
  };
}

function launchOf({ plan }: ScheduleDocument): string | null {
  return plan.launch === null ? null : "launch";
}

function unique(tags: readonly Tag[]): readonly Tag[] {
  return [...new Set(tags)];
}
