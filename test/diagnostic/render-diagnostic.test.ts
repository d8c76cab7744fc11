import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic, Place, RelatedPlace } from "../../src/diagnostic/diagnostic.ts";
import { plainStyle, renderDiagnostic } from "../../src/diagnostic/render-diagnostic.ts";
import { cellWidth } from "../../src/text/cell-width.ts";

function placeIn(file: string, line: number, column: number, endColumn = column + 1): Place {
  return { file, line, column, endLine: line, endColumn };
}

function unknownRef(place: Place, related: readonly RelatedPlace[] = []): Diagnostic {
  return {
    code: "unknown-ref",
    severity: "error",
    message: { en: 'There is no task "alpah".', zh: "没有叫“alpah”的任务。" },
    help: { en: 'Did you mean "alpha"?', zh: "是不是想写“alpha”？" },
    place,
    related,
  };
}

function render(diagnostic: Diagnostic, texts: Readonly<Record<string, string>>, width = 80): string {
  return renderDiagnostic(diagnostic, { language: "en", textOf: (file) => texts[file], width });
}

/** The line of the file and the line of carets beneath it. */
function framed(line: string, column: number, endColumn: number): readonly string[] {
  const text = render(unknownRef(placeIn("p.yaml", 1, column, endColumn)), { "p.yaml": line });
  return text.split("\n").slice(3, 5);
}

const plan = "tasks:\n  alpha: {}\n  beta: { after: [alpah] }\n";

