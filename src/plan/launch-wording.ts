import type { Bilingual } from "../diagnostic/diagnostic.ts";

interface Wording {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

/** For a launch that is no date: closer to the author's text where it has the shape of one. */
export function launchWording(text: string): Wording {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:\s|$)/.exec(text);
  const [, year, month = parts?.[4], day = parts?.[5]] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    return {
      message: { en: `The launch is a date, and "${text}" is none.`, zh: `上市日要写具体日期，不能写“${text}”。` },
      help: anyLaunch,
    };
  }
  const last = lastDayOf(Number(year), Number(month));
  if (last === undefined || Number(day) < 1 || Number(day) > last || /\s/.test(text)) {
    return {
      message: {
        en: `"${text}" is a day or time that does not exist.`,
        zh: `“${text}”这个日期或时刻不存在。`,
      },
      help: anyLaunch,
    };
  }
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return {
    message: { en: `The launch is a date, and "${text}" is none.`, zh: `上市日要写具体日期，不能写“${text}”。` },
    help: { en: `Write "launch: ${date}".`, zh: `请写成“launch: ${date}”。` },
  };
}

const anyLaunch: Bilingual = {
  en: 'Write "launch: 2026-10-20", with a time if you like ("launch: 2026-10-20 10:00"), or "launch: TBD".',
  zh: "请写成“launch: 2026-10-20”，也可以带时刻（“launch: 2026-10-20 10:00”）；还没定，就写“launch: 待定”。",
};

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDayOf(year: number, month: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : monthLengths[month - 1];
}
