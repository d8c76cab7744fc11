import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestName } from "../../src/diagnostic/suggest.ts";

describe("closestName", () => {
  it.each([
    ["alpah", ["beta", "alpha"], "alpha"],
    ["Launch", ["lunch", "launch"], "launch"],
    ["ＰＭＭ", ["pm", "pmm"], "pmm"],
    ["taks", ["tasks", "task"], "tasks"],
    ["acheive", ["achieve"], "achieve"],
    ["duraton", ["duration", "during"], "duration"],
    ["李美", ["张三", "李梅"], "李梅"],
    ["产品不", ["产品部", "市场部"], "产品部"],
    ["运营", ["产品", "市场"], undefined],
    ["a", ["b"], undefined],
    ["pmm", ["studio", "quality"], undefined],
    ["", ["a"], undefined],
    ["abc", [], undefined],
    ["same", ["same", "sama"], "sama"],
    ["x".repeat(65), ["x".repeat(64)], undefined],
  ])("finds for %j among %j: %j", (name, candidates, closest) => {
    expect(closestName(name, candidates)).toBe(closest);
  });

  it("is one of the candidates, or nothing", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "C", "中"), maxLength: 6 });
    fc.assert(
      fc.property(word, fc.array(word), (name, candidates) => {
        const closest = closestName(name, candidates);
        expect(closest === undefined || candidates.includes(closest)).toBe(true);
        expect(closest).not.toBe(name);
      }),
    );
  });

  it("finds a name of three letters or more behind one slip", () => {
    const name = fc.string({ unit: fc.constantFrom(..."abcdef"), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(), (written, seed) => {
        const at = seed % written.length;
        const slipped = `${written.slice(0, at)}z${written.slice(at + 1)}`;
        expect(closestName(slipped, ["0123456789abcdef", written])).toBe(written);
      }),
    );
  });
});
