import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Fault } from "../notation/notation.ts";

export interface BadTimeFacts {
  readonly text: string;
  /** What was to be read: a key of `forms`. */
  readonly form: string;
  readonly fault: Fault;
}

interface Form {
  readonly name: Bilingual;
  /** What may be written, where nothing closer to the author's text is known. */
  readonly help: Bilingual;
}

const forms: Readonly<Record<string, Form>> = {
  point: {
    name: { en: "a day", zh: "日期" },
    help: {
      en: "Write a day such as 2026-10-20, T-30, T-5wd or R+7.",
      zh: "请写成 2026-10-20、T-30、T-5工作日、R+7 这样的日期。",
    },
  },
  window: {
    name: { en: "a window", zh: "时间段" },
    help: {
      en: 'Write two days such as "T-30..T-7", or "T+15.." where the end is open.',
      zh: "请写两个日期，例如“T-30..T-7”；结束日未定时写“T+15..”。",
    },
  },
  duration: {
    name: { en: "a duration", zh: "工期" },
    help: {
      en: "Write a duration such as 5d, 10cd, 2w or 8-15d.",
      zh: "请写成 5天、10个自然日、2周、8-15天 这样的工期。",
    },
  },
  buffer: {
    name: { en: "a buffer", zh: "缓冲" },
    help: { en: "Write a buffer such as 3d, 5-7d or 20%.", zh: "请写成 3天、5-7天、20% 这样的缓冲。" },
  },
  link: {
    name: { en: "something to wait for", zh: "先后关系" },
    help: {
      en: 'Write an id, such as "design", "design.start" or "design + 2d".',
      zh: "请写标识，例如“设计”“设计.开始”“设计 + 2天”。",
    },
  },
  recurrence: {
    name: { en: "a rhythm", zh: "重复周期" },
    help: {
      en: 'Write a rhythm such as "week mon", "2 weeks wed" or "month first workday".',
      zh: "请写成“每周一”“每两周 周三”“每月第1个工作日”这样的周期。",
    },
  },
  lead: {
    name: { en: "a time ahead", zh: "提前量" },
    help: { en: "Write a number of days such as 10wd or 14cd.", zh: "请写成 10个工作日、14个自然日 这样的提前量。" },
  },
  within: {
    name: { en: "a time to act in", zh: "时限" },
    help: { en: "Write a time such as 30m, 48h or 2wd.", zh: "请写成 30分钟、48小时、2个工作日 这样的时限。" },
  },
  date: {
    name: { en: "a date", zh: "日期" },
    help: {
      en: "Write a date such as 2026-10-01, or a range such as 2026-10-01..2026-10-07.",
      zh: "请写成 2026-10-01 这样的日期，或 2026-10-01..2026-10-07 这样的范围。",
    },
  },
  week: {
    name: { en: "days of the week", zh: "星期" },
    help: { en: "Write weekdays such as mon-fri or [mon, wed].", zh: "请写成 周一至周五 或 [周一, 周三]。" },
  },
  year: {
    name: { en: "a year", zh: "年份" },
    help: { en: "Write a year such as 2027.", zh: "请写成 2027 这样的年份。" },
  },
};

const anyTime: Form = {
  name: { en: "a time", zh: "时间" },
  help: { en: "Write a date such as 2026-10-20.", zh: "请写成 2026-10-20 这样的日期。" },
};

/** What is proposed for words that no day follows from only shows the shape: it is not what their author means. */
const shapesOnly: ReadonlySet<string | undefined> = new Set(["T-30", "T-30..T-7"]);
const longestShown = 60;

export function timeMessage({ text, form, fault: { reason } }: BadTimeFacts): Bilingual {
  return sentences[reason](shown(text), form);
}

