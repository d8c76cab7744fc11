import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { namedThings } from "../shared/named-things.ts";

export const formulaText = defineCheck<{ readonly name: string; readonly sign: string }>({
  code: "formula-text",
  severity: "warning",
  summary: { en: "A name begins like a formula.", zh: "名称的开头像公式。" },
  why: {
    en: "tminus writes it as text; but whoever types or pastes it into a table gets a formula, an error, or worse.",
    zh: "tminus 会按文本写出；但别人把它输入或粘贴到表格里，会变成公式或报错，甚至带来安全风险。",
  },
  bad: {
    en: planText("tasks:", '  offer: { name: "=Save 20% today", start: 2026-03-02, duration: 1d }'),
    zh: planText("tasks:", "  优惠: { name: =限时八折, start: 2026-03-02, duration: 1天 }"),
  },
  good: {
    en: planText("tasks:", "  offer: { name: Save 20% today, start: 2026-03-02, duration: 1d }"),
    zh: planText("tasks:", "  优惠: { name: 限时八折, start: 2026-03-02, duration: 1天 }"),
  },
  message: ({ name, sign }) => ({
    en: `The name "${name}" begins with "${sign}", so a table may take it for a formula.`,
    zh: `名称“${name}”以“${sign}”开头，表格可能会当成公式。`,
  }),
  help: ({ sign }) => ({
    en: `Begin the name with a letter or a number, and leave out "${sign}".`,
    zh: `请去掉开头的“${sign}”，让名称以文字或数字开头。`,
  }),

  *inspect(review) {
    for (const { name, place } of namedThings(review)) {
      const sign = /^[=+\-@＝＋－＠]/u.exec(name.trim())?.[0];
      if (sign !== undefined) yield { place, name, sign };
    }
  },
});
