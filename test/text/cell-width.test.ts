import fc from "fast-check";
import { eastAsianWidth } from "get-east-asian-width";
import { describe, expect, it } from "vitest";
import { cellWidth, chopCells, graphemesOf, padCells, truncateCells } from "../../src/text/cell-width.ts";

describe("cellWidth", () => {
  it.each([
    ["plain", 5],
    ["上市计划", 8],
    ["T－30：发布，", 13],
    ["「完成」", 8],
    ["e\u0301", 1],
    ["👨‍👩‍👧‍👦", 2],
    ["👍🏽", 2],
    ["🇨🇳🇫🇷", 4],
    ["1\ufe0f\u20e3", 2],
    ["❤\ufe0f", 2],
    ["±…“”", 4],
    ["한국", 4],
    ["한", 2],
    ["ﾊﾞ", 2],
    ["a\u200bb", 2],
    ["a\ufe0f", 1],
    ["\u0007\t", 0],
    ["", 0],
  ])("%j takes %i cells", (text, cells) => {
    expect(cellWidth(text)).toBe(cells);
  });

  it("agrees with the width of each character where characters stand alone", () => {
    const alone = fc.string({ unit: fc.constantFrom(..."aZ 9—é中文，：（Ａカ") });
    fc.assert(
      fc.property(alone, (text) => {
        const widths = [...text].map((it) => eastAsianWidth(it.codePointAt(0) ?? 0));
        expect(cellWidth(text)).toBe(widths.reduce<number>((sum, width) => sum + width, 0));
      }),
    );
  });
});

describe("chopCells", () => {
  it.each([
    ["上市计划", 8, ["上市计划"]],
    ["上市计划", 5, ["上市", "计划"]],
    ["abcdef", 4, ["abcd", "ef"]],
    ["a👨‍👩‍👧b", 2, ["a", "👨‍👩‍👧", "b"]],
    ["", 4, [""]],
  ])("tears %j into pieces of %i cells", (text, cells, pieces) => {
    expect(chopCells(text, cells)).toEqual(pieces);
  });
});

describe("padCells and truncateCells", () => {
  it.each([
    ["上市", 6, "上市  "],
    ["上市计划", 6, "上市计划"],
    ["", 2, "  "],
  ])("pads %j to %i cells", (text, cells, padded) => {
    expect(padCells(text, cells)).toBe(padded);
  });

  it.each([
    ["上市计划", 8, "上市计划"],
    ["上市计划", 7, "上市计…"],
    ["上市计划", 6, "上市…"],
    ["launch plan", 7, "launch…"],
    ["👨‍👩‍👧家", 3, "👨‍👩‍👧…"],
    ["上市", 1, "…"],
    ["上市", 0, ""],
  ])("cuts %j to %i cells", (text, cells, cut) => {
    expect(truncateCells(text, cells)).toBe(cut);
  });

  it("never exceed the cells, and never cut a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, cells) => {
        const cut = truncateCells(text, cells);
        expect(cellWidth(cut)).toBeLessThanOrEqual(Math.max(cells, 0));
        const graphemes = [...graphemesOf(text)];
        const kept = cut.endsWith("…") ? cut.slice(0, -1) : cut;
        expect(graphemes.join("").startsWith(kept)).toBe(true);
      }),
    );
  });
});
