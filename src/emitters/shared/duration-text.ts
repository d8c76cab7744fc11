import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import type { TaskEntry } from "../../schedule/document.ts";
import { cleanLine } from "./clean-line.ts";
import { sharedWords } from "./words.ts";

type Duration = TaskEntry["duration"];
type Unit = "day" | "workingDay" | "calendarDay" | "week" | "month" | "hour" | "minute";

const units: Readonly<Record<Unit, { readonly one: string; readonly many: string; readonly zh: string }>> = {
  day: { one: "day", many: "days", zh: "天" },
  workingDay: { one: "working day", many: "working days", zh: "个工作日" },
  calendarDay: { one: "calendar day", many: "calendar days", zh: "个自然日" },
  week: { one: "week", many: "weeks", zh: "周" },
  month: { one: "month", many: "months", zh: "个月" },
  hour: { one: "hour", many: "hours", zh: "小时" },
  minute: { one: "minute", many: "minutes", zh: "分钟" },
};

const unitsBySuffix: Readonly<Record<string, Unit>> = {
  d: "day",
  wd: "workingDay",
  cd: "calendarDay",
  w: "week",
  mo: "month",
  h: "hour",
  m: "minute",
};

const about: Bilingual = { en: "about ", zh: "约 " };

/**
 * A task's duration as one says it: `8–15 days`, `约 1 个月`, `45 分钟`. Days without a further word are working days;
 * weeks and months stay as they were written. Empty where nothing was written and nothing had to be assumed.
 */
export function durationText(duration: Duration, language: Language): string {
  if (duration.unit === null) return duration.text === "" ? "" : sharedWords(language).tbd;
  if (duration.max === null || (duration.text === "" && !duration.assumed)) return "";
  const { numbers, unit } = measureOf(duration);
  return `${duration.approximate ? about[language] : ""}${spanText(numbers, unit, language)}`;
}

/** An amount such as `10wd` or `30m`, which a fact holds as it was written; any other text stays as it is. */
export function amountText(text: string, language: Language): string {
  const [, count = "", suffix = ""] = /^(\d{1,6})(d|wd|cd|w|mo|h|m)$/.exec(text.trim()) ?? [];
  const unit = unitsBySuffix[suffix];
  return unit === undefined ? cleanLine(text) : spanText([Number(count)], unit, language);
}

interface Measure {
  /** One, two or three, in ascending order. */
  readonly numbers: readonly number[];
  readonly unit: Unit;
}

function measureOf(duration: Duration): Measure {
  const { min, likely, max, unit, text } = duration;
  const written = (text.match(/\d+/g) ?? []).map(Number);
  if (text.endsWith("w")) return { numbers: written, unit: "week" };
  if (text.endsWith("mo")) return { numbers: written, unit: "month" };
  const all = [min ?? 0, ...(written.length === 3 ? [likely ?? 0] : []), max ?? 0];
  const numbers = min === max ? all.slice(-1) : all;
  if (unit === "min") {
    const areHours = numbers.every((number) => number % 60 === 0);
    return areHours ? { numbers: numbers.map((it) => it / 60), unit: "hour" } : { numbers, unit: "minute" };
  }
  // Of a single day nobody asks how it is counted.
  const isOneDay = numbers.length === 1 && numbers[0] === 1;
  return { numbers, unit: unit === "cd" && !isOneDay ? "calendarDay" : "day" };
}

function spanText(numbers: readonly number[], unit: Unit, language: Language): string {
  const { one, many, zh } = units[unit];
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? first;
  const range = first === last ? `${last}` : `${first}–${last}`;
  const likely = numbers.length === 3 ? numbers[1] : undefined;
  if (language === "zh") return `${range} ${zh}${likely === undefined ? "" : `，最可能 ${likely} ${zh}`}`;
  const word = last === 1 && first === 1 ? one : many;
  return `${range} ${word}${likely === undefined ? "" : `, most likely ${likely}`}`;
}
