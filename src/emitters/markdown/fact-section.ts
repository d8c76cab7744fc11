import type { FactRow } from "../../schedule/document.ts";
import { factWord } from "../shared/fact-words.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { cell, escapeMarkdown } from "./escape-markdown.ts";
import { factText } from "./fact-text.ts";
import { leftColumns, table } from "./table.ts";

type Fields = Readonly<Record<string, unknown>>;
type FieldsById = Readonly<Record<string, Fields | null>>;

/** Brief, metrics, risks and the rest: whatever sections the plan has, each as a table. */
export function factSection(context: MarkdownContext): Lines {
  const { document, words, language } = context;
  const sections = Object.entries(document.facts).flatMap(([name, value]) => {
    const lines = sectionTables(name, value, context);
    return lines.length === 0 ? [] : [`### ${escapeMarkdown(factWord(name, language))}`, "", ...lines, ""];
  });
  return sections.length === 0 ? [] : [`## ${words.facts}`, "", ...sections.slice(0, -1)];
}

function sectionTables(name: string, value: unknown, context: MarkdownContext): Lines {
  if (!isFields(value)) {
    const text = factText(value, { key: name, context });
    return text === "" ? [] : [text];
  }
  if (isFieldsOfFields(value)) return rowsTable([name], value, context);
  const single = Object.entries(value).filter(([, field]) => !isFieldsOfFields(field));
  const several = Object.entries(value).flatMap(([key, field]) =>
    isFieldsOfFields(field) ? [[key, field] as const] : [],
  );
  return joinTables([
    single.length === 0 ? [] : pairsTable(single, context),
    ...several.map(([key, field]) => [
      `**${escapeMarkdown(factWord(key, context.language))}**`,
      "",
      ...rowsTable([name, key], field, context),
    ]),
  ]);
}

/** One row per key: its label and what it holds. */
function pairsTable(entries: readonly (readonly [string, unknown])[], context: MarkdownContext): Lines {
  const { words, language } = context;
  const rows = entries.map(([key, value]) => [cell(factWord(key, language)), factText(value, { key, context }) || "–"]);
  return table(leftColumns(words.item, words.content), rows);
}

/** One row per entry, one column per field that any of them has; the day, where the schedule has placed it. */
function rowsTable(facts: readonly string[], entries: FieldsById, context: MarkdownContext): Lines {
  const { document, words, language } = context;
  const keys = [...new Set(Object.values(entries).flatMap((fields) => Object.keys(fields ?? {})))];
  const named = keys.includes("name");
  const placed = document.rows.filter((row) => facts.includes(row.fact) && Object.hasOwn(entries, row.id));
  const heads = [
    ...(named ? [] : [words.item]),
    ...keys.map((key) => escapeMarkdown(factWord(key, language))),
    ...(placed.length === 0 ? [] : [words.date]),
  ];
  const rows = Object.entries(entries).map(([id, fields]) => [
    ...(named ? [] : [cell(id)]),
    ...keys.map((key) => factText(fields?.[key] ?? (key === "name" ? id : null), { key, context }) || "–"),
    ...(placed.length === 0
      ? []
      : [
          cell(
            datesOf(
              placed.filter((row) => row.id === id),
              context,
            ),
          ),
        ]),
  ]);
  return table(leftColumns(...heads), rows);
}

function datesOf(rows: readonly FactRow[], { shared }: MarkdownContext): string {
  return rows
    .map(({ start, finish, startText }) => {
      if (start === null) return startText ?? shared.tbd;
      return finish === null || finish === start ? start : `${start}..${finish}`;
    })
    .join(shared.comma);
}

function joinTables(tables: readonly Lines[]): Lines {
  return tables.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("text" in value);
}

function isFieldsOfFields(value: unknown): value is FieldsById {
  return isFields(value) && Object.keys(value).length > 0 && Object.values(value).every(isFieldsOrNothing);
}

/** An entry without details, such as `客服部:` alone, is still an entry. */
function isFieldsOrNothing(value: unknown): boolean {
  return value === null || isFields(value);
}
