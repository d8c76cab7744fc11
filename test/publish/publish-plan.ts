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

export const lockName = "reply.lock.json";

/** The lock that lies beside the plan after the runs so far, by the server that they published to. */
const locks = new WeakMap<FakeCaldav, string>();

interface Circumstances {
  readonly parts?: MemoryWorldParts;
  readonly text?: string;
  /** Where it is not the one that the last run left. */
  readonly lock?: "none" | { readonly text: string };
}

export function lockAfter(server: FakeCaldav): string {
  return locks.get(server) ?? "";
}

/** Publishes to a server on loopback, through the real network and without waiting, with the lock of the last run. */
export async function publishTo(
  server: FakeCaldav,
  options: string,
  { parts = {}, text: planText = plan, lock = { text: lockAfter(server) } }: Circumstances = {},
): Promise<Run> {
  const world = memoryWorld({
    env: withAccount,
    fetch: (url, init) => fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(400) }),
    ...parts,
    files: {
      "reply.launch.yaml": planText,
      ...(lock !== "none" && lock.text !== "" && { [lockName]: lock.text }),
      ...parts.files,
    },
  });
  const before = server.writes().length;
  const line = `publish caldav reply.launch.yaml --calendar all ${options}`.trim().split(/ +/);
  const status = await main(line, world, realCore);
  const kept = world.written.get(lockName);
  if (kept !== undefined) locks.set(server, String(kept));
  return { world, status, said: world.all(), written: server.writes().slice(before) };
}
