import { describe, expect, it } from "vitest";
import type { Node } from "../../src/source/node.ts";
import { parseSource } from "../../src/source/parse-source.ts";
import { drawnBy, formatPlace, readText } from "./read-text.ts";

function only(text: string): Node {
  const { source, diagnostics } = readText(text);
  expect(diagnostics).toEqual([]);
  const [entry] = source?.root.entries.values() ?? [];
  if (!entry) throw new Error("The text has no entry.");
  return entry.value;
}

describe("a scalar", () => {
  it.each([
    ["a: x y", "x y", "x y", "plain"],
    ["a: +14", "+14", 14, "plain"],
    ["a: 010", "010", 10, "plain"],
    ["a: 1e3", "1e3", 1000, "plain"],
    ["a: 0o17", "0o17", 15, "plain"],
    ["a: 0x1F", "0x1F", 31, "plain"],
    ["a: 3.10", "3.10", 3.1, "plain"],
    ["a: -0", "-0", 0, "plain"],
    ["a: .5", ".5", 0.5, "plain"],
    ["a: .inf", ".inf", ".inf", "plain"],
    ["a: 1e400", "1e400", "1e400", "plain"],
    ["a: 9007199254740993", "9007199254740993", "9007199254740993", "plain"],
    ["a: 9007199254740991", "9007199254740991", 9007199254740991, "plain"],
    ["a: 1_000", "1_000", "1_000", "plain"],
    ["a: 2026-10-20 10:00", "2026-10-20 10:00", "2026-10-20 10:00", "plain"],
    ["a: true", "true", true, "plain"],
    ["a: FALSE", "FALSE", false, "plain"],
    ["a: no", "no", "no", "plain"],
    ["a: ~", "~", null, "null"],
    ["a: Null", "Null", null, "null"],
    ["a:", "", null, "empty"],
    ["a: # nothing", "", null, "empty"],
    ["a: { b: 1 } # x", undefined, undefined, "map"],
    ['a: ""', "", "", "quoted"],
    ['a: "null"', "null", "null", "quoted"],
    ["a: '010'", "010", "010", "quoted"],
    ["a: 'it''s'", "it's", "it's", "quoted"],
    ['a: "x\\u4e2d\\n"', "x中\n", "x中\n", "quoted"],
    ["a: x\n  y", "x y", "x y", "plain"],
    ["a: |\n  1\n  2\n", "1\n2\n", "1\n2\n", "block"],
    ["a: >-\n  1\n  2\n", "1 2", "1 2", "block"],
    ["a: 用户访谈：第一轮，共 3 家", "用户访谈：第一轮，共 3 家", "用户访谈：第一轮，共 3 家", "plain"],
    ["a: 【内测】智能回复", "【内测】智能回复", "【内测】智能回复", "plain"],
    ["a: https://example.com/a?b=c#d", "https://example.com/a?b=c#d", "https://example.com/a?b=c#d", "plain"],
  ])("%j has its text, value and style", (written, text, value, style) => {
    const node = only(written);
    if (node.kind === "scalar") expect([node.text, node.value, node.style]).toEqual([text, value, style]);
    else expect(node.kind).toBe(style);
  });

  it("as a key is its text", () => {
    const keys = [..."618,010,null,~,true,2026-10-20,主题确定".split(",")];
    const { source } = readText(keys.map((key) => `${key}: x\n`).join(""));
    expect([...(source?.root.entries.keys() ?? [])]).toEqual(keys);
    expect(source?.root.entries.get("618")?.key.value).toBe("618");
  });
});

describe("a place", () => {
  it.each([
    ["a: 中文 # x", "1:4-6"],
    ["a: 😀x", "1:4-6"],
    ["😀: x", "1:4-5"],
    ['a: "x y"', "1:4-9"],
    ["a: [x, y]", "1:4-10"],
    ["a:\n  - x\n  - yy\n\n# end\n", "2:3-3:7"],
    ["a:\n  b: x\n  c:\n    d: yy  \n", "2:3-4:10"],
    ["a:\n  b: { c: d }\n", "2:3-14"],
    ["\r\na: x\r\n", "2:4-5"],
    ["a:", "1:3-3"],
    ["\ufeffa: x", "1:4-5"],
  ])("of the value in %j is %s", (text, place) => {
    expect(formatPlace(only(text).place)).toBe(place);
  });

  it("of the root spans the plan", () => {
    expect(formatPlace(readText("# x\na: 1\nb:\n  c: d\n").source?.root.place ?? only("").place)).toBe("2:1-4:7");
  });

  it("of a key in braces without a value is behind it", () => {
    const { source } = readText("owners: { 李梅, 产品部 }");
    const owners = source?.root.entries.get("owners")?.value;
    const entries = owners?.kind === "map" ? [...owners.entries.values()] : [];
    expect(entries.map(({ value }) => formatPlace(value.place))).toEqual(["1:13-13", "1:18-18"]);
  });
});

