import { parseRange } from "./cell-ranges.ts";
import { elementsOf, plainText } from "./xml-elements.ts";

const longestSheetName = 31;

/** The names of the sheets, in their order. */
export function sheetNamesIn(book: string): readonly string[] {
  return elementsOf(book, "sheet").map(({ attributes }) => attributes.name ?? "");
}

/** What is wrong with the names of sheets and the names of ranges. */
export function faultsInBook(book: string): readonly string[] {
  const sheets = elementsOf(book, "sheet").map(({ attributes }) => attributes);
  const names = sheets.map(({ name = "" }) => name);
  const folded = names.map((name) => name.toLowerCase());
  return [
    ...names.flatMap((name) => faultsInSheetName(name).map((fault) => `the sheet ${name} ${fault}`)),
    ...names.filter((_, at) => folded.indexOf(folded[at] ?? "") !== at).map((name) => `two sheets are named ${name}`),
    ...(new Set(sheets.map(({ sheetId }) => sheetId)).size === sheets.length ? [] : ["two sheets have one number"]),
    ...(sheets.some(({ state }) => state === undefined || state === "visible") ? [] : ["every sheet is hidden"]),
    ...faultsInNames(book, names),
  ];
}

function faultsInSheetName(name: string): readonly string[] {
  return [
    ...(name === "" ? ["has no name"] : []),
    ...(name.length > longestSheetName ? ["has a name that is too long"] : []),
    ...(/[[\]:*?/\\]|^'|'$/.test(name) || /[\u0000-\u001f]/.test(name)
      ? ["has a sign in its name that is not allowed"]
      : []),
    ...(name.toLowerCase() === "history" ? ["has a name that Excel keeps for itself"] : []),
  ];
}

/** Names that look like a cell, or hold other signs, make the file unreadable. */
const rangeName = /^(?!(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$)[\p{L}_\\][\p{L}\p{N}_.\\]*$/iu;

function faultsInNames(book: string, sheets: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return elementsOf(book, "definedName").flatMap(({ attributes: { name = "", localSheetId }, content }) => {
    const key = `${name.toLowerCase()} ${localSheetId ?? ""}`;
    const faults = [
      ...(seen.has(key) ? ["is there twice"] : []),
      ...(rangeName.test(name) ? [] : ["is no name"]),
      ...(localSheetId === undefined || Number(localSheetId) < sheets.length ? [] : ["belongs to no sheet"]),
      ...areasIn(plainText(content)).flatMap((area) => faultsInArea(area, sheets)),
    ];
    seen.add(key);
    return faults.map((fault) => `the name ${name} ${fault}`);
  });
}

/** `'My, sheet'!$A:$B,Other!$1:$2` is two. */
function areasIn(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
}

function faultsInArea(area: string, sheets: readonly string[]): readonly string[] {
  const [, quoted, plain, range = ""] = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(area) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || !sheets.includes(sheet)) return [`points at the sheet ${sheet ?? area}`];
  const isWholeRowOrColumn = /^\$[A-Z]{1,3}:\$[A-Z]{1,3}$|^\$\d+:\$\d+$/.test(range);
  const isFixed = /^\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?$/.test(range) && parseRange(range) !== undefined;
  return isWholeRowOrColumn || isFixed ? [] : [`points at ${range}, which is no fixed range`];
}
