import type { Task } from "../plan/plan.ts";
import { countWorkdays } from "../time/calendar.ts";
import type { Placed } from "./link-moment.ts";
import { dayOf } from "./moment.ts";
import type { Work } from "./work.ts";

/** What is left of work under way. Where its length is not known, the working days it stands on, else one. */
export function restOf({ actual, calendar }: Task, placed: Placed | undefined): Work {
  if (actual?.kind === "under-way" && actual.rest) return { ...actual.rest, calendar };
  if (!placed) return { amount: 1, unit: "wd", calendar };
  const days = countWorkdays(calendar, dayOf(placed.resumes ?? placed.start), dayOf(placed.finish));
  return { amount: Math.max(1, days), unit: "wd", calendar };
}
