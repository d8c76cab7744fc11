import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly Violation[] };
}

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

interface Rule {
  readonly name: string;
  readonly severity: string;
  readonly comment: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as { forbidden: readonly Rule[] };
const ruleNames = [...new Set(forbidden.map(({ name }) => name))];

/** For each rule, files that break it: the violation must be found in one of them. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-cycles": {
    "src/plan/planted-hen.ts": 'import { egg } from "./planted-egg.ts";\nexport const hen = () => egg;',
    "src/plan/planted-egg.ts": 'import { hen } from "./planted-hen.ts";\nexport const egg = () => hen;',
  },
  "stages-look-back-only": {
    "src/time/planted-clock.ts": 'import type { Egg } from "../plan/planted-type.ts";\nexport type Clock = Egg;',
    "src/plan/planted-type.ts": "export type Egg = string;",
  },
  "readers-see-the-document-only": {
    "src/emitters/planted-reader.ts":
      'import { pass } from "../schedule/planted-pass.ts";\nexport const reader = () => pass;',
    "src/schedule/planted-pass.ts": "export const pass = 1;",
  },
  "every-folder-has-its-place": {
    "src/planted/planted-stray.ts": 'import { text } from "../text/planted-text.ts";\nexport const stray = () => text;',
    "src/text/planted-text.ts": "export const text = 1;",
  },
  "only-cli-starts-the-compiler": {
    "src/plan/planted-starter.ts": 'import { top } from "../planted-top.ts";\nexport const starter = () => top;',
    "src/planted-top.ts": "export const top = 1;",
  },
  "cli-is-the-outermost": {
    "src/planted-caller.ts":
      'import { command } from "./cli/planted-command.ts";\nexport const caller = () => command;',
    "src/cli/planted-command.ts": "export const command = 1;",
  },
  "emitters-stand-alone": {
    "src/emitters/planted-one.ts":
      'import { other } from "./planted-other/planted-other.ts";\nexport const one = () => other;',
    "src/emitters/planted-other/planted-other.ts": "export const other = 1;",
  },
  "checks-stand-alone": {
    "src/checks/planted-one.ts": 'import { other } from "./planted-other.ts";\nexport const one = () => other;',
    "src/checks/planted-other.ts": "export const other = 1;",
  },
  "only-cli-touches-the-world": {
    "src/plan/planted-file.ts": 'import { readFileSync } from "node:fs";\nexport const file = () => readFileSync("x");',
  },
  "yaml-in-source-only": useOf("yaml"),
  "zod-in-spec-only": useOf("zod/mini"),
  "date-fns-in-time-only": useOf("@date-fns/utc"),
  "get-east-asian-width-in-text-only": useOf("get-east-asian-width"),
  "exceljs-in-excel-only": useOf("exceljs"),
  "fflate-in-excel-and-pull-only": useOf("fflate"),
  "saxes-in-pull-only": useOf("saxes"),
  "ical-generator-in-ical-only": useOf("ical-generator"),
  "tsdav-in-caldav-only": useOf("tsdav"),
  "chalk-commander-and-diff-in-cli-only": useOf("commander"),
  "known-packages-only": useOf("fast-check"),
  "nothing-imports-test": {
    "src/plan/planted-test-user.ts":
      'import { it } from "../../test/planted-support.ts";\nexport const user = () => it;',
    "test/planted-support.ts": "export const it = 1;",
  },
  "everything-resolves": {
    "src/plan/planted-lost.ts": 'import { lost } from "./nowhere.ts";\nexport const found = () => lost;',
  },
};

function useOf(library: string): Readonly<Record<string, string>> {
  const name = library.replaceAll(/[^a-z]+/g, "-");
  return {
    [`src/plan/planted${name}.ts`]: `import * as library from "${library}";\nexport const use = () => library;`,
  };
}

describe("the rules of the architecture", () => {
  const copy = mkdtempSync(join(tmpdir(), "tminus-architecture-"));
  let cruised: Cruise;

  beforeAll(() => {
    for (const it of ["src", "bin", "tsconfig.json", ".dependency-cruiser.cjs"]) {
      cpSync(join(root, it), join(copy, it), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
    for (const [path, content] of Object.values(planted).flatMap((files) => Object.entries(files))) {
      mkdirSync(join(copy, dirname(path)), { recursive: true });
      writeFileSync(join(copy, path), content);
    }
    cruised = cruise(copy);
  });

  afterAll(() => rmSync(copy, { recursive: true }));

  it("has a planted violation for each rule", () => {
    expect(Object.keys(planted).toSorted()).toEqual(ruleNames.toSorted());
  });

  it.each(ruleNames)("reports a planted violation of %s", (name) => {
    const files = Object.keys(planted[name] ?? {});
    const found = cruised.summary.violations.filter(({ rule }) => rule.name === name);
    expect(files).toContain(found.find(({ from }) => files.includes(from))?.from);
  });

  it.each(forbidden)("stops the build for $name, and says why", ({ severity, comment }) => {
    expect(severity).toBe("error");
    expect(comment).toMatch(/^[A-Za-z].+\.$/);
  });
});

describe("the code", () => {
  it("keeps the rules, and every module of it was looked at", () => {
    const { modules, summary } = cruise(root);
    const seen = modules.map(({ source }) => source).filter((source) => source.startsWith("src/"));
    expect(seen.toSorted()).toEqual(filesUnder("src"));
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});

function cruise(folder: string): Cruise {
  const tool = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [tool, "src", "bin", "--output-type", "json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith("{")) throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}
