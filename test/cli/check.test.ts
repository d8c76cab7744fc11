import { describe, expect, it } from "vitest";
import { run, type Transcript, text } from "./transcripts.ts";

const fine = "name: Reply";
const warned = "name: Reply\nwarning: Two weeks are short.\ninfo: One day was taken.";
const broken = "lang: zh\nname: 回复\nerror: No owner.";

const transcripts: readonly Transcript[] = [
  {
    title: "a plan without findings",
    line: "check a.launch.yaml",
    world: { files: { "a.launch.yaml": fine } },
    says: "✔ Reply: launches on Tue 2026-10-20, 2 tasks from 2026-09-02 to 2026-10-20; no problems found.\n",
    status: 0,
  },
  {
    title: "the same for a terminal, which has an edge",
    line: "check a.launch.yaml",
    world: { files: { "a.launch.yaml": fine }, terminal: "terminal", width: 60, env: { NO_COLOR: "1" } },
    says: text`
      ✔ Reply: launches on Tue 2026-10-20, 2 tasks from
        2026-09-02 to 2026-10-20; no problems found.
    `,
    status: 0,
  },
  {
    title: "a plan whose launch is open, in Chinese",
    line: "check a.launch.yaml",
    world: { files: { "a.launch.yaml": "lang: zh\nname: 回复\nlaunch: TBD" } },
    says: "✔ 回复：上市日待定，2 项任务，从 2026-09-02 到 2026-10-20，没有发现问题。\n",
    status: 0,
  },
  {
    title: "warnings, which are still fine",
    line: "check a.launch.yaml",
    world: { files: { "a.launch.yaml": warned } },
    says: text`
      warning[some-warning]: Two weeks are short.
        --> a.launch.yaml:2:1
         |
       2 | warning: Two weeks are short.
         | ^^^^^^^
         = help: Mend it.

      ✔ Reply: launches on Tue 2026-10-20, 2 tasks from 2026-09-02 to 2026-10-20; 1 warning, 1 note.
        Notes are shown with --verbose.
    `,
    status: 0,
  },
  {
    title: "notes, where they are wanted",
    line: "check a.launch.yaml --verbose",
    world: { files: { "a.launch.yaml": warned } },
    says: text`
      info[some-info]: One day was taken.
        --> a.launch.yaml:3:1
         |
       3 | info: One day was taken.
         | ^^^^
         = help: Mend it.

      warning[some-warning]: Two weeks are short.
        --> a.launch.yaml:2:1
         |
       2 | warning: Two weeks are short.
         | ^^^^^^^
         = help: Mend it.

      ✔ Reply: launches on Tue 2026-10-20, 2 tasks from 2026-09-02 to 2026-10-20; 1 warning, 1 note.
    `,
    status: 0,
  },
  {
    title: "errors in the language of their plan, each plan for itself and the sound ones first",
    line: "check a.launch.yaml b.launch.yaml",
    world: { files: { "a.launch.yaml": broken, "b.launch.yaml": fine } },
    says: text`
      ✔ Reply: launches on Tue 2026-10-20, 2 tasks from 2026-09-02 to 2026-10-20; no problems found.
      错误[some-error]：No owner.（中文）
        --> a.launch.yaml:3:1
         |
       3 | error: No owner.
         | ^^^^^
         = 建议：请修正。

      ✘ a.launch.yaml：1 个错误

      2 plans: 1 error.
    `,
    status: 1,
  },
  {
    title: "a plan without a schedule",
    line: "check a.launch.yaml",
    world: { files: { "a.launch.yaml": "unreadable\nerror: Bad." } },
    says: text`
      error[some-error]: Bad.
        --> a.launch.yaml:2:1
         |
       2 | error: Bad.
         | ^^^^^
         = help: Mend it.

      ✘ a.launch.yaml: 1 error
    `,
    status: 1,
  },
  {
    title: "standard input",
    line: "check -",
    world: { standardInput: "error: Bad." },
    says: text`
      error[some-error]: Bad.
        --> <stdin>:1:1
         |
       1 | error: Bad.
         | ^^^^^
         = help: Mend it.

      ✘ <stdin>: 1 error
    `,
    status: 1,
  },
  {
    title: "nothing that is fine, when quiet",
    line: "check a.launch.yaml -q",
    world: { files: { "a.launch.yaml": fine } },
    says: "",
    status: 0,
  },
];

