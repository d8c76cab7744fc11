import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Emitter } from "../../src/emitters/define-emitter.ts";
import { calendarItems } from "../../src/emitters/ical/calendar-items.ts";
import { withoutTwins } from "../../src/emitters/ical/calendar-parts.ts";
import { ical } from "../../src/emitters/ical/ical.ts";
import { vtodo } from "../../src/emitters/ical/vtodo.ts";
import { firstPublication } from "../../src/emitters/shared/published.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { everything, parseCalendar } from "../emitters/read-calendar.ts";
import { emitOne } from "../support/emit-one.ts";
import { temporaryFolder } from "./foreign-files.ts";
import { hostileCalendar } from "./hostile-calendar.ts";
import { needPythonModule } from "./need-program.ts";
import { runProgram } from "./run-program.ts";

/** `TMINUS_RUNS=10000 npx vitest run test/foreign/calendar-text.test.ts` asks for more. */
const numRuns = Number(process.env.TMINUS_RUNS ?? 200);
const seed = Number(process.env.TMINUS_SEED ?? 20261020);
const batch = 500;
/** Ten thousand plans take some minutes. */
const patience = 3_600_000;

const reader = fileURLToPath(new URL("read-calendar-text.py", import.meta.url));

/** UID, summary, description, categories, URL. */
type Said = readonly [string, string, string, readonly string[], string | null];

function saidToIcalJs(text: string): readonly Said[] {
  const components = ["vevent", "vtodo"].flatMap((name) => parseCalendar(text).getAllSubcomponents(name));
  return components.map((it) => {
    const value = (name: string) => it.getFirstPropertyValue(name) as string | null;
    const categories = (it.getFirstProperty("categories")?.getValues() ?? []).map(String);
    return [value("uid") ?? "", value("summary") ?? "", value("description") ?? "", categories, value("url")];
  });
}

/** What stands in the plan's entries, before anything is escaped or folded. */
function meant(document: ScheduleDocument, { format }: Emitter): readonly Said[] {
  const { identityOf } = firstPublication(document);
  const items = calendarItems(document, document.plan.lang);
  const wanted = format === "todo" ? items.filter(({ tags }) => tags.includes("work")) : items;
  const all = format === "todo" ? wanted : withoutTwins(items);
  const mark = format === "todo" ? "todo." : "";
  return all.map((it) => [mark + identityOf(it.key).uid, it.summary, it.description, it.categories, it.url]);
}

const documents = fc.sample(hostileCalendar, { numRuns, seed });

describe.each([ical, vtodo])(`$format files of ${numRuns} hostile plans`, (emitter) => {
  const textOf = async (document: ScheduleDocument) =>
    String((await emitOne(emitter, document, document.plan.lang, { calendar: everything })).content);

  it(
    "say to ical.js what the plan says, in lines of at most 75 octets that cut no character",
    async () => {
      for (const document of documents) {
        const text = await textOf(document);
        expect(saidToIcalJs(text)).toEqual(meant(document, emitter));
        expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\0]/);
        expect(cutCharacters(text)).toEqual([]);
      }
    },
    patience,
  );

  it(
    "say the same to python's vobject and icalendar",
    async (context) => {
      needPythonModule(context, "vobject");
      needPythonModule(context, "icalendar");
      const file = join(temporaryFolder(), "calendars.jsonl");
      for (let from = 0; from < documents.length; from += batch) {
        const some = documents.slice(from, from + batch);
        const texts = await Promise.all(some.map(textOf));
        writeFileSync(file, texts.map((text) => `${JSON.stringify(text)}\n`).join(""));
        const lines = runProgram("/usr/bin/python3", ["-W", "ignore", reader, file]).trimEnd().split("\n");
        for (const [index, document] of some.entries()) {
          const found = JSON.parse(lines[index] ?? "null") as { vobject: readonly Said[]; icalendar: readonly Said[] };
          const expected = meant(document, emitter);
          expect(found.vobject).toEqual(expected);
          expect(found.icalendar).toEqual(expected.map((said, n) => withoutEscapes(said, found.icalendar[n])));
        }
      }
    },
    patience,
  );
});

/** icalendar 4 undoes escapes twice: of what holds a backslash or a per cent sign, take its word. */
function withoutEscapes(said: Said, otherwise: Said | undefined): readonly unknown[] {
  return said.map((part, n) => (/[\\%]/.test([part].flat().join("")) ? otherwise?.[n] : part));
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The lines that begin inside of what a reader sees as one character, other than one too long for any line. */
function cutCharacters(text: string): readonly string[] {
  return text
    .trimEnd()
    .split(/\r\n(?! )/)
    .flatMap((folded) => {
      const parts = folded.split("\r\n ");
      if (parts.length === 1) return [];
      const starts = new Set<number>();
      for (const { index, segment } of graphemes.segment(parts.join(""))) {
        starts.add(index);
        if (Buffer.byteLength(segment) >= 75) for (let at = 0; at < segment.length; at += 1) starts.add(index + at);
      }
      let offset = 0;
      return parts.filter((part) => {
        const isCut = !starts.has(offset);
        offset += part.length;
        return isCut;
      });
    });
}

it("has a version of ical.js that reads strictly", () => {
  expect(() => ICAL.parse("BEGIN:VCALENDAR\r\nno colon\r\nEND:VCALENDAR\r\n")).toThrow();
});
