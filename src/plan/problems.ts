import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Fault } from "../notation/notation.ts";

const draft = {
  summary: { en: "", zh: "" },
  why: { en: "", zh: "" },
  bad: { en: "", zh: "" },
  good: { en: "", zh: "" },
};

const nearest = (closest: string | undefined): Bilingual | undefined =>
  closest === undefined ? undefined : { en: `Write "${closest}"?`, zh: `是否想写“${closest}”？` };

const faultReasons: Readonly<Record<Fault["reason"], Bilingual>> = {
  unreadable: { en: "it cannot be read as a time", zh: "无法识别为时间" },
  "too-long": { en: "it is too long", zh: "内容过长" },
  "needs-unit": { en: "a bare number has no unit", zh: "数字缺少单位" },
  vague: { en: "no day follows from it", zh: "说法含糊，推不出具体日期" },
  "part-of-day": { en: "parts of days are not planned", zh: "排期以整天为单位" },
  "impossible-date": { en: "there is no such day or time", zh: "不存在这个日期或时刻" },
  reversed: { en: "it ends before it begins", zh: "结束早于开始" },
  "unknown-name": { en: "the name is not known", zh: "名称不存在" },
};

/** What may be written where a time could not be read. */
const timeForms: Readonly<Record<string, Bilingual>> = {
  point: {
    en: "Write a point such as T-30, T-5wd, R+7 or 2026-10-20.",
    zh: "请写成 T-30、T-5工作日、R+7 或 2026-10-20 这样的时间点。",
  },
  window: { en: "Write a window such as T-30..T-7 or T+15..", zh: "请写成 T-30..T-7 或 T+15.. 这样的区间。" },
  duration: { en: "Write a duration such as 5d, 10cd, 2w or 8-15d.", zh: "请写成 5天、10个自然日、2周或 8-15天。" },
  buffer: { en: "Write a buffer such as 5-7d or 20%.", zh: "请写成 5-7天 或 20%。" },
  link: { en: "Write a link such as design, design.start or design + 2d.", zh: "请写成 design、design.start 或 design + 2天。" },
  recurrence: {
    en: "Write a recurrence such as week mon 10:00, 2 weeks wed or month first workday.",
    zh: "请写成 每周一 10:00、每两周 周三 或 每月第1个工作日。",
  },
  lead: { en: "Write a lead such as 10wd or 14cd.", zh: "请写成 10个工作日 或 14个自然日。" },
  date: { en: "Write a date such as 2026-10-20.", zh: "请写成 2026-10-20 这样的日期。" },
};

interface BadTimeFacts {
  readonly text: string;
  readonly form: string;
  readonly fault: Fault;
}

export const badTime = defineProblem<BadTimeFacts>({
  ...draft,
  code: "bad-time",
  severity: "error",
  message: ({ text, fault }) => {
    const reason = faultReasons[fault.reason];
    return { en: `"${text}" is not clear: ${reason.en}.`, zh: `“${text}”写得不清楚：${reason.zh}。` };
  },
  help: ({ form, fault }) =>
    fault.suggestion === undefined
      ? timeForms[form]
      : { en: `Write ${fault.suggestion}.`, zh: `请写成 ${fault.suggestion}。` },
});

export const unknownRef = defineProblem<{ name: string; what: Bilingual; closest: string | undefined }>({
  ...draft,
  code: "unknown-ref",
  severity: "error",
  message: ({ name, what }) => ({ en: `There is no ${what.en} "${name}".`, zh: `没有名为“${name}”的${what.zh}。` }),
  help: ({ closest }) => nearest(closest),
});

export const pointNamesThing = defineProblem<{ name: string }>({
  ...draft,
  code: "point-names-task",
  severity: "error",
  message: ({ name }) => ({
    en: `"${name}" is a task or phase, and a day is wanted here.`,
    zh: `“${name}”是任务或阶段，而这里需要一个日期。`,
  }),
  help: ({ name }) => ({
    en: `Link to it with after: ${name}, or declare an anchor that stands at it.`,
    zh: `请用 after: ${name} 建立依赖，或声明一个位于它的锚点（anchors）。`,
  }),
});

export const launchMissing = defineProblem({
  ...draft,
  code: "launch-missing",
  severity: "error",
  message: () => ({ en: "The plan counts from T but has no launch.", zh: "计划以 T 计时，却没有写上市日期。" }),
  help: () => ({
    en: "Write launch: 2026-10-20 at the top, or launch: TBD while the day is open.",
    zh: "请在顶部写 launch: 2026-10-20；日期未定时写 launch: 待定。",
  }),
});

