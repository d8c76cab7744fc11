import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay, weekdayOf } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { eitherOf } from "../shared/naming.ts";
import { holidayAhead } from "../shared/rest-stretch.ts";
import { weekdayNames } from "../shared/weekday-names.ts";

interface Facts {
  readonly day: string;
  readonly weekday: Bilingual;
  readonly preferred: Bilingual;
}

const plan = (launch: string, tasks: string): string =>
  planText("calendar: CN", `launch: ${launch}`, "tier: notice", tasks);

export const launchWeekday = defineCheck<Facts>({
  code: "launch-weekday",
  severity: "warning",
  summary: {
    en: "The launch is on a weekday on which the policy would rather have none.",
    zh: "上市日落在规范不建议的星期几。",
  },
  why: {
    en: "What breaks on a Friday is mended on a Saturday, if anybody is there; on a Monday nobody has looked at it since the week before.",
    zh: "周五上市，出了问题要等周末加班；周一上市，上周的准备没人再核对过。",
  },
  bad: {
    en: plan("2026-10-23", "tasks: { post: { kind: announce, owner: mia, at: T } }\nowners: { mia: {} }"),
    zh: plan("2026-10-23", "tasks: { 发布文章: { kind: 宣传, owner: 李梅, at: T } }\nowners: { 李梅: {} }"),
  },
  good: {
    en: plan("2026-10-20", "tasks: { post: { kind: announce, owner: mia, at: T } }\nowners: { mia: {} }"),
    zh: plan("2026-10-20", "tasks: { 发布文章: { kind: 宣传, owner: 李梅, at: T } }\nowners: { 李梅: {} }"),
  },
  message: ({ day, weekday }) => ({
    en: `The launch, ${day}, is a ${weekday.en}.`,
    zh: `上市日 ${day} 是${weekday.zh}。`,
  }),
  help: ({ day, preferred }) => ({
    en: `Choose a ${preferred.en}, or keep it and say why: "ignore: [{ check: launch-weekday, why: …, until: ${day} }]".`,
    zh: `请改到${preferred.zh}；确有需要，就写明原因：“ignore: [{ check: launch-weekday, why: ……, until: ${day} }]”。`,
  }),

  *inspect({ plan, launch, policy }) {
    if (launch === undefined || !plan.launch) return;
    const { prefer, warn, error } = policy.launchDays;
    const weekday = weekdayOf(launch);
    // A rest day has a finding of its own, and so has the eve of a holiday.
    if (!plan.calendar.isWorkday(launch) || !(warn.has(weekday) || error.has(weekday))) return;
    if (holidayAhead(plan.calendar, launch)) return;
    const days = [...prefer].sort((left, right) => left - right).map((day) => weekdayNames[day]);
    yield {
      place: plan.launch.place,
      day: formatDay(launch),
      weekday: weekdayNames[weekday],
      preferred: eitherOf(days),
    };
  },
});
