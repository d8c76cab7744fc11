import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { formatText } from "../../src/mend/format-text.ts";
import { commentsOf } from "../../src/source/layout.ts";
import { hostilePlan } from "./hostile-plans.ts";
import { compileText } from "./mend-text.ts";

/** `TMINUS_RUNS=20000 npx vitest run test/mend` looks longer. */
const numRuns = Number(process.env.TMINUS_RUNS ?? 300);

const format = (text: string) => formatText({ name: "plan.launch.yaml", text });

/** Any tree of texts, as the YAML library prints it in one of its many layouts, with comments put in anywhere. */
const key = fc.constantFrom("name", "note", "任务", "tasks", "a b", "落地页", "x-1");
const scalar = fc.oneof(
  fc.constantFrom(
    "",
    "文字",
    "a: b",
    " # no comment",
    "two\nlines\n",
    "  indented\n  block",
    "it's",
    'a "quote"',
    "~",
    "[a",
    "end  ",
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie("value"), { maxLength: 3 }), tie("tree")),
  tree: fc.dictionary(key, tie("value"), { minKeys: 1, maxKeys: 4 }),
}));
const layout = fc.record({
  indent: fc.integer({ min: 1, max: 6 }),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom("any" as const, "block" as const, "flow" as const),
  singleQuote: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20),
  flowCollectionPadding: fc.boolean(),
});
const comments = fc.array(fc.record({ at: fc.nat(40), depth: fc.nat(9), isBehind: fc.boolean() }), { maxLength: 3 });
const printedTree = fc.tuple(tree, layout, comments).map(([value, options, remarks]) => {
  const lines = stringify(value, options).split("\n");
  for (const { at, depth, isBehind } of remarks) {
    const index = at % lines.length;
    if (isBehind) lines[index] += "   # behind";
    else lines.splice(index, 0, "", `${" ".repeat(depth)}# above`, "");
  }
  return lines.join("\n");
});

describe("the normal form of any YAML", () => {
  it("says the same, keeps the comments, and is its own normal form", () => {
    let formatted = 0;
    fc.assert(
      fc.property(printedTree, (text) => {
        const once = format(text);
        expect(once.kind).not.toBe("unsafe");
        if (once.kind !== "formatted") return;
        formatted++;
        expect(format(once.text)).toEqual(once);
        expect(parse(once.text)).toEqual(parse(text));
        expect(commentsOf(once.text)).toEqual(commentsOf(text));
        expect(once.text).not.toMatch(/^(?: {2})* [a-z]+:|\n\n\n\n/);
      }),
      { numRuns: numRuns * 3 },
    );
    expect(formatted).toBeGreaterThan(numRuns);
  });
});

describe("the normal form of hostile plans", () => {
  it("has no last line of a tab", () => {
    expect(format("after: x\n\t")).toEqual({ kind: "formatted", text: "after: x\n" });
  });

  it("is found without an exception, is its own normal form, and loses neither data nor comments", () => {
    let formatted = 0;
    fc.assert(
      fc.property(hostilePlan, (text) => {
        const once = format(text);
        expect(once.kind).not.toBe("unsafe");
        if (once.kind !== "formatted") return;
        formatted++;
        expect(format(once.text)).toEqual(once);
        expect(commentsOf(once.text)).toEqual(commentsOf(text));
        const [before, after] = [compileText(text), compileText(once.text)];
        expect(after.stagesDone).toBe(before.stagesDone);
        const dates = ({ document }: typeof before) =>
          document?.tasks.map(({ id, start, finish }) => [id, start, finish]);
        expect(dates(after)).toEqual(dates(before));
      }),
      { numRuns },
    );
    expect(formatted).toBeGreaterThan(numRuns / 20);
  });
});
