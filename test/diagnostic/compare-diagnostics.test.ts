import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDiagnostics, sortDiagnostics } from "../../src/diagnostic/compare-diagnostics.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";

function diagnosticAt(file: string, line: number, column: number, code = "cycle"): Diagnostic {
  const place = { file, line, column, endLine: line, endColumn: column + 1 };
  return { code, severity: "error", message: { en: "Wrong.", zh: "不对。" }, place, related: [] };
}

const anyDiagnostic = fc
  .tuple(fc.constantFrom("a.yaml", "b.yaml"), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 }))
  .chain((where) => fc.constantFrom("cycle", "dup-id").map((code) => diagnosticAt(...where, code)));

describe("sortDiagnostics", () => {
  it("sorts by file, line, column, code", () => {
    const sorted = [
      diagnosticAt("a.yaml", 2, 9),
      diagnosticAt("a.yaml", 10, 1),
      diagnosticAt("a.yaml", 10, 2, "cycle"),
      diagnosticAt("a.yaml", 10, 2, "dup-id"),
      diagnosticAt("b.yaml", 1, 1),
    ];
    expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted);
  });

  it("keeps one of those that say the same at the same place", () => {
    const twice = diagnosticAt("a.yaml", 1, 1);
    const longer = { ...twice, place: { ...twice.place, endColumn: 9 } };
    const other = { ...twice, message: { en: "Also wrong.", zh: "也不对。" } };
    expect(sortDiagnostics([twice, longer, { ...twice }, other])).toHaveLength(3);
  });

  it("gives the same order whatever the order before", () => {
    fc.assert(
      fc.property(fc.array(anyDiagnostic), (diagnostics) => {
        const sorted = sortDiagnostics(diagnostics);
        expect(sortDiagnostics(diagnostics.toReversed())).toEqual(sorted);
        for (const [index, it] of sorted.slice(1).entries()) {
          const before = sorted[index];
          expect(before && compareDiagnostics(before, it)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
