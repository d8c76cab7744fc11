import type { IsoDate, ScheduleDocument } from "../../schedule/document.ts";
import { shiftDate, weekdayOfDate } from "../shared/civil-day.ts";
import { namesOf } from "../shared/names.ts";
import { safeLink } from "../shared/safe-link.ts";
import { type SharedWords, sharedWords } from "../shared/words.ts";
import type { ChatWish } from "./chat-wish.ts";
import { type DayText, dayTextFor } from "./day-text.ts";
import { plain, quiet, type Span } from "./digest.ts";
import { shortText } from "./short-text.ts";
import { type ChatWords, chatWords } from "./words.ts";

/** What the sections of one message are written with. */
export interface ChatContext {
  readonly document: ScheduleDocument;
  readonly wish: ChatWish;
  /** Monday to Sunday, both inside. */
  readonly week: { readonly first: IsoDate; readonly last: IsoDate };
  readonly days: DayText;
  readonly words: ChatWords;
  readonly shared: SharedWords;
  /** ` · 李梅`; nothing where nobody owns it. */
  readonly owned: (owner: string | null) => readonly Span[];
}

/** Names are cut to this width: a message is read on a phone. */
export const nameCells = 72;
const ownerCells = 32;
/** A longer address would fill the message by itself. */
const longestLink = 300;

export function contextOf(document: ScheduleDocument, wish: ChatWish): ChatContext {
  const { today, language } = wish;
  const names = namesOf(document, language);
  const first = shiftDate(today, 1 - weekdayOfDate(today));
  return {
    document,
    wish,
    week: { first, last: shiftDate(first, 6) },
    days: dayTextFor(today, language),
    words: chatWords(language),
    shared: sharedWords(language),
    owned: (owner) => (owner === null ? [] : [quiet(` · ${shortText(names.owner(owner), ownerCells)}`)]),
  };
}

export function isInWeek(date: IsoDate | null, { week }: ChatContext): date is IsoDate {
  return date !== null && week.first <= date && date <= week.last;
}

/** A name, leading to the first web page among its links. */
export function nameSpan(name: string, links: readonly string[] = []): Span {
  const span = plain(shortText(name, nameCells));
  const link = links.map(safeLink).find((it) => it !== null && /^https?:/i.test(it) && it.length <= longestLink);
  return link ? { ...span, link } : span;
}
