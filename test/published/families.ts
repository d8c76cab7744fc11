import { chinaHolidayCases } from "./china-holidays.ts";
import { chinaHolidayDifferences, openPlannerStudioDifferences, primaveraDifferences } from "./differences.ts";
import { ganttProjectCases } from "./ganttproject.ts";
import { microsoftProjectCases } from "./microsoft-project.ts";
import { openPlannerStudioCases, openPlannerStudioRefusals } from "./open-planner-studio.ts";
import { openProjectCases } from "./openproject.ts";
import { primaveraCases } from "./primavera-p6.ts";
import { psplibCases } from "./psplib.ts";
import type { Family } from "./published-case.ts";
import { kubernetesCases, openStackCases } from "./release-schedules.ts";

export const families: readonly Family[] = [
  { title: "Primavera P6", cases: primaveraCases, differences: primaveraDifferences },
  { title: "Microsoft Project", cases: microsoftProjectCases, differences: {} },
  {
    title: "Open Planner Studio",
    cases: openPlannerStudioCases,
    differences: openPlannerStudioDifferences,
    refusals: openPlannerStudioRefusals,
  },
  { title: "OpenProject", cases: openProjectCases, differences: {} },
  { title: "GanttProject", cases: ganttProjectCases, differences: {} },
  { title: "PSPLIB", cases: psplibCases, differences: {} },
  { title: "OpenStack", cases: openStackCases, differences: {} },
  { title: "Kubernetes", cases: kubernetesCases, differences: {} },
  { title: "Chinese holidays", cases: chinaHolidayCases, differences: chinaHolidayDifferences },
];
