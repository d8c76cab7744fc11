import { parseDuration } from "../notation/parse-duration.ts";
import { parseLink } from "../notation/parse-link.ts";
import type { NoticeSpec } from "../spec/facts.ts";
import type { TaskSpec } from "../spec/spec.ts";
import type { Notice, Point, Task } from "./plan.ts";
import { reportFault, resolvePoint } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

const daysPerWeek = 7;

/** A notice with its days looked up. One that says how long ahead, but not of what, goes out ahead of the launch. */
export function resolveNotice(spec: NoticeSpec, scope: Scope, tasks: ReadonlyMap<TaskSpec, Task>): Notice {
  const { origin, lead } = spec;
  const before = spec.before ?? (lead !== undefined && scope.anchors.has("launch") ? "launch" : undefined);
  const rest = { ...spec, place: origin.keyOf(), beforeText: before ?? "" };
  const point = before === undefined ? undefined : readBefore(before, spec, scope, tasks);
  return { ...rest, lead: readLead(spec, scope), before: point };
}

function readLead({ lead, origin }: NoticeSpec, scope: Scope): Notice["lead"] {
  if (lead === undefined) return undefined;
  const reading = parseDuration(lead);
  if (!reading.ok || reading.value.kind === "tbd") {
    const fault = reading.ok ? ({ reason: "vague" } as const) : reading.fault;
    reportFault({ text: lead, form: "lead", fault }, origin.to("lead"), scope);
    return undefined;
  }
  const { max, unit } = reading.value;
  if (unit === "cd" || (unit === "d" && scope.spec.days === "calendar")) return { amount: max, unit: "cd" };
  if (unit === "week") return { amount: max * daysPerWeek, unit: "cd" };
  if (unit === "wd" || unit === "d") return { amount: max, unit: "wd" };
  reportFault({ text: lead, form: "lead", fault: { reason: "unreadable" } }, origin.to("lead"), scope);
  return undefined;
}

/** A point, or a task's first day, which may also be written `task.start`. */
function readBefore(
  text: string,
  { origin }: NoticeSpec,
  scope: Scope,
  tasks: ReadonlyMap<TaskSpec, Task>,
): Point | Task | undefined {
  const reading = parseLink(text, scope.isDeclared);
  const named =
    reading.ok && !reading.value.lag && reading.value.side !== "finish" && scope.names.get(reading.value.name);
  if (named && named.kind === "task") return tasks.get(named.spec);
  return resolvePoint(text, origin.to("before"), scope, undefined);
}
