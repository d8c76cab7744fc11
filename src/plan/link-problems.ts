import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";

const page = {
  en: "  page: { start: 2026-03-02, duration: 5d }",
  zh: "  落地页: { start: 2026-03-02, duration: 5天 }",
};

export const cycle = defineProblem<{ path: readonly string[] }>({
  code: "cycle",
  severity: "error",
  summary: { en: "Some parts of the plan wait for one another in a circle.", zh: "计划里有几项互相等待，绕成了一圈。" },
  why: { en: "None of them could ever begin.", zh: "谁都在等别人，谁也开始不了。" },
  bad: {
    en: planText("tasks:", "  page: { after: post, duration: 5d }", "  post: { after: page, duration: 2d }"),
    zh: planText("tasks:", "  落地页: { after: 推文, duration: 5天 }", "  推文: { after: 落地页, duration: 2天 }"),
  },
  good: {
    en: planText("tasks:", page.en, "  post: { after: page, duration: 2d }"),
    zh: planText("tasks:", page.zh, "  推文: { after: 落地页, duration: 2天 }"),
  },
  message: ({ path }) =>
    isAlone(path)
      ? { en: `This waits for itself: ${path.join(" → ")}.`, zh: `它在等自己：${path.join(" → ")}。` }
      : {
          en: `These wait for one another in a circle: ${shownPath(path, (left) => `${left} more`)}.`,
          zh: `它们互相等待，绕成了一圈：${shownPath(path, (left) => `另外 ${left} 项`)}。`,
        },
  help: ({ path }) =>
    isAlone(path)
      ? { en: "Name another task, or take the link out.", zh: "请改成别的任务，或者去掉这个先后关系。" }
      : {
          en: "Break the circle in one place: take one of these after: or before: out, the one that is not needed.",
          zh: "请从一处断开：去掉其中用不着的那个 after: 或 before:。",
        },
});

/** Of a long circle both ends are told, and what lies between them is counted. */
function shownPath(path: readonly string[], more: (left: number) => string): string {
  const most = 12;
  const ends = [path.slice(0, 6), path.slice(-3)] as const;
  const shown = path.length > most ? [...ends[0], `… (${more(path.length - 9)}) …`, ...ends[1]] : path;
  return shown.join(" → ");
}

/** A circle is written with its first name at both ends. */
function isAlone(path: readonly string[]): boolean {
  return path.length <= 2;
}

export const ownPhase = defineProblem<{ task: string; phase: string }>({
  code: "own-phase",
  severity: "error",
  summary: { en: "A task is linked to the phase that it belongs to.", zh: "任务和自己所在的阶段建立了先后关系。" },
  why: {
    en: "A phase means all its tasks, so the task would wait for itself.",
    zh: "阶段指的是里面的全部任务，这样任务就等于在等自己。",
  },
  bad: {
    en: planText("phases:", "  ready:", "    tasks:", `    ${page.en}`, "      post: { after: ready, duration: 2d }"),
    zh: planText("phases:", "  准备:", "    tasks:", `    ${page.zh}`, "      推文: { after: 准备, duration: 2天 }"),
  },
  good: {
    en: planText("phases:", "  ready:", "    tasks:", `    ${page.en}`, "      post: { after: page, duration: 2d }"),
    zh: planText("phases:", "  准备:", "    tasks:", `    ${page.zh}`, "      推文: { after: 落地页, duration: 2天 }"),
  },
  message: ({ task, phase }) => ({
    en: `"${task}" belongs to "${phase}", so neither can wait for the other.`,
    zh: `“${task}”就在“${phase}”里面，两者不能互相等待。`,
  }),
  help: ({ phase }) => ({
    en: `Name the task of "${phase}" that is meant, or take the link out.`,
    zh: `请写明要等“${phase}”里的哪个任务，或者去掉这个先后关系。`,
  }),
});

export const badLag = defineProblem<{ text: string; reason: "percent" | "anchor-unit" }>({
  code: "bad-lag",
  severity: "error",
  summary: {
    en: "A lag is counted in a way that its link does not allow.",
    zh: "先后关系里的间隔用错了算法。",
  },
  why: {
    en: "A share of a task counts from its start, and an anchor has no calendar to say which days are meant.",
    zh: "按百分比只能从任务开始算起；锚点没有自己的日历，看不出说的是哪种天。",
  },
  bad: {
    en: planText("tasks:", page.en, "  post: { after: page + 50%, duration: 2d }"),
    zh: planText("tasks:", page.zh, "  推文: { after: 落地页 + 50%, duration: 2天 }"),
  },
  good: {
    en: planText("tasks:", page.en, "  post: { after: page.start + 50%, duration: 2d }"),
    zh: planText("tasks:", page.zh, "  推文: { after: 落地页.开始 + 50%, duration: 2天 }"),
  },
  message: ({ text, reason }) =>
    reason === "percent"
      ? {
          en: `"${text}" adds a percentage to something other than the start of a task.`,
          zh: `“${text}”里的百分比不是从任务的开始算起的。`,
        }
      : {
          en: `"${text}" does not say whether working days or calendar days are meant.`,
          zh: `“${text}”没有写明是工作日还是自然日。`,
        },
  help: ({ text, reason }) => {
    const name = text.split(/[.。+＋]| [-−－]/)[0]?.trim() ?? "";
    return reason === "percent"
      ? {
          en: `Write "after: ${name}.start + 50%", or days instead.`,
          zh: `请写成“after: ${name}.开始 + 50%”，或者改用天数。`,
        }
      : { en: `Write "${name} + 2wd" or "${name} + 2cd".`, zh: `请写成“${name} + 2个工作日”或“${name} + 2个自然日”。` };
  },
});

