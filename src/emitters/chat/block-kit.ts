import type { ChatPayload } from "./chat-wish.ts";
import type { Dialect } from "./define-dialect.ts";
import { type Digest, type Markup, type Section, writeLine } from "./digest.ts";
import { inertMarks } from "./inert-marks.ts";

/** As Slack documents them for Block Kit; of a whole message it takes some 13,000 characters, which it does not document. */
const longestSection = 3000;
const longestHeader = 150;
const longestMessage = 12_000;
const mostBlocks = 50;

const markup: Markup = {
  escape: (text) => escapeSlack(inertMarks(text)),
  strong: (text) => `*${text}*`,
  quiet: (text) => text,
  link: (text, address) => `<${address.replaceAll("&", "&amp;")}|${text}>`,
};

/** Slack's three: nothing else is an entity, and without `<` there is neither a link nor a mention. */
function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export const blockKit: Dialect = { render, fits };

function render({ title, lead, sections }: Digest): ChatPayload {
  const leadText = lead.map((line) => writeLine(line, markup)).join("\n");
  return {
    // Shown in notifications, and by programs that draw no blocks.
    text: [title, ...sections.map(({ heading }) => heading)].map(markup.escape).join("\n"),
    blocks: [
      { type: "header", text: { type: "plain_text", text: title, emoji: false } },
      ...(leadText === "" ? [] : [{ type: "context", elements: [markdown(leadText)] }]),
      ...sections.map((section) => ({ type: "section", text: markdown(sectionText(section)) })),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

function sectionText({ heading, lines, more }: Section): string {
  return [
    markup.strong(markup.escape(heading)),
    ...lines.map((line) => `• ${writeLine(line, markup)}`),
    ...(more === null ? [] : [markup.escape(more)]),
  ].join("\n");
}

/** `verbatim`: names of channels, people and addresses in the text are not looked for. */
function markdown(text: string): object {
  return { type: "mrkdwn", text, verbatim: true };
}

function fits({ blocks }: ChatPayload): boolean {
  const list = blocks as readonly { readonly type: string; readonly text?: { readonly text: string } }[];
  const texts = list.map(({ text }) => text?.text ?? "");
  return (
    list.length <= mostBlocks &&
    texts.every((text, index) => text.length <= (list[index]?.type === "header" ? longestHeader : longestSection)) &&
    JSON.stringify(blocks).length <= longestMessage
  );
}
