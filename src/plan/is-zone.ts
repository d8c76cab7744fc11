import { zoneClock } from "../time/zone-clock.ts";

/** A name of the IANA database. Its own letters, so that a typing slip is not taken for an offset such as +08. */
export function isZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && zoneClock(name) !== undefined;
}
