import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SmallCell } from "./small-workbook.ts";

/** What is typed, by sheet and address; null empties the cell. */
export type Typing = Readonly<Record<string, Readonly<Record<string, SmallCell | null>>>>;

/** Types into the cells of a written workbook, and leaves every other byte of its parts alone. */
export function editWorkbook(bytes: Uint8Array, typing: Typing): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array());
  for (const [sheet, cells] of Object.entries(typing)) {
    const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(book)?.[1];
    const relation = relations.match(/<Relationship [^>]*>/g)?.find((each) => each.includes(`Id="${id}"`));
    const path = `xl/${/Target="([^"]+)"/.exec(relation ?? "")?.[1]}`;
    const part = parts[path];
    if (!part) throw new Error(`There is no sheet ${sheet}.`);
    let xml = strFromU8(part);
    for (const [address, cell] of Object.entries(cells)) xml = withCell(xml, address, cell);
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { mtime: "2026-01-01" });
}

function withCell(xml: string, address: string, cell: SmallCell | null): string {
  const written = cell === null ? "" : cellXml(address, cell);
  const old = new RegExp(`<c r="${address}"(?: [^>]*?)?(?:/>|>.*?</c>)`, "s");
  if (old.test(xml)) return xml.replace(old, () => written);
  const row = /\d+$/.exec(address)?.[0] ?? "";
  const open = new RegExp(`(<row r="${row}"[^>]*)(?:/>|>)`);
  if (open.test(xml)) {
    return xml.replace(open, (whole, head: string) =>
      whole.endsWith("/>") ? `${head}>${written}</row>` : `${whole}${written}`,
    );
  }
  // Behind the last row: rows are in order.
  return xml.replace("</sheetData>", () => `<row r="${row}">${written}</row></sheetData>`);
}

function cellXml(address: string, cell: SmallCell): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ("xml" in cell) return cell.xml.replace("<c", `<c r="${address}"`);
  return `<c r="${address}"><f>${cell.formula}</f><v>${cell.result ?? ""}</v></c>`;
}
