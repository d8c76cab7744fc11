import type { Language, Severity } from "./diagnostic.ts";

/** How many diagnostics of each severity there are. */
export type Counts = Readonly<Record<Severity, number>>;

const words = {
  error: ["error", "errors", "个错误"],
  warning: ["warning", "warnings", "个警告"],
  info: ["note", "notes", "条提示"],
} as const;

/** The last line of a check: `2 errors, 1 warning`, `2 个错误，1 个警告`. */
export function summarize(counts: Counts, language: Language): string {
  const parts: string[] = [];
  for (const severity of ["error", "warning", "info"] as const) {
    const count = counts[severity];
    const [one, many, chinese] = words[severity];
    if (count === 0) continue;
    parts.push(language === "zh" ? `${count} ${chinese}` : `${count} ${count === 1 ? one : many}`);
  }
  if (parts.length === 0) return language === "zh" ? "没有发现问题" : "no problems found";
  return parts.join(language === "zh" ? "，" : ", ");
}

/** Counts diagnostics by severity. */
export function countSeverities(diagnostics: Iterable<{ readonly severity: Severity }>): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
