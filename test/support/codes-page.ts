import { codesByStage, type Stage } from "../../src/codes.ts";
import type { CodeMeaning } from "../../src/diagnostic/define-problem.ts";
import type { Bilingual, Language, Severity } from "../../src/diagnostic/diagnostic.ts";

const title: Bilingual = { en: "What tminus may say", zh: "tminus 会说什么" };

const introduction: Bilingual = {
  en: `Everything that tminus can say of a plan, in the order in which it looks at it. \`tminus explain CODE\` says the same
on the terminal. 中文：[codes.zh.md](codes.zh.md).

An **error** stops the build, a **warning** is worth a look, an **info** says what was taken for granted. Each code comes
with a plan that draws it and the same plan, mended.`,
  zh: `tminus 对一份计划可能给出的全部提示，按检查的先后排列。在终端里用 \`tminus explain 代码\` 可以看到同样的内容。English:
[codes.md](codes.md).

**错误**会让计划无法生成，**警告**值得看一眼，**提示**说明哪些地方是默认处理的。每个代码都附有一份会触发它的计划，以及改好之后的样子。`,
};

const stageTitles: Readonly<Record<Stage, Bilingual>> = {
  source: { en: "Reading the file", zh: "读取文件" },
  spec: { en: "Keys and values", zh: "键和值" },
  policy: { en: "The policy file", zh: "规范文件" },
  plan: { en: "Names, times and links", zh: "名称、时间和先后关系" },
  schedule: { en: "The dates that follow", zh: "排出来的日期" },
  checks: { en: "Opinions about the plan", zh: "对计划的建议" },
  ignore: { en: "What the plan ignores", zh: "计划忽略的问题" },
  pull: { en: "What comes back in a workbook", zh: "表格里改回来的内容" },
  csv: { en: "Mapping files for CSV", zh: "CSV 映射文件" },
};

const severities: Readonly<Record<Severity, Bilingual>> = {
  error: { en: "Error", zh: "错误" },
  warning: { en: "Warning", zh: "警告" },
  info: { en: "Info", zh: "提示" },
};

const mark: Bilingual = { en: ": ", zh: "：" };
const badTitle: Bilingual = { en: "This draws it:", zh: "这样写会触发它：" };
const goodTitle: Bilingual = { en: "The same, mended:", zh: "改好之后：" };

/** The reference page of all codes, in one language. */
export function codesPage(language: Language): string {
  const stages = Object.keys(codesByStage) as Stage[];
  const sections = stages.flatMap((stage) => [
    `## ${stageTitles[stage][language]}`,
    ...codesByStage[stage].map((meaning) => sectionOf(meaning, language)),
  ]);
  return `${[`# ${title[language]}`, introduction[language], ...sections].join("\n\n")}\n`;
}

function sectionOf({ code, severity, summary, why, bad, good }: CodeMeaning, language: Language): string {
  return [
    `### ${code}`,
    `**${severities[severity][language]}**${mark[language]}${summary[language]}`,
    why[language],
    badTitle[language],
    fenced(bad[language]),
    goodTitle[language],
    fenced(good[language]),
  ].join("\n\n");
}

function fenced(plan: string): string {
  return `\`\`\`yaml\n${plan}\`\`\``;
}
