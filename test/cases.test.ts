import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingsIn, readCases } from "./support/case-documents.ts";
import { compileText } from "./support/compile-text.ts";

const folder = new URL("cases/", import.meta.url);
const files = readdirSync(folder).toSorted();

describe.each(files)("%s", (file) => {
  const cases = readCases(readFileSync(new URL(file, folder), "utf8"));

  it.each(cases)("$title", ({ text, expected }) => {
    const { document, diagnostics } = compileText(text, file);
    expect(findingsIn(text, diagnostics)).toEqual(expected);
    // What is sound has a schedule; so has what only breaks a promise, but nothing is made of a plan that is unclear.
    if (!expected.some((finding) => finding.includes(" error["))) expect(document).toBeDefined();
  });
});
