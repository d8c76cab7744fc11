import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { decodeText } from "../../src/source/decode-text.ts";

function decode(bytes: Uint8Array): { text: string | undefined; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const text = decodeText(bytes, "p.yaml", (diagnostic) => diagnostics.push(diagnostic));
  return { text, diagnostics };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le").swap16());
const plan = "tminus: 1\nname: 智能回复 😀\n";
/** `name: 上市计划` as GBK. */
const gbk = Uint8Array.from([...utf8("tminus: 1\nname: "), 0xc9, 0xcf, 0xca, 0xd0, 0xbc, 0xc6, 0xbb, 0xae, 0x0a]);

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8(plan), plan],
    ["UTF-8 with a mark", utf8(`\ufeff${plan}`), plan],
    ["Windows line ends", utf8("a: 1\r\nb: 2\r\n"), "a: 1\r\nb: 2\r\n"],
    ["nothing", utf8(""), ""],
    ["a mark alone", utf8("\ufeff"), ""],
  ])("reads %s", (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ text, diagnostics: [] });
  });

  it.each([1, 2, 3])("calls a file too large that is cut %d bytes into a character at its limit", (kept) => {
    const whole = utf8(`name: ${"长".repeat(20)}`);
    const cut = whole.slice(0, 30 + kept);
    const diagnostics: Diagnostic[] = [];
    decodeText(cut, "p.yaml", (diagnostic) => diagnostics.push(diagnostic), cut.length - 1);
    const isWhole = kept === 3;
    expect(diagnostics.map(({ code }) => code)).toEqual(isWhole ? [] : ["too-large"]);
  });

  it("refuses a workbook, and says what a plan is", () => {
    const { text, diagnostics } = decode(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
    expect(text).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message.en])).toEqual([
      ["encoding", "This is an Excel, Word or zip file, not a text file."],
    ]);
    expect(diagnostics[0]?.help?.en).toContain("reply.launch.yaml");
  });

  it.each([
    ["UTF-16 with a mark", utf16le(`\ufeff${plan}`), "UTF-16", "1:1"],
    ["UTF-16, the other way round, with a mark", utf16be(`\ufeff${plan}`), "UTF-16", "1:1"],
    ["UTF-16 without a mark", utf16le(plan), "UTF-16", "1:1"],
    ["UTF-16, the other way round, without a mark", utf16be(plan), "UTF-16", "1:1"],
    ["GBK", gbk, "looks like GBK", "2:7"],
    ["a byte that begins nothing", Uint8Array.from([...utf8("a: é\nb: 中"), 0xff]), "not UTF-8", "2:5"],
    ["a character cut off by the end", utf8("a: 中").slice(0, -1), "not UTF-8", "1:4"],
    ["an overlong form", Uint8Array.from([0xc0, 0x80]), "not UTF-8", "1:1"],
    ["a surrogate as UTF-8", Uint8Array.from([0x61, 0xed, 0xa0, 0x80]), "not UTF-8", "1:2"],
    ["a zero byte", utf8("a: 1\nb: x\0y\n"), "zero byte", "2:5"],
  ])("refuses %s", (_, bytes, words, place) => {
    const { text, diagnostics } = decode(bytes);
    expect(text).toBeUndefined();
    expect(diagnostics.map((it) => [it.code, `${it.place.line}:${it.place.column}`])).toEqual([["encoding", place]]);
    expect(diagnostics[0]?.message.en).toContain(words);
    expect(diagnostics[0]?.help?.zh).toContain("UTF-8");
  });

  it("reads what is UTF-8 without zero bytes and reports anything else, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, diagnostics } = decode(bytes);
        expect(diagnostics).toHaveLength(text === undefined ? 1 : 0);
        if (text !== undefined) expect(utf8(text)).toEqual(bytes.slice(bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0));
      }),
    );
  });

  it("reads every well-formed text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/[\0\ufeff]/.test(text));
        expect(decode(utf8(text)).text).toBe(text);
      }),
    );
  });
});