describe("what a plan cannot be", () => {
  it.each([
    ["", ["empty-plan 1:1-2"]],
    ["# nothing yet\n", ["empty-plan 1:1-2"]],
    ["---\n", ["empty-plan 1:1-2"]],
    ["{}\n", ["empty-plan 1:1-2"]],
    ["- a\n- b\n", ["not-a-plan 1:1-4"]],
    ["just words\n", ["not-a-plan 1:1-11"]],
    ["null\n", ["not-a-plan 1:1-5"]],
    ['"a：b"\n', ["not-a-plan 1:1-6"]],
    ["a: 1\n---\nb: 2\n", ["yaml-unsupported 2:1-4"]],
    ["a: !!str x\n", ["yaml-unsupported 1:4-9"]],
    ["a: !重要 x\n", ["yaml-unsupported 1:4-7"]],
    ["a: &x 1\n", ["yaml-unsupported 1:4-6"]],
    ["a: *x\n", ["yaml-unsupported 1:4-6"]],
    ["*x : 1\n", ["yaml-unsupported 1:1-3"]],
    ["<<: { a: 1 }\n", ["yaml-unsupported 1:1-3"]],
    ["%YAML 1.1\n---\na: 1\n", ["yaml-unsupported 1:1-10"]],
    ["%TAG ! x\n---\na: 1\n", ["yaml-unsupported 1:1-9"]],
    ["? [a]\n: 1\n", ["yaml-unsupported 1:3-4"]],
    ["a: 1\nb: 2\na: 3\n", ["dup-key 3:1-2"]],
    ["a: { x: 1, x: 2 }\n", ["dup-key 1:12-13"]],
    ['a: 1\n"a": 2\n', ["dup-key 2:1-4"]],
    [
      "__proto__: 1\na: { constructor: 2, prototype: 3 }\n",
      ["reserved-key 1:1-10", "reserved-key 2:6-17", "reserved-key 2:22-31"],
    ],
    ["a: x\u0007y\n", ["control-character 1:5-6"]],
    ["a: 1\rb: 2\n", ["control-character 1:5-6"]],
    ['a: "\\e[31m"\n', ["control-character 1:4-12"]],
    ['"\\0": x\n', ["control-character 1:1-5"]],
    ["a: x\ud83d\n", ["encoding 1:5-6"]],
    ['a: "\\ud83d"\n', ["encoding 1:4-12"]],
    [`a: ${"[".repeat(31)}x${"]".repeat(31)}\n`, []],
    [`a: ${"[".repeat(32)}x${"]".repeat(32)}\n`, ["too-deep 1:36-37"]],
    ["- ".repeat(100_000), ["too-deep 1:65-66"]],
  ])("%j draws %j", (text, drawn) => {
    expect(drawnBy(text)).toEqual(drawn);
  });

  it("is measured in bytes", () => {
    const codes: string[] = [];
    const parse = (text: string, bytes?: number) =>
      parseSource({ name: "p", text, ...(bytes !== undefined && { limits: { bytes } }) }, ({ code }) =>
        codes.push(code),
      );
    expect(parse(`a: ${"上".repeat(4)}`, 15)).toBeDefined();
    expect(parse(`a: ${"上".repeat(4)}`, 14)).toBeUndefined();
    expect(parse(`a: ${"x".repeat(1024 ** 2 - 3)}`)).toBeDefined();
    expect(parse(`a: ${"x".repeat(1024 ** 2 - 2)}`)).toBeUndefined();
    expect(codes).toEqual(["too-large", "too-large"]);
  });

  it("keeps the first of two equal keys and shows both", () => {
    const { source, diagnostics } = readText("a: 1\na: 2\n");
    expect(source?.root.entries.get("a")?.value).toMatchObject({ text: "1" });
    expect(diagnostics[0]?.related.map(({ place }) => formatPlace(place))).toEqual(["1:1-2"]);
  });

  it("gives no tree where a line cannot be read", () => {
    expect(readText("a: 1\nb: @x\n").source).toBeUndefined();
    expect(readText("a: { x：1 }\n").source).toBeUndefined();
    expect(readText("a: *x\n").source).toBeUndefined();
  });

  it("finds repeated keys among many at once", () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: ${index}\n`).join("");
    const { source, diagnostics } = readText(`${keys}k9999: 1\n`);
    expect(source?.root.entries.size).toBe(10_000);
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line}`)).toEqual(["dup-key 10001"]);
  });
});