export function timeHelp({ text, form, fault: { reason, suggestion } }: BadTimeFacts): Bilingual {
  const closer = form === "link" && suggestion === undefined ? linkHelp(text) : undefined;
  if (closer) return closer;
  if (form === "buffer" && reason === "needs-unit" && /^\d+$/.test(text)) {
    return { en: `Write ${text}d for days, or ${text}%.`, zh: `按天请写 ${text}d，按比例请写 ${text}%。` };
  }
  if (form === "within" && reason === "needs-unit" && /^\d+$/.test(text)) {
    return {
      en: `Write ${text}m for minutes, or ${text}h for hours.`,
      zh: `按分钟请写 ${text}分钟，按小时请写 ${text}小时。`,
    };
  }
  const isShapeOnly = reason === "vague" && shapesOnly.has(suggestion);
  // A notice must go out on some day, and somebody must know when to act: a proposal to leave it open is no help.
  const isOpen = (form === "lead" || form === "within") && suggestion === "TBD";
  if (suggestion === undefined || isShapeOnly || isOpen) return formOf(form).help;
  return { en: `Write ${suggestion} instead.`, zh: `请改写成 ${suggestion}。` };
}

/** What somebody most likely means who writes a list or a date where one thing is named. */
function linkHelp(text: string): Bilingual | undefined {
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text)) {
    return {
      en: `This names a task, phase or anchor; for a day write "from: ${text}".`,
      zh: `这里要写任务、阶段或锚点；不早于某一天，请写“from: ${text}”。`,
    };
  }
  const names = text
    .split(/[、，,;；/【】［］「」]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const list = `[${names.join(", ")}]`;
  const isList = names.length > 0 && names.join("") !== text.trim() && text.length <= longestShown;
  return isList ? { en: `Write ${list} instead.`, zh: `请改写成 ${list}。` } : undefined;
}

type Sentence = (text: string, form: string) => Bilingual;

const lengths: readonly string[] = ["duration", "buffer", "lead", "within"];

const sentences: Readonly<Record<Fault["reason"], Sentence>> = {
  unreadable: (text, form) => ({
    en: `"${text}" cannot be read as ${formOf(form).name.en}.`,
    zh: `“${text}”不是能识别的${formOf(form).name.zh}。`,
  }),
  "too-long": (text, form) => ({
    en: `"${text}" is too long to be ${formOf(form).name.en}.`,
    zh: `“${text}”太长，不像${formOf(form).name.zh}。`,
  }),
  "needs-unit": (text) => ({
    en: `"${text}" has no unit, so it may be working days, calendar days or weeks.`,
    zh: `“${text}”没有写单位，看不出是工作日、自然日还是周。`,
  }),
  vague: (text, form) => ({
    en: lengths.includes(form) ? `"${text}" does not say how long.` : `"${text}" does not say on which day.`,
    zh: lengths.includes(form) ? `“${text}”说得太笼统，看不出要多久。` : `“${text}”说得太笼统，看不出是哪一天。`,
  }),
  "part-of-day": (text) => ({
    en: `"${text}" is not a whole number of days, and a plan counts no other.`,
    zh: `“${text}”不是整天数，而计划只按整天计算。`,
  }),
  "impossible-date": (text, form) => ({
    en: lengths.includes(form)
      ? `"${text}" is more than a hundred years.`
      : `"${text}" is a day or time that does not exist.`,
    zh: lengths.includes(form) ? `“${text}”超过了一百年。` : `“${text}”这个日期或时刻不存在。`,
  }),
  reversed: (text) => ({
    en: `"${text}" goes backwards: its second end comes before its first.`,
    zh: `“${text}”前后颠倒了：后一个比前一个小。`,
  }),
  "unknown-name": (text) => ({
    en: `"${text}" is the name of nothing in this plan.`,
    zh: `计划里没有叫“${text}”的东西。`,
  }),
};

function formOf(form: string): Form {
  return forms[form] ?? anyTime;
}

function shown(text: string): string {
  const characters = [...text];
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join("")}…` : text;
}
