import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/time/day.ts";
import { statutoryHolidays } from "../../src/time/statutory-holidays.ts";

const nationalDay = ["10-01 国庆节", "10-02 国庆节"];
const fixed = ["01-01 元旦", "05-01 劳动节", "05-02 劳动节", ...nationalDay];

describe("the statutory days", () => {
  it.each<[year: number, beside: readonly string[]]>([
    [
      2027,
      [
        ...["02-05 春节", "02-06 春节", "02-07 春节", "02-08 春节"],
        ...["04-05 清明节", "06-09 端午节", "09-15 中秋节", "10-03 国庆节"],
      ],
    ],
    // Mid-Autumn falls on a day of National Day, and 12 days are left.
    [
      2028,
      [
        ...["01-25 春节", "01-26 春节", "01-27 春节", "01-28 春节"],
        ...["04-04 清明节", "05-28 端午节", "10-03 国庆节、中秋节"],
      ],
    ],
    // The lunar days of this year are not known.
    [2061, ["10-03 国庆节"]],
  ])("of %i", (year, beside) => {
    const listed = [...statutoryHolidays(year)].map(([day, { zh }]) => `${formatDay(day).slice(5)} ${zh}`);
    expect(listed.toSorted()).toEqual([...fixed, ...beside].toSorted());
  });
});
