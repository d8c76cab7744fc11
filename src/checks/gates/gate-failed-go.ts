import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { tasksAt, writtenPlan } from "../shared/waiting.ts";

interface Facts {
  readonly gate: string;
  readonly task: string;
  readonly started: string;
}

const plan = {
  en: (decision: string) =>
    planText(
      "as-of: 2026-03-16",
      "tasks:",
      `  canary-gate: { at: 2026-03-11, finished: 2026-03-11, gate: { criteria: [No order lost], decision: ${decision} } }`,
      "  teaser: { after: canary-gate, duration: 5d, started: 2026-03-12 }",
    ),
  zh: (decision: string) =>
    planText(
      "as-of: 2026-03-16",
      "tasks:",
      `  灰度验证门: { at: 2026-03-11, finished: 2026-03-11, gate: { criteria: [没有漏单], decision: ${decision} } }`,
      "  社群预热: { after: 灰度验证门, duration: 5天, started: 2026-03-12 }",
    ),
};

export const gateFailedGo = defineCheck<Facts>({
  code: "gate-failed-go",
  severity: "error",
  summary: {
    en: "A task has started although the gate that it waits for was not passed.",
    zh: "评审门没有通过，后面的任务却开始了。",
  },
  why: {
    en: "Either the decision is recorded wrongly, or work goes on that somebody has decided to stop.",
    zh: "要么是结果记错了，要么是已经决定不做的事还在往下推。",
  },
  bad: { en: plan.en("no-go"), zh: plan.zh("不通过") },
  good: { en: plan.en("conditional"), zh: plan.zh("有条件通过") },
  message: ({ gate, task, started }) => ({
    en: `"${task}" started on ${started}, although its gate "${gate}" was not passed.`,
    zh: `“${task}”在 ${started} 开始了，可是它前面的评审门“${gate}”没有通过。`,
  }),
  help: ({ gate, task }) => ({
    en: `Stop "${task}" and take started: out, or record the new decision of "${gate}", such as "decision: conditional".`,
    zh: `请停下“${task}”并去掉 started:；如果“${gate}”后来又通过了，请更新 decision:，例如“有条件通过”。`,
  }),

  *inspect(review) {
    const told = new Set<Task>();
    for (const { successor, predecessor, successorSide } of writtenPlan(review).dependencies) {
      if (successor.kind !== "task" || successorSide === "finish" || told.has(successor)) continue;
      const gate = tasksAt(predecessor).find((task) => task.progress?.decision === "no-go");
      const { finished, started = finished } = successor.progress ?? {};
      if (!gate || started === undefined) continue;
      const decided = gate.progress?.finished;
      // Without the day of the gate, work that began is told to be out of sequence; what ended before it is over.
      if (decided === undefined ? finished === undefined : finished !== undefined && finished < decided) continue;
      told.add(successor);
      yield {
        place: successor.origin.at(started === finished ? "finished" : "started"),
        related: [{ place: gate.origin.at("gate", "decision"), message: { en: "not passed", zh: "这里记录为不通过" } }],
        gate: gate.id,
        task: successor.id,
        started: formatDay(started),
      };
    }
  },
});
