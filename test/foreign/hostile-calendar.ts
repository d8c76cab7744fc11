import fc from "fast-check";
import type { ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";
import { chinese } from "../emitters/sample-document.ts";
import { sampleTask } from "../emitters/sample-task.ts";

/** What breaks lines, properties, folds and characters. */
const pieces = [
  ...["\r\n", "\r", "\n", "\u2028", "\u0085", "\t", " ", "\u00a0", "\0", "\u0007", "\u001b[31m"],
  ...["\\", "\\n", "\\,", "\\\\", ",", ";", ":", '"', "'", "=", "%2C", "%5C", "^n", "&amp;"],
  ...["\r\nEND:VEVENT\r\n", "\nBEGIN:VALARM", "\r\n X", "RRULE:FREQ=SECONDLY", "ATTENDEE:mailto:a@example.com"],
  ...["👨‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇨🇳", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301\u0302\u0323", "a".repeat(90), "上市".repeat(40)],
  ...["שלום", "مرحبا", "नमस्ते", "한국어", "ﷺ", "\u202e", "\u2066", "\u200d", "\ud83d", "\udc00", "\ufeff", "\uffff"],
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join("")) },
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(...pieces).map((piece) => piece.repeat(60)),
);

/** As plans allow them: letters of any script, digits, `_` and `-`, beginning with a letter. */
const id = fc
  .tuple(
    fc.constantFrom(..."aZé李жאاन가𠀀"),
    fc.array(fc.constantFrom(..."aZ0_-é李жאاन가𠀀"), { maxLength: 60 }).map((rest) => rest.join("")),
  )
  .map((parts) => parts.join(""));

const links = [
  "https://example.com/a?b=1,2;c=3",
  "https://例子.cn/路径?q=上市",
  'https://example.com/"<>',
  "javascript:x",
];

/** A plan whose every word is hostile: its file may have any name, its ids those that plans allow. */
export const hostileCalendar: fc.Arbitrary<ScheduleDocument> = fc
  .record({
    planId: text,
    ids: fc.uniqueArray(id, { minLength: 5, maxLength: 5, selector: (it) => it.normalize("NFC").toLowerCase() }),
    texts: fc.array(text, { minLength: 16, maxLength: 16 }),
    link: fc.constantFrom(...links),
  })
  .map(({ planId, ids: [a = "", b = "", phase = "", owner = "", fact = ""], texts, link }) => {
    const [plan = "", first = "", second = "", phaseName = "", ownerName = "", factName = "", ...rest] = texts;
    const task = (it: Partial<TaskEntry> & Pick<TaskEntry, "id">) => sampleTask({ phase, owner, ...it });
    return {
      ...chinese,
      plan: { ...chinese.plan, id: planId, name: plan, note: rest[0] ?? null },
      owners: [{ id: owner, name: ownerName, email: null, capacity: null }],
      phases: [{ id: phase, name: phaseName, start: "2026-09-02", finish: "2026-09-08", window: null }],
      anchors: [],
      tasks: [
        task({ id: a, name: first, note: rest[1] ?? null, criteria: rest.slice(2, 4), links: [link], type: "gate" }),
        task({
          id: b,
          name: second,
          audience: rest.slice(4, 6),
          gives: rest.slice(6, 8),
          preRead: rest[8] ?? null,
          kind: rest[9] ?? null,
          deadline: { date: "2026-09-08", time: null, text: "T-42", nominal: null, on: null },
          predecessors: [{ id: a, type: "finish-to-start", lag: 2, lagUnit: "cd" }],
        }),
      ],
      rows: [
        {
          fact: "notify",
          id: fact,
          name: factName,
          start: "2026-09-03",
          finish: "2026-09-03",
          startText: null,
          time: null,
          nominal: null,
          on: null,
          owner,
          zones: [],
        },
      ],
    };
  });
