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
  /** Told before it is waited, as that may take minutes. */
  onRetry(retry: Retry): void;
}

/** Why and when a request is sent once more. */
export interface Retry {
  readonly fault: CaldavFault;
  readonly seconds: number;
  /** Which try comes next, counted from 1, and which is the last. */
  readonly next: number;
  readonly last: number;
}

/** What a request came to, its body read. */
export interface Outcome {
  readonly response: Response;
  readonly text: string;
}

const tries = 5;
/** Each of them takes half a minute, and who says nothing twice rarely does the third time. */
const triesInSilence = 3;
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

  async function waitBefore(retry: Retry): Promise<void> {
    const delay = retry.seconds * 1000;
    if (delay > longestDelay || waited + delay > longestWait) throw retry.fault;
    waited += delay;
    outside.onRetry(retry);
    await outside.sleep(delay, outside.interrupted);
    if (outside.interrupted.aborted) throw new CaldavFault("interrupted");
  }

  return {
    async send(url, init) {
      const { host } = new URL(url);
      for (let count = 1; ; count += 1) {
        const answer = await tryOnce(outside, url, init);
        if (answer.kind === "answered" && !isWorthAnotherTry(answer.response.status)) {
          return { response: answer.response, text: answer.text };
        }
        const { fault, last, asked } = failureOf(answer, { host, count });
        if (count >= last) throw fault;
        const backOff = firstDelay * 2 ** (count - 1);
        await waitBefore({ fault, seconds: Math.ceil(Math.max(backOff, asked) / 1000), next: count + 1, last });
      }
    },
  };
}

interface Failure {
  readonly fault: CaldavFault;
  /** The last try that it is worth. */
  readonly last: number;
  /** How long the server asks to wait, in milliseconds; 0 where it does not say. */
  readonly asked: number;
}

function failureOf(answer: Answer, { host, count }: { readonly host: string; readonly count: number }): Failure {
  if (answer.kind === "answered") {
    const { status, headers } = answer.response;
    const asked = retryAfter(headers) ?? 0;
    const facts = { host, status, seconds: Math.ceil(asked / 1000), tries: count };
    const isBusy = status === 429 || status === 503;
    return { fault: new CaldavFault(isBusy ? "too-busy" : "out-of-order", facts), last: tries, asked };
  }
  const { reason } = answer;
  const last = reason === "too-slow" ? triesInSilence : tries;
  return { fault: new CaldavFault(reason, { host }), last: isUnderWay(reason) ? last : 1, asked: 0 };
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

/** In milliseconds. A moment counts from the server's own clock, which is the one that it was read from. */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const wait = Date.parse(text) - Date.parse(headers.get("date") ?? "");
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
