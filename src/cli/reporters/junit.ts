import { cleanText } from "../../text/clean-text.ts";
import { type CheckedPlan, defineReporter } from "./define-reporter.ts";
import { plainMessage } from "./shared/plain-message.ts";

/** A suite of tests per plan, a failed test per error; warnings and notes are told, and pass. */
export const junit = defineReporter({
  format: "junit",
  summary: { en: "a JUnit report, for CI servers", zh: "JUnit 报告，供 CI 服务器使用" },

  report(plans) {
    const suites = plans.flatMap(suiteLines);
    const opening = `<testsuites name="tminus" ${counts(plans)}>`;
    return `${['<?xml version="1.0" encoding="UTF-8"?>', opening, ...suites, "</testsuites>"].join("\n")}\n`;
  },
});

function suiteLines(plan: CheckedPlan): readonly string[] {
  const { name, diagnostics, language } = plan;
  const cases = diagnostics.flatMap((diagnostic) => {
    const { code, severity, place, message } = diagnostic;
    const title = `${code} ${place.line}:${place.column}`;
    const text = `${place.file}:${place.line}:${place.column}\n${plainMessage(diagnostic, language)}`;
    const opening = `    <testcase name=${attribute(title)} classname=${attribute(name)} file=${attribute(place.file)}>`;
    const told =
      severity === "error"
        ? `      <failure type=${attribute(code)} message=${attribute(message[language])}>${escaped(text)}</failure>`
        : `      <system-out>${escaped(text)}</system-out>`;
    return [opening, told, "    </testcase>"];
  });
  const sound = [`    <testcase name="check" classname=${attribute(name)} file=${attribute(name)}/>`];
  return [
    `  <testsuite name=${attribute(name)} ${counts([plan])} skipped="0">`,
    ...(diagnostics.length === 0 ? sound : cases),
    "  </testsuite>",
  ];
}

/** A plan in which nothing was found is one test, passed. */
function counts(plans: readonly CheckedPlan[]): string {
  const tests = plans.reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), 0);
  const found = plans.flatMap(({ diagnostics }) => diagnostics);
  return `tests="${tests}" failures="${found.filter(({ severity }) => severity === "error").length}" errors="0"`;
}

function attribute(text: string): string {
  return `"${escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`;
}

/**
 * What XML cannot hold was taken out when the text was cleaned. What the log of a CI runner would take for a command, where
 * the report is printed there, is written as references: the same text.
 */
function escaped(text: string): string {
  return cleanText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("##[", "#&#35;[")
    .replace(/^(\s*)::/gm, "$1&#58;:");
}
