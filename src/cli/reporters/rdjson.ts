import type { Place, Severity } from "../../diagnostic/diagnostic.ts";
import { cleanText } from "../../text/clean-text.ts";
import { formatJson } from "../../text/format-json.ts";
import { type CheckedPlan, defineReporter } from "./define-reporter.ts";
import { columnsIn } from "./shared/columns.ts";
import { plainMessage } from "./shared/plain-message.ts";

const severities: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", info: "INFO" };

/** The diagnostic format of reviewdog. Its columns count bytes of UTF-8, the end exclusive. */
export const rdjson = defineReporter({
  format: "rdjson",
  summary: { en: "for reviewdog", zh: "供 reviewdog 使用" },

  report(plans) {
    const diagnostics = plans.flatMap((plan) =>
      plan.diagnostics.map((diagnostic) => ({
        message: cleanText(plainMessage(diagnostic, plan.language)),
        location: locationOf(diagnostic.place, plan),
        severity: severities[diagnostic.severity],
        code: { value: diagnostic.code },
        related_locations: diagnostic.related.map(({ place, message }) => ({
          message: cleanText(message[plan.language]),
          location: locationOf(place, plan),
        })),
      })),
    );
    return formatJson({ source: { name: "tminus" }, diagnostics });
  },
});

function locationOf(place: Place, { textOf }: CheckedPlan): object {
  const { column, endColumn } = columnsIn("utf8", place, textOf(place.file));
  return {
    path: place.file,
    range: { start: { line: place.line, column }, end: { line: place.endLine, column: endColumn } },
  };
}
