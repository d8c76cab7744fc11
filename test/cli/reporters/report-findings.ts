import { createHash } from "node:crypto";
import type { CheckedPlan } from "../../../src/cli/reporters/define-reporter.ts";
import { reporters } from "../../../src/cli/reporters/index.ts";
import { codes } from "../../../src/codes.ts";
import type { Language } from "../../../src/diagnostic/diagnostic.ts";
import { compileText } from "../../support/compile-text.ts";

/** Reports plans in one of the formats, as the command does. */
export function report(format: string, plans: readonly CheckedPlan[]): string {
  const reporter = reporters.find((it) => it.format === format);
  if (!reporter) throw new Error(`there is no format ${format}`);
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  return reporter.report(plans, { version: "1.2.3", codes, hash });
}

/** What the compiler finds in a text. */
export function checkText(text: string, language: Language, name = "plans/a.launch.yaml"): CheckedPlan {
  const { diagnostics, text: decoded } = compileText(text, name);
  return { name, language, diagnostics, textOf: (file) => (file === name ? decoded : undefined) };
}
