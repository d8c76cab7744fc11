import type { Bilingual, Place } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { addDays } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";
import { requirementsOf, tasksOfKind } from "../shared/requirements.ts";
import { daysOf, type Review, scheduled } from "../shared/review.ts";

interface Facts {
  readonly notice: string;
  readonly tier: Bilingual;
  readonly found: number;
  readonly wanted: number;
  readonly unit: "wd" | "cd";
}

const plan = {
  en: (lead: string) =>
    planText(
      "launch: 2026-10-20",
      "tier: small-scene",
      `notify: { plan: { who: [sales], what: Launch plan, lead: ${lead}, before: T } }`,
      "tasks: { page: { duration: 2d, by: T-1wd } }",
    ),
  zh: (lead: string) =>
    planText(
      "launch: 2026-10-20",
      "tier: 小场景型",
      `notify: { 计划: { who: [销售部], what: 上市计划, lead: ${lead}, before: T } }`,
      "tasks: { 落地页: { duration: 2天, by: T-1wd } }",
    ),
};

export const notifyLead = defineCheck<Facts>({
  code: "notify-lead",
  severity: "warning",
  summary: {
    en: "The first notice goes out later than the policy asks for.",
    zh: "第一次通知比规范要求的晚。",
  },
  why: {
    en: "Other departments have plans of their own: who is told too late cannot make room any more.",
    zh: "别的部门也有自己的安排，通知得太晚，他们腾不出人手。",
  },
  bad: { en: plan.en("2wd"), zh: plan.zh("2个工作日") },
  good: { en: plan.en("5wd"), zh: plan.zh("5个工作日") },
  message: ({ notice, tier, found, wanted, unit }) => ({
    en: `"${notice}" is told ${amountText(found, unit).en} ahead; a "${tier.en}" launch needs ${wanted}.`,
    zh: `“${notice}”只提前 ${amountText(found, unit).zh}通知，“${tier.zh}”上市至少要提前 ${wanted} ${unit === "wd" ? "个工作日" : "天"}。`,
  }),
  help: ({ wanted, unit }) => ({
    en: `Write "lead: ${wanted}${unit}". Later notices with details may be shorter.`,
    zh: `请写“lead: ${wanted}${unit === "wd" ? "个工作日" : "个自然日"}”。之后补充细节的通知可以短一些。`,
  }),

  *inspect(review) {
    const { spec, policy } = review;
    const notices = longestFirst([...sentNotices(review), ...noticeTasks(review)]);
    const [first] = notices;
    // Details follow later; what counts is that everybody has been told once, in time.
    if (!first || spec.tier === undefined || first.found >= first.wanted) return;
    yield { ...first, tier: tierName(spec.tier, policy) };
  },
});

type Sent = Omit<Facts, "tier"> & { readonly place: Place };

function sentNotices(review: Review): readonly Sent[] {
  return requirementsOf(review).flatMap(({ what, found, wanted, unit }) => {
    const isLead = what.kind === "notice-lead" && (unit === "wd" || unit === "cd");
    if (!isLead || !what.notice || found === undefined) return [];
    const { notice } = what;
    const place = notice.lead ? notice.origin.at("lead") : notice.origin.keyOf();
    return [{ place, notice: notice.what, found, wanted, unit }];
  });
}

/** A task may tell people, too; it announces the launch. */
function noticeTasks(review: Review): readonly Sent[] {
  const { launch, rules, plan } = review;
  const asked = rules?.noticeLead;
  if (launch === undefined || !asked) return [];
  return tasksOfKind(review, "notice").flatMap((task) => {
    const placed = scheduled(review, task);
    const told = placed && daysOf(placed)?.finish;
    if (told === undefined || told >= launch) return [];
    const { unit, amount: wanted } = asked;
    const found = unit === "wd" ? countWorkdays(plan.calendar, told, addDays(launch, -1)) : launch - told;
    return [{ place: task.origin.keyOf(), notice: task.id, found, wanted, unit }];
  });
}

function longestFirst(notices: readonly Sent[]): readonly Sent[] {
  return [...notices].sort((left, right) => right.found - left.found);
}

function amountText(count: number, unit: "wd" | "cd"): Bilingual {
  const days = count === 1 ? "day" : "days";
  return unit === "wd"
    ? { en: `${count} working ${days}`, zh: `${count} 个工作日` }
    : { en: `${count} ${days}`, zh: `${count} 天` };
}
