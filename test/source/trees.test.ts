import { describe, expect, it } from "vitest";
import { fullwidthInText } from "../../src/source/fullwidth.ts";
import { Origin } from "../../src/source/origin.ts";
import { toText } from "../../src/source/to-text.ts";
import { toTyped } from "../../src/source/to-typed.ts";
import { formatPlace, readText } from "./read-text.ts";

const text = `
name: 010
count: 1_000
gone: ~
bare:
list: [1, "2", null, x]
deep: { day: 2026-10-20, on: true, toString: 3 }
`;

function rootOf(written: string) {
  const { source } = readText(written);
  if (!source) throw new Error("The text was not read.");
  return source.root;
}

describe("a tree", () => {
  it("of texts has every scalar as written", () => {
    expect(JSON.parse(JSON.stringify(toText(rootOf(text))))).toEqual({
      ...{ name: "010", count: "1_000", gone: null, bare: "", list: ["1", "2", null, "x"] },
      deep: { day: "2026-10-20", on: "true", toString: "3" },
    });
  });

  it("of values has numbers, truths and nothings, and dates as texts", () => {
    expect(JSON.parse(JSON.stringify(toTyped(rootOf(text))))).toEqual({
      ...{ name: 10, count: "1_000", gone: null, bare: null, list: [1, "2", null, "x"] },
      deep: { day: "2026-10-20", on: true, toString: 3 },
    });
  });

  it("has maps without a prototype", () => {
    const texts = toText(rootOf("hasOwnProperty: 1\n"));
    expect(Object.getPrototypeOf(texts)).toBeNull();
    expect(Object.keys(texts ?? {})).toEqual(["hasOwnProperty"]);
  });

  it("gives places by path, of the nearest thing that exists", () => {
    const origin = new Origin(rootOf("a:\n  b: [x, yy]\n"));
    expect(formatPlace(origin.at("a", "b", 1))).toBe("2:10-12");
    expect(formatPlace(origin.keyOf("a", "b"))).toBe("2:3-4");
    expect(formatPlace(origin.at("a", "b", 7))).toBe("2:6-13");
    expect(formatPlace(origin.keyOf("a", "nothing"))).toBe("1:1-2");
  });
});

describe("a text where a map was wanted", () => {
  it.each([
    ["tasks:\n  负责人：张三\n", "2:6-7"],
    ["tasks: 负责人：张三\n", "1:11-12"],
    ["tasks:\n  名称：甲\n  负责人：张三\n", "2:3-3:9"],
    ["tasks: ［甲］\n", "1:8-9"],
  ])("%j has its full-width mark at %s", (written, place) => {
    const node = rootOf(written).entries.get("tasks")?.value;
    const diagnostic = node?.kind === "scalar" ? fullwidthInText(node) : undefined;
    expect(diagnostic && [diagnostic.code, formatPlace(diagnostic.place)]).toEqual(["fullwidth-punct", place]);
  });

  it.each(["tasks: later\n", 'tasks: "负责人：张三"\n', "tasks:\n"])("%j has none", (written) => {
    const node = rootOf(written).entries.get("tasks")?.value;
    expect(node?.kind === "scalar" && fullwidthInText(node)).toBeUndefined();
  });
});
