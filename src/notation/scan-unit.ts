/** A unit as written, before its place decides what it counts: `d` is the bare day. */
export type WrittenUnit = "d" | "cd" | "wd" | "w" | "mo" | "h" | "m" | "%";

const spellings: Readonly<Record<WrittenUnit, readonly string[]>> = {
  d: ["d", "day", "days", "天", "日"],
  cd: ["cd", "自然日", "日历日", "自然天", "calendarday", "calendardays"],
  wd: ["wd", "工作日", "workday", "workdays", "workingday", "workingdays"],
  w: ["w", "wk", "week", "weeks", "周", "星期", "礼拜"],
  mo: ["mo", "month", "months", "月"],
  h: ["h", "hr", "hrs", "hour", "hours", "小时"],
  m: ["m", "min", "mins", "minute", "minutes", "分钟"],
  "%": ["%"],
};

const unitsBySpelling: ReadonlyMap<string, WrittenUnit> = new Map(
  (Object.keys(spellings) as WrittenUnit[]).flatMap((unit) => spellings[unit].map((word) => [word, unit] as const)),
);

const stops = " +-.:~/,;，、至到0123456789%";
/** The first words of the units that are written as two. */
const firstWords = ["calendar", "working"];

export interface ScannedUnit {
  /** Undefined where no unit has that spelling, or nothing is written. */
  readonly unit: WrittenUnit | undefined;
  /** As written; empty where a bare number ends. */
  readonly word: string;
  readonly end: number;
}

/** Reads the word behind a number. The text is folded and in lower case. */
export function scanUnit(text: string, start: number): ScannedUnit {
  if (text[start] === "%") return { unit: "%", word: "%", end: start + 1 };
  let end = wordEnd(text, start);
  if (firstWords.includes(text.slice(start, end)) && text[end] === " ") end = wordEnd(text, end + 1);
  const word = text.slice(start, end);
  const spelling = (word.startsWith("个") ? word.slice(1) : word).replace(" ", "");
  return { unit: unitsBySpelling.get(spelling), word, end };
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !stops.includes(text[end] as string)) end++;
  return end;
}