export const dupId = defineProblem<{ id: string }>({
  ...draft,
  code: "dup-id",
  severity: "error",
  message: ({ id }) => ({ en: `"${id}" is used twice.`, zh: `“${id}”被用了两次。` }),
  help: () => ({
    en: "Tasks, phases and anchors share one set of ids: rename one of them.",
    zh: "任务、阶段和锚点共用一套标识，请给其中一个改名。",
  }),
});

export const cycle = defineProblem<{ path: readonly string[] }>({
  ...draft,
  code: "cycle",
  severity: "error",
  message: ({ path }) => ({
    en: `These wait for one another in a circle: ${path.join(" → ")}.`,
    zh: `它们互相等待，形成循环：${path.join(" → ")}。`,
  }),
  help: () => ({ en: "Take out one of the links.", zh: "请去掉其中一个依赖。" }),
});

export const ownPhase = defineProblem<{ task: string; phase: string }>({
  ...draft,
  code: "own-phase",
  severity: "error",
  message: ({ task, phase }) => ({
    en: `"${task}" belongs to "${phase}", so neither can wait for the other.`,
    zh: `“${task}”属于“${phase}”，两者之间不能有依赖。`,
  }),
  help: () => ({ en: "Link to a task of the phase instead.", zh: "请改为依赖该阶段中的某个任务。" }),
});

export const badLag = defineProblem<{ text: string; reason: "percent" | "anchor-unit" }>({
  ...draft,
  code: "bad-lag",
  severity: "error",
  message: ({ text, reason }) =>
    reason === "percent"
      ? {
          en: `"${text}": a percentage counts from the start of a task only.`,
          zh: `“${text}”：百分比只能从任务的开始算起。`,
        }
      : {
          en: `"${text}": a lag on an anchor says working or calendar days.`,
          zh: `“${text}”：锚点上的间隔要写明工作日还是自然日。`,
        },
  help: ({ reason }) =>
    reason === "percent"
      ? { en: "Write after: task.start + 50%.", zh: "请写成 after: 任务.start + 50%。" }
      : { en: "Write + 2wd or + 2cd.", zh: "请写成 + 2个工作日 或 + 2个自然日。" },
});

export const twoTimings = defineProblem<{ keys: readonly string[] }>({
  ...draft,
  code: "two-timings",
  severity: "error",
  message: ({ keys }) => ({
    en: `${keys.map((key) => `"${key}"`).join(" and ")} both say when this happens.`,
    zh: `${keys.map((key) => `“${key}”`).join("和")}都在规定时间，互相冲突。`,
  }),
  help: () => ({
    en: "Keep one: at, window, start, finish, or start with finish. Bounds are from, by, start-by and finish-from.",
    zh: "请只保留一种：at、window、start、finish，或 start 加 finish。限制条件用 from、by、start-by、finish-from。",
  }),
});

export const minutesNeedClock = defineProblem<{ text: string }>({
  ...draft,
  code: "clock-missing",
  severity: "error",
  message: ({ text }) => ({
    en: `"${text}" needs a clock time to start from.`,
    zh: `“${text}”需要有开始的时刻。`,
  }),
  help: () => ({
    en: "Write at: T+8 15:00, or every: week mon 10:00; or give the duration in days.",
    zh: "请写 at: T+8 15:00 或 every: 每周一 10:00；否则时长请以天为单位。",
  }),
});

export const slotNeedsPhase = defineProblem<{ text: string }>({
  ...draft,
  code: "week-slot-missing",
  severity: "error",
  message: ({ text }) => ({
    en: `"${text}" counts from a phase's window, and there is none.`,
    zh: `“${text}”要从阶段的时间窗口算起，但这里没有窗口。`,
  }),
  help: () => ({
    en: "Give the phase a window such as T-37..T-10; the last week needs its end too.",
    zh: "请给阶段写上 window，例如 T-37..T-10；“末周”还需要窗口的结束日。",
  }),
});

export const slotNeedsWeekday = defineProblem<{ text: string }>({
  ...draft,
  code: "week-slot-weekday",
  severity: "error",
  message: ({ text }) => ({
    en: `"${text}" is seven days long, and an event takes one.`,
    zh: `“${text}”是一整周，而 at 只能是一天。`,
  }),
  help: ({ text }) => ({ en: `Write "${text} wed", or window: ${text}.`, zh: `请写“${text} 周三”，或 window: ${text}。` }),
});

export const clockNoZone = defineProblem<{ text: string }>({
  ...draft,
  code: "clock-no-zone",
  severity: "error",
  message: ({ text }) => ({
    en: `"${text}" is a clock time, but the plan names no time zone.`,
    zh: `“${text}”写了时刻，但计划没有写时区。`,
  }),
  help: () => ({
    en: "Write timezone: Asia/Shanghai (or yours) at the top.",
    zh: "请在顶部写 timezone: Asia/Shanghai（或所在时区）。",
  }),
});

