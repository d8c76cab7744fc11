import { type CellRange, overlapIn, parseRange } from "./cell-ranges.ts";
import { faultsInFormula } from "./formula-rules.ts";
import type { PackageParts } from "./package-rules.ts";
import type { StyleReading } from "./style-rules.ts";
import { faultsInText, textOf } from "./text-rules.ts";
import { elementsOf, plainText } from "./xml-elements.ts";

export interface SheetReading {
  readonly path: string;
  readonly parts: PackageParts;
  /** The names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  readonly styles: StyleReading;
  /** How many texts cells share. */
  readonly texts: number;
}

/** What is wrong with a sheet, its comments included. */
export function faultsInSheet(reading: SheetReading): readonly string[] {
  const xml = reading.parts.get(reading.path) ?? "";
  return [
    ...faultsInCells(xml, reading),
    ...faultsInRules(xml, reading),
    ...faultsInMerges(xml),
    ...faultsInLists(xml, reading.sheets),
    ...faultsInSizes(xml),
    ...faultsInComments(reading),
  ];
}

function faultsInCells(xml: string, { sheets, styles, texts }: SheetReading): readonly string[] {
  const faults: string[] = [];
  const hidden = hiddenPlacesIn(xml);
  let before = { left: 0, top: 0 };
  for (const { attributes, content } of elementsOf(xml, "c")) {
    const { r = "", s, t } = attributes;
    const cell = parseRange(r);
    if (!cell) faults.push(`${r} is no cell`);
    else if (cell.top < before.top || (cell.top === before.top && cell.left <= before.left))
      faults.push(`${r} stands behind a later cell`);
    before = cell ?? before;
    if (s !== undefined && Number(s) >= styles.cellFormats) faults.push(`${r} has the unknown format ${s}`);
    const value = elementsOf(content, "v")[0]?.content;
    if (t === "s" && !(Number(value) < texts)) faults.push(`${r} has the unknown text ${value}`);
    const isHidden = cell && (hidden.rows.has(cell.top) || hidden.columns.has(cell.left));
    if (t === "e" && !(isHidden && value === "#N/A")) faults.push(`${r} holds the error ${value}`);
    const [formula] = elementsOf(content, "f");
    if (t === "str" && !formula) faults.push(`${r} holds the text of a formula without one`);
    if ((t === undefined || t === "n") && value !== undefined && !Number.isFinite(Number(value)))
      faults.push(`${r} holds ${value} as a number`);
    if (!formula) continue;
    const text = plainText(formula.content);
    faults.push(...faultsInFormula(text, sheets).map((fault) => `the formula of ${r} ${fault}`));
    // Today is not known when the workbook is made.
    if (value === undefined && !/\bTODAY\(\)/.test(text)) faults.push(`${r} has a formula without a value`);
  }
  return faults;
}

interface HiddenPlaces {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** There "not known" may be reckoned with; nobody sees it. */
function hiddenPlacesIn(xml: string): HiddenPlaces {
  const rows = [...xml.matchAll(/<row r="(\d+)"[^>]*\bhidden="1"/g)].map(([, row]) => Number(row));
  const columns = elementsOf(xml, "col")
    .filter(({ attributes }) => attributes.hidden === "1")
    .flatMap(({ attributes: { min, max } }) =>
      Array.from({ length: Number(max) - Number(min) + 1 }, (_, index) => Number(min) + index),
    );
  return { rows: new Set(rows), columns: new Set(columns) };
}

function faultsInRules(xml: string, { sheets, styles }: SheetReading): readonly string[] {
  const blocks = elementsOf(xml, "conditionalFormatting");
  const rules = blocks.flatMap(({ content }) => elementsOf(content, "cfRule"));
  const priorities = rules.map(({ attributes }) => attributes.priority);
  return [
    ...(new Set(priorities).size === priorities.length ? [] : ["two conditional formats have one priority"]),
    ...rules
      .filter(({ attributes: { dxfId } }) => dxfId !== undefined && Number(dxfId) >= styles.conditionalFormats)
      .map(({ attributes: { priority } }) => `the conditional format ${priority} has an unknown format`),
    ...rules.flatMap(({ attributes: { priority }, content }) =>
      elementsOf(content, "formula")
        .flatMap((formula) => {
          const text = plainText(formula.content);
          // Not every spreadsheet allows a conditional format to look at another sheet.
          return [...faultsInFormula(text, sheets), ...(text.includes("!") ? ["looks at another sheet"] : [])];
        })
        .map((fault) => `the conditional format ${priority} ${fault}`),
    ),
    ...blocks.flatMap(({ attributes: { sqref = "" } }) => faultsInAreas(sqref)),
  ];
}

function faultsInAreas(sqref: string): readonly string[] {
  return sqref.split(" ").flatMap((area) => (parseRange(area) ? [] : [`${area} is no range`]));
}

function faultsInMerges(xml: string): readonly string[] {
  const list = elementsOf(xml, "mergeCells")[0];
  if (!list) return [];
  const texts = elementsOf(list.content, "mergeCell").map(({ attributes }) => attributes.ref ?? "");
  const ranges = texts.map(parseRange).filter((range): range is CellRange => range !== undefined);
  const overlap = overlapIn(ranges);
  return [
    ...(Number(list.attributes.count ?? texts.length) === texts.length ? [] : ["merged cells are miscounted"]),
    ...texts.filter((text) => !parseRange(text) || !text.includes(":")).map((text) => `${text} is nothing to merge`),
    ...(overlap ? [`merged cells overlap in row ${overlap[1].top}`] : []),
  ];
}

const longestList = 255;
const longestOf: Readonly<Record<string, number>> = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 };

