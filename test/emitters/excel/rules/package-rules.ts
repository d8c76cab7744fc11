import { faultsInSheet } from "./sheet-rules.ts";
import { faultsInStyles, readStyles } from "./style-rules.ts";
import { faultsInTexts, textsIn } from "./text-rules.ts";
import { faultsInBook, sheetNamesIn } from "./workbook-rules.ts";
import { elementsOf } from "./xml-elements.ts";

/** The parts of a workbook's file as text, by path. */
export type PackageParts = ReadonlyMap<string, string>;

/** The kinds of parts that these rules know; one more needs rules of its own. */
const knownParts = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(?:app|core)\.xml$/,
  /^xl\/(?:workbook|styles|sharedStrings)\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/theme\/theme1\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
  /^xl\/worksheets\/_rels\/sheet\d+\.xml\.rels$/,
  /^xl\/comments\d+\.xml$/,
  /^xl\/drawings\/vmlDrawing\d+\.vml$/,
];

/**
 * What the schema of the format does not say and Excel asks for: parts that are named and there, names and texts
 * within their limits, numbers that lead somewhere, formulas that every spreadsheet can read. Empty for a sound file.
 */
export function faultsInPackage(parts: PackageParts): readonly string[] {
  const book = parts.get("xl/workbook.xml") ?? "";
  const styles = readStyles(parts.get("xl/styles.xml") ?? "");
  const sheets = sheetNamesIn(book);
  const texts = textsIn(parts.get("xl/sharedStrings.xml") ?? "").length;
  const within = (path: string, faults: readonly string[]) => faults.map((fault) => `${path}: ${fault}`);
  return [
    ...[...parts.keys()].filter((path) => !knownParts.some((it) => it.test(path))).map((path) => `${path}: is unknown`),
    ...within("[Content_Types].xml", faultsInTypes(parts)),
    ...[...parts.keys()].flatMap((path) => within(path, faultsInLinks(path, parts))),
    ...within("xl/workbook.xml", faultsInBook(book)),
    ...within("xl/styles.xml", faultsInStyles(styles)),
    ...within("xl/sharedStrings.xml", faultsInTexts(parts)),
    ...[...parts.keys()]
      .filter((path) => /^xl\/worksheets\/sheet/.test(path))
      .flatMap((path) => within(path, faultsInSheet({ path, parts, sheets, styles, texts }))),
  ];
}

/** Every part has one type, and every named part is there. */
function faultsInTypes(parts: PackageParts): readonly string[] {
  const xml = parts.get("[Content_Types].xml") ?? "";
  const endings = new Set(elementsOf(xml, "Default").map(({ attributes }) => attributes.Extension));
  const named = elementsOf(xml, "Override").map(({ attributes }) => (attributes.PartName ?? "").slice(1));
  const typeless = [...parts.keys()].filter((path) => {
    if (path === "[Content_Types].xml" || named.includes(path)) return false;
    // That a file is XML does not say what it is.
    const ending = path.slice(path.lastIndexOf(".") + 1);
    return ending === "xml" || !endings.has(ending);
  });
  return [
    ...typeless.map((path) => `${path} has no type`),
    ...named.filter((path) => !parts.has(path)).map((path) => `${path} is not there`),
    ...twice(named).map((path) => `${path} is named twice`),
  ];
}

/** What a part leads to is there, or is an address that is safe to open. */
function faultsInLinks(path: string, parts: PackageParts): readonly string[] {
  if (!path.endsWith(".rels")) return [];
  const folder = path.replace(/_rels\/[^/]+$/, "");
  const links = elementsOf(parts.get(path) ?? "", "Relationship").map(({ attributes }) => attributes);
  const source = `${folder}${path.slice(path.lastIndexOf("/") + 1, -".rels".length)}`;
  const ids = links.map(({ Id }) => Id ?? "");
  const faults = links.flatMap(({ Id, Target = "", TargetMode }) => {
    if (TargetMode === "External") {
      const isSafe = /^(?:https?:\/\/|mailto:)/i.test(Target) && Target.length <= longestAddress;
      return isSafe ? [] : [`${Id} opens ${Target.slice(0, 40)}`];
    }
    const target = Target.startsWith("/") ? Target.slice(1) : new URL(Target, `file:///${folder}`).pathname.slice(1);
    return parts.has(target) ? [] : [`${Id} leads to ${target}, which is not there`];
  });
  const asked = [...(parts.get(source) ?? "").matchAll(/\sr:(?:id|embed)="([^"]+)"/g)].map(([, id = ""]) => id);
  return [
    ...faults,
    ...twice(ids).map((id) => `${id} is there twice`),
    ...asked.filter((id) => !ids.includes(id)).map((id) => `${id} is asked for and not there`),
  ];
}

/** Excel cannot read a file with a longer one. */
const longestAddress = 2_079;

/** Those that occur more than once. */
function twice(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}
