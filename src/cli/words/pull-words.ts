import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Change } from "../../pull/fields.ts";
import { cellWords, fieldWords, valueWords } from "../../pull/words.ts";
import { counted } from "./plan-words.ts";

export const pullWords = {
  summary: {
    en: "Read back what people changed in a workbook, and write it into its plan.",
    zh: "读回大家在表格里的改动，写进计划。",
  },
  plan: {
    en: "the plan that the workbook was made from",
    zh: "生成这份表格的计划",
  },
  workbook: {
    en: "the .xlsx as it came back, saved by Excel, WPS, LibreOffice or Google Sheets",
    zh: "改好的 .xlsx，用 Excel、WPS、LibreOffice、Google 表格保存的都可以",
  },
  write: {
    en: "write the changes into the plan; without it they are only shown",
    zh: "把改动写进计划；不加则只显示",
  },
  look: { en: "see what would change in the plan", zh: "先看看计划会改哪些地方" },
  apply: { en: "change the plan", zh: "写进计划" },
} satisfies Record<string, Bilingual>;

export const pulled = ({ name, count }: { name: string; count: number }): Bilingual => ({
  en: `${name}: ${counted(count, "change")} from the workbook written`,
  zh: `${name}：写入了表格里的 ${count} 处改动`,
});

export const wouldPull = ({ name, count }: { name: string; count: number }): Bilingual => ({
  en: `${name}: ${counted(count, "change")} from the workbook; nothing was written (--write does it)`,
  zh: `${name}：表格里有 ${count} 处改动，还没有写入（加 --write 写入）`,
});

export const nothingToPull = (name: string): Bilingual => ({
  en: `${name}: the workbook has nothing that the plan does not say`,
  zh: `${name}：表格里没有计划之外的改动`,
});

export const pullConflicts = (name: string): Bilingual => ({
  en: `${name}: nothing was written, because the plan and the workbook contradict each other`,
  zh: `${name}：计划和表格有冲突，什么都没有写入`,
});

export const pullUnsound = (name: string): Bilingual => ({
  en: `${name}: nothing was written, because the plan would have the errors above`,
  zh: `${name}：写进去计划就会出现上面的错误，所以什么都没有写入`,
});

export const planUnsound = (path: string): Bilingual => ({
  en: `The plan cannot be computed as it is; mend it first. See tminus check ${path}`,
  zh: `计划本身还算不出来，请先改好：tminus check ${path}`,
});

export const leftOut = (count: number): Bilingual => ({
  en: `Left out: ${counted(count, "thing")} said in the workbook, explained above.`,
  zh: `另有 ${count} 处没有写入，原因见上。`,
});

/** One change: whose, what, from what to what, and in which cell it was made. */
export const pulledChange = ({ name, change }: { name: string; change: Change }): Bilingual => {
  const { field, base, theirs, cell } = change;
  const [was, now] = [base, theirs].map((value) => valueWords(field, value));
  const label = fieldWords[field];
  const subject = field === "launch" ? { en: "", zh: "" } : { en: `${name}: `, zh: `${name}：` };
  return {
    en: `${subject.en}${label.en} ${was?.en} → ${now?.en}  (${cellWords(cell)})`,
    zh: `${subject.zh}${label.zh} ${was?.zh} → ${now?.zh}（${cellWords(cell)}）`,
  };
};

export const pulledRow = ({
  name,
  id,
  phase,
  cell,
}: {
  name: string;
  id: string;
  phase: string;
  cell: Change["cell"];
}): Bilingual => ({
  en: `new task ${id}: "${name}"${phase === "" ? "" : ` in ${phase}`}  (${cellWords(cell)})`,
  zh: `新增任务 ${id}：“${name}”${phase === "" ? "" : `，阶段 ${phase}`}（${cellWords(cell)}）`,
});
