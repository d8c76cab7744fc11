import { describe, expect, it } from "vitest";
import { drawnBy, formatPlace, readText } from "./read-text.ts";

describe("a line that cannot be read", () => {
  it.each([
    ["a:\n\tb: 1\n", "2:1-2", "tab"],
    ["a:\n  b: 1\n \t c: 2\n", "3:2-3", "tab"],
    ["a: [\n\tb\n]\n", "2:1-2", "tab"],
    ["a:\n\tb: 1\n\tc: 2\n\td: 3\n", "2:1-2", "tab, and 2 more are"],
    ['a: { b: "x, c: 1 }\nd: 2\n', "1:19-20", 'closing "'],
    ["a: { b: %x, c: 1 }\n", "1:9-11", 'quotes around it: "%x"'],
    ["owner: @张三\n", "1:8-11", "without it: 张三"],
    ["owner: @\n", "1:8-9", 'begin with "@"'],
    ["a: { owner: @张三, b: 1 }\n", "1:13-16", "without it: 张三"],
    ["a: `b`\n", "1:4-7", '"`b`"'],
    ["a: %b\n", "1:4-6", '"%b"'],
    ["a: ,b\n", "1:4-5", '",b"'],
    ["min: >=0.4\n", "1:6-11", '">=0.4"'],
    ["a: |x\n", "1:4-6", '"|x"'],
    ["name: 标题: 副标题\n", "1:7-14", '"标题: 副标题"'],
    ['name: x "y": z\n', "1:7-15", `'x "y": z'`],
    ["a: ? b\n", "1:4-7", 'begin with "?"'],
    ["a: 1\n  b: 2\n", "2:3-5", "already has a value"],
    ["a:\n  - x\n    b: 2\n", "3:5-7", "already has a value"],
    ["a: - b\n", "1:4-5", "begin a new line"],
    ["- a: - b\n", "1:6-7", "begin a new line"],
    ["a\nb: 2\n", "1:1-2", 'neither "key: value"'],
    ["a: 1\nb\n", "2:1-2", 'neither "key: value"'],
    ["a: 1\n- b\n", "2:1-2", "column"],
    ["a:1\nb: 2\n", "1:1-4", 'Write "a: 1"'],
    ["a:1\nb:2\n", "1:1-4", 'Write "a: 1"'],
    ["a: { x:1, y: 2 }\n", "1:6-9", 'Write "x: 1"'],
    ["a:\n  b: 1\n c: 2\n", "3:2-4", "column"],
    ["a:\n  - x\n - y\n", "3:2-3", "column"],
    ["  a: 1\nb: 2\n", "2:1-3", "column"],
    ["a: |\n  x\n y\nb: 1\n", "3:2-3", "column"],
    ["a: [x, y\nb: 1\n", "2:1-3", 'Close it with "]"'],
    ["a: { x: 1\n", "1:10-11", 'Close it with "}"'],
    ["a: { x: [1 }\n", "1:12-13", 'Close it with "]"'],
    ['a: "x\nb: 1\n', "1:6-7", 'The closing " is missing'],
    ["a:\n  b: 'x\n  c: 1\n", "2:8-9", "The closing ' is missing"],
    ['a: "x" y\n', "1:8-9", '"y" stands behind'],
    ["a: 'it's'\n", "1:8-10", `"s'" stands behind`],
    ["a: ]\n", "1:4-5", "closes nothing"],
    ["a: [x, , y]\n", "1:8-9", "comma too many"],
    ["a: [, x]\n", "1:5-6", "comma too many"],
    ["a: { x: 1 y: 2 }\n", "1:9-10", "comma is missing"],
    ["a: [x: 1\n  y: 2]\n", "1:9-10", "comma is missing"],
    ['a: "\\q"\n', "1:5-7", "has no meaning"],
    ['a: "x"#y\n', "1:7-9", "comment"],
    ["--- a: 1\n", "1:5-7", "new line"],
    [`${"k".repeat(1100)}: 1\n`, "1:1-1102", "longer"],
    [": x\n", "1:1-2", "no key"],
    ["a: { : x }\n", "1:5-6", "no key"],
  ])("%.60j is explained at %s", (text, place, words) => {
    const [first] = readText(text).diagnostics;
    expect(first?.code).toBe("yaml-syntax");
    expect(first && formatPlace(first.place)).toBe(place);
    expect(`${first?.message.en} ${first?.help?.en}`).toContain(words);
    expect(`${first?.message.zh}${first?.help?.zh}`).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ["a: @b\nc: 1\nd: @e\n", ["yaml-syntax 1:4-6", "yaml-syntax 3:4-6"]],
    ["a: - b: - c: @d\n", ["yaml-syntax 1:4-5"]],
    ["a: [x\nb: 1\nc: @d\n", ["yaml-syntax 2:1-3", "yaml-syntax 3:4-6"]],
    ["owners：\n  李梅: {}\n  产品部: {}\na: @b\n", ["fullwidth-punct 1:7-8", "yaml-syntax 4:4-6"]],
    ["a:\n  b：\n    c: 1\n    d: 2\n   e: 3\n  f: 4\n g: 5\n", ["fullwidth-punct 2:4-5", "yaml-syntax 7:2-4"]],
    ["a: *x\nb: @c\n", ["yaml-unsupported 1:4-6", "yaml-syntax 2:4-6"]],
  ])("%j is said once per line: %j", (text, drawn) => {
    expect(drawnBy(text)).toEqual(drawn);
  });

  it.each([
    ['a: "x\nb: 1\n', "1:4-5"],
    ["a: [x, y\nb: 1\n", "1:4-5"],
    ["a: { x: [1 }\n", "1:9-10"],
    ["a: {\n  x: [1,\n  y: 2\nb: 3\n", "2:6-7"],
  ])("%j shows at %s what was never closed", (text, place) => {
    const [first] = readText(text).diagnostics;
    expect(first?.related.map((it) => formatPlace(it.place))).toEqual([place]);
  });
});

