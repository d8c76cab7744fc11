import { looksLikeFormula } from "../shared/looks-like-formula.ts";

/** The parts of a package as text, by path. */
export type Parts = Map<string, string>;

const stylesPath = "xl/styles.xml";
const textsPath = "xl/sharedStrings.xml";

/**
 * Marks texts that begin like a formula as quoted, as if typed behind an apostrophe: otherwise editing such a cell and
 * pressing Enter would turn the text into a formula.
 */
export function quoteFormulaLookalikes(parts: Parts): void {
  const lookalikes = lookalikeNumbers(parts.get(textsPath) ?? "");
  const styles = parts.get(stylesPath);
  if (lookalikes.size === 0 || styles === undefined) return;
  const formats = cellFormats(styles);
  const quoted = new Map<number, number>();
  const added: string[] = [];
  const quotedStyleOf = (style: number): number => {
    const known = quoted.get(style);
    if (known !== undefined) return known;
    const number = formats.length + added.length;
    added.push((formats[style] ?? "").replace("<xf ", '<xf quotePrefix="1" '));
    quoted.set(style, number);
    return number;
  };
  for (const [path, xml] of parts) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    parts.set(path, quoteCells(xml, lookalikes, quotedStyleOf));
  }
  parts.set(stylesPath, withFormats(styles, [...formats, ...added]));
}

function lookalikeNumbers(xml: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  let number = 0;
  for (const [, text = ""] of xml.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)) {
    if (looksLikeFormula(text)) numbers.add(number);
    number += 1;
  }
  return numbers;
}

function quoteCells(xml: string, lookalikes: ReadonlySet<number>, quotedStyleOf: (style: number) => number): string {
  return xml.replace(/<c r="([A-Z]+\d+)"(?: s="(\d+)")? t="s"><v>(\d+)<\/v>/g, (cell, address, style, text) =>
    lookalikes.has(Number(text))
      ? `<c r="${address}" s="${quotedStyleOf(Number(style ?? 0))}" t="s"><v>${text}</v>`
      : cell,
  );
}

function cellFormats(styles: string): readonly string[] {
  const list = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
  return list.match(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/gs) ?? [];
}

function withFormats(styles: string, formats: readonly string[]): string {
  const list = `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`;
  return styles.replace(/<cellXfs[^>]*>.*?<\/cellXfs>/s, () => list);
}
