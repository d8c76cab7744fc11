import { defineProblem } from "../../diagnostic/define-problem.ts";
import { planText } from "../../source/plan-text.ts";

interface Facts {
  readonly code: string;
  readonly task: string | undefined;
}

const plan = {
  en: (ignore: string, by: string) =>
    planText(ignore, "tasks:", `  page: { start: 2026-03-02, duration: 5d, by: ${by} }`),
  zh: (ignore: string, by: string) =>
    planText(ignore, "tasks:", `  落地页: { start: 2026-03-02, duration: 5天, by: ${by} }`),
};
const ignoreUntil = (until: string) => ({
  en: `ignore: [{ check: deadline-missed, task: page, why: The fair takes it late, until: ${until} }]`,
  zh: `ignore: [{ check: deadline-missed, task: 落地页, why: 展会方同意晚交, until: ${until} }]`,
});
const ignore = ignoreUntil("2026-03-31");
const ignoredTooBriefly = ignoreUntil("2026-03-01");
const named = ({ code, task }: Facts) =>
  task === undefined
    ? { en: `"${code}" for the plan as a whole`, zh: `整个计划的“${code}”` }
    : { en: `"${code}" at "${task}"`, zh: `“${task}”的“${code}”` };

export const ignoreUnused = defineProblem<Facts>({
  code: "ignore-unused",
  severity: "warning",
  summary: { en: "The plan ignores a finding that there is not.", zh: "计划要忽略的问题并不存在。" },
  why: {
    en: "What it was written for is mended or was never there; left in place, it would hide the next one.",
    zh: "要么问题已经解决，要么写错了；留着它，下一次同样的问题就会被藏起来。",
  },
  bad: { en: plan.en(ignore.en, "2026-03-09"), zh: plan.zh(ignore.zh, "2026-03-09") },
  good: { en: plan.en(ignore.en, "2026-03-04"), zh: plan.zh(ignore.zh, "2026-03-04") },
  message: (facts) => ({
    en: `There is nothing to ignore: no finding ${named(facts).en}.`,
    zh: `没有可以忽略的问题：没有发现${named(facts).zh}。`,
  }),
  help: ({ task }) =>
    task === undefined
      ? {
          en: 'Take this entry out; or, if the finding is about a task, name it: "task: its id".',
          zh: "请删掉这一条；如果问题出在某个任务上，请加上“task: 任务的标识”。",
        }
      : {
          en: "Take this entry out, or correct the check or the task that it names.",
          zh: "请删掉这一条，或者改正里面写的检查项或任务。",
        },
});

export const ignoreExpired = defineProblem<Facts & { readonly until: string }>({
  code: "ignore-expired",
  severity: "warning",
  summary: { en: "The day until which a finding was to be ignored is past.", zh: "忽略某个问题的期限已经过了。" },
  why: {
    en: "The reason was good until that day; from then on somebody has to look again.",
    zh: "当时的理由只管到那一天；过了期限，就要重新判断。",
  },
  bad: {
    en: plan.en(`as-of: 2026-03-02\n${ignoredTooBriefly.en}`, "2026-03-04"),
    zh: plan.zh(`as-of: 2026-03-02\n${ignoredTooBriefly.zh}`, "2026-03-04"),
  },
  good: {
    en: plan.en(`as-of: 2026-03-02\n${ignore.en}`, "2026-03-04"),
    zh: plan.zh(`as-of: 2026-03-02\n${ignore.zh}`, "2026-03-04"),
  },
  message: (facts) => ({
    en: `${named(facts).en} was to be ignored until ${facts.until} only.`,
    zh: `${named(facts).zh}只能忽略到 ${facts.until}。`,
  }),
  help: () => ({
    en: "Mend what it says now; or, if the reason still holds, write a later date under until:.",
    zh: "请现在处理这个问题；如果理由仍然成立，请把 until: 改成更晚的日期。",
  }),
});

export const ignoreForbidden = defineProblem<Facts>({
  code: "ignore-forbidden",
  severity: "error",
  summary: { en: "The policy does not let a plan ignore this check.", zh: "规范不允许计划忽略这项检查。" },
  why: {
    en: "The organisation has decided that this is never a matter of one plan alone.",
    zh: "公司规定，这一项不能由单个计划自行决定。",
  },
  bad: { en: plan.en(ignore.en, "2026-03-04"), zh: plan.zh(ignore.zh, "2026-03-04") },
  good: { en: plan.en("# nothing is ignored", "2026-03-06"), zh: plan.zh("# 没有忽略任何检查", "2026-03-06") },
  message: ({ code }) => ({
    en: `The policy does not allow ignoring "${code}".`,
    zh: `规范不允许忽略“${code}”。`,
  }),
  help: () => ({
    en: "Take this entry out, and mend what the check says; or ask whoever keeps the policy.",
    zh: "请删掉这一条，按检查的提示修改；有异议请联系维护规范的人。",
  }),
});
