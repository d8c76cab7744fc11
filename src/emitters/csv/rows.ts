import type { Language } from "../../diagnostic/diagnostic.ts";
import type { PhaseEntry, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import type { CsvProfile } from "../shared/csv-profile.ts";
import { type Names, nameOf, namesOf } from "../shared/names.ts";
import { firstPublication, type Published } from "../shared/published.ts";

/** A row of the table: a task, or a phase that stands above its tasks. Numbers count from one, phases first. */
export type Row =
  | { readonly kind: "phase"; readonly number: number; readonly phase: PhaseEntry }
  | { readonly kind: "task"; readonly number: number; readonly task: TaskEntry };

/** What the cells of a table are read with. */
export interface CsvContext {
  readonly document: ScheduleDocument;
  readonly language: Language;
  readonly names: Names;
  readonly published: Published;
  readonly separator: string;
  readonly rows: readonly Row[];
  /** The number of a task's row. */
  readonly numberOf: (id: string) => number | null;
  /** The number of a phase's row; null where phases have none. */
  readonly phaseNumberOf: (id: string | null) => number | null;
  /** How many rows have that name. */
  readonly bearersOf: (name: string) => number;
  readonly emailOf: (owner: string | null) => string | null;
}

/** What is asked for besides the document and the profile. */
export interface TableWish {
  readonly language: Language;
  /** A first publication where nothing is known. */
  readonly published: Published | undefined;
}

export function contextOf(document: ScheduleDocument, profile: CsvProfile, wish: TableWish): CsvContext {
  const phases = profile.phases === "as-rows" ? document.phases : [];
  const rows: readonly Row[] = [
    ...phases.map((phase, index): Row => ({ kind: "phase", number: index + 1, phase })),
    ...document.tasks.map((task, index): Row => ({ kind: "task", number: phases.length + index + 1, task })),
  ];
  const phaseNumbers = new Map(phases.map(({ id }, index) => [id, index + 1]));
  const numbers = new Map(document.tasks.map(({ id }, index) => [id, phases.length + index + 1]));
  const emails = new Map(document.owners.map(({ id, email }) => [id, email]));
  const bearers = countNames(rows);
  return {
    document,
    language: wish.language,
    names: namesOf(document, wish.language),
    published: wish.published ?? firstPublication(document),
    separator: profile.separator,
    rows,
    numberOf: (id) => numbers.get(id) ?? null,
    phaseNumberOf: (id) => (id === null ? null : (phaseNumbers.get(id) ?? null)),
    bearersOf: (name) => bearers.get(name) ?? 0,
    emailOf: (owner) => (owner === null ? null : (emails.get(owner) ?? null)),
  };
}

function countNames(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row.kind === "phase" ? row.phase : row.task);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
