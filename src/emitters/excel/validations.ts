import type { DataValidation, Worksheet } from "exceljs";
import type { Language } from "../../diagnostic/diagnostic.ts";
import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { BookContext, SheetContext } from "./sheet-context.ts";
import { wordsIn } from "./words.ts";

/** The library writes a rule over a whole range as well, which its types leave out. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Rows below the last task that may be filled in: a new task of the last phase. */
const spareRows = 20;

/** An actual date, or nothing. */
export function dateValidation(language: Language): DataValidation {
  const words = wordsIn(language);
  return {
    type: "date",
    operator: "greaterThan",
    allowBlank: true,
    formulae: [earliestDay],
    showErrorMessage: true,
    errorTitle: words("dates"),
    error: words("launchError"),
  };
}

type HomeField = "status" | "owner" | "progress";

/** What may stand in the cells that are filled in on two sheets. */
export function homeValidations({
  language,
  lists,
}: BookContext): Readonly<Partial<Record<HomeField, DataValidation>>> {
  const words = wordsIn(language);
  const inList = (list: string): DataValidation => ({ type: "list", allowBlank: true, formulae: [list] });
  return {
    status: {
      ...inList(lists.statuses),
      showErrorMessage: true,
      errorTitle: words("status"),
      error: words("statusError"),
    },
    // Somebody new may be typed in; the list only offers the names of the plan.
    ...(lists.owners === undefined ? {} : { owner: inList(lists.owners) }),
    progress: {
      type: "decimal",
      operator: "between",
      allowBlank: true,
      formulae: [0, 1],
      showErrorMessage: true,
      errorTitle: words("percent"),
      error: words("percentError"),
    },
  };
}

/** Statuses and owners are chosen from lists; progress is a share; the launch is a date. */
export function addGanttValidations(context: SheetContext): void {
  const { sheet, ganttRows, language, places } = context;
  const words = wordsIn(language);
  const last = rows.body + ganttRows.length - 1 + spareRows;
  for (const [field, validation] of Object.entries(homeValidations(context))) {
    const letters = columnLetters(columns[field as HomeField]);
    addValidation(sheet, `${letters}${rows.body}:${letters}${last}`, validation);
  }
  addValidation(sheet, places.launch.replaceAll("$", ""), {
    type: "date",
    operator: "greaterThan",
    allowBlank: true,
    formulae: [earliestDay],
    showErrorMessage: true,
    // To be decided is a text: it may be typed all the same.
    errorStyle: "warning",
    errorTitle: words("launch"),
    error: words("launchError"),
  });
}

/** What is less was not typed as a date. */
const earliestDay = new Date(Date.UTC(2000, 0, 1));

export function addValidation(sheet: Worksheet, range: string, validation: DataValidation): void {
  const [first, last] = range.split(":");
  // The library does not find a range of one cell again when it writes.
  const cells = first !== undefined && first === last ? first : range;
  (sheet as unknown as RangeValidations).dataValidations.add(cells, validation);
}
