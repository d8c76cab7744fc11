import type { Bilingual } from "../../diagnostic/diagnostic.ts";

/** How dates and days are counted, for a reader who has never seen the plan's source. */
export const conventions: readonly Bilingual[] = [
  {
    en: "T is the launch day. T-30 is thirty calendar days before it; weekends and holidays count.",
    zh: "T 是上市日。T-30 指上市前 30 个自然日，周末和节假日都算在内。",
  },
  {
    en: "Durations and float are working days: weekends and holidays do not count, make-up working days do.",
    zh: "工期和浮动按工作日计：周末和节假日不算，调休上班日要算。",
  },
  {
    en: "Start and finish are both days of the task: one that starts and finishes on the same day takes one day.",
    zh: "开始日和结束日都算在任务之内：当天开始、当天结束，就是 1 天。",
  },
  {
    en: "Float is how many working days a task may slip before a fixed day moves. At zero or less it is critical.",
    zh: "浮动是任务最多可以推迟几个工作日而不影响固定日期；小于等于 0 就是关键任务。",
  },
  {
    en: "Bars follow the start and finish columns, but nothing is rescheduled here: change the plan file and build again.",
    zh: "横条会跟着开始、结束两列变化，但这里不会重新排期；要调整计划，请改计划文件后重新生成。",
  },
];
