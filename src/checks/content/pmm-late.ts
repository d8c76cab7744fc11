import type { Place } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOfTask, isBegun, type Review } from "../shared/review.ts";

const requirements = /(^|[^a-z])prd([^a-z]|$)|需求文档|需求说明/i;

interface Facts {
  readonly intake: string;
  readonly begins: Day;
  readonly before: Settled;
}

/** Something after which there is little left to say: when the requirements are written, or the message is done. */
interface Settled {
  readonly id: string;
  readonly day: Day;
  readonly place: Place;
}

const plan = (intake: string) => ({
  en: planText(
    "launch: 2026-10-20",
    "owners: { mia: {}, product: {} }",
    "tasks:",
    "  prd: { name: Write the PRD, owner: product, start: T-76, duration: 5d }",
    `  review: { kind: intake, owner: mia, at: ${intake} }`,
  ),
  zh: planText(
    "launch: 2026-10-20",
    "owners: { 李梅: {}, 产品部: {} }",
    "tasks:",
    "  prd: { name: 写 PRD, owner: 产品部, start: T-76, duration: 5天 }",
    `  需求沟通: { kind: 介入, owner: 李梅, at: ${intake} }`,
  ),
});

export const pmmLate = defineCheck<Facts>({
  code: "pmm-late",
  severity: "warning",
  summary: {
    en: "Product marketing comes in when the requirements are written already.",
    zh: "产品市场介入太晚，需求已经定了。",
  },
  why: {
    en: "What customers want to hear shapes what is built. After the PRD it can only be decorated. In a plan without a PRD, the first intake is held against the end of the messaging.",
    zh: "市场的意见要在 PRD 定稿之前提，之后就只能包装现成的功能。计划里没有 PRD 时，就看第一次介入是不是在信息任务结束之后。",
  },
  bad: plan("T-61"),
  good: plan("T-77"),
  message: ({ intake, begins, before }) => ({
    en: `"${intake}", the first intake, is on ${formatDay(begins)}, after "${before.id}" (${formatDay(before.day)}).`,
    zh: `第一次介入“${intake}”在 ${formatDay(begins)}，晚于“${before.id}”（${formatDay(before.day)}）。`,
  }),
  help: ({ intake, before }) => ({
    en: `Move "${intake}" before ${formatDay(before.day)}, or write "kind: intake" on what happens earlier.`,
    zh: `请把“${intake}”挪到 ${formatDay(before.day)} 之前；更早就有过介入的，给那个任务写上“kind: 介入”。`,
  }),

  *inspect(review) {
    const intakes = tasksOfKind(review, "intake").flatMap((task) => {
      const start = daysOfTask(task, review)?.start;
      return start === undefined ? [] : [{ task, start }];
    });
    const [first] = intakes.toSorted((left, right) => left.start - right.start);
    const before = whatIsSettled(review);
    if (!first || !before || first.start <= before.day || isBegun(first.task)) return;
    yield {
      place: first.task.origin.keyOf(),
      related: [{ place: before.place, message: { en: "settled here", zh: "到这里就定了" } }],
      intake: first.task.id,
      begins: first.start,
      before,
    };
  },
});

/** The PRD that is done first, a task or an anchor; else the messaging that is. */
function whatIsSettled(review: Review): Settled | undefined {
  const { plan, schedule } = review;
  const anchors = plan.anchors.flatMap(({ id, place }, index) => {
    const day = schedule.book.anchorDay(plan.anchors[index]!);
    return requirements.test(id) && day !== undefined ? [{ id, day, place }] : [];
  });
  const written = plan.tasks.filter(({ id, name, spec }) => {
    return spec.kind !== "intake" && (requirements.test(id) || requirements.test(name));
  });
  const tasks = (some: typeof plan.tasks) =>
    some.flatMap((task) => {
      const day = daysOfTask(task, review)?.finish;
      return day === undefined ? [] : [{ id: task.id, day, place: task.origin.keyOf() }];
    });
  const first = (some: readonly Settled[]) => some.toSorted((left, right) => left.day - right.day)[0];
  return first([...anchors, ...tasks(written)]) ?? first(tasks(tasksOfKind(review, "messaging")));
}
