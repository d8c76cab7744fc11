import type { Diagnostic, Place, Severity } from "../../diagnostic/diagnostic.ts";
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
        ...suggestionsOf(diagnostic, plan),
        related_locations: diagnostic.related.map(({ place, message }) => ({
          message: cleanText(message[plan.language]),
          location: locationOf(place, plan),
        })),
      })),
    );
    return formatJson({ source: { name: "tminus" }, diagnostics });
  },
});

/** What a reader may accept with one click: a single safe change in the file of the finding. */
function suggestionsOf({ fix, place }: Diagnostic, plan: CheckedPlan): object {
  const [edit, ...more] = fix?.safety === "safe" ? fix.edits : [];
  if (!edit || more.length > 0 || edit.place.file !== place.file) return {};
  return { suggestions: [{ range: rangeOf(edit.place, plan), text: edit.text }] };
}

function locationOf(place: Place, plan: CheckedPlan): object {
  return { path: place.file, range: rangeOf(place, plan) };
}

function rangeOf(place: Place, { textOf }: CheckedPlan): object {
  const { column, endColumn } = columnsIn("utf8", place, textOf(place.file));
  return { start: { line: place.line, column }, end: { line: place.endLine, column: endColumn } };
}
