import { launchWeekday } from "./dates/launch-weekday.ts";
import type { Check } from "./define-check.ts";
import { ownerMissing } from "./owners/owner-missing.ts";
import { tierMinimum } from "./tier/tier-minimum.ts";
import { tierMissing } from "./tier/tier-missing.ts";

/** Every check, by family; to add one is to add its file and its line here. */
export const checks: readonly Check[] = [
  // Dates and calendar
  launchWeekday,
  // Owners and load
  ownerMissing,
  // Tier
  tierMinimum,
  tierMissing,
];
