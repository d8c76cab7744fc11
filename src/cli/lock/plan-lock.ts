import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Published } from "../../emitters/shared/published.ts";
import type { Lock } from "../../publish/lock/lock.ts";
import type { Reconciled } from "../../publish/lock/reconcile.ts";
import type { CompiledPlan } from "../compile-plan.ts";
import { targetOf } from "../destination.ts";
import { Refusal } from "../refusal.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import {
  brokenLock,
  frozenLock,
  frozenLockHelp,
  lockCounts,
  lockOfOther,
  maybeRenamed,
  mendLock,
  neverPublished,
  newerLock,
  notInPlan,
  stillInPlan,
  updateTminus,
} from "../words/lock-words.ts";
import type { OutputFile } from "../world.ts";
import type { LockChanges } from "./lock-changes.ts";
import type { LockWish } from "./lock-options.ts";
import { revisionTime } from "./revision-time.ts";

/** The lock of a plan, brought up to the plan in memory. */
export interface PlanLock {
  readonly published: Published;
  /** Whether it lay there already, or begins with this run. */
  readonly history: "kept" | "new";
  /** The file to write with what is published; undefined where it stays as it is. */
  readonly file: (OutputFile & { readonly counts: Bilingual }) | undefined;
  /** The other plan that it was kept for until now: this one's id changed, or its files were copied. */
  readonly otherPlan: string | undefined;
  /** What whoever builds should know of it. */
  readonly notes: readonly Bilingual[];
}

/** More than any lock has: five thousand tasks make some three million bytes. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Opens the lock beside a plan and brings it up to the plan; nothing is written yet. Undefined for what has none: a
 * plan without a schedule, one from standard input, and a trial. Fails with a `Refusal` where the file is no lock, and
 * where it would change although that is refused.
 */
export async function openPlanLock(
  plan: CompiledPlan,
  wish: LockWish,
  session: Session,
): Promise<PlanLock | undefined> {
  try {
    return await bringUp(plan, wish, session);
  } catch (error) {
    if (error instanceof Refusal || error instanceof UsageError) error.language = plan.language;
    throw error;
  }
}

async function bringUp(plan: CompiledPlan, wish: LockWish, session: Session): Promise<PlanLock | undefined> {
  const { document, documentIn, language = "en" } = plan.compilation;
  if (!document || !documentIn || document.plan.trial || plan.path === "-") return undefined;
  const { entriesOf, publishedOf, reconcile, suspectRenaming, writeLock } = await import("../../publish/lock/index.ts");
  const path = targetOf({ kind: "beside-plan" }, { path: plan.path, id: document.plan.id }, "lock.json");
  const text = await readText(path, session);
  const before = text === undefined ? undefined : await readOld(text, path);
  const entries = await entriesOf(documentIn(language), language);
  const now = revisionTime(session);
  const known = await rename(before, wish, { now, keys: new Set(entries.map(({ key }) => key)) });
  const reconciled = reconcile(known, entries, { planId: document.plan.id, now });
  const written = writeLock(reconciled.lock);
  const isChanged = written !== text;
  const changes = whatChanged(reconciled, known, wish);
  const suspects = suspectRenaming(known, reconciled);
  if (isChanged && wish.changes === "refused") throw new Refusal(frozenLock(path, changes), frozenLockHelp(suspects));
  const otherPlan = before && before.plan !== document.plan.id ? before.plan : undefined;
  return {
    published: publishedOf(reconciled.lock, document),
    otherPlan,
    history: before ? "kept" : "new",
    file: isChanged ? { path, content: written, counts: lockCounts(changes) } : undefined,
    notes: [
      ...(otherPlan === undefined ? [] : [lockOfOther({ path, plan: otherPlan })]),
      ...suspects.map(maybeRenamed),
    ],
  };
}

async function readText(path: string, { world }: Session): Promise<string | undefined> {
  if (!(await world.exists(path))) return undefined;
  return new TextDecoder().decode(await world.readFile(path, maxBytes));
}

async function readOld(text: string, path: string): Promise<Lock> {
  const { isFault, readLock } = await import("../../publish/lock/index.ts");
  const read = readLock(text);
  if (!isFault(read)) return read;
  const at = `${path}:${read.line}`;
  throw read.kind === "newer" ? new Refusal(newerLock(at), updateTminus) : new Refusal(brokenLock(at), mendLock);
}

async function rename(
  before: Lock | undefined,
  { renamed }: LockWish,
  { now, keys }: { readonly now: number; readonly keys: ReadonlySet<string> },
): Promise<Lock | undefined> {
  const { isPublished, renameEntries } = await import("../../publish/lock/index.ts");
  let lock = before;
  for (const renaming of renamed) {
    if (!lock || !isPublished(lock, renaming.from)) throw new UsageError(neverPublished(renaming.from));
    if (!keys.has(renaming.to)) throw new UsageError(notInPlan(renaming.to));
    if (keys.has(renaming.from)) throw new UsageError(stillInPlan(renaming.from));
    lock = renameEntries(lock, renaming, now);
  }
  return lock;
}

/** By the names that people know the entries by. */
function whatChanged(
  { lock, added, changed, removed }: Reconciled,
  before: Lock | undefined,
  { renamed }: LockWish,
): LockChanges {
  const nameOf = (key: string): string => (lock.entries.get(key) ?? before?.entries.get(key))?.name ?? key;
  return {
    entries: lock.entries.size,
    renamed: renamed.map(({ to }) => nameOf(to)),
    added: added.map(nameOf),
    changed: changed.map(nameOf),
    removed: removed.map(nameOf),
  };
}
