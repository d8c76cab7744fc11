import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realWorld } from "../../src/cli/real-world.ts";

describe("the real world", () => {
  const world = realWorld();
  let folder: string;
  const at = (name: string): string => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tminus-read-"));
    writeFileSync(at("plan.yaml"), "tminus: 1\n");
    writeFileSync(at("long.yaml"), "x".repeat(1000));
    writeFileSync(at("empty.yaml"), "");
    mkdirSync(at("plans"));
    symlinkSync("plan.yaml", at("link.yaml"));
    symlinkSync("nowhere", at("broken.yaml"));
    execFileSync("sh", ["-c", `mkfifo "$0"`, at("pipe.yaml")]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    { file: "plan.yaml", size: 10 },
    { file: "link.yaml", size: 10 },
    { file: "empty.yaml", size: 0 },
    { file: "long.yaml", size: 101 },
  ])("reads $file, and of a long file one byte more than allowed", async ({ file, size }) => {
    expect((await world.readFile(at(file), 100)).length).toBe(size);
  });

  it.each([
    { file: "gone.yaml", fault: "missing" },
    { file: "plan.yaml/x", fault: "missing" },
    { file: "broken.yaml", fault: "missing" },
    { file: "plans", fault: "folder" },
    { file: "pipe.yaml", fault: "not-a-file" },
    { file: "/dev/null", fault: "not-a-file" },
  ])("refuses $file, because it is $fault", async ({ file, fault }) => {
    const path = file.startsWith("/") ? file : at(file);
    await expect(world.readFile(path, 100)).rejects.toMatchObject({ fault, operation: "read", path });
  });

  it("knows files, folders and what is in them", async () => {
    expect(await world.listFolder(folder)).toEqual([
      "broken.yaml",
      "empty.yaml",
      "link.yaml",
      "long.yaml",
      "pipe.yaml",
      "plan.yaml",
      "plans",
    ]);
    expect(await world.listFolder(at("gone"))).toEqual([]);
    expect([
      await world.exists(at("plan.yaml")),
      await world.exists(at("plans")),
      await world.exists(at("no")),
    ]).toEqual([true, true, false]);
    expect([await world.isFolder(at("plan.yaml")), await world.isFolder(at("plans"))]).toEqual([false, true]);
  });

  it("finds the shipped templates", async () => {
    expect(await world.listFolder(world.templateFolder)).toContain("feature-launch.yaml");
  });

  it("is woken from waiting by its signal, and does not wait at all where that came before", async () => {
    const controller = new AbortController();
    const waiting = world.sleep(3_600_000, controller.signal);
    controller.abort();
    await waiting;
    await world.sleep(3_600_000, controller.signal);
    await world.sleep(1, new AbortController().signal);
  });

  it("turns the first interruption of work into a signal, and gives the next to whoever listened before", async () => {
    let heard = 0;
    const listen = (): void => {
      heard += 1;
    };
    const before = process.listeners("SIGINT");
    process.removeAllListeners("SIGINT");
    process.on("SIGINT", listen);
    const told = await world.interruptible(async (interrupted) => {
      process.emit("SIGINT");
      const first = [interrupted.aborted, heard];
      process.emit("SIGINT");
      return [...first, heard];
    });
    expect(told).toEqual([true, 0, 1]);
    expect(process.listeners("SIGINT")).toEqual([listen]);
    process.removeAllListeners("SIGINT");
    for (const listener of before) process.on("SIGINT", listener);
  });

  it("refuses to write where it may not", async () => {
    mkdirSync(at("locked"));
    chmodSync(at("locked"), 0o500);
    const isRoot = process.getuid?.() === 0;
    const writing = world.writeFiles([{ path: at("locked/a.md"), content: "" }]);
    // Nothing is locked to root; there, the writing must succeed.
    if (isRoot) await expect(writing).resolves.toBeUndefined();
    else await expect(writing).rejects.toMatchObject({ fault: "forbidden", operation: "write" });
    chmodSync(at("locked"), 0o700);
  });
});