describe("a full-width mark where a plain one is needed", () => {
  it.each([
    ["负责人：张三\n名称: x\n", ["1:4-5"]],
    ["名称: x\n负责人：张三\n", ["2:4-5"]],
    ["名称：x\n负责人：张三\n", ["1:3-4", "2:4-5"]],
    ["任务：\n  - a\n", ["1:3-4"]],
    ["launch： 2026-10-20\n", ["1:7-8"]],
    ["a:\n  b：\n    c: 1\n", ["2:4-5"]],
    ["a:\n  name：李\n  email: x\n", ["2:7-8"]],
    ["a: { x： 1, y: 2 }\n", ["1:7-8"]],
    ["a: { x：1 }\n", ["1:7-8"]],
    ["a: { x: 1， y: 2 }\n", ["1:10-11"]],
    ["a: ｛ x: 1 ｝\n", ["1:4-5"]],
    ["a: ｛x：1｝\n", ["1:4-5"]],
    ["a: ［x，y］\n", ["1:4-5"]],
    ["a: 【x、y】\n", ["1:4-5"]],
    ["a: [x, y］\nb: 1\n", ["1:9-10"]],
    ["a: { b: 【x, y】 }\n", ["1:14-15"]],
    ["a: “b: c”\n", ["1:4-5"]],
    ["“a”: b\n", ["1:1-2"]],
    ['a: "b”\nc: 1\n', ["1:6-7"]],
    ["a: 1\n　　b: 2\n", ["2:1-2"]],
    ["a: 1\nb:\u00a02\n", ["2:3-4"]],
    ["－ a\nb: 1\n", ["1:1-2"]],
  ])("%j is pointed at: %j", (text, places) => {
    expect(drawnBy(text)).toEqual(places.map((place) => `fullwidth-punct ${place}`));
  });

  it.each([
    "note: 目标：三家，共两周（含周末）；“首发”优先\n",
    "criteria: [错误率：不超过 0.5%，稳定, 三家]\n",
    "a:\n  - 说明：一\n  - “二”\n",
    "name: ［内测］\n",
    'a: "负责人：张三"\n',
    "a: |\n  负责人：张三\n",
    "# 负责人：张三\na: 1 # 备注：x\n",
    '"键：名": 1\n',
  ])("%j needs none", (text) => {
    expect(drawnBy(text)).toEqual([]);
  });
});
