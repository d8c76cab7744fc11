import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/time/day.ts";
import { drawnBy, resolveText } from "./resolve-text.ts";

/** Whether days are worked in the plan's calendar `c`. */
function worked(calendars: string, ...dates: readonly string[]): readonly (boolean | undefined)[] {
  const { plan, diagnostics } = resolveText(`calendar: c\ncalendars: { ${calendars} }\ntasks: { a: }`);
  expect(diagnostics).toEqual([]);
  return dates.map((date) => {
    const day = parseDay(date);
    return day === undefined ? undefined : plan.calendar.isWorkday(day);
  });
}

describe("a calendar", () => {
  it.each([
    ["is Monday to Friday where it says nothing", "c:", [true, false, false]],
    ["may have another week", "c: { week: mon-sat }", [true, true, false]],
    ["may list its days", "c: { week: [周一, sat, 星期日] }", [false, true, true]],
    ["may have them in Chinese", "c: { week: 周二至周六 }", [true, true, false]],
    ["may have a week that wraps", "c: { week: 周六到周一 }", [false, true, true]],
    ["may have holidays", "c: { holidays: 2026-09-25 }", [false, false, false]],
    ["may have ranges of them", "c: { week: mon-sun, holidays: [2026-09-24..2026-09-26] }", [false, false, true]],
    ["may name them", "c: { holidays: [{ date: 2026年9月25日 至 2026年9月26日, name: 团建 }] }", [false, false, false]],
    ["may have make-up days, which win", "c: { holidays: 2026-09-26, workdays: [2026-09-26] }", [true, true, false]],
    ["may extend another", "b: { week: mon-sat, holidays: 2026-09-25 }, c: { extends: b }", [false, true, false]],
    [
      "adds to what it extends",
      "c: { extends: b, workdays: 2026-09-25 }, b: { holidays: 2026-09-25 }",
      [true, false, false],
    ],
    ["may extend CN through others", "c: { extends: b }, b: { extends: a }, a: { extends: CN }", [false, false, false]],
  ])("%s", (_, calendars, expected) => {
    // A Friday, which is Mid-Autumn in 2026, then Saturday and Sunday.
    expect(worked(calendars, "2026-09-25", "2026-09-26", "2026-09-27")).toEqual(expected);
  });

  it.each([
    ["of its own", "c: { extends: CN, covers: 2035, holidays: 2035-10-02 }"],
    ["in a base", "b: { extends: CN, covers: 2035, holidays: 2035-10-02 }, c: { extends: b }"],
    ["over a base", "b: { extends: CN }, c: { extends: b, covers: 2035, holidays: 2035-10-02 }"],
    [
      "over a base that covers another year",
      "b: { extends: CN, covers: 2034 }, c: { extends: b, covers: [2035], holidays: 2035-10-02 }",
    ],
  ])("covers a year %s: its days are the notice, and no others rest", (_, calendars) => {
    expect(worked(calendars, "2035-10-01", "2035-10-02", "2035-10-03")).toEqual([true, false, true]);
  });

  it.each([
    ["extends: nosuch", "unknown-ref nosuch"],
    ["extends: cn", "unknown-ref cn"],
    ["extends: c", "cycle c"],
    ["week: mon-tue-wed", "bad-time mon-tue-wed"],
    ["week: [mon, foo]", "bad-time foo"],
    ["week: []", "calendar-empty []"],
    ["holidays: [2026-10-01, 2026-02-30]", "bad-time 2026-02-30"],
    ["holidays: [2026-10-07..2026-10-01]", "bad-time 2026-10-07..2026-10-01"],
    ["holidays: [2020-01-01..2026-01-01]", "bad-time 2020-01-01..2026-01-01"],
    ["holidays: [{ date: soon, name: x }]", "bad-time soon"],
    ["workdays: T-3", "bad-time T-3"],
    ["workdays: 2026-10-10 09:00", "bad-time 2026-10-10 09:00"],
    ["extends: CN, covers: [2027, 27]", "bad-time 27"],
    ["covers: 2027", "covers-without-cn covers"],
  ])("with %s draws %s", (keys, expected) => {
    expect(drawnBy(`calendars:\n  c: { ${keys} }\ntasks: { a: }`)).toEqual([`3 ${expected}`]);
  });

  it("that is wrong is reported where it is written, not where it is used", () => {
    const text =
      "calendars:\n  c: { extends: nosuch }\n  d: { extends: c }\ntasks: { a: { calendar: d }, b: { calendar: c } }";
    expect(drawnBy(text)).toEqual(["3 unknown-ref nosuch"]);
  });

  it.each([
    ["中国", "CN"],
    ["cn", "CN"],
    ["工作日", "mon-fri"],
    ["team1", "team"],
  ])("called %s is pointed at %s", (name, meant) => {
    const { diagnostics } = resolveText(`calendars: { team: }\ntasks: { a: { calendar: ${name} } }`);
    expect(diagnostics.map(({ help }) => help?.en)).toEqual([`Did you mean "${meant}"?`]);
  });
});

describe("an owner", () => {
  it("rests on days away, in work but not in rolling", () => {
    const text = "owners: { o: { away: [2026-02-10, 2026-02-12 至 2026-02-13] } }\ntasks: { a: { owner: o } }";
    const [task] = resolveText(text).plan.tasks;
    const days = ["2026-02-10", "2026-02-11", "2026-02-12", "2026-02-13"].map((date) => parseDay(date)!);
    expect(days.map((day) => task?.calendar.isWorkday(day))).toEqual([false, true, false, false]);
    expect(days.map((day) => task?.rollCalendar.isWorkday(day))).toEqual([true, true, true, true]);
  });

  it("with wrong days has each found at its item", () => {
    const text = "owners: { o: { away: [2026-02-10, soon, 2026-02-14..2026-02-12], calendar: none } }\ntasks: { a: }";
    expect(drawnBy(text)).toEqual(["2 bad-time soon", "2 bad-time 2026-02-14..2026-02-12", "2 unknown-ref none"]);
  });

  it("who is not declared is found at the very name, once, with how often", () => {
    const text = `
owners: { a: }
phases: { p: { owner: zoe } }
tasks:
  x: { owner: zoe, helpers: [a, "b、c"], informed: [a, zoe], approvers: [a, q], gate: { approvers: [w, a] } }
  y: { owner: [aa], duration: 1d }
notify: { n: { who: [a, zoe], owner: v } }`;
    expect(drawnBy(text)).toEqual([
      "3 owner-unknown zoe",
      '5 owner-unknown "b、c"',
      "5 owner-unknown q",
      "5 owner-unknown w",
      "6 owner-unknown aa",
      "7 owner-unknown v",
    ]);
    const zoe = resolveText(text).diagnostics.find(({ message }) => message.en.includes("zoe"));
    expect(zoe?.message.en).toContain("3 places");
  });
});
