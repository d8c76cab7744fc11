import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { temporaryFolder, writeExample } from "./foreign-files.ts";
import { needProgram } from "./need-program.ts";
import { runProgram } from "./run-program.ts";
import { daysToShow, linesOf } from "./shown-days.ts";

describe("khal", () => {
  it.for(examplePlans)("shows the days of $name", async (example, context) => {
    needProgram(context, "khal");
    const document = documentOf(example);
    const folder = temporaryFolder();
    const settings = writeSettings(folder, document.plan.timezone ?? "UTC");
    const calendar = await writeExample(example, "ics", folder);

    runProgram("khal", ["-c", settings, "import", "--batch", "-a", "plan", calendar]);
    const lines = shownBy(settings, document.plan);

    const expected = daysToShow(document);
    expect(linesOf(expected, lines)).toEqual(expected);
  });
});

function writeSettings(folder: string, timezone: string): string {
  const days = join(folder, "plan");
  mkdirSync(days);
  const settings = join(folder, "khal.conf");
  const lines = [
    ...["[calendars]", "[[plan]]", `path = ${days}`],
    ...["[sqlite]", `path = ${join(folder, "khal.db")}`],
    ...["[locale]", "dateformat = %Y-%m-%d", "longdateformat = %Y-%m-%d", "timeformat = %H:%M"],
    ...["datetimeformat = %Y-%m-%d %H:%M", "longdatetimeformat = %Y-%m-%d %H:%M"],
    ...[`local_timezone = ${timezone}`, `default_timezone = ${timezone}`],
  ];
  writeFileSync(settings, `${lines.join("\n")}\n`);
  return settings;
}

/** Each event once, though khal lists it on each of its days. */
function shownBy(settings: string, { start, finish }: { start: string | null; finish: string | null }): string[] {
  if (start === null || finish === null) throw new Error("An example has days.");
  const format = "{uid} {start-date} {start-time} {end-date}";
  const year = (day: string, more: number): string => String(Number(day.slice(0, 4)) + more);
  const span = [`${year(start, -1)}-01-01`, `${year(finish, 1)}-12-31`];
  const listed = runProgram("khal", ["-c", settings, "list", "--day-format", "", "--format", format, ...span]);
  const events = new Set(listed.split("\n").filter((line) => line !== ""));
  return [...events].map((line) => {
    const [uid, date, time, end] = line.split(" ");
    return time === "" ? `${uid} ${date}..${end}` : `${uid} ${date} ${time}`;
  });
}
