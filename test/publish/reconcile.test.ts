import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLines } from "../../src/emitters/ical/content-line.ts";
import { differences, objectsOf, readObject, writeObject } from "../../src/publish/caldav/calendar-object.ts";
import { parseContentLine, unfoldLines } from "../../src/publish/caldav/content-line.ts";
import { type Resource, reconcile, type Step } from "../../src/publish/caldav/reconcile.ts";

const ownership = { domain: "@reply.tminus", known: new Map<string, number>() };

interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly day: number;
  readonly status?: string;
}

function calendarWith(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ uid, summary, day, status }) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTART;VALUE=DATE:202610${String(day).padStart(2, "0")}`,
    `SUMMARY:${summary.replaceAll(/[\\;,]/g, "\\$&")}`,
    "CATEGORIES:a,b",
    ...(status ? [`STATUS:${status}`] : []),
    "END:VEVENT",
  ]);
  return `${["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", ...lines, "END:VCALENDAR"].join("\r\n")}\r\n`;
}

function objects(entries: readonly Entry[]) {
  return objectsOf(calendarWith(entries)) ?? [];
}

function resource(entry: Entry): Resource {
  return { url: `/c/${entry.uid}.ics`, etag: '"1"', text: calendarWith([entry]) };
}

const name = fc.constantFrom("a", "b", "c", "d", "e");
const entry = (uid: fc.Arbitrary<string>): fc.Arbitrary<Entry> =>
  fc.record({
    uid,
    summary: fc.constantFrom("one", "two, three; four", "五\\六"),
    day: fc.integer({ min: 1, max: 28 }),
  });
const ownUid = name.map((it) => `${it}@reply.tminus`);
const foreignUid = fc.tuple(name, fc.constantFrom("@x.reply.tminus", "@other.tminus", "@reply.tminus.org", ""));
const some = (uid: fc.Arbitrary<string>) => fc.uniqueArray(entry(uid), { selector: (it) => it.uid, maxLength: 5 });

/** What a server holds after the steps. */
function after(found: readonly Resource[], steps: readonly Step[]): readonly Resource[] {
  const left = found.filter(({ url }) => !steps.some((step) => step.kind !== "create" && step.resource.url === url));
  const written = steps.flatMap((step) => (step.kind === "remove" ? [] : [step.object]));
  return [...left, ...written.map((it) => ({ url: `/c/${it.uid}.ics`, etag: '"2"', text: writeObject(it) }))];
}

describe("reconciling a plan with a calendar", () => {
  it("leads to exactly the wanted objects, touches no other, and has nothing left to do", () => {
    const foreign = some(foreignUid.map((parts) => parts.join("")));
    fc.assert(
      fc.property(some(ownUid), some(ownUid), foreign, (wanted, there, theirs) => {
        const found = [...there, ...theirs].map(resource);
        const { steps, unchanged } = reconcile(objects(wanted), found, ownership);
        const result = after(found, steps);
        const own = result.map(({ text }) => readObject(text)).filter((it) => it?.uid.endsWith("@reply.tminus"));
        expect(own.map((it) => it?.uid).toSorted()).toEqual(wanted.map(({ uid }) => uid).toSorted());
        for (const it of theirs) expect(result).toContainEqual(resource(it));
        const updates = steps.filter(({ kind }) => kind === "update").length;
        const creations = steps.filter(({ kind }) => kind === "create").length;
        expect(unchanged + updates + creations).toBe(wanted.length);
        expect(reconcile(objects(wanted), result, ownership).steps).toEqual([]);
      }),
    );
  });

  it("does not see what a server does to the form of a text", () => {
    const form = fc.record({ end: fc.constantFrom("\r\n", "\n", "\r"), seed: fc.integer(), fold: fc.boolean() });
    fc.assert(
      fc.property(entry(ownUid), form, (it, { end, seed, fold }) => {
        const [head = "", tail = ""] = calendarWith([it]).split("BEGIN:VEVENT\r\n");
        const [inner = "", rest = ""] = tail.split("END:VEVENT");
        const lines = inner
          .trimEnd()
          .split("\r\n")
          .toSorted((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7))
          .map((line) => (fold ? [...line].join(`${end}\t`) : line));
        const stamped = ["DTSTAMP:20260101T000000Z", "SEQUENCE:7", "X-MOZ-GENERATION:2", ...lines];
        const rewritten = `${head}BEGIN:VEVENT\r\n${stamped.join("\r\n")}\r\nEND:VEVENT${rest}`.replaceAll("\r\n", end);
        const found = [{ url: "/c/1.ics", etag: '"1"', text: rewritten }];
        expect(reconcile(objects([it]), found, ownership)).toEqual({ steps: [], unchanged: 1, foreign: 0, newer: [] });
      }),
    );
  });

  const page = { uid: "page@reply.tminus", summary: "Page", day: 5 };

  it("takes away what is cancelled, and does not put it there", () => {
    const cancelled = objects([{ ...page, status: "CANCELLED" }]);
    expect(reconcile(cancelled, [], ownership).steps).toEqual([]);
    expect(reconcile(cancelled, [resource(page)], ownership).steps.map(({ kind }) => kind)).toEqual(["remove"]);
  });

  it("knows entries that the plan had under another id", () => {
    const old = resource({ ...page, uid: "page@answer.tminus" });
    expect(reconcile([], [old], ownership)).toEqual({ steps: [], unchanged: 0, foreign: 1, newer: [] });
    const known = { ...ownership, known: new Map([["page@answer.tminus", 0]]) };
    expect(reconcile([], [old], known).steps.map(({ kind }) => kind)).toEqual(["remove"]);
  });

  it("removes the second of two with one UID", () => {
    const twice = [resource(page), { ...resource(page), url: "/c/again.ics" }];
    const { steps } = reconcile(objects([page]), twice, ownership);
    expect(steps).toMatchObject([{ kind: "remove", resource: { url: "/c/again.ics" } }]);
  });

  it.each([
    { title: "its day", change: { day: 6 }, what: "days" },
    { title: "its name", change: { summary: "Pages" }, what: "text" },
  ])("updates an entry when $title changes", ({ change, what }) => {
    const { steps } = reconcile(objects([{ ...page, ...change }]), [resource(page)], ownership);
    expect(steps).toMatchObject([{ kind: "update", what }]);
  });
});

const spellings: readonly { readonly left: string; readonly right: string; readonly same: boolean }[] = [
  { left: "SUMMARY:a\\, b", right: "SUMMARY:a, b", same: true },
  { left: "SUMMARY:a\\nb", right: "SUMMARY:a\\Nb", same: true },
  { left: "SUMMARY:a\\nb", right: "SUMMARY:anb", same: false },
  { left: "SUMMARY;LANGUAGE=en:a", right: "summary:a", same: true },
  { left: "CATEGORIES:a,b", right: "CATEGORIES:b\r\nCATEGORIES:a", same: true },
  { left: "CATEGORIES:a\\,b", right: "CATEGORIES:a,b", same: false },
  { left: "EXDATE;VALUE=DATE:20261001,20261008", right: "EXDATE;VALUE=DATE:20261008,20261001", same: true },
  { left: "RRULE:FREQ=WEEKLY;BYDAY=MO", right: "RRULE:BYDAY=MO;FREQ=WEEKLY;INTERVAL=1", same: true },
  { left: "RRULE:FREQ=WEEKLY;BYDAY=MO", right: "RRULE:FREQ=WEEKLY;BYDAY=TU", same: false },
  { left: "DTSTART:20261020T020000Z", right: "DTSTART;TZID=Asia/Shanghai:20261020T020000Z", same: false },
  { left: "DTSTART;VALUE=DATE:20261020", right: 'DTSTART;VALUE="DATE":20261020', same: true },
  { left: "URL:https://x.example/?a=1,2;b=3", right: "URL;VALUE=URI:https://x.example/?a=1,2;b=3", same: true },
  { left: "STATUS:CONFIRMED", right: "X-A:1", same: false },
  { left: "X-A:1", right: "X-A:2", same: true },
  { left: "RELATED-TO;RELTYPE=FINISHTOSTART:a@x", right: "RELATED-TO;RELTYPE=FINISHTOFINISH:a@x", same: false },
  { left: "RELATED-TO;RELTYPE=DEPENDS-ON:a@x", right: 'RELATED-TO;RELTYPE="depends-on":a@x', same: true },
  {
    left: "BEGIN:VALARM\r\nUID:a.tminus\r\nTRIGGER:-PT1H\r\nEND:VALARM",
    right: "BEGIN:VALARM\r\nUID:a.tminus\r\nTRIGGER:-PT2H\r\nEND:VALARM",
    same: false,
  },
  { left: "X-A:1", right: "BEGIN:VALARM\r\nTRIGGER:-PT1H\r\nEND:VALARM", same: true },
  { left: "X-A:1", right: "BEGIN:VALARM\r\nUID:my-own\r\nTRIGGER:-PT1H\r\nEND:VALARM", same: true },
];

describe("the meaning of an entry", () => {
  it.each(spellings)("of $left and $right is the same: $same", ({ left, right, same }) => {
    const [one, other] = [left, right].map((line) =>
      readObject(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n${line}\nEND:VEVENT\nEND:VCALENDAR\n`),
    );
    expect(differences(one!, other!).length === 0).toBe(same);
  });
});

describe("a content line", () => {
  it("that a calendar file folded, unfolds to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (value) => {
        const line = `SUMMARY:${value.replaceAll(/[\r\n]/g, "")}`;
        const folded = joinLines([line]);
        for (const piece of folded.split("\r\n")) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        expect(unfoldLines(folded)).toEqual([line]);
      }),
    );
  });

  it.each([
    { line: "SUMMARY", parsed: undefined },
    { line: ":x", parsed: undefined },
    { line: "A;B:x", parsed: undefined },
    { line: 'A;B="c:d;e":x:y', parsed: ["A", "c:d;e", "x:y"] },
    { line: "a;b=c:", parsed: ["A", "c", ""] },
  ])("$line is read as $parsed", ({ line, parsed }) => {
    const read = parseContentLine(line);
    expect(read && [read.name, read.params.get("B"), read.value]).toEqual(parsed);
  });
});
