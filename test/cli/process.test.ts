import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtFolder } from "../support/built-command.ts";

const plan = `
tminus: 1
name: Reply
launch: 2026-10-20
tasks:
  page: { duration: 5d, before: launch }
`;

/** The command as a process: what only a process can show. Everything else is tested in memory. */
describe("the process", () => {
  let folder: string;
  const env = { PATH: process.env.PATH, LANG: "C" };
  const tminus = (line: string, options: object = {}): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ["bin/tminus.js", ...line.split(" ")], {
      cwd: folder,
      encoding: "utf8",
      env,
      ...options,
    });

  beforeAll(async () => {
    folder = await builtFolder();
    writeFileSync(join(folder, "reply.launch.yaml"), plan);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes four files, its lock, and nothing else", () => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = tminus("build reply.launch.yaml");
    expect(stderr).toContain("Wrote reply.xlsx (");
    expect([status, stdout]).toEqual([0, ""]);
    const added = readdirSync(folder).filter((name) => !before.includes(name));
    expect(added).toEqual(["reply.ics", "reply.json", "reply.lock.json", "reply.md", "reply.xlsx"]);
  });

  it("reads standard input and prints the document", () => {
    const { status, stdout } = tminus("build - -f json -o -", { input: plan });
    expect(JSON.parse(stdout)).toMatchObject({ format: "tminus-schedule/1", plan: { name: "Reply" } });
    expect(status).toBe(0);
  });

  it("notices that standard output is full", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = tminus("explain", { stdio: ["ignore", full, "pipe"] });
    expect(stderr).toBe("error: Standard output could not be written; what it should hold is not complete.\n");
    expect(status).toBe(74);
  });

  it("stops quietly where nobody reads on", async () => {
    const child = spawn(process.execPath, ["bin/tminus.js", "explain"], { cwd: folder, env });
    child.stdout.destroy();
    let complaints = "";
    child.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    expect(await statusOf(child)).toBe(0);
    expect(complaints).toBe("");
  });

  it("ends with 130 when it is interrupted", async () => {
    const line = ["bin/tminus.js", "check", "reply.launch.yaml", "-"];
    const child = spawn(process.execPath, line, { cwd: folder, env });
    // Once it has spoken of the first plan, it waits for its standard input, which stays open.
    child.stdout.once("data", () => child.kill("SIGINT"));
    expect(await statusOf(child)).toBe(130);
  });

  it("knows no machine's zone, locale or clock in what it writes", () => {
    const documents = ["UTC", "Asia/Shanghai", "America/Los_Angeles"].map((zone) => {
      const there = { ...env, TZ: zone, LANG: zone === "UTC" ? "C" : "zh_CN.UTF-8", TMINUS_TODAY: undefined };
      tminus("build reply.launch.yaml", { env: there });
      return ["xlsx", "ics", "md", "json"].map((format) =>
        readFileSync(join(folder, `reply.${format}`)).toString("base64"),
      );
    });
    expect(documents[1]).toEqual(documents[0]);
    expect(documents[2]).toEqual(documents[0]);
  });
});

function statusOf(child: ChildProcess): Promise<number | null> {
  return new Promise((end) => child.once("close", (code) => end(code)));
}
