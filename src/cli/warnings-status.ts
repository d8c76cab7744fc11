import { countSeverities } from "../diagnostic/summarize.ts";
import type { CompiledPlan } from "./compile-plan.ts";
import { exitStatus } from "./exit-status.ts";
import { sayError } from "./say.ts";
import type { Session } from "./session.ts";
import { tooManyWarnings } from "./words/plan-words.ts";

/** Holds the warnings of all plans together against the most that are allowed; infos never count. */
export function warningsStatus(plans: readonly CompiledPlan[], most: number, session: Session): number {
  const count = countSeverities(plans.flatMap(({ compilation }) => compilation.diagnostics)).warning;
  if (count <= most) return exitStatus.fine;
  const { world, language, paint } = session;
  sayError({ world, language: plans[0]?.language ?? language, paint: paint.stderr }, tooManyWarnings({ count, most }));
  return exitStatus.findings;
}
