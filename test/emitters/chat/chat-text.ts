import type { ChatPayload } from "../../../src/emitters/chat/chat-wish.ts";
import type { Channel } from "../../../src/emitters/shared/channel.ts";

interface Payloads {
  readonly slack: {
    readonly text: string;
    readonly blocks: readonly { readonly type: string; readonly text?: SlackText; readonly elements?: SlackText[] }[];
  };
  readonly feishu: {
    readonly card: {
      readonly header: { readonly title: { readonly content: string }; readonly template: string };
      readonly body: { readonly elements: readonly { readonly tag: string; readonly content: string }[] };
    };
  };
  readonly dingtalk: { readonly markdown: { readonly title: string; readonly text: string } };
  readonly wecom: { readonly markdown: { readonly content: string } };
}

interface SlackText {
  readonly type: string;
  readonly text: string;
}

/** The payload by the channel's own names. */
export function payloadFor<Name extends Channel>(_: Name, payload: ChatPayload): Payloads[Name] {
  return payload as unknown as Payloads[Name];
}

/** Every text with markup in it, one below the other, as the channel is given them. */
export function markupOf(channel: Channel, payload: ChatPayload): string {
  switch (channel) {
    case "slack":
      return payloadFor(channel, payload)
        .blocks.filter(({ type }) => type !== "header")
        .flatMap(({ text, elements = [] }) => [...(text ? [text] : []), ...elements])
        .map(({ text }) => text)
        .join("\n");
    case "feishu":
      return payloadFor(channel, payload)
        .card.body.elements.map(({ content }) => content)
        .join("\n");
    case "dingtalk":
      return payloadFor(channel, payload).markdown.text;
    case "wecom":
      return payloadFor(channel, payload).markdown.content;
  }
}
