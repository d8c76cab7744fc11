import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import type { Dependency, Plan } from "../../src/plan/plan.ts";
import { resolvePlan } from "../../src/plan/resolve-plan.ts";
import { drawn, readText } from "../spec/read-text.ts";

export interface ResolvedPlan {
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves a text whose shape is sound. */
export function resolveText(text: string): ResolvedPlan {
  const { spec, diagnostics: ofShape } = readText(text);
  const wrong = ofShape.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message.en).join(" "));
  const diagnostics: Diagnostic[] = [];
  const plan = resolvePlan(spec, (diagnostic) => void diagnostics.push(diagnostic));
  return { plan, diagnostics };
}

export function drawnBy(text: string): readonly string[] {
  return drawn(text, resolveText(text).diagnostics);
}

/** The links of a plan, such as `a > b`, `a.start > b.finish + 2wd`. */
export function linksOf(text: string): readonly string[] {
  const { plan, diagnostics } = resolveText(text);
  const wrong = diagnostics.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message.en).join(" "));
  return plan.dependencies.map(formatLink);
}

function formatLink({ predecessor, predecessorSide, successor, successorSide, lag }: Dependency): string {
  const from = `${predecessor.id}${predecessorSide === "start" ? ".start" : ""}`;
  const to = `${successor.id}${successorSide === "finish" ? ".finish" : ""}`;
  const sign = lag.amount < 0 ? "-" : "+";
  return `${from} > ${to}${lag.amount === 0 ? "" : ` ${sign} ${Math.abs(lag.amount)}${lag.unit}`}`;
}
