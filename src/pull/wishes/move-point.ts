import { foldWidth } from "../../notation/fold-width.ts";
import type { IsDeclared, PointText } from "../../notation/notation.ts";
import { parsePoint } from "../../notation/parse-point.ts";
import { scanDate } from "../../notation/scan-date.ts";
import { type Day, daysBetween, formatDay, partsOf, weekdayOf } from "../../time/day.ts";
import type { Workdays } from "./workdays.ts";

export interface PointMove {
  /** As written. */
  readonly text: string;
  /** The days that the point may be taken for now: the one that it names, and the one shown, where it was rolled. */
  readonly from: readonly Day[];
  readonly to: Day;
  readonly isDeclared: IsDeclared;
  readonly workdays: Workdays;
}

/**
 * A point as its author would write it for another day: a date stays a date, `T-30` becomes `T-28`, `T-5wd` counts working
 * days, and a clock time stays. Several where it is not sure from which day to count; none where the form cannot say it.
 */
export function movedPoint(move: PointMove): readonly string[] {
  const { text, to, isDeclared } = move;
  const reading = parsePoint(text, isDeclared);
  if (!reading.ok) return [];
  const { base, offset } = reading.value;
  if (base.kind === "date" && !offset) {
    const written = dateLike(text, to);
    return written === undefined ? [] : [written];
  }
  if (base.kind === "slot" && !offset) return movedSlot(reading.value, move);
  const found = [...new Set(move.from)]
    .flatMap((from) => distances(reading.value, from, move))
    .map((distance) => withDistance(text, reading.value, distance));
  return [...new Set(found)].filter((each) => parsePoint(each, isDeclared).ok);
}

interface Distance {
  readonly amount: number;
  /** Another unit than the written one, where that cannot say it. */
  readonly unit?: "d";
}

/** `wd`, weeks and months as long as they come out even, else days. */
function distances({ offset, text }: PointText, from: Day, { to, workdays }: PointMove): readonly Distance[] {
  const days = daysBetween(from, to);
  if (offset?.unit === "wd") return [{ amount: offset.amount + workdays.between(from, to) }];
  if (offset?.unit === "mo" || offset?.unit === "h") return [];
  const amount = (offset?.amount ?? 0) + days;
  if (!/\dw/.test(text)) return [{ amount }];
  return amount % 7 === 0 ? [{ amount: amount / 7 }] : [{ amount, unit: "d" }];
}

const written = /([+-])(\s*)(\d+)(\s*)([^\d\s:]*(?: days?)?)(\s+\d{1,2}:\d\d)?\s*$/;

/** Puts another number behind the sign, in the author's own words; a distance of nothing falls away. */
function withDistance(text: string, { base, clock }: PointText, { amount, unit }: Distance): string {
  const folded = foldWidth(text);
  const match = written.exec(folded);
  const clockText = clock === undefined ? "" : (/\s+\d{1,2}:\d\d\s*$/.exec(folded)?.[0].trimEnd() ?? "");
  const sign = amount < 0 ? "-" : "+";
  if (!match) {
    const head = text.slice(0, folded.trimEnd().length - clockText.length).trimEnd();
    const name = base.kind === "name" && (base.name === "launch" || base.name === "release");
    return amount === 0
      ? text
      : `${head}${name ? `${sign}` : ` ${sign} `}${Math.abs(amount)}${name ? "" : "d"}${clockText}`;
  }
  const [, , beforeNumber = "", , beforeUnit = "", oldUnit = ""] = match;
  const head = text.slice(0, match.index);
  if (amount === 0) return `${head.trimEnd()}${clockText}`;
  const unitText = unit === undefined ? oldUnit : /\p{Script=Han}/u.test(oldUnit) ? "天" : "";
  return `${head}${sign}${beforeNumber}${Math.abs(amount)}${unitText === "" ? "" : beforeUnit}${unitText}${clockText}`;
}

/** Another day in the spelling of a date: `2026/10/4`, `2026年10月4日`, with or without zeros, the clock time kept. */
export function dateLike(text: string, day: Day): string | undefined {
  const folded = foldWidth(text);
  const lead = folded.length - folded.trimStart().length;
  const scanned = scanDate(folded.slice(lead));
  if (scanned?.kind !== "day") return undefined;
  const old = text.slice(lead, lead + scanned.end);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const parts = [year, month, dayOfMonth];
  let index = 0;
  const dashed = old.replace(/\d+|[０-９]+/g, (digits) => {
    const number = String(parts[index++] ?? digits);
    return digits.length === 2 && foldWidth(digits)[0] === "0" ? number.padStart(2, "0") : number;
  });
  const isPadded = /^\d{4}-\d{2}-\d{2}$/.test(old);
  return text.slice(0, lead) + (isPadded ? formatDay(day) : dashed) + text.slice(lead + scanned.end);
}

const englishDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** `week 3 wed` in the same week block or another: blocks of seven days, counted from the one that it names now. */
function movedSlot({ base, clock }: PointText, { text, from, to }: PointMove): readonly string[] {
  if (base.kind !== "slot" || base.week === "last" || base.weekday === undefined) return [];
  const { week } = base;
  const isChinese = /\p{Script=Han}/u.test(text);
  const clockText = clock === undefined ? "" : ` ${/\d{1,2}:\d\d/.exec(foldWidth(text))?.[0] ?? ""}`;
  return from.flatMap((day) => {
    const shift = Math.round(daysBetween(day, to) / 7);
    return [week + shift, week + shift - 1, week + shift + 1]
      .filter((number) => number > 0)
      .map((number) => {
        const weekday = weekdayOf(to);
        const slot = isChinese
          ? `第${number}周周${"一二三四五六日"[weekday - 1]}`
          : `week ${number} ${englishDays[weekday - 1]}`;
        return slot + clockText;
      });
  });
}
