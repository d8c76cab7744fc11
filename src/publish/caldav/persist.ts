import { isUnderWay, type NetworkReason, networkReason } from "../shared/network-fault.ts";
import { CaldavFault } from "./caldav-fault.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What there is outside to talk to a server with. */
export interface Outside {
  readonly fetch: Fetch;
  /** Waits so many milliseconds, or until the signal comes. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Somebody wants this to stop: what is under way is finished, nothing new is begun. */
  readonly interrupted: AbortSignal;
}

/** What a request came to, its body read. */
export interface Outcome {
  readonly response: Response;
  readonly text: string;
}

const tries = 5;
const firstDelay = 1_000;
/** In milliseconds: who is told to wait for longer had better come back later. */
const longestDelay = 60_000;
/** In milliseconds, of one `Patience`: however often a server fails, a run ends. */
const longestWait = 300_000;

/**
 * Sends requests again that came to nothing, for a bounded time. One whose answer was lost may have worked all the same:
 * whoever is refused then has to look.
 */
export interface Patience {
  send(url: string, init: RequestInit): Promise<Outcome>;
}

export function patienceWith(outside: Outside): Patience {
  let waited = 0;

  async function waitBefore(delay: number, fault: CaldavFault): Promise<void> {
    if (delay > longestDelay || waited + delay > longestWait) throw fault;
    waited += delay;
    await outside.sleep(delay, outside.interrupted);
    if (outside.interrupted.aborted) throw new CaldavFault("interrupted");
  }

  return {
    async send(url, init) {
      const { host } = new URL(url);
      for (let count = 1; ; count += 1) {
        const answer = await tryOnce(outside, url, init);
        const isLast = count === tries;
        const backOff = firstDelay * 2 ** (count - 1);
        if (answer.kind === "answered") {
          const { response, text } = answer;
          const { status, headers } = response;
          if (!isWorthAnotherTry(status)) return { response, text };
          const delay = Math.max(backOff, retryAfter(headers) ?? 0);
          const fault = faultOfStatus(status, { host, seconds: Math.ceil(delay / 1000) });
          if (isLast) throw fault;
          await waitBefore(delay, fault);
        } else {
          const fault = new CaldavFault(answer.reason, { host });
          if (isLast || !isUnderWay(answer.reason)) throw fault;
          await waitBefore(backOff, fault);
        }
      }
    },
  };
}

type Answer =
  | { readonly kind: "answered"; readonly response: Response; readonly text: string }
  | { readonly kind: "failed"; readonly reason: NetworkReason };

async function tryOnce({ fetch, interrupted }: Outside, url: string, init: RequestInit): Promise<Answer> {
  const answer = ask(fetch, url, init);
  const isWrite = init.method === "PUT" || init.method === "DELETE";
  // Nobody need wait for what is only read; what becomes of a write is worth knowing.
  return isWrite ? answer : Promise.race([answer, rejectedWhen(interrupted)]);
}

async function ask(fetch: Fetch, url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, init);
    return { kind: "answered", response, text: await response.text() };
  } catch (error) {
    return { kind: "failed", reason: networkReason(error) };
  }
}

function rejectedWhen(interrupted: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new CaldavFault("interrupted"));
    if (interrupted.aborted) stop();
    else interrupted.addEventListener("abort", stop, { once: true });
  });
}

function isWorthAnotherTry(status: number): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 501 && status !== 505 && status !== 507);
}

function faultOfStatus(status: number, { host, seconds }: { host: string; seconds: number }): CaldavFault {
  const isBusy = status === 429 || status === 503;
  return isBusy ? new CaldavFault("too-busy", { host, seconds }) : new CaldavFault("out-of-order", { host, status });
}

/** In milliseconds. A moment counts from the server's own clock, which is the one that it was read from. */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const wait = Date.parse(text) - Date.parse(headers.get("date") ?? "");
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
