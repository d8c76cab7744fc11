import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { isAbroad } from "../shared/audience-words.ts";

interface Facts {
  readonly lifts: string;
  /** Those in other countries; none where the embargo lacks its time of day. */
  readonly audiences: readonly string[];
}

const english = (embargo: string): string =>
  planText(
    "launch: 2026-03-24 10:00",
    "timezone: Asia/Shanghai",
    "audiences: { overseas-press: {} }",
    `embargo: ${embargo}`,
    "tasks: { briefing: { kind: announce, at: T-5, audience: overseas-press, embargo: true } }",
  );
const chinese = (embargo: string): string =>
  planText(
    "launch: 2026-03-24 10:00",
    "timezone: Asia/Shanghai",
    "audiences: { 海外媒体: {} }",
    `embargo: ${embargo}`,
    "tasks: { 沟通会: { kind: 宣传, at: T-5, audience: 海外媒体, embargo: 是 } }",
  );

export const embargoZone = defineCheck<Facts>({
  code: "embargo-zone",
  severity: "warning",
  summary: {
    en: "Readers elsewhere cannot tell at what moment the embargo lifts.",
    zh: "别的时区的人看不出到底几点解禁。",
  },
  why: {
    en: "The morning of one city is the night before in another: somebody publishes half a day too soon, and means well.",
    zh: "这边是早上，那边还是前一天晚上；有人会早发半天，还以为自己没错。",
  },
  bad: { en: english("{ lifts: T 10:00 }"), zh: chinese("{ lifts: T 10:00 }") },
  good: {
    en: english("{ lifts: T 10:00, show-in: [Asia/Shanghai, America/New_York] }"),
    zh: chinese("{ lifts: T 10:00, show-in: [Asia/Shanghai, America/New_York] }"),
  },
  message: ({ lifts, audiences }) =>
    audiences.length === 0
      ? {
          en: `The embargo lifts at ${lifts}, which is a day without a time.`,
          zh: `解禁写的是 ${lifts}，只有日期，没有几点。`,
        }
      : {
          en: `${nameWords(audiences).en} ${audiences.length === 1 ? "is" : "are"} abroad, but the embargo is not shown in a second time zone.`,
          zh: `受众里有${nameWords(audiences).zh}，但解禁时间没有按第二个时区显示。`,
        },
  help: ({ audiences }) =>
    audiences.length === 0
      ? {
          en: 'Write the time behind it, as in "lifts: T 10:00", and the plan\'s timezone:.',
          zh: "请写上几点，例如“lifts: T 10:00”，并写明计划的 timezone:。",
        }
      : {
          en: 'List the zones under embargo:, as in "show-in: [Asia/Shanghai, America/New_York]".',
          zh: "请在 embargo: 里列出时区，例如“show-in: [Asia/Shanghai, America/New_York]”。",
        },

  *inspect(review) {
    const { plan, spec, schedule } = review;
    const { lifts, origin, showIn } = plan.embargo ?? {};
    if (!origin || !lifts) return;
    const day = schedule.book.dayOf(lifts);
    if (day && day.clock === undefined) {
      yield { place: lifts.place, lifts: lifts.text, audiences: [] };
      return;
    }
    const named = spec.audiences?.map(({ id }) => id) ?? plan.tasks.flatMap((task) => task.spec.audience);
    const audiences = [...new Set(named)].filter((audience) => isAbroad(audience, review));
    const zones = new Set(showIn?.map(({ text }) => text));
    if (audiences.length > 0 && zones.size < 2) yield { place: origin.keyOf("lifts"), lifts: lifts.text, audiences };
  },
});
