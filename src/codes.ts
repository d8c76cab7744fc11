import { checks } from "./checks/index.ts";
import * as collisions from "./checks/shared/collision-problems.ts";
import * as ignores from "./checks/shared/ignore-problems.ts";
import * as conflicts from "./conflict/conflict-problems.ts";
import * as frames from "./conflict/frame-problems.ts";
import type { CodeMeaning } from "./diagnostic/define-problem.ts";
import * as dropped from "./plan/dropped-problems.ts";
import * as facts from "./plan/fact-problems.ts";
import * as links from "./plan/link-problems.ts";
import * as plan from "./plan/problems.ts";
import * as progress from "./plan/progress-problems.ts";
import * as times from "./plan/time-problems.ts";
import * as computed from "./pull/computed-problems.ts";
import * as pull from "./pull/problems.ts";
import * as rows from "./pull/row-problems.ts";
import * as calendars from "./schedule/calendar-problems.ts";
import * as schedule from "./schedule/problems.ts";
import * as recorded from "./schedule/progress-problems.ts";
import * as windows from "./schedule/window-problems.ts";
import * as source from "./source/problems.ts";
import * as mappings from "./spec/csv-profile/csv-profile-problems.ts";
import * as ignoring from "./spec/ignore-problems.ts";
import * as layers from "./spec/layer-problems.ts";
import * as policy from "./spec/policy/policy-problems.ts";
import * as scores from "./spec/policy/score-problems.ts";
import * as spec from "./spec/problems.ts";
import * as tiers from "./spec/tier-problems.ts";
import * as versions from "./spec/version-problems.ts";

export type Stage = "source" | "spec" | "policy" | "plan" | "schedule" | "checks" | "ignore" | "pull" | "csv";

/** What each stage may say, in the order of the stages; within a stage by code. */
export const codesByStage: Readonly<Record<Stage, readonly CodeMeaning[]>> = {
  source: sortedByCode(source),
  spec: sortedByCode(spec, layers, tiers, versions, scores, ignoring),
  policy: sortedByCode(policy),
  plan: sortedByCode(plan, times, links, dropped, progress, facts),
  schedule: sortedByCode(schedule, windows, calendars, conflicts, frames, recorded),
  checks: sorted([...checks, ...sortedByCode(collisions)]),
  ignore: sortedByCode(ignores),
  pull: sortedByCode(pull, computed, rows),
  csv: sortedByCode(mappings),
};

/** What a policy may set and a plan may ignore: opinions, and what a schedule breaks. */
export const opinions: readonly CodeMeaning[] = [...codesByStage.schedule, ...codesByStage.checks];
export const opinionCodes: readonly string[] = opinions.map(({ code }) => code);

/** Everything that tminus can say of a plan, in the order of its stages. */
export const codes: readonly CodeMeaning[] = Object.values(codesByStage).flat();

/** The modules hold problems and nothing else. */
function sortedByCode(...modules: readonly Readonly<Record<string, CodeMeaning>>[]): readonly CodeMeaning[] {
  return sorted(modules.flatMap((module) => Object.values(module)));
}

function sorted(meanings: readonly CodeMeaning[]): readonly CodeMeaning[] {
  return [...meanings].sort((left, right) => (left.code < right.code ? -1 : 1));
}
