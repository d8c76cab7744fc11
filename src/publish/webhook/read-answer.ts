import type { Channel } from "../../emitters/shared/channel.ts";

/** Why a channel did not take a message. The words for it are in `webhook-wording.ts`. */
export type WebhookReason =
  /** The address leads to no chat, or to one that is no more. */
  | "unknown-address"
  /** It was signed with the wrong secret, at the wrong time, or not at all. */
  | "signature"
  /** The robot takes only messages with a word that this one lacks. */
  | "keyword"
  /** It takes messages from known machines only. */
  | "not-from-here"
  | "too-many"
  | "too-large"
  /** It answers with a status that says it is broken, so nobody knows. */
  | "out-of-order"
  | "rejected";

/** What a channel said against a message. */
export interface WebhookRefusal {
  readonly reason: WebhookReason;
  /** The channel's own number or word for it. */
  readonly code: string;
  /** What it said; empty where it said nothing. */
  readonly text: string;
}

/** What each channel means by its numbers and words. */
const meanings: Readonly<Record<Channel, Readonly<Record<string, WebhookReason>>>> = {
  slack: {
    no_service: "unknown-address",
    no_service_id: "unknown-address",
    no_team: "unknown-address",
    team_disabled: "unknown-address",
    channel_not_found: "unknown-address",
    channel_is_archived: "unknown-address",
    invalid_token: "unknown-address",
    no_active_hooks: "unknown-address",
    rate_limited: "too-many",
    msg_too_long: "too-large",
    rollup_error: "out-of-order",
  },
  feishu: {
    "19001": "unknown-address",
    "19021": "signature",
    "19022": "not-from-here",
    "19024": "keyword",
    "11232": "too-many",
    "9499": "rejected",
  },
  dingtalk: {
    "300001": "unknown-address",
    "40035": "unknown-address",
    "400101": "unknown-address",
    "400102": "unknown-address",
    "400105": "rejected",
    "130101": "too-many",
    "660026": "too-many",
    "410100": "too-many",
    "430101": "rejected",
    "-1": "out-of-order",
  },
  wecom: {
    "93000": "unknown-address",
    "93008": "unknown-address",
    "40058": "too-large",
    "45009": "too-many",
    "45033": "too-many",
    "-1": "out-of-order",
  },
};

/** How DingTalk tells apart what it gives one number for. */
const dingtalkTexts: readonly (readonly [RegExp, WebhookReason])[] = [
  [/keyword/i, "keyword"],
  [/sign|timestamp/i, "signature"],
  [/\bip\b|whitelist/i, "not-from-here"],
];

/** Undefined where the message was taken. All but Slack say no in answers whose status says yes. */
export function readAnswer(channel: Channel, status: number, text: string): WebhookRefusal | undefined {
  const said = saidIn(channel, text);
  const isFine = status >= 200 && status < 300;
  if (isFine && said?.code === "0") return undefined;
  const code = said?.code ?? String(status);
  const words = said?.text ?? "";
  const known = meanings[channel][code] ?? (channel === "dingtalk" ? meaningOfText(words) : undefined);
  return { reason: known ?? reasonOfStatus(status), code, text: words };
}

interface Said {
  /** "0" for yes. */
  readonly code: string;
  readonly text: string;
}

function saidIn(channel: Channel, text: string): Said | undefined {
  const fields = jsonIn(text);
  if (channel === "slack") return fields ? saidByWorkflow(fields) : saidInWords(text.trim());
  const code = fields?.code ?? fields?.errcode ?? fields?.StatusCode;
  if (!fields || (typeof code !== "number" && typeof code !== "string")) return undefined;
  const message = fields.msg ?? fields.errmsg ?? fields.StatusMessage;
  return { code: String(code), text: typeof message === "string" ? message : "" };
}

function saidInWords(text: string): Said | undefined {
  if (text === "ok") return { code: "0", text };
  return /^[a-z][a-z0-9_]{1,60}$/.test(text) ? { code: text, text: "" } : undefined;
}

function saidByWorkflow({ ok, error }: Readonly<Record<string, unknown>>): Said | undefined {
  if (ok === true) return { code: "0", text: "" };
  return typeof error === "string" ? { code: error, text: "" } : undefined;
}

function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function meaningOfText(text: string): WebhookReason | undefined {
  return dingtalkTexts.find(([pattern]) => pattern.test(text))?.[1];
}

function reasonOfStatus(status: number): WebhookReason {
  if (status === 404 || status === 410) return "unknown-address";
  if (status === 413) return "too-large";
  if (status === 429) return "too-many";
  return status >= 500 ? "out-of-order" : "rejected";
}
