import { parseWithin } from "../notation/parse-within.ts";
import type { Origin } from "../source/origin.ts";
import type { TaskSpec } from "../spec/spec.ts";
import { isZone } from "./is-zone.ts";
import { badZoneAt } from "./mend-zone.ts";
import type { PlanFacts, Point, Rollout, Task, Within } from "./plan.ts";
import { resolveBlackout } from "./resolve-blackout.ts";
import { resolveNotice } from "./resolve-notice.ts";
import { reportFault, resolvePoint } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

/** The facts that say days or lengths of time, with their points looked up. */
export function resolveFacts(scope: Scope, tasks: ReadonlyMap<TaskSpec, Task>): PlanFacts {
  const { metrics, risks, rules, notices, blackouts } = scope.spec;
  return {
    metrics: metrics.map((metric) => ({
      ...metric,
      measure: metric.measure.flatMap(({ text, origin }) => resolvePoint(text, origin, scope, undefined) ?? []),
    })),
    risks: risks.map((risk) => ({ ...risk, decideBy: pointAt(risk.decideBy, risk.origin.to("decide-by"), scope) })),
    rollout: resolveRollout(scope),
    rules: rules.map((rule) => ({ ...rule, within: resolveWithin(rule, scope) })),
    notices: notices.map((notice) => resolveNotice(notice, scope, tasks)),
    blackouts: blackouts.flatMap((blackout) => resolveBlackout(blackout, scope) ?? []),
    embargo: resolveEmbargo(scope),
  };
}

function pointAt(text: string | undefined, origin: Origin, scope: Scope): Point | undefined {
  return text === undefined ? undefined : resolvePoint(text, origin, scope, undefined);
}

function resolveRollout(scope: Scope): Rollout | undefined {
  const { rollout } = scope.spec;
  if (!rollout) return undefined;
  const { stages, rollback } = rollout;
  return {
    ...rollout,
    stages: stages.map((stage) => ({ ...stage, at: pointAt(stage.at, stage.origin.to("at"), scope) })),
    rollback: rollback && { ...rollback, within: resolveWithin(rollback, scope) },
  };
}

interface Timed {
  readonly within: string | undefined;
  readonly origin: Origin;
}

function resolveWithin({ within: text, origin }: Timed, scope: Scope): Within | undefined {
  if (text === undefined) return undefined;
  const reading = parseWithin(text);
  if (!reading.ok) {
    reportFault({ text, form: "within", fault: reading.fault }, origin.to("within"), scope);
    return undefined;
  }
  const { amount, unit } = reading.value;
  const bareDay = scope.spec.days === "calendar" ? "cd" : "wd";
  return { amount, unit: unit === "d" ? bareDay : unit };
}

function resolveEmbargo(scope: Scope): PlanFacts["embargo"] {
  const { embargo } = scope.spec;
  if (!embargo) return undefined;
  for (const { text, origin } of embargo.showIn) if (!isZone(text)) scope.report(badZoneAt(origin, text));
  return { ...embargo, lifts: pointAt(embargo.lifts, embargo.origin.to("lifts"), scope) };
}
