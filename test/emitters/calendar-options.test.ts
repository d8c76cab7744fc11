/** Every example in every option, read back strictly: each file holds what it was asked for, whole and by itself. */
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Emitter } from "../../src/emitters/define-emitter.ts";
import { calendarItems } from "../../src/emitters/ical/calendar-items.ts";
import { isSelected } from "../../src/emitters/ical/calendar-parts.ts";
import { ical } from "../../src/emitters/ical/ical.ts";
import { vtodo } from "../../src/emitters/ical/vtodo.ts";
import type { CalendarWish } from "../../src/emitters/shared/calendar-wish.ts";
import { firstPublication } from "../../src/emitters/shared/published.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { compileLayered, documentOf, examplePlans, layeredPlans } from "../support/example-plans.ts";
import { parseCalendar } from "./read-calendar.ts";

const documents = [
  ...examplePlans.map((plan) => [plan.stem, documentOf(plan)] as const),
  ...layeredPlans.map((plan) => [plan.stem, compileLayered(plan).document!] as const),
];

const reminders = [
  { amount: 1, unit: "day" },
  { amount: 2, unit: "hour" },
] as const;
const wishes: readonly CalendarWish[] = ([null, "owner", "audience", "phase", "kind", "anchor"] as const).flatMap(
  (by) => [
    { selection: "key", by, reminders: [] },
    { selection: "all", by, reminders },
  ],
);

async function uidsByFile(document: ScheduleDocument, emitter: Emitter, wish: CalendarWish) {
  const files = await emitter.emit(document, { language: document.plan.lang, calendar: wish });
  return files.map(({ content, part }) => ({ part, ...readBack(String(content), emitter, wish) }));
}

/** The UIDs of a file, which is held against what holds of every file. */
function readBack(text: string, { format }: Emitter, wish: CalendarWish) {
  const calendar = parseCalendar(text);
  const components = calendar.getAllSubcomponents(format === "todo" ? "vtodo" : "vevent");
  const uids = new Set(components.map((it) => String(it.getFirstPropertyValue("uid"))));
  for (const component of components) {
    for (const relation of component.getAllProperties("related-to")) {
      expect(uids).toContain(relation.getFirstValue());
      expect(relation.getFirstParameter("reltype")).toMatch(/^(?:(?:START|FINISH)TO(?:START|FINISH)|DEPENDS-ON)$/);
    }
    const alarms = component.getAllSubcomponents("valarm");
    for (const alarm of alarms) expect(String(alarm.getFirstPropertyValue("trigger"))).toMatch(/^-?P/);
    if (wish.reminders.length === 0) expect(alarms).toEqual([]);
    expect(component.getFirstPropertyValue("summary")).not.toBe("");
  }
  expect(calendar.getAllSubcomponents()).toHaveLength(components.length);
  expect(calendar.getFirstPropertyValue("color")).toMatch(/^[a-z]+$/);
  expect(calendar.getFirstPropertyValue("name")).not.toBe("");
  return { uids };
}

describe.each(documents)("%s", (_, document) => {
  const { identityOf } = firstPublication(document);
  const items = calendarItems(document, document.plan.lang);

  it("has in its calendars just what was asked for, each entry in all those that it belongs to", async () => {
    for (const wish of wishes) {
      const files = await uidsByFile(document, ical, wish);
      const asked = items.filter(({ tags }) => isSelected(tags, wish.selection));
      const names = files.map(({ part }) => String(part).normalize("NFKC").toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      const known = new Set(asked.map(({ key }) => identityOf(key).uid));
      expect(files.flatMap(({ uids }) => [...uids]).filter((uid) => !known.has(uid))).toEqual([]);
      for (const { key, tags } of asked) {
        const values = new Set(tags.filter((tag) => tag.startsWith(`${wish.by}:`))).size;
        const own = tags.includes("everywhere") ? files.length : Math.max(values, 1);
        const twin = tags.find((tag) => tag.startsWith("twin:"))?.slice("twin:".length);
        const said = twin === undefined ? [] : files.filter(({ uids }) => uids.has(identityOf(twin).uid));
        const expected = tags.includes("everywhere") || said.length === 0 ? own - said.length : 0;
        const count = files.filter(({ uids }) => uids.has(identityOf(key).uid)).length;
        expect([key, count]).toEqual([key, expected]);
      }
    }
  });

  it("has everything that is ever done among its things to do", async () => {
    const works = document.tasks
      .filter(({ type }) => type !== "recurring")
      .map(({ id }) => `todo.${identityOf(id).uid}`);
    for (const wish of wishes) {
      const files = await uidsByFile(document, vtodo, wish);
      expect(new Set(files.flatMap(({ uids }) => [...uids]))).toEqual(new Set(works));
    }
  });
});

describe("the bytes", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it("are the same in five zones, whatever was asked", async () => {
    const hashes = new Set<string>();
    for (const machine of [
      "UTC",
      "Asia/Shanghai",
      "America/Los_Angeles",
      "Australia/Lord_Howe",
      "Pacific/Kiritimati",
    ]) {
      process.env.TZ = machine;
      const hash = createHash("sha256");
      for (const [, document] of documents.filter(([stem]) => ["smart-reply", "harbor-offline-mode"].includes(stem))) {
        for (const emitter of [ical, vtodo]) {
          for (const calendar of wishes.filter(({ by }) => by === null || by === "owner")) {
            const files = await emitter.emit(document, { language: document.plan.lang, calendar });
            for (const { part, content } of files) hash.update(`${part}\n${content}`);
          }
        }
      }
      hashes.add(hash.digest("hex"));
    }
    expect(hashes.size).toBe(1);
  }, 120_000);
});
