import { setTimeout as wait } from "node:timers/promises";
import type { World } from "./world.ts";

interface Limits {
  /** In milliseconds, until the answer begins. */
  readonly silence: number;
  /** In milliseconds, from the beginning of the answer to the last byte read. */
  readonly reading: number;
}

/** `fetch` that gives up, with a `TimeoutError`, on an answer that does not come or does not end. */
export function fetchWithin({ silence, reading }: Limits): World["fetch"] {
  return async (url, init) => {
    const controller = new AbortController();
    const giveUp = (): void => controller.abort(new DOMException("The answer did not come.", "TimeoutError"));
    const waiting = setTimeout(giveUp, silence);
    try {
      const response = await fetch(url, { ...init, redirect: "manual", signal: controller.signal });
      // What is read in time need not keep the process until then.
      setTimeout(giveUp, reading).unref();
      return response;
    } finally {
      clearTimeout(waiting);
    }
  };
}

export const realNetwork: Pick<World, "fetch" | "sleep" | "interruptible"> = {
  fetch: fetchWithin({ silence: 30_000, reading: 60_000 }),

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
