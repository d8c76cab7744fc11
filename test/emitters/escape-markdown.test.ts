import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { cell, escapeHtml, escapeMarkdown, escapeNote } from "../../src/emitters/markdown/escape-markdown.ts";
import { cleanLine } from "../../src/emitters/shared/clean-line.ts";

function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** What a reader sees: the text, without the tags around it. Nothing inside may have become a tag. */
function textOf(html: string): string {
  return html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
}

const marks = [
  "|",
  "\\",
  "`",
  "*",
  "_",
  "~",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "&",
  "!",
  "#",
  "$",
  "@",
  ":",
  "/",
  ".",
  "-",
  "+",
  "1.",
];
const words = [
  "http://a.b/c_d",
  "https://",
  "www.a.cn",
  "mailto:a@b.c",
  "a@b.co",
  "&amp;",
  "&#35;",
  "<b>",
  "<!--",
  "x",
  "上市",
  " ",
];
const hostile = fc.oneof(
  fc
    .array(fc.constantFrom(...marks, ...words, "\n", "- ", "1. ", "---"), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme-ascii" }),
);

describe("escapeMarkdown", () => {
  it.each([
    ["price | list", "price \\| list"],
    ["a_b", "a\\_b"],
    ["1. first", "1\\. first"],
    ["0.5%", "0.5%"],
    ["- item", "\\- item"],
    ["-2", "-2"],
    ["draft & build", "draft & build"],
    ["&copy;", "&amp;copy;"],
    ["<script>", "&lt;script&gt;"],
    ["see https://x.cn", "see https\\://x.cn"],
    ["销售工具包（手册、话术、FAQ）", "销售工具包（手册、话术、FAQ）"],
  ])("%s", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("shows any text in a table cell as it was, in one cell", () => {
    fc.assert(
      fc.property(hostile, hostile, (left, right) => {
        const html = render(`| a | b |\n| --- | --- |\n| ${cell(left)} | ${cell(right)} |`);
        const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map((match) => textOf(match[1] ?? ""));
        expect(cells).toEqual([cleanLine(left) || "–", cleanLine(right) || "–"]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["heading", "# ", "<h1>", "</h1>"],
    ["list item", "- ", "<ul>\n<li>", "</li>\n</ul>"],
    ["paragraph", "", "<p>", "</p>"],
  ])("shows any text in a %s as it was", (_, before, open, close) => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(cleanLine(text) !== "");
        const html = render(`${before}${escapeMarkdown(text)}`);
        expect(textOf(html)).toBe(`${open}${cleanLine(text)}${close}`);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("escapeNote", () => {
  it.each([
    ["see https://example.com/a_b (draft)", "see [https\\://example.com/a\\_b](https://example.com/a_b) (draft)"],
    ["见https://example.com，谢谢", "见[https\\://example.com](https://example.com)，谢谢"],
    ["two\n\nlines", "two<br>lines"],
    ["javascript:alert(1)", "javascript:alert(1)"],
  ])("%s", (text, escaped) => {
    expect(escapeNote(text)).toBe(escaped);
  });

  it("keeps any text in its cell, and makes no links but web addresses", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = render(`| a | b |\n| --- | --- |\n| ${escapeNote(text) || "–"} | end |`);
        expect(html.match(/<td>/g)).toHaveLength(2);
        expect(html).toContain("<td>end</td>");
        expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => /^https?:\/\//.test(href ?? ""))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("escapeHtml", () => {
  it.each([
    ["A & B <c>", "A &amp; B &lt;c&gt;"],
    ['say "x"\n', "say &quot;x&quot;"],
  ])("%s", (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});
