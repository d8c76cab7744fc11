import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { holidayAhead } from "../shared/rest-stretch.ts";

interface Facts {
  readonly day: string;
  readonly holiday: Bilingual;
  readonly first: string;
  readonly last: string;
  readonly workdaysLeft: number;
}

const plan = (launch: string, tasks: string): string => planText("calendar: CN", `launch: ${launch}`, tasks);

export const launchEveOfHoliday = defineCheck<Facts>({
  code: "launch-eve-of-holiday",
  severity: "warning",
  summary: {
    en: "The launch is one of the last two working days before a holiday.",
    zh: "上市日紧挨着假期，是放假前的最后一两个工作日。",
  },
  why: {
    en: "The days on which a launch is talked about are days off: customers are away, and so are those who would mend what breaks.",
    zh: "上市后最热的几天正好放假，客户不在，能处理问题的同事也不在。",
  },
  bad: {
    en: plan("2026-09-30", "tasks: { post: { kind: announce, at: T } }"),
    zh: plan("2026-09-30", "tasks: { 发布文章: { kind: 宣传, at: T } }"),
  },
  good: {
    en: plan("2026-10-20", "tasks: { post: { kind: announce, at: T } }"),
    zh: plan("2026-10-20", "tasks: { 发布文章: { kind: 宣传, at: T } }"),
  },
  message: ({ day, holiday, first, last, workdaysLeft }) => ({
    en: `The launch, ${day}, is the last ${workdaysLeft > 0 ? "but one " : ""}working day before ${holiday.en}, ${first} to ${last}.`,
    zh: `上市日 ${day} 是${holiday.zh}放假前的${workdaysLeft > 0 ? "倒数第二个" : "最后一个"}工作日，假期从 ${first} 到 ${last}。`,
  }),
  help: ({ day }) => ({
    en: `Launch a few working days earlier, or after the holiday; if the holiday is what you launch for, say so: "ignore: [{ check: launch-eve-of-holiday, why: …, until: ${day} }]".`,
    zh: `请提前几个工作日上市，或者等到假后；如果就是冲着假期来的，请写明原因：“ignore: [{ check: launch-eve-of-holiday, why: ……, until: ${day} }]”。`,
  }),

  *inspect({ plan: { launch: anchor, calendar }, launch }) {
    const rest = launch === undefined ? undefined : holidayAhead(calendar, launch);
    if (!anchor || launch === undefined || !rest) return;
    const { name: holiday, workdaysLeft } = rest;
    const days = { day: formatDay(launch), first: formatDay(rest.first), last: formatDay(rest.last) };
    yield { place: anchor.place, holiday, workdaysLeft, ...days };
  },
});
