import { describe, expect, it } from "vitest";
import { ical } from "../../src/emitters/ical/ical.ts";
import { vtodo } from "../../src/emitters/ical/vtodo.ts";
import type { CalendarWish, Reminder } from "../../src/emitters/shared/calendar-wish.ts";
import { type CancelledEntry, firstPublication, type Published } from "../../src/emitters/shared/published.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { planDocument } from "./plan-document.ts";
import { everything, parseCalendar } from "./read-calendar.ts";

type Format = typeof ical;

interface Asked {
  readonly wish?: Partial<CalendarWish>;
  readonly published?: Partial<Published>;
  readonly language?: "en" | "zh";
}

async function filesOf(
  plan: string | ScheduleDocument,
  { wish, published, language = "en" }: Asked = {},
  by: Format = ical,
) {
  const document = typeof plan === "string" ? planDocument(plan) : plan;
  const request = {
    language,
    calendar: { ...everything, ...wish },
    published: { ...firstPublication(document), ...published },
  };
  return by.emit(document, request);
}

async function textOf(plan: string | ScheduleDocument, asked: Asked = {}, by: Format = ical): Promise<string> {
  const files = await filesOf(plan, asked, by);
  return String(files[0]?.content).replaceAll("\r\n ", "");
}

/** The lines of each component, by the part of its UID before the plan's. */
async function linesOf(plan: string, asked: Asked = {}, by: Format = ical) {
  const text = await textOf(plan, asked, by);
  const components = text.split(/BEGIN:(?:VEVENT|VTODO)\r\n/).slice(1);
  return Object.fromEntries(
    components.map((component) => {
      const lines = component.split(/\r\nEND:(?:VEVENT|VTODO)/)[0]?.split("\r\n") ?? [];
      return [/^UID:(.*)@/.exec(lines[0] ?? "")?.[1] ?? "", lines];
    }),
  );
}

const plan = `audiences: { press: {} }
phases:
  p:
    name: 预热
    tasks:
      a: { owner: li, kind: asset, start: T-20, duration: 2d, audience: [press] }
      b: { owner: wu, helpers: [li], kind: announce, at: T-1 }
tasks:
  c: { start: T-9, duration: 2d }`;

