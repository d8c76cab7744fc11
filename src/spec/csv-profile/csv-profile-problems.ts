import { defineProblem } from "../../diagnostic/define-problem.ts";
import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { didYouMean } from "../../diagnostic/did-you-mean.ts";
import { type CsvValueForm, csvValueForms } from "./value-forms.ts";

const mapping = (...lines: readonly string[]): string => `${["tminus-csv: 1", ...lines].join("\n")}\n`;

const oneColumn = {
  en: ["columns:", "  - { header: Title, field: name }"],
  zh: ["columns:", "  - { header: 标题, field: name }"],
};

export const csvVersion = defineProblem<{ readonly text: string }>({
  code: "csv-version",
  severity: "error",
  summary: {
    en: "A mapping file for CSV does not begin with the version that this tminus reads.",
    zh: "CSV 映射文件没有写明版本，或者写的版本当前的 tminus 不认识。",
  },
  why: {
    en: "The line says that the file maps a plan to a table, and keeps its meaning in later versions.",
    zh: "这一行说明它是 CSV 映射文件，也保证以后的版本不会改变它的含义。",
  },
  bad: { en: `${oneColumn.en.join("\n")}\n`, zh: `${oneColumn.zh.join("\n")}\n` },
  good: { en: mapping(...oneColumn.en), zh: mapping(...oneColumn.zh) },
  message: ({ text }) =>
    text === ""
      ? {
          en: "The file does not say which version of the mapping language it is written in.",
          zh: "文件没有写明用的是哪个版本。",
        }
      : {
          en: `This tminus does not know version "${text}" of the mapping language.`,
          zh: `当前的 tminus 不认识映射文件的“${text}”版。`,
        },
  help: () => ({
    en: 'Write "tminus-csv: 1" as the first line.',
    zh: "请在第一行写“tminus-csv: 1”。",
  }),
});

export const csvColumns = defineProblem<{ readonly fault: "none" | "no-header" | "no-value" | "two-values" }>({
  code: "csv-column",
  severity: "error",
  summary: {
    en: "A mapping file for CSV has no columns, or a column that does not say what it holds.",
    zh: "CSV 映射文件没有列，或者有一列没写清楚放什么。",
  },
  why: {
    en: "A column needs a header, by which the tool knows it, and one thing to hold.",
    zh: "每一列都要有列名（导入工具靠它对应字段），并且只能放一种内容。",
  },
  bad: {
    en: mapping("columns:", "  - { header: Title }"),
    zh: mapping("columns:", "  - { header: 标题 }"),
  },
  good: { en: mapping(...oneColumn.en), zh: mapping(...oneColumn.zh) },
  message: ({ fault }) => columnFaults[fault],
  help: ({ fault }) =>
    fault === "two-values"
      ? { en: 'Keep "field:" or "text:", and take the other away.', zh: "“field:”和“text:”只留一个。" }
      : {
          en: 'Write a column as "- { header: Title, field: name }".',
          zh: "一列写成“- { header: 标题, field: name }”。",
        },
});

const columnFaults: Readonly<Record<"none" | "no-header" | "no-value" | "two-values", Bilingual>> = {
  none: { en: "The file has no columns.", zh: "文件里一列也没有。" },
  "no-header": { en: "This column has no header.", zh: "这一列没有列名。" },
  "no-value": { en: "This column does not say what it holds.", zh: "这一列没写放什么内容。" },
  "two-values": { en: "This column has both a field and a fixed text.", zh: "这一列既写了字段，又写了固定文字。" },
};

export const csvField = defineProblem<{
  readonly field: string;
  readonly closest: string | undefined;
  readonly known: readonly string[];
}>({
  code: "csv-field",
  severity: "error",
  summary: { en: "A mapping file for CSV names a field that no task has.", zh: "CSV 映射文件写了一个不存在的字段。" },
  why: {
    en: "The column would stay empty in every row, and the tool would import it so.",
    zh: "这一列会整列空着，导入以后才发现。",
  },
  bad: {
    en: mapping("columns:", "  - { header: Title, field: nmae }"),
    zh: mapping("columns:", "  - { header: 标题, field: 名字 }"),
  },
  good: { en: mapping(...oneColumn.en), zh: mapping(...oneColumn.zh) },
  message: ({ field }) => ({ en: `There is no field "${field}".`, zh: `没有“${field}”这个字段。` }),
  help: ({ closest, known }) =>
    didYouMean(closest) ?? { en: `The fields are: ${known.join(", ")}.`, zh: `可用的字段：${known.join("、")}。` },
});

export const csvValue = defineProblem<{ readonly text: string; readonly form: CsvValueForm }>({
  code: "csv-value",
  severity: "error",
  summary: { en: "A value of a mapping file for CSV cannot be read.", zh: "CSV 映射文件里有一个值无法识别。" },
  why: {
    en: "A table with dates in a wrong order is imported without a complaint, on wrong days.",
    zh: "日期写法不对的表格照样能导入，只是日子全错了。",
  },
  bad: { en: mapping("dates: month first", ...oneColumn.en), zh: mapping("dates: 年月日", ...oneColumn.zh) },
  good: { en: mapping("dates: MM/DD/YYYY", ...oneColumn.en), zh: mapping("dates: YYYY年M月D日", ...oneColumn.zh) },
  message: ({ text, form }) =>
    text === ""
      ? { en: `This should be ${csvValueForms[form].what.en}.`, zh: `这里应该写${csvValueForms[form].what.zh}。` }
      : {
          en: `"${text}" is not ${csvValueForms[form].what.en}.`,
          zh: `“${text}”不是${csvValueForms[form].what.zh}。`,
        },
  help: ({ form }) => csvValueForms[form].help,
});

export const csvDuplicate = defineProblem<{ readonly header: string }>({
  code: "csv-header",
  severity: "warning",
  summary: { en: "Two columns of a mapping file for CSV have one header.", zh: "CSV 映射文件里有两列同名。" },
  why: {
    en: "Most tools take the last of them, or ask which; few read both.",
    zh: "多数工具只认其中一列，另一列的内容就丢了。",
  },
  bad: {
    en: mapping("columns:", "  - { header: Title, field: name }", "  - { header: Title, field: id }"),
    zh: mapping("columns:", "  - { header: 标题, field: name }", "  - { header: 标题, field: id }"),
  },
  good: {
    en: mapping("columns:", "  - { header: Title, field: name }", "  - { header: Key, field: id }"),
    zh: mapping("columns:", "  - { header: 标题, field: name }", "  - { header: 编号, field: id }"),
  },
  message: ({ header }) => ({
    en: `There is a column "${header}" above already.`,
    zh: `上面已经有一列叫“${header}”。`,
  }),
  help: () => ({ en: "Give it another header, or take it away.", zh: "请换一个列名，或者删掉这一列。" }),
});
