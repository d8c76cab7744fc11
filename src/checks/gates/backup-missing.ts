import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";

export const backupMissing = defineCheck<{ readonly event: string }>({
  code: "backup-missing",
  severity: "info",
  summary: {
    en: "The plan holds an event, and prepares for nothing that may go wrong with it.",
    zh: "计划里有活动，却没有任何备选方案。",
  },
  why: {
    en: "A venue falls through, a speaker falls ill, a stream breaks: the day itself is too late to think about it.",
    zh: "场地临时不能用、嘉宾来不了、直播断线，到了当天再想办法就晚了。",
  },
  bad: {
    en: planText("launch: 2026-03-18", "tasks: { webinar: { kind: event, at: 2026-03-18 } }"),
    zh: planText("launch: 2026-03-18", "tasks: { 发布会: { kind: 活动, at: 2026-03-18 } }"),
  },
  good: {
    en: planText(
      "launch: 2026-03-18",
      "tasks: { webinar: { kind: event, at: 2026-03-18 } }",
      "risks: { stream: { if: The stream breaks, then: Go on by phone and send the recording } }",
    ),
    zh: planText(
      "launch: 2026-03-18",
      "tasks: { 发布会: { kind: 活动, at: 2026-03-18 } }",
      "risks: { 场地: { if: 主会场不可用, then: 转到备选场地 } }",
    ),
  },
  message: ({ event }) => ({
    en: `For "${event}" there is no plan B: no task of kind contingency, and no risk.`,
    zh: `“${event}”没有备选方案：既没有预案任务，也没有列风险。`,
  }),
  help: () => ({
    en: 'Write one under risks:, such as "venue: { if: …, then: …, owner: …, decide-by: T-3 }".',
    zh: "请在 risks: 下写一条，例如“场地: { if: ……, then: ……, owner: ……, decide-by: T-3 }”。",
  }),

  *inspect({ plan, rules }) {
    const isPrepared = plan.risks.length > 0 || plan.tasks.some(({ spec }) => spec.kind === "contingency");
    // Where the tier asks for it, tier-minimum tells that it is missing.
    if (isPrepared || (rules?.needs.get("contingency") ?? 0) > 0) return;
    const event = plan.tasks.find(({ spec, pin }) => spec.kind === "event" && pin?.kind === "at");
    if (event) yield { place: event.origin.keyOf(), event: event.id };
  },
});
