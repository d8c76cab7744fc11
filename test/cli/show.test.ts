import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { cellWidth } from "../../src/text/cell-width.ts";
import { fakeCore } from "./fake-core.ts";
import { memoryWorld } from "./memory-world.ts";
import { samplePlan, task } from "./sample-plan.ts";
import { text } from "./transcripts.ts";

const charts = [
  {
    title: "a chart on a terminal of the usual width",
    line: "show a.launch.yaml --lang en",
    width: 80,
    says: text`
      Pocket Notes
      Launch on Tue 2026-10-20 at 10:00 · large-scene · 8 tasks, 2 critical
      2026-09-21 to 2026-10-30

                                                                            T
        Task                    Owner   Start End    Sep     Oct
                                                     21   28    05    12    19   26
      ───────────────────────────────────────────────┬───────┬────────────────────────
        物料与赋能                      09-21 10-16  ┌────────────────────┐ │
      *   落地页                Studio  09-21 09-28  ██████▌                │
          Video                         09-22 09-24   ━━╸░░░░░              │
          Go / no-go                    10-09 15:00                ◇        │
      *   All there                     10-16                            ◆  │
        Burst                           10-20 10-30                         ┌────────┐
          全渠道首发            李梅    10-20 10:00                         ●
          calls                         10-21 10-28                         │•     •
          salon                                      2 per month
        Outside phases
          Tidy␛[2J up                                T+3mo … TBD
        Other dates
          Notice · The plan     李梅    09-30               ▪               │
          Blackout · Rival's …          10-26 10-28                         │    ▪┅┅┅

      ━━ work   * ██ critical   ░░ buffer   ● one-day event   ◆ milestone   ◇ gate
      • recurring   ▪ other date   │ launch

      Critical path to the launch: 落地页 → All there → launch
    `,
  },
  {
    title: "a chart on the narrowest terminal that has room for one",
    line: "show a.launch.yaml --lang en",
    width: 60,
    says: text`
      Pocket Notes
      Launch on Tue 2026-10-20 at 10:00 · large-scene
      8 tasks, 2 critical · 2026-09-21 to 2026-10-30

                                                           T
        Task                Start End    Sep   Oct
                                         21  28  05   12  19  26
      ───────────────────────────────────┬─────┬──────────────────
        物料与赋能          09-21 10-16  ┌───────────────┐ │
      *   落地页            09-21 09-28  █████             │
          Video             09-22 09-24  ╺━╸░░░░           │
          Go / no-go        10-09 15:00             ◇      │
      *   All there         10-16                       ◆  │
        Burst               10-20 10-30                    ┌─────┐
          全渠道首发        10-20 10:00                    ●
          calls             10-21 10-28                    •    •
          salon                          2 per month
        Outside phases
          Tidy␛[2J up                    T+3mo … TBD
        Other dates
          Notice · The pl…  09-30             ▪            │
          Blackout · Riva…  10-26 10-28                    │  ▪┅┅

      ━━ work   * ██ critical   ░░ buffer   ● one-day event
      ◆ milestone   ◇ gate   • recurring   ▪ other date   │ launch

      Critical path to the launch: 落地页 → All there → launch
    `,
  },
  {
    title: "rest days where every day has its cell, in Chinese",
    line: "show a.launch.yaml --lang zh",
    width: 100,
    says: text`
      Pocket Notes
      上市日 2026-10-20（周二）10:00 · 大场景型 · 8 项任务，其中关键 2 项 · 2026-09-21 至 2026-10-30

                                                                                   T
        任务                     负责人  开始  结束   2026年9月 10月
                                                      21     28     05     12     19     26
      ────────────────────────────────────────────────┬─────────┬─────────────────────────────
        物料与赋能                       09-21 10-16  ┌────────────────────────┐·· │   ··
      *   落地页                 Studio  09-21 09-28  █████▒▒█  ·······   ·     ·· │   ··
          Video                          09-22 09-24   ━━━░░░░░░·······   ·     ·· │   ··
          Go / no-go                     10-09 15:00       ··   ······· ◇ ·     ·· │   ··
      *   All there                      10-16             ··   ·······   ·    ◆·· │   ··
        Burst                            10-20 10-30       ··   ·······   ·     ·· ┌─────────┐
          全渠道首发             李梅    10-20 10:00       ··   ·······   ·     ·· ●   ··
          calls                          10-21 10-28       ··   ·······   ·     ·· │•  ··  •
          salon                                       2 per month
        不分阶段
          Tidy␛[2J up                                 T+3mo … TBD
        其他日期
          通知 · The plan        李梅    09-30             ··  ▪·······   ·     ·· │   ··
          静默期 · Rival's sale          10-26 10-28       ··   ·······   ·     ·· │   ··▪┅┅

      ━━ 工作   * ██ 关键   ░░ 缓冲   ● 单日事项   ◆ 里程碑   ◇ 评审门   • 重复   ▪ 其他日期   · 休息日
      │ 上市

      到上市的关键路径：落地页 → All there → launch
    `,
  },
  {
    title: "a list where a chart has no room",
    line: "show a.launch.yaml --lang en",
    width: 40,
    says: text`
      Pocket Notes
      Launch on Tue 2026-10-20 at 10:00
      large-scene · 8 tasks, 2 critical
      2026-09-21 to 2026-10-30

      物料与赋能  09-21–10-16
      * 09-21–09-28  落地页 · Studio
        09-22–09-24  Video
        10-09 15:00  Go / no-go
      * 10-16        All there
      Burst  10-20–10-30
        10-20 10:00  全渠道首发 · 李梅
        10-21–10-28  calls
        2 per month  salon
      Outside phases
        T+3mo … TBD  Tidy␛[2J up
      Other dates
        09-30        Notice · The plan · 李梅
        10-26–10-28  Blackout · Rival's sale

      Critical path to the launch: 落地页 →
      All there → launch
    `,
  },
];

