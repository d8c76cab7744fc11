import { planText } from "../../source/plan-text.ts";
import { cellWidth, truncateCells } from "../../text/cell-width.ts";
import { defineCheck } from "../define-check.ts";
import { namedThings } from "../shared/named-things.ts";

/** In cells, of which a Chinese character takes two: so much is still read at a glance in a list or a calendar. */
const mostCells = 60;

const long = {
  en: "Write the landing page, have it designed, checked and translated into six languages",
  zh: "撰写落地页文案、完成页面设计、走完内容与法务审核并翻译成六种语言后上线",
};

export const longName = defineCheck<{ readonly name: string; readonly cells: number }>({
  code: "long-name",
  severity: "info",
  summary: { en: "A name is too long for a table or a calendar.", zh: "名称太长，表格和日历里放不下。" },
  why: {
    en: "A workbook breaks it over several lines, and a calendar on a phone shows the first words only.",
    zh: "工作簿里会折成好几行，手机日历上只看得到开头几个字。",
  },
  bad: {
    en: planText("tasks:", `  page: { name: "${long.en}", start: 2026-03-02, duration: 5d }`),
    zh: planText("tasks:", `  page: { name: ${long.zh}, start: 2026-03-02, duration: 5天 }`),
  },
  good: {
    en: planText("tasks:", `  page: { name: Landing page, note: "${long.en}", start: 2026-03-02, duration: 5d }`),
    zh: planText("tasks:", `  page: { name: 落地页, note: ${long.zh}, start: 2026-03-02, duration: 5天 }`),
  },
  message: ({ name, cells }) => ({
    en: `The name "${name}" is ${cells} characters wide; more than ${mostCells} do not fit.`,
    zh: `名称“${name}”占 ${cells} 个字符宽（一个汉字占 2 个），超过 ${mostCells} 就放不下了。`,
  }),
  help: () => ({
    en: "Keep the name to a few words, and write the rest under note:.",
    zh: "请把名称缩短到几个词，细节写到 note: 里。",
  }),

  *inspect(review) {
    for (const { name, place } of namedThings(review)) {
      const cells = cellWidth(name);
      // The message is read in the same narrow places: it tells the name by its beginning.
      if (cells > mostCells) yield { place, name: truncateCells(name, mostCells), cells };
    }
  },
});
