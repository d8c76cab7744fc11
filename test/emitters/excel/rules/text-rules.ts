import type { PackageParts } from "./package-rules.ts";
import { elementsOf, plainText } from "./xml-elements.ts";

/** What a cell, or a comment, holds at most. */
const longestText = 32_767;

/** The texts of a list of texts, each with its runs joined, as Excel reads them. */
export function textsIn(xml: string): readonly string[] {
  return elementsOf(xml, "si").map(({ content }) => textOf(content));
}

/** The text of its runs; `_x0041_` stands for the sign of that number. */
export function textOf(xml: string): string {
  return elementsOf(xml, "t")
    .map(({ content }) => plainText(content))
    .join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What is wrong with the texts that cells share. */
export function faultsInTexts(parts: PackageParts): readonly string[] {
  const xml = parts.get("xl/sharedStrings.xml") ?? "";
  const texts = textsIn(xml);
  const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets/sheet")).map(([, sheet]) => sheet);
  const uses = sheets.reduce((sum, sheet) => sum + (sheet.match(/<c [^>]*t="s"/g)?.length ?? 0), 0);
  const { count, uniqueCount } = elementsOf(xml, "sst")[0]?.attributes ?? {};
  return [
    ...(Number(uniqueCount) === texts.length ? [] : [`there are ${texts.length} texts, not ${uniqueCount}`]),
    ...(Number(count) === uses ? [] : [`they are used ${uses} times, not ${count}`]),
    ...texts.flatMap((text) => faultsInText(text)),
  ];
}

/** What is wrong with one text. */
export function faultsInText(text: string): readonly string[] {
  const shown = JSON.stringify(text.slice(0, 30));
  return [
    ...(text.length > longestText ? [`${shown} has ${text.length} characters`] : []),
    ...(/\p{Cs}/u.test(text) ? [`${shown} holds half a character`] : []),
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)
      ? [`${shown} holds a control character`]
      : []),
    ...(/undefined|\[object |\bNaN\b/.test(text) ? [`${shown} was never filled in`] : []),
  ];
}
