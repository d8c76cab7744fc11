import { describe, expect, it } from "vitest";
import type { Fault, RecurrenceDay, RecurrenceText } from "../../src/notation/notation.ts";
import { parseRecurrence } from "../../src/notation/parse-recurrence.ts";

type Dated = Extract<RecurrenceText, { kind: "dated" }>;
type Period = readonly [interval: number, unit: Dated["unit"]];

function dated(text: string, [interval, unit]: Period, on: readonly RecurrenceDay[] = []): Dated {
  return { kind: "dated", interval, unit, on, text };
}

function timed(text: string, period: Period, on: readonly RecurrenceDay[], clock: number): Dated {
  return { ...dated(text, period, on), clock };
}

const days = (...weekdays: (1 | 2 | 3 | 4 | 5 | 6 | 7)[]): readonly RecurrenceDay[] =>
  weekdays.map((weekday) => ({ kind: "weekday", weekday }));
const day = (number: number): readonly RecurrenceDay[] => [{ kind: "day-of-period", day: number }];
const workday = (nth: number): readonly RecurrenceDay[] => [{ kind: "nth-workday", nth }];
const nthFriday = (nth: number): readonly RecurrenceDay[] => [{ kind: "nth-weekday", nth, weekday: 5 }];
const lastDay: readonly RecurrenceDay[] = [{ kind: "last-day" }];

