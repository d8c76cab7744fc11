import { type ChildProcess, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtFolder } from "../support/built-command.ts";
import { type FakeCaldav, fakeCaldav, password } from "./fake-caldav.ts";
import { plan, withAccount } from "./publish-plan.ts";

/** What only a process can show: that the bundle holds all that is needed, and what a signal does. */
describe("publishing as a process", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await builtFolder();
    writeFileSync(join(folder, "reply.launch.yaml"), plan);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  interface Publishing {
    readonly child: ChildProcess;
    said(): string;
    /** Waits until the process has said something with these words in it. */
    untilSaid(words: string): Promise<void>;
  }

  function publish(server: FakeCaldav): Publishing {
    const line = ["publish", "caldav", "reply.launch.yaml", "--calendar", "all", "--url", server.url];
    const env = { PATH: process.env.PATH, LANG: "C", DEBUG: "*", ...withAccount };
    const child = spawn(process.execPath, ["bin/tminus.js", ...line], { cwd: folder, env });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
    return {
      child,
      said: () => text,
      untilSaid: (words) =>
        new Promise((end) => {
          const look = (): void => void (text.includes(words) && end());
          for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
          look();
        }),
    };
  }

  it("finishes what it is doing when it is interrupted, and says what is done", async () => {
    const server = await fakeCaldav();
    const { child, said, untilSaid } = publish(server);
    server.onRequest = async (line) => {
      if (line !== "PUT page@reply.tminus.ics") return;
      child.kill("SIGINT");
      await untilSaid("Stopping after the request that is under way");
    };
    expect(await statusOf(child)).toBe(130);
    expect(said()).toContain("2 created, 0 updated, 0 unchanged, 0 removed");
    expect([...server.objects.keys()]).toEqual(["launch@reply.tminus.ics", "page@reply.tminus.ics"]);

    server.onRequest = () => undefined;
    const again = publish(server);
    expect(await statusOf(again.child)).toBe(0);
    expect(again.said()).toContain("2 created, 0 updated, 2 unchanged, 0 removed");
    for (const text of [said(), again.said()]) expect(text).not.toContain(password);
  });

  it("stops at once when it is interrupted twice", async () => {
    const server = await fakeCaldav({ faults: [{ method: "PUT", times: 99, when: "instead", hangs: true }] });
    const { child, untilSaid } = publish(server);
    server.onRequest = (line) => void (line.startsWith("PUT") && child.kill("SIGINT"));
    await untilSaid("Stopping after");
    child.kill("SIGINT");
    expect(await statusOf(child)).toBe(130);
  });
});

function statusOf(child: ChildProcess): Promise<number | null> {
  return new Promise((end) => child.once("close", (code) => end(code)));
}
