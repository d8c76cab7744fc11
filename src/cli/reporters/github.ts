import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import { cleanText } from "../../text/clean-text.ts";
import { type CheckedPlan, defineReporter } from "./define-reporter.ts";
import { columnsIn } from "./shared/columns.ts";
import { plainMessage } from "./shared/plain-message.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };
/** So many of each kind are shown of one step; the runner drops the rest without a word. */
const mostOfKind = 10;

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

/** Where there are more than are shown, the last one says how many are not. */
function commandsOf(severity: Severity, found: readonly Found[]): readonly string[] {
  const [first] = found;
  if (!first || found.length <= mostOfKind) return found.map(commandOf);
  const rest = found.length - (mostOfKind - 1);
  const more = { en: `${rest} more are not shown here.`, zh: `另有 ${rest} 条没有显示在这里。` };
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
  return `::${commands[severity]} ${written}::${data(plainMessage(diagnostic, plan.language))}`;
}

function data(text: string): string {
  return cleanText(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
