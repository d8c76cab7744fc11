import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { formatDay } from "../time/day.ts";
import type { PlanWindow, Point } from "./plan.ts";

const units: Readonly<Record<string, string>> = {
  wd: "个工作日",
  cd: "个自然日",
  w: "周",
  mo: "个月",
  h: "小时",
  d: "天",
};
const weekdays = "一二三四五六日";

/**
 * A point as one says it in each language, whichever it was written in: `week 3 wed` is `第3周周三`, `spring-festival-9`
 * is `春节-9`. Both can be typed into a plan.
 */
export function sayPoint(point: Point): Bilingual {
  const { offset, clock, text } = point;
  const [, day = text, time = ""] = (clock === undefined ? null : /^(.*)( \d\d:\d\d)$/.exec(text)) ?? [];
  return { en: text, zh: `${baseInChinese(point)}${offset ? distanceInChinese(day) : ""}${time}` };
}

/** A week alone is said once; else both ends. */
export function sayWindow({ start, finish, text }: PlanWindow): Bilingual {
  const first = sayPoint(start);
  const isSlotAlone = text === start.text;
  return { en: text, zh: isSlotAlone ? first.zh : `${first.zh}..${finish ? sayPoint(finish).zh : ""}` };
}

function baseInChinese({ base }: Point): string {
  switch (base.kind) {
    case "date":
      return formatDay(base.day);
    case "festival":
      return base.festival.name.zh;
    case "anchor":
      return base.anchor.id === "launch" ? "T" : base.anchor.id === "release" ? "R" : base.anchor.id;
    case "slot": {
      const week = base.week === "last" ? "末周" : `第${base.week}周`;
      return base.weekday === undefined ? week : `${week}周${weekdays[base.weekday - 1]}`;
    }
  }
}

/** The distance keeps its spaces and the unit it was written in: `T-4w` is four weeks, not 28 days. */
function distanceInChinese(day: string): string {
  const [, sign = "", count = "", unit = ""] = /( ?[+-] ?)(\d+)([a-z]*)$/.exec(day) ?? [];
  return `${sign}${count}${units[unit] ?? unit}`;
}
