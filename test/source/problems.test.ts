import { describe, expect, it } from "vitest";
import * as problems from "../../src/source/problems.ts";
import { readText } from "./read-text.ts";

const all = Object.values(problems);
/** An example of a megabyte helps nobody: this one only describes what it would be. */
const drawable = all.filter(({ code }) => code !== "too-large");
const languages = ["en", "zh"] as const;

describe("the problems of a source", () => {
  it("have codes of their own", () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  it.each(drawable.flatMap((problem) => languages.map((language) => ({ code: problem.code, language, problem }))))(
    "$code: the bad example in $language draws it and nothing else, the good one nothing",
    ({ code, language, problem }) => {
      const { diagnostics } = readText(problem.bad[language]);
      expect(new Set(diagnostics.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]));
      expect(readText(problem.good[language]).diagnostics).toEqual([]);
    },
  );
});
