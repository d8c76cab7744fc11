import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { waitedForBy, waitingFor } from "../shared/waiting.ts";

interface Facts {
  readonly release: string;
  readonly gate: string;
  readonly test: string;
}

const plan = {
  en: (after: string) =>
    planText(
      "tasks:",
      "  test-report: { kind: test, start: 2026-03-02, duration: 5d }",
      `  go: { at: 2026-03-10${after}, gate: { criteria: [No open blocker] } }`,
      "  deploy: { kind: release, at: 2026-03-11, after: go }",
    ),
  zh: (after: string) =>
    planText(
      "tasks:",
      "  测试报告: { kind: 测试, start: 2026-03-02, duration: 5天 }",
      `  上线决策: { at: 2026-03-10${after}, gate: { criteria: [没有未关闭的严重缺陷] } }`,
      "  全量上线: { kind: 上线, at: 2026-03-11, after: 上线决策 }",
    ),
};

export const testReport = defineCheck<Facts>({
  code: "test-report",
  severity: "warning",
  summary: {
    en: "The gate before the release does not wait for the tests.",
    zh: "上线前的评审门没有等测试结果。",
  },
  why: {
    en: "When the tests slip, the gate stays where it is, and decides without their report.",
    zh: "测试一拖，评审门还停在原来的日子，只好在没有测试报告的情况下拍板。",
  },
  bad: { en: plan.en(""), zh: plan.zh("") },
  good: { en: plan.en(", after: test-report"), zh: plan.zh(", after: 测试报告") },
  message: ({ release, gate, test }) => ({
    en: `"${release}" waits for the gate "${gate}", but neither of them waits for "${test}".`,
    zh: `“${release}”要等评审门“${gate}”，可是这两个都没有等“${test}”。`,
  }),
  help: ({ gate, test }) => ({
    en: `Add "${test}" to what "${gate}" waits for: "after: ${test}".`,
    zh: `请给“${gate}”补上“after: ${test}”。`,
  }),

  *inspect(review) {
    const { plan } = review;
    for (const release of tasksOfKind(review, "release")) {
      const ahead = waitedForBy(release, review);
      const behind = waitingFor(release, review);
      const gate = plan.tasks.findLast(({ type, index }) => type === "gate" && ahead.has(index));
      // What is tested once it is live is no report for the gate; what other work waits for is a report for that.
      const tests = tasksOfKind(review, "test").filter(({ index }) => !behind.has(index));
      const last = tests.findLast((test) => waitingFor(test, review).size === 0);
      if (!gate || !last || tests.some(({ index }) => ahead.has(index))) continue;
      yield {
        place: gate.origin.keyOf(),
        related: [{ place: release.origin.keyOf(), message: { en: "the release", zh: "上线在这里" } }],
        release: release.id,
        gate: gate.id,
        test: last.id,
      };
    }
  },
});
