import type { DayName } from "./calendar.ts";
import { type LunarDays, lunarDays } from "./calendars/lunar-days.ts";
import { addDays, type Day, dayFrom } from "./day.ts";

/** A festival that any plan may count from without declaring it. */
export interface Festival {
  /** The English spelling; `双11`, `双12` and `618` have no other. */
  readonly id: string;
  readonly name: DayName;
}

interface FestivalRule extends Festival {
  dayOf(year: number, lunar: LunarDays): Day;
}

const firstYear = 2019;
const lastYear = 2040;
/** From the first to the fifteenth day of the first lunar month. */
const daysToLanternFestival = 14;

const rules: readonly FestivalRule[] = [
  {
    id: "spring-festival",
    name: { en: "Spring Festival", zh: "春节" },
    dayOf: (_, { springFestival }) => springFestival,
  },
  {
    id: "lantern-festival",
    name: { en: "Lantern Festival", zh: "元宵" },
    dayOf: (_, { springFestival }) => addDays(springFestival, daysToLanternFestival),
  },
  { id: "qingming", name: { en: "Qingming", zh: "清明" }, dayOf: (_, { qingming }) => qingming },
  { id: "dragon-boat", name: { en: "Dragon Boat Festival", zh: "端午" }, dayOf: (_, { dragonBoat }) => dragonBoat },
  { id: "mid-autumn", name: { en: "Mid-Autumn Festival", zh: "中秋" }, dayOf: (_, { midAutumn }) => midAutumn },
  { id: "national-day", name: { en: "National Day", zh: "国庆" }, dayOf: everyYear(10, 1) },
  { id: "双11", name: { en: "Double 11", zh: "双11" }, dayOf: everyYear(11, 11) },
  { id: "双12", name: { en: "Double 12", zh: "双12" }, dayOf: everyYear(12, 12) },
  { id: "618", name: { en: "618", zh: "618" }, dayOf: everyYear(6, 18) },
];

/** Every built-in festival, in the order of the year from Spring Festival, then the shopping days. */
export const festivals: readonly Festival[] = rules;

/** The years for which festivals are built in, both included. */
export const festivalYears = { first: firstYear, last: lastYear } as const;

/** The festival of that name, in either spelling; English in any case. */
export function festivalNamed(text: string): Festival | undefined {
  const wanted = text.toLowerCase();
  return rules.find(({ id, name }) => id === wanted || name.zh === wanted);
}

/** The day of the festival in that year; undefined outside `festivalYears`. */
export function festivalDay(festival: Festival, year: number): Day | undefined {
  if (year < firstYear || year > lastYear) return undefined;
  const lunar = lunarDays(year);
  return lunar && rules.find(({ id }) => id === festival.id)?.dayOf(year, lunar);
}

function everyYear(month: number, day: number): (year: number) => Day {
  return (year) => dayFrom({ year, month, day });
}