/** What may be typed: lists by name of a range, or up to 255 characters in quotes; no cell with two rules. */
function faultsInLists(xml: string, sheets: readonly string[]): readonly string[] {
  const list = elementsOf(xml, "dataValidations")[0];
  if (!list) return [];
  const all = elementsOf(list.content, "dataValidation");
  const areas = all.flatMap(({ attributes }) => (attributes.sqref ?? "").split(" "));
  const ranges = areas.map(parseRange).filter((range): range is CellRange => range !== undefined);
  return [
    ...(Number(list.attributes.count ?? all.length) === all.length ? [] : ["the rules of typing are miscounted"]),
    ...areas.flatMap(faultsInAreas),
    ...(overlapIn(ranges) ? ["a cell has two rules of typing"] : []),
    ...all.flatMap(({ attributes, content }) => {
      const { sqref, type } = attributes;
      const formulas = ["formula1", "formula2"].flatMap((name) => elementsOf(content, name));
      const texts = formulas.map((formula) => plainText(formula.content));
      const long = Object.entries(longestOf).filter(([name, most]) => (attributes[name] ?? "").length > most);
      return [
        ...long.map(([name]) => `${name} is too long`),
        ...texts
          .filter((text) => type === "list" && text.length > longestList + 2)
          .map(() => "has a list that is too long"),
        ...texts.flatMap((text) => faultsInFormula(text, sheets)),
      ].map((fault) => `the rule of typing at ${sqref} ${fault}`);
    }),
  ];
}

const mostLinks = 65_530;
const longestFooter = 255;

function faultsInSizes(xml: string): readonly string[] {
  const over = (name: string, attribute: string, most: number) =>
    elementsOf(xml, name)
      .filter(({ attributes }) => Number(attributes[attribute] ?? 0) > most)
      .map(() => `a ${attribute} of ${name} is above ${most}`);
  const links = elementsOf(xml, "hyperlink").map(({ attributes }) => attributes);
  return [
    ...over("col", "width", 255),
    ...elementsOf(xml, "col").flatMap(({ attributes: { min, max, width } }) =>
      Number(min) <= Number(max) && Number(max) <= 16_384 && Number(width ?? 1) >= 0
        ? []
        : ["a column is out of range"],
    ),
    ...[...xml.matchAll(/<row [^>]*?\bht="([^"]+)"/g)].flatMap(([, height]) =>
      Number(height) >= 0 && Number(height) <= 409.5 ? [] : [`a row is ${height} high`],
    ),
    ...[...xml.matchAll(/outlineLevel(?:Row|Col)?="([^"]+)"/g)].flatMap(([, level]) =>
      Number(level) <= 7 ? [] : [`an outline is ${level} deep`],
    ),
    ...(links.length > mostLinks ? [`there are ${links.length} links`] : []),
    ...links.flatMap(({ ref = "", tooltip = "" }) => [
      ...(parseRange(ref) ? [] : [`a link stands at ${ref}`]),
      ...(tooltip.length > 255 ? [`the tip of the link at ${ref} is too long`] : []),
    ]),
    ...["oddHeader", "oddFooter"].flatMap((name) =>
      elementsOf(xml, name).flatMap(({ content }) =>
        plainText(content).length > longestFooter ? [`${name} is too long`] : [],
      ),
    ),
  ];
}

/** Every comment has a cell of its own and a shape that is drawn. */
function faultsInComments({ path, parts }: SheetReading): readonly string[] {
  const links = parts.get(path.replace("worksheets/", "worksheets/_rels/").concat(".rels")) ?? "";
  const target = (type: string) =>
    elementsOf(links, "Relationship")
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${type}`))
      .map(({ attributes }) => `xl/${(attributes.Target ?? "").replace("../", "")}`)[0];
  const comments = elementsOf(parts.get(target("comments") ?? "") ?? "", "comment");
  const drawn = elementsOf(parts.get(target("vmlDrawing") ?? "") ?? "", "x:ClientData").map(({ content }) => {
    const [row, column] = ["x:Row", "x:Column"].map((name) => Number(elementsOf(content, name)[0]?.content));
    return `${row},${column}`;
  });
  const cells = comments.map(({ attributes: { ref = "" } }) => {
    const cell = parseRange(ref);
    return cell ? `${cell.top - 1},${cell.left - 1}` : `no cell ${ref}`;
  });
  return [
    ...(new Set(cells).size === cells.length ? [] : ["a cell has two comments"]),
    ...(cells.toSorted().join(" ") === drawn.toSorted().join(" ") ? [] : ["comments are not drawn where they stand"]),
    ...comments.flatMap(({ content }) => faultsInText(textOf(content)).map((fault) => `a comment: ${fault}`)),
  ];
}
