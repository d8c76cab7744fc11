import { planText } from "../../source/plan-text.ts";
import { itemsAt } from "../../spec/items-at.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly task: string;
  readonly owner: string;
}

const plan = (helpers: { readonly en: string; readonly zh: string }) => ({
  en: planText(
    "owners: { mia: {}, tom: {} }",
    "tasks:",
    `  post: { owner: mia, helpers: ${helpers.en}, start: 2026-03-02, duration: 2d }`,
  ),
  zh: planText(
    "owners: { 李梅: {}, 王强: {} }",
    "tasks:",
    `  发布文章: { owner: 李梅, helpers: ${helpers.zh}, start: 2026-03-02, duration: 2天 }`,
  ),
});

export const ownerIsHelper = defineCheck<Facts>({
  code: "owner-is-helper",
  severity: "info",
  summary: { en: "The owner of a task is among its helpers too.", zh: "任务的负责人同时写在协助人里。" },
  why: {
    en: "It says nothing more, and it looks as if one more person helped.",
    zh: "这样写没有多说什么，反而让人以为多一个人帮忙。",
  },
  bad: plan({ en: "[mia, tom]", zh: "[李梅, 王强]" }),
  good: plan({ en: "[tom]", zh: "[王强]" }),
  message: ({ task, owner }) => ({
    en: `"${owner}" owns "${task}" and is among its helpers too.`,
    zh: `“${owner}”已经是“${task}”的负责人，又写在协助人里。`,
  }),
  help: ({ owner }) => ({
    en: `Take "${owner}" out of helpers:.`,
    zh: `请从 helpers: 里去掉“${owner}”。`,
  }),

  *inspect({ plan }) {
    for (const { id, owner, origin } of plan.tasks) {
      const again = owner && itemsAt(origin, "helpers").find(({ text }) => text === owner.id);
      if (again) yield { place: again.origin.at(), task: id, owner: again.text };
    }
  },
});
