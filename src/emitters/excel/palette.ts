/**
 * The colours of the workbook. Bars differ in lightness as well as in hue, so that they are told apart in a grey print and
 * by colour-blind readers: what is done is a deeper blue than what is planned, critical is orange, late is nearly black.
 * The same holds for buffer, rest days, holidays and the launch column.
 */
export const palette = {
  ink: "FF1F2933",
  quiet: "FF6B7785",
  header: "FFE9EDF3",
  headerText: "FF33475B",
  phaseRow: "FFF3F5F8",
  phaseBar: "FF44546A",
  taskBar: "FF8FBDE8",
  doneBar: "FF4E8FC7",
  criticalBar: "FFB5421A",
  buffer: "FFDCEAF8",
  mark: "FF1F4E79",
  datedBar: "FFA6A6A6",
  rest: "FFEDEDED",
  holiday: "FFE3DDEA",
  holidayHeader: "FFCFC4DC",
  launchInput: "FFFFE36E",
  input: "FFFFFBEA",
  lateBar: "FF6E1423",
  cancelledBar: "FFD0D4DA",
  launch: "FFFCE0CF",
  launchLine: "FFB5421A",
  anchor: "FFFFF4CC",
  hairline: "FFE0E4E9",
  line: "FFC3CBD5",
  restHeader: "FFD3DAE3",
  link: "FF0B5CAD",
  white: "FFFFFFFF",
  warning: "FFFFF4CC",
} as const;
