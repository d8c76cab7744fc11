import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { isPress } from "../shared/audience-words.ts";
import { daysOf } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  readonly audiences: readonly string[];
  readonly day: string;
  readonly lifts: string;
}

const top = ["launch: 2026-03-24 10:00", "timezone: Asia/Shanghai", "embargo: { lifts: T 10:00 }"];
const english = (audience: string): string =>
  planText(...top, "tasks:", `  briefing: { kind: announce, at: T-5, audience: ${audience}, embargo: true }`);
const chinese = (audience: string): string =>
  planText(...top, "tasks:", `  沟通会: { kind: 宣传, at: T-5, audience: ${audience}, embargo: 是 }`);

export const embargoEarly = defineCheck<Facts>({
  code: "embargo-early",
  severity: "error",
  summary: {
    en: "Something under embargo reaches others than the press before the embargo lifts.",
    zh: "还在保密期的内容，解禁之前就到了媒体以外的受众手里。",
  },
  why: {
    en: "The press keeps an embargo because it is asked to. Customers have promised nothing, and what they know is out.",
    zh: "媒体是约定好不提前发的，客户没有这个约定，他们知道了就等于公开了。",
  },
  bad: { en: english("[press, customers]"), zh: chinese("[媒体, 付费用户]") },
  good: { en: english("press"), zh: chinese("媒体") },
  message: ({ task, audiences, day, lifts }) => ({
    en: `"${task}" is under embargo until ${lifts}, but reaches ${nameWords(audiences).en} on ${day}.`,
    zh: `“${task}”要保密到 ${lifts}，${day} 却会到达${nameWords(audiences).zh}。`,
  }),
  help: ({ task }) => ({
    en: `Leave only the press in audience:, move "${task}" to when the embargo has lifted, or take out "embargo: true".`,
    zh: `请在 audience: 里只留媒体，或者把“${task}”放到解禁之后，或者去掉“embargo: 是”。`,
  }),

  *inspect(review) {
    const { schedule, plan } = review;
    const lifts = plan.embargo?.lifts && schedule.book.dayOf(plan.embargo.lifts);
    if (!plan.embargo?.lifts || !lifts) return;
    const related = [{ place: plan.embargo.lifts.place, message: { en: "it lifts here", zh: "在这里解禁" } }];
    for (const scheduled of schedule.tasks) {
      const { task, dates } = scheduled;
      const start = task.actual?.kind === "done" ? undefined : daysOf(scheduled)?.start;
      if (!task.spec.embargo || start === undefined) continue;
      const clock = dates.pin?.clock;
      const isSooner = start === lifts.day && clock !== undefined && lifts.clock !== undefined && clock < lifts.clock;
      const audiences = task.spec.audience.filter((audience) => !isPress(audience, review));
      if (audiences.length === 0 || (start >= lifts.day && !isSooner)) continue;
      const facts = { task: task.id, audiences, day: formatDay(start), lifts: plan.embargo.lifts.text };
      yield { place: task.origin.at("audience"), related, ...facts };
    }
  },
});
