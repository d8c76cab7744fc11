import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { fakeCaldav, password, user } from "../publish/fake-caldav.ts";
import { plan } from "../publish/publish-plan.ts";
import { builtFolder } from "../support/built-command.ts";
import { needProgram } from "./need-program.ts";

/** What is typed on a terminal, each after what it answers was asked; and what stands on that terminal in the end. */
async function onTerminal(line: string, typed: readonly (readonly [asked: string, answer: string])[]) {
  const folder = await builtFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "reply.launch.yaml"), plan);
  const env = { PATH: process.env.PATH, LANG: "C.UTF-8", TERM: "dumb" };
  const words = ["--quiet", "--return", "--command", `${process.execPath} bin/tminus.js ${line}`, "/dev/null"];
  const program = "script";
  const terminal = spawn(program, words, { cwd: folder, env });
  const left = [...typed];
  let shown = "";
  terminal.stdout.on("data", (chunk) => {
    shown += chunk;
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    terminal.stdin.write(next[1]);
  });
  const status = await new Promise<number | null>((end) => terminal.once("close", (code) => end(code)));
  return { shown, status };
}

describe("the prompt for a password", () => {
  it("shows nothing of what is typed", async (context) => {
    needProgram(context, "script");
    const server = await fakeCaldav();
    const { shown, status } = await onTerminal(`publish caldav reply.launch.yaml --url ${server.url}`, [
      ["User at 127.0.0.1", `${user}\r`],
      [`Password of ${user} (not shown): `, `${password}\r`],
    ]);
    expect(shown).toContain(`User at 127.0.0.1:${new URL(server.url).port}: ${user}`);
    expect(shown).toMatch(/\d+ created, 0 updated/);
    expect(shown).not.toContain(password.slice(0, 4));
    expect(status).toBe(0);
  });

  it("can be left with Ctrl-C", async (context) => {
    needProgram(context, "script");
    const server = await fakeCaldav();
    const { shown, status } = await onTerminal(`publish caldav reply.launch.yaml --url ${server.url}`, [
      ["User at 127.0.0.1", `${user}\r`],
      [`Password of ${user} (not shown): `, "\u0003"],
    ]);
    expect(shown).toContain("Interrupted.");
    expect([status, server.writes()]).toEqual([130, []]);
  });
});
