import { describe, expect, it } from "vitest";
import type { Diagnostic, Report } from "../../src/diagnostic/diagnostic.ts";
import { Origin } from "../../src/source/origin.ts";
import { parseSource } from "../../src/source/parse-source.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import { readSpec } from "../../src/spec/read-spec.ts";
import type { CalendarSpec } from "../../src/spec/spec.ts";

/** Reads a plan whose calendar `c` says `own` and names a file that says `shared`. */
function readWith(own: string, shared: string): { calendar: CalendarSpec | undefined; found: readonly string[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const parse = (name: string, text: string) => parseSource({ name, text }, report)!;
  const plan = parse("p.yaml", `tminus: 1\ntasks: { a: }\ncalendars: { c: { file: team.yaml${own} } }`);
  const openCalendar = () => new Origin(parse("team.yaml", shared).root);
  const spec = readSpec(
    plan.root,
    { stem: "p", maxTasks: 5000, policy: defaultPolicy, opinionCodes: [], openCalendar },
    report,
  );
  return {
    calendar: spec.calendars[0],
    found: diagnostics.map(({ code, place }) => `${place.file}:${place.line} ${code}`),
  };
}

describe("a calendar with a file", () => {
  it("says its own over what the file says, and the days of both", () => {
    const shared = "extends: CN\nweek: mon-sat\nholidays: [2026-03-06, { date: 2026-03-09, name: 团建 }]\ncovers: 2027";
    const { calendar, found } = readWith(", week: mon-fri, holidays: 2026-03-10, workdays: [2026-03-14]", shared);
    expect(found).toEqual([]);
    expect(calendar?.base).toBe("CN");
    expect(calendar?.week?.map(({ text }) => text)).toEqual(["mon-fri"]);
    expect(calendar?.holidays.map(({ text, name }) => [text, name])).toEqual([
      ["2026-03-06", undefined],
      ["2026-03-09", "团建"],
      ["2026-03-10", undefined],
    ]);
    expect(calendar?.workdays.map(({ text }) => text)).toEqual(["2026-03-14"]);
    expect(calendar?.covers.map(({ text }) => text)).toEqual(["2027"]);
  });

  it("has the faults of the file shown in the file", () => {
    expect(readWith("", "week: mon-sat\nholiday: 2026-03-06\nfile: more.yaml").found).toEqual([
      "team.yaml:2 unknown-key",
      "team.yaml:3 calendar-file",
    ]);
  });
});
