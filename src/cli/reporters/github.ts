import type { Bilingual, Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import { cleanText } from "../../text/clean-text.ts";
import { type CheckedPlan, defineReporter } from "./define-reporter.ts";
import { columnsIn } from "./shared/columns.ts";
import { plainMessage } from "./shared/plain-message.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };
/** So many of each kind are shown of one step; the runner drops the rest without a word. */
const mostOfKind = 10;
/** In UTF-16 units; of a longer message the runner keeps no more. */
const longestMessage = 4096;

const moreOfKind: Readonly<Record<Severity, (count: number) => Bilingual>> = {
  error: (count) => ({ en: `${count} more errors are not shown here.`, zh: `另有 ${count} 个错误没有显示在这里。` }),
  warning: (count) => ({
    en: `${count} more warnings are not shown here.`,
    zh: `另有 ${count} 个警告没有显示在这里。`,
  }),
  info: (count) => ({ en: `${count} more notes are not shown here.`, zh: `另有 ${count} 条提示没有显示在这里。` }),
};

interface Found {
  readonly plan: CheckedPlan;
  readonly diagnostic: Diagnostic;
}

/** Workflow commands of GitHub Actions: notes in the margin of a pull request. */
export const github = defineReporter({
  format: "github",
  summary: { en: "notes in a GitHub pull request", zh: "显示在 GitHub 拉取请求里" },

  report(plans) {
    const found = plans.flatMap((plan) => plan.diagnostics.map((diagnostic): Found => ({ plan, diagnostic })));
    return (["error", "warning", "info"] as const)
      .flatMap((severity) =>
        commandsOf(
          severity,
          found.filter(({ diagnostic }) => diagnostic.severity === severity),
        ),
      )
      .map((command) => `${command}\n`)
      .join("");
  },
});

/**
 * Where there are more than are shown, the last one says how many are not. Of a whole job 50 are shown, of a step 30 at the
 * most: three kinds.
 */
function commandsOf(severity: Severity, found: readonly Found[]): readonly string[] {
  const [first] = found;
  if (!first || found.length <= mostOfKind) return found.map(commandOf);
  const rest = found.length - (mostOfKind - 1);
  const more = moreOfKind[severity](rest);
  return [
    ...found.slice(0, mostOfKind - 1).map(commandOf),
    `::${commands[severity]} title=tminus::${data(more[first.plan.language])}`,
  ];
}

function commandOf({ plan, diagnostic }: Found): string {
  const { severity, code, place } = diagnostic;
  const { column, endColumn } = columnsIn("utf16", place, plan.textOf(place.file));
  // Columns are looked at on a single line alone; the end is the last character there.
  const columns = place.line === place.endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = Object.entries({
    file: place.file,
    line: place.line,
    endLine: place.endLine,
    ...columns,
    title: code,
  });
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(",");
  return `::${commands[severity]} ${written}::${data(shortened(plainMessage(diagnostic, plan.language)))}`;
}

/** Cut between characters, so that none is torn in two. */
function shortened(text: string): string {
  if (text.length <= longestMessage) return text;
  return `${text.slice(0, longestMessage - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function data(text: string): string {
  return cleanText(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
