import { describe, expect, it } from "vitest";
import { run, type Transcript, text } from "./transcripts.ts";

const plan = { files: { "reply.launch.yaml": "name: Reply" } };
const chinese = { env: { LANG: "zh_CN.UTF-8" } };

const refusals: readonly Transcript[] = [
  {
    title: "a command that does not exist",
    line: "biuld",
    says: text`
      error: There is no command biuld.
      help: Did you mean build?
    `,
    status: 2,
  },
  {
    title: "the same in Chinese",
    line: "biuld",
    world: chinese,
    says: text`
      错误：没有 biuld 这个命令。
      提示：您是不是想输入 build？
    `,
    status: 2,
  },
  {
    title: "a plan in place of a command",
    line: "reply.launch.yaml",
    says: text`
      error: There is no command reply.launch.yaml.
      help: To look at that plan: \`tminus show reply.launch.yaml\`; to write its files: \`tminus build reply.launch.yaml\`.
    `,
    status: 2,
  },
  {
    title: "an option that does not exist",
    line: "check reply.launch.yaml --formt json",
    says: text`
      error: There is no option --formt.
      help: Did you mean --format?
    `,
    status: 2,
  },
  {
    title: "an option without its value",
    line: "build reply.launch.yaml -o",
    says: text`
      error: -o, --out <path> needs a value.
      help: \`tminus build --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "no plan, where some lie about",
    line: "check",
    world: plan,
    says: text`
      error: PLAN is missing.
      help: Plans in this folder: reply.launch.yaml.
    `,
    status: 2,
  },
  {
    title: "a second plan for a command of one",
    line: "show a b",
    says: text`
      error: There are more arguments than this command takes.
      help: \`tminus show --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a language that is not spoken",
    line: "check reply.launch.yaml --lang fr",
    says: text`
      error: --lang does not know "fr"; it takes en, zh.
      help: \`tminus check --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a day that no calendar has",
    line: "show reply.launch.yaml --today 2026-02-30",
    says: text`
      error: --today needs a day like 2026-10-20, not "2026-02-30".
      help: \`tminus show --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "such a day in the environment",
    line: "show reply.launch.yaml",
    world: { env: { TMINUS_TODAY: "soon" } },
    says: text`
      error: TMINUS_TODAY needs a day like 2026-10-20, not "soon".
      help: \`tminus show --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a limit that cannot be read",
    line: "check reply.launch.yaml --limit size=lots",
    says: text`
      error: --limit does not understand "size=lots"; write tasks=20000 or size=8MiB.
      help: \`tminus check --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a launch that is no day",
    line: "check reply.launch.yaml --launch tomorrow",
    says: text`
      error: --launch needs a day like 2026-10-20, a moment like "2026-10-20 10:00", a move like T+14, or TBD; not "tomorrow".
      help: \`tminus check --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a value to try that names no key",
    line: "check reply.launch.yaml --set page=12d",
    says: text`
      error: --set needs a task's id, a key and a value, like page.duration=12d; not "page=12d".
      help: \`tminus check --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a number of warnings that is none",
    line: "check reply.launch.yaml --max-warnings few",
    says: text`
      error: --max-warnings needs a whole number, not "few".
      help: \`tminus check --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "standard input twice",
    line: "check - -",
    says: text`
      error: Standard input (-) can be read only once.
      help: \`tminus check --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a file that is not there, but nearly",
    line: "check repyl.launch.yaml",
    world: plan,
    says: text`
      error: There is no file repyl.launch.yaml.
      help: Did you mean reply.launch.yaml?
    `,
    status: 74,
  },
  {
    title: "a name without its ending",
    line: "show reply",
    world: plan,
    says: text`
      error: There is no file reply.
      help: Did you mean reply.launch.yaml?
    `,
    status: 74,
  },
  {
    title: "a folder in place of a plan",
    line: "show plans",
    world: { files: { "plans/a.launch.yaml": "" } },
    says: "error: plans is a folder, not a file.\nhelp: Plans there: plans/a.launch.yaml.\n",
    status: 74,
  },
  {
    title: "the beginning of a plan's name",
    line: "check rep",
    world: { files: { "a.launch.yaml": "", "reply.launch.yaml": "" } },
    says: "error: There is no file rep.\nhelp: Did you mean reply.launch.yaml?\n",
    status: 74,
  },
  {
    title: "a tier that there is not",
    line: "check a.launch.yaml --tier small",
    world: { files: { "a.launch.yaml": "" } },
    says: text`
      error: --tier does not know "small"; it takes notice, 告知型, small-scene, 小场景型, large-scene, 大场景型, concept, 理念型.
      help: \`tminus check --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a plan in place of an output",
    line: "build reply.launch.yaml -f md -o other.launch.yaml",
    says: text`
      error: -o other.launch.yaml looks like a plan, and would be overwritten; give a folder or another name.
      help: \`tminus build --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "the ending of another format",
    line: "build reply.launch.yaml -f json -o reply.xlsx",
    says: text`
      error: -o reply.xlsx has the ending of another format; choose it with -f xlsx.
      help: \`tminus build --help\` shows what it takes.
    `,
    status: 2,
  },
  {
    title: "a name that would draw on the terminal",
    line: 'check "\u001b[2Jx.yaml"',
    says: "error: There is no file ␛[2Jx.yaml.\n",
    status: 74,
  },
];

