import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes, codesByStage, opinions } from "../src/codes.ts";
import { type CompileInput, compile } from "../src/compile.ts";
import type { Diagnostic } from "../src/diagnostic/diagnostic.ts";
import { openCsvProfile } from "../src/open-csv-profile.ts";
import { openPolicy } from "../src/open-policy.ts";
import { reviewTogether } from "../src/review-together.ts";
import { planJsonSchema, policyJsonSchema } from "../src/spec/editor/schemas.ts";
import { drawnByPull } from "./pull/code-examples.ts";
import { codesPage } from "./support/codes-page.ts";
import { opinionsBut, stagesOnly } from "./support/opinions.ts";

/** `TMINUS_UPDATE=1 npx vitest run test/codes.test.ts` writes the reference pages again. */
const isUpdating = process.env.TMINUS_UPDATE === "1";

type Setting = Omit<CompileInput, "name" | "bytes">;

/** What stands around the example, for the codes that a plan's text alone cannot draw or cannot do without. */
const settings: Readonly<Record<string, { readonly bad?: Setting; readonly good?: Setting }>> = {
  "too-large": { bad: { limits: { size: 16 } } },
  "too-many-tasks": { bad: { limits: { tasks: 1 } }, good: { limits: { tasks: 1 } } },
  "unknown-setting": { bad: { set: [{ task: "poster", key: "duration", value: "8d" }] } },
  "ignore-forbidden": { bad: forbidding("deadline-missed"), good: forbidding("deadline-missed") },
  "extends-file": { good: { readFile: (path) => ({ name: path, bytes: bytesOf("tminus: 1\n") }) } },
  "extends-circle": {
    bad: { readFile: (path) => ({ name: path, bytes: bytesOf("extends: base.launch.yaml\n") }) },
    good: { readFile: (path) => ({ name: path, bytes: bytesOf("tminus: 1\n") }) },
  },
  "calendar-file": { good: { readFile: (path) => ({ name: path, bytes: bytesOf("week: mon-sat\n") }) } },
};

/** What an example draws besides: it is about a finding that is not to be ignored. */
const alongWith: Readonly<Record<string, readonly string[]>> = {
  "ignore-expired": ["deadline-missed"],
  "ignore-forbidden": ["deadline-missed"],
};

/** What stands in the place of an example that would be too long to be shown. */
const fillings: Readonly<Record<string, (plan: string) => string>> = {
  "too-many-links": (plan) => plan.replaceAll("tasks: {}", (_, at: number) => `tasks: { ${manyTasks(`task${at}`)} }`),
};

const languages = ["en", "zh"] as const;
const policyCodes = new Set(codesByStage.policy.map(({ code }) => code));
const csvCodes = new Set(codesByStage.csv.map(({ code }) => code));
const pullCodes = new Set(codesByStage.pull.map(({ code }) => code));
const examples = codes.flatMap((meaning) =>
  languages.map((language) => ({
    code: meaning.code,
    language,
    severity: meaning.severity,
    bad: async () => drawnBy(meaning.code, filled(meaning.code, meaning.bad[language]), settings[meaning.code]?.bad),
    good: async () => drawnBy(meaning.code, meaning.good[language], settings[meaning.code]?.good),
  })),
);

describe("a code", () => {
  it("is a slug that no other code has", () => {
    const slugs = codes.map(({ code }) => code);
    expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
    expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
  });

  it.each(codes)("says in both languages what $code means", ({ summary, why, bad, good }) => {
    for (const text of [summary, why]) expect(text).toEqual(sentences);
    for (const text of [bad, good]) expect(text).toEqual({ en: fullLines, zh: fullLines });
  });

  it("stands in a file that src/codes.ts gathers", () => {
    const files = readdirSync(new URL("../src", import.meta.url), { recursive: true, encoding: "utf8" });
    const registry = readFileSync(new URL("../src/codes.ts", import.meta.url), "utf8");
    const problemFiles = files.map((path) => path.replaceAll("\\", "/")).filter((path) => path.endsWith("problems.ts"));
    expect(problemFiles.length).toBeGreaterThan(0);
    expect(problemFiles.filter((path) => !registry.includes(`"./${path}"`))).toEqual([]);
  });

  it("that needs a setting or a filling exists", () => {
    expect(
      [...Object.keys(settings), ...Object.keys(fillings)].filter(
        (code) => !codes.some((meaning) => meaning.code === code),
      ),
    ).toEqual([]);
  });
});

