import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const plan = text`
  tminus: 1
  name: 国庆前后
  lang: zh
  launch: 2026-10-20
  calendar: CN
  tier: 告知型
  owners: { 李梅: {} }
  tasks:
    评审: { at: T-22, owner: 李梅 }
    手册: { name: 销售手册, duration: 5d, buffer: 1d, after: 评审, owner: 李梅 }
    培训: { duration: 2d, after: 手册 + 1d, owner: 李梅 }
    看板: { duration: 4d, by: T-8, owner: 李梅 }
    复盘: { at: T+4, owner: 李梅 }
`;

const anchored = text`
  tminus: 1
  name: 渠道
  lang: zh
  launch: 2026-10-20
  calendar: CN
  tier: 告知型
  anchors: { 签约: 谈判, 公告: 签约 + 3wd }
  owners: { 李梅: {} }
  tasks:
    谈判: { start: 2026-09-21, duration: 3d, owner: 李梅 }
    条款: { name: 条款确认, during: 谈判, owner: 李梅 }
    通稿: { at: 签约+2, owner: 李梅 }
    发布: { after: 公告, duration: 2d, owner: 李梅 }
    通知: { after: 发布, duration: 1d, owner: 李梅 }
    培训: { after: 通知, duration: 1d, owner: 李梅 }
`;

async function why(line: string) {
  const world = memoryWorld({ files: { "a.launch.yaml": plan } });
  const status = await main(["why", "a.launch.yaml", ...line.split(" ")], world, realCore);
  return { output: world.output(), errors: world.errors(), status };
}