export const badZone = defineProblem<{ text: string }>({
  ...draft,
  code: "unknown-zone",
  severity: "error",
  message: ({ text }) => ({ en: `There is no time zone "${text}".`, zh: `没有“${text}”这个时区。` }),
  help: () => ({
    en: "Write a name such as Asia/Shanghai, Europe/London or UTC.",
    zh: "请写成 Asia/Shanghai、Europe/London 或 UTC 这样的名称。",
  }),
});

export const ownerUnknown = defineProblem<{
  name: string;
  count: number;
  closest: string | undefined;
  parts: readonly string[];
}>({
  ...draft,
  code: "owner-unknown",
  severity: "error",
  message: ({ name, count }) => ({
    en: `"${name}" is not among the owners${count > 1 ? ` (${count} places)` : ""}.`,
    zh: `owners 中没有“${name}”${count > 1 ? `（共 ${count} 处）` : ""}。`,
  }),
  help: ({ name, closest, parts }) => {
    if (parts.length > 1) {
      const list = parts.join(", ");
      return { en: `Two names? Write them as a list: [${list}].`, zh: `是多个名字吗？请写成列表：[${list}]。` };
    }
    return nearest(closest) ?? { en: `Add it: owners: { ${name}: {} }.`, zh: `请先登记：owners: { ${name}: {} }。` };
  },
});

export const openNoHorizon = defineProblem<{ id: string; successor: string }>({
  ...draft,
  code: "open-no-horizon",
  severity: "error",
  message: ({ id, successor }) => ({
    en: `"${successor}" waits for the end of "${id}", which has none.`,
    zh: `“${successor}”要等“${id}”结束，但后者没有结束日期。`,
  }),
  help: ({ id }) => ({
    en: `Give "${id}" an end (by:, or a closed window), or link to ${id}.start.`,
    zh: `请给“${id}”加上结束（by: 或闭合的 window），或改为依赖 ${id}.start。`,
  }),
});

export const anchorDropped = defineProblem<{ anchor: string; task: string }>({
  ...draft,
  code: "anchor-dropped",
  severity: "warning",
  message: ({ anchor, task }) => ({
    en: `The anchor "${anchor}" stands at "${task}", which this tier leaves out.`,
    zh: `锚点“${anchor}”位于“${task}”，而当前级别不含该任务。`,
  }),
  help: () => ({
    en: "Give the anchor a day for this tier, or leave out what counts from it.",
    zh: "请为该级别给锚点一个日期，或去掉以它计时的内容。",
  }),
});

export const linkDropped = defineProblem<{ task: string; dropped: readonly string[] }>({
  ...draft,
  code: "waits-for-nothing",
  severity: "info",
  message: ({ task, dropped }) => ({
    en: `"${task}" waited only for what is left out (${dropped.join(", ")}), so it now waits for nothing.`,
    zh: `“${task}”只依赖已去掉的任务（${dropped.join("、")}），现在不再等待任何任务。`,
  }),
});

export const linkBridged = defineProblem<{ task: string; predecessor: string; through: readonly string[] }>({
  ...draft,
  code: "dependency-bridged",
  severity: "info",
  message: ({ task, predecessor, through }) => ({
    en: `"${through.join('", "')}" is left out, so "${task}" waits for "${predecessor}" instead.`,
    zh: `“${through.join("”、“")}”已去掉，“${task}”改为等待“${predecessor}”。`,
  }),
});

export const noTasks = defineProblem({
  ...draft,
  code: "no-tasks",
  severity: "error",
  message: () => ({ en: "The plan has no tasks.", zh: "计划里没有任务。" }),
  help: () => ({
    en: "Write at least one task under tasks: or under a phase.",
    zh: "请在 tasks: 或某个阶段下至少写一个任务。",
  }),
});

export const launchNotDay = defineProblem<{ text: string }>({
  ...draft,
  code: "launch-not-a-day",
  severity: "error",
  message: ({ text }) => ({ en: `"${text}" is not a launch day.`, zh: `“${text}”不是上市日期。` }),
  help: () => ({
    en: "Write launch: 2026-10-20, with a time if wanted (2026-10-20 10:00), or launch: TBD.",
    zh: "请写 launch: 2026-10-20，可带时刻（2026-10-20 10:00），或 launch: 待定。",
  }),
});

export const weekEmpty = defineProblem({
  ...draft,
  code: "calendar-empty",
  severity: "error",
  message: () => ({ en: "This calendar has no working weekday.", zh: "这个日历没有任何工作日。" }),
  help: () => ({ en: "Write week: mon-fri, or a list of days.", zh: "请写 week: mon-fri，或列出工作日。" }),
});
