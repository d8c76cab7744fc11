import type { ScheduleDocument } from "../../schedule/document.ts";
import { type CompiledPlan, tryCompilePlan } from "../compile-plan.ts";
import { exitStatus } from "../exit-status.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { notPublished, planFromFileOnly } from "../words/caldav-words.ts";

/** A plan without an error, as it is written. */
export interface Publishable {
  readonly plan: CompiledPlan;
  readonly document: ScheduleDocument;
  /** With the language of the plan in it. */
  readonly session: Session;
}

/** What is found in the plan is shown; one with an error is not told to others, and the status says so. */
export async function compilePublishable(
  path: string,
  session: Session,
): Promise<Publishable | { readonly status: number }> {
  if (path === "-") throw new UsageError(planFromFileOnly);
  const plan = await tryCompilePlan(path, undefined, session);
  if (!plan) return { status: exitStatus.inputOutput };
  const { world, paint, settings } = session;
  const write = (text: string): void => world.complain(text);
  reportDiagnostics(plan, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
  const { document, diagnostics } = plan.compilation;
  const { language } = plan;
  if (!document || diagnostics.some(({ severity }) => severity === "error")) {
    sayError({ world, language, paint: paint.stderr }, notPublished);
    return { status: exitStatus.findings };
  }
  return { plan, document, session: { ...session, language } };
}
