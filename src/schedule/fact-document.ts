import type { ClockTime, IsoDate } from "./iso.ts";

/** A fact that has days. One with several, such as a metric measured twice, has a row for each, with the same id. */
export interface FactRow {
  /** The section it stands in. */
  readonly fact: string;
  readonly id: string;
  readonly name: string;
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly startText: string | null;
  readonly time: ClockTime | null;
  /** The day before rolling, where it differs. */
  readonly nominal: IsoDate | null;
  /** The anchor that its day is counted from; null where it counts from none. */
  readonly on: string | null;
  readonly owner: string | null;
  /** The same moment in other time zones: those in which an embargo is shown. */
  readonly zones: readonly ZoneTime[];
}

export interface ZoneTime {
  readonly zone: string;
  readonly date: IsoDate;
  readonly time: ClockTime;
}
