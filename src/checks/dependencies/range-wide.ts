import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { writtenAt } from "../shared/review.ts";

/** Below that, a range is narrow whatever its ends: `1-3d` says enough. */
const leastSpread = 3;

export const rangeWide = defineCheck<{ readonly task: string; readonly text: string }>({
  code: "range-wide",
  severity: "info",
  summary: {
    en: "The long end of a range is more than twice the short one.",
    zh: "工期范围的上限超过下限的两倍。",
  },
  why: {
    en: "So wide a range says that nobody has looked at the work yet, and what follows is dated by a guess.",
    zh: "范围这么大，说明还没人细看过这项工作，后面的日期也只是猜测。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5-15d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5-15天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 8-12d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 8-12天 }"),
  },
  message: ({ task, text }) => ({
    en: `"${task}" takes ${text}: the long end is more than twice the short one.`,
    zh: `“${task}”的工期是 ${text}，上限超过了下限的两倍。`,
  }),
  help: ({ task }) => ({
    en: `Ask whoever does "${task}" for a narrower range, or split off the part that is not known.`,
    zh: `请让做“${task}”的人给一个窄一点的范围，或者把说不准的部分单独拆出来。`,
  }),

  *inspect({ plan: { tasks } }) {
    for (const { id, duration, origin, actual } of tasks) {
      if (duration.kind !== "span" || actual?.kind === "done") continue;
      const { min, max, text } = duration;
      if (min > 0 && max > 2 * min && max - min >= leastSpread)
        yield { place: origin.at("duration"), task: id, text: writtenAt(origin, "duration") ?? text };
    }
  },
});
