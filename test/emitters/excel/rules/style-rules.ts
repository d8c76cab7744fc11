import { elementsOf } from "./xml-elements.ts";

const mostFormats = 64_000;
const longestNumberFormat = 255;

export interface StyleReading {
  /** How many formats of cells there are, and of conditional formats. */
  readonly cellFormats: number;
  readonly conditionalFormats: number;
  readonly xml: string;
}

export function readStyles(xml: string): StyleReading {
  const list = (name: string) => elementsOf(xml, name)[0]?.content ?? "";
  return {
    cellFormats: elementsOf(list("cellXfs"), "xf").length,
    conditionalFormats: elementsOf(list("dxfs"), "dxf").length,
    xml,
  };
}

/** What is wrong with the list of formats. */
export function faultsInStyles({ xml, cellFormats }: StyleReading): readonly string[] {
  const counted = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];
  const children: Readonly<Record<string, string>> = { numFmts: "numFmt", cellXfs: "xf", dxfs: "dxf" };
  const miscounted = counted.filter((name) => {
    const [list] = elementsOf(xml, name);
    const child = children[name] ?? name.slice(0, -1);
    return list && Number(list.attributes.count) !== elementsOf(list.content, child).length;
  });
  const formats = elementsOf(elementsOf(xml, "numFmts")[0]?.content ?? "", "numFmt").map(
    ({ attributes }) => attributes,
  );
  return [
    ...miscounted.map((name) => `${name} are not as many as they say`),
    ...(cellFormats > mostFormats ? [`there are ${cellFormats} formats`] : []),
    ...formats
      .filter(({ formatCode = "" }) => formatCode.length > longestNumberFormat)
      .map(({ numFmtId }) => `the number format ${numFmtId} is too long`),
  ];
}
