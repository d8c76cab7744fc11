import { foldWidth } from "../notation/fold-width.ts";
import type { IsDeclared, Reading } from "../notation/notation.ts";
import { parseBuffer } from "../notation/parse-buffer.ts";
import { parseDuration } from "../notation/parse-duration.ts";
import { parseLink } from "../notation/parse-link.ts";
import { parsePoint } from "../notation/parse-point.ts";
import { parseRecurrence } from "../notation/parse-recurrence.ts";
import { parseWindow } from "../notation/parse-window.ts";
import type { Form } from "./value-forms.ts";

type Parse = (text: string, isDeclared: IsDeclared) => Reading<{ readonly text: string }>;

const parsers: Readonly<Record<Form, Parse>> = {
  point: parsePoint,
  window: parseWindow,
  duration: parseDuration,
  buffer: parseBuffer,
  link: parseLink,
  recurrence: parseRecurrence,
};

/** What a small text says, in the one spelling that all spellings of it have in common; undefined if it says nothing. */
export function meaningOf(text: string, forms: readonly Form[], isDeclared: IsDeclared): string | undefined {
  return readAs(text, forms, isDeclared)?.meaning;
}

function readAs(text: string, forms: readonly Form[], isDeclared: IsDeclared) {
  for (const form of forms) {
    const reading = parsers[form](text, isDeclared);
    if (reading.ok) return { form, meaning: reading.value.text };
  }
  return undefined;
}

const han = /\p{Script=Han}/u;

/**
 * A small text in its normal form: plain marks for full-width and typographic ones, spaces only where they belong, `..` in
 * windows, dates as 2026-10-20. Words stay in their language: `5个工作日` is as good as `5wd`, but `5 working days` is `5wd`.
 */
export function normalValue(text: string, forms: readonly Form[], isDeclared: IsDeclared): string {
  const read = readAs(text, forms, isDeclared);
  if (!read) return text;
  const { form, meaning } = read;
  if (!han.test(text)) return form === "recurrence" ? tidied(text) : meaning;
  const candidates = respell[form](tidied(text));
  return candidates.find((candidate) => meaningOf(candidate, [form], isDeclared) === meaning) ?? text;
}

/** Ways to write a text in Chinese words, the most orderly first: each is still to be held against what it says. */
const respell: Readonly<Record<Form, (text: string) => readonly string[]>> = {
  point: respellPoint,
  window: (text) => {
    const ends = (separator: RegExp): readonly string[] =>
      [...text.matchAll(separator)].flatMap((match) => {
        const first = respellPoint(text.slice(0, match.index).trim());
        const second = respellPoint(text.slice(match.index + match[0].length).trim());
        return first.flatMap((start) => second.map((finish) => `${start}..${finish}`));
      });
    return [...ends(/\.\.+/g), ...ends(/[至到~]/g), ...respellPoint(text)];
  },
  duration: respellDuration,
  buffer: respellDuration,
  link: (text) => {
    const spaced = text.replace(/^(.*?\S)\s*([+-])\s*(\d.*)$/u, "$1 $2 $3");
    return [withoutGaps(spaced), spaced, text];
  },
  recurrence: (text) => [text],
};

function respellPoint(text: string): readonly string[] {
  const dated = text.replace(/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?/, (_, year: string, month: string, day: string) => {
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  });
  return [...new Set([dated, text])].flatMap((each) => {
    const joined = each.replace(/\s*([+-])\s*(?=\d)/g, "$1");
    return [withoutGaps(joined), joined, withoutGaps(each), each];
  });
}

/** A number and its unit stand together. */
function withoutGaps(text: string): string {
  return text.replace(/(?<=\d)\s+(?=\p{Script=Han})/gu, "");
}

function respellDuration(text: string): readonly string[] {
  const ranged = text.replace(/(?<=[\d个天日周月])\s*[~至到-]\s*(?=\d)/gu, "-");
  return [ranged.replace(/\s+/g, ""), ranged, text.replace(/\s+/g, ""), text];
}

function tidied(text: string): string {
  return foldWidth(text).trim().replace(/\s+/g, " ");
}
