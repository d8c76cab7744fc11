import type { ChatPayload } from "./chat-wish.ts";
import { bytesOf, type Dialect } from "./define-dialect.ts";
import { type Digest, type Markup, type Section, writeLine } from "./digest.ts";
import { inertMarks } from "./inert-marks.ts";

/** A text of `markdown` has at most 4,096 bytes of UTF-8. */
const longestContent = 4096;

const markup: Markup = {
  escape: inertMarks,
  strong: (text) => `**${text}**`,
  quiet: (text) => `<font color="comment">${text}</font>`,
  link: (text, address) => `[${text}](${address})`,
};

export const wecom: Dialect = { render, fits };

/** `markdown` rather than `markdown_v2`: it has colours, and older clients show it; what it lacks is lists and tables. */
function render({ title, lead, sections }: Digest): ChatPayload {
  const parts = [
    [`### ${markup.escape(title)}`, ...lead.map((line) => writeLine(line, markup))].join("\n"),
    ...sections.map(sectionText),
  ];
  return { msgtype: "markdown", markdown: { content: parts.join("\n\n") } };
}

function sectionText({ kind, heading, lines, more }: Section): string {
  const title = markup.strong(markup.escape(heading));
  return [
    kind === "late" ? `<font color="warning">${title}</font>` : title,
    ...lines.map((line) => `> ${writeLine(line, markup)}`),
    ...(more === null ? [] : [`> ${markup.quiet(markup.escape(more))}`]),
  ].join("\n");
}

function fits({ markdown }: ChatPayload): boolean {
  return bytesOf((markdown as { readonly content: string }).content) <= longestContent;
}
