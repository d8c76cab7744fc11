/** What a bar runs over: holidays and make-up days, each run of one name as one. 2026-10-09 is a Friday. */
import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";

type Stretch = readonly [kind: "holiday" | "workday", name: string | null, from: string, to: string];

function meetsOf(head: string, task: string): readonly Stretch[] | undefined {
  const { document } = compileText(`tminus: 1\nlaunch: 2026-10-20\n${head}tasks:\n  e: { ${task} }\n`);
  return document?.tasks[0]?.meets.map(({ kind, name, from, to }) => [kind, name, from, to]);
}

/** Monday to Friday, and these days. */
const ours = (days: string): string => `calendar: ours\ncalendars: { ours: { extends: mon-fri, ${days} } }\n`;
const october = "start: 2026-10-05, finish: 2026-10-16";

describe("what a bar runs over", () => {
  it.each<readonly [rule: string, head: string, task: string, expected: readonly Stretch[]]>([
    [
      "holidays and make-up days, in order",
      "calendar: CN\n",
      "start: 2026-09-18, finish: 2026-10-12",
      [
        ["workday", "National Day", "2026-09-20", "2026-09-20"],
        ["holiday", "Mid-Autumn Festival", "2026-09-25", "2026-09-27"],
        ["holiday", "National Day", "2026-10-01", "2026-10-07"],
        ["workday", "National Day", "2026-10-10", "2026-10-10"],
      ],
    ],
    [
      "in the plan's language",
      "calendar: CN\nlang: zh\n",
      "window: 2026-09-25..2026-09-26",
      [["holiday", "中秋节", "2026-09-25", "2026-09-26"]],
    ],
    ["nothing on ordinary days", "calendar: CN\n", "window: 2026-10-11..2026-10-20", []],
    [
      "a holiday goes on over a weekend in its middle",
      ours("holidays: [2026-10-09, 2026-10-12]"),
      october,
      [["holiday", null, "2026-10-09", "2026-10-12"]],
    ],
    [
      "but not over a working day",
      ours("holidays: [2026-10-07, 2026-10-09]"),
      october,
      [
        ["holiday", null, "2026-10-07", "2026-10-07"],
        ["holiday", null, "2026-10-09", "2026-10-09"],
      ],
    ],
    [
      "two names are two stretches",
      ours("holidays: [{ date: 2026-10-08, name: Fair }, { date: 2026-10-09, name: Move }]"),
      october,
      [
        ["holiday", "Fair", "2026-10-08", "2026-10-08"],
        ["holiday", "Move", "2026-10-09", "2026-10-09"],
      ],
    ],
    [
      "a rest and what makes up for it too",
      ours("holidays: [{ date: 2026-10-09, name: Fair }], workdays: [{ date: 2026-10-10, name: Fair }]"),
      october,
      [
        ["holiday", "Fair", "2026-10-09", "2026-10-09"],
        ["workday", "Fair", "2026-10-10", "2026-10-10"],
      ],
    ],
    [
      "days that are made up go together",
      ours("workdays: [{ date: 2026-10-10, name: Move }, { date: 2026-10-11, name: Move }]"),
      october,
      [["workday", "Move", "2026-10-10", "2026-10-11"]],
    ],
    ["recurring work runs over nothing", "calendar: CN\n", "every: weekday, window: 2026-09-28..2026-10-12", []],
    [
      "its first and its last day among them",
      ours("holidays: [2026-10-05, 2026-10-16]"),
      "window: 2026-10-05..2026-10-16",
      [
        ["holiday", null, "2026-10-05", "2026-10-05"],
        ["holiday", null, "2026-10-16", "2026-10-16"],
      ],
    ],
  ])("%s", (_, head, task, expected) => {
    expect(meetsOf(head, task)).toEqual(expected);
  });

  it("is nothing for work without a day", () => {
    expect(meetsOf("calendar: CN\n", "duration: 1d")).toEqual([]);
  });
});
