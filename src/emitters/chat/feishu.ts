import type { ChatPayload } from "./chat-wish.ts";
import { bytesOf, type Dialect } from "./define-dialect.ts";
import { type Digest, type Markup, type Section, writeLine } from "./digest.ts";

/** A custom bot takes requests of 20 kB; room is left for the timestamp and the signature. */
const largestBody = 19_000;

/** What Feishu's Markdown or its tags could act on: a list mark only at the beginning, a colon only before an emoji's name. */
const active = /[&<>*_~`[\]()!$\\|@]|^[#+-]|:(?=\p{L})/gu;

const markup: Markup = {
  escape: (text) => text.replace(active, (mark) => `&#${mark.charCodeAt(0)};`),
  strong: (text) => `**${text}**`,
  quiet: (text) => `<font color='grey'>${text}</font>`,
  link: (text, address) => `[${text}](${address})`,
};

export const feishu: Dialect = { render, fits: (payload) => bytesOf(JSON.stringify(payload)) <= largestBody };

function render({ title, lead, sections }: Digest): ChatPayload {
  const isLate = sections.some(({ kind }) => kind === "late");
  const leadText = lead.map((line) => writeLine(line, markup)).join("\n");
  return {
    msg_type: "interactive",
    card: {
      schema: "2.0",
      config: { width_mode: "fill", summary: { content: title } },
      header: { title: { tag: "plain_text", content: title }, template: isLate ? "orange" : "blue" },
      body: {
        elements: [...(leadText === "" ? [] : [leadText]), ...sections.map(sectionText)].map((content) => ({
          tag: "markdown",
          content,
        })),
      },
    },
  };
}

function sectionText({ heading, lines, more }: Section): string {
  return [
    markup.strong(markup.escape(heading)),
    ...lines.map((line) => `- ${writeLine(line, markup)}`),
    ...(more === null ? [] : [`- ${markup.quiet(markup.escape(more))}`]),
  ].join("\n");
}
