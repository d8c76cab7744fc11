import type { Alignment, Border, Fill, Font, Style } from "exceljs";
import type { Language } from "../../diagnostic/diagnostic.ts";
import {
  countdownFormats,
  headerFormats,
  lengthFormats,
  shortCountdownFormat,
  weekdayFormats,
} from "./calendar-words.ts";
import { palette } from "./palette.ts";

export type CellStyle = Partial<Style>;

interface Look {
  readonly size?: number;
  readonly weight?: "bold";
  readonly color?: string;
  readonly fill?: string;
  readonly format?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: "wrap";
  readonly shrink?: "shrink";
  readonly indent?: number;
  readonly below?: "hair" | "thin" | "none";
  readonly underline?: "underline";
  readonly slope?: "italic";
}

/** The styles of all cells. Each is one object however many cells use it: the library then numbers it only once. */
export type CellStyles = ReturnType<typeof cellStylesIn>;

const dateFormat = "yyyy-mm-dd";

export function cellStylesIn(language: Language) {
  const style = (look: Look): CellStyle => styleOf(look, language);
  const phase = { fill: palette.phaseRow, weight: "bold", below: "thin" } as const;
  const heading = { size: 9, weight: "bold", color: palette.headerText, fill: palette.header, below: "thin" } as const;
  return {
    ...chartStyles(style, language),
    ...inputStyles(style, language),
    title: style({ size: 16, weight: "bold", below: "none" }),
    sectionTitle: style({ size: 12, weight: "bold", color: palette.headerText, below: "none" }),
    label: style({ size: 9, color: palette.quiet, align: "right", below: "none" }),
    legendText: style({ size: 9, color: palette.quiet, indent: 1, below: "none" }),
    lead: style({ size: 9, color: palette.quiet, below: "none" }),
    launchDate: style({
      weight: "bold",
      fill: palette.launchInput,
      format: dateFormat,
      align: "center",
      below: "thin",
    }),
    launchWeekday: style({
      size: 9,
      color: palette.quiet,
      format: weekdayFormats[language],
      align: "left",
      below: "none",
    }),
    hint: style({ size: 9, color: palette.quiet, wrap: "wrap", below: "none" }),
    todayDate: style({ format: dateFormat, align: "center", below: "none" }),
    text: style({}),
    centered: style({ align: "center" }),
    quietCentered: style({ align: "center", color: palette.quiet }),
    wrapped: style({ wrap: "wrap" }),
    sentence: style({ below: "none" }),
    meaning: style({ indent: 1, below: "none" }),
    key: style({ color: palette.quiet, wrap: "wrap" }),
    link: style({ color: palette.link, underline: "underline", wrap: "wrap" }),
    indented: style({ indent: 1 }),
    indentedWrapped: style({ indent: 1, wrap: "wrap" }),
    date: style({ format: dateFormat, align: "center" }),
    /** Of a day that does not move although others do. */
    fixedNumber: style({ align: "center", slope: "italic", color: palette.quiet }),
    fixedDate: style({ format: dateFormat, align: "center", slope: "italic", color: palette.quiet }),
    leftDate: style({ format: dateFormat, align: "left" }),
    leftNumber: style({ align: "left" }),
    leftWhole: style({ format: "#,##0", align: "left" }),
    number: style({ align: "center" }),
    percent: style({ align: "center", format: "0%" }),
    phaseText: style(phase),
    phaseDate: style({ ...phase, format: dateFormat, align: "center" }),
    phaseNumber: style({ ...phase, align: "center" }),
    heading: style(heading),
    wrappedHeading: style({ ...heading, wrap: "wrap", vertical: "middle" }),
    centeredHeading: style({ ...heading, align: "center", wrap: "wrap", vertical: "middle" }),
    headerBand: style({ ...heading, below: "none" }),
    hidden: style({ size: 8, color: palette.quiet, below: "none" }),
    hiddenDate: style({ size: 8, color: palette.quiet, format: dateFormat, below: "none" }),
  };
}

type MakeStyle = (look: Look) => CellStyle;

