import type { Moment } from "./moment.ts";

/** Where a task stands in one pass; undefined where nothing says so. The counterpart of the scheduler's `Placed`. */
export interface Laid {
  readonly start: Moment;
  readonly finish: Moment;
  /** What followers wait for. */
  readonly bufferFinish: Moment;
  /** Of work under way, where what is left of it begins. */
  readonly resumes?: Moment;
}

/** The tasks of one pass by their index. */
export type Places = (Laid | undefined)[];
