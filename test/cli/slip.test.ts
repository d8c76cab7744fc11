import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { cellWidth } from "../../src/text/cell-width.ts";
import { memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const plan = text`
  tminus: 1
  name: 离线模式
  launch: 2026-10-20 10:00
  timezone: Asia/Shanghai
  calendar: CN
  tier: notice
  anchors: { 发布会: 2026-10-15 }
  phases:
    ready:
      name: 物料
      window: T-20..T-3
      tasks:
        page: { name: 落地页, start: T-20, duration: 4d }
        kit: { name: 销售手册, after: page, duration: 3d, by: T-6 }
        press: { name: 媒体沟通, kind: announce, at: 发布会 }
        rehearsal: { name: 彩排, at: T-4 }
  tasks:
    launch-day: { name: 首发, kind: announce, at: T 10:00, after: kit }
    ads: { name: 投放, kind: ad, window: T..T+9 }
  notify: { all: { what: 上市计划, who: [销售部], lead: 10wd, before: T } }
  blackouts: { holiday: { window: 2026-10-01..2026-10-07, why: 国庆不首发 } }
`;

const files = {
  "a.launch.yaml": plan,
  "tbd.launch.yaml": plan.replace("2026-10-20 10:00", "TBD"),
  "none.launch.yaml": "tminus: 1\ntier: notice\ntasks: { a: { at: 2026-10-20 } }\n",
  "broken.launch.yaml": "tminus: 1\ntier: notice\ntasks: { a: { at: T, after: b } }\n",
};

async function slip(line: string, parts: { readonly env?: Record<string, string>; readonly width?: number } = {}) {
  const world = memoryWorld({ files, standardInput: plan, ...parts });
  const status = await main(["slip", ...line.split(" ")], world, realCore);
  return { output: world.output(), errors: world.errors(), status };
}

describe("slip", () => {
  it.each([
    {
      title: "two weeks later, in Chinese",
      line: "a.launch.yaml --by 2w --lang zh",
      status: 0,
      says: text`
        离线模式
        上市日 2026-10-20（周二）10:00 → 2026-11-03（周二）10:00，推迟 14 天
        计划结束 2026-10-29 → 2026-11-12，推迟 14 天
        没有新增错误或警告。

        日期变动
          推迟 14 天（3 项）：彩排、首发、投放
          推迟 20 天（1 项）：通知 · 上市计划
          开始推迟 14 天、结束推迟 9 天（1 项）：落地页
          推迟 8 天（1 项）：销售手册

        留在原处
          锚点 发布会：2026-10-15，T-5 → T-19
          媒体沟通：2026-10-15，T-5 → T-19
          静默期 · 国庆不首发：2026-10-01..2026-10-07，T-19 → T-33

        哪些事已经来不及，要有今天的日期才能判断：--today 2026-10-09。
        加 --verbose 逐项列出日期。
      `,
    },
    {
      title: "earlier and into a holiday, seen from a day, each date listed",
      line: "a.launch.yaml --by -14 --today 2026-09-17 --lang zh -v",
      status: 0,
      says: text`
        离线模式
        上市日 2026-10-20（周二）10:00 → 2026-10-06（周二）10:00，提前 14 天
        新的上市日是休息日（国庆节）。
        计划结束 2026-10-29 → 2026-10-15，提前 14 天
        新增 4 个警告。

        日期变动
          提前 14 天（2 项）
            首发：2026-10-20 → 2026-10-06
            投放：2026-10-20..2026-10-29 → 2026-10-06..2026-10-15
          提前 13 天（1 项）
            通知 · 上市计划：2026-09-30 → 2026-09-17
          开始提前 14 天、结束提前 20 天（1 项）
            落地页：2026-09-30..2026-10-10 → 2026-09-16..2026-09-20
          提前 16 天（1 项）
            彩排：2026-10-16 → 2026-09-30
          提前 21 天（1 项）
            销售手册：2026-10-12..2026-10-14 → 2026-09-21..2026-09-23

        留在原处
          锚点 发布会：2026-10-15，T-5 → T+9
          媒体沟通：2026-10-15，T-5 → T+9
          静默期 · 国庆不首发：2026-10-01..2026-10-07，T-19 → T-5

        按新日期今天之前就该开始
          落地页：2026-09-16..2026-09-20（原为 2026-09-30..2026-10-10）

        落在休息日
          彩排：T-4 是 2026-10-02（国庆节） → 2026-09-30
          首发：T 10:00 是 2026-10-06（国庆节），留在当天

        余量变少
          媒体沟通：到计划结束（2026-10-15）没有余量；原来余量 10 个工作日
          彩排：到计划结束（2026-10-15）还有 7 个工作日余量；原来余量 9 个工作日

        工作日变少
          投放：2026-10-06..2026-10-15，工作日从 8 个减到 7 个

        超出所在阶段
          媒体沟通：2026-10-15，不在“物料”（2026-09-16..2026-10-03）之内

        落入静默期
          国庆不首发，2026-10-01..2026-10-07：上市日本身、首发、投放

        新跨过的节假日
          国庆节，2026-10-01..2026-10-07：首发、投放
      `,
    },
    {
      title: "working days, in English",
      line: "a.launch.yaml --by -5wd --today 2026-09-23 --lang en",
      status: 1,
      says: text`
        离线模式
        Launch Tue 2026-10-20 10:00 → Tue 2026-10-13 10:00: 7 days earlier
        Plan ends 2026-10-29 → 2026-10-22: 7 days earlier
        New: 1 error, 1 warning.

        New errors
          "kit" ends on 2026-10-09, too late by 2 working days for T-6 (2026-09-30).
            (line 14)
            what would settle it: shorten "page" from 4 working days to 2 working days
              (--set page.duration=2wd)

        Moved
          7 days earlier (3): 彩排, 首发, 投放
          begins 7 days earlier, ends 11 days earlier (1): 落地页
          8 days earlier (1): Notice · 上市计划
          begins 12 days earlier, ends 5 days earlier (1): 销售手册

        Stays where it is
          anchor 发布会: 2026-10-15, T-5 → T+2
          媒体沟通: 2026-10-15, T-5 → T+2
          Blackout · 国庆不首发: 2026-10-01..2026-10-07, T-19 → T-12

        Would have begun before today
          Notice · 上市计划: 2026-09-22 (was 2026-09-30), and over by now

        On a rest day now
          销售手册: T-6 is 2026-10-07 (National Day) → 2026-09-30

        Has less room
          落地页: 2 working days too late for the deadline T-6 of "销售手册"
            (2026-09-30); before: no room
          销售手册: 2 working days too late for its deadline T-6 (2026-09-30); before:
            no room
          1 more, each with over 3 working days left

        Out of its phase now
          媒体沟通: 2026-10-15, outside "物料" (2026-09-23..2026-10-10)

        Runs over a holiday now
          Mid-Autumn Festival, 2026-09-25..2026-09-27: 落地页
          National Day, 2026-10-01..2026-10-07: 销售手册

        --verbose lists each date.
      `,
    },
    {
      title: "nothing, where the launch stays",
      line: "a.launch.yaml --launch 2026-10-20 --today 2026-09-01 --lang en",
      status: 0,
      says: text`
        离线模式
        Launch Tue 2026-10-20 10:00 → Tue 2026-10-20 10:00: on the same day
        Plan ends 2026-10-29 → 2026-10-29: on the same day
        Nothing changes.
      `,
    },
    {
      title: "Markdown for a pull request",
      line: "a.launch.yaml --launch 2026-10-27 --format md --lang zh",
      status: 0,
      says: text`
        ## 离线模式

        - 上市日 2026-10-20（周二）10:00 → 2026-10-27（周二）10:00，推迟 7 天
        - 计划结束 2026-10-29 → 2026-11-05，推迟 7 天
        - 没有新增错误或警告。

        ### 日期变动

        - 推迟 7 天（3 项）：彩排、首发、投放
        - 推迟 13 天（1 项）：通知 · 上市计划
        - 开始推迟 8 天、结束推迟 2 天（1 项）：落地页
        - 推迟 1 天（1 项）：销售手册

        ### 留在原处

        - 锚点 发布会：2026-10-15，T-5 → T-12
        - 媒体沟通：2026-10-15，T-5 → T-12
        - 静默期 · 国庆不首发：2026-10-01..2026-10-07，T-19 → T-26

        ### 落在休息日

        - 落地页：T-20 是 2026-10-07（国庆节） → 2026-10-08

        哪些事已经来不及，要有今天的日期才能判断：--today 2026-10-09。
      `,
    },
  ])("says what a launch does that moves: $title", async ({ line, says, status }) => {
    const seen = await slip(line);
    expect(seen).toEqual({ output: says, errors: "", status });
  });

  it("draws the same on a narrow terminal, no line longer than it", async () => {
    const { output } = await slip("a.launch.yaml --by -14 --lang zh", { width: 40 });
    const words = (each: string): string => each.replaceAll(/\s/g, "");
    expect(output.split("\n").filter((line) => cellWidth(line) > 40)).toEqual([]);
    expect(words(output)).toBe(words((await slip("a.launch.yaml --by -14 --lang zh")).output));
  });

  it("tells programs the same", async () => {
    const { output, status } = await slip("- --by -5wd --format json");
    const report = JSON.parse(output);
    expect(status).toBe(1);
    expect(report).toMatchObject({
      format: "tminus-slip/1",
      launch: { from: { date: "2026-10-20", weekday: 2 }, to: { date: "2026-10-13", time: "10:00" }, days: -7 },
      today: null,
      past: null,
      diagnostics: {
        added: expect.arrayContaining([
          expect.objectContaining({ code: "deadline-missed", conflict: expect.objectContaining({ missing: 2 }) }),
          expect.objectContaining({ code: "task-outside-phase" }),
        ]),
      },
      rolled: [{ id: "kit", point: "T-6", nominal: "2026-10-07", holiday: "National Day", day: "2026-09-30" }],
    });
  });

  it("takes the day of today from the environment", async () => {
    const { output } = await slip("a.launch.yaml --by -5wd --format json", { env: { TMINUS_TODAY: "2026-09-23" } });
    expect(JSON.parse(output).past).toMatchObject([{ fact: "notify", id: "all", start: "2026-09-22", isOver: true }]);
  });

  it("takes the day of record for today where no other is given", async () => {
    const started = `${plan}as-of: 2026-09-23\n`;
    const world = memoryWorld({ files: { "b.launch.yaml": started } });
    await main(["slip", "b.launch.yaml", "--by", "-5wd", "--format", "json"], world, realCore);
    expect(JSON.parse(world.output())).toMatchObject({ today: "2026-09-23", past: [{ id: "all" }] });
  });

  it("keeps the clock time of the launch, unless another is given", async () => {
    const times = async (launch: string) =>
      JSON.parse((await slip(`a.launch.yaml --launch ${launch} --format json`)).output).launch.to.time;
    expect([await times("2026-10-27"), await times("2026-10-27T15:00"), await times("T+1mo")]).toEqual([
      "10:00",
      "15:00",
      "10:00",
    ]);
  });

  it.each([
    ["a.launch.yaml", "slip needs one of --by and --launch."],
    ["a.launch.yaml --by 14 --launch 2026-11-03", "slip needs one of --by and --launch."],
    ["a.launch.yaml --by soon", 'not "soon"'],
    ["a.launch.yaml --by 5h", 'not "5h"'],
    ["a.launch.yaml --launch TBD", "slip needs one of --by and --launch."],
    ["tbd.launch.yaml --by 14", "still open"],
    ["none.launch.yaml --by 14", "no launch that could move"],
  ])("refuses `slip %s`, and says what to do", async (line, words) => {
    const { output, errors, status } = await slip(line);
    expect({ output, status }).toEqual({ output: "", status: 2 });
    expect(errors).toContain(words);
    expect(errors).toMatch(/^help: /m);
  });

  it("says what keeps a plan from having a schedule", async () => {
    const { output, errors, status } = await slip("broken.launch.yaml --by 14");
    expect({ output, status }).toEqual({ output: "", status: 1 });
    expect(errors).toContain("error[unknown-ref]");
  });
});