describe("the examples", () => {
  it.each(examples)(
    "of $code in $language: the bad plan draws it and nothing else",
    async ({ code, severity, bad }) => {
      const drawn = (await bad()).filter((diagnostic) => !alongWith[code]?.includes(diagnostic.code));
      expect(new Set(drawn.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]));
      expect(new Set(drawn.map((diagnostic) => diagnostic.severity))).toEqual(new Set([severity]));
    },
  );

  it.each(examples)("of $code in $language: the good plan draws nothing", async ({ good }) => {
    expect(await good()).toEqual([]);
  });

  it.each(examples)(
    "of $code in $language: what is said and advised is a sentence in both languages",
    async ({ bad }) => {
      for (const { message, help } of await bad()) {
        expect(message).toEqual(sentences);
        expect(help).toEqual(sentences);
      }
    },
  );
});

describe("the reference page", () => {
  it.each([
    { file: "codes.md", language: "en" as const },
    { file: "codes.zh.md", language: "zh" as const },
  ])("docs/$file says what the code says", ({ file, language }) => {
    const path = new URL(`../docs/${file}`, import.meta.url);
    const page = codesPage(language);
    if (isUpdating) writeFileSync(path, page);
    else expect(readFileSync(path, "utf8")).toBe(page);
  });
});

/** English ends with a plain stop, Chinese with a full-width one. */
const sentences = {
  en: expect.stringMatching(/^\S.*[^\s。][.?]$/s),
  zh: expect.stringMatching(/^\S.*[\p{Script=Han}].*[。？]$/su),
};

const fullLines = expect.stringMatching(/^\S.*[^\n]\n$/s);

function forbidding(code: string): Setting {
  const { policy } = opinionsBut("").policy;
  return { policy: { policy: { ...policy, forbidIgnore: new Set([code]) }, diagnostics: [] } };
}

function filled(code: string, plan: string): string {
  return fillings[code]?.(plan) ?? plan;
}

function manyTasks(prefix: string): string {
  return Array.from({ length: 2000 }, (_, index) => `${prefix}-${index}: {}`).join(", ");
}

/** What the example of a code draws, without other opinions; that of a rule is a policy file. */
async function drawnBy(code: string, text: string, setting: Setting = {}): Promise<readonly Diagnostic[]> {
  if (pullCodes.has(code)) return drawnByPull(code, text);
  const file = { name: "plan.launch.yaml", bytes: bytesOf(text) };
  if (policyCodes.has(code)) return openPolicy(file).diagnostics;
  if (csvCodes.has(code)) return openCsvProfile(file).diagnostics;
  if (code === "launch-too-dense") return besideAnother(file);
  return compile({ ...file, ...opinionsBut(code), ...setting }).diagnostics;
}

/** What an example draws beside a large launch on 2026-10-13. */
function besideAnother(file: Pick<CompileInput, "name" | "bytes">): readonly Diagnostic[] {
  const other = "tminus: 1\nlaunch: 2026-10-13\ntier: large-scene\ntasks: { post: { kind: announce, at: T } }\n";
  const inputs = [{ name: "other.launch.yaml", bytes: bytesOf(other) }, file];
  const [, compilation] = reviewTogether(inputs.map((input) => compile({ ...input, ...stagesOnly })));
  return compilation?.diagnostics ?? [];
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Beside the pages, because the schema of a policy lists the codes that it may set. */
describe("the schemas for editors", () => {
  it.each([
    ["plan", planJsonSchema],
    ["policy", () => policyJsonSchema(opinions)],
  ] as const)("docs/%s.schema.json is current", (name, schema) => {
    const file = new URL(`../docs/${name}.schema.json`, import.meta.url);
    const text = `${JSON.stringify(schema(), null, 2)}\n`;
    if (isUpdating) writeFileSync(file, text);
    expect(existsSync(file) ? readFileSync(file, "utf8") : undefined).toBe(text);
  });
});
