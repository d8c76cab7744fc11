import type { Day } from "./day.ts";

/**
 * Which civil days are worked. All counting goes through one cumulative index of working days, so that "n working
 * days later" and "how many working days lie between" cost the same whatever the distance.
 */
export interface Calendar {
  readonly id: string;
  /** Working days of an ordinary week: what `2w` means as a duration. */
  readonly workdaysPerWeek: number;
  isWorkday(day: Day): boolean;
  /** Working days strictly before `day`, from a fixed origin: only differences have a meaning. */
  workdaysBefore(day: Day): number;
  /** The working day with that index: `workdayAt(workdaysBefore(d))` is the first working day on or after d. */
  workdayAt(index: number): Day;
  /** The name of a holiday or make-up working day, as its source gives it; undefined on any other day. */
  nameOf(day: Day): string | undefined;
  /** Whether the official notice for that day's year is missing, so that the day may still change. */
  isProvisional(day: Day): boolean;
}
