import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, type Review, scheduled } from "../shared/review.ts";
import { waitingFor } from "../shared/waiting.ts";

interface Facts {
  readonly gate: string;
  readonly held: string;
  readonly need: string;
  readonly giver: string;
  readonly finish: string;
}

export const gateNeedsLate = defineCheck<Facts>({
  code: "gate-needs-late",
  severity: "error",
  summary: {
    en: "What a gate needs is finished only after the gate.",
    zh: "评审门需要的材料，在评审之后才完成。",
  },
  why: {
    en: "Whoever decides then has nothing in front of them to decide on.",
    zh: "评审那天材料还没有，批准的人没有依据可看，评审就成了走过场。",
  },
  bad: {
    en: planText(
      "tasks:",
      "  proof: { start: 2026-03-09, duration: 5d, gives: testimonials }",
      "  go: { at: 2026-03-11, needs: testimonials, gate: { criteria: [Three customers agree] } }",
    ),
    zh: planText(
      "tasks:",
      "  收集证言: { start: 2026-03-09, duration: 5天, gives: 客户证言 }",
      "  上市决策: { at: 2026-03-11, needs: 客户证言, gate: { criteria: [三家客户同意公开] } }",
    ),
  },
  good: {
    en: planText(
      "tasks:",
      "  proof: { start: 2026-03-09, duration: 5d, gives: testimonials }",
      "  go: { at: 2026-03-16, needs: testimonials, gate: { criteria: [Three customers agree] } }",
    ),
    zh: planText(
      "tasks:",
      "  收集证言: { start: 2026-03-09, duration: 5天, gives: 客户证言 }",
      "  上市决策: { at: 2026-03-16, needs: 客户证言, gate: { criteria: [三家客户同意公开] } }",
    ),
  },
  message: ({ gate, held, need, giver, finish }) => ({
    en: `The gate "${gate}" on ${held} needs "${need}", which "${giver}" gives only by ${finish}.`,
    zh: `评审门“${gate}”在 ${held}，需要“${need}”，而“${giver}”到 ${finish} 才交付。`,
  }),
  help: ({ gate, giver }) => ({
    en: `Move "${gate}" behind it, finish "${giver}" earlier, or write "after: ${giver}" on the gate so that it follows by itself.`,
    zh: `请把“${gate}”挪到它之后，或者让“${giver}”早些完成；给评审门写上“after: ${giver}”，日期就会自动跟着走。`,
  }),

  *inspect(review) {
    const { plan } = review;
    const givers = giversOf(plan.tasks);
    for (const gate of plan.tasks.filter(({ type }) => type === "gate")) {
      const held = endOf(gate, review);
      if (held === undefined) continue;
      for (const [index, need] of gate.spec.needs.entries()) {
        const giver = lateGiver(givers.get(keyOf(need)) ?? [], { gate, held }, review);
        const finish = giver && endOf(giver, review);
        if (!giver || finish === undefined) continue;
        yield {
          place: gate.origin.at("needs", index),
          related: [{ place: giver.origin.keyOf(), message: { en: "it is given here", zh: "由这里交付" } }],
          gate: gate.id,
          held: formatDay(held),
          need,
          giver: giver.id,
          finish: formatDay(finish),
        };
      }
    }
  },
});

/** The tasks that give a thing, or bear its name. */
function giversOf(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const givers = new Map<string, Task[]>();
  for (const task of tasks) {
    for (const key of new Set([task.id, task.name, ...task.spec.gives].map(keyOf))) {
      const others = givers.get(key);
      if (others) others.push(task);
      else givers.set(key, [task]);
    }
  }
  return givers;
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}

/** The last day of a task; undefined where it has none, and of what is done: that is past mending. */
function endOf(task: Task, review: Review): Day | undefined {
  if (task.progress?.finished !== undefined || task.recurrence) return undefined;
  const placed = scheduled(review, task);
  return placed && daysOf(placed)?.finish;
}

interface Held {
  readonly gate: Task;
  readonly held: Day;
}

/** The giver of what comes too late, where no link says that the gate waits for it: the schedule keeps to links. */
function lateGiver(givers: readonly Task[], { gate, held }: Held, review: Review): Task | undefined {
  const [first] = givers;
  // What is given twice is there as soon as the first has given it.
  const isLate = givers.every((giver) => giver !== gate && (endOf(giver, review) ?? held) > held);
  return first && isLate && !waitingFor(first, review).has(gate.index) ? first : undefined;
}
