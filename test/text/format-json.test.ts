import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson } from "../../src/text/format-json.ts";

describe("formatJson", () => {
  it.each([
    ["上市 🚀 👨‍👩‍👧", '"上市 🚀 👨‍👩‍👧"'],
    ["\u001b[31m\u009b", '"\\u001b[31m\\u009b"'],
    ["a\u202eb\u2028\u200b", '"a\\u202eb\\u2028\\u200b"'],
    ["###[error]x", '"##\\u0023[error]x"'],
    ["\u{e0041}", '"\\udb40\\udc41"'],
  ])("writes %j as %s", (text, written) => {
    expect(formatJson(text)).toBe(`${written}\n`);
  });

  it("keeps the data, on lines that steer nothing", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("##[", "::", "\u202e"),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit }), fc.string({ unit })), (value) => {
        const text = formatJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|##\[|^\s*::/m);
      }),
    );
  });
});
