import type { CompiledPlan } from "../compile-plan.ts";
import { openPlanLock } from "../lock/plan-lock.ts";
import type { Session } from "../session.ts";
import type { Order } from "./order.ts";
import type { LockedPlan } from "./results.ts";

/** The locks of all plans, where a format has to do with them or something is asked about them. */
export async function openLocks(
  plans: readonly CompiledPlan[],
  { formats, lock: wish }: Order,
  session: Session,
): Promise<readonly LockedPlan[]> {
  const isWanted =
    wish.changes === "refused" || wish.renamed.length > 0 || formats.some(({ lock }) => lock !== undefined);
  const locked: LockedPlan[] = [];
  for (const plan of plans) {
    locked.push({ plan, lock: isWanted ? await openPlanLock(plan, wish, session) : undefined });
  }
  return locked;
}
