/** docs/scheduling-rules.md says what traps.test.ts tests: the same titles, and examples that come true. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fencedBlocks } from "../support/fenced-blocks.ts";
import { answers } from "./trap-case.ts";

const page = readFileSync(new URL("../../docs/scheduling-rules.md", import.meta.url), "utf8");
const tests = readFileSync(new URL("traps.test.ts", import.meta.url), "utf8");
const titlesIn = (text: string, line: RegExp): string[] => [...text.matchAll(line)].map(([, title]) => title ?? "");
const examples = fencedBlocks(page).map(({ content, line }) => [`line ${line}`, content] as const);

it("heads a section like each trap's tests", () => {
  const titles = titlesIn(page, /^## (T\d+ .+)$/gm);
  expect(titles.map((title) => title.split(" ")[0])).toEqual(Array.from({ length: 18 }, (_, index) => `T${index + 1}`));
  expect(titlesIn(tests, /^describe\("(T\d+ [^"]+)"/gm)).toEqual(titles);
});

it.each(examples)("shows an example that comes true: %s", (_, content) => {
  const comments = [...content.matchAll(/^ {2}([\w-]+): .+ # (\S+)$/gm)];
  const expected = Object.fromEntries(comments.map(([, id = "", days = ""]) => [id, days.replaceAll("2026-", "")]));
  expect(comments).toHaveLength(content.match(/^ {2}/gm)?.length ?? 0);
  expect(answers(content, Object.keys(expected))).toEqual(expected);
});
