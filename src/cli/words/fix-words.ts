import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { counted } from "./plan-words.ts";

export const fixWords = {
  summary: {
    en: "Mend what is written wrong, where it is sure what was meant.",
    zh: "自动改正写法上的错误，只改意思确定的。",
  },
  file: {
    en: "a plan or a file that it extends; only files named here are changed, - goes to standard output",
    zh: "计划，或它沿用的文件；只改这里列出的文件，- 表示从标准输入读、写到标准输出",
  },
  dryRun: { en: "show the changes and write nothing", zh: "只显示改动，不写文件" },
  unsafe: {
    en: "apply proposals too, which may change what the plan says",
    zh: "连“可能会改变意思”的建议也一起改",
  },
  one: { en: "mend a plan", zh: "改正一份计划" },
  look: { en: "see first what would change", zh: "先看看会改哪些地方" },
  all: { en: "apply the proposals as well, and show them", zh: "连建议也算上，先看看改动" },
} satisfies Record<string, Bilingual>;

export const mended = ({ name, count }: { name: string; count: number }): Bilingual => ({
  en: `${name}: ${count} mended`,
  zh: `${name}：改正了 ${count} 处`,
});

export const wouldMend = ({ name, count }: { name: string; count: number }): Bilingual => ({
  en: `${name}: ${count} would be mended; nothing was written`,
  zh: `${name}：可以改正 ${count} 处，没有写入文件`,
});

export const nothingToMend = (name: string): Bilingual => ({
  en: `${name}: nothing to mend`,
  zh: `${name}：没有需要改正的地方`,
});

/** One change: what stood there and what stands there now; either may be empty. */
export const change = ({ line, before, after }: { line: number; before: string; after: string }): Bilingual => {
  if (before === "") return { en: `line ${line}: "${after}" added`, zh: `第 ${line} 行：加上「${after}」` };
  if (after === "") return { en: `line ${line}: "${before}" deleted`, zh: `第 ${line} 行：删去「${before}」` };
  return { en: `line ${line}: "${before}" → "${after}"`, zh: `第 ${line} 行：「${before}」→「${after}」` };
};

export const isProposal: Bilingual = {
  en: " (proposal: look whether it is meant)",
  zh: "（建议：请确认是不是这个意思）",
};

export const left = ({ findings, path }: { findings: Bilingual; path: string }): Bilingual => ({
  en: `Left: ${findings.en}. See them with tminus check ${path}`,
  zh: `还剩 ${findings.zh}，用 tminus check ${path} 查看`,
});

export const withUnsafe = ({ count, path }: { count: number; path: string }): Bilingual => ({
  en: `${count} more with proposals that may change the plan: tminus fix --unsafe --dry-run ${path}`,
  zh: `另有 ${count} 处有修改建议，但可能改变意思：tminus fix --unsafe --dry-run ${path}`,
});

/** Below the findings of a check. */
export const fixHint = ({ count, path }: { count: number; path: string }): Bilingual => ({
  en: `${counted(count, "finding")} can be mended with tminus fix ${path}`,
  zh: `其中 ${count} 处可以自动改正：tminus fix ${path}`,
});
