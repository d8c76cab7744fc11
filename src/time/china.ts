import { calendarFrom } from "./build-calendar.ts";
import type { Calendar, CalendarException, DayName } from "./calendar.ts";
import { chinaNotices } from "./calendars/china-notices.ts";
import { addDays, type Day, parseDay, partsOf, type Weekday } from "./day.ts";
import { holidayName } from "./holiday-names.ts";
import { statutoryHolidays } from "./statutory-holidays.ts";

interface NoticeDay extends CalendarException {
  /** The year of the notice, which may follow the year of the day. */
  readonly noticeYear: number;
}

const mondayToFriday: ReadonlySet<Weekday> = new Set([1, 2, 3, 4, 5]);
const announcedYears: ReadonlySet<number> = new Set(chinaNotices.map(({ year }) => year));
let noticeDays: ReadonlyMap<Day, NoticeDay> | undefined;
const statutoryYears = new Map<number, ReadonlyMap<Day, DayName>>();

/**
 * The calendar of mainland China: Monday to Friday, with the holidays and make-up working days of the State Council's
 * yearly notices. In a year without a notice the 13 statutory days rest, nothing is made up, and all is provisional.
 * The notices of the years in `covers` stand in the calendar that extends this one: for them nothing is said here.
 */
export function chinaCalendar(...covers: readonly number[]): Calendar {
  const covered = new Set(covers);
  const isAnnounced = (year: number) => announcedYears.has(year) || covered.has(year);
  const noticeOf = (day: Day): NoticeDay | undefined => {
    noticeDays ??= readNotices();
    const found = noticeDays.get(day);
    return found && !covered.has(found.noticeYear) ? found : undefined;
  };

  return calendarFrom({
    id: "CN",
    week: mondayToFriday,
    exceptionOf(day) {
      const notice = noticeOf(day);
      if (notice) return { kind: notice.kind, name: notice.name };
      const { year } = partsOf(day);
      return isAnnounced(year) ? undefined : statutoryException(day, year);
    },
    isProvisional: (day) => !isAnnounced(partsOf(day).year) && !noticeOf(day),
  });
}

function readNotices(): ReadonlyMap<Day, NoticeDay> {
  const days = new Map<Day, NoticeDay>();
  for (const { year: noticeYear, holidays } of chinaNotices) {
    for (const { name: zh, rest, worked } of holidays) {
      const name = holidayName(zh);
      const [first, last] = rest.map(noticeDate) as [Day, Day];
      for (let day = first; day <= last; day = addDays(day, 1)) days.set(day, { kind: "holiday", name, noticeYear });
      for (const text of worked) days.set(noticeDate(text), { kind: "workday", name, noticeYear });
    }
  }
  return days;
}

function noticeDate(text: string): Day {
  return parseDay(text) as Day;
}

function statutoryException(day: Day, year: number): CalendarException | undefined {
  let holidays = statutoryYears.get(year);
  if (!holidays) {
    holidays = statutoryHolidays(year);
    statutoryYears.set(year, holidays);
  }
  const name = holidays.get(day);
  return name && { kind: "holiday", name };
}