const readable: readonly (readonly [string, RecurrenceText])[] = [
  ["day", dated("day", [1, "day"])],
  ["daily", dated("day", [1, "day"])],
  ["every day", dated("day", [1, "day"])],
  ["3 days", dated("3 days", [3, "day"])],
  ["每天", dated("day", [1, "day"])],
  ["每日", dated("day", [1, "day"])],
  ["每3天", dated("3 days", [3, "day"])],
  ["每三天", dated("3 days", [3, "day"])],
  ["每天 18:00", timed("day 18:00", [1, "day"], [], 1080)],
  ["每天18：00", timed("day 18:00", [1, "day"], [], 1080)],
  ["weekday", dated("weekday", [1, "weekday"])],
  ["weekday 18:00", timed("weekday 18:00", [1, "weekday"], [], 1080)],
  ["Weekday 9:30", timed("weekday 09:30", [1, "weekday"], [], 570)],
  ["2 weekdays", dated("2 weekdays", [2, "weekday"])],
  ["每个工作日", dated("weekday", [1, "weekday"])],
  ["每工作日", dated("weekday", [1, "weekday"])],
  ["每两个工作日", dated("2 weekdays", [2, "weekday"])],
  ["工作日 18:00", timed("weekday 18:00", [1, "weekday"], [], 1080)],
  ["week", dated("week", [1, "week"])],
  ["weekly", dated("week", [1, "week"])],
  ["每周", dated("week", [1, "week"])],
  ["week mon", dated("week mon", [1, "week"], days(1))],
  ["mon", dated("week mon", [1, "week"], days(1))],
  ["every Monday 10:00", timed("week mon 10:00", [1, "week"], days(1), 600)],
  ["week mon, thu 10:00", timed("week mon, thu 10:00", [1, "week"], days(1, 4), 600)],
  ["week thu and mon", dated("week mon, thu", [1, "week"], days(1, 4))],
  ["week mon mon", dated("week mon", [1, "week"], days(1))],
  ["week mon-fri", dated("week mon, tue, wed, thu, fri", [1, "week"], days(1, 2, 3, 4, 5))],
  ["每周一", dated("week mon", [1, "week"], days(1))],
  ["每星期一", dated("week mon", [1, "week"], days(1))],
  ["周一、周四", dated("week mon, thu", [1, "week"], days(1, 4))],
  ["每周一 10:00", timed("week mon 10:00", [1, "week"], days(1), 600)],
  ["每周一10：00", timed("week mon 10:00", [1, "week"], days(1), 600)],
  ["每周一、周四", dated("week mon, thu", [1, "week"], days(1, 4))],
  ["每周一、四", dated("week mon, thu", [1, "week"], days(1, 4))],
  ["每周一和周四 10:00", timed("week mon, thu 10:00", [1, "week"], days(1, 4), 600)],
  ["每周一三五", dated("week mon, wed, fri", [1, "week"], days(1, 3, 5))],
  ["每周一至周五", dated("week mon, tue, wed, thu, fri", [1, "week"], days(1, 2, 3, 4, 5))],
  ["每周日", dated("week sun", [1, "week"], days(7))],
  ["每周天", dated("week sun", [1, "week"], days(7))],
  ["2 weeks", dated("2 weeks", [2, "week"])],
  ["2 weeks wed", dated("2 weeks wed", [2, "week"], days(3))],
  ["every 2 weeks on Wed", dated("2 weeks wed", [2, "week"], days(3))],
  ["每两周", dated("2 weeks", [2, "week"])],
  ["每两周 周三", dated("2 weeks wed", [2, "week"], days(3))],
  ["每两周周三", dated("2 weeks wed", [2, "week"], days(3))],
  ["每两周的周三", dated("2 weeks wed", [2, "week"], days(3))],
  ["每两周三", dated("2 weeks wed", [2, "week"], days(3))],
  ["每2周", dated("2 weeks", [2, "week"])],
  ["每２个星期", dated("2 weeks", [2, "week"])],
  ["双周", dated("2 weeks", [2, "week"])],
  ["双周周三 14:00", timed("2 weeks wed 14:00", [2, "week"], days(3), 840)],
  ["每双周三", dated("2 weeks wed", [2, "week"], days(3))],
  ["隔周周五", dated("2 weeks fri", [2, "week"], days(5))],
  ["month", dated("month", [1, "month"])],
  ["每月", dated("month", [1, "month"])],
  ["每个月", dated("month", [1, "month"])],
  ["每两个月", dated("2 months", [2, "month"])],
  ["month day 5", dated("month day 5", [1, "month"], day(5))],
  ["month 5th", dated("month day 5", [1, "month"], day(5))],
  ["month on the 21st 10:00", timed("month day 21 10:00", [1, "month"], day(21), 600)],
  ["month first day", dated("month day 1", [1, "month"], day(1))],
  ["每月5号", dated("month day 5", [1, "month"], day(5))],
  ["每月5日", dated("month day 5", [1, "month"], day(5))],
  ["每月 5 号".replace(" 号", "号"), dated("month day 5", [1, "month"], day(5))],
  ["每月十五号", dated("month day 15", [1, "month"], day(15))],
  ["每月5号10:00", timed("month day 5 10:00", [1, "month"], day(5), 600)],
  ["month first workday", dated("month first workday", [1, "month"], workday(1))],
  ["month last workday", dated("month last workday", [1, "month"], workday(-1))],
  ["month 12th workday", dated("month 12th workday", [1, "month"], workday(12))],
  ["month 22nd workday", dated("month 22nd workday", [1, "month"], workday(22))],
  ["每月第1个工作日", dated("month first workday", [1, "month"], workday(1))],
  ["每月第一个工作日", dated("month first workday", [1, "month"], workday(1))],
  ["每月首个工作日", dated("month first workday", [1, "month"], workday(1))],
  ["每月的第三个工作日", dated("month third workday", [1, "month"], workday(3))],
  ["每月最后一个工作日", dated("month last workday", [1, "month"], workday(-1))],
  ["month last friday", dated("month last friday", [1, "month"], nthFriday(-1))],
  ["month 2nd fri", dated("month second friday", [1, "month"], nthFriday(2))],
  ["每月最后一个周五", dated("month last friday", [1, "month"], nthFriday(-1))],
  ["每月第二个星期五", dated("month second friday", [1, "month"], nthFriday(2))],
  ["month last day", dated("month last day", [1, "month"], lastDay)],
  ["每月末", dated("month last day", [1, "month"], lastDay)],
  ["每月底", dated("month last day", [1, "month"], lastDay)],
  ["每月最后一天", dated("month last day", [1, "month"], lastDay)],
  ["quarter", dated("quarter", [1, "quarter"])],
  ["每季度", dated("quarter", [1, "quarter"])],
  ["每个季度", dated("quarter", [1, "quarter"])],
  ["quarter last day", dated("quarter last day", [1, "quarter"], lastDay)],
  ["每季度末", dated("quarter last day", [1, "quarter"], lastDay)],
  ["每季度第1个工作日", dated("quarter first workday", [1, "quarter"], workday(1))],
  ["quarter day 45", dated("quarter day 45", [1, "quarter"], day(45))],
  ["每半年", dated("6 months", [6, "month"])],
  ["year", dated("year", [1, "year"])],
  ["每年", dated("year", [1, "year"])],
  ["每年末", dated("year last day", [1, "year"], lastDay)],
  ["year day 366", dated("year day 366", [1, "year"], day(366))],
  ["2 per month", { kind: "undated", text: "2 per month" }],
  ["2 times per month", { kind: "undated", text: "2 per month" }],
  ["twice a month", { kind: "undated", text: "2 per month" }],
  ["6-8 per year", { kind: "undated", text: "6-8 per year" }],
  ["每月2次", { kind: "undated", text: "2 per month" }],
  ["每月两次", { kind: "undated", text: "2 per month" }],
  ["每月 2 次", { kind: "undated", text: "2 per month" }],
  ["2次/月", { kind: "undated", text: "2 per month" }],
  ["每年6-8次", { kind: "undated", text: "6-8 per year" }],
  ["每年6～8次", { kind: "undated", text: "6-8 per year" }],
  ["每周一次", { kind: "undated", text: "1 per week" }],
  ["on-demand", { kind: "undated", text: "on-demand" }],
  ["不定期", { kind: "undated", text: "on-demand" }],
  ["TBD", { kind: "undated", text: "TBD" }],
  ["待定", { kind: "undated", text: "TBD" }],
];

