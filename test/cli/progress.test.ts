import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const plan = text`
  tminus: 1
  name: Dark mode
  launch: 2026-10-20
  start: 2026-09-07
  as-of: 2026-09-16
  calendar: mon-fri
  tier: notice
  owners: { mia: {}, tom: {} }
  tasks:
    copy: { owner: mia, start: 2026-09-07, duration: 3d, started: 2026-09-08, finished: 2026-09-11 }
    page: { owner: mia, after: copy, duration: 4d, started: 2026-09-14, remaining: 4d, progress: 25% }
    film: { owner: tom, after: copy, duration: 2d, finished: 2026-09-15 }
    gate: { at: 2026-09-15, finished: 2026-09-15, gate: { approvers: tom, decision: no-go } }
    post: { owner: tom, after: [gate, page], duration: 1d }
    show: { owner: mia, at: T, after: post }
    test: { owner: tom, duration: 2d, status: blocked }
`;

const withoutDay = plan.replace("as-of: 2026-09-16\n", "").replace(" remaining: 4d,", "");

async function run(line: string, files: Record<string, string> = { "a.launch.yaml": plan }, env = {}) {
  const world = memoryWorld({ files, env });
  const status = await main(line.split(" "), world, realCore);
  return { output: world.output(), errors: world.errors(), status };
}

describe("show", () => {
  it("draws what is done, signs how each task stands, and says in words what is held up", async () => {
    const { output } = await run("show a.launch.yaml --lang en --today 2026-09-16");
    expect(output).toBe(text`
      Dark mode
      Launch on Tue 2026-10-20 · notice · 7 tasks, 1 critical
      2026-09-07 to 2026-10-20 · Progress as of 2026-09-16

                                             today                             T
         Task    Owner  Start End    Sep 2026               Oct
                                           14     21     28     05     12     19
      ───────────────────────────────┬──────────────────────┬───────────────────
       ✓   copy  mia    09-08 09-11  ════··  ┊  ··     ··     ··     ··     ·· │
       ◐   page  mia    09-14 09-21      ··══━━━──━    ··     ··     ··     ·· │
       ✓   film  tom    09-14 09-15      ··══┊  ··     ··     ··     ··     ·· │
       ✓   gate         09-15            ·· ◇┊  ··     ··     ··     ··     ·· │
       ⊘   post  tom    09-22 09-22      ··  ┊  ·· ━   ··     ··     ··     ·· │
      *⊘   show  mia    10-20            ··  ┊  ··     ··     ··     ··     ·· ●
       ⊘   test  tom    09-16 09-17      ··  ━━ ··     ··     ··     ··     ·· │

      ━━ work   * ██ critical   ══ done   ● one-day event   ◇ gate   · rest day
      │ launch   ┊ today   ✓ finished   ◐ in progress   ⊘ blocked

      post: blocked (gate: no-go)
      show: blocked (gate: no-go)
      test: blocked

      Critical path to the launch: page → post → show
    `);
  });

  it("names no more than eight tasks that are held up", async () => {
    const tasks = Array.from(
      { length: 11 },
      (_, index) => `  t${index}: { start: 2026-09-21, duration: 1d, status: 受阻 }`,
    );
    const many = `tminus: 1\nname: x\n${["tasks:", ...tasks].join("\n")}\n`;
    const { output } = await run("show a.launch.yaml --lang zh", { "a.launch.yaml": many });
    expect(output).toContain("t7：受阻\n……另有 3 项\n");
    expect(output).not.toContain("t8：受阻");
  });

  it("lists the same on a narrow terminal", async () => {
    const world = memoryWorld({ files: { "a.launch.yaml": plan }, width: 50 });
    await main("show a.launch.yaml --lang en".split(" "), world, realCore);
    expect(world.output()).toContain(" ✓ 09-08–09-11  copy · mia\n ◐ 09-14–09-21  page · mia\n");
  });
});

describe("why", () => {
  it.each([
    {
      line: "page --lang en",
      says: text`
        2026-09-14 → 2026-09-21  page
            started on 2026-09-14 · 6 working days · in progress 25% · 4 days remaining
            planned 2026-09-10 to 2026-09-15 · 4 working days later than planned
            19 working days of room before "show" (2026-10-20)
      `,
    },
    {
      line: "film --lang en",
      says: text`
        2026-09-14 → 2026-09-15  film
            finished on 2026-09-15 · 2 working days · start assumed
            planned 2026-09-10 to 2026-09-11 · 2 working days later than planned
      `,
    },
    {
      line: "copy --lang zh",
      says: text`
        2026-09-08 → 2026-09-11  copy
            2026-09-11 完成 · 4 个工作日 · 2026-09-08 开始
            原计划 2026-09-07 至 2026-09-09 · 比计划晚 2 个工作日
      `,
    },
    {
      line: "test --lang zh",
      says: text`
        2026-09-16 → 2026-09-17  test
            截至 2026-09-16 尚未开始 · 2 个工作日 · 受阻
            原计划 2026-09-07 至 2026-09-08 · 比计划晚 7 个工作日
            到计划结束（2026-10-20）还有 23 个工作日余量
      `,
    },
  ])("says of $line what was recorded", async ({ line, says }) => {
    expect((await run(`why a.launch.yaml ${line}`)).output).toBe(says);
  });

  it("says the same to programs", async () => {
    const { output } = await run("why a.launch.yaml page --format json");
    const [step] = JSON.parse(output).steps;
    expect(step).toMatchObject({ status: "in-progress", progress: { percent: 25, finishVariance: 4 } });
    const without = await run("why a.launch.yaml e --format json", {
      "a.launch.yaml": "tminus: 1\ntasks: { e: { at: 2026-09-16 } }\n",
    });
    expect(Object.keys(JSON.parse(without.output).steps[0])).not.toContain("progress");
  });
});

describe("the day given for today", () => {
  const tasksOf = async (line: string, env: Record<string, string> = {}) => {
    const { output } = await run(
      `build a.launch.yaml -f json -o - ${line}`.trim(),
      { "a.launch.yaml": withoutDay },
      env,
    );
    const { plan: entry, tasks } = JSON.parse(output);
    const page = tasks.find(({ id }: { id: string }) => id === "page");
    return [entry.asOf, page.finish];
  };

  it("is the day of record where the plan names none", async () => {
    expect(await tasksOf("")).toEqual([null, "2026-09-17"]);
    expect(await tasksOf("--today 2026-09-21")).toEqual(["2026-09-21", "2026-09-21"]);
    expect(await tasksOf("", { TMINUS_TODAY: "2026-09-22" })).toEqual(["2026-09-22", "2026-09-22"]);
  });

  it("gives way to the plan's own, and holds facts of the future against itself", async () => {
    const { output } = await run("build a.launch.yaml -f json -o - --today 2026-12-01");
    expect(JSON.parse(output).plan.asOf).toBe("2026-09-16");
    const early = await run("check a.launch.yaml --lang en --today 2026-09-10 --format concise", {
      "a.launch.yaml": withoutDay,
    });
    expect(early.status).toBe(1);
    expect(early.output + early.errors).toContain(
      '"finished: 2026-09-11" lies after 2026-09-10, the day given for today.',
    );
  });
});
