import { planText } from "../../source/plan-text.ts";
import { addWorkdays } from "../../time/calendar.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, type Review } from "../shared/review.ts";

/** Working days behind the first wave: later, nobody remembers what happened (research: after every activity). */
const latest = 15;

interface Facts {
  readonly retro: string;
  readonly start: string;
  readonly phase: string;
  readonly finish: string;
  readonly limit: string;
}

const plan = {
  en: (day: string) =>
    planText(
      "launch: 2026-03-17",
      "phases: { burst: { window: T..T+14, tasks: { post: { kind: announce, at: T } } } }",
      `tasks: { look-back: { kind: retro, at: ${day} } }`,
    ),
  zh: (day: string) =>
    planText(
      "launch: 2026-03-17",
      "phases: { 爆发期: { window: T..T+14, tasks: { 首发: { kind: 宣传, at: T } } } }",
      `tasks: { 复盘会: { kind: 复盘, at: ${day} } }`,
    ),
};

export const retroLate = defineCheck<Facts>({
  code: "retro-late",
  severity: "warning",
  summary: {
    en: "The look back comes more than three working weeks after the launch phase.",
    zh: "复盘离上市阶段结束超过 15 个工作日。",
  },
  why: {
    en: "By then people remember the result, not why they did what they did.",
    zh: "隔得太久，大家只记得结果，不记得当时为什么那样做。",
  },
  bad: { en: plan.en("2026-05-12"), zh: plan.zh("2026-05-12") },
  good: { en: plan.en("2026-04-14"), zh: plan.zh("2026-04-14") },
  message: ({ retro, start, phase, finish }) => ({
    en: `"${retro}" is on ${start}, more than ${latest} working days after "${phase}" has ended on ${finish}.`,
    zh: `“${retro}”在 ${start}，距离“${phase}”结束（${finish}）已超过 ${latest} 个工作日。`,
  }),
  help: ({ limit }) => ({
    en: `Hold a first one by ${limit}; a later one may look at what takes longer to show.`,
    zh: `请在 ${limit} 之前先复盘一次；需要更久才看得出的结果，可以之后再看一次。`,
  }),

  *inspect(review) {
    const phase = launchPhase(review);
    const retro = firstRetro(review);
    if (!phase || !retro) return;
    const limit = addWorkdays(review.plan.calendar, phase.finish, latest);
    if (retro.start <= limit) return;
    yield {
      place: retro.task.origin.keyOf(),
      retro: retro.task.id,
      start: formatDay(retro.start),
      phase: phase.id,
      finish: formatDay(phase.finish),
      limit: formatDay(limit),
    };
  },
});

/** The phase that the launch falls into; of several, that which ends last. */
function launchPhase({ launch, schedule }: Review) {
  let last: { readonly id: string; readonly finish: Day } | undefined;
  for (const { phase, window, start: first, finish: end } of schedule.phases) {
    const [start, finish] = [window?.start ?? first, window?.finish ?? end];
    if (launch === undefined || start === undefined || finish === undefined) continue;
    const holdsLaunch = start <= launch && launch <= finish;
    if (holdsLaunch && (!last || finish > last.finish)) last = { id: phase.id, finish };
  }
  return last;
}

/** The first look back at the launch. */
function firstRetro({ schedule, launch }: Review) {
  const retros = schedule.tasks.flatMap((scheduled) => {
    const start = scheduled.task.spec.kind === "retro" ? daysOf(scheduled)?.start : undefined;
    return start === undefined || launch === undefined || start < launch ? [] : [{ task: scheduled.task, start }];
  });
  return retros.sort((left, right) => left.start - right.start)[0];
}
