import type { Bilingual, Report } from "../../diagnostic/diagnostic.ts";
import { closestName } from "../../diagnostic/suggest.ts";
import type { Origin } from "../../source/origin.ts";
import { notAMap } from "../mend-values.ts";
import { entriesOf } from "../read-sections.ts";
import { readShape } from "../read-shape.ts";
import { anything, optional, shape, text } from "../shape.ts";
import { csvColumns, csvDuplicate, csvField, csvValue, csvVersion } from "./csv-profile-problems.ts";
import type { CsvValueForm } from "./value-forms.ts";

/** A mapping file as it was read: how a plan becomes a table for one tool. */
export interface CsvProfileReading<Field extends string> {
  readonly columns: readonly CsvColumnReading<Field>[];
  readonly dates: string;
  readonly byteOrderMark: "written" | "left-out";
  readonly lineEnd: "\r\n" | "\n";
  readonly formulas: "guarded" | "kept";
  readonly phases: "as-rows" | "left-out";
  readonly separator: string;
}

interface CsvColumnReading<Field extends string> {
  readonly header: Bilingual;
  readonly holds: { readonly field: Field } | { readonly text: string };
  readonly words: ReadonlyMap<string, string>;
}

const profileSchema = shape({
  "tminus-csv": optional(text),
  dates: optional(text),
  "byte-order-mark": optional(text),
  "line-ends": optional(text),
  "guard-formulas": optional(text),
  "phase-rows": optional(text),
  separator: optional(text),
  columns: anything,
  note: optional(text),
});

const columnSchema = shape({ header: anything, field: optional(text), text: optional(text), words: anything });

const headerSchema = shape({ en: optional(text), zh: optional(text) });

/**
 * How a plan becomes a table for one tool. Whatever is wrong is reported and left out, so that all of it shows in one run.
 *
 * @param fields What a column may hold of a task.
 */
export function readCsvProfile<Field extends string>(
  root: Origin,
  fields: readonly Field[],
  report: Report,
): CsvProfileReading<Field> {
  const keys = readShape(profileSchema, root, report);
  const version = keys["tminus-csv"] ?? "";
  const first = { ...root.at(), line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (version !== "1") report(csvVersion(version === "" ? first : root.at("tminus-csv"), { text: version }));
  const columns = readColumns(root, fields, report);
  return {
    columns,
    dates: readValue(root, "dates", { form: "dates", parse: parsePattern, report }) ?? "YYYY-MM-DD",
    byteOrderMark: readTruth(root, "byte-order-mark", report) ? "written" : "left-out",
    lineEnd: readValue(root, "line-ends", { form: "line-ends", parse: parseLineEnd, report }) ?? "\r\n",
    formulas: (readTruth(root, "guard-formulas", report) ?? true) ? "guarded" : "kept",
    phases: readTruth(root, "phase-rows", report) ? "as-rows" : "left-out",
    separator: keys.separator ?? ", ",
  };
}

function readColumns<Field extends string>(
  root: Origin,
  fields: readonly Field[],
  report: Report,
): readonly CsvColumnReading<Field>[] {
  const section = root.to("columns");
  const items = section.node.kind === "list" ? section.node.items.map((_, index) => section.to(index)) : [];
  if (items.length === 0) report(csvColumns(section.keyOf(), { fault: "none" }));
  const seen = new Set<string>();
  return items.flatMap((origin) => {
    const column = readColumn(origin, fields, report);
    if (column) reportRepeated(column.header, { origin, seen, report });
    return column ? [column] : [];
  });
}

function readColumn<Field extends string>(
  origin: Origin,
  fields: readonly Field[],
  report: Report,
): CsvColumnReading<Field> | undefined {
  if (origin.node.kind !== "map") {
    report(notAMap(origin.node, undefined));
    return undefined;
  }
  const keys = readShape(columnSchema, origin, report);
  const header = readHeader(origin, report);
  if (header === undefined) report(csvColumns(origin.at(), { fault: "no-header" }));
  const words = new Map(entriesOf(origin, "words", report).map(([value, to]) => [value, textAt(to)]));
  if (keys.field !== undefined && keys.text !== undefined) {
    report(csvColumns(origin.at(), { fault: "two-values" }));
    return undefined;
  }
  if (keys.text !== undefined) return header && { header, holds: { text: keys.text }, words };
  if (keys.field === undefined) {
    report(csvColumns(origin.at(), { fault: "no-value" }));
    return undefined;
  }
  const field = fields.find((it) => it === keys.field);
  if (field === undefined) {
    const closest = closestName(keys.field, fields);
    report(csvField(origin.at("field"), { field: keys.field, closest, known: fields }));
    return undefined;
  }
  return header && { header, holds: { field }, words };
}

/** One header, or one for each language; a language that is not named takes the other's. */
function readHeader(origin: Origin, report: Report): Bilingual | undefined {
  const header = origin.to("header");
  if (header === origin) return undefined;
  if (header.node.kind !== "map") {
    const one = textAt(header);
    return one === "" ? undefined : { en: one, zh: one };
  }
  const { en, zh } = readShape(headerSchema, header, report);
  const either = en ?? zh;
  return either === undefined ? undefined : { en: en ?? either, zh: zh ?? either };
}

interface Repetition {
  readonly origin: Origin;
  readonly seen: Set<string>;
  readonly report: Report;
}

function reportRepeated({ en, zh }: Bilingual, { origin, seen, report }: Repetition): void {
  const repeated = [en, zh].find((header) => seen.has(header));
  if (repeated !== undefined) report(csvDuplicate(origin.at("header"), { header: repeated }));
  seen.add(en).add(zh);
}

interface Reading<T> {
  readonly form: CsvValueForm;
  readonly parse: (text: string) => T | undefined;
  readonly report: Report;
}

/** Undefined where nothing is written, and where it is reported. */
function readValue<T>(root: Origin, key: string, { form, parse, report }: Reading<T>): T | undefined {
  const origin = root.to(key);
  if (origin === root || origin.node.kind !== "scalar" || origin.node.text === "") return undefined;
  const value = parse(origin.node.text.trim());
  if (value === undefined) report(csvValue(origin.at(), { text: origin.node.text, form }));
  return value;
}

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  no: false,
  false: false,
  否: false,
};

function readTruth(root: Origin, key: string, report: Report): boolean | undefined {
  return readValue(root, key, { form: "truth", parse: (written) => truths[written.toLowerCase()], report });
}

function parseLineEnd(written: string): "\r\n" | "\n" | undefined {
  if (/^crlf$/i.test(written)) return "\r\n";
  return /^lf$/i.test(written) ? "\n" : undefined;
}

/** Year, month and day, each once, and marks between them. */
function parsePattern(written: string): string | undefined {
  const tokens = written.match(/[A-Za-z]+/g) ?? [];
  const parts = tokens.map((token) => token[0]).toSorted();
  const areKnown = tokens.every((token) => /^(?:YYYY|MM?|DD?)$/.test(token));
  return areKnown && parts.join("") === "DMY" && written.length <= 32 ? written : undefined;
}

function textAt({ node }: Origin): string {
  return node.kind === "scalar" && node.style !== "null" ? node.text : "";
}
