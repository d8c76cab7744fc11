import type { ChatPayload } from "./chat-wish.ts";
import { bytesOf, type Dialect } from "./define-dialect.ts";
import { type Digest, type Markup, type Section, writeLine } from "./digest.ts";
import { inertMarks } from "./inert-marks.ts";

/** A custom robot takes messages of 20,000 bytes. */
const largestBody = 19_000;

const markup: Markup = {
  escape: inertMarks,
  strong: (text) => `**${text}**`,
  quiet: (text) => text,
  link: (text, address) => `[${text}](${address})`,
};

export const dingtalk: Dialect = { render, fits: (payload) => bytesOf(JSON.stringify(payload)) <= largestBody };

/** Paragraphs stand apart by an empty line: a single line break is not shown everywhere. */
function render({ title, lead, sections }: Digest): ChatPayload {
  const parts = [
    `### ${markup.escape(title)}`,
    ...lead.map((line) => writeLine(line, markup)),
    ...sections.map(sectionText),
  ];
  return { msgtype: "markdown", markdown: { title, text: parts.join("\n\n") }, at: { isAtAll: false } };
}

function sectionText({ heading, lines, more }: Section): string {
  return [
    `#### ${markup.escape(heading)}`,
    "",
    ...lines.map((line) => `- ${writeLine(line, markup)}`),
    ...(more === null ? [] : [`- ${markup.escape(more)}`]),
  ].join("\n");
}
