import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { counted } from "./plan-words.ts";
import { chainRoom } from "./show-words.ts";

export const slipWords = {
  summary: { en: "Say what another launch day does to a plan.", zh: "看看上市日变动会影响计划里的什么。" },
  by: {
    en: "how far the launch moves: 14, 2w, -5wd; calendar days unless it says wd",
    zh: "上市日挪动多少：14、2w、-5wd；不写 wd 就是自然日",
  },
  launch: { en: "the new launch day: 2026-11-03", zh: "新的上市日：2026-11-03" },
  format: { en: "for people, for programs, or for a pull request", zh: "给人看，给程序读，或放进合并请求" },
  later: { en: "the launch two weeks later", zh: "上市推迟两周" },
  earlier: { en: "five working days earlier, seen from 1 October", zh: "提前五个工作日，以 10 月 1 日为今天" },
  machine: { en: "for another program", zh: "供其他程序使用" },
} satisfies Record<string, Bilingual>;

/** Usage faults. */

export const oneDayNeeded: Bilingual = {
  en: "slip needs one of --by and --launch.",
  zh: "slip 需要 --by 或 --launch，两者写一个。",
};

export const howToSlip: Bilingual = {
  en: "Write --by 14 for two weeks later, --by -5wd for five working days earlier, or --launch 2026-11-03.",
  zh: "推迟两周写 --by 14，提前五个工作日写 --by -5wd，也可以直接写 --launch 2026-11-03。",
};

export const notADistance = (text: string): Bilingual => ({
  en: `--by needs a distance like 14, 2w or -5wd, not "${text}".`,
  zh: `--by 要写成 14、2w、-5wd 这样的距离，不能是“${text}”。`,
});

export const noLaunchToMove: Bilingual = {
  en: "The plan has no launch that could move.",
  zh: "计划没有上市日，无从挪动。",
};

export const writeLaunch: Bilingual = {
  en: "Write launch: 2026-11-03 into the plan.",
  zh: "请在计划里写上 launch: 2026-11-03。",
};

export const launchOpenToMove: Bilingual = {
  en: "The launch is still open, so there is nothing to move it from.",
  zh: "上市日待定，没有可以比较的起点。",
};

export const showInstead: Bilingual = {
  en: "`tminus show PLAN --launch 2026-11-03` shows the plan with a day; a written launch: can then be moved.",
  zh: "用 `tminus show PLAN --launch 2026-11-03` 先看看定下某一天的样子；写进计划之后就能挪动了。",
};

/** The head. */

export interface LaunchFacts {
  readonly date: string;
  readonly weekday: Bilingual;
  readonly time: string | null;
  readonly isRestDay: boolean;
  readonly holiday: string | null;
}

export const launchMoves = (facts: { from: LaunchFacts; to: LaunchFacts; days: number }): Bilingual => ({
  en: `Launch ${dayWords(facts.from).en} → ${dayWords(facts.to).en}: ${movedBy(facts.days).en}`,
  zh: `上市日 ${dayWords(facts.from).zh} → ${dayWords(facts.to).zh}，${movedBy(facts.days).zh}`,
});

export const finishMoves = (facts: { from: string; to: string; days: number }): Bilingual => ({
  en: `Plan ends ${facts.from} → ${facts.to}: ${movedBy(facts.days).en}`,
  zh: `计划结束 ${facts.from} → ${facts.to}，${movedBy(facts.days).zh}`,
});

export const launchRests = (holiday: string | null): Bilingual => ({
  en: `The new launch day is a rest day${holiday === null ? "" : ` (${holiday})`}.`,
  zh: `新的上市日是休息日${holiday === null ? "" : `（${holiday}）`}。`,
});

export const launchIsPast = (today: string): Bilingual => ({
  en: `The new launch day lies before today, ${today}.`,
  zh: `新的上市日早于今天（${today}）。`,
});

export const nothingChanges: Bilingual = { en: "Nothing changes.", zh: "没有任何变化。" };

export const findingsChange = (facts: { added: Bilingual | undefined; gone: Bilingual | undefined }): Bilingual => ({
  en: `${facts.added ? `New: ${facts.added.en}` : "No new errors or warnings"}${facts.gone ? `; gone: ${facts.gone.en}` : ""}.`,
  zh: `${facts.added ? `新增 ${facts.added.zh}` : "没有新增错误或警告"}${facts.gone ? `；消除 ${facts.gone.zh}` : ""}。`,
});

function dayWords({ date, weekday, time }: LaunchFacts): Bilingual {
  return {
    en: `${weekday.en} ${date}${time === null ? "" : ` ${time}`}`,
    zh: `${date}（${weekday.zh}）${time ?? ""}`,
  };
}

/** `14 days later`, `推迟 14 天`. */
function movedBy(days: number): Bilingual {
  if (days === 0) return { en: "on the same day", zh: "日期不变" };
  const count = Math.abs(days);
  return days > 0
    ? { en: `${counted(count, "day")} later`, zh: `推迟 ${count} 天` }
    : { en: `${counted(count, "day")} earlier`, zh: `提前 ${count} 天` };
}

/** The parts of the report: each title with how many lines stand behind it. */

export const titles = {
  errors: { en: "New errors", zh: "新增错误" },
  changed: { en: "Errors that now say something else", zh: "内容有变的错误" },
  moved: { en: "Moved", zh: "日期变动" },
  stayed: { en: "Stays where it is", zh: "留在原处" },
  past: { en: "Would have begun before today", zh: "按新日期今天之前就该开始" },
  rolled: { en: "On a rest day now", zh: "落在休息日" },
  pressed: { en: "Has less room", zh: "余量变少" },
  shortened: { en: "Has fewer working days", zh: "工作日变少" },
  outside: { en: "Out of its phase now", zh: "超出所在阶段" },
  blackouts: { en: "In a blackout now", zh: "落入静默期" },
  holidays: { en: "Runs over a holiday now", zh: "新跨过的节假日" },
  warnings: { en: "Other new warnings", zh: "其他新增警告" },
  gone: { en: "Gone", zh: "不再出现" },
} satisfies Record<string, Bilingual>;

