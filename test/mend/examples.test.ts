import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes, codesByStage } from "../../src/codes.ts";
import { compileText, mendText } from "./mend-text.ts";

const languages = ["en", "zh"] as const;

/** The codes whose bad example can be meant in one way only, in that language. */
const surelyMended: Readonly<Record<string, readonly ("en" | "zh")[]>> = {
  "fullwidth-punct": languages,
  "yaml-syntax": languages,
  "yaml-unsupported": languages,
  "text-in-comment": languages,
  "unknown-key": languages,
  "bad-value": ["en"],
  "version-missing": languages,
  "unknown-ref": ["en"],
  "owner-unknown": ["en"],
  "audience-unknown": ["en"],
  "unknown-zone": languages,
};

/** Those of plans: a policy file and a mapping file have rules of their own. */
const examples = codes
  .filter((code) => !codesByStage.policy.includes(code) && !codesByStage.csv.includes(code))
  .flatMap(({ code, bad }) => languages.map((language) => ({ code, language, bad: bad[language] })));

describe("the bad example of a code", () => {
  it.each(examples)("$code in $language is mended where it is sure how, and then draws no error", async (example) => {
    const isSure = compileText(example.bad).diagnostics.some(({ fix }) => fix?.safety === "safe");
    expect(isSure).toBe(surelyMended[example.code]?.includes(example.language) ?? false);
    const { text } = await mendText(example.bad);
    const left = compileText(text).diagnostics.filter(
      ({ code, severity }) => severity === "error" || code === example.code,
    );
    // Some examples are two lines without a task.
    if (isSure) expect(left.filter(({ code }) => code !== "no-tasks")).toEqual([]);
    else expect(text).toBe(example.bad);
  });
});

describe("docs/fix-and-fmt.md", () => {
  const page = readFileSync(new URL("../../docs/fix-and-fmt.md", import.meta.url), "utf8");

  it.each(Object.keys(surelyMended))("lists what is safely mended of %s", (code) => {
    expect(page).toContain(`\`${code}\``);
  });
});
