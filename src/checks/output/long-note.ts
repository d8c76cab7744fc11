import { planText } from "../../source/plan-text.ts";
import { cellWidth } from "../../text/cell-width.ts";
import { defineCheck } from "../define-check.ts";

/** In cells, of which a Chinese character takes two: a dozen lines of a workbook. A cell ends at 32,767 characters. */
const mostCells = 600;

const minutes = {
  en: [
    "Monday: the team agreed that the page comes first and the mail second.",
    "The designer wants three drafts; the second one has the large picture.",
    "Legal asked for a line about data, to be written by the product team.",
    "Tuesday: the product team wrote two lines, and legal chose the shorter one.",
    "The large picture shows the old logo; the studio sends the new one.",
    "Wednesday: the new logo came, and the picture has to be cut again.",
    "Sales asked whether the price may stand on the page; marketing said no.",
    "Thursday: sales asked again, and the price now stands below the fold.",
    "The page is to be read by five customers before it goes live.",
  ],
  zh: [
    "周一：大家定下先做页面、再做邮件，页面由市场部统一排期和跟进。",
    "设计要出三版草图，第二版用大图，第三版留给移动端单独调整布局。",
    "法务要求加一段数据使用说明，由产品部先写初稿，再交法务逐句确认。",
    "周二：产品部写了两段，法务选了较短的一段，并改掉了其中两个说法。",
    "大图里还是旧标志，制作部负责换成新标志，换好之后再重新导出切图。",
    "周三：新标志到了，但是尺寸不对，图片需要重新裁切，排版也要再调。",
    "销售问页面上能不能写价格，市场部回复不能写，价格统一放在报价单里。",
    "周四：销售再次提出要写价格，讨论之后决定把价格放到页面最下方。",
    "页面上线之前要请五位老客户先看一遍，意见汇总给李梅，再改最后一版。",
    "周五：五位客户都看完了，其中三位说开头太长，文案已经删掉一半。",
  ],
} as const;

const noted = (note: string, lines: readonly string[]): string =>
  planText(
    "tasks:",
    "  page:",
    "    start: 2026-03-02",
    "    duration: 5d",
    note,
    ...lines.map((line) => `      ${line}`),
  );

export const longNote = defineCheck<{ readonly task: string; readonly cells: number }>({
  code: "long-note",
  severity: "info",
  summary: { en: "A note is too long for a cell.", zh: "备注太长，一个格子放不下。" },
  why: {
    en: "A workbook shows only its beginning, and cuts it off at 32,767 characters; nobody reads so much in a table.",
    zh: "工作簿里只看得到开头，超过 32,767 个字符还会被截断；表格里也没人会读这么长的文字。",
  },
  bad: { en: noted("    note: |", minutes.en), zh: noted("    note: |", minutes.zh) },
  good: {
    en: planText(
      "tasks:",
      "  page:",
      "    start: 2026-03-02",
      "    duration: 5d",
      "    note: Price below the fold; five customers read it first.",
      "    links: [https://example.com/minutes]",
    ),
    zh: planText(
      "tasks:",
      "  落地页:",
      "    start: 2026-03-02",
      "    duration: 5天",
      "    note: 价格放在页面最下方；上线前请五位客户先看。",
      "    links: [https://example.com/minutes]",
    ),
  },
  message: ({ task, cells }) => ({
    en: `The note of "${task}" is ${cells} characters long; a cell shows about ${mostCells}.`,
    zh: `“${task}”的备注占 ${cells} 个字符宽（一个汉字占 2 个），一个格子大约只能显示 ${mostCells} 个。`,
  }),
  help: () => ({
    en: "Keep the note to what must be known, put the rest into a document, and name that under links:.",
    zh: "备注只留必须知道的内容，其余写进文档，把文档地址写到 links: 里。",
  }),

  *inspect({ spec }) {
    for (const { id, note, isDropped, origin } of spec.tasks) {
      const cells = note === undefined || isDropped ? 0 : cellWidth(note);
      if (cells > mostCells) yield { place: origin.at("note"), task: id, cells };
    }
  },
});
