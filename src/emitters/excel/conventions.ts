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
    en: "“As built” means: true of the dates as the workbook was built, and not counted again when they move.",
    zh: "“生成时”指生成工作簿那一刻的情况，日期移动后不会重新计算。",
  },
];
