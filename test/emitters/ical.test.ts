import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { ical } from "../../src/emitters/ical/ical.ts";
import type { ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";
import { cleanText } from "../../src/text/clean-text.ts";
import { emitOne } from "../support/emit-one.ts";
import { everything, parseCalendar, shownEvents } from "./read-calendar.ts";
import { chinese, english, sampleDocument } from "./sample-document.ts";
import { sampleTask } from "./sample-task.ts";

async function calendarOf(document: ScheduleDocument): Promise<string> {
  return String((await emitOne(ical, document, document.plan.lang, { calendar: everything })).content);
}

async function eventsOf(task: TaskEntry, document = chinese) {
  const text = await calendarOf({ ...document, tasks: [task], anchors: [], phases: [], rows: [] });
  return shownEvents(text).filter(({ uid }) => !uid.startsWith("launch@"));
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("the file", () => {
  it.each([
    ["Chinese", chinese],
    ["English", english],
  ])("has CRLF everywhere, no line above 75 bytes, and a last line end: %s", async (_, document) => {
    const text = await calendarOf(document);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it("is the same whatever the machine's zone", async () => {
    const texts: string[] = [];
    for (const machine of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"]) {
      process.env.TZ = machine;
      texts.push(await calendarOf(chinese), await calendarOf(english));
    }
    expect(new Set(texts).size).toBe(2);
  });

  it("names itself, its zone and its makers before the first event, asks nobody and rings no bell", async () => {
    const text = await calendarOf({ ...chinese, plan: { ...chinese.plan, name: "新品，a;b,c\\d" } });
    const calendar = parseCalendar(text);
    // The reader gives properties it does not know as they stand in the file: here, escaped.
    expect(calendar.getFirstPropertyValue("name")).toBe("新品，a\\;b\\,c\\\\d");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("新品，a\\;b\\,c\\\\d");
    expect(text.indexOf("X-WR-TIMEZONE:Asia/Shanghai")).toBeLessThan(text.indexOf("BEGIN:VEVENT"));
    expect(text).toContain("PRODID:-//tminus//tminus//EN\r\n");
    expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|VALARM|VTIMEZONE/);
  });

  it("makes nobody busy", async () => {
    const text = await calendarOf(chinese);
    const events = text.split("BEGIN:VEVENT").slice(1);
    expect(events.every((event) => event.includes("\r\nTRANSP:TRANSPARENT\r\n"))).toBe(true);
    expect(events.every((event) => event.includes("\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"))).toBe(true);
  });

  it("says when the plan still has conflicts, and when it is a trial", async () => {
    const text = await calendarOf({ ...chinese, plan: { ...chinese.plan, trial: { launch: "2026-10-27" } } });
    const calendar = parseCalendar(text);
    expect(calendar.getFirstPropertyValue("x-wr-caldesc")).toBe("这份计划还有 1 处冲突未解决。");
    expect(calendar.getFirstPropertyValue("name")).toBe("智能回复助手 上市计划（试算：上市日 2026-10-27）");
  });

  const hostile = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom("\r\n", "\r", "\n", '"', ",", ";", "\\", ":", "👨‍👩‍👧‍👦", "上市", "\u202e", "END:VEVENT", " "),
      )
      .map((parts) => parts.join("")),
  );

  it("brings any name and any note back as they were, once cleaned", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, note) => {
        const task = sampleTask({ id: "x", name, note });
        const text = await calendarOf({ ...chinese, plan: { ...chinese.plan, name }, tasks: [task] });
        expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        const shown = shownEvents(text).find(({ uid }) => uid === "x@smart-reply.tminus");
        expect(shown?.summary).toBe(cleanText(name).replace(/\s+/g, " ").trim() || "x");
        expect(shown?.description.endsWith(`备注：${cleanText(note).trim()}`)).toBe(true);
      }),
    );
  });
});