describe("renderDiagnostic", () => {
  it("shows the place, underlined, and what to do", () => {
    expect(render(unknownRef(placeIn("launch.yaml", 3, 19, 24)), { "launch.yaml": plan })).toBe(
      [
        'error[unknown-ref]: There is no task "alpah".',
        "  --> launch.yaml:3:19",
        "   |",
        " 3 |   beta: { after: [alpah] }",
        "   |                   ^^^^^",
        '   = help: Did you mean "alpha"?',
      ].join("\n"),
    );
  });

  it("speaks Chinese", () => {
    const options = { language: "zh", textOf: () => plan } as const;
    expect(renderDiagnostic(unknownRef(placeIn("launch.yaml", 3, 19, 24)), options)).toBe(
      [
        "错误[unknown-ref]：没有叫“alpah”的任务。",
        "  --> launch.yaml:3:19",
        "   |",
        " 3 |   beta: { after: [alpah] }",
        "   |                   ^^^^^",
        "   = 建议：是不是想写“alpha”？",
      ].join("\n"),
    );
  });

  it("labels further places, in other files too", () => {
    const first = { place: placeIn("launch.yaml", 1, 1, 6), message: { en: "tasks begin here", zh: "任务从这里开始" } };
    const other = { place: placeIn("base.yaml", 12, 3, 8), message: { en: "it was here", zh: "原来在这里" } };
    const gone = { place: placeIn("gone.yaml", 4, 2), message: { en: "and here", zh: "还有这里" } };
    const base = `${"\n".repeat(11)}  alpha: {}\n`;
    const text = render(unknownRef(placeIn("launch.yaml", 3, 19, 24), [first, other, gone]), {
      "launch.yaml": plan,
      "base.yaml": base,
    });
    expect(text).toBe(
      [
        'error[unknown-ref]: There is no task "alpah".',
        "   --> launch.yaml:3:19",
        "    |",
        "  1 | tasks:",
        "    | ----- tasks begin here",
        "  2 |   alpha: {}",
        "  3 |   beta: { after: [alpah] }",
        "    |                   ^^^^^",
        "   --> base.yaml:12:3",
        "    |",
        " 12 |   alpha: {}",
        "    |   ----- it was here",
        "   --> gone.yaml:4:2",
        "    | and here",
        '    = help: Did you mean "alpha"?',
      ].join("\n"),
    );
  });

  it("writes a line once for two labels on it", () => {
    const other = { place: placeIn("launch.yaml", 3, 3, 7), message: { en: "waits", zh: "在等" } };
    const text = render(unknownRef(placeIn("launch.yaml", 3, 19, 24), [other]), { "launch.yaml": plan });
    expect(text.split("\n").slice(3, 6)).toEqual([
      " 3 |   beta: { after: [alpah] }",
      "   |   ---- waits",
      "   |                   ^^^^^",
    ]);
  });

  it("puts an underline without words on the row of the next", () => {
    const other = { place: placeIn("launch.yaml", 3, 19, 24), message: { en: "unknown", zh: "没有" } };
    const text = render(unknownRef(placeIn("launch.yaml", 3, 3, 7), [other]), { "launch.yaml": plan });
    expect(text.split("\n").slice(3, 5)).toEqual([
      " 3 |   beta: { after: [alpah] }",
      "   |   ^^^^            ----- unknown",
    ]);
  });

  it("puts the words about the place itself behind its own underline", () => {
    const found = { ...unknownRef(placeIn("launch.yaml", 3, 19, 24)), label: { en: "unknown", zh: "没有" } };
    const text = render(found, { "launch.yaml": plan });
    expect(text.split("\n").slice(3, 5)).toEqual([
      " 3 |   beta: { after: [alpah] }",
      "   |                   ^^^^^ unknown",
    ]);
  });

  it("leaves out what lies between places that are far apart, and shows a single line", () => {
    const far = { place: placeIn("p", 1, 1), message: { en: "far", zh: "远" } };
    const near = { place: placeIn("p", 8, 1), message: { en: "near", zh: "近" } };
    const text = render(unknownRef(placeIn("p", 10, 1), [near, far]), { p: [..."abcdefghij"].join("\n") });
    expect(text.split("\n").slice(2, -1)).toEqual([
      "    |",
      "  1 | a",
      "    | - far",
      " ...",
      "  8 | h",
      "    | - near",
      "  9 | i",
      " 10 | j",
      "    | ^",
    ]);
  });

  it("shows a cut line once for all places that fit beside one another, else once for each", () => {
    const line = `${"x".repeat(30)}AB${"y".repeat(40)}CD${"z".repeat(90)}EF`;
    const others = [73, 165].map((column) => ({
      place: placeIn("p", 1, column, column + 2),
      message: { en: String(column), zh: "" },
    }));
    const text = render(unknownRef(placeIn("p", 1, 31, 33), others), { p: line });
    expect(text.split("\n").slice(3, -1)).toEqual([
      ` 1 | …${"x".repeat(9)}AB${"y".repeat(40)}CD${"z".repeat(20)}…`,
      `   | ${" ".repeat(10)}^^${" ".repeat(40)}-- 73`,
      ` 1 | …${"z".repeat(71)}EF`,
      `   | ${" ".repeat(72)}--`,
      `   | ${" ".repeat(72)}165`,
    ]);
  });

  it("draws a circle, with the words of each link", () => {
    const circle = ["方案", "page", "post"];
    const text = render({ ...unknownRef(placeIn("p", 1, 1)), circle }, {});
    expect(text.split("\n").slice(2, -1)).toEqual([
      "   |",
      "   | ┌─→ 方案",
      "   | │    ↓",
      "   | │   page",
      "   | │    ↓",
      "   | └── post",
    ]);
    const alone = render({ ...unknownRef(placeIn("p", 1, 1)), circle: ["page"] }, {});
    expect(alone).not.toContain("┌");
  });

  it("counts what there is too much of in a large circle", () => {
    const names = Array.from({ length: 40 }, (_, index) => `t${index}`);
    const related = names.map((name, index) => ({
      place: placeIn("p", index + 2, 1),
      message: { en: name, zh: name },
    }));
    const lines = render({ ...unknownRef(placeIn("p", 1, 1), related), circle: names }, {}).split("\n");
    expect(lines).toContain("    | … and 28 more places.");
    expect(lines).toContain("    | │   ⋮ 28");
    expect(lines.length).toBeLessThan(60);
  });

  it("wraps sentences behind the frame, lists below their first letter", () => {
    const words = "one two three four five six seven eight nine ten";
    const wordy = {
      ...unknownRef(placeIn("launch.yaml", 3, 19, 24), [
        { place: placeIn("launch.yaml", 1, 1, 6), message: { en: words, zh: "" } },
      ]),
      message: { en: words, zh: "" },
      notes: [{ en: words, zh: "" }],
      help: { en: `Either:\n  - ${words};\n  - b.`, zh: "" },
    };
    expect(render(wordy, { "launch.yaml": plan }, 40)).toBe(
      [
        "error[unknown-ref]: one two three four",
        "   | five six seven eight nine ten",
        "  --> launch.yaml:3:19",
        "   |",
        " 1 | tasks:",
        "   | ----- one two three four five six",
        "   |       seven eight nine ten",
        " 2 |   alpha: {}",
        " 3 |   beta: { after: [alpah] }",
        "   |                   ^^^^^",
        "   = note: one two three four five six",
        "   |       seven eight nine ten",
        "   = help: Either:",
        "   |   - one two three four five six",
        "   |     seven eight nine ten;",
        "   |   - b.",
      ].join("\n"),
    );
  });

  it.each([
    ["Chinese", "  owner: 李梅, kind: 素材", 10, 12, "  owner: 李梅, kind: 素材", "         ^^^^"],
    ["text behind Chinese", "name: 李梅 x", 10, 11, "name: 李梅 x", "           ^"],
    ["an emoji family", "name: 👨‍👩‍👧 x", 13, 14, "name: 👨‍👩‍👧 x", "         ^"],
    ["a combining mark", "name: e\u0301 x", 10, 11, "name: e\u0301 x", "        ^"],
    ["tabs", "\ta:\tx", 5, 6, "    a:  x", "        ^"],
    ["control characters", "a: \u001b[31mx", 9, 10, "a: ␛[31mx", "        ^"],
    ["a space that is none", "a:\u00a0\u2003x", 5, 6, "a:<U+00A0><U+2003>x", "                  ^"],
    ["an invisible letter", "a: \u3164x", 5, 6, "a: <U+3164>x", "           ^"],
    ["a joined emoji with a colour", "a: 🏳️‍🌈👍🏽 x", 11, 12, "a: 🏳️‍🌈👍🏽 x", "        ^"],
    ["bidi controls", "a: \u202ex", 5, 6, "a: <U+202E>x", "           ^"],
    ["half an emoji family", "name: 👨‍👩‍👧", 9, 10, "name: 👨‍👩‍👧", "      ^^"],
    ["the end of the line", "name:", 6, 6, "name:", "     ^"],
    ["far behind the end of the line", "name:", 60, 61, "name:", "     ^"],
    ["a command of the runner", "a: ##[error]x", 13, 14, "a: ## [error]x", "             ^"],
  ])("puts carets right under %s", (_, line, column, endColumn, shown, carets) => {
    expect(framed(line, column, endColumn)).toEqual([` 1 | ${shown}`, `   | ${carets}`]);
  });

  it.each([
    [1, 5, ` 1 | ${"上市".repeat(18)}…`, "   | ^^^^^^^^"],
    [500, 502, ` 1 | …${"上市".repeat(18)}…`, `   | ${" ".repeat(23)}^^^^`],
    [998, 1001, ` 1 | …${"上市".repeat(18)}`, `   | ${" ".repeat(67)}^^^^^^`],
  ])("cuts a long line around columns %i to %i", (column, endColumn, shown, carets) => {
    const line = "上市".repeat(500);
    expect(framed(line, column, endColumn)).toEqual([shown, carets]);
  });

  it("underlines the first line of a place of several lines", () => {
    const place = { file: "launch.yaml", line: 2, column: 3, endLine: 3, endColumn: 9 };
    expect(render(unknownRef(place), { "launch.yaml": plan }).split("\n").slice(3, 5)).toEqual([
      " 2 |   alpha: {}",
      "   |   ^^^^^^^^^",
    ]);
  });

  it("shows a place without the text of its file", () => {
    expect(render(unknownRef(placeIn("launch.yaml", 3, 19)), {})).toBe(
      [
        'error[unknown-ref]: There is no task "alpah".',
        "  --> launch.yaml:3:19",
        '   = help: Did you mean "alpha"?',
      ].join("\n"),
    );
  });

  it("keeps several lines of a message behind the frame", () => {
    const cycle = { ...unknownRef(placeIn("p", 1, 1)), message: { en: "Circle:\n::error::a -> b", zh: "" } };
    expect(render(cycle, {}).split("\n").slice(0, 2)).toEqual(["error[unknown-ref]: Circle:", "   | : :error::a -> b"]);
  });

  it("leaves colour to its style", () => {
    const bracket = (name: string) => (text: string) => `<${name}>${text}</>`;
    const names = Object.keys(plainStyle) as (keyof typeof plainStyle)[];
    const style = Object.fromEntries(names.map((name) => [name, bracket(name)])) as unknown as typeof plainStyle;
    const text = renderDiagnostic(unknownRef(placeIn("launch.yaml", 3, 19, 24)), {
      language: "en",
      textOf: () => plan,
      style,
    });
    expect(text.split("\n")).toEqual([
      '<error>error[unknown-ref]</><message>: There is no task "alpah".</>',
      "  <frame>--></> launch.yaml:3:19",
      "   <frame>|</>",
      "<frame> 3 |</>   beta: { after: [alpah] }",
      "   <frame>|</>                   <error>^^^^^</>",
      '   <frame>=</> <help>help: </>Did you mean "alpha"?',
    ]);
  });

  it("never throws, never writes a command for a runner, and keeps lines to the width", () => {
    const unit = fc.constantFrom(..."ab: \t上，👨\u200d👧\u0301\u0007\r\u202e#[", "##[", "::", "\n");
    const column = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 400 }),
        column,
        column,
        fc.integer({ min: 40, max: 100 }),
        (...facts) => {
          const [text, start, end, width] = facts;
          const place = placeIn(text.slice(0, 9), 1, start, end);
          const words = { en: text, zh: text };
          const related = [{ place: placeIn(place.file, 1, end, end + 9), message: words }];
          const diagnostic = {
            ...unknownRef(place, related),
            message: words,
            help: words,
            notes: [words],
            circle: [text, text],
          };
          const rendered = renderDiagnostic(diagnostic, { language: "en", textOf: () => text, width });
          for (const line of rendered.split("\n"))
            expect(line).not.toMatch(/^\s*::|##\[|[\0-\x1f\x7f-\x9f\u202a-\u202e]/);
          // The place itself is not torn apart: a click must open it.
          const shown = rendered.split("\n").filter((line) => !line.startsWith("  -->"));
          for (const line of shown) expect(cellWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
