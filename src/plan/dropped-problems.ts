/** What a plan says of the tasks and anchors that its tier leaves out. */
import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";

const page = {
  en: "  page: { start: 2026-03-02, duration: 5d }",
  zh: "  落地页: { start: 2026-03-02, duration: 5天 }",
};

export const anchorDropped = defineProblem<{ anchor: string; task: string }>({
  code: "anchor-dropped",
  severity: "warning",
  summary: {
    en: "An anchor stands at a task that the plan's tier leaves out.",
    zh: "锚点取自一个当前级别不做的任务。",
  },
  why: { en: "What counts from the anchor gets no date.", zh: "以这个锚点计算的内容都没有日期。" },
  bad: {
    en: planText("tier: notice", "anchors: { signed: contract }", "tasks:", page.en, "  contract: { tiers: concept }"),
    zh: planText("tier: 告知型", "anchors: { 签约: 谈合同 }", "tasks:", page.zh, "  谈合同: { tiers: 理念型 }"),
  },
  good: {
    en: planText(
      "tier: notice",
      "anchors: { signed: 2026-03-06 }",
      "tasks:",
      page.en,
      "  contract: { tiers: concept }",
    ),
    zh: planText("tier: 告知型", "anchors: { 签约: 2026-03-06 }", "tasks:", page.zh, "  谈合同: { tiers: 理念型 }"),
  },
  message: ({ anchor, task }) => ({
    en: `The anchor "${anchor}" stands at "${task}", which this tier leaves out.`,
    zh: `锚点“${anchor}”取自“${task}”，而当前级别不做这个任务。`,
  }),
  help: ({ anchor }) => ({
    en: `Give it a day of its own, such as "${anchor}: 2026-10-20", or take it out with all that counts from it.`,
    zh: `请直接给它一个日期，例如“${anchor}: 2026-10-20”，或者连同以它计算的内容一起去掉。`,
  }),
});

export const linkDropped = defineProblem<{ task: string; dropped: readonly string[] }>({
  code: "waits-for-nothing",
  severity: "info",
  summary: {
    en: "All that a task waited for is left out, so it waits for nothing.",
    zh: "任务要等的都不做了，它不用再等谁。",
  },
  why: {
    en: "It may now begin much earlier than in a larger launch.",
    zh: "它可能会比级别更高的上市早开始很多。",
  },
  bad: {
    en: planText("tier: notice", "tasks:", "  canary: { tiers: concept }", "  post: { after: canary, at: 2026-03-09 }"),
    zh: planText("tier: 告知型", "tasks:", "  灰度: { tiers: 理念型 }", "  首发: { after: 灰度, at: 2026-03-09 }"),
  },
  good: {
    en: planText(
      "tier: notice",
      "tasks:",
      "  canary: { tiers: concept }",
      "  post: { after: { concept: canary }, at: 2026-03-09 }",
    ),
    zh: planText(
      "tier: 告知型",
      "tasks:",
      "  灰度: { tiers: 理念型 }",
      "  首发: { after: { 理念型: 灰度 }, at: 2026-03-09 }",
    ),
  },
  message: ({ task, dropped }) => ({
    en: `"${task}" waited only for what is left out (${dropped.join(", ")}), so it now waits for nothing.`,
    zh: `“${task}”原本要等的（${dropped.join("、")}）都不做了，现在不用再等。`,
  }),
  help: ({ task }) => ({
    en: `If "${task}" must not begin at once, write from: or after: for this tier.`,
    zh: `如果“${task}”不该马上开始，请为这个级别写上 from: 或 after:。`,
  }),
});

export const linkBridged = defineProblem<{ task: string; predecessor: string; through: readonly string[] }>({
  code: "dependency-bridged",
  severity: "info",
  summary: {
    en: "A task that others wait for is left out, so they wait for what it waited for.",
    zh: "中间的任务不做了，后面的任务改等它前面的任务。",
  },
  why: { en: "The order of the work is kept, and you can see how.", zh: "工作的先后顺序不变，也看得到是怎么接上的。" },
  bad: {
    en: planText(
      "tier: notice",
      "tasks:",
      page.en,
      "  proof: { tiers: concept, after: page }",
      "  post: { after: proof, duration: 2d }",
    ),
    zh: planText(
      "tier: 告知型",
      "tasks:",
      page.zh,
      "  证言: { tiers: 理念型, after: 落地页 }",
      "  推文: { after: 证言, duration: 2天 }",
    ),
  },
  good: {
    en: planText("tier: notice", "tasks:", page.en, "  post: { after: page, duration: 2d }"),
    zh: planText("tier: 告知型", "tasks:", page.zh, "  推文: { after: 落地页, duration: 2天 }"),
  },
  message: ({ task, predecessor, through }) => ({
    en: `"${task}" now waits for "${predecessor}", because "${through.join('", "')}" is left out.`,
    zh: `“${through.join("”“")}”不做了，“${task}”改等“${predecessor}”。`,
  }),
  help: ({ task }) => ({
    en: `If that is not meant, write after: on "${task}" for this tier.`,
    zh: `如果不是这个意思，请在“${task}”上为这个级别另写 after:。`,
  }),
});

export const anchorAbsent = defineProblem<{ anchor: string; tier: string }>({
  code: "anchor-absent",
  severity: "error",
  summary: {
    en: "A date counts from an anchor that the plan's tier does not have.",
    zh: "日期从一个锚点算起，而当前级别没有这个锚点。",
  },
  why: {
    en: "In this tier the anchor has no day, so nothing can be counted from it.",
    zh: "这个级别里锚点没有日期，从它算起的内容都排不出来。",
  },
  bad: {
    en: planText("tier: notice", "anchors: { summit: { concept: 2026-03-20 } }", "tasks:", "  talk: { at: summit-3 }"),
    zh: planText("tier: 告知型", "anchors: { 大会: { 理念型: 2026-03-20 } }", "tasks:", "  演讲: { at: 大会-3 }"),
  },
  good: {
    en: planText(
      "tier: notice",
      "anchors: { summit: { concept: 2026-03-20 } }",
      "tasks:",
      page.en,
      "  talk: { tiers: concept, at: summit-3 }",
    ),
    zh: planText(
      "tier: 告知型",
      "anchors: { 大会: { 理念型: 2026-03-20 } }",
      "tasks:",
      page.zh,
      "  演讲: { tiers: 理念型, at: 大会-3 }",
    ),
  },
  message: ({ anchor, tier }) => ({
    en: `The anchor "${anchor}" has no day in the tier "${tier}".`,
    zh: `在“${tier}”这个级别里，锚点“${anchor}”没有日期。`,
  }),
  help: ({ anchor, tier }) => ({
    en: `Give the anchor a day for it, as in "${anchor}: { ${tier}: 2026-10-20 }", or write tiers: on what counts from it.`,
    zh: `请为这个级别写上日期，例如“${anchor}: { ${tier}: 2026-10-20 }”，或者在用到它的地方写上 tiers:。`,
  }),
});
