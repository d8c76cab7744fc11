import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellWidth } from "../../src/text/cell-width.ts";
import { joinCells, wrapCells } from "../../src/text/wrap-cells.ts";

describe("wrapping", () => {
  it.each([
    { text: "one two three", width: 8, lines: ["one two", "three"] },
    { text: "one two", width: 80, lines: ["one two"] },
    { text: "任务在等一个不存在的任务。", width: 12, lines: ["任务在等一个", "不存在的任", "务。"] },
    { text: "缩短 2 天，或者推迟", width: 11, lines: ["缩短 2 天，", "或者推迟"] },
    { text: "a verylongwordindeed b", width: 6, lines: ["a", "verylongwordindeed", "b"] },
    { text: "one\n\ntwo", width: 10, lines: ["one", "", "two"] },
    { text: "", width: 10, lines: [""] },
  ])("breaks $text at $width cells", ({ text, width, lines }) => {
    expect(wrapCells(text, width)).toEqual(lines);
  });

  it("gives the first line less where something stands before it", () => {
    expect(wrapCells("one two three four", 13, 7)).toEqual(["one two", "three four"]);
  });

  it("leaves a mark with its letter", () => {
    expect(wrapCells("か\u3099か\u3099", 3)).toEqual(["か\u3099", "か\u3099"]);
  });

  it("loses nothing but spaces, and keeps to the width wherever a break is possible", () => {
    const words = fc.array(fc.constantFrom("go", "plan", "上市", "计划，", " ", "T-30"), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 60 }), (parts, width) => {
        const text = parts.join("");
        const lines = wrapCells(text, width);
        const longest = Math.max(0, ...text.split(/[ \p{Script=Han}，]/u).map(cellWidth));
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(lines.every((line) => cellWidth(line) <= Math.max(width, longest + 4))).toBe(true);
      }),
    );
  });
});

describe("joining", () => {
  it.each([
    { items: [], width: 10, lines: [] },
    { items: ["a", "b", "c"], width: 10, lines: ["a · b · c"] },
    { items: ["aaaa", "bbbb", "cc"], width: 10, lines: ["aaaa", "bbbb · cc"] },
    { items: ["longer than all", "b"], width: 6, lines: ["longer than all", "b"] },
  ])("puts $items on lines of $width", ({ items, width, lines }) => {
    expect(joinCells(items, " · ", width)).toEqual(lines);
  });
});
