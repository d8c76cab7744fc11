import { resolve } from "node:path";
import { makeVisible } from "../../text/clean-text.ts";
import { exitStatus } from "../exit-status.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { nothingToWrite, notWritten, written } from "../words/build-words.ts";
import { lockNotKept, lockWritten } from "../words/lock-words.ts";
import { importOnce } from "../words/team-words.ts";
import { worldErrorWords } from "../words/world-words.ts";
import { WorldError } from "../world.ts";
import type { Order } from "./order.ts";
import type { LockedPlan, Result } from "./results.ts";

export interface Outcome {
  readonly status: number;
  readonly plans: readonly LockedPlan[];
  readonly order: Order;
  readonly session: Session;
}

/** The JSON document says itself what is wrong, so it is printed even then; other formats are not. */
export function printResult([result]: readonly Result[], { status, plans, order, session }: Outcome): void {
  const isFine = status === exitStatus.fine || order.errors === "keep-going" || result?.format === "json";
  if (result && isFine) session.world.print(result.content);
  else sayNothingWritten(result, plans, session);
}

/** All of the files or none; the exit status. */
export async function writeResults(
  results: readonly Result[],
  { status, plans, order, session }: Outcome,
): Promise<number> {
  const { world, settings, paint } = session;
  const [first] = results;
  if (!first || (status !== exitStatus.fine && order.errors === "stop")) {
    sayNothingWritten(first, plans, session);
    return status;
  }
  const locked = order.formats.some(({ lock }) => lock === "keeps") ? plans.filter(({ lock }) => lock?.file) : [];
  let kept: readonly LockedPlan[] = locked;
  try {
    kept = await writeWithLocks(results, locked, session);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    sayError({ world, language: first.plan.language, paint: paint.stderr }, worldErrorWords(error));
    return exitStatus.inputOutput;
  }
  if (!settings.quiet) for (const result of results) sayWritten(result, session);
  const areTables = order.wishes.csvProfiles !== undefined && order.wishes.csvProfiles.length > 0;
  if (areTables && !settings.quiet) world.complain(`${importOnce[first.plan.language]}\n`);
  sayLocks(locked, kept, session);
  return status;
}

/**
 * What is published and what is remembered of it stand or fall together. Only a lock that may not be written, because
 * the plan's folder is another's, does not keep the files from those who only want to read them. The plans whose locks
 * were written.
 */
async function writeWithLocks(
  results: readonly Result[],
  locked: readonly LockedPlan[],
  session: Session,
): Promise<readonly LockedPlan[]> {
  const { world } = session;
  const files = results.map(({ path, content }) => ({ path, content }));
  const locks = locked.flatMap(({ lock }) => lock?.file ?? []);
  const paths = new Set(locks.map(({ path }) => resolve(world.cwd, path)));
  try {
    await world.writeFiles([...files, ...locks]);
    return locked;
  } catch (error) {
    const isLock = error instanceof WorldError && paths.has(resolve(world.cwd, error.path));
    if (!isLock || error.fault !== "forbidden") throw error;
    await world.writeFiles(files);
    return [];
  }
}

function sayLocks(locked: readonly LockedPlan[], kept: readonly LockedPlan[], { world, settings }: Session): void {
  for (const each of locked) {
    const { file, notes } = each.lock!;
    const isKept = kept.includes(each);
    const written = isKept && settings.quiet ? [] : [isKept ? lockWritten(file!) : lockNotKept(file!.path)];
    for (const words of [...written, ...notes]) world.complain(`${makeVisible(words[each.plan.language])}\n`);
  }
}

function sayWritten({ path, content, entries, document, plan, liveDates }: Result, { world }: Session): void {
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  const isTrial = document.plan.trial ? "trial" : undefined;
  const words = written({ path, bytes, tasks: document.tasks.length, entries, isTrial, liveDates });
  world.complain(`${makeVisible(words[plan.language])}\n`);
}

function sayNothingWritten(result: Result | undefined, [first]: readonly LockedPlan[], session: Session): void {
  const { world, paint } = session;
  const language = first?.plan.language ?? session.language;
  sayError({ world, language, paint: paint.stderr }, result ? notWritten : nothingToWrite);
}
