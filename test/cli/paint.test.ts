import { describe, expect, it } from "vitest";
import { wantsColor } from "../../src/cli/paint.ts";
import { run } from "./transcripts.ts";

const terminal = { isTerminal: true, width: 80 };
const pipe = { isTerminal: false, width: 80 };

describe("colour", () => {
  it.each([
    { title: "on a terminal", to: terminal, env: {}, flag: undefined, is: true },
    { title: "not in a pipe", to: pipe, env: {}, flag: undefined, is: false },
    { title: "not with NO_COLOR", to: terminal, env: { NO_COLOR: "1" }, flag: undefined, is: false },
    { title: "with an empty NO_COLOR", to: terminal, env: { NO_COLOR: "" }, flag: undefined, is: true },
    { title: "in a pipe with FORCE_COLOR", to: pipe, env: { FORCE_COLOR: "1" }, flag: undefined, is: true },
    { title: "not with FORCE_COLOR=0", to: terminal, env: { FORCE_COLOR: "0" }, flag: undefined, is: false },
    { title: "not with both", to: pipe, env: { FORCE_COLOR: "1", NO_COLOR: "1" }, flag: undefined, is: false },
    { title: "not on a dumb terminal", to: terminal, env: { TERM: "dumb" }, flag: undefined, is: false },
    { title: "with --color in spite of NO_COLOR", to: pipe, env: { NO_COLOR: "1" }, flag: "always", is: true },
    { title: "not with --no-color", to: terminal, env: { FORCE_COLOR: "1" }, flag: "never", is: false },
  ] as const)("is used $title", ({ to, env, flag, is }) => {
    expect(wantsColor({ flag, env, terminal: to })).toBe(is);
  });

  it.each([
    { title: "comes on a terminal", line: "check a.yaml", terminal: "terminal", has: true },
    { title: "stays away from a pipe", line: "check a.yaml", terminal: "pipe", has: false },
    { title: "comes where it is asked for", line: "check a.yaml --color", terminal: "pipe", has: true },
    { title: "stays away where it is not wanted", line: "check a.yaml --no-color", terminal: "terminal", has: false },
    { title: "comes with a refusal", line: "chekc", terminal: "terminal", has: true },
    {
      title: "stays away from a refusal where it is not wanted",
      line: "chekc --no-color",
      terminal: "terminal",
      has: false,
    },
  ] as const)("$title", async ({ line, terminal: kind, has }) => {
    const { world } = await run(line, { files: { "a.yaml": "error: Bad." }, terminal: kind });
    expect(world.all().includes("\u001b[")).toBe(has);
  });

  it.each(["show a.yaml", "check a.yaml", "explain", "explain unknown-task", "init"])(
    "adds nothing else to what `%s` prints",
    async (line) => {
      const files = { "a.yaml": "warning: Hm.", "/templates/x.yaml": "# X" };
      const plain = await run(`${line} --no-color`, { files });
      const colored = await run(`${line} --color`, { files });
      const stripped = colored.world.output().replace(/\u001b\[[0-9;]*m/g, "");
      expect(stripped).toBe(plain.world.output());
    },
  );
});
