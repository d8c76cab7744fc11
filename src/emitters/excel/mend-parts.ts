/** The order that the schema of the format asks for; Excel "repairs" a sheet in which it is different. */
const sheetPropertyOrder = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Puts the properties of a sheet in order, opens all outline rows and states how deep they go. */
export function mendWorksheet(xml: string): string {
  return mendOutline(mendSheetProperties(xml));
}

/** Takes out the days of making and changing: they would come from the clock. */
export function mendCoreProperties(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "");
}

function mendSheetProperties(xml: string): string {
  return xml.replace(/<sheetPr([^>]*)>(.*?)<\/sheetPr>/s, (_, attributes: string, content: string) => {
    const children = content.match(/<[^>]*\/>/g) ?? [];
    const place = (child: string) => sheetPropertyOrder.findIndex((name) => child.startsWith(`<${name}`));
    return `<sheetPr${attributes}>${children.sort((a, b) => place(a) - place(b)).join("")}</sheetPr>`;
  });
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
