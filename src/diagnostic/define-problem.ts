import type { Bilingual, Diagnostic, Place, RelatedPlace, Severity } from "./diagnostic.ts";

/** The meaning of one code: from it come `tminus explain`, the reference page and two tests per language. */
export interface CodeMeaning {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong in general, as one sentence. */
  readonly summary: Bilingual;
  /** Why that matters to a launch. */
  readonly why: Bilingual;
  /** A plan that draws this code; complete, as small as can be. */
  readonly bad: Bilingual;
  /** The same plan, mended. */
  readonly good: Bilingual;
}

interface Wording<Facts> {
  readonly message: (facts: Facts) => Bilingual;
  readonly help?: (facts: Facts) => Bilingual | undefined;
}

/** A problem: called with a place and the facts, it gives the diagnostic. */
export interface Problem<Facts> extends CodeMeaning {
  (place: Place, facts: Facts, related?: readonly RelatedPlace[]): Diagnostic;
}

/** Defines something a stage may say. The words live here, never at the place where the fault is found. */
export function defineProblem<Facts = void>(meaning: CodeMeaning & Wording<Facts>): Problem<Facts> {
  const { code, severity, summary, why, bad, good } = meaning;
  const problem = (place: Place, facts: Facts, related: readonly RelatedPlace[] = []): Diagnostic => {
    const help = meaning.help?.(facts);
    return { code, severity, message: meaning.message(facts), ...(help && { help }), place, related };
  };
  return Object.assign(problem, { code, severity, summary, why, bad, good });
}
