import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Risk } from "../../plan/plan.ts";
import { examplePlan } from "../../source/example-plans.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, type Review } from "../shared/review.ts";

interface Facts {
  readonly risk: string;
  readonly decideBy: string;
  readonly what: Bilingual;
  readonly over: string;
}

export const riskTooLate = defineCheck<Facts>({
  code: "risk-too-late",
  severity: "warning",
  summary: {
    en: "What a risk is to change will be over by the day on which it is decided.",
    zh: "等到决定的期限，要调整的事已经过去了。",
  },
  why: {
    en: "A decision that comes after the event changes nothing any more.",
    zh: "事情都过去了再决定，什么也改变不了。",
  },
  bad: examplePlan({
    en: "risks: { canary: { if: The canary fails, then: Postpone the launch by a week, owner: mia, decide-by: T+2 } }",
    zh: "risks: { 灰度: { if: 灰度不通过, then: 推迟上市一周, owner: 李梅, decide-by: T+2 } }",
  }),
  good: examplePlan({
    en: "risks: { canary: { if: The canary fails, then: Postpone the launch by a week, owner: mia, decide-by: T-5 } }",
    zh: "risks: { 灰度: { if: 灰度不通过, then: 推迟上市一周, owner: 李梅, decide-by: T-5 } }",
  }),
  message: ({ risk, decideBy, what, over }) => ({
    en: `"${risk}" is decided by ${decideBy}, but ${what.en}, which it would change, is over after ${over}.`,
    zh: `“${risk}”最晚 ${decideBy} 才定，而它要调整的${what.zh}到 ${over} 就过去了。`,
  }),
  help: ({ over }) => ({
    en: `Give decide-by: a day before ${over}, early enough to act on it.`,
    zh: `请把 decide-by: 改到 ${over} 之前，留出执行的时间。`,
  }),

  *inspect(review) {
    for (const risk of review.plan.risks) {
      const decideBy = risk.decideBy && review.schedule.book.dayOf(risk.decideBy)?.day;
      if (decideBy === undefined) continue;
      const late = changedBy(risk, review).find(({ last }) => decideBy > last);
      if (!late) continue;
      yield {
        place: risk.origin.at("decide-by"),
        risk: risk.name,
        decideBy: formatDay(decideBy),
        what: late.what,
        over: formatDay(late.last),
      };
    }
  },
});

interface Changed {
  readonly what: Bilingual;
  /** After that day it can no longer be changed. */
  readonly last: Day;
}

/** What the text under `then` names: the launch where it is to be moved, and tasks by their whole name. */
function changedBy(risk: Risk, { launch, schedule }: Review): readonly Changed[] {
  const text = risk.then ?? "";
  const changed: Changed[] = [];
  if (launch !== undefined && movesLaunch(text)) changed.push({ what: { en: "the launch", zh: "上市" }, last: launch });
  for (const scheduled of schedule.tasks) {
    const { task } = scheduled;
    const days = daysOf(scheduled);
    if (!days || task.recurrence || !names(text, task.name)) continue;
    changed.push({ what: { en: `"${task.id}"`, zh: `“${task.id}”` }, last: days.finish });
  }
  return changed;
}

function movesLaunch(text: string): boolean {
  return (
    /(?:推迟|延期|顺延|延后|暂缓)[^，。；,;]{0,6}(?:上市|上线|首发|推广日|发布日|全量)|(?:上市|上线|推广日|发布日|首发)[^，。；,;]{0,4}(?:推迟|延期|顺延|延后)/.test(
      text,
    ) || /\b(?:postpone|delay|move|push) (?:back )?(?:the )?(?:launch|release|promotion)\b/i.test(text)
  );
}

/** Short names are words of the language rather than names. */
function names(text: string, name: string): boolean {
  const isLatin = /^[\p{Script=Latin}\d\s'’-]+$/u.test(name);
  if (name.length < (isLatin ? 8 : 4)) return false;
  return text.toLowerCase().includes(name.toLowerCase());
}
