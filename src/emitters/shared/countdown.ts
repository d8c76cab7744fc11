import type { IsoDate } from "../../schedule/document.ts";
import { dayOf } from "./civil-day.ts";

/** A day as counted from the launch, in calendar days: `T-30`, `T`, `T+14`; null where no launch day is known. */
export function countdownOf(date: IsoDate | null, launch: string | null): string | null {
  if (date === null || launch === null) return null;
  const distance = dayOf(date) - dayOf(launch);
  if (distance === 0) return "T";
  return distance < 0 ? `T${distance}` : `T+${distance}`;
}

/** A span in the notation of windows, both ends inside: `T-48..T-42`; one point where it is a single day. */
export function countdownSpan(span: { start: IsoDate | null; finish: IsoDate | null }, launch: string | null) {
  const first = countdownOf(span.start, launch);
  const last = countdownOf(span.finish, launch);
  if (first === null || last === null || first === last) return first ?? last;
  return `${first}..${last}`;
}
