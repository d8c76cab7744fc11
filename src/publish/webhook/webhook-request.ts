import type { Channel } from "../../emitters/shared/channel.ts";
import { type Signature, signForDingtalk, signForFeishu } from "./sign.ts";

/** Where a message goes. The address is itself a secret: whoever knows it can write to the chat. */
export interface Webhook {
  readonly url: string;
  /** Undefined where the channel was not told to ask for signatures. */
  readonly secret: string | undefined;
}

/** One POST of JSON. */
export interface WebhookRequest {
  readonly url: string;
  readonly body: string;
}

type Payload = Readonly<Record<string, unknown>>;

/**
 * The request that posts a message to a channel, signed where there is a secret and the channel takes signatures.
 * @param now In milliseconds since 1970-01-01 UTC.
 */
export async function webhookRequest(
  channel: Channel,
  payload: Payload,
  { webhook, now }: { readonly webhook: Webhook; readonly now: number },
): Promise<WebhookRequest> {
  const { url, secret } = webhook;
  if (secret === undefined) return { url, body: JSON.stringify(payload) };
  if (channel === "feishu") {
    return { url, body: JSON.stringify({ ...(await signForFeishu(secret, now)), ...payload }) };
  }
  const isSigned = channel === "dingtalk";
  return {
    url: isSigned ? withSignature(url, await signForDingtalk(secret, now)) : url,
    body: JSON.stringify(payload),
  };
}

function withSignature(url: string, { timestamp, sign }: Signature): string {
  const signed = new URL(url);
  signed.searchParams.set("timestamp", timestamp);
  signed.searchParams.set("sign", sign);
  return signed.href;
}

const hosts: Readonly<Record<Channel, RegExp>> = {
  slack: /(?:^|\.)slack(?:-gov)?\.com$/,
  feishu: /(?:^|\.)(?:feishu\.cn|larksuite\.com)$/,
  dingtalk: /(?:^|\.)dingtalk\.com$/,
  wecom: /(?:^|\.)qyapi\.weixin\.qq\.com$/,
};

/** Whose the address is; undefined for one that may be anybody's, such as a company's own relay. */
export function channelOfAddress(url: string): Channel | undefined {
  const { hostname } = new URL(url);
  return (Object.keys(hosts) as Channel[]).find((channel) => hosts[channel].test(hostname));
}
