import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";

/** A calendar in khal, kept in a folder, for somebody who lives in that zone. */
export function openKhal(folder: string, timezone: string) {
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
  return {
    import: (file: string) => void runProgram("khal", ["-c", settings, "import", "--batch", "-a", "plan", file]),
    /** What it lists from one day to another, each line once though khal lists an entry on each of its days. */
    list(format: string, from: string, to: string): readonly string[] {
      const listed = runProgram("khal", ["-c", settings, "list", "--day-format", "", "--format", format, from, to]);
      return [...new Set(listed.split("\n").filter((line) => line !== ""))];
    },
  };
}

/** The format whose lines `shownInKhal` reads. */
export const daysFormat = "{uid} {start-date} {start-time} {end-date}";

/** `page@reply.tminus 2026-09-02..2026-09-08`, or `announce@reply.tminus 2026-10-20 10:00`. */
export function shownInKhal(line: string): string {
  const [uid, date, time, end] = line.split(" ");
  return time === "" ? `${uid} ${date}..${end}` : `${uid} ${date} ${time}`;
}
