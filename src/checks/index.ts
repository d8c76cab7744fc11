import { audienceMissing } from "./content/audience-missing.ts";
import { briefLate } from "./content/brief-late.ts";
import { briefMissing } from "./content/brief-missing.ts";
import { blackoutHit } from "./dates/blackout-hit.ts";
import { burstHoliday } from "./dates/burst-holiday.ts";
import { calendarMissing } from "./dates/calendar-missing.ts";
import { dayKindInversion } from "./dates/day-kind-inversion.ts";
import { embargoEarly } from "./dates/embargo-early.ts";
import { embargoZone } from "./dates/embargo-zone.ts";
import { fewWorkdays } from "./dates/few-workdays.ts";
import { holidayEatsTask } from "./dates/holiday-eats-task.ts";
import { launchEveOfHoliday } from "./dates/launch-eve-of-holiday.ts";
import { launchWeekday } from "./dates/launch-weekday.ts";
import { leadTooShort } from "./dates/lead-too-short.ts";
import { pastStart } from "./dates/past-start.ts";
import { phaseGap } from "./dates/phase-gap.ts";
import { phaseOverlap } from "./dates/phase-overlap.ts";
import { releaseAfterLaunch } from "./dates/release-after-launch.ts";
import type { Check } from "./define-check.ts";
import { idStyle } from "./language/id-style.ts";
import { mixedAnchor } from "./language/mixed-anchor.ts";
import { offsetStyle } from "./language/offset-style.ts";
import { unusedName } from "./language/unused-name.ts";
import { formulaText } from "./output/formula-text.ts";
import { longName } from "./output/long-name.ts";
import { slip } from "./output/slip.ts";
import { approverCount } from "./owners/approver-count.ts";
import { ownerMissing } from "./owners/owner-missing.ts";
import { ownerOverload } from "./owners/owner-overload.ts";
import { pmmMissing } from "./owners/pmm-missing.ts";
import { scoreIncomplete } from "./tier/score-incomplete.ts";
import { tierMinimum } from "./tier/tier-minimum.ts";
import { tierMissing } from "./tier/tier-missing.ts";
import { tierScore } from "./tier/tier-score.ts";

/** Every check, by family; to add one is to add its file and its line here. */
export const checks: readonly Check[] = [
  // Language
  idStyle,
  mixedAnchor,
  offsetStyle,
  unusedName,
  // Dates and calendar
  blackoutHit,
  burstHoliday,
  calendarMissing,
  dayKindInversion,
  embargoEarly,
  embargoZone,
  fewWorkdays,
  holidayEatsTask,
  launchEveOfHoliday,
  launchWeekday,
  leadTooShort,
  pastStart,
  phaseGap,
  phaseOverlap,
  releaseAfterLaunch,
  // Owners and load
  approverCount,
  ownerMissing,
  ownerOverload,
  pmmMissing,
  // Tier
  scoreIncomplete,
  tierMinimum,
  tierMissing,
  tierScore,
  // Content
  audienceMissing,
  briefLate,
  briefMissing,
  // Output
  formulaText,
  longName,
  slip,
];
