import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { CalendarObject } from "../../publish/caldav/calendar-object.ts";
import { type EntrySpan, nameOf, spanOf } from "../../publish/caldav/entry-span.ts";
import type { Step } from "../../publish/caldav/reconcile.ts";
import { truncateCells } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { formatDay, parseDay } from "../../time/day.ts";
import { zoneClock } from "../../time/zone-clock.ts";
import { dayRange, entryText, noDays, takenOver, textChanged, withoutName } from "../words/caldav-words.ts";

/** In cells: the days after it should still be seen. */
const longestName = 48;

/** `+ name  days`, `~ name  old days → new days`, `- name  days`. Clock times are those of the zone, as in the plan. */
export function stepText(step: Step, zone: string | null): Bilingual {
  const subject = step.kind === "remove" ? step.old : step.object;
  const mark = { create: "+", update: "~", remove: "-" }[step.kind];
  return entryText({ mark, name: shownName(subject), days: daysOf(step, zone) });
}

export function shownName(object: CalendarObject): Bilingual {
  const name = nameOf(object).trim();
  if (name === "") return withoutName;
  const shown = truncateCells(makeVisible(name), longestName);
  return { en: shown, zh: shown };
}

function daysOf(step: Step, zone: string | null): Bilingual {
  if (step.kind === "create") return spanText(step.object, zone);
  if (step.kind === "remove") return spanText(step.old, zone);
  const [before, after] = [spanText(step.old, zone), spanText(step.object, zone)];
  if (step.what === "revision") return takenOver(after);
  if (step.what === "text" || before.en === after.en) return textChanged(after);
  return { en: `${before.en} → ${after.en}`, zh: `${before.zh} → ${after.zh}` };
}

function spanText(object: CalendarObject, zone: string | null): Bilingual {
  const span = spanOf(object);
  return span ? dayRange(inZone(span, zone)) : noDays;
}

/** A calendar keeps clock times in UTC, a plan in its zone. */
function inZone(span: EntrySpan, zone: string | null): EntrySpan {
  const clock = zone === null || span.zone !== "UTC" ? undefined : zoneClock(zone);
  const day = parseDay(span.start);
  if (!clock || span.time === null || day === undefined) return span;
  const [hour = 0, minute = 0] = span.time.split(":").map(Number);
  const local = clock.civilAt((day * 1440 + hour * 60 + minute) * 60_000);
  const date = formatDay(local.day);
  const two = (number: number): string => String(number).padStart(2, "0");
  return {
    ...span,
    start: date,
    finish: date,
    time: `${two(Math.floor(local.minute / 60))}:${two(local.minute % 60)}`,
    zone,
  };
}
