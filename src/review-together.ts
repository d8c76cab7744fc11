import { findCollisions } from "./checks/shared/find-collisions.ts";
import { ignoreFindings } from "./checks/shared/ignore-findings.ts";
import type { Compilation } from "./compile.ts";
import { sortDiagnostics } from "./diagnostic/compare-diagnostics.ts";

/**
 * What plans say that are checked together: each as it is alone, and where it comes too close to another. A plan is held
 * against those that launch before it; against one of the same day only where that stands before it in the list.
 */
export function reviewTogether(compilations: readonly Compilation[]): readonly Compilation[] {
  return compilations.map((compilation, index) => {
    const { review } = compilation;
    if (!review) return compilation;
    const others = compilations.flatMap((other, at) => {
      if (at === index || !other.review) return [];
      const isSameDay = other.review.launch === review.launch;
      return isSameDay && at > index ? [] : [other.review];
    });
    const { shown } = ignoreFindings(findCollisions(review, others), review, () => undefined);
    if (shown.length === 0) return compilation;
    return { ...compilation, diagnostics: sortDiagnostics([...compilation.diagnostics, ...shown]) };
  });
}
