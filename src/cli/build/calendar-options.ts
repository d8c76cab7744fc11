import type { Emitter } from "../../emitters/define-emitter.ts";
import { type CalendarWish, type Reminder, usualWish } from "../../emitters/shared/calendar-wish.ts";
import { foldWidth } from "../../notation/fold-width.ts";
import { scanUnit } from "../../notation/scan-unit.ts";
import type { CommandInput } from "../define-command.ts";
import type { OptionMeaning } from "../option-meaning.ts";
import { UsageError } from "../usage-error.ts";
import { calendarOptionWords, needsCalendar, notAReminder, reminderNeedsUnit } from "../words/calendar-words.ts";

const selectionOption: OptionMeaning = {
  flags: "--calendar <entries>",
  summary: calendarOptionWords.selection,
  choices: ["key", "all"],
};
const splitOption: OptionMeaning = {
  flags: "--calendar-by <part>",
  summary: calendarOptionWords.by,
  choices: ["owner", "audience", "phase", "kind", "anchor"],
};
const remindOption: OptionMeaning = {
  flags: "--remind <before>",
  summary: calendarOptionWords.remind,
  repeats: "may-repeat",
};

/** The options of what one calendar shows. */
export const oneCalendarOptions: readonly OptionMeaning[] = [selectionOption, remindOption];

/** The options of what a calendar shows, and of how many there are. */
export const calendarOptions: readonly OptionMeaning[] = [selectionOption, splitOption, remindOption];

/** What is asked of calendars; an option that no file of this build would heed is refused. */
export function readCalendarWish({ options }: CommandInput, formats: readonly Emitter[]): CalendarWish {
  const selection = options.text("calendar");
  const by = options.text("calendar-by");
  const reminders = options.texts("remind").flatMap((text) => text.split(/[,，、]/));
  const refuseWithout = (option: string, heeding: readonly string[]): void => {
    if (!formats.some(({ format }) => heeding.includes(format)))
      throw new UsageError(needsCalendar({ option, heeding }));
  };
  if (selection !== undefined) refuseWithout("--calendar", ["ics"]);
  if (by !== undefined) refuseWithout("--calendar-by", ["ics", "todo"]);
  if (reminders.length > 0) refuseWithout("--remind", ["ics", "todo"]);
  return {
    // The choices of both options are checked before a command runs.
    selection: (selection as CalendarWish["selection"] | undefined) ?? usualWish.selection,
    by: (by as CalendarWish["by"] | undefined) ?? usualWish.by,
    reminders: reminders.map(readReminder),
  };
}

const reminderUnits = { m: "minute", h: "hour", d: "day", w: "week" } as const;

/** `1d`, `2小时`, `30m`: one whole number with its unit, of at most three digits. */
function readReminder(text: string): Reminder {
  const written = foldWidth(text).trim().toLowerCase();
  const [, digits, word] = /^(\d{1,3}) ?([^\d]*)$/.exec(written) ?? [];
  if (digits === undefined || word === undefined) throw new UsageError(notAReminder(text));
  if (word === "") throw new UsageError(reminderNeedsUnit(text));
  const { unit, end } = scanUnit(word, 0);
  if (end !== word.length || unit === undefined || !Object.hasOwn(reminderUnits, unit)) {
    throw new UsageError(notAReminder(text));
  }
  return { amount: Number(digits), unit: reminderUnits[unit as keyof typeof reminderUnits] };
}
