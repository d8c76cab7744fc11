import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "../../src/diagnostic/diagnostic.ts";
import type { Node, ScalarNode } from "../../src/source/node.ts";
import { toText } from "../../src/source/to-text.ts";
import { toTyped } from "../../src/source/to-typed.ts";
import { readText } from "./read-text.ts";

const plan = readFileSync(new URL("../../examples/smart-reply.launch.yaml", import.meta.url), "utf8");

const token = fc.constantFrom(
  ...[
    "a",
    "b: ",
    "key:",
    "- ",
    "? ",
    ": ",
    " ",
    "  ",
    "\n",
    "\n  ",
    "\n    ",
    "\t",
    "\r\n",
    "\r",
    "[",
    "]",
    "{",
    "}",
    ", ",
  ],
  ...[
    '"',
    "'",
    "|\n",
    ">-\n",
    "#",
    " # x",
    "&a ",
    "*a",
    "!t ",
    "!!str ",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "<<: ",
    "@",
    "`",
  ],
  ...[
    "：",
    "，",
    "［",
    "］",
    "｛",
    "｝",
    "“",
    "”",
    "－ ",
    "　",
    "\u00a0",
    "【",
    "】",
    "、",
    "张三",
    "😀",
    "\ud83d",
    "\u0007",
    "\0",
  ],
  ...[
    "\\",
    "\\q",
    "\\ud800",
    "~",
    "null",
    "010",
    "1e400",
    "__proto__: ",
    "\ufeff",
    "\u2028",
    "T-30",
    "=",
    "%",
    "-",
    "::",
  ],
);
const soup = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(""));

/** The plan with a few stretches deleted, doubled or overwritten. */
const edit = fc.record({ at: fc.nat(plan.length), cut: fc.nat(12), put: fc.array(token, { maxLength: 3 }) });
const editedPlan = fc
  .array(edit, { minLength: 1, maxLength: 4 })
  .map((edits) =>
    edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put.join("") + text.slice(at + cut), plan),
  );

function expectPlace(place: Place, lines: readonly string[]): void {
  const line = lines[place.line - 1];
  expect(line).toBeDefined();
  expect(place.column).toBeGreaterThanOrEqual(1);
  expect(place.column).toBeLessThanOrEqual([...(line ?? "")].length + 1);
  expect(place.endLine > place.line || place.endColumn >= place.column).toBe(true);
}

function placesOf(node: Node): readonly Place[] {
  const below = node.kind === "map" ? [...node.entries.values()].map(({ value }) => value) : [];
  const inside = node.kind === "list" ? node.items : below;
  return [node.place, ...inside.flatMap(placesOf), ...scalarsOf(node).map(({ place }) => place)];
}

function expectSound(text: string): void {
  const { source, diagnostics } = readText(text);
  const lines = text.replace(/^\ufeff/, "").split("\n");
  if (!source) expect(diagnostics).not.toEqual([]);
  for (const { place, related, message, help } of diagnostics) {
    for (const it of [place, ...related.map((other) => other.place)]) expectPlace(it, lines);
    for (const words of [message, help]) expect(words?.en && words.zh).toBeTruthy();
  }
  if (!source) return;
  for (const place of placesOf(source.root)) expectPlace(place, lines);
  JSON.stringify([toText(source.root), toTyped(source.root)]);
}

describe("any text", () => {
  it("is read, or said what is wrong with it, at places that exist", () => {
    fc.assert(fc.property(soup, expectSound), { numRuns: 2000 });
  });

  it("made from a plan by a few slips is read, or said what is wrong with it", () => {
    fc.assert(fc.property(editedPlan, expectSound), { numRuns: 150 });
  });

  it("of no known kind is read, or said what is wrong with it", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), expectSound), { numRuns: 500 });
  });

  it("is read the same twice", () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(readText(text)).toEqual(readText(text));
      }),
    );
  });
});

describe("a sound plan", () => {
  it("is read without a word, and each plain scalar stands at its place as it is written", () => {
    const { source, diagnostics } = readText(plan);
    expect(diagnostics).toEqual([]);
    const lines = plan.split("\n");
    const plain = source ? scalarsOf(source.root).filter(({ style }) => style === "plain") : [];
    for (const { text, place } of plain) {
      expect([...(lines[place.line - 1] ?? "")].slice(place.column - 1, place.endColumn - 1).join("")).toBe(text);
    }
    expect(plain.length).toBeGreaterThan(500);
  });
});

function scalarsOf(node: Node): readonly ScalarNode[] {
  if (node.kind === "scalar") return [node];
  if (node.kind === "list") return node.items.flatMap(scalarsOf);
  return [...node.entries.values()].flatMap(({ key, value }) => [key, ...scalarsOf(value)]);
}
