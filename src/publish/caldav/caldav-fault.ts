import type { NetworkReason } from "../shared/network-fault.ts";

/** Why nothing more can be done with a CalDAV server. The words for it are in `fault-wording.ts`. */
export type CaldavReason =
  | NetworkReason
  /** The server wants a user and a password, and none were given. */
  | "needs-credentials"
  | "wrong-credentials"
  /** It lets people in by a way other than Basic. */
  | "other-login"
  | "forbidden"
  | "not-found"
  /** What answers is no CalDAV server, or no part of one. */
  | "not-caldav"
  /** It leads to another host, to which no password is given. */
  | "leads-elsewhere"
  /** A server or an account, in which calendars are. */
  | "not-a-calendar"
  /** A list of tasks, say. */
  | "takes-no-events"
  | "unreadable-answer"
  /** It does not list all entries of the calendar at once. */
  | "list-cut-short"
  | "too-busy"
  | "out-of-order"
  | "full"
  | "interrupted";

export interface CaldavFacts {
  /** Host, and port where one was given. */
  readonly host?: string;
  /** Without user and password. */
  readonly url?: string;
  readonly status?: number;
  /** How long the server asks to wait; 0 where it does not say. */
  readonly seconds?: number;
  /** How often it was tried. */
  readonly tries?: number;
  /** Variables of the environment that would have to be set. */
  readonly missing?: readonly string[];
  readonly calendars?: readonly CalendarPlace[];
}

/** A calendar on a server. */
export interface CalendarPlace {
  readonly name: string;
  readonly url: string;
}

export class CaldavFault extends Error {
  readonly reason: CaldavReason;
  readonly facts: CaldavFacts;

  constructor(reason: CaldavReason, facts: CaldavFacts = {}) {
    super(`${reason} ${JSON.stringify(facts)}`);
    this.name = "CaldavFault";
    this.reason = reason;
    this.facts = facts;
  }
}
