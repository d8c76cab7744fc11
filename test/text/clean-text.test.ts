import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, makeVisible } from "../../src/text/clean-text.ts";

/** Anything that people and machines put into a name, with much of what is invisible. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
    fc.constantFrom(
      "\u0000",
      "\u0007",
      "\r",
      "\n",
      "\u0085",
      "\u2028",
      "\u202e",
      "\u2066",
      "\ufeff",
      "\u200b",
      "\u200d",
    ),
    fc.constantFrom(
      "\ud83d",
      "\udc68",
      "e",
      "\u0301",
      "क",
      "\u094d",
      "👨",
      "👧",
      "🏴",
      "\u{e0067}",
      "\ufe0f",
      "##[",
      "::",
    ),
  ),
});

describe("cleanText", () => {
  it.each([
    ["plain text", "plain text"],
    ["完成信息屋：第１版", "完成信息屋：第１版"],
    ["two\r\nlines\rhere", "two\nlines\nhere"],
    ["a\tb", "a\tb"],
    ["bell\u0007 esc\u001b[31m", "bell esc[31m"],
    ["del\u007f c1\u009b", "del c1"],
    ["abc\u202edcb\u202c", "abcdcb"],
    ["a\u2066b\u2069", "ab"],
    ["a\u2028b\u2029c", "a b c"],
    ["\ufeff标题\u200b", "标题"],
    ["half \ud83d", "half \ufffd"],
    ["\uffff", "\ufffd"],
    ["e\u0301", "\u00e9"],
    ["e\u200b\u0301", "\u00e9"],
    ["family 👨‍👩‍👧", "family 👨‍👩‍👧"],
    ["rainbow 🏳️‍🌈", "rainbow 🏳️‍🌈"],
    ["medic 🧑🏽‍⚕️", "medic 🧑🏽‍⚕️"],
    ["heart ❤\ufe0f", "heart ❤\ufe0f"],
    ["a\u200db", "ab"],
    ["👨\u200d", "👨"],
    ["क्\u200dष", "क्\u200dष"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["🏴\u{e0067}\u{e007f}", "🏴\u{e0067}\u{e007f}"],
    ["a\u{e0067}\u{e007f}", "a"],
    ["葛\u{e0100}", "葛\u{e0100}"],
  ])("makes of %j %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it("leaves nothing that hides or reorders, is composed, and is clean at once", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(
          /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u200b]|\p{Cs}/u,
        );
        expect(clean.normalize("NFC")).toBe(clean);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe("makeVisible", () => {
  it.each([
    ["plain: text #1", "plain: text #1"],
    ["标题：一", "标题：一"],
    ["a\u001b[31mb", "a␛[31mb"],
    ["a\tb\nc\rd", "a␉b␊c␍d"],
    ["a\u007fb\u009bc", "a␡b<U+009B>c"],
    ["abc\u202e", "abc<U+202E>"],
    ["a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"],
    ["a\u200db", "a<U+200D>b"],
    ["a\u00a0b\u2003c", "a<U+00A0>b<U+2003>c"],
    ["a\u00adb\u3164c", "a<U+00AD>b<U+3164>c"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
    ["half \ud83d", "half <U+D83D>"],
    ["a\u{e0067}", "a<U+E0067>"],
    ["::error::x", ": :error::x"],
    ["  ::warning ::x", "  : :warning ::x"],
    ["\u3000::x", "\u3000: :x"],
    ["see ##[error]x", "see # #[error]x"],
    ["###[x", "## #[x"],
  ])("shows %j as %j", (text, visible) => {
    expect(makeVisible(text)).toBe(visible);
  });

  it("shows all in one line that no runner takes for a command", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const visible = makeVisible(text);
        expect(visible).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
        expect(visible).not.toMatch(/^\s*::|##\[/);
      }),
    );
  });
});