interface Shown {
  readonly document?: ScheduleDocument;
  readonly width?: number;
}

async function show(line: string, { document = samplePlan(), width = 80 }: Shown = {}) {
  const world = memoryWorld({ files: { "a.launch.yaml": "" }, width });
  const compile = async () => ({
    document,
    diagnostics: [],
    text: "",
    language: undefined,
    stagesDone: 4,
    review: undefined,
    openEquations: undefined,
    documentIn: undefined,
    resolved: undefined,
  });
  const status = await main(line.split(" "), world, fakeCore({ compile }));
  return { world, status };
}

describe("show", () => {
  it.each(charts)("draws $title", async ({ line, width, says }) => {
    const { world, status } = await show(line, { width });
    expect(world.output()).toBe(says);
    expect(world.errors()).toBe("");
    expect(status).toBe(0);
  });

  it.each([40, 59, 60, 61, 75, 76, 80, 99, 100, 119, 120, 131, 132, 160, 200, 300])(
    "fits %i cells in both languages",
    async (width) => {
      for (const lang of ["en", "zh"]) {
        const { world } = await show(`show a.launch.yaml --today 2026-10-12 --lang ${lang}`, { width });
        const lines = world.output().split("\n");
        expect(lines.filter((line) => cellWidth(line) > width)).toEqual([]);
      }
    },
  );

  it.each([
    { today: "2026-09-22", head: /^ +today +T$/m, isDrawn: true },
    { today: "2026-10-19", head: /^ +T$/m, isDrawn: true },
    { today: "2026-09-01", head: /^ +T$/m, isDrawn: false },
    { today: "2027-01-01", head: /^ +T$/m, isDrawn: false },
  ])("marks today where it is drawn, and never hides the launch: $today", async ({ today, head, isDrawn }) => {
    const { world } = await show(`show a.launch.yaml --today ${today}`);
    expect(world.output()).toMatch(head);
    expect(world.output().includes("┊ today")).toBe(isDrawn);
  });

  it("lists what was written where the launch is not known", async () => {
    const open = samplePlan();
    const document: ScheduleDocument = {
      ...open,
      plan: { ...open.plan, launch: null, launchText: "TBD", start: null, finish: null },
      phases: [{ id: "ready", name: "Ready", start: null, finish: null, window: null }],
      tasks: [
        task({ id: "page", name: "Page", phase: "ready", owner: "studio", start: null, startText: "T-30" }),
        task({ id: "news", name: "News", phase: "ready", start: null, startText: "T", finishText: "T+14" }),
      ],
      criticalPaths: [],
      rows: [],
    };
    const { world } = await show("show a.launch.yaml", { document });
    expect(world.output()).toBe(text`
      Pocket Notes
      Launch on a day still to be set · large-scene · 2 tasks

      Ready
        T-30      Page · Studio
        T … T+14  News
    `);
  });

  it("draws a single day", async () => {
    const tasks = [task({ id: "one", start: "2026-10-20" })];
    const document = samplePlan({ phases: [], tasks, rows: [], criticalPaths: [] });
    const { world } = await show("show a.launch.yaml", { document });
    expect(world.output()).toMatch(/^ {4}one {2}10-20 10-20 {2}━━━$/m);
  });

  it("shows a plan without a launch and without tasks", async () => {
    const plan = { ...samplePlan().plan, launch: null, tier: null, start: null, finish: null };
    const document = samplePlan({ plan, phases: [], tasks: [], rows: [], criticalPaths: [] });
    const { world, status } = await show("show a.launch.yaml", { document });
    expect(world.output()).toBe("Pocket Notes\n0 tasks\n");
    expect(status).toBe(0);
  });

  it.each([
    {
      title: "errors in full beside the chart",
      plan: "error: Too late.\nwarning: Short.",
      opening: "\nerror[some-error]: Too late.\n",
      ending: "\n1 warning; `tminus check a.launch.yaml` shows them.\n",
      isDrawn: true,
      status: 1,
    },
    {
      title: "warnings by their number",
      plan: "warning: Short.\nwarning: Monday.",
      opening: "\n2 warnings; ",
      ending: "`tminus check a.launch.yaml` shows them.\n",
      isDrawn: true,
      status: 0,
    },
    {
      title: "errors alone where there is no schedule",
      plan: "unreadable\nerror: Bad.",
      opening: "error[some-error]: Bad.\n",
      ending: "\nerror: There is no schedule to show until the errors above are mended.\n",
      isDrawn: false,
      status: 1,
    },
  ])("says $title", async ({ plan, opening, ending, isDrawn, status }) => {
    const world = memoryWorld({ files: { "a.launch.yaml": plan } });
    expect(await main(["show", "a.launch.yaml"], world, fakeCore())).toBe(status);
    expect(world.errors().slice(0, opening.length)).toBe(opening);
    expect(world.errors().slice(-ending.length)).toBe(ending);
    expect(world.output() !== "").toBe(isDrawn);
  });
});
