/** The order that the schema of the format asks for; Excel "repairs" a sheet in which it is different. */
const sheetPropertyOrder = ["tabColor", "outlinePr", "pageSetUpPr"];

/** The order in which Excel itself writes what a font is made of, and which its validator asks for. */
const fontOrder = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"],
  ...["sz", "color", "name", "family", "charset", "scheme"],
];

/** Puts the properties of a sheet in order, opens all outline rows and states how deep they go. */
export function mendWorksheet(xml: string): string {
  return mendOutline(mendSheetProperties(xml));
}

/** Puts what each font is made of in order. */
export function mendStyles(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, content: string) => `<font>${inOrder(content, fontOrder)}</font>`);
}

/** Takes out the days of making and changing: they would come from the clock. */
export function mendCoreProperties(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "");
}

function mendSheetProperties(xml: string): string {
  return xml.replace(/<sheetPr([^>]*)>(.*?)<\/sheetPr>/s, (_, attributes: string, content: string) => {
    return `<sheetPr${attributes}>${inOrder(content, sheetPropertyOrder)}</sheetPr>`;
  });
}

/** Sorts empty elements by their names. */
function inOrder(content: string, names: readonly string[]): string {
  const children = content.match(/<[^>]*\/>/g) ?? [];
  const place = (child: string) => names.indexOf(/\w+/.exec(child)?.[0] ?? "");
  return children.sort((a, b) => place(a) - place(b)).join("");
}

function mendOutline(xml: string): string {
  let deepest = 0;
  const open = xml.replace(/<row [^>]*>/g, (row) => {
    const level = /outlineLevel="(\d)"/.exec(row)?.[1];
    if (level !== undefined) deepest = Math.max(deepest, Number(level));
    return row.replace(/ collapsed="[^"]*"/, "");
  });
  return open.replace(/<sheetFormatPr[^>]*>/, (format) => {
    const plain = format.replace(/ outlineLevelRow="[^"]*"/, "");
    return deepest === 0 ? plain : plain.replace("<sheetFormatPr", `<sheetFormatPr outlineLevelRow="${deepest}"`);
  });
}
