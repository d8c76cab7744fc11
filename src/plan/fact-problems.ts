import { defineProblem } from "../diagnostic/define-problem.ts";
import { didYouMean } from "../diagnostic/did-you-mean.ts";
import { planText } from "../source/plan-text.ts";

interface UnknownAudience {
  readonly name: string;
  readonly count: number;
  readonly closest: string | undefined;
  /** The names that the text looks like a list of; one where it does not. */
  readonly parts: readonly string[];
}

export const audienceUnknown = defineProblem<UnknownAudience>({
  code: "audience-unknown",
  severity: "error",
  summary: {
    en: 'An audience is named that is not under "audiences".',
    zh: "写了一个 audiences 里没有的受众。",
  },
  why: {
    en: "A misspelt audience would count as one more, and nobody would see that two messages reach the same people.",
    zh: "受众写错，就会凭空多出一类人；同一批人被打扰两次也看不出来。",
  },
  bad: {
    en: planText(
      "audiences: { customers: {}, press: {} }",
      "tasks:",
      "  post: { kind: announce, audience: custmers, at: 2026-03-02 }",
    ),
    zh: planText(
      "audiences: { 付费用户: {}, 媒体: {} }",
      "tasks:",
      "  首发: { kind: 宣传, audience: 付费客户, at: 2026-03-02 }",
    ),
  },
  good: {
    en: planText(
      "audiences: { customers: {}, press: {} }",
      "tasks:",
      "  post: { kind: announce, audience: customers, at: 2026-03-02 }",
    ),
    zh: planText(
      "audiences: { 付费用户: {}, 媒体: {} }",
      "tasks:",
      "  首发: { kind: 宣传, audience: 付费用户, at: 2026-03-02 }",
    ),
  },
  message: ({ name, count }) => ({
    en: `"${name}" is not among the audiences${count > 1 ? ` (${count} places)` : ""}.`,
    zh: `audiences 里没有“${name}”${count > 1 ? `（共 ${count} 处）` : ""}。`,
  }),
  help: ({ name, closest, parts }) => {
    if (parts.length > 1) {
      return {
        en: `If these are several, write [${parts.join(", ")}].`,
        zh: `如果是几类人，请写成 [${parts.join(", ")}]。`,
      };
    }
    return (
      didYouMean(closest) ?? {
        en: `Add it: "audiences: { ${name}: {} }".`,
        zh: `请先登记：“audiences: { ${name}: {} }”。`,
      }
    );
  },
});
