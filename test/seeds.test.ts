import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../src/codes.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

interface SeedRow {
  readonly id: string;
  /** The template of its section, with the lines that are left out until someone wants them. */
  readonly template: string;
  readonly language: string;
  readonly checks: string;
  readonly lines: string;
}

const rows: readonly SeedRow[] = read("docs/seeds.md")
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const template = read(/templates\/[a-z-]+\.yaml/.exec(section)?.[0] ?? "");
    return section
      .split("\n")
      .filter((line) => /^\| [A-D]\d+ \|/.test(line))
      .map((line) => {
        const [id = "", , language = "", checks = "", lines = ""] = line.slice(2, -2).split(" | ");
        return { id, template, language, checks, lines };
      });
  });

/** What stands in a cell as code, or nothing where a dash and a reason stand. */
function namedIn(cell: string): readonly string[] {
  return cell.startsWith("—") ? [] : [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
}

describe("docs/seeds.md", () => {
  it("has every row of the four texts, in order", () => {
    const counts = { A: 116, B: 38, C: 54, D: 40 };
    const ids = Object.entries(counts).flatMap(([text, count]) =>
      Array.from({ length: count }, (_, index) => `${text}${index + 1}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it("leaves no cell blank without a reason", () => {
    const blank = rows.filter(({ language, checks, lines }) =>
      [language, checks, lines].some((cell) => (cell.startsWith("—") ? !/^— .{8,}/.test(cell) : !/`|\[/.test(cell))),
    );
    expect(blank).toEqual([]);
  });

  it("names checks that there are", () => {
    const known = new Set(codes.map(({ code }) => code));
    const unknown = rows.flatMap(({ id, checks }) =>
      namedIn(checks).flatMap((code) => (known.has(code) ? [] : [`${id} ${code}`])),
    );
    expect(unknown).toEqual([]);
  });

  it("names lines that the templates have", () => {
    const missing = rows.flatMap(({ id, template, lines }) =>
      namedIn(lines).flatMap((key) =>
        new RegExp(`^[# ]*${key}:`, "m").test(template) || new RegExp(`[{,] ${key}:`).test(template)
          ? []
          : [`${id} ${key}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it("leads into sections of the language", () => {
    const headings = [...read("docs/language.md").matchAll(/^## (.+)$/gm)].map(([, title = ""]) =>
      title.toLowerCase().replaceAll(" ", "-"),
    );
    const targets = rows.flatMap(({ language }) =>
      [...language.matchAll(/language\.md#([a-z-]+)/g)].map((it) => it[1]),
    );
    expect(targets.length).toBeGreaterThan(rows.length / 2);
    expect(targets.filter((target) => !headings.includes(target ?? ""))).toEqual([]);
  });
});
