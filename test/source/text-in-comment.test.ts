import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";

const head = "tminus: 1\nlaunch: 2026-10-20\ntier: notice\n";

function said(plan: string): readonly string[] {
  const { diagnostics, document } = compileText(head + plan);
  expect(document).toBeDefined();
  return diagnostics
    .filter(({ code }) => code === "text-in-comment")
    .map(
      ({ place, help }) =>
        `${place.line}:${place.column}-${place.endColumn} ${/quotes: (.*?)\. If/.exec(help?.en ?? "")?.[1]}`,
    );
}

const task = "tasks: { a: { at: T } }\n";

describe("a text that is cut off by a comment", () => {
  it.each([
    ["all of it", `name: #1 export\n${task}`, ['4:7-16 name: "#1 export"']],
    ["its end", `name: Sprint #2\n${task}`, ['4:14-16 name: "Sprint #2"']],
    ["in a task", "tasks:\n  a:\n    note: 见 #12\n    at: T\n", ['6:13-16 note: "见 #12"']],
  ])("is said: %s", (_, plan, expected) => {
    expect(said(plan)).toEqual(expected);
  });

  it.each([
    ["a comment with its space", `name: Sprint # two\n${task}`],
    ["a # inside a word", `name: C#2\n${task}`],
    ["quotes", `name: "Sprint #2"\n${task}`],
    ["a value that is no text", "tasks:\n  a: #wait\n    at: T #soon\n"],
    ["a comment on a line of its own", `name: Sprint\n#2\n${task}`],
    ["a text that begins on the next line", `name:\n  Sprint\n${task}`],
  ])("is not seen in %s", (_, plan) => {
    expect(said(plan)).toEqual([]);
  });
});
