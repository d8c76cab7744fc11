import { makeVisible } from "../../text/clean-text.ts";
import { defineReporter } from "./define-reporter.ts";

/** A line per finding, as compilers print them: editors and `grep` know it. Columns count code points. */
export const concise = defineReporter({
  format: "concise",
  summary: { en: "a line per finding", zh: "每条一行" },

  report(plans) {
    return plans
      .flatMap(({ diagnostics, language }) =>
        diagnostics.map(({ place, severity, code, message }) => {
          const where = `${place.file}:${place.line}:${place.column}`;
          return `${makeVisible(`${where}: ${severity}[${code}] ${message[language]}`)}\n`;
        }),
      )
      .join("");
  },
});
