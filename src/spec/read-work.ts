import type { Place, Report } from "../diagnostic/diagnostic.ts";
import type { Origin } from "../source/origin.ts";
import { withoutRepeats } from "./one-of-each.ts";
import { tooManyTasks } from "./problems.ts";
import { checkId, entriesOf, readPhase } from "./read-sections.ts";
import { isInTier, readTask } from "./read-task.ts";
import { isRemoved, otherChoices, type TierChoice, withTierChosen } from "./select-tier.ts";
import type { PhaseSpec, TaskSpec } from "./spec.ts";

export interface WorkContext {
  readonly choice: TierChoice;
  readonly maxTasks: number;
  readonly report: Report;
}

export interface Work {
  readonly phases: readonly PhaseSpec[];
  /** In the order of the file. */
  readonly tasks: readonly TaskSpec[];
  /** Phases and tasks as other tiers would have them. */
  readonly otherPhases: readonly PhaseSpec[];
  readonly otherTasks: readonly TaskSpec[];
}

export function readWork(plan: Origin, { choice, maxTasks, report: passOn }: WorkContext): Work {
  const report = withoutRepeats(passOn);
  const work = {
    phases: [] as PhaseSpec[],
    tasks: [] as TaskSpec[],
    otherPhases: [] as PhaseSpec[],
    otherTasks: [] as TaskSpec[],
  };
  const readTasksOf = (section: Origin, phase: PhaseSpec | undefined): void => {
    for (const [id, origin] of entriesOf(section, "tasks", report)) {
      checkId(id, origin, report);
      const isPhaseDropped = (phase?.isDropped ?? false) || isRemoved(origin.node);
      work.tasks.push(readTask(id, origin, { phase: phase?.id, isPhaseDropped, choice, report }));
      for (const other of otherChoices(origin, choice)) {
        const context = { phase: phase?.id, isPhaseDropped: false, choice: other, report };
        // What the other tier leaves out is not asked of it; `tiers` that name no tier have been reported.
        if (isInTier(withTierChosen(origin, other, ignore), { choice: other, report: ignore })) {
          work.otherTasks.push(readTask(id, origin, context));
        }
      }
    }
  };
  const readPhases = (): void => {
    for (const [id, written] of entriesOf(plan, "phases", report)) {
      checkId(id, written, report);
      const phase = readPhase(id, written, choice, report);
      work.phases.push(phase);
      for (const other of otherChoices(written, choice)) work.otherPhases.push(readPhase(id, written, other, report));
      readTasksOf(phase.origin, phase);
    }
  };
  for (const key of plan.node.kind === "map" ? plan.node.entries.keys() : []) {
    if (key === "phases") readPhases();
    else if (key === "tasks") readTasksOf(plan, undefined);
  }
  const count = work.tasks.length;
  if (count > maxTasks) report(tooManyTasks(placeOfTasks(plan), { count, limit: maxTasks }));
  return work;
}

/** Where the tasks of a plan begin. */
function placeOfTasks(plan: Origin): Place {
  const isAtTop = plan.node.kind === "map" && plan.node.entries.has("tasks");
  return plan.keyOf(isAtTop ? "tasks" : "phases");
}

function ignore(): void {}
