import { audienceMissing } from "./content/audience-missing.ts";
import { briefLate } from "./content/brief-late.ts";
import { briefMissing } from "./content/brief-missing.ts";
import { followUpMissing } from "./content/follow-up-missing.ts";
import { fourActions } from "./content/four-actions.ts";
import { legalMissing } from "./content/legal-missing.ts";
import { pmmLate } from "./content/pmm-late.ts";
import { proofMissing } from "./content/proof-missing.ts";
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
import { bufferEaten } from "./dependencies/buffer-eaten.ts";
import { bufferMissing } from "./dependencies/buffer-missing.ts";
import { deadlineRisk } from "./dependencies/deadline-risk.ts";
import { isolatedTask } from "./dependencies/isolated-task.ts";
import { longTask } from "./dependencies/long-task.ts";
import { noFloat } from "./dependencies/no-float.ts";
import { postLaunchEarly } from "./dependencies/post-launch-early.ts";
import { preLaunchLate } from "./dependencies/pre-launch-late.ts";
import { rangeWide } from "./dependencies/range-wide.ts";
import { budgetContingency } from "./facts/budget-contingency.ts";
import { budgetNoOwner } from "./facts/budget-no-owner.ts";
import { budgetSum } from "./facts/budget-sum.ts";
import { earlyRevenue } from "./facts/early-revenue.ts";
import { funnelGap } from "./facts/funnel-gap.ts";
import { metricBaseline } from "./facts/metric-baseline.ts";
import { metricNoDate } from "./facts/metric-no-date.ts";
import { metricNoOwner } from "./facts/metric-no-owner.ts";
import { metricNoTarget } from "./facts/metric-no-target.ts";
import { metricNone } from "./facts/metric-none.ts";
import { metricOrder } from "./facts/metric-order.ts";
import { riskNoTrigger } from "./facts/risk-no-trigger.ts";
import { riskNone } from "./facts/risk-none.ts";
import { riskTooLate } from "./facts/risk-too-late.ts";
import { weightsSum } from "./facts/weights-sum.ts";
import { backupMissing } from "./gates/backup-missing.ts";
import { canaryMissing } from "./gates/canary-missing.ts";
import { canaryShort } from "./gates/canary-short.ts";
import { gateBlockedEarly } from "./gates/gate-blocked-early.ts";
import { gateFailedGo } from "./gates/gate-failed-go.ts";
import { gateMissing } from "./gates/gate-missing.ts";
import { gateNeedsLate } from "./gates/gate-needs-late.ts";
import { gateNoCriteria } from "./gates/gate-no-criteria.ts";
import { gateResultOpen } from "./gates/gate-result-open.ts";
import { rehearsalMissing } from "./gates/rehearsal-missing.ts";
import { rollbackMissing } from "./gates/rollback-missing.ts";
import { rolloutFirstShare } from "./gates/rollout-first-share.ts";
import { rolloutOrder } from "./gates/rollout-order.ts";
import { testReport } from "./gates/test-report.ts";
import { idStyle } from "./language/id-style.ts";
import { mixedAnchor } from "./language/mixed-anchor.ts";
import { offsetStyle } from "./language/offset-style.ts";
import { unusedName } from "./language/unused-name.ts";
import { enablementEarly } from "./notice/enablement-early.ts";
import { enablementLate } from "./notice/enablement-late.ts";
import { enablementMissing } from "./notice/enablement-missing.ts";
import { feedbackMissing } from "./notice/feedback-missing.ts";
import { longTermCheck } from "./notice/long-term-check.ts";
import { notifyLead } from "./notice/notify-lead.ts";
import { notifyMissing } from "./notice/notify-missing.ts";
import { notifyOnRestDay } from "./notice/notify-on-rest-day.ts";
import { preRead } from "./notice/pre-read.ts";
import { retroLate } from "./notice/retro-late.ts";
import { retroMissing } from "./notice/retro-missing.ts";
import { formulaText } from "./output/formula-text.ts";
import { longName } from "./output/long-name.ts";
import { longNote } from "./output/long-note.ts";
import { slip } from "./output/slip.ts";
import { approverCount } from "./owners/approver-count.ts";
import { approverIsOwner } from "./owners/approver-is-owner.ts";
import { meetingPeople } from "./owners/meeting-people.ts";
import { ownerAway } from "./owners/owner-away.ts";
import { ownerIsHelper } from "./owners/owner-is-helper.ts";
import { ownerMissing } from "./owners/owner-missing.ts";
import { ownerOverload } from "./owners/owner-overload.ts";
import { pmmMissing } from "./owners/pmm-missing.ts";
import { scoreIncomplete } from "./tier/score-incomplete.ts";
import { tierConfirm } from "./tier/tier-confirm.ts";
import { tierExcess } from "./tier/tier-excess.ts";
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
  // Dependencies and schedule
  bufferEaten,
  bufferMissing,
  deadlineRisk,
  isolatedTask,
  longTask,
  noFloat,
  postLaunchEarly,
  preLaunchLate,
  rangeWide,
  // Owners and load
  approverCount,
  approverIsOwner,
  meetingPeople,
  ownerAway,
  ownerIsHelper,
  ownerMissing,
  ownerOverload,
  pmmMissing,
  // Tier
  scoreIncomplete,
  tierConfirm,
  tierExcess,
  tierMinimum,
  tierMissing,
  tierScore,
  // Content
  audienceMissing,
  briefLate,
  briefMissing,
  followUpMissing,
  fourActions,
  legalMissing,
  pmmLate,
  proofMissing,
  // Gates, canary and rollback
  backupMissing,
  canaryMissing,
  canaryShort,
  gateBlockedEarly,
  gateFailedGo,
  gateMissing,
  gateNeedsLate,
  gateNoCriteria,
  gateResultOpen,
  rehearsalMissing,
  rollbackMissing,
  rolloutFirstShare,
  rolloutOrder,
  testReport,
  // Metrics, budget and risks
  budgetContingency,
  budgetNoOwner,
  budgetSum,
  earlyRevenue,
  funnelGap,
  metricBaseline,
  metricNoDate,
  metricNoOwner,
  metricNoTarget,
  metricNone,
  metricOrder,
  riskNoTrigger,
  riskNone,
  riskTooLate,
  weightsSum,
  // Enablement and notice
  enablementEarly,
  enablementLate,
  enablementMissing,
  feedbackMissing,
  longTermCheck,
  notifyLead,
  notifyMissing,
  notifyOnRestDay,
  preRead,
  retroLate,
  retroMissing,
  // Output
  formulaText,
  longName,
  longNote,
  slip,
];