describe("a split calendar", () => {
  it.each<readonly [by: CalendarWish["by"], files: readonly string[]]>([
    [null, ["undefined Example: launch p a b c"]],
    [
      "owner",
      [
        "li Example · Li: launch p a b",
        "wu Example · Wu: launch p b",
        "ma Example · Ma: launch",
        "no-owner Example · no owner: launch c",
      ],
    ],
    ["phase", ["p Example · 预热: launch p a b", "no-phase Example · outside phases: launch c"]],
    [
      "kind",
      [
        "asset Example · Asset: launch a",
        "announce Example · Announce: launch b",
        "no-kind Example · no kind: launch p c",
      ],
    ],
    ["audience", ["press Example · press: launch p a", "no-audience Example · no audience: launch b c"]],
    ["anchor", ["launch Example · Launch: launch p a b c"]],
  ])("by %s", async (by, files) => {
    const shown = (await filesOf(plan, { wish: { by } })).map(({ part, content }) => {
      const calendar = parseCalendar(String(content));
      const keys = calendar
        .getAllSubcomponents("vevent")
        .map((it) => String(it.getFirstPropertyValue("uid")).split("@")[0]);
      return `${part} ${calendar.getFirstPropertyValue("x-wr-calname")}: ${keys.join(" ")}`;
    });
    expect(shown).toEqual(files);
  });

  it("tells its files apart by colour too", async () => {
    const files = await filesOf(plan, { wish: { by: "owner" } });
    const colors = files.map(({ content }) => /X-APPLE-CALENDAR-COLOR:(#\S+)/.exec(String(content))?.[1]);
    expect(new Set(colors).size).toBe(4);
  });

  it("names files as every system can, each by another name", async () => {
    const names = [
      "李梅",
      "A/B",
      "a-b",
      "A b",
      "con",
      "todo",
      "..",
      "no-audience",
      "x".repeat(99),
      "é",
      "e\u0301",
      "💡",
    ];
    const lines = names.map((name, n) => `  t${n}: { at: T-${n + 1}, audience: [${JSON.stringify(name)}] }`);
    const files = await filesOf(`tasks:\n  none: { at: T }\n${lines.join("\n")}`, { wish: { by: "audience" } });
    expect(files.map(({ part }) => part)).toEqual([
      ...["李梅", "A-B", "a-b-2", "A-b-3", "con-2", "todo-2", "other", "no-audience", "x".repeat(40), "é", "other-2"],
      "no-audience-2",
    ]);
  });

  it("shows an anchor that is an event of its own once: as the event to whom it concerns, as the anchor to others", async () => {
    const fair =
      "anchors: { fair: 2026-11-11 }\ntasks: { expo: { name: fair, owner: li, at: fair }, a: { owner: wu, at: T-3 } }";
    const files = await filesOf(fair, { wish: { by: "owner" } });
    expect(files.map(({ part, content }) => `${part} ${String(content).match(/^UID:[^@]+/gm)}`)).toEqual([
      "li UID:launch,UID:expo",
      "wu UID:launch,UID:fair,UID:a",
      "ma UID:launch,UID:fair",
    ]);
    expect(await textOf(fair)).not.toContain("UID:fair@");
  });

  it("keeps to the key dates where only they are asked for", async () => {
    const [li, , , rest] = await filesOf(plan, { wish: { by: "owner", selection: "key" } });
    expect(String(li?.content).match(/^UID:[^@]+/gm)).toEqual(["UID:launch", "UID:p", "UID:b"]);
    expect(rest).toBeUndefined();
  });
});

describe("relations", () => {
  const links = `tasks:
  a: { start: T-30, duration: 2d }
  b: { after: [a, m], duration: 1d }
  c: { after: [a + 3cd, a.start - 2cd], duration: 1d }
  d: { finish-after: [a, a.start], duration: 1d }
  e: { after: a + 2d, duration: 1d }
  f: { after: launch, duration: 1d }
  m: { every: month first workday, from: T-90, by: T-30 }`;

  it("stand with what comes first, and name their kind and a lag in calendar days; and with what depends", async () => {
    const { a, b, c, launch, ...others } = await linesOf(links);
    const relations = (lines: readonly string[] | undefined) => lines?.filter((line) => line.startsWith("RELATED-TO"));
    expect(relations(a)).toEqual([
      "RELATED-TO;RELTYPE=FINISHTOSTART:b@example.tminus",
      "RELATED-TO;RELTYPE=FINISHTOSTART;GAP=P3D:c@example.tminus",
      "RELATED-TO;RELTYPE=STARTTOSTART;GAP=-P2D:c@example.tminus",
      "RELATED-TO;RELTYPE=FINISHTOFINISH:d@example.tminus",
      "RELATED-TO;RELTYPE=STARTTOFINISH:d@example.tminus",
      "RELATED-TO;RELTYPE=FINISHTOSTART:e@example.tminus",
    ]);
    expect(relations(b)).toEqual([
      "RELATED-TO;RELTYPE=DEPENDS-ON:a@example.tminus",
      expect.stringMatching(/^RELATED-TO;RELTYPE=DEPENDS-ON:m(?:\.\d+)?@example\.tminus$/),
    ]);
    expect(relations(c)).toEqual(["RELATED-TO;RELTYPE=DEPENDS-ON:a@example.tminus"]);
    expect(relations(launch)).toEqual(["RELATED-TO;RELTYPE=FINISHTOSTART:f@example.tminus"]);
    const meetings = Object.entries(others).flatMap(([uid, lines]) => (uid.startsWith("m") ? relations(lines) : []));
    expect(meetings).toEqual(["RELATED-TO;RELTYPE=FINISHTOSTART:b@example.tminus"]);
  });

  it("lead to nothing that is not in the file", async () => {
    const { launch } = await linesOf(links, { wish: { selection: "key" } });
    expect(launch?.join()).not.toContain("RELATED-TO");
  });

  it("name the UIDs that were published", async () => {
    const identityOf = (key: string) => ({ uid: `old-${key}`, sequence: 3, stamp: 0 });
    const text = await textOf("tasks: { a: { at: T-9 }, b: { after: a, duration: 1d } }", {
      published: { identityOf },
    });
    expect(text).toContain("\r\nUID:old-a\r\nSEQUENCE:3\r\nDTSTAMP:19700101T000000Z\r\n");
    expect(text).toContain("\r\nRELATED-TO;RELTYPE=FINISHTOSTART:old-b\r\n");
  });
});

describe("alarms", () => {
  const work = "tasks: { day: { at: T-9 }, moment: { at: T-8 15:00 }, sync: { every: week mon, window: T-30..T } }";

  it.each<
    readonly [written: string, reminders: readonly Reminder[], day: readonly string[], moment: readonly string[]]
  >([
    ["none", [], [], []],
    ["1d", [{ amount: 1, unit: "day" }], ["-PT15H"], ["-P1D"]],
    ["2d", [{ amount: 2, unit: "day" }], ["-P1DT15H"], ["-P2D"]],
    ["1w", [{ amount: 1, unit: "week" }], ["-P6DT15H"], ["-P1W"]],
    ["0d", [{ amount: 0, unit: "day" }], ["PT9H"], ["PT0S"]],
    [
      "30m,2h",
      [
        { amount: 30, unit: "minute" },
        { amount: 2, unit: "hour" },
      ],
      [],
      ["-PT30M", "-PT2H"],
    ],
    [
      "7d,1w",
      [
        { amount: 7, unit: "day" },
        { amount: 1, unit: "week" },
      ],
      ["-P6DT15H"],
      ["-P7D", "-P1W"],
    ],
  ])("of %s", async (_, reminders, day, moment) => {
    const lines = await linesOf(work, { wish: { reminders } });
    const triggers = (key: string) => lines[key]?.flatMap((line) => /^TRIGGER:(.*)/.exec(line)?.[1] ?? []);
    expect([triggers("day"), triggers("sync"), triggers("moment")]).toEqual([day, day, moment]);
  });

  it("say what they are for, and are known again", async () => {
    const { day } = await linesOf(work, { wish: { reminders: [{ amount: 1, unit: "day" }] } });
    expect(day?.slice(-6)).toEqual([
      "BEGIN:VALARM",
      "UID:alarm-PT15H.day@example.tminus",
      "ACTION:DISPLAY",
      "DESCRIPTION:day",
      "TRIGGER:-PT15H",
      "END:VALARM",
    ]);
  });

  it("are silent for what is done", async () => {
    const text = await textOf("as-of: 2026-10-12\ntasks: { a: { at: T-9, finished: 2026-10-11 } }", {
      wish: { reminders: [{ amount: 1, unit: "day" }] },
    });
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(1);
  });
});

const gone: CancelledEntry = {
  key: "video",
  name: "演示视频，第二版",
  start: "2026-09-09",
  finish: "2026-09-18",
  lives: [["work", "owner:li"]],
  identity: { uid: "video@example.tminus", sequence: 4, stamp: Date.UTC(2026, 8, 1) },
};

describe("what was taken out of the plan", () => {
  it("is cancelled under its own UID, on its last days, in a newer revision", async () => {
    const { video } = await linesOf(plan, { published: { cancelled: [gone] } });
    for (const line of [
      "UID:video@example.tminus",
      "SEQUENCE:4",
      "DTSTAMP:20260901T000000Z",
      "DTSTART;VALUE=DATE:20260909",
      "DTEND;VALUE=DATE:20260919",
      "SUMMARY:Cancelled: 演示视频，第二版",
      "STATUS:CANCELLED",
    ]) {
      expect(video).toContain(line);
    }
  });

  it("is cancelled in the calendars in which it stood, and in no other", async () => {
    const published = { cancelled: [gone] };
    const split = await filesOf(plan, { wish: { by: "owner" }, published });
    expect(split.flatMap(({ part, content }) => (String(content).includes("UID:video@") ? [part] : []))).toEqual([
      "li",
    ]);
    expect(await textOf(plan, { wish: { selection: "key" }, published })).not.toContain("UID:video@");
  });

  it("is cancelled as something to do, if it was that", async () => {
    const meeting = {
      ...gone,
      key: "sync",
      lives: [["key"]],
      identity: { ...gone.identity, uid: "sync@example.tminus" },
    };
    const lines = await linesOf(plan, { published: { cancelled: [gone, meeting] } }, vtodo);
    expect(lines["todo.video"]).toContain("STATUS:CANCELLED");
    expect(lines["todo.sync"]).toBeUndefined();
  });
});

describe("things to do", () => {
  const progress = `as-of: 2026-10-14
tasks:
  a: { owner: li, start: T-12, duration: 2d, finished: 2026-10-09 }
  b: { after: a, duration: 5d, started: 2026-10-12, progress: 40%, by: T-1 }
  c: { after: b, duration: 1d }
  e: { at: T 10:00, links: ["https://example.com/?a=1,2;b=3"] }
  w: { every: week mon, window: T-30..T }`;

  it("say when they begin and are due, how they stand and what waits for them", async () => {
    const lines = await linesOf(progress, {}, vtodo);
    const said = (key: string) =>
      lines[key]?.filter(
        (line) => !/^(?:UID|SEQUENCE|DTSTAMP|LAST-MODIFIED|SUMMARY|DESCRIPTION|CATEGORIES)/.test(line),
      );
    expect(Object.keys(lines)).toEqual(["todo.a", "todo.b", "todo.c", "todo.e"]);
    expect(said("todo.a")).toEqual([
      "DTSTART;VALUE=DATE:20261008",
      "DUE;VALUE=DATE:20261009",
      "STATUS:COMPLETED",
      "PERCENT-COMPLETE:100",
      "COMPLETED:20261009T120000Z",
      "RELATED-TO;RELTYPE=FINISHTOSTART:todo.b@example.tminus",
    ]);
    expect(said("todo.b")).toEqual([
      "DTSTART;VALUE=DATE:20261012",
      "DUE;VALUE=DATE:20261016",
      "STATUS:IN-PROCESS",
      "PERCENT-COMPLETE:40",
      "RELATED-TO;RELTYPE=DEPENDS-ON:todo.a@example.tminus",
      "RELATED-TO;RELTYPE=FINISHTOSTART:todo.c@example.tminus",
    ]);
    expect(said("todo.e")).toEqual(
      expect.arrayContaining([
        "URL:https://example.com/?a=1,2;b=3",
        "DTSTART:20261020T020000Z",
        "DUE:20261020T023000Z",
      ]),
    );
  });

  it("are pressing where they are critical, and most of all where they are late", async () => {
    const lines = await linesOf(
      "tasks: { a: { start: T-20, duration: 9d, by: T-18 }, b: { start: T-8, duration: 1d, by: T-8 }, c: { start: T-9, duration: 1d } }",
      {},
      vtodo,
    );
    const priorities = Object.values(lines).map((it) => it.find((line) => line.startsWith("PRIORITY")) ?? null);
    expect(priorities).toEqual(["PRIORITY:1", "PRIORITY:3", null]);
  });

  it("have no status where no progress is recorded, and no day where none is known", async () => {
    const head = "tminus: 1\nid: example\nlaunch: TBD\n";
    const text = await textOf(planDocument("tasks: { a: { at: T-9 } }", head), {}, vtodo);
    expect(text).toContain("\r\nSUMMARY:a\r\n");
    expect(text).not.toMatch(/STATUS|DUE|DTSTART|PERCENT/);
  });

  it("ring before they are due", async () => {
    const { "todo.c": c, "todo.a": a } = await linesOf(
      progress,
      { wish: { reminders: [{ amount: 1, unit: "day" }] } },
      vtodo,
    );
    expect(c).toContain("TRIGGER;RELATED=END:-PT15H");
    expect(a?.join()).not.toContain("VALARM");
  });

  it("are every task, whatever calendars show, and split as they are", async () => {
    const files = await filesOf(plan, { wish: { by: "owner", selection: "key" } }, vtodo);
    expect(files.map(({ part, content }) => `${part} ${String(content).match(/^UID:[^@]+/gm)}`)).toEqual([
      "li UID:todo.a,UID:todo.b",
      "wu UID:todo.b",
      "ma null",
      "no-owner UID:todo.c",
    ]);
  });
});
