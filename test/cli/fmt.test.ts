import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { type MemoryWorldParts, memoryWorld } from "./memory-world.ts";

const loose = "tminus: 1\nlaunch: 2026-10-20\ntasks:\n    a: {at: Ｔ－３０}   # first\n";
const tidy = "tminus: 1\nlaunch: 2026-10-20\ntasks:\n  a: { at: T-30 }   # first\n";

async function fmt(line: string, parts: MemoryWorldParts) {
  const world = memoryWorld(parts);
  const status = await main(["fmt", ...line.split(" ")], world, realCore);
  return { world, status };
}

describe("fmt", () => {
  it("writes the normal form, with the mark and the line breaks that the file has", async () => {
    const files = {
      "a.launch.yaml": loose,
      "b.launch.yaml": `\ufeff${loose.replaceAll("\n", "\r\n")}`,
      "c.yaml": tidy,
    };
    const { world, status } = await fmt("a.launch.yaml b.launch.yaml c.yaml", { files });
    expect(Object.fromEntries(world.written)).toEqual({
      "a.launch.yaml": tidy,
      "b.launch.yaml": `\ufeff${tidy.replaceAll("\n", "\r\n")}`,
    });
    expect(world.errors()).toBe("a.launch.yaml: formatted\nb.launch.yaml: formatted\nc.yaml: in order already\n");
    expect(status).toBe(0);
  });

  it("only looks, and fails where something would change", async () => {
    const files = { "a.launch.yaml": loose, "c.yaml": tidy };
    const { world, status } = await fmt("a.launch.yaml c.yaml --check --lang zh", { files });
    expect([world.written.size, world.output(), status]).toEqual([0, "", 1]);
    expect(world.errors()).toBe(
      "a.launch.yaml：写法需要整理\nc.yaml：写法已经统一\n整理方法：tminus fmt a.launch.yaml\n",
    );
    expect((await fmt("c.yaml --check", { files })).status).toBe(0);
  });

  it("shows what would change", async () => {
    const { world, status } = await fmt("a.launch.yaml --dry-run", { files: { "a.launch.yaml": loose } });
    expect([world.written.size, status]).toEqual([0, 0]);
    expect(world.output()).toContain("-    a: {at: Ｔ－３０}   # first\n+  a: { at: T-30 }   # first\n");
  });

  it("formats standard input to standard output", async () => {
    expect((await fmt("-", { standardInput: loose })).world.output()).toBe(tidy);
  });

  it("says why a plan stays as it is, and formats the others", async () => {
    const files = { "a.launch.yaml": loose, "b.launch.yaml": "name：x\n" };
    const { world, status } = await fmt("a.launch.yaml b.launch.yaml", { files });
    expect([[...world.written.keys()], status]).toEqual([["a.launch.yaml"], 1]);
    expect(world.errors()).toContain("error[fullwidth-punct]");
    expect(world.errors()).toContain("Try tminus fix b.launch.yaml");
  });

  it("touches no file that is no UTF-8, or too large", async () => {
    const gbk = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xd6, 0xc7, 0xc4, 0xdc, 0x0a]);
    const { world, status } = await fmt("a.yaml b.yaml --limit size=40", { files: { "a.yaml": gbk, "b.yaml": loose } });
    expect([world.written.size, status]).toEqual([0, 1]);
    expect(world.errors()).toContain("GBK");
    expect(world.errors()).toContain("[too-large]");
  });
});
