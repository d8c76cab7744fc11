import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { type PublicTask, publicTasks } from "../shared/public-tasks.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOf, type Review, scheduled } from "../shared/review.ts";
import { waitingFor } from "../shared/waiting.ts";

interface Facts {
  readonly task: string;
  readonly finish: string;
  readonly announcement: string;
  readonly start: string;
}

const plan = {
  en: (start: string) =>
    planText(
      "launch: 2026-03-17",
      "tasks:",
      `  training: { kind: enablement, start: ${start}, duration: 3d }`,
      "  post: { kind: announce, at: T }",
    ),
  zh: (start: string) =>
    planText(
      "launch: 2026-03-17",
      "tasks:",
      `  销售培训: { kind: 赋能, start: ${start}, duration: 3天 }`,
      "  首发: { kind: 宣传, at: T }",
    ),
};

export const enablementLate = defineCheck<Facts>({
  code: "enablement-late",
  severity: "error",
  summary: {
    en: "The launch is announced before sales and support are trained.",
    zh: "销售和客服还没培训完，就对外宣布上市了。",
  },
  why: {
    en: "On the day of the announcement customers call, and whoever answers knows less than the page they have just read.",
    zh: "宣布当天客户就会来问，接电话的人知道的还没有客户刚看到的多。",
  },
  bad: { en: plan.en("2026-03-16"), zh: plan.zh("2026-03-16") },
  good: { en: plan.en("2026-03-11"), zh: plan.zh("2026-03-11") },
  message: ({ task, finish, announcement, start }) => ({
    en: `"${task}" ends on ${finish}, but "${announcement}" announces the launch on ${start}.`,
    zh: `“${task}”到 ${finish} 才结束，而“${announcement}”在 ${start} 就对外宣布了。`,
  }),
  help: ({ task, announcement }) => ({
    en: `Let "${task}" end earlier, such as "by: T-3wd", or write "after: ${task}" on "${announcement}".`,
    zh: `请让“${task}”早些结束，例如写“by: T-3wd”；或者给“${announcement}”写上“after: ${task}”。`,
  }),

  *inspect(review) {
    const announcement = launchAnnouncement(review);
    if (!announcement) return;
    const late = lateFor(announcement, review);
    const [first, ...rest] = late;
    if (!first) return;
    yield {
      place: first.task.origin.keyOf(),
      related: [
        { place: announcement.task.origin.keyOf(), message: { en: "the announcement", zh: "在这里宣布" } },
        ...rest.map(({ task, finish }) => ({
          place: task.origin.keyOf(),
          message: { en: `so does this, on ${formatDay(finish)}`, zh: `这个也晚，到 ${formatDay(finish)}` },
        })),
      ],
      task: first.task.id,
      finish: formatDay(first.finish),
      announcement: announcement.task.id,
      start: formatDay(announcement.start),
    };
  },
});

/** The first public task from the launch day on: before that, people are made curious, and nothing is announced yet. */
function launchAnnouncement(review: Review): PublicTask | undefined {
  const { launch } = review;
  return publicTasks(review).find(({ start }) => launch === undefined || start >= launch);
}

/**
 * The training that the announcement does not wait for and that ends too late for it. What begins behind it repeats or
 * goes deeper, as long as something was taught before.
 */
function lateFor({ start: announced, task: announcement }: PublicTask, review: Review) {
  const training = tasksOfKind(review, "enablement").flatMap((task) => {
    const placed = scheduled(review, task);
    const days = placed && !task.recurrence ? daysOf(placed) : undefined;
    return days ? [{ task, ...days }] : [];
  });
  const isInTime = ({ finish }: { readonly finish: Day }): boolean => finish < announced;
  const late = training.filter((each) => !isInTime(each) && !waitingFor(each.task, review).has(announcement.index));
  return training.some(isInTime) ? late.filter(({ start }) => start < announced) : late;
}
