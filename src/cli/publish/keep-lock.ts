import { makeVisible } from "../../text/clean-text.ts";
import type { PlanLock } from "../lock/plan-lock.ts";
import type { Session } from "../session.ts";
import { lockWritten } from "../words/lock-words.ts";

/** What is going to be published is remembered first: whatever happens then, the next run knows it again. */
export async function keepLock(lock: PlanLock | undefined, { world, settings, language }: Session): Promise<void> {
  if (!lock) return;
  const { file, notes } = lock;
  if (file) await world.writeFiles([file]);
  const written = file && !settings.quiet ? [lockWritten(file)] : [];
  for (const words of [...written, ...notes]) world.complain(`${makeVisible(words[language])}\n`);
}
