import { escapeMarkdown } from "../../emitters/markdown/escape-markdown.ts";
import type { SlipTexts } from "./slip-parts.ts";

/** The report as Markdown, for the description of a pull request. */
export function slipPage(name: string, { head, parts, foot }: SlipTexts): string {
  const lines = [
    `## ${escapeMarkdown(name)}`,
    "",
    ...head.map((line) => `- ${escapeMarkdown(line)}`),
    ...parts.flatMap(({ title, lines: items }) => [
      "",
      `### ${escapeMarkdown(title)}`,
      "",
      ...items.map((item) => `${item.startsWith("  ") ? "  " : ""}- ${escapeMarkdown(item.trim())}`),
    ]),
    ...(foot.length === 0 ? [] : ["", ...foot.map(escapeMarkdown)]),
  ];
  return `${lines.join("\n")}\n`;
}
