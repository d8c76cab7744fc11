import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { isTierAtLeast } from "../shared/review.ts";

interface Facts {
  readonly release: string;
  readonly launch: string;
}

const plan = (release: string, tasks: string): string =>
  planText("launch: 2026-03-24", `anchors: { release: ${release} }`, tasks);

export const releaseAfterLaunch = defineCheck<Facts>({
  code: "release-after-launch",
  severity: "warning",
  summary: {
    en: "The feature is live for everybody only after its launch.",
    zh: "功能全量上线晚于上市日。",
  },
  why: {
    en: "Who hears of it on launch day and looks for it does not find it. A launch of a concept may run ahead, any other may not.",
    zh: "客户上市当天听说了，却找不到这个功能。理念型可以先讲后做，其他级别不行。",
  },
  bad: {
    en: plan("T+7", "tasks: { deploy: { kind: release, at: R } }"),
    zh: plan("T+7", "tasks: { 全量: { kind: 上线, at: R } }"),
  },
  good: {
    en: plan("T-7", "tasks: { deploy: { kind: release, at: R } }"),
    zh: plan("T-7", "tasks: { 全量: { kind: 上线, at: R } }"),
  },
  message: ({ release, launch }) => ({
    en: `The release, ${release}, is later than the launch, ${launch}.`,
    zh: `全量上线日 ${release} 晚于上市日 ${launch}。`,
  }),
  help: ({ release }) => ({
    en: `Move the launch to ${release} or later, or the release before it.`,
    zh: `请把上市日改到 ${release} 或之后，或者让全量上线提前到上市日之前。`,
  }),

  *inspect(review) {
    const { plan, schedule, launch } = review;
    const anchor = plan.anchors.find(({ id }) => id === "release");
    const release = anchor && schedule.book.anchorDay(anchor);
    if (!anchor || !plan.launch || release === undefined || launch === undefined || release <= launch) return;
    if (isTierAtLeast(review, "concept")) return;
    const related = [{ place: plan.launch.place, message: { en: "the launch", zh: "上市日" } }];
    yield { place: anchor.place, related, release: formatDay(release), launch: formatDay(launch) };
  },
});
