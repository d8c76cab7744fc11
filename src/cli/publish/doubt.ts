import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Reconciliation } from "../../publish/caldav/reconcile.ts";
import type { PlanLock } from "../lock/plan-lock.ts";
import { newerThanLock, otherIdOrLock, publishedBefore, pullFirst } from "../words/caldav-words.ts";
import { shownName } from "./step-text.ts";

interface Doubt {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

/** Why what the calendar holds of this plan's id may be somebody else's work; undefined where it is of this very lock. */
export function doubtOf({ steps, unchanged, newer }: Reconciliation, lock: PlanLock | undefined): Doubt | undefined {
  const found = unchanged + steps.filter(({ kind }) => kind !== "create").length;
  if (lock?.history === "new" && found > 0) return { message: publishedBefore(found), help: otherIdOrLock };
  const [first] = newer;
  if (!first) return undefined;
  return { message: newerThanLock({ name: shownName(first), count: newer.length }), help: pullFirst };
}
