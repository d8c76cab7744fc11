import type { FactRow } from "../../schedule/document.ts";
import { countdownOf } from "../shared/countdown.ts";
import { factDeed, factTitle, zoneTexts } from "../shared/fact-rows.ts";
import type { CalendarItem } from "./calendar-item.ts";
import { type CalendarContext, categoryList, dayOrMoment, localTime, simpleItem } from "./context.ts";

/** The dated facts. One with several days, such as a metric measured twice, has them numbered from the second on. */
export function factItems(context: CalendarContext): readonly CalendarItem[] {
  const seen = new Map<string, number>();
  return context.document.rows.flatMap((row) => {
    const name = factKey(row);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return factItem(row, count === 1 ? name : `${name}/${count}`, context);
  });
}

/** Facts have ids of their own, so the section is part of the key; `by` there would be the deadline of a task. */
function factKey({ fact, id }: FactRow): string {
  return id === "by" ? `${fact}/by/1` : `${fact}/${id}`;
}

/** Nobody may speak before an embargo lifts, or in days that are blacked out, whosever calendar it is. */
function concernsAll({ fact, owner }: FactRow): boolean {
  return owner === null && (fact === "embargo" || fact === "blackouts");
}

function factItem(row: FactRow, key: string, context: CalendarContext): readonly CalendarItem[] {
  const { document, names, words, shared, language, tags } = context;
  const { start: date, finish, time } = row;
  if (date === null) return [];
  const countdown = countdownOf(date, document.plan.launch);
  return [
    simpleItem({
      key,
      tags: ["key", ...(concernsAll(row) ? ["everywhere" as const] : []), ...tags.ofFact(row)],
      sort: "fact",
      summary: factTitle(row, language),
      description: [
        ...(countdown === null ? [] : [`${words.countdown}${shared.colon}${countdown}`]),
        ...localTime(context, date, time),
        ...zoneTexts(row),
        ...(row.owner === null ? [] : [`${words.owner}${shared.colon}${names.owner(row.owner)}`]),
        ...(row.nominal === null ? [] : [`${words.movedFrom}${shared.colon}${row.nominal}`]),
      ].join("\n"),
      categories: categoryList([factDeed(row.fact, language)]),
      ...dayOrMoment({ date, finish, time }, context),
    }),
  ];
}
