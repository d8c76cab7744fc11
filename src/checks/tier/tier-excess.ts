import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { tierName } from "../shared/naming.ts";

/** What costs money or other people's time. */
const costly: ReadonlySet<string> = new Set(["ad", "event"]);

interface Facts {
  readonly tier: Bilingual;
  readonly next: Bilingual;
  readonly tasks: readonly Task[];
}

const plan = (kind: { readonly en: string; readonly zh: string }) => ({
  en: planText("tier: notice", "tasks:", `  clip: { kind: ${kind.en}, start: 2026-03-02, duration: 2d }`),
  zh: planText("tier: 告知型", "tasks:", `  短片: { kind: ${kind.zh}, start: 2026-03-02, duration: 2天 }`),
});

export const tierExcess = defineCheck<Facts>({
  code: "tier-excess",
  severity: "info",
  summary: {
    en: "A launch of the smallest tier has advertisements, events or press.",
    zh: "最小级别的上市排了广告、活动或媒体。",
  },
  why: {
    en: "What is small is told in passing, in a note or a monthly report. Money and attention that go to it are missing for what is large; and if it deserves them, its tier is wrong.",
    zh: "小功能顺带告知就够了，例如一条小贴士或月报。把钱和注意力花在这里，大的上市就不够用；真值得花，就是级别定低了。",
  },
  bad: plan({ en: "ad", zh: "广告" }),
  good: plan({ en: "announce", zh: "宣传" }),
  message: ({ tier, tasks }) => {
    const names = nameWords(tasks.map(({ id }) => id));
    return {
      en: `"${tier.en}" is the smallest tier, and the plan spends advertising, an event or press on it: ${names.en}.`,
      zh: `“${tier.zh}”是最小的级别，计划里却排了广告、活动或媒体：${names.zh}。`,
    };
  },
  help: ({ next }) => ({
    en: `Leave it out, or rate the feature again: perhaps its tier is "${next.en}".`,
    zh: `请去掉它，或者重新评级：也许应该是“${next.zh}”。`,
  }),

  *inspect({ plan, spec, rules, policy }) {
    const [smallest, next] = policy.ladder.tiers;
    if (!rules || next === undefined || smallest === undefined || spec.tier !== smallest) return;
    const isExcess = ({ spec: { kind, embargo } }: Task): boolean => {
      return embargo || (kind !== undefined && costly.has(kind) && !rules.needs.has(kind));
    };
    const tasks = plan.tasks.filter(isExcess);
    const [first, ...others] = tasks;
    if (!first) return;
    yield {
      place: first.origin.at(first.spec.embargo ? "embargo" : "kind"),
      related: others.map(({ origin }) => ({ place: origin.keyOf(), message: { en: "and this", zh: "还有这个" } })),
      tier: tierName(smallest, policy),
      next: tierName(next, policy),
      tasks,
    };
  },
});