const unreadable: readonly (readonly [string, Fault])[] = [
  ["", { reason: "unreadable" }],
  ["every", { reason: "unreadable" }],
  ["每", { reason: "unreadable" }],
  ["18:00", { reason: "unreadable" }],
  ["fortnight", { reason: "unreadable" }],
  ["constructor", { reason: "unreadable" }],
  ["0 days", { reason: "unreadable" }],
  ["9999 weeks", { reason: "unreadable" }],
  ["1.5 weeks", { reason: "unreadable" }],
  ["2 weekly", { reason: "unreadable" }],
  ["day mon", { reason: "unreadable" }],
  ["weekday fri", { reason: "unreadable" }],
  ["week day 5", { reason: "unreadable" }],
  ["week first workday", { reason: "unreadable" }],
  ["month fri", { reason: "unreadable" }],
  ["month last", { reason: "unreadable" }],
  ["month day 5, 20", { reason: "unreadable" }],
  ["week mon 10:00 12:00", { reason: "unreadable" }],
  ["每半个月", { reason: "unreadable" }],
  ["week fri-mon", { reason: "reversed" }],
  ["8-6 per year", { reason: "reversed", suggestion: "6-8 per year" }],
  ["month 5", { reason: "needs-unit", suggestion: "month day 5" }],
  ["每月5", { reason: "needs-unit", suggestion: "month day 5" }],
  ["month day 32", { reason: "impossible-date" }],
  ["month day 0", { reason: "impossible-date" }],
  ["每月32号", { reason: "impossible-date" }],
  ["month 6th friday", { reason: "impossible-date" }],
  ["day 25:00", { reason: "impossible-date" }],
  ["每月初", { reason: "vague", suggestion: "month day 1" }],
  ["每月中旬", { reason: "vague", suggestion: "month day 15" }],
  ["每周末", { reason: "vague", suggestion: "week sat" }],
  ["biweekly", { reason: "vague", suggestion: "2 weeks" }],
  ["随时", { reason: "vague", suggestion: "on-demand" }],
  ["mon ".repeat(25).trim(), { reason: "too-long" }],
];

describe("parseRecurrence", () => {
  it.each(readable)("reads %j", (text, value) => {
    expect(parseRecurrence(text)).toEqual({ ok: true, value });
  });

  it.each(unreadable)("refuses %j", (text, fault) => {
    expect(parseRecurrence(text)).toEqual({ ok: false, fault });
  });

  it.each(unreadable.flatMap(([text, { suggestion }]) => (suggestion === undefined ? [] : [[text, suggestion]])))(
    "can read what it proposes instead of %j: %j",
    (_, suggestion) => {
      expect(parseRecurrence(suggestion as string).ok).toBe(true);
    },
  );
});
