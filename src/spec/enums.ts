/** The words with a fixed set of values, each with its English and Chinese spellings. */

export interface Enumeration<T extends string> {
  /** The canonical values, in order. */
  readonly values: readonly T[];
  /** The canonical value for a spelling, whatever its case; undefined for any other word. */
  read(text: string): T | undefined;
  /** The values as a Chinese author writes them, in the same order. */
  readonly chinese: readonly string[];
  /** All spellings, for suggestions. */
  readonly spellings: readonly string[];
}

function defineEnumeration<T extends string>(table: Readonly<Record<T, readonly string[]>>): Enumeration<T> {
  const values = Object.keys(table) as T[];
  const bySpelling = new Map<string, T>();
  for (const value of values) {
    for (const spelling of [value, ...table[value]]) bySpelling.set(spelling.toLowerCase(), value);
  }
  const chinese = values.map((value) => table[value].find((spelling) => /\p{Script=Han}/u.test(spelling)) ?? value);
  return {
    values,
    chinese,
    read: (text) => bySpelling.get(text.trim().toLowerCase()),
    spellings: [...bySpelling.keys()],
  };
}

const builtInKinds = {
  intake: ["介入"],
  rating: ["评级"],
  research: ["调研"],
  messaging: ["信息"],
  canary: ["灰度"],
  proof: ["素材"],
  asset: ["物料"],
  legal: ["法务"],
  test: ["测试"],
  data: ["数据"],
  enablement: ["赋能"],
  notice: ["通知"],
  release: ["上线"],
  announce: ["宣传"],
  ad: ["广告"],
  event: ["活动"],
  conversion: ["转化"],
  content: ["内容"],
  rehearsal: ["演练"],
  contingency: ["预案"],
  feedback: ["反馈"],
  retro: ["复盘"],
} as const;

/** The kinds of task that the language has. */
export const kinds: Enumeration<string> = defineEnumeration<string>(builtInKinds);

/** The same with those that a policy adds. */
export function kindsWith(
  extra: readonly { readonly kind: string; readonly aliases: readonly string[] }[],
): Enumeration<string> {
  if (extra.length === 0) return kinds;
  return defineEnumeration<string>({
    ...builtInKinds,
    ...Object.fromEntries(extra.map(({ kind, aliases }) => [kind, aliases])),
  });
}

export const languages = defineEnumeration({ en: ["english", "英文"], zh: ["chinese", "中文", "zh-cn"] });
export const dayKinds = defineEnumeration({ working: ["wd", "工作日"], calendar: ["cd", "自然日"] });
export const rangeEnds = defineEnumeration({ max: ["上限", "最长"], likely: ["最可能"], min: ["下限", "最短"] });
export const placements = defineEnumeration({ early: ["尽早", "早"], late: ["尽晚", "晚"] });
export const rolls = defineEnumeration({ previous: ["提前", "前移"], next: ["顺延", "后移"], none: ["不动"] });
export const holidayRules = defineEnumeration({ next: ["顺延"], previous: ["提前"], skip: ["跳过"] });
export const orders = defineEnumeration({ sequence: ["顺序", "依次"] });
export const taskStates = defineEnumeration({
  blocked: ["阻塞", "受阻"],
  cancelled: ["取消", "已取消", "canceled"],
});
export const decisions = defineEnumeration({
  go: ["通过"],
  "no-go": ["不通过", "nogo"],
  conditional: ["有条件通过", "有条件"],
});
export const directions = defineEnumeration({
  higher: ["up", "越高越好", "越大越好", "高"],
  lower: ["down", "越低越好", "越小越好", "低"],
});
export const truths = defineEnumeration({ true: ["yes", "是"], false: ["no", "否"] });

export type DayKind = (typeof dayKinds.values)[number];
export type RangeEnd = (typeof rangeEnds.values)[number];
export type Placement = (typeof placements.values)[number];
export type Roll = (typeof rolls.values)[number];
export type Decision = (typeof decisions.values)[number];
export type Direction = (typeof directions.values)[number];
export type HolidayRule = (typeof holidayRules.values)[number];
