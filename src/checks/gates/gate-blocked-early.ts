import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { isCanary, publicTasks } from "../shared/public-tasks.ts";
import { daysOf, type Review } from "../shared/review.ts";
import { waitedForDirectlyBy, waitingFor } from "../shared/waiting.ts";

interface Facts {
  readonly gate: string;
  readonly held: string;
  readonly task: string;
  readonly start: string;
}

const plan = {
  en: (start: string) =>
    planText(
      "tasks:",
      "  canary: { kind: canary, start: 2026-03-02, duration: 14cd }",
      "  canary-gate: { at: 2026-03-17, after: canary, gate: { criteria: [No order lost] } }",
      `  teaser: { kind: announce, start: ${start}, duration: 3d }`,
    ),
  zh: (start: string) =>
    planText(
      "tasks:",
      "  客户灰度: { kind: 灰度, start: 2026-03-02, duration: 14个自然日 }",
      "  灰度验证门: { at: 2026-03-17, after: 客户灰度, gate: { criteria: [没有漏单] } }",
      `  社群预热: { kind: 宣传, start: ${start}, duration: 3天 }`,
    ),
};

export const gateBlockedEarly = defineCheck<Facts>({
  code: "gate-blocked-early",
  severity: "warning",
  summary: {
    en: "The public is told before the gate that the canary has to pass.",
    zh: "灰度还没过评审门，就开始对外宣传了。",
  },
  why: {
    en: "When the gate says no, what was promised in public can no longer be taken back.",
    zh: "万一灰度没通过，已经对外说出去的话就收不回来了。",
  },
  bad: { en: plan.en("2026-03-11"), zh: plan.zh("2026-03-11") },
  good: { en: plan.en("2026-03-18"), zh: plan.zh("2026-03-18") },
  message: ({ gate, held, task, start }) => ({
    en: `"${task}" begins on ${start}, before the canary has passed its gate "${gate}" on ${held}.`,
    zh: `“${task}”在 ${start} 就开始了，而灰度要到 ${held} 才过评审门“${gate}”。`,
  }),
  help: ({ gate, task }) => ({
    en: `Write "after: ${gate}" on "${task}"; if it reaches canary customers alone, give it their audience:.`,
    zh: `请给“${task}”写上“after: ${gate}”；如果只面向灰度客户，请写上同样的 audience:。`,
  }),

  *inspect(review) {
    const gate = canaryGate(review);
    if (!gate) return;
    const early = publicTasks(review).filter(({ task, start }) => start < gate.held && !gate.waiting.has(task.index));
    const [first, ...rest] = early;
    if (!first) return;
    yield {
      place: first.task.origin.keyOf(),
      related: [
        { place: gate.task.origin.keyOf(), message: { en: "the gate", zh: "评审门在这里" } },
        ...rest.map(({ task, start }) => ({
          place: task.origin.keyOf(),
          message: { en: `so does this, on ${formatDay(start)}`, zh: `这个也早了，${formatDay(start)} 开始` },
        })),
      ],
      gate: gate.task.id,
      held: formatDay(gate.held),
      task: first.task.id,
      start: formatDay(first.start),
    };
  },
});

interface CanaryGate {
  readonly task: Task;
  readonly held: Day;
  /** What waits for it by links: where that begins too early, the schedule says so. */
  readonly waiting: ReadonlySet<number>;
}

/** The first gate that decides on a canary and on nothing else: all that it waits for is one, or follows one. */
function canaryGate(review: Review): CanaryGate | undefined {
  const canaries = review.plan.tasks.filter(isCanary);
  const onCanary = new Set(canaries.flatMap((canary) => [canary.index, ...waitingFor(canary, review)]));
  const gates = review.schedule.tasks.flatMap((scheduled) => {
    const { task } = scheduled;
    const days = task.type === "gate" && onCanary.has(task.index) ? daysOf(scheduled) : undefined;
    const isOnCanaryAlone = days && waitedForDirectlyBy(task, review).every((index) => onCanary.has(index));
    return isOnCanaryAlone ? [{ task, held: days.start }] : [];
  });
  const [first] = gates.sort((left, right) => left.held - right.held);
  return first && { ...first, waiting: waitingFor(first.task, review) };
}
