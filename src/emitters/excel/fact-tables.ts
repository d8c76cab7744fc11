import { type FactReader, factScalar } from "../shared/fact-scalar.ts";
import { factWord } from "../shared/fact-words.ts";
import { sharedWords } from "../shared/words.ts";

export type FactValue = string | number;

/** A table of the facts: either keys with their values, or one row for each entry under headings. */
export interface FactTable {
  readonly title: string;
  /** Null where the rows are pairs of a key and its value. */
  readonly headings: readonly string[] | null;
  readonly rows: readonly (readonly FactValue[])[];
}

type Entries = readonly (readonly [string, unknown])[];
type FactMap = Readonly<Record<string, unknown>>;

/** Facts are two or three levels deep; what is deeper is written into one cell. */
const deepest = 3;

/** The tables that say one section: its own keys first, then one table for each list inside it. */
export function factTablesOf(section: string, value: unknown, context: FactReader): readonly FactTable[] {
  return tablesAt({ key: section, title: factWord(section, context.language), value, depth: 0 }, context);
}

interface Part {
  readonly key: string;
  readonly title: string;
  readonly value: unknown;
  readonly depth: number;
}

function tablesAt({ key, title, value, depth }: Part, context: FactReader): readonly FactTable[] {
  if (value === null || value === undefined) return [];
  const entries = entriesOf(value);
  if (entries.length === 0)
    return isMap(value) || Array.isArray(value) ? [] : [pairTable(title, [[key, value]], context)];
  if (isListOfMaps(entries)) return [listTable(title, entries, context)];
  if (!isMap(value)) return [pairTable(title, [[key, value]], context)];
  const isInner = ([, inner]: Entries[number]) => depth < deepest && isMap(inner) && !isPoint(inner);
  const pairs = entries.filter((entry) => !isInner(entry) && entry[1] !== null);
  const inner = entries.filter(isInner).flatMap(([innerKey, part]) => {
    const name = `${title} · ${factWord(innerKey, context.language)}`;
    return tablesAt({ key: innerKey, title: name, value: part, depth: depth + 1 }, context);
  });
  return pairs.length > 0 ? [pairTable(title, pairs, context), ...inner] : inner;
}

function pairTable(title: string, entries: Entries, context: FactReader): FactTable {
  const rows = entries.map(([key, value]) => [factWord(key, context.language), factValue(key, value, context)]);
  return { title, headings: null, rows };
}

function listTable(title: string, entries: Entries, context: FactReader): FactTable {
  const { language } = context;
  const keys = [...new Set(entries.flatMap(([, value]) => (isMap(value) ? Object.keys(value) : [])))].filter(
    (it) => it !== "name",
  );
  const rows = entries.map(([id, value]) => {
    const map: FactMap = isMap(value) ? value : {};
    const own = map.name;
    const name = typeof own === "string" && own !== "" ? own : factWord(id, language);
    return [name, ...keys.map((key) => factValue(key, map[key], context))];
  });
  return { title, headings: [factWord("name", language), ...keys.map((key) => factWord(key, language))], rows };
}

/** A list of maps, or a map of maps that hold nothing but values: entries of one kind. */
function isListOfMaps(entries: Entries): boolean {
  const maps = entries.map(([, value]) => value).filter((value) => value !== null);
  return (
    maps.length > 0 && maps.every((value) => isMap(value) && !isPoint(value) && Object.values(value).every(isValue))
  );
}

function isValue(value: unknown): boolean {
  return !isMap(value) || isPoint(value);
}

function factValue(key: string, value: unknown, context: FactReader): FactValue {
  const { comma, colon, semicolon } = sharedWords(context.language);
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((it) => String(factValue(key, it, context))).join(comma);
  if (!isMap(value)) return factScalar(key, value, context);
  if (isPoint(value)) return pointText(value);
  return Object.entries(value)
    .map(([part, inner]) => `${factWord(part, context.language)}${colon}${factValue(part, inner, context)}`)
    .join(semicolon);
}

const pointKeys: ReadonlySet<string> = new Set([
  "text",
  "date",
  "time",
  "start",
  "finish",
  "nominal",
  "amount",
  "unit",
  "min",
  "likely",
  "max",
  "approximate",
]);

/** A point, window or amount: the written text, with the day or days it stands for, and nothing else. */
function isPoint(value: unknown): boolean {
  if (!isMap(value) || !Object.keys(value).every((key) => pointKeys.has(key))) return false;
  return ["text", "date", "start"].some((key) => typeof value[key] === "string");
}

function pointText(value: unknown): string {
  if (!isMap(value)) return "";
  const read = (key: string) => (typeof value[key] === "string" ? (value[key] as string) : "");
  const first = [read("date") || read("start"), read("time")].filter((it) => it !== "").join(" ");
  const last = read("finish");
  const days = last !== "" && last !== first ? `${first} – ${last}` : first;
  const text = read("text");
  if (days === "") return text;
  return text === "" || text === days ? days : `${days} (${text})`;
}

function entriesOf(value: unknown): Entries {
  if (Array.isArray(value)) return value.map((it, index) => [String(index + 1), it] as const);
  return isMap(value) ? Object.entries(value) : [];
}

function isMap(value: unknown): value is FactMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