export const openNoHorizon = defineProblem<{ id: string; successor: string; isWindow: boolean }>({
  code: "open-no-horizon",
  severity: "error",
  summary: { en: "A task waits for the end of something that has none.", zh: "任务在等一件没有结束日期的事结束。" },
  why: { en: "It could never begin.", zh: "这样它永远也开始不了。" },
  bad: {
    en: planText("tasks:", "  watch: { window: 2026-03-02.. }", "  review: { after: watch, duration: 1d }"),
    zh: planText("tasks:", "  盯盘: { window: 2026-03-02.. }", "  复盘: { after: 盯盘, duration: 1天 }"),
  },
  good: {
    en: planText("tasks:", "  watch: { window: 2026-03-02..2026-03-13 }", "  review: { after: watch, duration: 1d }"),
    zh: planText("tasks:", "  盯盘: { window: 2026-03-02..2026-03-13 }", "  复盘: { after: 盯盘, duration: 1天 }"),
  },
  message: ({ id, successor }) => ({
    en: `"${successor}" waits for the end of "${id}", which has none.`,
    zh: `“${successor}”要等“${id}”结束，但“${id}”没有结束的日期。`,
  }),
  help: ({ id, successor, isWindow }) => ({
    en: `Give "${id}" an end, ${isWindow ? 'a second day behind the ".." of its window:' : "with by:"}, or let "${successor}" wait for its start only: "after: ${id}.start".`,
    zh: `请给“${id}”写上结束的日期${isWindow ? "，就写在 window: 的“..”后面" : "，例如用 by:"}；或者让“${successor}”只等它开始：“after: ${id}.开始”。`,
  }),
});

export const duringPart = defineProblem<{ text: string; name: string }>({
  code: "during-part",
  severity: "error",
  summary: {
    en: '"during" names a part of something, or a day beside it.',
    zh: "“during”写了某件事的一部分，或者加减了天数。",
  },
  why: {
    en: "It lasts from the first day of the other to its last; for anything else there are from: and by:.",
    zh: "“during”就是从对方的第一天到最后一天；别的时间请用 from: 和 by:。",
  },
  bad: {
    en: planText("tasks:", page.en, "  review: { during: page.start }"),
    zh: planText("tasks:", page.zh, "  跟进: { during: 落地页.开始 }"),
  },
  good: {
    en: planText("tasks:", page.en, "  review: { during: page }"),
    zh: planText("tasks:", page.zh, "  跟进: { during: 落地页 }"),
  },
  message: ({ text }) => ({
    en: `"${text}" is not the whole of something, and "during" takes the whole.`,
    zh: `“during”说的是整段时间，不能写“${text}”。`,
  }),
  help: ({ name }) => ({ en: `Write "during: ${name}".`, zh: `请写成“during: ${name}”。` }),
});

export const tooManyLinks = defineProblem<{ limit: number }>({
  code: "too-many-links",
  severity: "error",
  summary: {
    en: "Phases that wait for phases make more links between tasks than a plan may have.",
    zh: "阶段之间的先后关系展开后，任务间的先后关系超过了上限。",
  },
  why: {
    en: "A phase means each of its tasks: two of a thousand tasks make a million links.",
    zh: "阶段指里面的每个任务：两个各有一千个任务的阶段，展开就是一百万个先后关系。",
  },
  bad: {
    en: `# two phases of two thousand tasks each\n${planText("phases:", "  story: { tasks: {} }", "  ready: { after: story, tasks: {} }")}`,
    zh: `# 两个阶段各有两千个任务\n${planText("phases:", "  故事: { tasks: {} }", "  准备: { after: 故事, tasks: {} }")}`,
  },
  good: {
    en: planText(
      "phases:",
      "  story: { tasks: { review: { at: 2026-03-02 } } }",
      "  ready: { after: review, tasks: { page: { duration: 5d } } }",
    ),
    zh: planText(
      "phases:",
      "  故事: { tasks: { 评审: { at: 2026-03-02 } } }",
      "  准备: { after: 评审, tasks: { 落地页: { duration: 5天 } } }",
    ),
  },
  message: ({ limit }) => ({
    en: `From here on the plan has more than ${limit} links between tasks.`,
    zh: `到这里，任务之间的先后关系已超过 ${limit} 个。`,
  }),
  help: () => ({
    en: "Let a phase wait for the gate or the last task of the other phase, not for all of it.",
    zh: "请让阶段只等另一个阶段的评审门或最后一个任务，不要等整个阶段。",
  }),
});
