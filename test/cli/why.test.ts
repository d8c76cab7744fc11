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
      `,
    },
    {
      line: "复盘",
      says: text`
        2026-10-26  复盘
            固定：T+4 · 原为 2026-10-24，遇休息日调整
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
});
