import type { Bilingual, Place } from "../../diagnostic/diagnostic.ts";
import type { Plan, Stage } from "../../plan/plan.ts";
import { examplePlan } from "../../source/example-plans.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import type { Review } from "../shared/review.ts";

interface Fault {
  readonly place: Place;
  readonly before?: Place;
  readonly message: Bilingual;
  readonly help: Bilingual;
}

export const rolloutOrder = defineCheck<Fault>({
  code: "rollout-order",
  severity: "error",
  summary: {
    en: "The stages of the rollout do not go up to everybody, one after the other.",
    zh: "放量的各档没有按时间逐步放大到全部用户。",
  },
  why: {
    en: "A stage that takes users away, or comes before the one in front of it, is a slip of the pen; without the last one nobody knows when all have it.",
    zh: "越放越小或者日期倒退，多半是写错了；没有最后一档，就不知道哪天全部用户能用上。",
  },
  bad: examplePlan({
    en: "rollout: { stages: [{ share: 20%, at: T-14 }, { share: 5%, at: T-7 }, { share: 100%, at: T }] }",
    zh: "rollout: { stages: [{ share: 20%, at: T-14 }, { share: 5%, at: T-7 }, { share: 100%, at: T }] }",
  }),
  good: examplePlan({
    en: "rollout: { stages: [{ share: 5%, at: T-14 }, { share: 20%, at: T-7 }, { share: 100%, at: T }] }",
    zh: "rollout: { stages: [{ share: 5%, at: T-14 }, { share: 20%, at: T-7 }, { share: 100%, at: T }] }",
  }),
  message: ({ message }) => message,
  help: ({ help }) => help,

  *inspect(review) {
    const { plan } = review;
    const stages = plan.rollout?.stages ?? [];
    for (const [index, stage] of stages.entries()) {
      const previous = stages[index - 1];
      const fault = previous && (shareFault(previous, stage) ?? dayFault(previous, stage, review));
      if (!fault) continue;
      const related = [{ place: previous.origin.keyOf(), message: { en: "the stage before", zh: "前一档" } }];
      yield { ...fault, related };
    }
    const last = stages.at(-1);
    const fault = last && endFault(last, plan);
    if (fault) yield fault;
  },
});

/** Stages for different people may each have any share of them. */
function shareFault(previous: Stage, stage: Stage): Fault | undefined {
  const { share } = stage;
  if (share === undefined || previous.share === undefined || share > previous.share) return undefined;
  if (audienceOf(previous) !== audienceOf(stage) && stage.audience.length > 0) return undefined;
  const [from, to] = [`${previous.share}%`, `${share}%`];
  return {
    place: stage.origin.at("share"),
    message:
      share === previous.share
        ? {
            en: `This stage has ${to} of the users, as the one before.`,
            zh: `这一档是 ${to}，和前一档一样，没有放大。`,
          }
        : { en: `This stage goes from ${from} back to ${to} of the users.`, zh: `这一档从 ${from} 退回到了 ${to}。` },
    help: {
      en: "Write the shares from the smallest to 100%, each the sum of all who have it by then.",
      zh: "请按从小到大写到 100%，每一档写到那时为止累计的比例。",
    },
  };
}

function dayFault(previous: Stage, stage: Stage, { schedule: { book } }: Review): Fault | undefined {
  const from = previous.at && book.dayOf(previous.at)?.day;
  const to = stage.at && book.dayOf(stage.at)?.day;
  if (from === undefined || to === undefined || to >= from) return undefined;
  return {
    place: stage.origin.at("at"),
    message: {
      en: `This stage is on ${formatDay(to)}, before the one in front of it on ${formatDay(from)}.`,
      zh: `这一档在 ${formatDay(to)}，比前一档的 ${formatDay(from)} 还早。`,
    },
    help: {
      en: "Put the stages in the order of their days, or mend the day.",
      zh: "请按日期先后排列各档，或者改正日期。",
    },
  };
}

/** The release itself may be the last stage. */
function endFault({ share, origin }: Stage, { tasks, anchors }: Plan): Fault | undefined {
  const isReleased = anchors.some(({ id }) => id === "release") || tasks.some(({ spec }) => spec.kind === "release");
  if (share === undefined || share === 100 || isReleased) return undefined;
  return {
    place: origin.at("share"),
    message: {
      en: `The rollout ends at ${share}% of the users, and nothing says when all have it.`,
      zh: `放量到 ${share}% 就结束了，没有写哪天全部用户能用上。`,
    },
    help: {
      en: 'Add the last stage, such as "{ share: 100%, at: T }".',
      zh: "请加上最后一档，例如“{ share: 100%, at: T }”。",
    },
  };
}

function audienceOf({ audience }: Stage): string {
  return audience.map(({ text }) => text).join("\n");
}
