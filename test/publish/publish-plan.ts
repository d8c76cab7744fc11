import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { type MemoryWorld, type MemoryWorldParts, memoryWorld } from "../cli/memory-world.ts";
import { text } from "../cli/transcripts.ts";
import { type FakeCaldav, password, user } from "./fake-caldav.ts";

/** Four entries: the launch, two tasks and a series. */
export const plan = text`
  tminus: 1
  id: reply
  name: Reply
  launch: 2026-10-20
  timezone: Asia/Shanghai
  owners: { mei: {} }
  tasks:
    page: { owner: mei, duration: 5d, finish: T-5wd }
    post: { owner: mei, at: "T 10:00" }
    sync: { owner: mei, every: week on Mon, window: T-4w..T }
`;

export const withAccount = { TMINUS_CALDAV_USER: user, TMINUS_CALDAV_PASSWORD: password };

export interface Run {
  readonly world: MemoryWorld;
  readonly status: number;
  /** All that was said, the last line, and what was sent. */
  readonly said: string;
  readonly written: readonly string[];
}

/** Publishes to a server on loopback, through the real network and without waiting. */
export async function publishTo(
  server: FakeCaldav,
  options: string,
  { parts = {}, text: planText = plan }: { readonly parts?: MemoryWorldParts; readonly text?: string } = {},
): Promise<Run> {
  const world = memoryWorld({
    env: withAccount,
    fetch: (url, init) => fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(400) }),
    ...parts,
    files: { "reply.launch.yaml": planText, ...parts.files },
  });
  const before = server.writes().length;
  const line = `publish caldav reply.launch.yaml --calendar all ${options}`.trim().split(/ +/);
  const status = await main(line, world, realCore);
  return { world, status, said: world.all(), written: server.writes().slice(before) };
}
