import type { Reminder } from "../shared/calendar-wish.ts";
import { itemColor } from "./calendar-colors.ts";
import type { CalendarItem, Relation } from "./calendar-item.ts";
import { escapeText } from "./content-line.ts";

/** The UIDs of the entries that stand in the same file, by key. */
export type UidOf = (key: string) => string | undefined;

const relationTypes: Readonly<Record<Relation["type"], string>> = {
  "finish-to-start": "FINISHTOSTART",
  "start-to-start": "STARTTOSTART",
  "finish-to-finish": "FINISHTOFINISH",
  "start-to-finish": "STARTTOFINISH",
  "depends-on": "DEPENDS-ON",
};

/** What ical-generator cannot write of an entry: its colour (RFC 7986), its relations (RFC 9253), its alarms (RFC 9074). */
export function furtherLines(item: CalendarItem, uidOf: UidOf, reminders: readonly Reminder[]): readonly string[] {
  const color = itemColor(item);
  return [
    ...(color === null ? [] : [`COLOR:${color}`]),
    ...relationLines(item.relations, uidOf),
    ...alarmLines(item, { uid: uidOf(item.key) ?? "", from: "start" }, reminders),
  ];
}

/** Only to entries of the same file: elsewhere a UID says nothing to anybody. Two links may say the same. */
export function relationLines(relations: readonly Relation[], uidOf: UidOf): readonly string[] {
  const lines = relations.flatMap(({ key, type, gapDays }) => {
    const uid = uidOf(key);
    if (uid === undefined) return [];
    const gap = gapDays === null ? "" : `;GAP=${gapDays < 0 ? "-" : ""}P${Math.abs(gapDays)}D`;
    return [`RELATED-TO;RELTYPE=${relationTypes[type]}${gap}:${uid}`];
  });
  return [...new Set(lines)];
}

/** What is to ring: nothing for what is done or taken back. */
export function alarmLines(
  { summary, span, status }: Pick<CalendarItem, "summary" | "span" | "status">,
  { uid, from }: { readonly uid: string; readonly from: "start" | "end" },
  reminders: readonly Reminder[],
): readonly string[] {
  if (status === "CONFIRMED" || status === "CANCELLED") return [];
  const triggers = reminders.map((reminder) => triggerOf(reminder, span.unit)).filter((trigger) => trigger !== null);
  return [...new Set(triggers)].flatMap((trigger) => [
    "BEGIN:VALARM",
    `UID:alarm${trigger.startsWith("-") ? trigger : `-${trigger}`}.${uid}`,
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(summary)}`,
    `TRIGGER${from === "end" ? ";RELATED=END" : ""}:${trigger}`,
    "END:VALARM",
  ]);
}

const morningHour = 9;

/** A duration from the moment; of whole days from their midnight, wherever the reader is. Null where it cannot ring. */
function triggerOf({ amount, unit }: Reminder, spanUnit: CalendarItem["span"]["unit"]): string | null {
  if (spanUnit === "minute") {
    if (amount === 0) return "PT0S";
    return { minute: `-PT${amount}M`, hour: `-PT${amount}H`, day: `-P${amount}D`, week: `-P${amount}W` }[unit];
  }
  if (unit === "minute" || unit === "hour") return null;
  const hours = amount * (unit === "week" ? 7 : 1) * 24 - morningHour;
  if (hours < 0) return `PT${morningHour}H`;
  const days = Math.floor(hours / 24);
  return `-P${days === 0 ? "" : `${days}D`}T${hours % 24}H`;
}