describe("a command line that cannot be followed", () => {
  it.each(refusals)("is refused: $title", async ({ line, world: parts, says, status }) => {
    const { world, status: seen } = await run(line, parts);
    expect(world.errors()).toBe(says);
    expect(world.output()).toBe("");
    expect(seen).toBe(status);
  });
});

describe("help", () => {
  it.each([
    { line: "--help", language: "en", opening: "Usage: tminus <command> [options]\n" },
    { line: "--help --lang zh", language: "zh", opening: "用法：tminus <命令> [选项]\n" },
    { line: "help build", language: "en", opening: "Usage: tminus build <PLAN...> [options]\n" },
    { line: "help publish caldav", language: "en", opening: "Usage: tminus publish caldav <PLAN> [options]\n" },
    { line: "help publish", language: "en", opening: "Usage: tminus publish <command> [options]\n" },
    { line: "help publish caldav --lang zh", language: "zh", opening: "用法：tminus publish caldav <PLAN> [选项]\n" },
    { line: "check -h --lang=zh", language: "zh", opening: "用法：tminus check <PLAN...> [选项]\n" },
  ])("is printed in its language for `$line`", async ({ line, language, opening }) => {
    const { world, status } = await run(line);
    expect(world.output()).toMatch(new RegExp(`^${opening.replace(/[.[\]]/g, "\\$&")}`));
    expect(/\p{Script=Han}/u.test(world.output())).toBe(language === "zh");
    expect(world.errors()).toBe("");
    expect(status).toBe(0);
  });

  it.each(["init", "check", "show", "build", "explain", "publish", "publish caldav", "publish webhook"])(
    "of %s has examples that begin with it",
    async (command) => {
      const { world } = await run(`${command} --help`);
      const examples = world.output().split("Examples:\n")[1] ?? "";
      expect(examples.match(/^ {2}\S.*$/gm)?.every((line) => line.startsWith(`  tminus ${command}`))).toBe(true);
    },
  );

  it.each(["init", "check", "show", "build", "explain", "publish", "publish caldav", "publish webhook"])(
    "of %s fits 80 cells in both languages",
    async (command) => {
      for (const lang of ["en", "zh"]) {
        const { world } = await run(`${command} --help --lang ${lang}`);
        const { cellWidth } = await import("../../src/text/cell-width.ts");
        const options = (world.output().split(/Examples:|示例：/)[0] ?? "").split("\n");
        expect(options.filter((line) => cellWidth(line) > 80)).toEqual([]);
      }
    },
  );

  it("comes on standard error, as a mistake, where nothing was asked for", async () => {
    const { world, status } = await run("");
    expect(world.errors()).toMatch(/^Usage: tminus <command>/);
    expect(status).toBe(2);
  });
});

describe("the version", () => {
  it.each(["--version", "-V"])("is printed by %s", async (line) => {
    const { world, status } = await run(line);
    expect([world.output(), status]).toEqual(["1.2.3\n", 0]);
  });
});
