import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { type MemoryWorldParts, memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const slips = text`
  tminus: 1
  lang: zh
  名称：智能回复
  launch: 2026-10-20
  tasks:
    page: { duration: 5, by: +14 }
    post： { at: T }
`;
const mended = text`
  tminus: 1
  lang: zh
  name: 智能回复
  launch: 2026-10-20
  tasks:
    page: { duration: 5, by: T+14 }
    post: { at: T }
`;

async function fix(line: string, parts: MemoryWorldParts) {
  const world = memoryWorld(parts);
  const status = await main(["fix", ...line.split(" ")], world, realCore);
  return { world, status };
}

const contentOf = (world: ReturnType<typeof memoryWorld>, path: string): string => {
  const content = world.written.get(path);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
};

describe("fix", () => {
  it("mends a plan that cannot even be read, and says what it changed and what is left", async () => {
    const { world, status } = await fix("a.launch.yaml", { files: { "a.launch.yaml": slips } });
    expect(contentOf(world, "a.launch.yaml")).toBe(mended);
    expect(world.output()).toBe("");
    expect(world.errors()).toBe(text`
      a.launch.yaml：改正了 4 处
        第 3 行：「：」→「: 」  [fullwidth-punct]
        第 3 行：「名称」→「name」  [unknown-key]
        第 6 行：「+14」→「T+14」  [bad-time]
        第 7 行：「： 」→「: 」  [fullwidth-punct]
      还剩 1 个错误，用 tminus check a.launch.yaml 查看
      另有 1 处有修改建议，但可能改变意思：tminus fix --unsafe --dry-run a.launch.yaml
    `);
    expect(status).toBe(1);
  });

  it("applies proposals only where it is told to", async () => {
    const { world, status } = await fix("a.launch.yaml --unsafe --lang en", { files: { "a.launch.yaml": slips } });
    expect(contentOf(world, "a.launch.yaml")).toBe(mended.replace("duration: 5,", "duration: 5d,"));
    expect(world.errors()).toContain('line 6: "5" → "5d"  [bad-time] (proposal: look whether it is meant)\n');
    expect(status).toBe(0);
  });

  it("shows the changes and writes nothing", async () => {
    const { world } = await fix("a.launch.yaml --dry-run", { files: { "a.launch.yaml": slips } });
    expect(world.written.size).toBe(0);
    expect(world.output()).toBe(text`
      --- a/a.launch.yaml
      +++ b/a.launch.yaml
      @@ -1,7 +1,7 @@
       tminus: 1
       lang: zh
      -名称：智能回复
      +name: 智能回复
       launch: 2026-10-20
       tasks:
      -  page: { duration: 5, by: +14 }
      -  post： { at: T }
      +  page: { duration: 5, by: T+14 }
      +  post: { at: T }
    `);
    expect(world.errors()).toContain("a.launch.yaml：可以改正 4 处，没有写入文件\n");
  });

  it("leaves a sound plan alone", async () => {
    const sound = "tminus: 1\nlaunch: 2026-10-20\ntier: notice\ntasks: { a: { at: T } }";
    const { world, status } = await fix("a.launch.yaml", { files: { "a.launch.yaml": sound } });
    expect([world.written.size, world.errors().split("\n")[0], status]).toEqual([
      0,
      "a.launch.yaml: nothing to mend",
      0,
    ]);
  });

  it("keeps a byte order mark, the line breaks of Windows and a last line without one", async () => {
    const windows = `\ufeff${slips.trimEnd().replaceAll("\n", "\r\n")}`;
    const { world } = await fix("a.launch.yaml", { files: { "a.launch.yaml": windows } });
    expect(world.written.get("a.launch.yaml")).toBe(`\ufeff${mended.trimEnd().replaceAll("\n", "\r\n")}`);
  });

  it("changes a plan that another extends only where it is named", async () => {
    const files = {
      "base.yaml": "tminus: 1\ntasks: { page: { duratoin: 3d } }\n",
      "a.launch.yaml": "tminus: 1\nextends: base.yaml\nlaunch: 2026-10-20\ntasks: { page: { by: T } }\n",
    };
    const alone = await fix("a.launch.yaml", { files });
    expect([alone.world.written.size, alone.status]).toEqual([0, 1]);
    const both = await fix("a.launch.yaml ./base.yaml", { files });
    expect([...both.world.written.keys()]).toEqual(["base.yaml"]);
    expect(contentOf(both.world, "base.yaml")).toContain("{ duration: 3d }");
  });

  it("mends standard input to standard output", async () => {
    const { world } = await fix("-", { standardInput: slips });
    expect(world.output()).toBe(mended);
  });

  it("writes nothing of a file that is no UTF-8, or too large", async () => {
    const gbk = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xd6, 0xc7, 0xc4, 0xdc, 0x0a]);
    const unread = await fix("a.launch.yaml", { files: { "a.launch.yaml": gbk } });
    expect([unread.world.written.size, unread.status]).toEqual([0, 1]);
    const long = await fix("a.launch.yaml --limit size=20", { files: { "a.launch.yaml": slips } });
    expect([long.world.written.size, long.status]).toEqual([0, 1]);
  });

  it("mends a policy as a policy, not as a plan", async () => {
    const { world, status } = await fix("tminus.policy.yaml", {
      files: { "tminus.policy.yaml": "tminus-policy：1\ncontingency：10-15%\n" },
    });
    expect(contentOf(world, "tminus.policy.yaml")).toBe("tminus-policy: 1\ncontingency: 10-15%\n");
    expect(status).toBe(0);
  });
});
