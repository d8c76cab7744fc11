import { describe, expect, it } from "vitest";
import { emitters } from "../../src/emitters/index.ts";
import { differences, objectsOf, readObject, writeObject } from "../../src/publish/caldav/calendar-object.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { everything, parseCalendar, shownEvents } from "../emitters/read-calendar.ts";
import { emitOne } from "../support/emit-one.ts";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { randomTexts, withHostileTexts } from "../support/hostile-document.ts";

const ical = emitters.find(({ format }) => format === "ics")!;

async function calendarOf(document: ScheduleDocument): Promise<string> {
  return String((await emitOne(ical, document, "en", { calendar: everything })).content);
}

const documents: readonly { readonly name: string; readonly document: ScheduleDocument }[] = [
  ...examplePlans.map((example) => ({ name: example.stem, document: documentOf(example) })),
  ...examplePlans.map((example, seed) => ({
    name: `${example.stem}, random texts`,
    document: withHostileTexts(documentOf(example), randomTexts(seed)),
  })),
];

describe("the objects of a calendar file", () => {
  it.each(documents)("are together what the file says, one for each UID: $name", async ({ document }) => {
    const file = await calendarOf(document);
    const objects = objectsOf(file) ?? [];
    expect(new Set(objects.map(({ uid }) => uid)).size).toBe(objects.length);
    const texts = objects.map(writeObject);
    expect(texts.flatMap(shownEvents).toSorted(byUid)).toEqual([...shownEvents(file)].toSorted(byUid));
    for (const text of texts) {
      expect(parseCalendar(text).getAllProperties("method")).toEqual([]);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });

  it.each(documents)("are read as the same that they were written: $name", async ({ document }) => {
    for (const object of objectsOf(await calendarOf(document)) ?? []) {
      const again = readObject(writeObject(object));
      expect(again?.uid).toBe(object.uid);
      expect(differences(object, again!)).toEqual([]);
    }
  });

  it("have overrides beside their series", async () => {
    const all = await Promise.all(documents.map(async ({ document }) => objectsOf(await calendarOf(document)) ?? []));
    const several = all.flat().filter(({ entries }) => entries.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const { entries } of several) {
      expect(entries.filter(({ lines }) => lines.some(({ name }) => name === "RECURRENCE-ID"))).toHaveLength(
        entries.length - 1,
      );
    }
  });
});

function byUid(a: { readonly uid: string; readonly start: string }, b: typeof a): number {
  return `${a.uid} ${a.start}` < `${b.uid} ${b.start}` ? -1 : 1;
}
