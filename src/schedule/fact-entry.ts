import type { Language } from "../diagnostic/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import { zoneClock } from "../time/zone-clock.ts";
import type { FactRow, ZoneTime } from "./document.ts";
import { embargoLifts } from "./fact-wording.ts";
import { clockOf, isoOf } from "./iso.ts";
import type { DatedFact } from "./schedule.ts";

/** A dated fact as a row of the document. */
export function factEntry(fact: DatedFact, plan: Plan, language: Language): FactRow {
  const { id, name, owner, start, finish, clock, nominal, text, on } = fact;
  return {
    fact: fact.fact,
    id,
    name: name ?? embargoLifts[language],
    start: isoOf(start),
    finish: isoOf(finish),
    startText: start === undefined && text !== "" ? text : null,
    time: clock === undefined ? null : clockOf(clock),
    nominal: isoOf(nominal),
    on: on ?? null,
    owner: owner ?? null,
    zones: fact.fact === "embargo" ? zoneTimes(fact, plan) : [],
  };
}

/** Without a clock time, or a zone that it is read in, an embargo lifts on a day, and that is the same everywhere. */
function zoneTimes({ start, clock }: DatedFact, { embargo, timezone }: Plan): readonly ZoneTime[] {
  const own = timezone === undefined ? undefined : zoneClock(timezone);
  if (!embargo || !own || start === undefined || clock === undefined) return [];
  const moment = own.momentOf({ day: start, minute: clock });
  return embargo.showIn.flatMap(({ text: zone }) => {
    const shown = zone === timezone ? undefined : zoneClock(zone)?.civilAt(moment);
    return shown ? [{ zone, date: isoOf(shown.day) ?? "", time: clockOf(shown.minute) }] : [];
  });
}
