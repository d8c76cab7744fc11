import type { Severity } from "../../diagnostic/diagnostic.ts";
import { cleanText } from "../../text/clean-text.ts";
import { formatJson } from "../../text/format-json.ts";
import { defineReporter } from "./define-reporter.ts";
import { knownFindings } from "./shared/fingerprint.ts";

const severities: Readonly<Record<Severity, string>> = { error: "critical", warning: "minor", info: "info" };

/** The code quality report of GitLab: an array of findings, each with a sign that survives edits above it. */
export const gitlab = defineReporter({
  format: "gitlab",
  summary: { en: "a code quality report for GitLab", zh: "GitLab 代码质量报告" },

  report(plans, options) {
    const findings = knownFindings(plans, options).map(({ plan, diagnostic, fingerprint }) => ({
      description: cleanText(diagnostic.message[plan.language]),
      check_name: diagnostic.code,
      fingerprint,
      severity: severities[diagnostic.severity],
      location: {
        path: diagnostic.place.file,
        lines: { begin: diagnostic.place.line, end: diagnostic.place.endLine },
      },
    }));
    return formatJson(findings);
  },
});
