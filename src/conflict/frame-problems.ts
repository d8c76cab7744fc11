import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";
import { wordsOfDays } from "./conflict-wording.ts";

export const beforeKickoff = defineProblem<{ task: string; day: string; kickoff: string; missing: number }>({
  code: "before-kickoff",
  severity: "warning",
  summary: { en: "A task starts before the plan does.", zh: "任务在计划启动之前就开始了。" },
  why: {
    en: "Before the kickoff nobody is there yet to do it.",
    zh: "计划还没启动，多半还没有人手来做。",
  },
  bad: {
    en: planText("start: 2026-03-09", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("start: 2026-03-09", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("start: 2026-03-02", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("start: 2026-03-02", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ task, day, kickoff, missing }) => ({
    en: `"${task}" starts on ${day}, ${wordsOfDays(missing, "wd").en} before the kickoff on ${kickoff}.`,
    zh: `“${task}”${day} 就开始了，比启动日 ${kickoff} 早 ${wordsOfDays(missing, "wd").zh}。`,
  }),
  help: ({ task, day }) => ({
    en: `Write "start: ${day}" at the top if the plan begins that early, or move or shorten "${task}".`,
    zh: `计划确实那么早启动，请在顶部写“start: ${day}”；否则请推后或缩短“${task}”。`,
  }),
});

export const afterFinish = defineProblem<{ task: string; day: string; finish: string; missing: number }>({
  code: "after-finish",
  severity: "warning",
  summary: { en: "A task ends after the plan does.", zh: "任务在计划结束之后才完成。" },
  why: {
    en: "After the plan's written end nobody looks for it any more.",
    zh: "过了写定的计划结束日，就没有人再等它了。",
  },
  bad: {
    en: planText("finish: 2026-03-04", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("finish: 2026-03-04", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("finish: 2026-03-06", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("finish: 2026-03-06", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ task, day, finish, missing }) => ({
    en: `"${task}" ends on ${day}, ${wordsOfDays(missing, "wd").en} after the end of the plan on ${finish}.`,
    zh: `“${task}”到 ${day} 才结束，比计划结束日 ${finish} 晚 ${wordsOfDays(missing, "wd").zh}。`,
  }),
  help: ({ task, day }) => ({
    en: `Write "finish: ${day}" at the top, or shorten "${task}" or what it waits for.`,
    zh: `请在顶部写“finish: ${day}”，或者缩短“${task}”或它要等的任务。`,
  }),
});

interface OutsideFacts {
  readonly task: string;
  readonly phase: string;
  readonly start: string;
  readonly finish: string;
  readonly window: Bilingual;
  /** In working days. */
  readonly missing: number;
}

export const taskOutsidePhase = defineProblem<OutsideFacts>({
  code: "task-outside-phase",
  severity: "warning",
  summary: { en: "A task does not fit into the window of its phase.", zh: "任务超出了所在阶段的时间段。" },
  why: {
    en: "Those who go by the phases expect it to be done when the phase is over.",
    zh: "按阶段看进度的人会以为，阶段一结束它就完成了。",
  },
  bad: {
    en: planText(
      "phases:",
      "  ready:",
      "    window: 2026-03-02..2026-03-06",
      "    tasks:",
      "      page: { start: 2026-03-05, duration: 5d }",
    ),
    zh: planText(
      "phases:",
      "  准备:",
      "    window: 2026-03-02..2026-03-06",
      "    tasks:",
      "      落地页: { start: 2026-03-05, duration: 5天 }",
    ),
  },
  good: {
    en: planText(
      "phases:",
      "  ready:",
      "    window: 2026-03-02..2026-03-13",
      "    tasks:",
      "      page: { start: 2026-03-05, duration: 5d }",
    ),
    zh: planText(
      "phases:",
      "  准备:",
      "    window: 2026-03-02..2026-03-13",
      "    tasks:",
      "      落地页: { start: 2026-03-05, duration: 5天 }",
    ),
  },
  message: ({ task, phase, start, finish, window, missing }) => {
    const far = wordsOfDays(missing, "wd");
    const days: Bilingual =
      start === finish
        ? { en: `is on ${start}`, zh: `排在 ${start}` }
        : { en: `runs from ${start} to ${finish}`, zh: `从 ${start} 到 ${finish}` };
    return {
      en: `"${task}" ${days.en}, ${far.en} outside its phase "${phase}" (${window.en}).`,
      zh: `“${task}”${days.zh}，超出所在的阶段“${phase}”（${window.zh}）${far.zh}。`,
    };
  },
  help: ({ task, phase }) => ({
    en: `Widen the window of "${phase}", move or shorten "${task}", or put it into another phase.`,
    zh: `请放宽“${phase}”的时间段，调整或缩短“${task}”，或者把它移到别的阶段。`,
  }),
});
