import { textsIn } from "../../emitters/excel/rules/text-rules.ts";
import { elementsOf, plainText } from "../../emitters/excel/rules/xml-elements.ts";

export interface ReadCell {
  /** As shown; a day is the number of days since the end of 1899. */
  readonly value: string | number | undefined;
  /** Without the leading "=". */
  readonly formula: string | undefined;
}

/** The parts of a workbook's file as text, by path. */
export type Parts = ReadonlyMap<string, string>;

/** The cells of a sheet by address; undefined where there is no such sheet. */
export function cellsOf(parts: Parts, sheetName: string): ReadonlyMap<string, ReadCell> | undefined {
  const xml = parts.get(pathOf(parts, sheetName) ?? "");
  if (xml === undefined) return undefined;
  const texts = textsIn(parts.get("xl/sharedStrings.xml") ?? "");
  return new Map(
    elementsOf(xml, "c").map(({ attributes: { r = "", t }, content }) => {
      const written = elementsOf(content, "v")[0]?.content;
      const [formula] = elementsOf(content, "f");
      const value = () => {
        if (written === undefined) return undefined;
        if (t === "s") return texts[Number(written)];
        return t === "str" ? plainText(written) : Number(written);
      };
      return [r, { value: value(), formula: formula && plainText(formula.content) }];
    }),
  );
}

function pathOf(parts: Parts, sheetName: string): string | undefined {
  const sheet = elementsOf(parts.get("xl/workbook.xml") ?? "", "sheet").find(
    ({ attributes }) => attributes.name === sheetName,
  );
  const link = elementsOf(parts.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship").find(
    ({ attributes }) => attributes.Id === sheet?.attributes["r:id"],
  );
  return link && `xl/${link.attributes.Target}`;
}

/** The same workbook as if nothing had ever been computed: without the values that stand behind formulas. */
export function withoutResults(parts: Parts): Parts {
  return new Map(
    [...parts].map(([path, xml]) => {
      if (!path.startsWith("xl/worksheets/sheet")) return [path, xml];
      return [path, xml.replace(/(<c [^>]*>)(<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1$2")];
    }),
  );
}
