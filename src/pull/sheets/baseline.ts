import { type Day, parseDay } from "../../time/day.ts";
import { type Cell, parseAddress, type Sheet } from "../workbook/cell.ts";
import type { Workbook } from "../workbook/read-workbook.ts";
import { WorkbookFault } from "../workbook/workbook-fault.ts";

/** The sheets of a workbook, whatever their names are. */
export type SheetRole = "gantt" | "tasks" | "links";

/** What a workbook said when it was made: its hidden sheet. */
export interface Baseline {
  readonly plan: { readonly id: string; readonly language: string; readonly name: string };
  /** `launch` is undefined for a plan without one; then nobody can have moved it. */
  readonly launch: BaseLaunch | undefined;
  /** By role, the name as written. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly columns: readonly BaseColumn[];
  /** Shown names by id. */
  readonly owners: ReadonlyMap<string, string>;
  readonly phases: ReadonlyMap<string, string>;
  /** The shown word of each status. */
  readonly statuses: ReadonlyMap<string, string>;
  readonly tasks: ReadonlyMap<string, BaseTask>;
  /** ISO dates by id, the launch among them; empty where none is known. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly links: readonly BaseLink[];
  readonly calendars: readonly BaseCalendar[];
}

export interface BaseLaunch {
  /** ISO date; `TBD` where it was open. */
  readonly text: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface BaseColumn {
  readonly role: string;
  readonly field: string;
  readonly letter: string;
  readonly heading: string;
  readonly headingRow: number;
}

/** What was shown of a task, by field: dates as ISO text, per cents as whole numbers, empty where nothing was. */
export type BaseTask = ReadonlyMap<string, string>;

export interface BaseLink {
  readonly number: string;
  readonly successor: string;
  readonly predecessor: string;
  readonly type: string;
  readonly lag: string;
  readonly unit: string;
}

/** Which days a calendar worked. */
export interface BaseCalendar {
  readonly id: string;
  /** Letters of the columns. */
  readonly column: string;
  readonly dates: string;
  readonly firstDay: Day;
  /** A 1 or 0 for each day from the first on. */
  readonly bits: string;
}

const sheetName = "_tminus";
const format = /^tminus-workbook\/(\d+)$/;
/** The newest schema that this version reads. */
const knownSchema = 1;

/** Reads the hidden sheet; fails with a `WorkbookFault` where there is none, or one of a newer version. */
export function readBaseline(workbook: Workbook): Baseline {
  const name = workbook.sheetNames.find((each) => each.trim().toLowerCase() === sheetName);
  const sheet = name === undefined ? undefined : workbook.sheet(name);
  const records = sheet ? recordsOf(sheet) : [];
  const [, version] = format.exec(records.find(([type]) => type === "format")?.[1] ?? "") ?? [];
  if (version === undefined) throw new WorkbookFault("no-baseline");
  if (Number(version) > knownSchema) throw new WorkbookFault("newer-schema", { found: version });
  const of = (type: string): readonly Texts[] => records.filter(([each]) => each === type).map(([, ...rest]) => rest);
  const [plan] = of("plan");
  if (!plan?.[0]) throw new WorkbookFault("no-baseline");
  const fields =
    of("fields")
      .find(([about]) => about === "task")
      ?.slice(1) ?? [];
  const tasks = of("task").map((texts) => new Map(fields.map((field, index) => [nameOf(field), texts[index] ?? ""])));
  return {
    plan: { id: plan[0], language: plan[1] ?? "", name: plan[2] ?? "" },
    launch: launchOf(of("launch")[0]),
    sheets: pairsOf(of("sheet")),
    columns: of("column").flatMap(columnOf),
    owners: pairsOf(of("owner")),
    phases: pairsOf(of("phase")),
    statuses: pairsOf(of("status")),
    tasks: new Map(tasks.map((task) => [task.get("id") ?? "", task])),
    anchors: pairsOf(of("anchor")),
    links: of("link").map(linkOf),
    calendars: of("workdays").flatMap(calendarOf),
  };
}

type Texts = readonly string[];

const nameOf = (field: string): string => (field === "owner id" ? "owner" : field);

function recordsOf(sheet: Sheet): readonly Texts[] {
  return [...sheet.rows].toSorted(([left], [right]) => left - right).map(([, cells]) => textsOf(cells));
}

function textsOf(cells: ReadonlyMap<number, Cell>): Texts {
  const last = Math.max(...cells.keys());
  return Array.from({ length: last }, (_, index) => {
    const value = cells.get(index + 1)?.value ?? "";
    return typeof value === "string" ? value : String(value);
  });
}

function pairsOf(records: readonly Texts[]): ReadonlyMap<string, string> {
  return new Map(records.map(([key = "", text = ""]) => [key, text]));
}

function launchOf(record: Texts | undefined): BaseLaunch | undefined {
  const [text = "", sheet = "gantt", address = ""] = record ?? [];
  const place = parseAddress(address);
  return text === "" || !place ? undefined : { text, sheet, ...place };
}

function columnOf([role = "", field = "", letter = "", heading = "", headingRow = ""]: Texts): readonly BaseColumn[] {
  const row = Number(headingRow);
  return Number.isInteger(row) && letter !== "" ? [{ role, field, letter, heading, headingRow: row }] : [];
}

function calendarOf([id = "", column = "", dates = "", day = "", bits = ""]: Texts): readonly BaseCalendar[] {
  const firstDay = parseDay(day);
  return firstDay === undefined ? [] : [{ id, column, dates, firstDay, bits }];
}

function linkOf([number = "", successor = "", predecessor = "", type = "", lag = "", unit = ""]: Texts): BaseLink {
  return { number, successor, predecessor, type, lag, unit };
}
