import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldersOf } from "../../src/cli/plan-folders.ts";
import { readNamedFiles } from "../../src/cli/read-named-files.ts";
import { realWorld } from "../../src/cli/real-world.ts";

describe("a file that a plan names", () => {
  const world = realWorld();
  let top: string;
  const at = (name: string): string => join(top, name);

  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), "tminus-named-"));
    for (const folder of ["repo/.git", "repo/plans/deep", "elsewhere"]) mkdirSync(at(folder), { recursive: true });
    for (const file of ["repo/shared.yaml", "repo/plans/own.yaml", "repo/plans/deep/x.yaml", "elsewhere/secret.yaml"]) {
      writeFileSync(at(file), `from: ${file}\n`);
    }
    symlinkSync("../../elsewhere/secret.yaml", at("repo/plans/out.yaml"));
    symlinkSync("../shared.yaml", at("repo/plans/in.yaml"));
  });
  afterAll(() => rmSync(top, { recursive: true }));

  const read = async (path: string) => {
    const planPath = at("repo/plans/a.launch.yaml");
    const folders = await foldersOf(planPath, world);
    const files = readNamedFiles({ planPath, folders, maxBytes: 100, world });
    return { answer: files.readFile(path, planPath), texts: files.texts };
  };

  it.each([
    { path: "own.yaml", is: "repo/plans/own.yaml" },
    { path: "./deep/x.yaml", is: "repo/plans/deep/x.yaml" },
    { path: "../shared.yaml", is: "repo/shared.yaml" },
    { path: "in.yaml", is: "repo/shared.yaml" },
  ])("is read below the repository's root: $path", async ({ path, is }) => {
    const { answer, texts } = await read(path);
    const name = join(top, "repo/plans", path);
    expect(answer).toMatchObject({ name });
    expect(texts.get(name)).toBe(`from: ${is}\n`);
  });

  it.each([
    { path: "../../elsewhere/secret.yaml", why: /must lie in the plan's own repository/ },
    { path: "out.yaml", why: /must lie in the plan's own repository/ },
    { path: "/etc/hostname", why: /must lie in the plan's own repository/ },
    { path: "C:\\secret.yaml", why: /must lie in the plan's own repository/ },
    { path: "gone.yaml", why: /there is no such file/ },
    { path: "deep", why: /it is a folder/ },
  ])("is refused: $path", async ({ path, why }) => {
    const { answer, texts } = await read(path);
    expect("reason" in answer && answer.reason.en).toMatch(why);
    expect(texts.size).toBe(0);
  });
});
