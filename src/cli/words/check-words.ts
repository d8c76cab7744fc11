import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { IgnoredEntry } from "../../schedule/document.ts";

export const checkWords = {
  summary: { en: "Check plans and say what is wrong.", zh: "检查计划，指出问题。" },
  format: {
    en: "how to show what was found: human, concise, json, github, sarif, rdjson, gitlab or junit; =file writes it there",
    zh: "结果的格式：human、concise、json、github、sarif、rdjson、gitlab 或 junit；后面加“=文件名”就写到文件里",
  },
  several: {
    en: "in a CI job: notes in the pull request, and a report",
    zh: "用在 CI 中：标注拉取请求，同时写一份报告",
  },
  howToSeeNotes: { en: "Notes are shown with --verbose.", zh: "加 --verbose 可查看提示。" },
  one: { en: "check a plan", zh: "检查一份计划" },
  strict: { en: "in a CI job: warnings fail too", zh: "用在 CI 中：有警告也算失败" },
  machine: { en: "for another program", zh: "交给其他程序处理" },
} satisfies Record<string, Bilingual>;

export const twicePrinted: Bilingual = {
  en: "Only one format can be printed; give the others a file, as in --format sarif=out.sarif.",
  zh: "只能打印一种格式，其余的请写到文件里，例如 --format sarif=out.sarif。",
};

export const ignoredCount = (count: number): Bilingual => ({
  en: `The plan ignores ${count} finding${count === 1 ? "" : "s"}; --verbose shows them.`,
  zh: `计划忽略了 ${count} 个问题，加 --verbose 可查看。`,
});

export const ignoredFinding = ({ code, message, why, until }: IgnoredEntry): Bilingual => ({
  en: `Ignored until ${until} (${why}): ${message} [${code}]`,
  zh: `忽略到 ${until}（${why}）：${message}[${code}]`,
});

/** The last line where several plans were checked. */
export const allPlans = ({ count, findings }: { count: number; findings: Bilingual }): Bilingual => ({
  en: `${count} plans: ${findings.en}.`,
  zh: `共 ${count} 份计划：${findings.zh}。`,
});
