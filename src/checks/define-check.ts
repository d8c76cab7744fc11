import type { CodeMeaning } from "../diagnostic/define-problem.ts";
import type { Bilingual, Diagnostic, Place, RelatedPlace, Severity } from "../diagnostic/diagnostic.ts";
import type { Policy } from "../spec/policy/policy.ts";
import type { Review } from "./shared/review.ts";

/** An opinion about a schedule: it looks at a review and yields what it finds. It neither reports nor decides how grave. */
export interface Check extends CodeMeaning {
  inspect(review: Review): Iterable<Pick<Diagnostic, "message" | "help" | "place" | "related">>;
}

/** What a check found: where, and the facts that its words need. */
export type Finding<Facts> = Facts & {
  readonly place: Place;
  readonly related?: readonly RelatedPlace[];
};

interface Inspection<Facts> {
  readonly message: (facts: Facts) => Bilingual;
  /** What to type now. */
  readonly help: (facts: Facts) => Bilingual;
  readonly inspect: (review: Review) => Iterable<Finding<Facts>>;
}

/**
 * Defines a check. Its severity is what holds where no policy says another; checks of tier, owner and content warn, as
 * the language has it.
 */
export function defineCheck<Facts = unknown>(check: CodeMeaning & Inspection<Facts>): Check {
  const { message, help, inspect, ...meaning } = check;
  return {
    ...meaning,
    *inspect(review) {
      for (const finding of inspect(review)) {
        const { place, related = [] } = finding;
        yield { message: message(finding), help: help(finding), place, related };
      }
    },
  };
}

/** The findings of some checks, each as grave as its policy has it. */
export function* runChecks(checks: readonly Check[], review: Review): Iterable<Diagnostic> {
  for (const check of checks) {
    const severity: Severity | "off" = review.policy.severities.get(check.code) ?? check.severity;
    if (severity === "off") continue;
    for (const finding of check.inspect(review)) yield { code: check.code, severity, ...finding };
  }
}

/** Findings as grave as the policy has them; those that it switches off are left out. */
export function asPolicyHasIt(findings: readonly Diagnostic[], { severities }: Policy): readonly Diagnostic[] {
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.code) ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}
