import { UsageError } from "../usage-error.ts";
import {
  addressMissing,
  addressUnreadable,
  addressWithPassword,
  inTheClear,
  withPassword,
} from "../words/caldav-words.ts";

/**
 * The address of a calendar as it was typed. One with a password in it is refused, as it stays in the history of the shell
 * and in the logs of servers; so is one that would send a password unencrypted to another machine.
 */
export function readCalendarAddress(text: string | undefined): string {
  if (text === undefined) throw new UsageError(addressMissing);
  if (!URL.canParse(text)) throw new UsageError(addressUnreadable);
  const { protocol, username, password, hostname, origin, pathname } = new URL(text);
  if (username !== "" || password !== "") throw new UsageError(addressWithPassword, withPassword);
  if (protocol !== "https:" && protocol !== "http:") throw new UsageError(addressUnreadable);
  if (protocol === "http:" && !isLoopback(hostname)) throw new UsageError(inTheClear(hostname));
  return `${origin}${pathname}`;
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
