import type { Bilingual } from "../diagnostic/diagnostic.ts";

/** The rest of a plan that draws nothing, for the examples of codes that concern a line or two. */
const rest: Bilingual = {
  en: `launch: 2026-10-20
tier: notice
owners: { mia: {} }
tasks:
  story: { kind: messaging, owner: mia, duration: 2d, by: T-5wd }
`,
  zh: `launch: 2026-10-20
tier: 告知型
owners: { 李梅: {} }
tasks:
  story: { name: 写上市说明, kind: 信息, owner: 李梅, duration: 2d, by: T-5wd }
`,
};

/** A whole plan that begins with the given lines. */
export function examplePlan(lines: Bilingual): Bilingual {
  return { en: `tminus: 1\n${lines.en}\n${rest.en}`, zh: `tminus: 1\n${lines.zh}\n${rest.zh}` };
}

/** A whole plan in which nothing is wrong. */
export const soundPlan: Bilingual = examplePlan({ en: "name: Export button", zh: "name: 导出按钮" });
