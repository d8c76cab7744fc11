import type { Language } from "../../diagnostic/diagnostic.ts";
import type { IsoDate } from "../../schedule/document.ts";
import type { CancelledEntry, Move } from "../shared/published.ts";

/** The body of the request that posts one message to a channel's webhook: plain data, within the channel's limits. */
export type ChatPayload = Readonly<Record<string, unknown>>;

/** What a message is about. */
export interface ChatWish {
  /** The week of this day is told, Monday to Sunday. */
  readonly today: IsoDate;
  /** What moved or was taken out on this day or later is told; inclusive. */
  readonly since: IsoDate;
  /** Of what was published, in the order in which it happened. */
  readonly moves: readonly Move[];
  /** What was published and the plan no longer has; told where it was taken out on the day of `since` or later. */
  readonly cancelled: readonly CancelledEntry[];
  readonly language: Language;
}
