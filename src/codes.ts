import { checks } from "./checks/index.ts";
import * as conflicts from "./conflict/conflict-problems.ts";
import * as frames from "./conflict/frame-problems.ts";
import type { CodeMeaning } from "./diagnostic/define-problem.ts";
import * as dropped from "./plan/dropped-problems.ts";
import * as facts from "./plan/fact-problems.ts";
import * as links from "./plan/link-problems.ts";
import * as plan from "./plan/problems.ts";
import * as progress from "./plan/progress-problems.ts";
import * as times from "./plan/time-problems.ts";
import * as calendars from "./schedule/calendar-problems.ts";
import * as schedule from "./schedule/problems.ts";
import * as recorded from "./schedule/progress-problems.ts";
import * as windows from "./schedule/window-problems.ts";
import * as source from "./source/problems.ts";
import * as layers from "./spec/layer-problems.ts";
import * as scores from "./spec/policy/score-problems.ts";
import * as spec from "./spec/problems.ts";
import * as tiers from "./spec/tier-problems.ts";
import * as versions from "./spec/version-problems.ts";

/** What each stage may say, in the order of the stages; within a stage by code. */
export const codesByStage: Readonly<
  Record<"source" | "spec" | "plan" | "schedule" | "checks", readonly CodeMeaning[]>
> = {
  source: sortedByCode(source),
  spec: sortedByCode(spec, layers, tiers, versions, scores),
  plan: sortedByCode(plan, times, links, dropped, progress, facts),
  schedule: sortedByCode(schedule, windows, calendars, conflicts, frames, recorded),
  checks: [...checks].sort((left, right) => (left.code < right.code ? -1 : 1)),
};

/** Everything that tminus can say of a plan, in the order of its stages. */
export const codes: readonly CodeMeaning[] = Object.values(codesByStage).flat();

/** The modules hold problems and nothing else. */
function sortedByCode(...modules: readonly Readonly<Record<string, CodeMeaning>>[]): readonly CodeMeaning[] {
  return modules.flatMap((module) => Object.values(module)).sort((left, right) => (left.code < right.code ? -1 : 1));
}
