/** The rows of the schedule: facts that have days. T is Tuesday 2026-10-20 in the calendar CN; 1 to 7 October rest. */
import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";

const head =
  "tminus: 1\nlaunch: 2026-10-20 10:00\ntimezone: Asia/Shanghai\ncalendar: CN\nanchors: { release: 2026-10-13 }\n";

/** Each row as `fact/id start..finish`, with what is out of the ordinary behind it. */
function rowsOf(facts: string, top = head): readonly string[] {
  const { document, diagnostics } = compileText(
    `${top}tasks: { page: { at: T-8 }, open: { duration: 3d, by: T } }\n${facts}\n`,
  );
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return document.rows.map(({ fact, id, start, finish, startText, time, nominal, zones }) => {
    const days = start === finish ? start : `${start}..${finish}`;
    const more = [
      startText,
      time,
      nominal && `nominal ${nominal}`,
      ...zones.map((it) => `${it.zone} ${it.date} ${it.time}`),
    ];
    return [`${fact}/${id} ${days}`, ...more.filter((part) => part !== null)].join(", ");
  });
}

describe("the rows", () => {
  it.each<readonly [rule: string, facts: string, rows: readonly string[]]>([
    [
      "of a metric are its measure days, one for each",
      "metrics: { win: { measure: [T+30, T+7] } }",
      ["metrics/win 2026-11-19", "metrics/win 2026-10-27"],
    ],
    [
      "of a measure day on a rest day go the way it was counted",
      "metrics: { early: { measure: T-16 }, late: { measure: R+4 } }",
      ["metrics/early 2026-09-30, nominal 2026-10-04", "metrics/late 2026-10-19, nominal 2026-10-17"],
    ],
    ["stay on a bare date", "metrics: { day: { measure: 2026-10-03 } }", ["metrics/day 2026-10-03"]],
    [
      "of a canary stage are events",
      "rollout: { stages: [{ share: 5%, at: T-18 }, { share: 100%, at: R 09:00 }, { share: 50% }] }",
      ["rollout/1 2026-09-30, nominal 2026-10-02", "rollout/2 2026-10-13, 09:00"],
    ],
    [
      "of a decision are deadlines, which never move behind their day",
      "risks: { a: { decide-by: R+4 }, b: { decide-by: 2026-10-03 }, c: { if: x } }",
      ["risks/a 2026-10-16, nominal 2026-10-17", "risks/b 2026-09-30, nominal 2026-10-03"],
    ],
    [
      "of a notice lie its lead ahead, in working days",
      "notify: { plan: { lead: 10wd, before: T }, out: { lead: 3cd, before: 2026-10-08 }, near: { lead: 2wd, before: page } }",
      ["notify/plan 2026-09-30", "notify/out 2026-09-30, nominal 2026-10-05", "notify/near 2026-10-09"],
    ],
    [
      "of a blackout are its days, and without any it has none",
      "blackouts: { a: { window: 2026-10-01..2026-10-07 }, b: { window: T+1 }, c: { why: later } }",
      ["blackouts/a 2026-10-01..2026-10-07", "blackouts/b 2026-10-21"],
    ],
    [
      "of an embargo are one moment, told in other zones too",
      "embargo: { lifts: T 10:00, show-in: [Asia/Shanghai, America/New_York, Europe/London] }",
      ["embargo/lifts 2026-10-20, 10:00, America/New_York 2026-10-19 22:00, Europe/London 2026-10-20 03:00"],
    ],
    [
      "stand section by section, in the order of the file",
      "embargo: { lifts: T }\nnotify: { n: { before: T } }\nmetrics: { b: { measure: T }, a: { measure: T } }\nrisks: { r: { decide-by: T } }",
      [
        "metrics/b 2026-10-20",
        "metrics/a 2026-10-20",
        "risks/r 2026-10-20",
        "notify/n 2026-10-20",
        "embargo/lifts 2026-10-20",
      ],
    ],
  ])("%s", (_rule, facts, rows) => {
    expect(rowsOf(facts)).toEqual(rows);
  });

  it("say what is written while the launch is open", () => {
    const facts =
      "metrics: { a: { measure: [T+30, 2026-12-01] } }\nrisks: { r: { decide-by: T-6 } }\nembargo: { lifts: T }\n" +
      "rollout: { stages: { one: { at: T-9 } } }";
    expect(rowsOf(facts, "tminus: 1\nlaunch: TBD\n")).toEqual([
      "rollout/one null, T-9",
      "metrics/a null, T+30",
      "metrics/a 2026-12-01",
      "risks/r null, T-6",
      "embargo/lifts null, T",
    ]);
  });

  it("are called what their authors call them", () => {
    const { document } = compileText(`${head}lang: zh
tasks: { page: { at: T-8 } }
owners: { dev: {}, data: {} }
rollout: { owner: dev, stages: { first: { name: 首批, share: 5%, at: T-9 } } }
metrics: { m: { name: 赢单数, owner: data, measure: T+30 } }
risks: { r: { if: 视频延期, decide-by: T-6 }, s: { name: 延期, if: 视频延期, decide-by: T-6 } }
embargo: { lifts: T }
`);
    expect(document?.rows.map(({ name, owner }) => [name, owner])).toEqual([
      ["首批 5%", "dev"],
      ["赢单数", "data"],
      ["视频延期", null],
      ["延期", null],
      ["解禁", null],
    ]);
  });

  it("have the calendar reach beyond them, and its unannounced years be told", () => {
    const { document, diagnostics } = compileText(
      "tminus: 1\nlaunch: 2026-10-20\ncalendar: CN\nmetrics: { m: { measure: T+180 } }\ntasks: { page: { at: T-8 } }\n",
    );
    expect(document?.rows[0]?.start).toBe("2027-04-19");
    expect(document?.calendar.to).toBe("2027-05-20");
    expect(diagnostics.find(({ code }) => code === "calendar-provisional")?.message.en).toMatch(/2027-04-19/);
  });
});

it("says of each row which anchor it counts from", () => {
  const facts = [
    "metrics: { win: { measure: [T+30, 2026-12-01] } }",
    "rollout: { stages: [{ share: 5%, at: R }] }",
    "notify: { a: { what: x, lead: 2wd, before: T }, b: { what: x, lead: 2wd, before: page } }",
    "blackouts: { rest: { window: R-3..T, why: x } }",
  ];
  const { document } = compileText(`${head}tasks: { page: { at: T-8 } }\n${facts.join("\n")}\n`);
  expect(document?.rows.map(({ fact, on }) => `${fact} ${on}`)).toEqual([
    "rollout release",
    "metrics launch",
    "metrics null",
    "notify launch",
    "notify null",
    "blackouts release",
  ]);
});
