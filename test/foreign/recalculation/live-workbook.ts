import { cellsOf, type Parts, type ReadCell } from "./read-cells.ts";
import { dayOf } from "./serial-days.ts";

/** What a workbook says of itself in its hidden sheet, and what its cells of days hold. */
export interface LiveWorkbook {
  readonly gantt: string;
  /** `D2`; undefined where the plan has no launch day. */
  readonly launch: string | undefined;
  readonly tasks: readonly LiveTask[];
  readonly links: readonly LiveLink[];
  /** Whether each day works in the plan's calendar: 1 or 0. */
  readonly calendar: readonly CalendarDay[];
}

export interface CalendarDay {
  /** `2026-10-20`. */
  readonly day: string;
  readonly sheet: string;
  readonly cell: LiveCell;
}

export interface LiveTask {
  readonly id: string;
  readonly row: number;
  readonly start: LiveCell;
  readonly finish: LiveCell;
  readonly days: LiveCell;
  /** Of the days: working days, calendar days or months. */
  readonly unit: string;
}

export interface LiveLink {
  readonly predecessor: string;
  readonly successor: string;
  readonly type: string;
  readonly unit: string;
  readonly sheet: string;
  readonly lag: LiveCell;
}

export interface LiveCell extends ReadCell {
  /** `C12`. */
  readonly address: string;
}

const noCell: ReadCell = { value: undefined, formula: undefined };

/** Reads the hidden sheet `_tminus`, which says where the cells of the plan are. */
export function openLiveWorkbook(parts: Parts): LiveWorkbook {
  const records = recordsIn(cellsOf(parts, "_tminus") ?? new Map());
  const of = (kind: string) => records.filter(([name]) => name === kind).map(([, ...words]) => words);
  const sheets = new Map(of("sheet").map(([role = "", name = ""]) => [role, name]));
  const columns = new Map(of("column").map(([role, field, letter = ""]) => [`${role} ${field}`, letter]));
  // The first field is the word that begins the row.
  const [[, ...fields] = []] = of("fields");
  const gantt = sheets.get("gantt") ?? "";
  const links = sheets.get("links") ?? "";
  const ganttCells = cellsOf(parts, gantt) ?? new Map<string, ReadCell>();
  const linkCells = cellsOf(parts, links) ?? new Map<string, ReadCell>();
  const cellAt = (cells: ReadonlyMap<string, ReadCell>, column: string, row: number): LiveCell => {
    const letter = columns.get(column);
    if (letter === undefined) throw new Error(`The hidden sheet does not say where ${column} is.`);
    return { address: `${letter}${row}`, ...(cells.get(`${letter}${row}`) ?? noCell) };
  };
  const [[launchText = "", , launchCell = ""] = []] = of("launch");
  const linksHead = Number(of("column").find(([role]) => role === "links")?.[4]);
  return {
    gantt,
    launch: /^\d{4}-/.test(launchText) ? launchCell.replaceAll("$", "") : undefined,
    tasks: of("task").map((words) => {
      const word = (field: string) => words[fields.indexOf(field)] ?? "";
      const row = Number(word("gantt row"));
      return {
        id: word("id"),
        row,
        start: cellAt(ganttCells, "gantt start", row),
        finish: cellAt(ganttCells, "gantt finish", row),
        days: cellAt(ganttCells, "gantt days", row),
        unit: word("unit"),
      };
    }),
    links: of("link").map(([number, successor = "", predecessor = "", type = "", , unit = ""]) => ({
      predecessor,
      successor,
      type,
      unit,
      sheet: links,
      lag: cellAt(linkCells, "links lag", linksHead + Number(number)),
    })),
    calendar: calendarDaysIn(parts, sheets.get("calendar")),
  };
}

/** Below its headings the Calendar sheet has a row for each day: the day itself, its weekday, and whether it is worked. */
function calendarDaysIn(parts: Parts, sheet: string | undefined): readonly CalendarDay[] {
  if (sheet === undefined) return [];
  const cells = cellsOf(parts, sheet) ?? new Map<string, ReadCell>();
  return [...cells].flatMap(([address, { value }]) => {
    const [, row] = /^A(\d+)$/.exec(address) ?? [];
    if (row === undefined || typeof value !== "number") return [];
    return [{ day: dayOf(value), sheet, cell: { address: `C${row}`, ...(cells.get(`C${row}`) ?? noCell) } }];
  });
}

/** The rows of a sheet as texts, each up to its last cell that holds something. */
function recordsIn(cells: ReadonlyMap<string, ReadCell>): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [address, { value }] of cells) {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (value === undefined) continue;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const words = rows[Number(row)] ?? [];
    words[column] = String(value);
    rows[Number(row)] = words;
  }
  return rows.filter(Boolean).map((words) => Array.from(words, (word) => word ?? ""));
}
