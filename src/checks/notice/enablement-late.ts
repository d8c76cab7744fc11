import type { Place } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { dayOf } from "../../schedule/moment.ts";
import { isPlaced } from "../../schedule/positions.ts";
import type { ScheduledTask } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { publicTasks } from "../shared/public-tasks.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOf, type Review, scheduled } from "../shared/review.ts";
import { waitedForBy, waitingFor } from "../shared/waiting.ts";

interface Facts {
  readonly task: string;
  readonly finish: string;
  /** Undefined where it is the launch itself. */
  readonly announcement: string | undefined;
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
  message: ({ task, finish, announcement, start }) =>
    announcement === undefined
      ? {
          en: `"${task}" ends on ${finish}, but the launch is on ${start}.`,
          zh: `“${task}”到 ${finish} 才结束，而 ${start} 就上市了。`,
        }
      : {
          en: `"${task}" ends on ${finish}, but "${announcement}" announces the launch on ${start}.`,
          zh: `“${task}”到 ${finish} 才结束，而“${announcement}”在 ${start} 就对外宣布了。`,
        },
  help: ({ task, announcement }) =>
    announcement === undefined
      ? {
          en: `Let "${task}" end before the launch, such as "by: T-3wd".`,
          zh: `请让“${task}”在上市前结束，例如写“by: T-3wd”。`,
        }
      : {
          en: `Let "${task}" end earlier, such as "by: T-3wd", or write "after: ${task}" on "${announcement}".`,
          zh: `请让“${task}”早些结束，例如写“by: T-3wd”；或者给“${announcement}”写上“after: ${task}”。`,
        },

  *inspect(review) {
    const announcement = launchAnnouncement(review);
    if (!announcement) return;
    const [first, ...rest] = lateFor(announcement, review);
    if (!first) return;
    const { place } = announcement;
    yield {
      place: first.task.origin.keyOf(),
      related: [
        { place, message: { en: "the announcement", zh: "在这里宣布" } },
        ...rest.map(({ task, finish }) => ({
          place: task.origin.keyOf(),
          message: { en: `so does this, on ${formatDay(finish)}`, zh: `这个也晚，到 ${formatDay(finish)}` },
        })),
      ],
      task: first.task.id,
      finish: formatDay(first.finish),
      announcement: announcement.task?.id,
      start: formatDay(announcement.start),
    };
  },
});

interface Announcement {
  readonly start: Day;
  /** Undefined where nothing is public from the launch on: then the launch itself is what people hear of. */
  readonly task: Task | undefined;
  readonly place: Place;
}

/** The first public task from the launch day on: before that, people are made curious, and nothing is announced yet. */
function launchAnnouncement(review: Review): Announcement | undefined {
  const { launch, plan } = review;
  const first = publicTasks(review).find(({ start }) => launch === undefined || start >= launch);
  if (first) return { start: first.start, task: first.task, place: first.task.origin.keyOf() };
  return launch === undefined || !plan.launch
    ? undefined
    : { start: launch, task: undefined, place: plan.launch.place };
}

/**
 * The training that the announcement does not wait for and that ends too late for it. What begins behind it repeats or
 * goes deeper, as long as something was taught before.
 */
function lateFor({ start: announced, task: announcement }: Announcement, review: Review) {
  const training = tasksOfKind(review, "enablement").flatMap((task) => {
    const placed = scheduled(review, task);
    const days = placed && !task.recurrence && !isToldAsLate(placed, review) ? daysOf(placed) : undefined;
    return days ? [{ task, ...days }] : [];
  });
  const isInTime = ({ finish }: { readonly finish: Day }): boolean => finish < announced;
  const late = training.filter(({ task, finish }) => {
    const isHeldBack = announcement && waitingFor(task, review).has(announcement.index);
    return finish >= announced && !isHeldBack && !waitsForLateWork(task, review);
  });
  return training.some(isInTime) ? late.filter(({ start }) => start < announced) : late;
}

/** Where it breaks a promise or leaves its phase, that is told already. */
function isToldAsLate({ task, float, position }: ScheduledTask, { schedule }: Review): boolean {
  const end = task.phase && schedule.book.windowOf(task.phase)?.finish;
  const leavesPhase = end !== undefined && isPlaced(position) && dayOf(position.finish) > end;
  return leavesPhase || (float?.total ?? 0) < 0;
}

/** What is to be ready before the launch, and is told itself where it is not. */
const preparing: ReadonlySet<string | undefined> = new Set(["messaging", "asset", "legal", "test"]);

function waitsForLateWork(task: Task, review: Review): boolean {
  const { launch, schedule } = review;
  if (launch === undefined) return false;
  return [...waitedForBy(task, review)].some((index) => {
    const ahead = schedule.tasks[index];
    const finish = ahead && preparing.has(ahead.task.spec.kind) ? daysOf(ahead)?.finish : undefined;
    return finish !== undefined && finish >= launch;
  });
}
