import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { cellWidth } from "../../src/text/cell-width.ts";
import { memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const plan = text`
  tminus: 1
  name: 离线模式
  launch: 2026-10-20
  calendar: CN
  tier: notice
  finish: T+30
  tasks:
    page: { name: 落地页, start: 2026-09-08, duration: 10d }
    copy: { name: 文案, after: page, duration: 4d }
    review: { name: 审校, after: page, duration: 2d }
    kit: { name: 销售手册, after: [copy, review], duration: 3d }
    train: { name: 销售培训, after: kit, duration: 2d, by: T-11 }
    faq: { name: 常见问题, after: copy, duration: 1d, before: go }
    go: { name: 上市决策会, at: T-2wd, after: train }
    launch-day: { name: 首发, at: T, after: go }
`;

async function show(line: string, width = 80) {
  const world = memoryWorld({ files: { "a.launch.yaml": plan }, width, env: { TMINUS_TODAY: "2026-08-01" } });
  const status = await main(["show", ...line.split(" ")], world, realCore);
  return { output: world.output(), errors: world.errors(), status };
}

describe("show --critical", () => {
  it.each([
    {
      title: "on a terminal of the usual width",
      line: "a.launch.yaml --critical --lang zh",
      width: 80,
      says: text`
        离线模式
        上市日 2026-10-20（周二） · 告知型 · 8 项任务，其中关键 4 项
        2026-09-08 至 2026-11-19

                                                                                T
           任务          开始  结束   2026年9月              10月
                                            14     21     28     05     12     19
        ──────────────────────────────┬──────────────────────┬───────────────────
        2*   落地页      09-08 09-20  ████▒▒█████▒█    ···   ·······   ·     ·· │
        2*   文案        09-21 09-24      ··     · ████···   ·······   ·     ·· │
        a    审校        09-21 09-22      ··     · ▄▄  ···   ·······   ·     ·· │
        2*   销售手册    09-28 09-30      ··     ·     ···███·······   ·     ·· │
        2*   销售培训    10-08 10-09      ··     ·     ···   ·······██ ·     ·· │
             常见问题    09-28 09-28      ··     ·     ···━  ·······   ·     ·· │
        1    上市决策会  10-16            ··     ·     ···   ·······   ·    ●·· │
        1    首发        10-20            ··     ·     ···   ·······   ·     ·· ●

        ━━ 工作   * ██ 关键   ▄▄ 次关键   ● 单日事项   · 休息日   │ 上市

        关键路径
        1  到上市（2026-10-20） · 余量 1 个工作日
           上市决策会 → 首发
        2  到“销售培训”的截止日（2026-10-09） · 没有余量
           落地页 → 文案 → 销售手册 → 销售培训

        次关键链（余量不超过 3 个工作日）
        a  到“销售手册” · 余量 2 个工作日
           审校
      `,
    },
    {
      title: "with more room counted as little, on a wide terminal",
      line: "a.launch.yaml --near 9d --lang en",
      width: 120,
      says: text`
        离线模式
        Launch on Tue 2026-10-20 · notice · 8 tasks, 4 critical · 2026-09-08 to 2026-11-19

                                                                                                                          T
           Task          Start End    Sep 2026                                      Oct
                                                  14            21            28            05            12            19
        ──────────────────────────────┬─────────────────────────────────────────────┬───────────────────────────────────────
        2*   落地页      09-08 09-20  ████████▒▒▒▒██████████▒▒██        ······      ··············      ··          ····  │
        2*   文案        09-21 09-24          ····          ··  ████████······      ··············      ··          ····  │
        a    审校        09-21 09-22          ····          ··  ▄▄▄▄    ······      ··············      ··          ····  │
        2*   销售手册    09-28 09-30          ····          ··          ······██████··············      ··          ····  │
        2*   销售培训    10-08 10-09          ····          ··          ······      ··············████  ··          ····  │
        b    常见问题    09-28 09-28          ····          ··          ······▄▄    ··············      ··          ····  │
        1    上市决策会  10-16                ····          ··          ······      ··············      ··        ● ····  │
        1    首发        10-20                ····          ··          ······      ··············      ··          ····  ●

        * ██ critical   ▄▄ near-critical   ● one-day event   · rest day   │ launch

        Critical paths
        1  to the launch (2026-10-20) · 1 working day of room
           上市决策会 → 首发
        2  to the deadline of "销售培训" (2026-10-09) · no room
           落地页 → 文案 → 销售手册 → 销售培训

        Near-critical chains, with at most 9 working days of room
        a  to "销售手册" · 2 working days of room
           审校
        b  to "上市决策会" · 9 working days of room
           常见问题
      `,
    },
    {
      title: "as a list on a narrow terminal",
      line: "a.launch.yaml --critical --near 0 --lang zh",
      width: 44,
      says: text`
        离线模式
        上市日 2026-10-20（周二） · 告知型
        8 项任务，其中关键 4 项
        2026-09-08 至 2026-11-19

        2* 09-08–09-20  落地页
        2* 09-21–09-24  文案
           09-21–09-22  审校
        2* 09-28–09-30  销售手册
        2* 10-08–10-09  销售培训
           09-28        常见问题
        1  10-16        上市决策会
        1  10-20        首发

        关键路径
        1  到上市（2026-10-20） · 余量 1 个工作日
           上市决策会 → 首发
        2  到“销售培训”的截止日（2026-10-09） · 没有
           余量
           落地页 → 文案 → 销售手册 → 销售培训

        没有其他余量不超过 0 个工作日的链。
      `,
    },
  ])("marks the chains, and lists them below: $title", async ({ line, width, says }) => {
    const { output, status } = await show(line, width);
    expect(output).toBe(says);
    expect(output.split("\n").filter((each) => cellWidth(each) > width)).toEqual([]);
    expect(status).toBe(0);
  });

  it("is told from the rest by colour too", async () => {
    const { output } = await show("a.launch.yaml --critical --color");
    const line = (name: string): string => output.split("\n").find((each) => each.includes(name)) ?? "";
    expect(line("审校")).toContain("\u001b[33m");
    expect(line("文案")).toContain("\u001b[31m");
    expect(line("常见问题")).not.toMatch(/\u001b\[3[13]m/);
  });

  it.each(["soon", "5cd", "3-5d", "-1"])("takes a number of working days: not %s", async (near) => {
    const { errors, status } = await show(`a.launch.yaml --near ${near}`);
    expect(errors).toContain("--near");
    expect(status).toBe(2);
  });

  it.each([
    ["5", 5],
    ["5d", 5],
    ["5wd", 5],
    ["5个工作日", 5],
  ])("reads --near %s", async (near) => {
    expect((await show(`a.launch.yaml --near ${near} --lang zh`)).output).toContain("余量不超过 5 个工作日");
  });
});
