import { type Cell, columnOf, type Sheet } from "./cell.ts";
import { decodeEscapes, textCollector } from "./read-strings.ts";
import { readXml } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

/** What people work in: a sheet with something in its millionth row is none that we wrote. */
export const sheetLimits: SheetLimits = { rows: 20_000, columns: 300 };

export interface SheetSource {
  readonly name: string;
  /** The path of its part. */
  readonly part: string;
  readonly xml: string;
  /** The table of texts, read when the first cell asks for it. */
  readonly strings: () => readonly string[];
}

/** Reads the cells that hold something. Of a formula comes the result that was stored with it. */
export function readSheet(source: SheetSource, limits: SheetLimits = sheetLimits): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  const { name } = source;
  let row = 0;
  let column = 0;
  let cell: RawCell | undefined;
  let isValue = false;
  const inline = textCollector();
  const keep = (raw: RawCell): void => {
    const value = contentOf(raw, source);
    if (value === null && !raw.hasFormula) return;
    if (row > limits.rows)
      throw new WorkbookFault("too-many-rows", { part: name, found: `${row}`, limit: limits.rows });
    if (column > limits.columns) throw new WorkbookFault("too-many-columns", { part: name, limit: limits.columns });
    const kind = raw.type === "e" ? "error" : raw.hasFormula ? "formula" : "value";
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells.set(column, { row, column, value, kind }));
  };
  readXml(source.xml, source.part, {
    open(tag, attributes) {
      if (tag === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = 0;
      } else if (tag === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(/^[A-Za-z]*/.exec(attributes.r)?.[0] ?? "");
        cell = { type: attributes.t ?? "n", text: "", hasFormula: false, hasValue: false };
        inline.begin();
      } else if (cell && tag === "f") cell.hasFormula = true;
      else if (cell && tag === "v") {
        isValue = true;
        cell.hasValue = true;
      } else if (cell) inline.open(tag);
    },
    text(text) {
      if (cell && isValue) cell.text += text;
      else if (cell) inline.text(text);
    },
    close(tag) {
      if (tag === "v") isValue = false;
      else if (tag === "c" && cell) {
        keep(cell.type === "inlineStr" ? { ...cell, text: inline.end(), hasValue: true } : cell);
        cell = undefined;
      } else inline.close(tag);
    },
  });
  return { name, rows };
}

interface RawCell {
  type: string;
  text: string;
  hasFormula: boolean;
  hasValue: boolean;
}

function contentOf({ type, text, hasValue }: RawCell, { part, strings }: SheetSource): Cell["value"] {
  if (!hasValue) return null;
  switch (type) {
    case "s": {
      const found = strings()[Number(text)];
      if (found === undefined) throw new WorkbookFault("broken", { part });
      return emptyAsNull(found);
    }
    case "inlineStr":
      return emptyAsNull(text);
    case "str":
    case "d":
    case "e":
      return emptyAsNull(decodeEscapes(text));
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    default: {
      if (text.trim() === "") return null;
      const number = Number(text);
      if (!Number.isFinite(number)) throw new WorkbookFault("broken", { part });
      return number;
    }
  }
}

function emptyAsNull(text: string): string | null {
  return text === "" ? null : text;
}
