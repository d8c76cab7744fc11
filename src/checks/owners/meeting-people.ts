import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly meeting: string;
}

const plan = (people: { readonly en: string; readonly zh: string }) => ({
  en: planText(
    "launch: 2026-10-20",
    "timezone: Europe/London",
    "owners: { mia: {}, product: {}, sales: {} }",
    "tasks:",
    `  weekly: { every: week mon 10:00, duration: 45m, window: T-29..T-1, pre-read: 24h, owner: mia${people.en} }`,
  ),
  zh: planText(
    "launch: 2026-10-20",
    "timezone: Asia/Shanghai",
    "owners: { 李梅: {}, 产品部: {}, 销售部: {} }",
    "tasks:",
    `  上市周会: { every: 每周一 10:00, duration: 45m, window: T-29..T-1, pre-read: 24h, owner: 李梅${people.zh} }`,
  ),
});

export const meetingPeople = defineCheck<Facts>({
  code: "meeting-people",
  severity: "info",
  summary: {
    en: "A meeting has material to be read before it, and names nobody to read it.",
    zh: "会前要读材料的会议没有写谁来参加。",
  },
  why: {
    en: "Whoever has to decide must be there, and must know that there is something to read. Those who help with a meeting attend it.",
    zh: "要拍板的人必须到会，也要知道会前得读材料。会议的协助人就是参会人。",
  },
  bad: plan({ en: "", zh: "" }),
  good: plan({ en: ", helpers: [product, sales]", zh: ", helpers: [产品部, 销售部]" }),
  message: ({ meeting }) => ({
    en: `"${meeting}" has material to be read before it, but names nobody to attend.`,
    zh: `“${meeting}”会前要读材料，但没有写谁来参加。`,
  }),
  help: ({ meeting }) => ({
    en: `List who attends under helpers: of "${meeting}".`,
    zh: `请在“${meeting}”的 helpers: 里列出参会人。`,
  }),

  *inspect({ plan }) {
    for (const { id, spec, origin } of plan.tasks) {
      if (spec.preRead === undefined || spec.helpers.length > 0 || spec.informed.length > 0) continue;
      yield { place: origin.keyOf(), meeting: id };
    }
  },
});
