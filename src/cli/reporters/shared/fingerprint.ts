import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import type { CheckedPlan, ReporterOptions } from "../define-reporter.ts";

/** A finding with the sign by which another run knows it again. */
export interface KnownFinding {
  readonly plan: CheckedPlan;
  readonly diagnostic: Diagnostic;
  readonly fingerprint: string;
}

/**
 * All findings with their signs. A sign is made of the code, the file and the text of the line, never of its number: an
 * edit above must not make every finding below a new one. Of findings alike in all of these, the first is the first.
 */
export function knownFindings(plans: readonly CheckedPlan[], { hash }: ReporterOptions): readonly KnownFinding[] {
  const seen = new Map<string, number>();
  return plans.flatMap((plan) =>
    plan.diagnostics.map((diagnostic): KnownFinding => {
      const { code, place } = diagnostic;
      const line = plan.textOf(place.file)?.split(/\r\n|\r|\n/)[place.line - 1] ?? "";
      const key = JSON.stringify([code, place.file, line.trim()]);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return { plan, diagnostic, fingerprint: hash(`${key} ${count}`) };
    }),
  );
}
