import type { Plan, Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  /** The task that releases; undefined where only the rollout says so. */
  readonly task: string | undefined;
  /** What a rollback that is written does not say; none where there is no rollback at all. */
  readonly missing: readonly string[];
}

const plan = {
  en: (...lines: readonly string[]) =>
    planText("owners: { mia: {} }", ...lines, "tasks: { deploy: { kind: release, at: 2026-03-10 } }"),
  zh: (...lines: readonly string[]) =>
    planText("owners: { 研发部: {} }", ...lines, "tasks: { 全量上线: { kind: 上线, at: 2026-03-10 } }"),
};

export const rollbackMissing = defineCheck<Facts>({
  code: "rollback-missing",
  severity: "warning",
  summary: {
    en: "The plan releases something, and does not say when, how fast and by whom it is taken back.",
    zh: "计划里有上线，却没有写什么情况下回滚、多久内完成、由谁负责。",
  },
  why: {
    en: "In the hour when orders are lost nobody wants to discuss whether it is bad enough.",
    zh: "线上出事的时候，没有时间再讨论要不要退、谁来退。",
  },
  bad: { en: plan.en(), zh: plan.zh() },
  good: {
    en: plan.en("rollout: { rollback: { when: Error rate above 1%, within: 30m, owner: mia } }"),
    zh: plan.zh("rollout: { rollback: { when: 错误率超过 1%, within: 30m, owner: 研发部 } }"),
  },
  message: ({ task, missing }) => {
    if (missing.length > 0) {
      return {
        en: `The rollback does not say ${missing.map((key) => `"${key}"`).join(" or ")}.`,
        zh: `回滚没有写 ${missing.join("、")}。`,
      };
    }
    return task === undefined
      ? { en: "The rollout has no rollback.", zh: "rollout 没有写怎么回滚。" }
      : {
          en: `"${task}" is a release, and the plan has no rollback.`,
          zh: `“${task}”是上线，计划里却没有写怎么回滚。`,
        };
  },
  help: ({ missing }) =>
    missing.length > 0
      ? {
          en: `Write ${missing.map((key) => meanings[key]?.en).join(", ")}.`,
          zh: `请补上 ${missing.map((key) => meanings[key]?.zh).join("、")}。`,
        }
      : {
          en: 'Write "rollout: { rollback: { when: Error rate above 1%, within: 30m, owner: … } }".',
          zh: "请写“rollout: { rollback: { when: 错误率超过 1%, within: 30m, owner: …… } }”。",
        },

  *inspect({ plan }) {
    const { rollout } = plan;
    if (rollout?.rollback) {
      const missing = missingIn(rollout);
      if (missing.length > 0) yield { place: rollout.rollback.origin.keyOf(), task: undefined, missing };
      return;
    }
    const release = firstRelease(plan.tasks);
    if (!rollout && !release) return;
    const place = release ? release.origin.keyOf() : rollout?.origin.keyOf();
    if (place) yield { place, task: release?.id, missing: [] };
  },
});

const meanings: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  when: { en: "when: (what calls for it)", zh: "when:（什么情况下回滚）" },
  within: { en: "within: (how fast, such as 30m)", zh: "within:（多久内完成，例如 30m）" },
  owner: { en: "owner: (who decides)", zh: "owner:（由谁决定）" },
};

function firstRelease(tasks: readonly Task[]): Task | undefined {
  return tasks.find(({ spec }) => spec.kind === "release");
}

/** Who owns the rollout owns its rollback. */
function missingIn({ owner, rollback }: NonNullable<Plan["rollout"]>): readonly string[] {
  const said = { when: rollback?.when, within: rollback?.within, owner: rollback?.owner ?? owner };
  return (["when", "within", "owner"] as const).filter((key) => said[key] === undefined);
}
