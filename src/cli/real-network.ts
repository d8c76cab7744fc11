import { setTimeout as wait } from "node:timers/promises";
import type { World } from "./world.ts";

/** In milliseconds, from the first byte sent to the last byte read. */
const longestRequest = 60_000;

export const realNetwork: Pick<World, "fetch" | "sleep" | "interruptible"> = {
  fetch: (url, init) => fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(longestRequest) }),

  async sleep(milliseconds, signal) {
    // Being woken is no failure: who waits looks at the signal itself.
    await wait(milliseconds, undefined, { signal }).catch(() => undefined);
  },

  async interruptible(work) {
    const others = process.listeners("SIGINT");
    const controller = new AbortController();
    const restore = (): void => {
      process.off("SIGINT", interrupt);
      for (const listener of others)
        if (!process.listeners("SIGINT").includes(listener)) process.on("SIGINT", listener);
    };
    const interrupt = (): void => {
      restore();
      controller.abort();
    };
    process.removeAllListeners("SIGINT");
    process.on("SIGINT", interrupt);
    try {
      return await work(controller.signal);
    } finally {
      restore();
    }
  },
};
