import type { ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";
import { countWorkdays } from "./days.ts";
import type { Facts } from "./published-case.ts";
import { type PhaseText, type PlanKeys, type PlanValue, writePlan } from "./write-plan.ts";

export type LinkType = "FS" | "SS" | "FF" | "SF";

/** A network of activities as schedulers publish it, with its keys already in our words. */
export interface Network {
  readonly top: PlanKeys;
  readonly calendars?: Readonly<Record<string, PlanKeys>>;
  readonly tasks: readonly NetworkTask[];
  readonly links: readonly NetworkLink[];
}

export interface NetworkTask {
  readonly id: string;
  /** The summary task that it stands under. */
  readonly parent?: string | undefined;
  readonly keys: PlanKeys;
}

export interface NetworkLink {
  readonly predecessor: string;
  readonly successor: string;
  readonly type: LinkType;
  /** Signed, with its unit: `2d`, `-1d`, `3cd`; none for `0d`. */
  readonly lag?: string | undefined;
}

/** Foreign ids may be numbers or reserved (`T`): in our plans each has this in front. */
export function taskId(id: string): string {
  return `task-${id}`;
}

/**
 * Writes a network as a plan. Summary tasks become phases; as phases do not nest, a task stands in its innermost one,
 * and a link with an outer summary is written for each phase inside it.
 */
export function writeNetwork(network: Network): string {
  const phases: Record<string, PhaseText> = {};
  const loose: Record<string, PlanKeys> = {};
  for (const { id, keys } of network.tasks.filter((task) => !isSummary(network, task.id))) {
    const { parent } = network.tasks.find((task) => task.id === id)!;
    const written = { ...keys, ...linksInto(network, id) };
    if (parent === undefined) loose[taskId(id)] = written;
    else {
      phases[taskId(parent)] ??= { keys: linksInto(network, parent), tasks: {} };
      (phases[taskId(parent)]!.tasks as Record<string, PlanKeys>)[taskId(id)] = written;
    }
  }
  const { calendars } = network;
  return writePlan(network.top, { ...(calendars && { calendars }), phases, tasks: loose });
}

function linksInto(network: Network, successor: string): PlanKeys {
  const after: PlanValue[] = [];
  const finishAfter: PlanValue[] = [];
  for (const { predecessor, type, lag = "", ...link } of network.links) {
    if (link.successor !== successor) continue;
    const side = type === "SS" || type === "SF" ? ".start" : "";
    const list = type === "FS" || type === "SS" ? after : finishAfter;
    for (const end of placedIn(network, predecessor)) list.push(`${taskId(end)}${side}${lagText(lag)}`);
  }
  return {
    after: after.length > 0 ? after : undefined,
    "finish-after": finishAfter.length > 0 ? finishAfter : undefined,
  };
}

function lagText(lag: string): string {
  if (lag === "" || /^-?0\D/.test(lag)) return "";
  return lag.startsWith("-") ? ` - ${lag.slice(1)}` : ` + ${lag}`;
}

function isSummary({ tasks }: Network, id: string): boolean {
  return tasks.some(({ parent }) => parent === id);
}

/** A task itself; of a summary the phases that hold its work: its own and those below it. */
function placedIn(network: Network, id: string): string[] {
  if (!isSummary(network, id)) return [id];
  const children = network.tasks.filter(({ parent }) => parent === id);
  const below = children.filter((child) => isSummary(network, child.id));
  const own = below.length < children.length ? [id] : [];
  return [...own, ...below.flatMap((child) => placedIn(network, child.id))];
}

/** What a document says of each task, and of each summary through its phases, by the names of the published files. */
export function networkFacts(network: Network, document: ScheduleDocument | undefined): Facts {
  if (!document) return { error: true };
  const facts: Record<string, Facts[string]> = { error: false };
  const leaves = network.tasks.filter((task) => !isSummary(network, task.id));
  const entryOf = (id: string): TaskEntry => document.tasks.find((task) => task.id === taskId(id))!;
  for (const { id } of leaves) for (const [key, value] of taskFacts(entryOf(id))) facts[`${id}.${key}`] = value;
  for (const { id } of network.tasks) {
    if (!isSummary(network, id)) continue;
    const phases = placedIn(network, id).map((phase) => document.phases.find((entry) => entry.id === taskId(phase))!);
    const inside = document.tasks.filter((task) => phases.some((phase) => phase.id === task.phase));
    facts[`${id}.early_start`] = phases.map(({ start }) => start).toSorted()[0];
    facts[`${id}.early_finish`] = phases
      .map(({ finish }) => finish)
      .toSorted()
      .at(-1);
    facts[`${id}.critical`] = inside.some(({ critical }) => critical);
  }
  const critical = leaves.filter(({ id }) => entryOf(id).critical).map(({ id }) => id);
  const { start, finish } = document.plan;
  return {
    ...facts,
    critical_set: critical.toSorted().join(" "),
    project_finish: finish,
    project_duration_days: start && finish ? countWorkdays(document.calendar, start, finish) : null,
  };
}

function taskFacts(task: TaskEntry): [string, Facts[string]][] {
  return [
    ["start", task.start],
    ["finish", task.finish],
    ["early_start", task.earlyStart],
    ["early_finish", task.earlyFinish],
    ["late_start", task.lateStart],
    ["late_finish", task.lateFinish],
    ["total_float_days", task.totalFloat],
    ["free_float_days", task.freeFloat],
    ["critical", task.critical],
  ];
}
