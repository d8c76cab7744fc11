import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ical } from "../../src/emitters/ical/ical.ts";
import { vtodo } from "../../src/emitters/ical/vtodo.ts";
import type { CalendarWish } from "../../src/emitters/shared/calendar-wish.ts";
import { parseCalendar } from "../emitters/read-calendar.ts";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { temporaryFolder, writeExample } from "./foreign-files.ts";
import { needPythonModule } from "./need-program.ts";
import { runProgram } from "./run-program.ts";
import { daysToShow, linesOf } from "./shown-days.ts";

const textReader = fileURLToPath(new URL("read-calendar-text.py", import.meta.url));
const wishes: readonly CalendarWish[] = (["key", "all"] as const).flatMap((selection) =>
  ([null, "owner", "audience", "phase", "kind", "anchor"] as const).map((by) => {
    return { selection, by, reminders: [{ amount: 1, unit: "day" }] };
  }),
);

const reader = fileURLToPath(new URL("read-calendar.py", import.meta.url));

describe("python icalendar", () => {
  it.for(examplePlans)("reads the days of $name", async (example, context) => {
    needPythonModule(context, "icalendar");
    const document = documentOf(example);
    const calendar = await writeExample(example, "ics", temporaryFolder());

    const printed = runProgram("/usr/bin/python3", [reader, calendar, document.plan.timezone ?? "UTC"]);

    const expected = daysToShow(document);
    expect(linesOf(expected, printed.trimEnd().split("\n"))).toEqual(expected);
  });

  it.for(examplePlans)("and vobject read each option of $name as ical.js does", async (example, context) => {
    needPythonModule(context, "icalendar");
    needPythonModule(context, "vobject");
    const document = documentOf(example);
    const texts = await Promise.all(
      [ical, vtodo].flatMap((emitter) =>
        wishes.map((calendar) => emitter.emit(document, { language: document.plan.lang, calendar })),
      ),
    );
    const calendars = texts.flat().map(({ content }) => String(content));
    const file = join(temporaryFolder(), "calendars.jsonl");
    writeFileSync(file, calendars.map((text) => `${JSON.stringify(text)}\n`).join(""));

    const printed = runProgram("/usr/bin/python3", ["-W", "ignore", textReader, file]).trimEnd().split("\n");

    expect(printed).toHaveLength(calendars.length);
    for (const [index, text] of calendars.entries()) {
      const uids = parseCalendar(text)
        .getAllSubcomponents()
        .map((it) => it.getFirstPropertyValue("uid"));
      const found = JSON.parse(printed[index] ?? "null") as Record<"vobject" | "icalendar", readonly unknown[][]>;
      expect(found.vobject.map(([uid]) => uid)).toEqual(uids);
      expect(found.icalendar).toEqual(found.vobject);
    }
  });
});
