import type { Constraint } from "./constraint.ts";
import type { Direction } from "./direction.ts";
import type { OccurrenceDay } from "./expand-recurrence.ts";
import type { Network } from "./network.ts";
import type { Positions } from "./positions.ts";

/** Where the passes have come to. */
export interface Pass {
  readonly network: Network;
  readonly directions: readonly Direction[];
  readonly positions: Positions;
  readonly drivers: (readonly Constraint[])[];
  readonly occurrences: (readonly OccurrenceDay[])[];
  /** Recurrences of which only the first day is known so far, by index. */
  readonly open: Set<number>;
}
