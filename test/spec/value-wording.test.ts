import { describe, expect, it } from "vitest";
import { kinds } from "../../src/spec/enums.ts";
import { valueWording } from "../../src/spec/value-wording.ts";

describe("what to write in place of a value that does not fit", () => {
  it("names the words in the reader's language", () => {
    const { help } = valueWording({ key: "kind", expected: "word", text: "市场", choices: kinds });
    expect(help.en).toMatch(/^Choose from: intake, rating, /);
    expect(help.zh).toMatch(/^可以写：介入、评级、[\p{Script=Han}、]+。$/u);
  });

  it.each([
    ["调研", "如果这是名称，请写成“{ name: 调研 }”。"],
    ["true", "请改写成 {}。"],
    ["", "请连同键一起写进花括号，例如“{ name: …… }”。"],
    ["a: b", "请连同键一起写进花括号，例如“{ name: …… }”。"],
  ])("%j in place of a whole task", (text, help) => {
    expect(valueWording({ expected: "map", text }).help.zh).toBe(help);
  });
});
