import type { Bilingual } from "../../diagnostic/diagnostic.ts";

/** Sentences of `publish webhook`. None of them shows the address: it is the secret itself. */

export const channelMissing: Bilingual = {
  en: "--to is missing: slack, feishu, dingtalk or wecom.",
  zh: "缺少 --to，请选 slack、feishu（飞书）、dingtalk（钉钉）或 wecom（企业微信）。",
};

export const webhookMissing: Bilingual = {
  en: "TMINUS_WEBHOOK_URL is not set: the webhook's address, which the chat shows when an incoming webhook or robot is added.",
  zh: "没有设置环境变量 TMINUS_WEBHOOK_URL，也就是在群里添加机器人时给出的 Webhook 地址。",
};

export const orLook: Bilingual = {
  en: "Set it in the environment, never on the command line; --dry-run shows the message without it.",
  zh: "请设置在环境变量里，不要写在命令行上；加 --dry-run 不用地址也能预览消息。",
};

export const webhookUnreadable: Bilingual = {
  en: "TMINUS_WEBHOOK_URL is no address that begins with https://",
  zh: "TMINUS_WEBHOOK_URL 不是 https:// 开头的地址。",
};

export const otherChannel = (facts: { name: Bilingual; asked: string }): Bilingual => ({
  en: `TMINUS_WEBHOOK_URL is an address of ${facts.name.en}, not of ${facts.asked}.`,
  zh: `TMINUS_WEBHOOK_URL 是${facts.name.zh}的地址，与 --to ${facts.asked} 不符。`,
});

export const toThatChannel = (channel: string): Bilingual => ({
  en: `Write --to ${channel}, or set the other address.`,
  zh: `请写 --to ${channel}，或者换成对应的地址。`,
});

export const posted = (facts: { name: string; channel: Bilingual }): Bilingual => ({
  en: `${facts.name}: posted to ${facts.channel.en}`,
  zh: `${facts.name}：已发到${facts.channel.zh}`,
});
