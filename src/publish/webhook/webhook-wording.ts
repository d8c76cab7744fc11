import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Channel } from "../../emitters/shared/channel.ts";
import type { NetworkReason } from "../shared/network-fault.ts";
import type { Posted } from "./post-message.ts";
import type { WebhookReason } from "./read-answer.ts";

interface PostedWords {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

export const channelNames: Readonly<Record<Channel, Bilingual>> = {
  slack: { en: "Slack", zh: "Slack" },
  feishu: { en: "Feishu", zh: "飞书" },
  dingtalk: { en: "DingTalk", zh: "钉钉" },
  wecom: { en: "WeCom", zh: "企业微信" },
};

const copyAddress: Bilingual = {
  en: "Copy the webhook's address again from the chat's settings into TMINUS_WEBHOOK_URL.",
  zh: "请到群设置里重新复制机器人的 Webhook 地址，填到 TMINUS_WEBHOOK_URL。",
};

const lookFirst: Bilingual = {
  en: "Look into the chat before sending it again, so that it does not stand there twice.",
  zh: "重发之前请先看看群里有没有，免得发两遍。",
};

const later: Bilingual = { en: "Send it again in a minute.", zh: "请过一分钟再发。" };

type Name = Bilingual;

const refusals: Readonly<Record<WebhookReason, (name: Name) => PostedWords>> = {
  "unknown-address": (name) => ({
    message: {
      en: `${name.en} knows no chat at the address in TMINUS_WEBHOOK_URL; the message was not posted.`,
      zh: `TMINUS_WEBHOOK_URL 里的地址在${name.zh}找不到对应的群，消息没有发出。`,
    },
    help: copyAddress,
  }),
  signature: (name) => ({
    message: {
      en: `${name.en} does not accept the signature; the message was not posted.`,
      zh: `${name.zh}的签名校验没有通过，消息没有发出。`,
    },
    help: {
      en: "Is TMINUS_WEBHOOK_SECRET the secret of this very robot, and is this machine's clock right?",
      zh: "请核对 TMINUS_WEBHOOK_SECRET 是不是这个机器人的密钥，以及本机时间准不准。",
    },
  }),
  keyword: (name) => ({
    message: {
      en: `The robot in ${name.en} takes only messages that hold its keyword; the message was not posted.`,
      zh: `${name.zh}机器人设置了关键词，这条消息里没有，所以没有发出。`,
    },
    help: {
      en: "Add a word of the plan's name to its keywords, or let the robot ask for a signature instead (TMINUS_WEBHOOK_SECRET).",
      zh: "请把计划名称里的词加进关键词，或者改用签名校验（TMINUS_WEBHOOK_SECRET）。",
    },
  }),
  "not-from-here": (name) => ({
    message: {
      en: `The robot in ${name.en} takes no messages from this machine's address; the message was not posted.`,
      zh: `${name.zh}机器人不接收来自本机 IP 的消息，所以没有发出。`,
    },
    help: {
      en: "Add this machine to its allowed addresses, or let the robot ask for a signature instead (TMINUS_WEBHOOK_SECRET).",
      zh: "请把本机 IP 加进白名单，或者改用签名校验（TMINUS_WEBHOOK_SECRET）。",
    },
  }),
  "too-many": (name) => ({
    message: {
      en: `${name.en} gets too many messages just now; this one was not posted.`,
      zh: `${name.zh}当前消息太频繁，这条没有发出。`,
    },
    help: later,
  }),
  "too-large": (name) => ({
    message: {
      en: `${name.en} finds the message too long; it was not posted.`,
      zh: `${name.zh}认为消息太长，没有发出。`,
    },
    help: {
      en: "Tell less of what moved, with a later --since.",
      zh: "请把 --since 设得晚一些，少报一些改期。",
    },
  }),
  "out-of-order": (name) => ({
    message: {
      en: `${name.en} is out of order; whether the message was posted is not known.`,
      zh: `${name.zh}服务出错，不确定消息有没有发出。`,
    },
    help: lookFirst,
  }),
  rejected: (name) => ({
    message: {
      en: `${name.en} did not take the message.`,
      zh: `${name.zh}没有接受这条消息。`,
    },
    help: copyAddress,
  }),
};

const networkTexts: Readonly<Record<NetworkReason, (name: Name) => Bilingual>> = {
  "no-such-host": (name) => ({
    en: `There is no server at the address of ${name.en}, or this machine is offline; the message was not posted.`,
    zh: `找不到${name.zh}地址里的服务器，也可能是网络没有连上，消息没有发出。`,
  }),
  "nobody-answers": (name) => ({
    en: `Nobody answers at the address of ${name.en}; the message was not posted.`,
    zh: `${name.zh}的地址没有响应，消息没有发出。`,
  }),
  "cut-off": (name) => ({
    en: `The connection to ${name.en} broke; whether the message was posted is not known.`,
    zh: `与${name.zh}的连接中断，不确定消息有没有发出。`,
  }),
  "too-slow": (name) => ({
    en: `${name.en} took too long to answer; whether the message was posted is not known.`,
    zh: `${name.zh}太久没有回应，不确定消息有没有发出。`,
  }),
  certificate: (name) => ({
    en: `The certificate at the address of ${name.en} is not to be trusted, so nothing was sent.`,
    zh: `${name.zh}地址的证书不可信，没有发送任何内容。`,
  }),
};

/** What became of a message that was not simply taken, and what to do about it. */
export function postedWords(posted: Exclude<Posted, { kind: "taken" }>, channel: Channel): PostedWords {
  const name = channelNames[channel];
  if (posted.kind === "refused") return refusals[posted.refusal.reason](name);
  const message = networkTexts[posted.reason](name);
  return { message, help: posted.kind === "unknown" ? lookFirst : copyAddress };
}

/** The channel's own words, for those who look them up. */
export function channelSaid({ code, text }: { readonly code: string; readonly text: string }): Bilingual {
  const words = text === "" ? "" : ` ${text}`;
  return { en: `It said: ${code}${words}`, zh: `对方的说法：${code}${words}` };
}
