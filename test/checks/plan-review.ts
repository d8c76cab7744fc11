import { type Review, reviewOf } from "../../src/checks/shared/review.ts";
import type { Report } from "../../src/diagnostic/diagnostic.ts";
import { resolvePlan } from "../../src/plan/resolve-plan.ts";
import { computeSchedule } from "../../src/schedule/compute-schedule.ts";
import { parseSource } from "../../src/source/parse-source.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import type { Policy } from "../../src/spec/policy/policy.ts";
import { readSpec } from "../../src/spec/read-spec.ts";

/** What checks look at, for a plan without its version line that extends nothing. */
export function planReview(text: string, changes: Partial<Policy> = {}): Review {
  const policy = { ...defaultPolicy, ...changes };
  const report: Report = ({ severity, message }) => {
    if (severity === "error") throw new Error(message.en);
  };
  const source = parseSource({ name: "p.yaml", text: `tminus: 1\n${text.replace(/^\n/, "")}` }, report);
  if (!source) throw new Error("the plan cannot be read");
  const options = { stem: "p", maxTasks: 100, openCalendar: () => undefined, opinionCodes: [], policy };
  return reviewOf(computeSchedule(resolvePlan(readSpec(source.root, options, report), report), report), policy);
}
