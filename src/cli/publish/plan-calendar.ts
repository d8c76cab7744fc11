import type { Emitter } from "../../emitters/define-emitter.ts";
import type { CalendarWish } from "../../emitters/shared/calendar-wish.ts";
import { uidOf } from "../../emitters/shared/uid.ts";
import { type CalendarObject, objectsOf } from "../../publish/caldav/calendar-object.ts";
import { domainOf, type Ownership } from "../../publish/caldav/reconcile.ts";
import { revisionOf, withRevision } from "../../publish/caldav/revision.ts";
import type { CompiledPlan } from "../compile-plan.ts";
import type { LockWish } from "../lock/lock-options.ts";
import { openPlanLock, type PlanLock } from "../lock/plan-lock.ts";
import { Refusal } from "../refusal.ts";
import { entriesOfOther, takeThemOver } from "../words/caldav-words.ts";
import type { Publishable } from "./compile-publishable.ts";

/** What of a plan goes to a server. */
export interface Calendar {
  readonly objects: readonly CalendarObject[];
  readonly ownership: Ownership;
  readonly lock: PlanLock | undefined;
  /** As diagnostics call the plan. */
  readonly name: string;
  readonly zone: string | null;
}

export interface CalendarOrder {
  readonly wish: CalendarWish;
  readonly lock: LockWish;
}

/** The entries of the calendar file that `build` would write, so that both say the same. */
export async function calendarOf(
  { plan, document, session }: Publishable,
  { wish, lock: lockWish }: CalendarOrder,
): Promise<Calendar> {
  const { core, settings } = session;
  const lock = await openPlanLock(plan, lockWish, session);
  // A copied lock would have this plan take the other's entries off the server, which no later build can mend.
  if (lock?.otherPlan !== undefined) throw refusalOf(lock.otherPlan, plan);
  const language = settings.lang ?? plan.compilation.language ?? "en";
  const emitter = core.emitters.find(({ format }) => format === "ics");
  const request = { language, published: lock?.published, today: settings.today };
  const objectsWith = async (calendar: CalendarWish): Promise<readonly CalendarObject[]> =>
    objectsIn((await emitter?.emit(document, { ...request, calendar })) ?? []);
  const all = await objectsWith({ ...wish, selection: "all" });
  return {
    objects: wish.selection === "all" ? all : await objectsWith(wish),
    // Entries that are not selected, or no more, may be there from before, under UIDs that only the lock knows.
    ownership: {
      domain: domainOf(uidOf(document.plan.id, "launch")),
      known: new Map(all.map((object) => [object.uid, revisionOf(object)])),
    },
    lock,
    name: plan.name,
    zone: document.plan.timezone,
  };
}

function objectsIn(artifacts: Awaited<ReturnType<Emitter["emit"]>>): readonly CalendarObject[] {
  return artifacts.flatMap(({ content }) => {
    const objects = objectsOf(String(content));
    // Taken for an empty calendar, it would clear the one on the server.
    if (!objects) throw new Error("The calendar file cannot be read back.");
    return objects.map(withRevision);
  });
}

function refusalOf(otherPlan: string, { path, language }: CompiledPlan): Refusal {
  const refusal = new Refusal(entriesOfOther(otherPlan), takeThemOver(path));
  refusal.language = language;
  return refusal;
}
