import { dayOf } from "../shared/civil-day.ts";
import { countdownOf } from "../shared/countdown.ts";
import { dateWithWeekday, type Lines, type MarkdownContext } from "./context.ts";
import { cell } from "./escape-markdown.ts";
import { type Happening, happenings } from "./happening.ts";
import { pointOffset } from "./point-offset.ts";
import { leftColumns, table } from "./table.ts";

/** Day by day, from the first to the last: what begins, what ends, what takes place. */
export function countdownSection(context: MarkdownContext): Lines {
  const { words } = context;
  const days = byDay(happenings(context));
  if (days.length === 0) return [];
  const rows = days.map((day) => [...dayCells(day, context), day.texts.join("<br>")]);
  return [`## ${words.countdown}`, "", ...table(leftColumns(words.offset, words.day, words.happens), rows)];
}

interface CountdownDay {
  readonly date: string | null;
  /** Calendar days from the launch where there is no date. */
  readonly offset: number;
  readonly texts: string[];
}

function dayCells({ date, offset }: CountdownDay, { document, shared }: MarkdownContext): readonly string[] {
  if (date === null) return [cell(offset === 0 ? "T" : `T${offset < 0 ? "" : "+"}${offset}`), "–"];
  return [cell(countdownOf(date, document.plan.launch)), cell(dateWithWeekday(date, shared))];
}

/** Dated ones first; those that only hang on a launch which is not known follow in their own order. */
function byDay(all: readonly Happening[]): readonly CountdownDay[] {
  const days = new Map<string, CountdownDay>();
  for (const { date, point, text } of all) {
    const offset = date === null ? pointOffset(point) : 0;
    if (offset === null) continue;
    const key = date ?? `T${offset}`;
    const day = days.get(key) ?? { date, offset, texts: [] };
    days.set(key, day);
    day.texts.push(text);
  }
  return [...days.values()].toSorted((a, b) => {
    if (a.date !== null && b.date !== null) return dayOf(a.date) - dayOf(b.date);
    if (a.date === null && b.date === null) return a.offset - b.offset;
    return a.date === null ? 1 : -1;
  });
}
