import type { CaldavFault } from "../../publish/caldav/caldav-fault.ts";
import type { Report, Result } from "../../publish/caldav/carry-out.ts";
import { caldavFaultWords, retryWords } from "../../publish/caldav/fault-wording.ts";
import type { Retry } from "../../publish/caldav/persist.ts";
import type { Reconciliation, Step } from "../../publish/caldav/reconcile.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { conflictText, dryTallyText, notDone, type Tally, tallyText } from "../words/caldav-words.ts";
import { shownName, stepText } from "./step-text.ts";

interface Said {
  /** As diagnostics call the plan. */
  readonly name: string;
  readonly url: string;
  readonly zone: string | null;
}

/** What would be done, line by line to standard output; the count of it to standard error. */
export function showSteps(
  { steps, unchanged }: Reconciliation,
  said: Said,
  { world, language, settings }: Session,
): void {
  for (const step of steps) world.print(`${stepText(step, said.zone)[language]}\n`);
  if (settings.quiet) return;
  world.complain(`${makeVisible(dryTallyText({ ...said, ...tallyOf(steps), unchanged })[language])}\n`);
}

/** What was not done and why; then the count of what was. */
export function sayReport(
  { results, stopped }: Report,
  { steps, unchanged }: Reconciliation,
  { said, session }: { readonly said: Said; readonly session: Session },
): void {
  const { world, language, settings, paint } = session;
  for (const result of results) {
    if (result.conflict !== undefined) world.complain(`${paint.stderr.yellow(conflictLine(result)[language])}\n`);
  }
  const done = results.filter(({ conflict }) => conflict === undefined).map(({ step }) => step);
  const tally = tallyText({ ...said, ...tallyOf(done), unchanged });
  if (!settings.quiet || stopped) world.complain(`${makeVisible(tally[language])}\n`);
  if (!stopped) return;
  world.complain(`${notDone(steps.length - done.length)[language]}\n`);
  sayFault(stopped, session);
}

/** Also in a log: minutes of silence look like a program that hangs. */
export function sayRetry(retry: Retry, { world, language, settings }: Session): void {
  if (!settings.quiet) world.complain(`${makeVisible(retryWords(retry)[language])}\n`);
}

export function sayFault(fault: CaldavFault, { world, language, paint }: Session): void {
  const { message, help } = caldavFaultWords(fault);
  sayError({ world, language, paint: paint.stderr }, message, help);
  for (const { name, url } of fault.facts.calendars ?? []) {
    world.complain(makeVisible(`  --url ${url}${name === "" ? "" : `   ${name}`}`));
    world.complain("\n");
  }
}

function tallyOf(steps: readonly Step[]): Omit<Tally, "unchanged"> {
  const count = (kind: Step["kind"]): number => steps.filter((step) => step.kind === kind).length;
  return { created: count("create"), updated: count("update"), removed: count("remove") };
}

function conflictLine({ step, conflict, status }: Result & { conflict?: Result["conflict"] }) {
  const name = shownName(step.kind === "remove" ? step.old : step.object);
  return conflictText({ name, conflict: conflict ?? "rejected", status });
}