describe("why", () => {
  it.each([
    {
      line: "培训",
      says: text`
        2026-10-14 → 2026-10-15  培训
            在“销售手册”之后再过 1 个工作日 · 2 个工作日
            到计划结束（2026-10-26）还有 7 个工作日余量
        2026-09-29 → 2026-10-10  销售手册  手册
            在“评审”之后 · 5 个工作日 · 国庆节 2026-10-01 至 2026-10-07
            2026-10-10 调休上班（国庆节） · 缓冲到 2026-10-12
        2026-09-28               评审
            固定：T-22
      `,
    },
    {
      line: "看板 --lang en",
      says: text`
        2026-10-08 → 2026-10-12  看板
            by T-8 · 4 working days · 2026-10-10 is worked (National Day)
            could end on 2026-10-08: 3 working days of room before its deadline T-8
            (2026-10-12)
      `,
    },
    {
      line: "复盘",
      says: text`
        2026-10-26  复盘
            固定：T+4 · 原为 2026-10-24，遇休息日调整
            到计划结束（2026-10-26）没有余量
      `,
    },
    {
      line: "培训 --launch TBD",
      says: text`
        –  培训
            它还没有日期。
      `,
    },
  ])("says `why $line`", async ({ line, says }) => {
    const { output, errors, status } = await why(line);
    expect(output).toBe(says);
    expect(errors).toBe("");
    expect(status).toBe(0);
  });

  it.each([
    {
      line: "条款",
      says: text`
        2026-09-21 → 2026-09-23  条款确认  条款
            与“谈判”同期 · 3 个工作日
        2026-09-21 → 2026-09-23  谈判
            固定：2026-09-21 · 3 个工作日
      `,
    },
    {
      line: "通稿",
      says: text`
        2026-09-28               通稿
            固定：签约+2（从“谈判”算起） · 原为 2026-09-25，遇中秋节调整
            到计划结束（2026-10-09）还有 4 个工作日余量
        2026-09-21 → 2026-09-23  谈判
            固定：2026-09-21 · 3 个工作日
      `,
    },
    {
      line: "培训 --lang en",
      says: text`
        2026-10-09               培训
            after "通知" · 1 working day
            no room before the plan's end (2026-10-09)
        2026-10-08               通知
            after "发布" · National Day 2026-10-01 to 2026-10-07 · 1 working day
        2026-09-29 → 2026-09-30  发布
            after "公告" ("公告" is 签约 + 3wd, which counts from "谈判")
            2 working days
        2026-09-21 → 2026-09-23  谈判
            fixed: start 2026-09-21 · 3 working days
      `,
    },
  ])("goes on to the work that a date counts from: `why $line`", async ({ line, says }) => {
    const world = memoryWorld({ files: { "a.launch.yaml": anchored } });
    await main(["why", "a.launch.yaml", ...line.split(" ")], world, realCore);
    expect(world.output()).toBe(says);
  });

  it("says the same to programs", async () => {
    const { output } = await why("培训 --format json");
    const { format, task, steps } = JSON.parse(output);
    expect({ format, task }).toEqual({ format: "tminus-why/1", task: "培训" });
    expect(steps.map(({ id }: { id: string }) => id)).toEqual(["培训", "手册", "评审"]);
    expect(steps[1]).toMatchObject({
      start: "2026-09-29",
      finish: "2026-10-10",
      bufferFinish: "2026-10-12",
      driver: { kind: "link", on: "评审" },
      totalFloat: 7,
      floatTo: { kind: "plan-finish", on: null, day: "2026-10-26" },
      meets: [
        { kind: "holiday", name: "国庆节", from: "2026-10-01", to: "2026-10-07" },
        { kind: "workday", name: "国庆节", from: "2026-10-10", to: "2026-10-10" },
      ],
    });
  });

  it("knows only tasks of the plan", async () => {
    const { output, errors, status } = await why("培圳");
    expect(output).toBe("");
    expect(errors).toContain("培训");
    expect(status).toBe(2);
  });

  it.each([
    {
      line: "看板 --by T-8",
      says: text`
        “看板”现在就能在 T-8 之前（含当天）完成。
      `,
    },
    {
      line: "看板 --by 2026-09-30 --lang en",
      says: text`
        Nothing keeps "看板" from that: it can be done by 2026-09-30.

        1 task would move:
          看板  2026-10-08 → 2026-10-12 ⇒ 2026-09-24 → 2026-09-30
      `,
    },
    {
      line: "培训 --not-before 2026-10-16 --lang en",
      says: text`
        Nothing keeps "培训" from that: it can wait until 2026-10-16.

        1 task would move:
          培训  2026-10-14 → 2026-10-15 ⇒ 2026-10-16 → 2026-10-19
      `,
    },
    {
      line: "培训 --by 2026-10-14",
      says: text`
        照现在的计划，“培训”到 2026-10-14 做不完：

        错误[deadline-missed]：“培训”到 2026-10-15 才结束，赶不上 2026-10-14，还差 1 个
            | 工作日。
           --> a.launch.yaml:11:3
            |
          9 |   评审: { at: T-22, owner: 李梅 }
            |               ---- “评审”固定在这里，开始于 2026-09-28
         10 |   手册: { name: 销售手册, duration: 5d, buffer: 1d, after: 评审, owner: …
         11 |   培训: { duration: 2d, after: 手册 + 1d, owner: 李梅 }
            |   ^^^^
            = 说明：任务链是“评审”（2026-09-28） → “手册”（2026-09-29 至 2026-10-10） →
            |       等 1 个工作日 → “培训”（2026-10-14 至 2026-10-15）。
            = 建议：以下办法任选其一：
            |   - 把“手册”从 5 个工作日缩短到 4 个工作日；
            |   - 去掉“手册”后面 1 个工作日的缓冲；
            |   - 把“培训”从 2 个工作日缩短到 1 个工作日；
            |   - 去掉“手册”到“培训”之间 1 个工作日的等待；
            |   - 把“评审”提早 1 个工作日：“at: T-26”（2026-09-24）。

      `,
    },
  ])("answers `why $line`", async ({ line, says }) => {
    const { output, errors, status } = await why(line);
    expect(output.trimEnd()).toBe(says.trimEnd());
    expect(errors).toBe("");
    expect(status).toBe(0);
  });

  it("answers programs with what would break and what would move", async () => {
    const { output } = await why("培训 --by 2026-10-14 --format json");
    const { question, possible, prevents, moves } = JSON.parse(output);
    expect({ question, possible, moves }).toEqual({ question: { by: "2026-10-14" }, possible: false, moves: [] });
    expect(prevents).toMatchObject([
      { code: "deadline-missed", conflict: { missing: 1, chain: ["评审", "手册", "培训"] } },
    ]);
    // To give up the deadline that is asked for is no answer.
    expect(prevents[0].conflict.waysOut.map(({ option }: { option: string }) => option)).not.toContain(
      "--set 培训.by=2026-10-15",
    );
  });

  it.each([
    ["培训 --by T --not-before T-3", 2, "--not-before"],
    ["培训 --by T-x", 1, "T-x"],
  ])("refuses `why %s`", async (line, status, word) => {
    const asked = await why(line);
    expect(asked.status).toBe(status);
    expect(asked.errors).toContain(word);
    expect(asked.output).toBe("");
  });

  it("speaks the language of the terminal where the plan says none", async () => {
    const silent = plan.replace("lang: zh\n", "");
    const world = memoryWorld({ files: { "a.launch.yaml": silent }, env: { LC_ALL: "zh_CN.UTF-8" } });
    await main(["why", "a.launch.yaml", "手册"], world, realCore);
    expect(world.output()).toContain("在“评审”之后");
  });
});