/** What stands above the chart, and what waits in its cells. */
function chartStyles(style: MakeStyle, language: Language) {
  const headerGrid = {
    size: 8,
    align: "center",
    below: "none",
    color: palette.headerText,
    fill: palette.header,
  } as const;
  const week = { ...headerGrid, align: "left", shrink: "shrink" } as const;
  const bold = { weight: "bold", color: palette.headerText } as const;
  const formats = headerFormats[language];
  return {
    monthOfYear: style({ ...week, ...bold, format: formats.monthOfYear }),
    monday: style({ ...week, format: formats.monday }),
    year: style({ ...week, ...bold, size: 7.5, format: "yyyy" }),
    month: style({ ...week, size: 7.5, format: formats.month }),
    monthNumber: style({ ...headerGrid, format: "m" }),
    day: style({ ...headerGrid, size: 7.5, format: "d" }),
    weekday: style(headerGrid),
    holiday: style({ ...week, color: palette.quiet }),
    countdown: style({ ...week, color: palette.quiet, format: countdownFormats[language] }),
    shortCountdown: style({ ...headerGrid, size: 7, color: palette.quiet, format: shortCountdownFormat }),
    sign: style({ ...headerGrid, ...bold, size: 7, below: "thin" }),
    rowLabel: style({ ...headerGrid, align: "right", color: palette.quiet, indent: 1 }),
    /** Hold a diamond and do not show it, until a rule says so. */
    markCell: style({ size: 11, align: "center", format: ";;;", below: "none" }),
    smallMarkCell: style({ size: 8, align: "center", format: ";;;", below: "none" }),
    occurrence: style({ size: 8, align: "center", color: palette.mark, below: "none" }),
  };
}

/** Cells that may be typed over. */
function inputStyles(style: MakeStyle, language: Language) {
  const input = { fill: palette.input } as const;
  return {
    inputText: style(input),
    inputCentered: style({ ...input, align: "center" }),
    inputNumber: style({ ...input, align: "center", format: "0" }),
    inputCalendarDays: style({ ...input, align: "center", format: lengthFormats[language].cd }),
    inputMonths: style({ ...input, align: "center", format: lengthFormats[language].mo }),
    inputPercent: style({ ...input, align: "center", format: "0%" }),
    inputDate: style({ ...input, align: "center", format: dateFormat }),
    inputWrapped: style({ ...input, wrap: "wrap" }),
    criticalNumber: style({ align: "center", weight: "bold", color: palette.criticalBar }),
  };
}

export function swatch(color: string): CellStyle {
  return { fill: solid(color), border: { top: edge("thin", palette.line), bottom: edge("thin", palette.line) } };
}

export function markSwatch(language: Language): CellStyle {
  return styleOf({ size: 10, align: "center", color: palette.mark, below: "none" }, language);
}

/** Rules take their colour from the background, cells from the foreground: both are set. */
export function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: color }, bgColor: { argb: color } };
}

export function edge(style: "hair" | "thin" | "dotted" | "dashed", color: string): Partial<Border> {
  return { style, color: { argb: color } };
}

function styleOf(look: Look, language: Language): CellStyle {
  const below = look.below ?? "hair";
  return {
    font: fontOf(look, language),
    alignment: alignmentOf(look),
    ...(look.fill === undefined ? {} : { fill: solid(look.fill) }),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
    ...(below === "none"
      ? {}
      : { border: { bottom: edge("thin", below === "thin" ? palette.line : palette.hairline) } }),
  };
}

function fontOf({ size = 10, weight, color = palette.ink, underline, slope }: Look, language: Language): Partial<Font> {
  return {
    size,
    color: { argb: color },
    ...(language === "zh"
      ? { name: "Microsoft YaHei", family: 2, charset: 134 }
      : { name: "Calibri", family: 2, scheme: "minor" }),
    ...(weight ? { bold: true } : {}),
    ...(underline ? { underline: true } : {}),
    ...(slope ? { italic: true } : {}),
  };
}

function alignmentOf({ align, vertical = "middle", wrap, shrink, indent }: Look): Partial<Alignment> {
  return {
    vertical,
    ...(align ? { horizontal: align } : indent ? { horizontal: "left" } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(shrink ? { shrinkToFit: true } : {}),
    ...(indent ? { indent } : {}),
  };
}
