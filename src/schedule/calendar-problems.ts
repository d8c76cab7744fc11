import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";

export const launchRestDay = defineProblem<{ day: string; name: Bilingual | undefined }>({
  code: "launch-rest-day",
  severity: "warning",
  summary: { en: "The launch falls on a rest day.", zh: "上市日是休息日。" },
  why: {
    en: "Customers may be away, and so may those who would notice that something is broken.",
    zh: "客户可能不在，能发现问题、处理问题的同事也可能不在。",
  },
  bad: {
    en: planText("launch: 2026-10-18", "tasks:", "  page: { by: T-5wd, duration: 5d }"),
    zh: planText("calendar: CN", "launch: 2026-10-01", "tasks:", "  落地页: { by: T-5工作日, duration: 5天 }"),
  },
  good: {
    en: planText("launch: 2026-10-20", "tasks:", "  page: { by: T-5wd, duration: 5d }"),
    zh: planText("calendar: CN", "launch: 2026-10-20", "tasks:", "  落地页: { by: T-5工作日, duration: 5天 }"),
  },
  message: ({ day, name }) => ({
    en: `The launch on ${day} falls on a rest day${nameOf(name).en}.`,
    zh: `上市日 ${day} 是休息日${nameOf(name).zh}。`,
  }),
  help: () => ({
    en: "Choose a working day, or keep it and make sure that somebody is on duty.",
    zh: "请改到工作日；一定要选这天，就请安排好值班。",
  }),
});

interface RolledFacts {
  readonly what: string;
  readonly from: string;
  /** Undefined where it stays on the rest day. */
  readonly to: string | undefined;
  readonly name: Bilingual | undefined;
}

export const pointOnRestDay = defineProblem<RolledFacts>({
  code: "point-on-rest-day",
  severity: "info",
  summary: { en: "A written day is a rest day.", zh: "写的日期是休息日。" },
  why: {
    en: "Work moves to the nearest working day, an event on a date of its own stays; either way you should know.",
    zh: "工作会挪到最近的工作日，写明日期的活动则留在当天；不管哪种，都该让你知道。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-01, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-01, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ what, from, to, name }) =>
    to === undefined
      ? {
          en: `"${what}" stays on ${from}, a rest day${nameOf(name).en}.`,
          zh: `“${what}”排在 ${from}，那天是休息日${nameOf(name).zh}。`,
        }
      : {
          en: `The day written for "${what}", ${from}, is a rest day${nameOf(name).en}; ${to} counts instead.`,
          zh: `“${what}”里写的 ${from} 是休息日${nameOf(name).zh}，改按 ${to} 算。`,
        },
  help: ({ what, to }) =>
    to === undefined
      ? {
          en: `If that is not meant, give "${what}" a working day, or write "roll: next" or "roll: previous" on it.`,
          zh: `如果不是有意的，请给“${what}”换个工作日，或者写上“roll: 顺延”或“roll: 提前”。`,
        }
      : {
          en: `Write "roll: none" on "${what}" to keep the day, or "roll: next" or "roll: previous" to move it later or earlier.`,
          zh: `想保留原来的日期，请在“${what}”上写“roll: 不动”；想往后或往前挪，请写“roll: 顺延”或“roll: 提前”。`,
        },
});

export const calendarProvisional = defineProblem<{ day: string; calendar: string }>({
  code: "calendar-provisional",
  severity: "warning",
  summary: {
    en: "The plan reaches into a year whose official notice of holidays is not in tminus.",
    zh: "计划排到了还没有放假通知的年份。",
  },
  why: {
    en: "Until the notice is out only the statutory days rest and there are no make-up days, so dates may still move.",
    zh: "通知出来之前，只按法定节假日休息，没有调休上班日，日期之后可能还会变。",
  },
  bad: {
    en: planText("calendar: CN", "tasks:", "  page: { start: 2035-03-05, duration: 5d }"),
    zh: planText("calendar: CN", "tasks:", "  落地页: { start: 2035-03-05, duration: 5天 }"),
  },
  good: {
    en: planText("calendar: CN", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("calendar: CN", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ day, calendar }) => ({
    en: `From ${day} on, the calendar "${calendar}" is provisional: it lacks that year's official notice of holidays.`,
    zh: `从 ${day} 起，日历“${calendar}”里没有当年的放假通知，日期只是暂定。`,
  }),
  help: ({ day }) => {
    const year = day.slice(0, 4);
    return {
      en: `Build again with a tminus that has the notice, or enter its days in a calendar of your own: "calendars: { own: { extends: CN, covers: ${year}, holidays: […], workdays: […] } }", with "calendar: own".`,
      zh: `请用含有该年通知的 tminus 重新生成，或者自己写一个日历：“calendars: { 公司: { extends: CN, covers: ${year}, holidays: [……], workdays: [……] } }”，再写“calendar: 公司”。`,
    };
  },
});

interface FestivalFacts {
  readonly festival: Bilingual;
  readonly day: string;
  /** Calendar days from the launch. */
  readonly days: number;
  /** The festival of the year that lies nearer, where it is known. */
  readonly other: string | undefined;
  /** The day that is counted from that one. */
  readonly meant: string | undefined;
}

export const festivalFar = defineProblem<FestivalFacts>({
  code: "festival-far",
  severity: "warning",
  summary: {
    en: "A festival is taken from the launch's year, but that of another year lies nearer.",
    zh: "节日取的是上市当年的，但另一年的离上市日更近。",
  },
  why: {
    en: "A launch in December that counts from Spring Festival most likely means the one ahead.",
    zh: "十二月上市的计划写到春节，多半指的是接下来的那个。",
  },
  bad: {
    en: planText("launch: 2026-12-01", "tasks:", "  offer: { at: spring-festival-7 }"),
    zh: planText("launch: 2026-12-01", "tasks:", "  促销: { at: 春节-7 }"),
  },
  good: {
    en: planText("launch: 2026-12-01", "anchors: { holiday: 2027-02-06 }", "tasks:", "  offer: { at: holiday-8 }"),
    zh: planText("launch: 2026-12-01", "anchors: { 过年: 2027-02-06 }", "tasks:", "  促销: { at: 过年-8 }"),
  },
  message: ({ festival, day, days }) => ({
    en: `${festival.en} is taken to be ${day}, which is ${days} days from the launch.`,
    zh: `这里的“${festival.zh}”取的是 ${day}，离上市日有 ${days} 天。`,
  }),
  help: ({ other, meant }) =>
    other === undefined || meant === undefined
      ? { en: "If another year's is meant, write its date.", zh: "如果指的是另一年的，请直接写日期。" }
      : {
          en: `If the other year's (${other}) is meant, write "${meant}".`,
          zh: `如果指的是另一年的（${other}），请写“${meant}”。`,
        },
});

function nameOf(name: Bilingual | undefined): Bilingual {
  return name === undefined ? { en: "", zh: "" } : { en: ` (${name.en})`, zh: `（${name.zh}）` };
}
