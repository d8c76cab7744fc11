import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatText } from "../../src/mend/format-text.ts";

const format = (text: string) => formatText({ name: "plan.launch.yaml", text });
const formatted = (text: string): string => {
  const result = format(text);
  if (result.kind !== "formatted") throw new Error(`${result.kind}: ${text}`);
  return result.text;
};

const shipped = ["examples", "templates"].flatMap((folder) => {
  const url = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [`${folder}/${name}`, readFileSync(new URL(name, url), "utf8")] as const);
});

const layouts: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "levels of two spaces": ["a:\n    b:\n        c: 1\n", "a:\n  b:\n    c: 1\n"],
  "lists below their key": ["a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"],
  "maps in lists": ["a:\n- b: 1\n  c: 2\n", "a:\n  - b: 1\n    c: 2\n"],
  "braces and brackets": ["a: {b: [ 1,2 ,3 ],c:   {  } }\n", "a: { b: [1, 2, 3], c: {} }\n"],
  "brackets on several lines": ["a: [b,\n    c ,\n  ]\n", "a: [b,\n    c,\n  ]\n"],
  colons: ["a : 1\nb: { c : 2 }\n", "a: 1\nb: { c: 2 }\n"],
  quotes: ["a: 'x'\nb: 'it''s'\nc: '\\n'\n", "a: \"x\"\nb: 'it''s'\nc: '\\n'\n"],
  "blank lines and ends": ["\n\na: 1  \n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n"],
  "a last line without an end": ["a: 1", "a: 1\n"],
  "aligned tables, as they are": ["a:     1   # x\nbcd:   2   # y\n", "a:     1   # x\nbcd:   2   # y\n"],
  "comments beside their lines": [
    "a:\n    # one\n    b: 1\n    # two\n# three\nc: 1\n",
    "a:\n  # one\n  b: 1\n  # two\n# three\nc: 1\n",
  ],
  "blocks of text": [
    "a:\n    b: |\n            x\n              y  \n\n            z\n",
    "a:\n  b: |\n    x\n      y  \n\n    z\n",
  ],
  "texts on several lines": ["a: x\n      y\n", "a: x\n  y\n"],
  "the line breaks of Windows": ["a:\r\n    b: 1  \r\n", "a:\r\n  b: 1\r\n"],
  "a policy": [
    "tminus-policy: 1\ntiers:\n    notice: {lead: ５wd}\n",
    "tminus-policy: 1\ntiers:\n  notice: { lead: ５wd }\n",
  ],
};

/** What stands behind `key:` in a task, and what becomes of it. */
const values: readonly (readonly [key: string, before: string, after: string])[] = [
  ["at", "Ｔ－３０", "T-30"],
  ["at", "T—30", "T-30"],
  ["at", "t - 30", "T-30"],
  ["at", "T-30天", "T-30天"],
  ["at", "T － 5 个工作日", "T-5个工作日"],
  ["at", "T-5 working days", "T-5wd"],
  ["at", "2026年3月2日 10：00", "2026-03-02 10:00"],
  ["at", "2026/3/2", "2026-03-02"],
  ["at", "第3周 周三", "第3周 周三"],
  ["window", "T－30至T－7", "T-30..T-7"],
  ["window", "T-30 ~ T-7", "T-30..T-7"],
  ["window", "第1周 到 第2周", "第1周..第2周"],
  ["duration", "８-15天", "8-15天"],
  ["duration", "8 至 15 个工作日", "8-15个工作日"],
  ["duration", "5 days", "5d"],
  ["duration", "约1个月", "约1个月"],
  ["buffer", "２０％", "20%"],
  ["after", "page+2d", "page + 2d"],
  ["after", "page＋2 个工作日", "page + 2个工作日"],
  ["after", "[page.start+50%, page ]", "[page.start + 50%, page]"],
  ["every", "每周一  10：00", "每周一 10:00"],
  ["name", "Ｔ－３０", "Ｔ－３０"],
  ["note", "8 - 15 天", "8 - 15 天"],
  ["at", "月底", "月底"],
  ["duration", "{ notice: ３d, concept: ８－１０d }", "{ notice: 3d, concept: 8-10d }"],
];

describe("the normal form", () => {
  it.each(shipped)("is that of %s", (_, text) => {
    expect(formatted(text)).toBe(text);
  });

  it.each(Object.entries(layouts))("has %s", (_, [before, after]) => {
    expect(formatted(before)).toBe(after);
    expect(formatted(after)).toBe(after);
  });

  it.each(values)("of %s: %s is %s", (key, before, after) => {
    const plan = (value: string): string =>
      `tminus: 1\nlaunch: 2026-10-20\ntasks:\n  page: {}\n  a:\n    ${key}: ${value}\n`;
    expect(formatted(plan(before))).toBe(plan(after));
  });

  it("reads names that may come from a plan below", () => {
    const plan = (link: string): string => `tminus: 1\nextends: base.yaml\ntasks:\n  a: { after: ${link} }\n`;
    expect(formatted(plan("page+2d"))).toBe(plan("page + 2d"));
    expect(formatted(plan("page-2d"))).toBe(plan("page-2d"));
  });

  it("keeps the order of keys", () => {
    expect(formatted("tasks: {}\nname: x\ntminus: 1\n")).toBe("tasks: {}\nname: x\ntminus: 1\n");
  });

  it("is not looked for in a text that cannot be read", () => {
    expect(format("name：x\n")).toMatchObject({ kind: "unreadable", diagnostics: [{ code: "fullwidth-punct" }] });
  });
});
