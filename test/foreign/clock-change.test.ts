/** A plan over the day on which clocks change, as people in three parts of the world see it in three programs. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ical } from "../../src/emitters/ical/ical.ts";
import { planDocument } from "../emitters/plan-document.ts";
import { everything, shownEvents } from "../emitters/read-calendar.ts";
import { emitOne } from "../support/emit-one.ts";
import { temporaryFolder } from "./foreign-files.ts";
import { daysFormat, openKhal, shownInKhal } from "./khal.ts";
import { needProgram, needPythonModule } from "./need-program.ts";
import { runProgram } from "./run-program.ts";

/** Hours from UTC, before and from the Sunday of autumn 2026 on which the clocks change there. */
const zones = {
  "America/New_York": { before: -4, change: "2026-11-01", after: -5 },
  "Europe/Berlin": { before: 2, change: "2026-10-25", after: 1 },
  "Australia/Sydney": { before: 10, change: "2026-10-04", after: 11 },
} as const;

type Zone = keyof typeof zones;
const names = Object.keys(zones) as Zone[];
const pairs = names.flatMap((plan) => names.map((reader) => ({ plan, reader })));

function calendarIn(zone: Zone): Promise<string> {
  const { change } = zones[zone];
  const plan = `anchors: { change: ${change} }
embargo: { lifts: "change+2 20:00" }
tasks:
  bar: { window: change-3..change+3 }
  day: { at: change }
  early: { at: change-1 08:15 }
  late: { at: change+1 21:45, duration: 2h }
  sync: { every: day 12:30, window: change-2..change+2, duration: 45m }`;
  const head = `tminus: 1\nid: example\nlaunch: 2026-12-01\ntimezone: ${zone}\ncalendar: daily\n`;
  const document = planDocument(plan, head);
  return emitOne(ical, document, "en", { calendar: everything }).then(({ content }) => String(content));
}

/** What is to be seen, worked out from the table above alone. */
function expectedIn({ plan, reader }: { plan: Zone; reader: Zone }): readonly string[] {
  const on = (days: number): string => shifted(zones[plan].change, days * 24).slice(0, 10);
  const moment = (uid: string, days: number, time: string): string => {
    const local = `${on(days)} ${time}`;
    const utc = shifted(local, -hoursFromUtc(plan, on(days)));
    return `${uid}@example.tminus ${shifted(utc, hoursFromUtc(reader, utc))}`;
  };
  return [
    `bar@example.tminus ${on(-3)}..${on(3)}`,
    `change@example.tminus ${on(0)}..${on(0)}`,
    `day@example.tminus ${on(0)}..${on(0)}`,
    "launch@example.tminus 2026-12-01..2026-12-01",
    moment("early", -1, "08:15"),
    moment("late", 1, "21:45"),
    moment("lifts", 2, "20:00"),
    ...[-2, -1, 0, 1, 2].map((day, index) => moment(`sync.${index + 1}`, day, "12:30")),
  ].toSorted();
}

/** Of a day, or of a moment in UTC, far from the hour of the change. */
function hoursFromUtc(zone: Zone, at: string): number {
  const { before, change, after } = zones[zone];
  return shifted(at, before).slice(0, 10) < change ? before : after;
}

function shifted(at: string, hours: number): string {
  const moment = Date.parse(`${at.slice(0, 10)}T${at.slice(11) || "12:00"}Z`) + hours * 3_600_000;
  return new Date(moment).toISOString().slice(0, 16).replace("T", " ");
}

const named = (line: string): string => line.replace(/^u\.[0-9a-f]+@/, "lifts@");

describe.each(pairs)("a plan of $plan, seen from $reader", (pair) => {
  it("has its days and hours in ical.js", async () => {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: pair.reader, dateStyle: "short", timeStyle: "short" });
    const lines = shownEvents(await calendarIn(pair.plan)).map(({ uid, start, end }) => {
      if (start.includes("T")) return `${uid} ${format.format(new Date(start))}`;
      return `${uid} ${start}..${shifted(end, -24).slice(0, 10)}`;
    });
    expect(lines.map(named).toSorted()).toEqual(expectedIn(pair));
  });

  it("has them in python-icalendar with zoneinfo", async (context) => {
    needPythonModule(context, "icalendar");
    const file = join(temporaryFolder(), "plan.ics");
    writeFileSync(file, await calendarIn(pair.plan));
    const reader = fileURLToPath(new URL("read-calendar.py", import.meta.url));
    const lines = runProgram("/usr/bin/python3", [reader, file, pair.reader]).trimEnd().split("\n");
    expect(lines.map(named).toSorted()).toEqual(expectedIn(pair));
  });

  it("has them in khal", async (context) => {
    needProgram(context, "khal");
    const folder = temporaryFolder();
    const file = join(folder, "plan.ics");
    writeFileSync(file, await calendarIn(pair.plan));
    const khal = openKhal(folder, pair.reader);
    khal.import(file);
    const lines = khal.list(daysFormat, "2026-09-01", "2026-12-31").map(shownInKhal);
    expect(lines.map(named).toSorted()).toEqual(expectedIn(pair));
  });
});
