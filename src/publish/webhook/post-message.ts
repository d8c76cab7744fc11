import type { Channel } from "../../emitters/shared/channel.ts";
import { isUnderWay, type NetworkReason, networkReason } from "../shared/network-fault.ts";
import { readAnswer, type WebhookRefusal } from "./read-answer.ts";
import type { WebhookRequest } from "./webhook-request.ts";

/** What became of a message. */
export type Posted =
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly refusal: WebhookRefusal }
  /** It never left, so to try again is safe. */
  | { readonly kind: "not-sent"; readonly reason: NetworkReason }
  /** Nobody answered, so it may be in the chat: to send it again could post it twice. */
  | { readonly kind: "unknown"; readonly reason: NetworkReason };

interface Outside {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  readonly interrupted: AbortSignal;
}

const tries = 3;
/** In milliseconds: channels count the messages of a minute. */
const usualDelay = 20_000;
const longestDelay = 60_000;

/** Posts a message. Only one that was turned away because there were too many is posted again. */
export async function postMessage(channel: Channel, request: WebhookRequest, outside: Outside): Promise<Posted> {
  for (let count = 1; ; count += 1) {
    const { posted, delay } = await postOnce(channel, request, outside);
    const isWorthAnotherTry = posted.kind === "refused" && posted.refusal.reason === "too-many";
    if (!isWorthAnotherTry || count === tries || delay > longestDelay) return posted;
    await outside.sleep(delay, outside.interrupted);
    if (outside.interrupted.aborted) return posted;
  }
}

async function postOnce(
  channel: Channel,
  { url, body }: WebhookRequest,
  { fetch }: Outside,
): Promise<{ readonly posted: Posted; readonly delay: number }> {
  const headers = { "content-type": "application/json; charset=utf-8" };
  try {
    const response = await fetch(url, { method: "POST", headers, body });
    const refusal = readAnswer(channel, response.status, await response.text());
    const asked = Number(response.headers.get("retry-after") ?? Number.NaN) * 1000;
    const delay = Number.isNaN(asked) ? usualDelay : asked;
    return { posted: refusal ? { kind: "refused", refusal } : { kind: "taken" }, delay };
  } catch (error) {
    const reason = networkReason(error);
    return { posted: { kind: isUnderWay(reason) ? "unknown" : "not-sent", reason }, delay: 0 };
  }
}
