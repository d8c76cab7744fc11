import { compareDiagnostics } from "../diagnostic/compare-diagnostics.ts";
import type { Diagnostic, Report } from "../diagnostic/diagnostic.ts";

export interface OneOfEach {
  readonly report: Report;
  /** Passes on what was held back: of each code the finding that stands first. */
  readonly end: () => void;
}

/** Holds back the findings with these codes: each has one cause, at however many places it shows. */
export function oneOfEach(codes: ReadonlySet<string>, report: Report): OneOfEach {
  const held = new Map<string, Diagnostic>();
  return {
    report: (diagnostic) => {
      const { code } = diagnostic;
      if (!codes.has(code)) return report(diagnostic);
      const first = held.get(code);
      if (!first || compareDiagnostics(diagnostic, first) < 0) held.set(code, diagnostic);
    },
    end: () => held.forEach((diagnostic) => void report(diagnostic)),
  };
}

/** What holds for several tiers, or for each task of a phase, is read for each of them; its faults are said once. */
export function withoutRepeats(report: Report): Report {
  const seen = new Set<string>();
  return (diagnostic) => {
    const { code, place, message } = diagnostic;
    const key = JSON.stringify([code, place, message.en]);
    if (seen.has(key)) return;
    seen.add(key);
    report(diagnostic);
  };
}
