import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day, daysBetween, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { dayWords, workdayWords } from "../shared/amount-words.ts";
import { holidayName } from "../shared/rest-stretch.ts";
import { daysOf } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  readonly start: string;
  readonly finish: string;
  readonly workdays: number;
  readonly days: number;
  readonly holiday: Bilingual;
}

export const holidayEatsTask = defineCheck<Facts>({
  code: "holiday-eats-task",
  severity: "info",
  summary: {
    en: "A holiday stretches a task to more than twice its working days.",
    zh: "任务中间隔着假期，前后拖到工期的两倍以上。",
  },
  why: {
    en: "Work that is left lying over a holiday takes time to be picked up again, and whoever waits for it sees a long bar.",
    zh: "做到一半放假，回来还要重新进入状态；等它的人看到的也是长长一条。",
  },
  bad: {
    en: planText("calendar: CN", "tasks:", "  kit: { start: 2026-09-29, duration: 4d }"),
    zh: planText("calendar: CN", "tasks:", "  工具包: { start: 2026-09-29, duration: 4天 }"),
  },
  good: {
    en: planText("calendar: CN", "tasks:", "  kit: { start: 2026-09-21, duration: 4d }"),
    zh: planText("calendar: CN", "tasks:", "  工具包: { start: 2026-09-21, duration: 4天 }"),
  },
  message: ({ task, start, finish, workdays, days, holiday }) => ({
    en: `"${task}" takes ${workdayWords(workdays).en}, but with ${holiday.en} in between it runs over ${dayWords(days).en}, from ${start} to ${finish}.`,
    zh: `“${task}”只要 ${workdayWords(workdays).zh}，但中间隔着${holiday.zh}，从 ${start} 到 ${finish} 前后占了 ${dayWords(days).zh}。`,
  }),
  help: ({ task }) => ({
    en: `See whether "${task}" can end before the holiday or begin after it, with by: or from:.`,
    zh: `请看看“${task}”能不能用 by: 赶在假前做完，或者用 from: 放到假后开始。`,
  }),

  *inspect({ schedule }) {
    for (const scheduled of schedule.tasks) {
      const { task } = scheduled;
      const days = countsWorkdays(task) ? daysOf(scheduled) : undefined;
      if (!days) continue;
      const { start, finish } = days;
      const workdays = countWorkdays(task.calendar, start, finish);
      const length = daysBetween(start, finish) + 1;
      const holiday = length > workdays * 2 ? holidayIn(task, start, finish) : undefined;
      if (!holiday) continue;
      const facts = { task: task.id, start: formatDay(start), finish: formatDay(finish), workdays, days: length };
      yield { place: task.origin.keyOf("duration"), ...facts, holiday };
    }
  },
});

/** Work that is still to be done, with a length in working days of its own. */
function countsWorkdays({ type, duration, pin, during, actual }: Task): boolean {
  const hasBothEnds = pin?.kind === "window" || pin?.kind === "span" || during !== undefined;
  return (
    type === "task" && duration.kind === "span" && duration.unit === "wd" && !hasBothEnds && actual?.kind !== "done"
  );
}

function holidayIn({ rollCalendar }: Task, start: Day, finish: Day): Bilingual | undefined {
  for (let day = start; day <= finish; day = addDays(day, 1)) {
    const name = holidayName(rollCalendar, day);
    if (name) return name;
  }
  return undefined;
}
