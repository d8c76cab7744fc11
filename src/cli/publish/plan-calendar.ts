import { type CalendarSelection, usualWish } from "../../emitters/shared/calendar-wish.ts";
import { uidOf } from "../../emitters/shared/uid.ts";
import { type CalendarObject, objectsOf } from "../../publish/caldav/calendar-object.ts";
import { domainOf, type Ownership } from "../../publish/caldav/reconcile.ts";
import type { Publishable } from "./compile-publishable.ts";

/** What of a plan goes to a server. */
export interface Calendar {
  readonly objects: readonly CalendarObject[];
  readonly ownership: Ownership;
  /** As diagnostics call the plan. */
  readonly name: string;
  readonly zone: string | null;
}

/** The entries of the calendar file that `build` would write, so that both say the same. */
export async function calendarOf(
  { plan, document, session }: Publishable,
  selection: CalendarSelection,
): Promise<Calendar> {
  const { core, settings } = session;
  const emitter = core.emitters.find(({ format }) => format === "ics");
  const language = settings.lang ?? plan.compilation.language ?? "en";
  const artifacts =
    (await emitter?.emit(document, { language, calendar: { ...usualWish, selection }, today: settings.today })) ?? [];
  const objects = artifacts.flatMap(({ content }) => objectsOf(String(content)) ?? []);
  return {
    objects,
    ownership: { domain: domainOf(uidOf(document.plan.id, "launch")), known: new Set() },
    name: plan.name,
    zone: document.plan.timezone,
  };
}