export const todayNeeded: Bilingual = {
  en: "What would lie in the past needs a day: --today 2026-10-09.",
  zh: "哪些事已经来不及，要有今天的日期才能判断：--today 2026-10-09。",
};

export const seeVerbose: Bilingual = {
  en: "--verbose lists each date.",
  zh: "加 --verbose 逐项列出日期。",
};

/** Lines. */

export const moveGroup = (facts: { start: number; finish: number; count: number }): Bilingual => {
  const { start, finish, count } = facts;
  const by =
    start === finish
      ? movedBy(start)
      : {
          en: `begins ${movedBy(start).en}, ends ${movedBy(finish).en}`,
          zh: `开始${movedBy(start).zh}、结束${movedBy(finish).zh}`,
        };
  return { en: `${by.en} (${count})`, zh: `${by.zh}（${count} 项）` };
};

export const andMore = (count: number): Bilingual => ({ en: `and ${count} more`, zh: `等另外 ${count} 项` });

export const spanMoves = (facts: { name: string; from: string; to: string }): Bilingual => ({
  en: `${facts.name}: ${facts.from} → ${facts.to}`,
  zh: `${facts.name}：${facts.from} → ${facts.to}`,
});

export const staysPut = (facts: { name: string; span: string; from: string; to: string }): Bilingual => ({
  en: `${facts.name}: ${facts.span}, ${facts.from} → ${facts.to}`,
  zh: `${facts.name}：${facts.span}，${facts.from} → ${facts.to}`,
});

export const anchorNamed = (name: string): Bilingual => ({ en: `anchor ${name}`, zh: `锚点 ${name}` });

export const wouldBePast = (facts: { name: string; span: string; was: string; isOver: boolean }): Bilingual => ({
  en: `${facts.name}: ${facts.span} (was ${facts.was})${facts.isOver ? ", and over by now" : ""}`,
  zh: `${facts.name}：${facts.span}（原为 ${facts.was}）${facts.isOver ? "，并且已该结束" : ""}`,
});

export const rolls = (facts: {
  name: string;
  point: string;
  nominal: string;
  holiday: string | null;
  day: string;
}): Bilingual => {
  const { name, point, nominal, holiday, day } = facts;
  const isStay = day === nominal;
  const en = `${nominal}${holiday === null ? "" : ` (${holiday})`}`;
  const zh = `${nominal}${holiday === null ? "" : `（${holiday}）`}`;
  return {
    en: `${name}: ${point} is ${en}${isStay ? ", and stays there" : ` → ${day}`}`,
    zh: `${name}：${point} 是 ${zh}${isStay ? "，留在当天" : ` → ${day}`}`,
  };
};

export const roomShrinks = (facts: { from: number; room: Bilingual }): Bilingual => ({
  en: `${facts.room.en}; before: ${chainRoom(facts.from).en}`,
  zh: `${facts.room.zh}；原来${chainRoom(facts.from).zh}`,
});

/** What several have in common. */
export const ofThese = (names: readonly string[], common: string): Bilingual => ({
  en: `${names.join(", ")}: ${common}`,
  zh: `${names.join("、")}：${common}`,
});

export const stillEnough = (facts: { count: number; near: number }): Bilingual => ({
  en: `${facts.count} more, each with over ${counted(facts.near, "working day")} left`,
  zh: `另外 ${facts.count} 项，余量仍超过 ${facts.near} 个工作日`,
});

export const workdaysShrink = (facts: { name: string; span: string; from: number; to: number }): Bilingual => ({
  en: `${facts.name}: ${facts.span}, ${counted(facts.to, "working day")} instead of ${facts.from}`,
  zh: `${facts.name}：${facts.span}，工作日从 ${facts.from} 个减到 ${facts.to} 个`,
});

export const leavesPhase = (facts: { name: string; span: string; phase: string; window: string }): Bilingual => ({
  en: `${facts.name}: ${facts.span}, outside "${facts.phase}" (${facts.window})`,
  zh: `${facts.name}：${facts.span}，不在“${facts.phase}”（${facts.window}）之内`,
});

export const inBlackout = (facts: {
  why: string;
  span: string;
  names: readonly string[];
  isLaunch: boolean;
}): Bilingual => ({
  en: `${facts.why}, ${facts.span}: ${[...(facts.isLaunch ? ["the launch itself"] : []), ...facts.names].join(", ")}`,
  zh: `${facts.why}，${facts.span}：${[...(facts.isLaunch ? ["上市日本身"] : []), ...facts.names].join("、")}`,
});

export const overHoliday = (facts: { name: string | null; span: string; names: readonly string[] }): Bilingual => ({
  en: `${facts.name ?? "Days off"}, ${facts.span}: ${facts.names.join(", ")}`,
  zh: `${facts.name ?? "休息"}，${facts.span}：${facts.names.join("、")}`,
});

export const wayOut = (facts: { text: string; option: string | null }): Bilingual => ({
  en: `what would settle it: ${facts.text}${facts.option === null ? "" : ` (${facts.option})`}`,
  zh: `可以这样解决：${facts.text}${facts.option === null ? "" : `（${facts.option}）`}`,
});

export const atLine = (facts: { message: string; line: number }): Bilingual => ({
  en: `${facts.message} (line ${facts.line})`,
  zh: `${facts.message}（第 ${facts.line} 行）`,
});
