import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWidth } from "../../src/notation/fold-width.ts";

const foldings: readonly (readonly [string, string])[] = [
  ["Ｔ－３０", "T-30"],
  ["T—30", "T-30"],
  ["T–30", "T-30"],
  ["T−30", "T-30"],
  ["T‐30", "T-30"],
  ["T‑30", "T-30"],
  ["T＋8　15：00", "T+8 15:00"],
  ["２０％", "20%"],
  ["８～15天", "8~15天"],
  ["8〜15天", "8~15天"],
  ["（ａ，ｂ）", "(a,b)"],
  ["T．．T", "T..T"],
  ["T-30至T-7", "T-30至T-7"],
  ["春节、国庆", "春节、国庆"],
  ["ー", "ー"],
  ["T\u00a0\u200b\ufeff\t\n30", "T     30"],
];

describe("foldWidth", () => {
  it.each(foldings)("folds %j to %j", (text, plain) => {
    expect(foldWidth(text)).toBe(plain);
  });

  it("keeps the length, and folds nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        const once = foldWidth(text);
        expect(once).toHaveLength(text.length);
        expect(foldWidth(once)).toBe(once);
      }),
    );
  });
});
