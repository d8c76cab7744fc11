import { type CompileInput, compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import type { Policy } from "../../src/spec/policy/policy.ts";
import { opinionsBut } from "../support/opinions.ts";

/** What a test changes of the default policy, and what the command line would say. */
export type ReviewSetting = Partial<Pick<CompileInput, "today" | "launch" | "tier">> & {
  readonly policy?: Partial<Policy>;
};

/** What one check alone finds in a plan, version line aside; a plan without a schedule is a fault of the test. */
export function review(code: string, text: string, { policy, ...setting }: ReviewSetting = {}): readonly Diagnostic[] {
  const alone = opinionsBut(code).policy.policy;
  const { document, diagnostics } = compile({
    name: "p.yaml",
    bytes: new TextEncoder().encode(`tminus: 1\n${text.replace(/^\n/, "")}`),
    policy: { policy: { ...defaultPolicy, severities: alone.severities, ...policy }, diagnostics: [] },
    ...setting,
  });
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return diagnostics.filter((diagnostic) => diagnostic.code === code);
}

/** The line of each finding, the first line of the text being 2, and its English message. */
export function told(code: string, text: string, setting: ReviewSetting = {}): readonly string[] {
  return review(code, text, setting).map(({ place, message }) => `${place.line}: ${message.en}`);
}
