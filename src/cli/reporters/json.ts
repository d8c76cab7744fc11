import { diagnosticEntry } from "../../schedule/diagnostic-entry.ts";
import { formatJson } from "../../text/format-json.ts";
import { defineReporter } from "./define-reporter.ts";

/** `tminus-diagnostics/1`, as in `docs/diagnostics.schema.json`. */
export const json = defineReporter({
  format: "json",
  summary: { en: "for programs, with everything that is known", zh: "给程序读，内容最全" },

  report(plans) {
    const diagnostics = plans.flatMap(({ diagnostics: found, language }) =>
      found.map((diagnostic) => diagnosticEntry(diagnostic, language)),
    );
    return formatJson({ format: "tminus-diagnostics/1", diagnostics });
  },
});
