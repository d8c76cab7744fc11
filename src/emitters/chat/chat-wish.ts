import type { Language } from "../../diagnostic/diagnostic.ts";
import type { IsoDate } from "../../schedule/document.ts";
import type { Move } from "../shared/published.ts";

/** The body of the request that posts one message to a channel's webhook: plain data, within the channel's limits. */
export type ChatPayload = Readonly<Record<string, unknown>>;

/** What a message is about. */
export interface ChatWish {
  /** The week of this day is told, Monday to Sunday. */
  readonly today: IsoDate;
  /** What moved on this day or later is told; inclusive. */
  readonly since: IsoDate;
  /** Of what was published, in the order in which it happened. */
  readonly moves: readonly Move[];
  readonly language: Language;
}