describe("check", () => {
  it.each(transcripts)("prints $title", async ({ line, world: parts, says, status }) => {
    const { world, status: seen } = await run(line, parts);
    expect(world.output()).toBe(says);
    expect(world.errors()).toBe("");
    expect(seen).toBe(status);
  });

  it("counts warnings over all plans, and never infos", async () => {
    const files = { "a.launch.yaml": warned, "b.launch.yaml": warned };
    const allowed = await run("check a.launch.yaml b.launch.yaml --max-warnings 2", { files });
    const refused = await run("check a.launch.yaml b.launch.yaml --max-warnings 1", { files });
    expect(allowed.status).toBe(0);
    expect(refused.status).toBe(1);
    expect(refused.world.errors()).toBe("error: 2 warnings; --max-warnings allows 1.\n");
  });

  it("prints findings as JSON, in the shape of the document", async () => {
    const { world, status } = await run("check a.launch.yaml --format json", { files: { "a.launch.yaml": broken } });
    expect(JSON.parse(world.output())).toEqual({
      format: "tminus-diagnostics/1",
      diagnostics: [
        {
          code: "some-error",
          severity: "error",
          message: "No owner.（中文）",
          help: "请修正。",
          place: { file: "a.launch.yaml", line: 3, column: 1, endLine: 3, endColumn: 6 },
          related: [],
          notes: [],
          conflict: null,
          fix: null,
        },
      ],
    });
    expect(world.errors()).toBe("");
    expect(status).toBe(1);
  });

  it("goes on behind a file that it cannot read, and says so with its own status", async () => {
    const { world, status } = await run("check gone.yaml a.launch.yaml", { files: { "a.launch.yaml": fine } });
    expect(world.errors()).toBe("error: There is no file gone.yaml.\nhelp: Plans there: a.launch.yaml.\n");
    expect(world.output()).toContain("✔ Reply");
    expect(status).toBe(74);
  });

  it.each([
    ["./a.launch.yaml", "a.launch.yaml"],
    ["/home/sub/a.launch.yaml", "sub/a.launch.yaml"],
    ["../a.launch.yaml", "../a.launch.yaml"],
    ["/elsewhere/a.launch.yaml", "/elsewhere/a.launch.yaml"],
  ])("names %s from where it runs, as CI servers want it", async (path, name) => {
    const { world } = await run(`check ${path} --format gitlab`, { files: { [path]: broken } });
    expect(JSON.parse(world.output())[0].location.path).toBe(name);
  });

  it("shows the graver findings below, and those of files in which there is something graver", async () => {
    const lines = ["error: First.", "warning: Second.", "error: Third.", "info: Fourth."];
    const { world } = await run("check a.launch.yaml --verbose", { files: { "a.launch.yaml": lines.join("\n") } });
    expect(world.output().match(/^\w+\[.*/gm)).toEqual([
      "info[some-info]: Fourth.",
      "warning[some-warning]: Second.",
      "error[some-error]: First.",
      "error[some-error]: Third.",
    ]);
  });

  it("shows the fifty gravest of very many findings", async () => {
    const lines = [...Array.from({ length: 60 }, (_, index) => `warning: Small ${index}.`), "error: Grave."];
    const { world } = await run("check a.launch.yaml", { files: { "a.launch.yaml": lines.join("\n") } });
    expect(world.output().match(/^(warning|error)\[/gm)).toHaveLength(50);
    expect(world.output()).toMatch(/^… and 11 more\.\n/);
    expect(world.output()).toMatch(/error\[some-error\]: Grave\.\n[^[]*\n✘ a\.launch\.yaml: 1 error, 60 warnings\n$/);
  });

  it("hands the compiler what the command line asked for", async () => {
    const files = { "sub/a.launch.yaml": fine, "sub/tminus.policy.yaml": "", "../.git/HEAD": "" };
    const { core } = await run(
      "check sub/a.launch.yaml --lang zh --launch 2026-11-03 --tier concept --ranges min --set page.duration=12d --set kit.by= --limit tasks=9 --limit size=2KiB",
      { files },
    );
    expect(core.asked.map(({ bytes: _, readFile: __, ...input }) => input)).toEqual([
      {
        name: "sub/a.launch.yaml",
        language: "zh",
        launch: "2026-11-03",
        tier: "concept",
        ranges: "min",
        set: [
          { task: "page", key: "duration", value: "12d" },
          { task: "kit", key: "by", value: "" },
        ],
        limits: { tasks: 9, size: 2048 },
        policy: expect.objectContaining({ name: "sub/tminus.policy.yaml" }),
      },
    ]);
  });

  it.each([
    {
      title: "above the plan, up to the repository's root",
      at: "../.git/HEAD",
      policy: "tminus.policy.yaml",
      found: true,
    },
    { title: "above the root", at: "sub/.git/HEAD", policy: "tminus.policy.yaml", found: false },
    { title: "above a plan outside every repository", at: "x", policy: "tminus.policy.yaml", found: false },
    { title: "beside a plan outside every repository", at: "x", policy: "sub/tminus.policy.yaml", found: true },
  ])("looks for a policy $title", async ({ at, policy, found }) => {
    const files = { "sub/a.launch.yaml": fine, [at]: "", [policy]: "" };
    const { core } = await run("check sub/a.launch.yaml", { files });
    expect(core.asked[0]?.policy).toEqual(found ? expect.objectContaining({ name: policy }) : undefined);
  });

  it("takes the policy file that the command line names", async () => {
    const files = {
      "a.launch.yaml": fine,
      "tminus.policy.yaml": "tminus-policy: 1\n",
      "rules/other.yaml": "capacity: 2\n",
    };
    const { core, status } = await run("check a.launch.yaml --policy rules/other.yaml", { files });
    expect(core.asked[0]?.policy).toMatchObject({ name: "rules/other.yaml", policy: { capacity: 2 } });
    expect(status).toBe(0);
    expect((await run("check a.launch.yaml --policy none.yaml", { files })).status).toBe(74);
  });

  it("judges a policy file as a policy", async () => {
    const files = { "good.yaml": "tminus-policy: 1\ncapacity: 2\n", "bad.yaml": "tminus-policy: 1\ncapacity: two\n" };
    const good = await run("check good.yaml --lang en", { files });
    expect([good.status, good.world.output()]).toEqual([0, "✔ good.yaml: no problems found\n"]);
    const bad = await run("check bad.yaml --lang zh", { files });
    expect([bad.status, bad.world.output().includes("bad-rule")]).toEqual([1, true]);
  });

  it("reads one byte more than the limit, so that the compiler can say that a plan is too long", async () => {
    const { core } = await run("check a.launch.yaml --limit size=100", { files: { "a.launch.yaml": "x".repeat(500) } });
    expect(core.asked[0]?.bytes.length).toBe(101);
  });
});
