import { describe, expect, it } from "vitest";
import type { Compilation } from "../../src/compile.ts";
import { compileText } from "../support/compile-text.ts";
import { families } from "./families.ts";
import type { Facts } from "./published-case.ts";

describe.each(families)("$title", ({ cases, differences, refusals = [] }) => {
  it.each(cases)("$name", ({ name, plan, published, factsOf, errors }) => {
    const difference = differences[name];
    const compilation = compileText(plan);
    expect(errorsOf(compilation)).toEqual(difference?.errors ?? errors);
    expect(only(published, factsOf(compilation))).toEqual({ ...published, ...difference?.ours });
  });

  it.each(refusals)("$name, word for word, is refused", ({ plan, errors }) => {
    expect(errorsOf(compileText(plan))).toEqual(errors);
  });

  it("differs only in what the source states, and only where it says otherwise", () => {
    for (const [name, { ours }] of Object.entries(differences)) {
      const { published } = cases.find((it) => it.name === name)!;
      const same = Object.entries(ours).filter(([key, value]) => !(key in published) || published[key] === value);
      expect({ name, same }).toEqual({ name, same: [] });
    }
  });
});

function errorsOf({ diagnostics }: Compilation): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

/** Our facts of the names that the source has. */
function only(published: Facts, facts: Facts): Facts {
  return Object.fromEntries(Object.keys(published).map((key) => [key, facts[key]]));
}
