import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { isPublic, placeOfPlan } from "../shared/review.ts";

/** Public kinds that are made for somebody, but whose audience often comes by itself. */
const opens: ReadonlySet<string> = new Set(["event", "content"]);

interface Facts {
  readonly task: string;
  readonly count: number;
  /** Whom the plan knows: ids of its audiences. */
  readonly known: readonly string[];
}

const plan = (audience: { readonly en: string; readonly zh: string }) => ({
  en: planText(
    "tier: notice",
    "owners: { mia: {} }",
    "audiences: { customers: {}, prospects: {} }",
    "tasks:",
    `  post: { kind: announce, owner: mia, ${audience.en}start: 2026-03-02, duration: 2d }`,
  ),
  zh: planText(
    "tier: 告知型",
    "owners: { 李梅: {} }",
    "audiences: { 付费用户: {}, 潜在客户: {} }",
    "tasks:",
    `  发布文章: { kind: 宣传, owner: 李梅, ${audience.zh}start: 2026-03-02, duration: 2天 }`,
  ),
});

export const audienceMissing = defineCheck<Facts>({
  code: "audience-missing",
  severity: "warning",
  summary: {
    en: "An announcement or advertisement does not say whom it is for.",
    zh: "有宣传或广告没有写给谁看。",
  },
  why: {
    en: "What to say and where to say it follow from who is to hear it. Paying customers and strangers need different words, on different channels.",
    zh: "先知道给谁看，才知道说什么、在哪里说；老客户和陌生人要的话不一样，渠道也不一样。",
  },
  bad: plan({ en: "", zh: "" }),
  good: plan({ en: "audience: [customers], ", zh: "audience: [付费用户], " }),
  message: ({ task, count }) =>
    count > 1
      ? {
          en: `None of the plan's ${count} announcements and advertisements says whom it is for.`,
          zh: `计划里的 ${count} 项宣传和广告都没有写给谁看。`,
        }
      : { en: `"${task}" does not say whom it is for.`, zh: `“${task}”没有写给谁看。` },
  help: ({ task, count, known }) =>
    count > 1
      ? {
          en: "Write audience: on each of these tasks, as in audience: [customers].",
          zh: "请给这些任务都写上 audience:，例如 audience: [付费用户]。",
        }
      : known.length === 0
        ? {
            en: `Write audience: on "${task}", as in audience: [customers].`,
            zh: `请给“${task}”写 audience:，例如 audience: [付费用户]。`,
          }
        : {
            en: `Write audience: on "${task}"; the plan knows ${nameWords(known).en}.`,
            zh: `请给“${task}”写 audience:；计划里列出的受众有${nameWords(known).zh}。`,
          },

  *inspect(review) {
    const { plan, rules, spec } = review;
    if (!rules) return;
    const known = (spec.audiences ?? []).map(({ id }) => id);
    const told = plan.tasks.filter((task) => isPublic(task, review) && !opens.has(task.spec.kind ?? ""));
    const silent = told.filter(({ spec }) => spec.audience.length === 0);
    const [first] = silent;
    // Where no audience is named at all, that is one thing to say.
    if (first && silent.length > 1 && silent.length === told.length) {
      yield { place: placeOfPlan(review), task: first.id, count: silent.length, known };
      return;
    }
    for (const task of silent) yield { place: task.origin.keyOf(), task: task.id, count: 1, known };
  },
});