describe("events", () => {
  it("shows every dated task, the launch, the anchors and the dated facts, and nothing without a day", async () => {
    const shown = shownEvents(await calendarOf(chinese));
    const summaries = new Set(shown.map(({ summary }) => summary));
    for (const { name, start } of chinese.tasks) expect([name, summaries.has(name)]).toEqual([name, start !== null]);
    for (const name of ["上市：智能回复助手 上市计划", "全量上线", "双11", "通知：上市计划", "考核：错误率"]) {
      expect(summaries).toContain(name);
    }
  });

  it.each<[string, Partial<TaskEntry>, number]>([
    ["once where its task is an event of that day", { type: "event", start: "2026-10-15" }, 1],
    ["beside work that only ends on its day", { start: "2026-10-13", finish: "2026-10-15" }, 2],
    ["beside an event that has moved", { type: "event", start: "2026-10-16" }, 2],
  ])("shows an anchor %s", async (_, task, count) => {
    const name = "媒体沟通会";
    const anchors = [{ id: name, name, date: "2026-10-15", time: null, text: "2026-10-15" }];
    const tasks = [sampleTask({ id: "media", name, ...task })];
    const text = await calendarOf({ ...chinese, tasks, anchors, phases: [], rows: [] });
    expect(shownEvents(text).filter(({ summary }) => summary === name)).toHaveLength(count);
  });

  it.each<[string, Partial<TaskEntry>, string, string]>([
    ["a bar ends on the day after its last", { start: "2026-09-02", finish: "2026-09-08" }, "2026-09-02", "2026-09-09"],
    ["a milestone takes one day", { type: "milestone", start: "2026-10-10" }, "2026-10-10", "2026-10-11"],
    ["a gate takes one day", { type: "gate", start: "2026-09-28" }, "2026-09-28", "2026-09-29"],
    ["a buffer is no event", { start: "2026-09-02", bufferFinish: "2026-09-10" }, "2026-09-02", "2026-09-03"],
    [
      "a moment without a length takes half an hour",
      { type: "event", start: "2026-10-20", time: "10:00" },
      "2026-10-20T02:00:00Z",
      "2026-10-20T02:30:00Z",
    ],
    [
      "a moment in the small hours lies on the day before in UTC",
      { type: "event", start: "2026-10-20", time: "00:30" },
      "2026-10-19T16:30:00Z",
      "2026-10-19T17:00:00Z",
    ],
  ])("%s", async (_, task, start, end) => {
    expect(await eventsOf(sampleTask({ id: "x", ...task }))).toMatchObject([{ start, end }]);
  });

  it("takes the length that is written", async () => {
    const webinar = chinese.tasks.find(({ id }) => id === "webinar");
    const shown = webinar ? await eventsOf(webinar) : [];
    expect(shown).toMatchObject([{ start: "2026-10-28T07:00:00Z", end: "2026-10-28T09:00:00Z" }]);
  });

  it("shows the day of a moment whose zone is not known", async () => {
    const document = { ...chinese, plan: { ...chinese.plan, timezone: null } };
    const shown = await eventsOf(sampleTask({ id: "x", type: "event", start: "2026-10-20", time: "10:00" }), document);
    expect(shown).toMatchObject([{ start: "2026-10-20", end: "2026-10-21" }]);
  });

  it("leaves a web address as it is, and drops one that is unsafe", async () => {
    const links = ["javascript:alert(1)", "https://example.com/a?b=1,2;c=3"];
    const text = await calendarOf({ ...chinese, tasks: [sampleTask({ id: "x", links })] });
    const event = parseCalendar(text)
      .getAllSubcomponents("vevent")
      .find((it) => it.getFirstPropertyValue("uid") === "x@smart-reply.tminus");
    expect(event?.getFirstPropertyValue("url")).toBe("https://example.com/a?b=1,2;c=3");
    expect(text).not.toContain("javascript");
  });

  it("stamps with the plan's first day, else the launch, else a fixed day", async () => {
    const stamp = async (plan: Partial<ScheduleDocument["plan"]>) =>
      /DTSTAMP:(\S+)/.exec(await calendarOf({ ...chinese, plan: { ...chinese.plan, ...plan } }))?.[1];
    expect(await stamp({})).toBe("20260821T000000Z");
    expect(await stamp({ start: null })).toBe("20261020T000000Z");
    expect(await stamp({ start: null, launch: null })).toBe("20000101T000000Z");
  });
});

describe("UIDs", () => {
  const uidsOf = async (document: ScheduleDocument) => shownEvents(await calendarOf(document)).map(({ uid }) => uid);

  it("stay when names and dates change, and when the plan slips", async () => {
    const slipped = {
      ...chinese,
      tasks: chinese.tasks.map((task) =>
        task.type === "recurring" || task.start === null
          ? task
          : { ...task, name: "改名", start: "2026-12-01", finish: "2026-12-02" },
      ),
    };
    expect(await uidsOf(slipped)).toEqual(await uidsOf(chinese));
  });

  it("are plain, and never shared by two things", async () => {
    const ids = ["plan", "方案", "方案二", "a-b", "a_b", "A-b"];
    const tasks = ids.map((id) => sampleTask({ id }));
    const uids = await uidsOf(sampleDocument({ tasks }));
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.filter((uid) => !/^[A-Za-z0-9._-]+@smart-reply\.tminus$/.test(uid))).toEqual([]);
  });

  it("tell two days of one fact apart", async () => {
    const row = {
      fact: "metrics",
      id: "win",
      name: "赢单数",
      finish: null,
      startText: null,
      time: null,
      nominal: null,
      on: null,
      owner: null,
      zones: [],
    };
    const rows = [
      { ...row, start: "2026-11-19" },
      { ...row, start: "2026-12-18" },
    ];
    const uids = await uidsOf(sampleDocument({ rows, tasks: [], anchors: [], phases: [] }));
    expect(new Set(uids).size).toBe(3);
  });
});
