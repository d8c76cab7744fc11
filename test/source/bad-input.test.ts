import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { decodeText } from "../../src/source/decode-text.ts";
import { parseSource } from "../../src/source/parse-source.ts";
import { toTyped } from "../../src/source/to-typed.ts";

const folder = new URL("bad-input/", import.meta.url);

/** Damaged and hostile files, and what each draws: code and first line. `00` is the sound file most were made from. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "00-original.yaml": [],
  "03-bom-crlf.yaml": [],
  "06-utf16be-nobom.yaml": ["encoding 1"],
  "09-nul-byte.yaml": ["encoding 22"],
  "12-mixed-tab.yaml": ["yaml-syntax 27"],
  "15-truncated.yaml": ["yaml-syntax 51"],
  "18-empty.yaml": ["empty-plan 1"],
  "21-scalar-document.yaml": ["not-a-plan 1"],
  "24-alias-bomb.yaml": Array.from({ length: 9 }, (_, index) => `yaml-unsupported ${index + 1}`),
  "27-undefined-alias.yaml": ["yaml-unsupported 1"],
  "33-yaml11-values.yaml": [],
  "36-lone-surrogate.yaml": ["encoding 1"],
  "39-complex-keys.yaml": ["yaml-unsupported 1", "yaml-unsupported 3"],
};

function read(file: string): { typed: unknown; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const text = decodeText(new Uint8Array(readFileSync(new URL(file, folder))), file, report);
  const source = text === undefined ? undefined : parseSource({ name: file, text }, report);
  return { typed: source && toTyped(source.root), diagnostics };
}

describe("damaged files", () => {
  it.each(Object.entries(expected))("%s draws %j", (file, drawn) => {
    expect(read(file).diagnostics.map(({ code, place }) => `${code} ${place.line}`)).toEqual(drawn);
  });

  it("are all in the table", () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(expected));
  });

  it("with a mark and Windows line ends say the same as without", () => {
    expect(read("03-bom-crlf.yaml").typed).toEqual(read("00-original.yaml").typed);
  });

  it("name the alias that nobody declared", () => {
    expect(read("27-undefined-alias.yaml").diagnostics[0]?.message.en).toContain("*nobody");
  });

  it("with values that YAML 1.1 reads differently keep them as they stand", () => {
    expect(read("33-yaml11-values.yaml").typed).toEqual({
      ...{ a: "no", b: "off", c: "Yes", d: "12:30:45", e: 10, f: "1_000", g: "2025-02-30", h: 15, i: ".inf" },
      ...{ j: ".nan", k: "1e400", l: "9007199254740993", m: null, n: null, o: "", p: "=" },
    });
  });
});
