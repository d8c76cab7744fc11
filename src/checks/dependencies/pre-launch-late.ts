import type { RelatedPlace } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { dayOf } from "../../schedule/moment.ts";
import type { ScheduledTask } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, type Review, scheduled } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  readonly finish: string;
  readonly launch: string;
}

/** What is made for a launch and has to be there when it comes; training has a check of its own, enablement-late. */
const preparing: ReadonlySet<string | undefined> = new Set(["messaging", "asset", "legal", "test"]);

const english = (launch: string): string =>
  planText(
    `launch: ${launch}`,
    "tasks:",
    "  page: { kind: asset, start: 2026-03-02, duration: 8d }",
    "  review: { kind: legal, after: page, duration: 3d }",
  );
const chinese = (launch: string): string =>
  planText(
    `launch: ${launch}`,
    "tasks:",
    "  落地页: { kind: 物料, start: 2026-03-02, duration: 8天 }",
    "  法务审核: { kind: 法务, after: 落地页, duration: 3天 }",
  );

export const preLaunchLate = defineCheck<Facts>({
  code: "pre-launch-late",
  severity: "error",
  summary: {
    en: "Something that prepares the launch is not done when the launch comes.",
    zh: "上市的准备工作到上市日还没做完。",
  },
  why: {
    en: "The launch goes out without its message, its material or its review, because nothing said that it has to wait.",
    zh: "没有任何地方写着要等它，结果上市时信息、物料或审核还没到位。",
  },
  bad: { en: english("2026-03-12"), zh: chinese("2026-03-12") },
  good: { en: english("2026-03-24"), zh: chinese("2026-03-24") },
  message: ({ task, finish, launch }) => ({
    en: `"${task}" prepares the launch, but is done on ${finish}; the launch is on ${launch}.`,
    zh: `“${task}”是上市的准备工作，到 ${finish} 才完成，而上市日是 ${launch}。`,
  }),
  help: ({ task }) => ({
    en: `Write "before: launch" on "${task}" and begin earlier or shorten it; if it is meant for later, give it a date or a phase after the launch.`,
    zh: `请给“${task}”写上“before: launch”，并提前开始或缩短工期；如果本来就是上市之后做，请写上日期，或者放到上市后的阶段里。`,
  }),

  *inspect(review) {
    const { schedule, plan, launch } = review;
    if (launch === undefined) return;
    const late = new Map<Task, ScheduledTask[]>();
    const causes = new Map<Task, Task>();
    for (const index of plan.order) {
      const each = schedule.tasks[index]!;
      if (!isLate(each, launch) || isMeantForLater(each, review, launch)) continue;
      const before = predecessorsOf(each.task, review).find((task) => causes.has(task));
      const cause = before ? causes.get(before)! : each.task;
      causes.set(each.task, cause);
      late.set(cause, [...(late.get(cause) ?? []), each]);
    }
    for (const [task, each] of late) {
      const related = each.slice(1, mostRelated).map(consequence);
      const finish = formatDay(daysOf(each[0]!)!.finish);
      yield { place: task.origin.keyOf(), related, task: task.id, finish, launch: formatDay(launch) };
    }
  },
});

const mostRelated = 8;

function consequence(scheduled: ScheduledTask): RelatedPlace {
  const day = formatDay(daysOf(scheduled)!.finish);
  return {
    place: scheduled.task.origin.keyOf(),
    message: { en: `waits for it until ${day}`, zh: `等它，到 ${day} 才完成` },
  };
}

/** Not where something it leads up to breaks: that is told as a conflict; nor where it leaves its phase. */
function isLate(scheduled: ScheduledTask, launch: Day): boolean {
  const { task, float } = scheduled;
  const days = daysOf(scheduled);
  if (!days || days.finish < launch || task.recurrence || task.actual?.kind === "done") return false;
  return preparing.has(task.spec.kind) && (float?.total ?? 0) >= 0;
}

/** Whether its own dates, its phase or what it waits for say that it belongs behind the launch. */
function isMeantForLater({ task, dates }: ScheduledTask, review: Review, launch: Day): boolean {
  const { pin, bounds } = dates;
  const written = [...bounds.map(({ day }) => day), ...(pin ? [dayOf(pin.start)] : [])];
  if (written.some((day) => day >= launch)) return true;
  const window = task.phase && review.schedule.book.windowOf(task.phase);
  if (window?.start !== undefined && window.start >= launch) return true;
  // Where the phase ends sooner, that is said.
  if (window?.finish !== undefined && daysOf(scheduled(review, task)!)!.finish > window.finish) return true;
  return waitsForLaunch(task, review, launch);
}

function waitsForLaunch(task: Task, review: Review, launch: Day): boolean {
  return review.plan.dependencies.some(({ predecessor, successor }) => {
    if (successor !== task) return false;
    if (predecessor.kind === "anchor") return (review.schedule.book.anchorDay(predecessor) ?? launch - 1) >= launch;
    const days = daysOf(scheduled(review, predecessor)!);
    return days !== undefined && days.start >= launch && !preparing.has(predecessor.spec.kind);
  });
}

function predecessorsOf(task: Task, { plan }: Review): readonly Task[] {
  return plan.dependencies.flatMap(({ predecessor, successor }) =>
    successor === task && predecessor.kind === "task" ? [predecessor] : [],
  );
}
