import { tierName } from "../shared/plan-words.ts";
import { asOfText } from "../shared/progress-words.ts";
import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { writeLive } from "./live-cell.ts";
import { planTitle } from "./plan-title.ts";
import { serialDayOf } from "./serial-day.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { TimeScale } from "./time-scale.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

/** The title, the launch and today, what may be changed, and the headings of the list. */
export function writeTop(context: SheetContext, scale: TimeScale | undefined): void {
  const { sheet, document, language, styles } = context;
  writeCell(sheet, { row: rows.title, column: columns.task }, planTitle(document, language), styles.title);
  writeCell(sheet, { row: rows.summary, column: columns.task }, summaryOf(context), styles.lead);
  writeLaunch(context);
  writeToday(context);
  writeHint(context);
  sheet.getRow(rows.title).height = 28;
  sheet.getRow(rows.summary).height = 20;
  sheet.getRow(rows.hint).height = 30;
  writeHeadings(context);
  if (scale) writeRowLabels(context, scale);
}

function summaryOf({ document, language }: SheetContext): string {
  const { plan } = document;
  const clock = plan.launch?.slice(11, 16) ?? "";
  return [
    plan.tier === null ? "" : tierName(plan.tier, language),
    [clock, plan.timezone ?? ""].filter((part) => part !== "").join(" "),
    asOfText(document, language) ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** The one cell that moves the plan, and its weekday. */
function writeLaunch({ sheet, document, language, styles, places }: SheetContext): void {
  const { launch, launchText } = document.plan;
  if (launch === null && launchText === null) return;
  const words = wordsIn(language);
  writeCell(sheet, { row: rows.summary, column: columns.start }, words("launch"), styles.label);
  const day = launch === null ? words("noLaunch") : serialDayOf(launch);
  writeCell(sheet, { row: rows.summary, column: columns.finish }, day, styles.launchDate);
  const weekday = { formula: `IF(ISNUMBER(${places.launch}),${places.launch},"")`, value: launch === null ? "" : day };
  writeLive(sheet, { row: rows.summary, column: columns.days }, weekday, styles.launchWeekday);
}

function writeToday({ sheet, document, language, styles }: SheetContext): void {
  writeCell(sheet, { row: rows.summary, column: columns.float }, wordsIn(language)("today"), styles.label);
  const today = sheet.getCell(rows.summary, columns.status);
  // No stored value: the file does not depend on the day on which it was made.
  today.value = { formula: "TODAY()" };
  today.style = styles.todayDate;
  const { asOf } = document.plan;
  if (asOf !== null)
    writeCell(sheet, { row: rows.summary, column: columns.kind }, serialDayOf(asOf), styles.hiddenDate);
}

/** Where dates leave the calendar, the warning stands in place of the hint. */
function writeHint({ sheet, language, styles, live }: SheetContext): void {
  const words = wordsIn(language);
  const leaves = live.leavesCalendar();
  const [warning, hint] = [words("leavesCalendar"), words(leaves === undefined ? "hintFixed" : "hint")];
  const place = { row: rows.hint, column: columns.task };
  for (let column: number = columns.owner; column <= columns.progress; column++)
    writeCell(sheet, { row: rows.hint, column }, null, styles.hint);
  const formula = leaves === undefined ? undefined : `IF(${leaves},"${warning}","${hint}")`;
  writeLive(sheet, place, { formula, value: hint }, styles.hint);
  sheet.mergeCells(rows.hint, columns.task, rows.hint, columns.progress);
}

function writeHeadings({ sheet, language, styles }: SheetContext): void {
  const words = wordsIn(language);
  const headings: readonly Word[] = ["task", "owner", "start", "finish", "days", "float", "status", "percent"];
  headings.forEach((heading, index) => {
    const column = index + 1;
    for (let row: number = rows.groups; row < rows.headings; row++)
      writeCell(sheet, { row, column }, null, styles.headerBand);
    const style = index < 2 ? styles.heading : styles.centeredHeading;
    writeCell(sheet, { row: rows.headings, column }, words(heading), style);
  });
  writeCell(sheet, { row: rows.headings, column: columns.id }, words("id"), styles.hidden);
  sheet.getRow(rows.headings).height = 20;
}

/** What the lines above the chart are, to the left of each. */
function writeRowLabels({ sheet, language, styles }: SheetContext, { unit }: TimeScale): void {
  const words = wordsIn(language);
  const labels: readonly (readonly [number, Word])[] = [
    [rows.weeks, unit === "day" ? "weekOf" : "month"],
    [rows.holidays, "holidayRow"],
    [rows.countdown, "toLaunch"],
    ...(unit === "week" ? ([[rows.days, "weekOf"]] as const) : []),
  ];
  for (const [row, word] of labels) writeCell(sheet, { row, column: columns.progress }, words(word), styles.rowLabel);
}

/** The columns of the list, for printing on every page. */
export const listColumns = `${columnLetters(columns.task)}:${columnLetters(columns.progress)}`;
