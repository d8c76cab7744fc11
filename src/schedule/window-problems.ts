import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";

export const windowReversed = defineProblem<{ start: string; finish: string }>({
  code: "window-reversed",
  severity: "error",
  summary: { en: "A task ends before it begins.", zh: "任务的结束日早于开始日。" },
  why: {
    en: "One of the two days is wrong, and with it all that follows.",
    zh: "两个日期总有一个不对，后面的任务也会跟着错。",
  },
  bad: {
    en: planText("launch: 2026-03-10", "tasks:", "  page: { start: T-4, finish: 2026-03-02 }"),
    zh: planText("launch: 2026-03-10", "tasks:", "  落地页: { start: T-4, finish: 2026-03-02 }"),
  },
  good: {
    en: planText("launch: 2026-03-10", "tasks:", "  page: { start: 2026-03-02, finish: T-4 }"),
    zh: planText("launch: 2026-03-10", "tasks:", "  落地页: { start: 2026-03-02, finish: T-4 }"),
  },
  message: ({ start, finish }) => ({
    en: `This ends on ${finish}, before it begins on ${start}.`,
    zh: `这里写的是 ${start} 开始，${finish} 就结束了。`,
  }),
  help: () => ({ en: "Swap the two days, or mend the wrong one.", zh: "请把两个日期对调，或者改正写错的那个。" }),
});

export const phaseOrder = defineProblem<{ phase: string; start: string; finish: string }>({
  code: "phase-order",
  severity: "error",
  summary: { en: "A phase ends before it begins.", zh: "阶段的结束日早于开始日。" },
  why: { en: "No task could lie inside it.", zh: "没有任务能排进这样的阶段。" },
  bad: {
    en: planText(
      "launch: 2026-03-10",
      "phases: { ready: { window: T-4..2026-03-02 } }",
      "tasks:",
      "  page: { by: T-5wd, duration: 5d }",
    ),
    zh: planText(
      "launch: 2026-03-10",
      "phases: { 准备: { window: T-4..2026-03-02 } }",
      "tasks:",
      "  落地页: { by: T-5工作日, duration: 5天 }",
    ),
  },
  good: {
    en: planText(
      "launch: 2026-03-10",
      "phases: { ready: { window: 2026-03-02..T-4 } }",
      "tasks:",
      "  page: { by: T-5wd, duration: 5d }",
    ),
    zh: planText(
      "launch: 2026-03-10",
      "phases: { 准备: { window: 2026-03-02..T-4 } }",
      "tasks:",
      "  落地页: { by: T-5工作日, duration: 5天 }",
    ),
  },
  message: ({ phase, start, finish }) => ({
    en: `The phase "${phase}" ends on ${finish}, before it begins on ${start}.`,
    zh: `阶段“${phase}”写的是 ${start} 开始，${finish} 就结束了。`,
  }),
  help: ({ phase }) => ({
    en: `Swap the two days in the window of "${phase}", or mend the wrong one.`,
    zh: `请把“${phase}”的 window 里两个日期对调，或者改正写错的那个。`,
  }),
});
