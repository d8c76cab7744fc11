import type { Day } from "../time/day.ts";
import type { Placed } from "./link-moment.ts";
import { dayOf, type Moment } from "./moment.ts";

/** Where a task stands so far: nowhere yet, or nowhere at all because something it needs hangs on an unknown day. */
export type Position = Placed | "unknown" | undefined;

/** In place of a moment, and before all of them: nothing says where. */
export const nowhere = -(2 ** 30) as Moment;

/** In place of a moment, and before all of them: it hangs on a day that is not known. */
export const unknown = (nowhere + 1) as Moment;

/** Whether a task has a place. */
export function isPlaced(position: Position): position is Placed {
  return position !== undefined && position !== "unknown";
}

/** Where tasks stand, by index, in flat arrays: every pass goes through all of them. */
export class Positions {
  /** `nowhere` or `unknown` for a task without a place; the other two then are the same. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly bufferFinish: Int32Array;
  /** The start; of work under way, where what is left of it begins: what it waits for holds it there. */
  readonly resumes: Int32Array;

  constructor(count: number) {
    this.start = new Int32Array(count).fill(nowhere);
    this.finish = new Int32Array(count).fill(nowhere);
    this.bufferFinish = new Int32Array(count).fill(nowhere);
    this.resumes = new Int32Array(count).fill(nowhere);
  }

  at(index: number): Position {
    const start = this.start[index] as Moment;
    if (start === nowhere) return undefined;
    if (start === unknown) return "unknown";
    const finish = this.finish[index] as Moment;
    const bufferFinish = this.bufferFinish[index] as Moment;
    const resumes = this.resumes[index] as Moment;
    return resumes === start ? { start, finish, bufferFinish } : { start, finish, bufferFinish, resumes };
  }

  isPlaced(index: number): boolean {
    return this.start[index]! > unknown;
  }

  /** The first day of all that is placed. */
  firstDay(): Day | undefined {
    let first: Moment | undefined;
    for (let index = 0; index < this.start.length; index += 1) {
      const start = this.start[index] as Moment;
      if (start > unknown && (first === undefined || start < first)) first = start;
    }
    return first === undefined ? undefined : dayOf(first);
  }

  put(index: number, position: Position): void {
    if (position === undefined) this.lay(index, nowhere, nowhere, nowhere);
    else if (position === "unknown") this.lay(index, unknown, unknown, unknown);
    else {
      this.lay(index, position.start, position.finish, position.bufferFinish);
      this.resumes[index] = position.resumes ?? position.start;
    }
  }

  lay(index: number, start: Moment, finish: Moment, bufferFinish: Moment): void {
    this.start[index] = start;
    this.finish[index] = finish;
    this.bufferFinish[index] = bufferFinish;
    this.resumes[index] = start;
  }

  /** Puts a task where it stands in others. */
  copy(index: number, from: Positions): void {
    this.start[index] = from.start[index]!;
    this.finish[index] = from.finish[index]!;
    this.bufferFinish[index] = from.bufferFinish[index]!;
    this.resumes[index] = from.resumes[index]!;
  }
}
