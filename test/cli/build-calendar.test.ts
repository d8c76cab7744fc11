import { describe, expect, it } from "vitest";
import type { EmitRequest, Emitter } from "../../src/emitters/define-emitter.ts";
import type { CalendarWish } from "../../src/emitters/shared/calendar-wish.ts";
import { run } from "./transcripts.ts";

const files = { "reply.launch.yaml": "name: Reply", "notes.yml": "name: Notes\nlang: zh" };

/** Runs a build whose emitters remember what they were asked. */
async function asked(options: string, plan = "reply.launch.yaml") {
  const requests: EmitRequest[] = [];
  const remembering = (format: string): Emitter => ({
    format,
    extension: format,
    use: format === "todo" ? "on-request" : "by-default",
    summary: { en: format, zh: format },
    emit: async (_, request) => {
      requests.push(request);
      return [{ content: format }];
    },
  });
  const emitters = ["xlsx", "ics", "todo"].map(remembering);
  const { world, status } = await run(`build ${plan} ${options}`, { files }, { emitters });
  return { wish: requests.at(-1)?.calendar, says: world.errors().split("\n")[0], status };
}

const day = { amount: 1, unit: "day" } as const;

describe("what is asked of calendars", () => {
  it.each<readonly [options: string, wish: Partial<CalendarWish>]>([
    ["", {}],
    ["--calendar key", {}],
    ["--calendar all", { selection: "all" }],
    ["--calendar-by owner -f ics", { by: "owner" }],
    ["--calendar-by anchor -f todo", { by: "anchor" }],
    ["--remind 1d", { reminders: [day] }],
    ["--remind 1d,2h --remind 30m", { reminders: [day, { amount: 2, unit: "hour" }, { amount: 30, unit: "minute" }] }],
    ["--remind １天，2周", { reminders: [day, { amount: 2, unit: "week" }] }],
    ["--remind 0d", { reminders: [{ amount: 0, unit: "day" }] }],
  ])("by %j", async (options, wish) => {
    const { wish: given, status } = await asked(options);
    expect(given).toEqual({ selection: "key", by: null, reminders: [], ...wish });
    expect(status).toBe(0);
  });

  it.each([
    ["--calendar everything", 'error: --calendar does not know "everything"; it takes key, all.'],
    ["--calendar-by team", 'error: --calendar-by does not know "team"; it takes owner, audience, phase, kind, anchor.'],
    ["--remind 1", "error: --remind 1: how long is that? Write 1d for days, 1h for hours or 1m for minutes."],
    ["--remind 3wd", "error: --remind needs a time before an entry, such as 1d, 2h or 30m, not “3wd”."],
    ["--remind soon", "error: --remind needs a time before an entry, such as 1d, 2h or 30m, not “soon”."],
    ["--remind 1d,", "error: --remind needs a time before an entry, such as 1d, 2h or 30m, not “”."],
    ["--remind -1d", "error: --remind needs a time before an entry, such as 1d, 2h or 30m, not “-1d”."],
    ["--remind 1h30m", "error: --remind needs a time before an entry, such as 1d, 2h or 30m, not “1h30m”."],
    ["-f xlsx --remind 1d", "error: --remind is about calendars, and none is to be written: add -f ics or -f todo."],
    [
      "-f xlsx --calendar-by owner",
      "error: --calendar-by is about calendars, and none is to be written: add -f ics or -f todo.",
    ],
    ["-f todo --calendar all", "error: --calendar is about calendars, and none is to be written: add -f ics."],
    ["--lang zh -f xlsx --remind 1d", "错误：--remind 只对日历起作用，而这次不生成日历：请加上 -f ics 或 -f todo。"],
  ])("refuses %j", async (options, says) => {
    expect(await asked(options)).toMatchObject({ wish: undefined, status: 2, says });
  });
});
