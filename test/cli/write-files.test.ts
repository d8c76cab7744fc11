import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WorldError } from "../../src/cli/world.ts";
import { writeFilesTogether } from "../../src/cli/write-files.ts";

describe("writing files together", () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const read = (name: string): string => readFileSync(at(name), "utf8");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tminus-write-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("makes folders, texts and bytes, and leaves nothing else behind", () => {
    writeFilesTogether([
      { path: at("new/deep/a.md"), content: "# 计划\n" },
      { path: at("b.xlsx"), content: new Uint8Array([1, 2, 3]) },
    ]);
    expect(read("new/deep/a.md")).toBe("# 计划\n");
    expect([...readFileSync(at("b.xlsx"))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder).sort()).toEqual(["b.xlsx", "new"]);
    expect(readdirSync(at("new/deep"))).toEqual(["a.md"]);
  });

  it("replaces old files and keeps their permissions", () => {
    writeFileSync(at("a.md"), "old");
    chmodSync(at("a.md"), 0o640);
    writeFilesTogether([{ path: at("a.md"), content: "new" }]);
    expect(read("a.md")).toBe("new");
    expect(statSync(at("a.md")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  it("replaces a link, and leaves alone what it points at", () => {
    writeFileSync(at("precious"), "mine");
    symlinkSync("precious", at("a.md"));
    writeFilesTogether([{ path: at("a.md"), content: "new" }]);
    expect(read("precious")).toBe("mine");
    expect(lstatSync(at("a.md")).isSymbolicLink()).toBe(false);
    expect(read("a.md")).toBe("new");
  });

  it.each([
    { title: "a folder stands at a target", breaks: "blocked", fault: "folder" },
    { title: "a file stands where a folder is needed", breaks: "a.md/inside.md", fault: "missing" },
  ])("changes nothing where $title", ({ breaks, fault }) => {
    writeFileSync(at("a.md"), "old");
    mkdirSync(at("blocked"));
    const before = readdirSync(folder).sort();
    const files = ["a.md", "c.md", breaks].map((name) => ({ path: at(name), content: "new" }));
    const attempt = (): void => writeFilesTogether(files);
    expect(attempt).toThrow(WorldError);
    expect(attempt).toThrow(new RegExp(`: ${fault}$`));
    expect(read("a.md")).toBe("old");
    expect(existsSync(at("c.md"))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it("gives the first files back when a later one cannot take its place", () => {
    writeFileSync(at("a.md"), "old");
    // The folder that the last file needs stands, by then, where the file before it should go.
    const files = ["a.md", "b.md", "c", "c/d.md"].map((name) => ({ path: at(name), content: "new" }));
    expect(() => writeFilesTogether(files)).toThrow(/: folder$/);
    expect(read("a.md")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["a.md", "c"]);
    expect(readdirSync(at("c"))).toEqual([]);
  });
});
