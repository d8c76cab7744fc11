import { planText } from "../../source/plan-text.ts";
import { type Day, daysBetween, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOf, type Review, scheduled } from "../shared/review.ts";

/** In calendar days before the launch: what was learnt earlier is forgotten by then. */
const earliest = 30;

interface Facts {
  readonly task: string;
  readonly finish: string;
  readonly days: number;
}

const plan = {
  en: (finish: string) =>
    planText("launch: 2026-06-16", `tasks: { training: { kind: enablement, start: ${finish}, duration: 2d } }`),
  zh: (finish: string) =>
    planText("launch: 2026-06-16", `tasks: { 销售培训: { kind: 赋能, start: ${finish}, duration: 2天 } }`),
};

export const enablementEarly = defineCheck<Facts>({
  code: "enablement-early",
  severity: "info",
  summary: {
    en: "The last training before the launch is more than a month ahead of it.",
    zh: "上市前最后一次培训离上市超过一个月。",
  },
  why: {
    en: "What nobody has used for a month is forgotten on the day that customers ask.",
    zh: "学了一个多月没用上，到客户来问的时候已经忘了。",
  },
  bad: { en: plan.en("2026-04-20"), zh: plan.zh("2026-04-20") },
  good: { en: plan.en("2026-06-01"), zh: plan.zh("2026-06-01") },
  message: ({ task, finish, days }) => ({
    en: `"${task}" ends on ${finish}, ${days} days before the launch, and nothing is taught again after it.`,
    zh: `“${task}”在 ${finish} 结束，离上市还有 ${days} 天，之后没有再培训。`,
  }),
  help: () => ({
    en: 'Repeat the main points shortly before the launch: "refresher: { kind: enablement, duration: 1d, by: T-3wd }".',
    zh: "请在上市前再过一遍要点：“复训: { kind: 赋能, duration: 1天, by: T-3wd }”。",
  }),

  *inspect(review) {
    const { launch } = review;
    const last = lastTraining(review);
    if (launch === undefined || !last) return;
    const days = daysBetween(last.finish, launch);
    if (days <= earliest) return;
    yield { place: last.task.origin.keyOf(), task: last.task.id, finish: formatDay(last.finish), days };
  },
});

/** The one that ends last; undefined while one of them has no days. */
function lastTraining(review: Review) {
  let last: { readonly task: ReturnType<typeof tasksOfKind>[number]; readonly finish: Day } | undefined;
  for (const task of tasksOfKind(review, "enablement")) {
    const placed = scheduled(review, task);
    const finish = placed && daysOf(placed)?.finish;
    if (finish === undefined) return undefined;
    if (!last || finish > last.finish) last = { task, finish };
  }
  return last;
}
