import { strToU8, type Zippable, zipSync } from "fflate";

/** What stands in a cell: a value, a formula with its result, or raw XML of the whole `c` element without its address. */
export type SmallCell =
  | string
  | number
  | boolean
  | { readonly formula: string; readonly result?: string | number }
  | { readonly xml: string };

export interface SmallSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** By address. */
  readonly cells: Readonly<Record<string, SmallCell>>;
}

export interface SmallWorkbook {
  readonly sheets: readonly SmallSheet[];
  readonly definedNames?: Readonly<Record<string, string>>;
  readonly isFrom1904?: boolean;
  readonly texts?: "shared" | "inline";
  /** Parts that replace those that would be written, or are added. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook as small as can be: what tests edit without a library that has opinions about it. */
export function smallWorkbook(workbook: SmallWorkbook): Uint8Array {
  return zipSync(zippable(smallParts(workbook)), { mtime: "2026-01-01" });
}

export function zippable(parts: Readonly<Record<string, string | Uint8Array>>): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

export function smallParts(workbook: SmallWorkbook): Record<string, string | Uint8Array> {
  const { sheets, definedNames = {}, isFrom1904 = false, parts = {} } = workbook;
  const table = new Map<string, number>();
  const parted = Object.fromEntries(
    sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, table, workbook)]),
  );
  const listed = sheets.map(({ name, state }, index) => {
    const shown = state ? ` state="${state}"` : "";
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
  });
  const named = Object.entries(definedNames).map(
    ([name, text]) => `<definedName name="${name}">${escaped(text)}</definedName>`,
  );
  const targets = sheets.map((_, index) =>
    relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  const strings = [...table.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return {
    "_rels/.rels": `${head}<Relationships xmlns="${packageRelations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${isFrom1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets><definedNames>${named.join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packageRelations}">${[...targets, relation("rIdS", "sharedStrings", "sharedStrings.xml")].join("")}</Relationships>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${strings.join("")}</sst>`,
    ...parted,
    ...parts,
  };
}

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
}

function sheetXml({ cells }: SmallSheet, table: Map<string, number>, { texts = "shared" }: SmallWorkbook): string {
  const rows = new Map<number, [address: string, cell: SmallCell][]>();
  for (const [address, cell] of Object.entries(cells)) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    rows.set(row, [...(rows.get(row) ?? []), [address, cell]]);
  }
  const lines = [...rows]
    .toSorted(([left], [right]) => left - right)
    .map(([row, inside]) => {
      return `<row r="${row}">${inside.map(([address, cell]) => cellXml(address, cell, { table, texts })).join("")}</row>`;
    });
  return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

interface Texts {
  readonly table: Map<string, number>;
  readonly texts: "shared" | "inline";
}

function cellXml(address: string, cell: SmallCell, { table, texts }: Texts): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") {
    if (texts === "inline")
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    if (!table.has(cell)) table.set(cell, table.size);
    return `<c r="${address}" t="s"><v>${table.get(cell)}</v></c>`;
  }
  if ("xml" in cell) return cell.xml.replace("<c", `<c r="${address}"`);
  const { formula, result } = cell;
  const type = typeof result === "string" ? ' t="str"' : "";
  const value = result === undefined ? "" : `<v>${escaped(String(result))}</v>`;
  return `<c r="${address}"${type}><f>${escaped(formula)}</f>${value}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
