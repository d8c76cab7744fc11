import type { Difference } from "./published-case.ts";

type Differences = Readonly<Record<string, Difference>>;

export const primaveraDifferences: Differences = {};

/** A milestone behind a task stands at the evening of that day instead of on the next working day. */
function onTheEvening(milestone: string, day: string, rest: Difference["ours"] = {}): Difference {
  const ours = { [`${milestone}.early_start`]: day, [`${milestone}.early_finish`]: day, ...rest };
  return { because: "milestone-takes-no-time", ours };
}

export const openPlannerStudioDifferences: Differences = {
  "cal-4": onTheEvening("J", "2026-06-10", { project_finish: "2026-06-10", project_duration_days: 8 }),
  "float-milestone-end-13": onTheEvening("END", "2026-06-05", {
    project_finish: "2026-06-05",
    project_duration_days: 5,
  }),
  "ms-05-end-milestone-fs": onTheEvening("M", "2026-06-05", { project_finish: "2026-06-05", project_duration_days: 5 }),
  "ms-11-join-two-chains-float-on-short": onTheEvening("M", "2026-06-08", {
    project_finish: "2026-06-08",
    project_duration_days: 6,
  }),
  "mk-01a": onTheEvening("M", "2026-06-03", { project_finish: "2026-06-03" }),
  "mk-04": onTheEvening("M", "2026-06-03"),
  "mk-08b": onTheEvening("M", "2026-06-04", { project_finish: "2026-06-04" }),
  "mk-15b": onTheEvening("M", "2026-06-05", { project_finish: "2026-06-05" }),
  // It stands at the morning of the first day, and T ends at the evening of the third.
  "ms-02-lone-vs-task": { because: "milestone-takes-no-time", ours: { "M.total_float_days": 3 } },
  "mk-06": {
    because: "milestone-waits-for-nothing",
    ours: { "B.early_start": "2026-06-01", "B.early_finish": "2026-06-03", project_finish: "2026-06-03" },
  },
  "wbs-summary-relation-conservative-sf-pred-01": {
    because: "start-to-finish",
    ours: { "X.early_start": "2026-06-01", "X.early_finish": "2026-06-02" },
  },
  "kal-sf-multi": {
    because: "start-to-finish",
    ours: { "S.early_start": "2026-07-06", "S.early_finish": "2026-07-07" },
  },
  "kal-scenario-1": {
    because: "lag-calendar",
    ours: {
      "S.early_start": "2026-07-13",
      "S.early_finish": "2026-07-16",
      "S.late_start": "2026-07-13",
      "S.late_finish": "2026-07-16",
      project_finish: "2026-07-16",
    },
  },
  "cst-mfo": {
    because: "pinned-float",
    ours: { "B.late_finish": "2026-06-16", "B.total_float_days": 4, "B.critical": false },
  },
  "cst-alap-with-succ": { because: "late-float", ours: { "A.total_float_days": 4, "A.free_float_days": 4 } },
  "edge-empty-project-01": {
    because: "empty-plan",
    ours: { error: true, project_finish: undefined, project_duration_days: undefined },
    errors: ["no-tasks"],
  },
};

export const chinaHolidayDifferences: Differences = {
  "2020": {
    because: "weekday-made-up",
    ours: {
      make_up_days:
        "2020-01-19 春节, 2020-04-26 劳动节, 2020-05-09 劳动节, 2020-06-28 端午节, " +
        "2020-09-27 国庆节、中秋节, 2020-10-10 国庆节、中秋节",
    },
  },
};
