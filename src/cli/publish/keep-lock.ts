import { makeVisible } from "../../text/clean-text.ts";
import type { PlanLock } from "../lock/plan-lock.ts";
import type { Session } from "../session.ts";
import { lockWritten } from "../words/lock-words.ts";

/** What is going to be published is remembered first: whatever happens then, the next run knows it again. */
export async function keepLock(lock: PlanLock | undefined, session: Session): Promise<void> {
  const { world, settings, language } = session;
  const { file } = lock ?? {};
  if (file) await world.writeFiles([file]);
  if (file && !settings.quiet) world.complain(`${makeVisible(lockWritten(file)[language])}\n`);
  sayLockNotes(lock, session);
}

/** What whoever publishes should know before it is out, also where they only look. */
export function sayLockNotes(lock: PlanLock | undefined, { world, language }: Session): void {
  for (const words of lock?.notes ?? []) world.complain(`${makeVisible(words[language])}\n`);
}
