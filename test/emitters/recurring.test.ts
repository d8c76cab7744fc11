import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ical } from "../../src/emitters/ical/ical.ts";
import type { Occurrence, ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";
import { emitOne } from "../support/emit-one.ts";
import { everything, shownEvents } from "./read-calendar.ts";
import { chinese, english } from "./sample-document.ts";
import { sampleTask } from "./sample-task.ts";

async function calendarOf(document: ScheduleDocument): Promise<string> {
  return String((await emitOne(ical, document, document.plan.lang, { calendar: everything })).content);
}

async function eventsOf(task: TaskEntry, document = chinese) {
  const text = await calendarOf({ ...document, tasks: [task], anchors: [], phases: [], rows: [] });
  return shownEvents(text).filter(({ uid }) => !uid.startsWith("launch@"));
}

describe("recurring tasks", () => {
  const on = (date: string, nominal: string | null = null): Occurrence => ({ date, time: null, nominal });
  const recurring = (occurrences: readonly Occurrence[], time: string | null = null) =>
    sampleTask({
      id: "x",
      type: "recurring",
      time,
      every: "…",
      occurrences: occurrences.map((occurrence) => ({ ...occurrence, time })),
    });

  it.each<[string, readonly Occurrence[], string, number]>([
    ["weekly", ["2026-09-07", "2026-09-14", "2026-09-21"].map((day) => on(day)), "FREQ=WEEKLY;BYDAY=MO", 1],
    ["once", [on("2026-09-07")], "", 1],
    [
      "every two weeks",
      ["2026-11-04", "2026-11-18", "2026-12-02"].map((day) => on(day)),
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
      1,
    ],
    [
      "two days a week",
      ["2026-09-07", "2026-09-10", "2026-09-14", "2026-09-17"].map((day) => on(day)),
      "BYDAY=MO,TH",
      1,
    ],
    [
      "every third day",
      ["2026-09-07", "2026-09-10", "2026-09-13", "2026-09-16"].map((day) => on(day)),
      "FREQ=DAILY;INTERVAL=3",
      1,
    ],
    [
      "day 5 of the month",
      ["2026-09-05", "2026-10-05", "2026-11-05"].map((day) => on(day)),
      "FREQ=MONTHLY;BYMONTHDAY=5",
      1,
    ],
    ["the month's end", ["2026-09-30", "2026-10-31", "2026-11-30"].map((day) => on(day)), "BYMONTHDAY=-1", 1],
    ["the last Friday", ["2026-09-25", "2026-10-30", "2026-11-27"].map((day) => on(day)), "BYDAY=-1FR", 1],
    [
      "the first Tuesday",
      ["2026-09-01", "2026-10-06", "2026-11-03", "2026-12-01"].map((day) => on(day)),
      "BYDAY=1TU",
      1,
    ],
    [
      "quarterly",
      ["2026-01-15", "2026-04-15", "2026-07-15"].map((day) => on(day)),
      "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
      1,
    ],
    [
      "moved by a holiday",
      [on("2026-09-28"), on("2026-10-08", "2026-10-05"), on("2026-10-12"), on("2026-10-19")],
      "FREQ=WEEKLY;BYDAY=MO",
      1,
    ],
    [
      "first one moved",
      [on("2026-10-08", "2026-10-05"), on("2026-10-12"), on("2026-10-19")],
      "FREQ=WEEKLY;BYDAY=MO",
      1,
    ],
    ["skipped", [on("2026-09-28"), on("2026-10-12"), on("2026-10-19")], "EXDATE;VALUE=DATE:20261005", 1],
    [
      "no rule at all: the first working day of a month",
      ["2026-08-03", "2026-09-01", "2026-10-08", "2026-11-02", "2026-12-01"].map((day) => on(day)),
      "",
      5,
    ],
  ])("%s", async (_, occurrences, rule, uids) => {
    const text = await calendarOf({ ...chinese, tasks: [recurring(occurrences)] });
    const shown = await eventsOf(recurring(occurrences));
    expect(shown.map(({ start }) => start).toSorted()).toEqual(occurrences.map(({ date }) => date).toSorted());
    expect(new Set(shown.map(({ uid }) => uid)).size).toBe(uids);
    expect(text.replaceAll("\r\n ", "")).toContain(rule);
    expect(text.includes("RRULE:")).toBe(rule !== "");
  });

  it("keeps make-up working days of a daily meeting beside its rule", async () => {
    const weeks = [7, 14, 21].flatMap((monday) => [0, 1, 2, 3, 4].map((day) => monday + day));
    const days = [...weeks, 20].toSorted((a, b) => a - b).map((day) => `09-${String(day).padStart(2, "0")}`);
    const shown = await eventsOf(recurring(days.map((day) => on(`2026-${day}`))));
    expect(shown.map(({ start }) => start.slice(5)).toSorted()).toEqual(days);
    expect(shown.filter(({ uid }) => uid === "x@smart-reply.tminus")).toHaveLength(15);
  });

  it("stays at its local time when the clocks change", async () => {
    const shown = shownEvents(await calendarOf(english)).filter(({ uid }) => uid.startsWith("standup."));
    expect(shown.map(({ start }) => start)).toEqual([
      "2027-03-04T14:30:00Z",
      "2027-03-11T14:30:00Z",
      "2027-03-18T13:30:00Z",
      "2027-03-25T13:30:00Z",
    ]);
  });

  it("says from which day an occurrence was moved", async () => {
    const shown = shownEvents(await calendarOf(chinese)).filter(({ summary }) => summary === "上市周会");
    const moved = shown.filter(({ description }) => description.startsWith("原定：2026-10-05\n"));
    expect(moved).toMatchObject([{ start: "2026-10-08T02:00:00Z" }]);
    expect(shown).toHaveLength(10);
  });

  it("shows exactly the plan's occurrences, whatever they are", async () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 25 });
    const isoDay = (offset: number) => new Date(Date.UTC(2026, 8, 1 + offset)).toISOString().slice(0, 10);
    await fc.assert(
      fc.asyncProperty(days, fc.constantFrom(null, "00:15", "09:30", "23:45"), async (offsets, time) => {
        const dates = offsets.toSorted((a, b) => a - b).map(isoDay);
        const shown = await eventsOf(
          recurring(
            dates.map((date) => on(date)),
            time,
          ),
          english,
        );
        const civil = shown.map(({ start }) => (time === null ? start : inNewYork(start)));
        expect(civil.toSorted()).toEqual(dates.map((date) => (time === null ? date : `${date} ${time}`)));
      }),
    );
  });
});

function inNewYork(moment: string): string {
  return new Date(moment).toLocaleString("sv-SE", { timeZone: "America/New_York" }).slice(0, 16);
}
