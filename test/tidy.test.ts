import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The hard limits. We aim lower: see docs/decisions/0007-stages-and-limits.md. */
const limits = { fileLines: 250, functionLines: 70, parameters: 4, foldersUnderSrc: 17 };

/** The files that are longer, each with its reason; one that has become short must leave this list. */
const longFiles: Readonly<Record<string, string>> = {};

/** Words of the vocabulary's right-hand column (docs/glossary.md) that no name may contain: any other meaning is ours. */
const namesToAvoid = [
  ...["util", "utils", "manager", "service", "misc", "common", "processor", "handler"],
  ...["manifest", "assignee", "dri", "epic", "exporter", "slack", "todo", "blocker"],
];

/** The same for what people read: we say working day, deadline, launch, rest day. */
const phrasesToAvoid = ["business day", "due date", "go-live", "off day"];

const leftToDo = /\b(TODO|FIXME|XXX)\b(?!\([\w-]+\))/;

const sources = filesUnder("src").filter((path) => path.endsWith(".ts"));
const tests = filesUnder("test").filter((path) => /\.(ts|mjs)$/.test(path) && !path.startsWith("test/golden/"));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const syntaxOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

const functions = sources.flatMap(functionsOf);

describe("the code", () => {
  it(`has no file of more than ${limits.fileLines} lines`, () => {
    const long = sources.filter((path) => lineCountOf(path) > limits.fileLines);
    expect(long).toEqual(Object.keys(longFiles).toSorted());
  });

  it(`has no function of more than ${limits.functionLines} lines`, () => {
    expect(functions.filter(({ lines }) => lines > limits.functionLines).map(({ name }) => name)).toEqual([]);
  });

  it(`has no function with more than ${limits.parameters} parameters or with a boolean one`, () => {
    const unclear = functions.filter(({ node }) => {
      return node.parameters.length > limits.parameters || node.parameters.some(isBoolean);
    });
    expect(unclear.map(({ name }) => name)).toEqual([]);
  });

  it(`has at most ${limits.foldersUnderSrc} folders under src/`, () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.length).toBeLessThanOrEqual(limits.foldersUnderSrc);
  });

  it("exports by name, from files named in kebab case", () => {
    expect(sources.filter((path) => exportsOf(syntaxOf(path)).includes("default"))).toEqual([]);
    expect(sources.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(path)))).toEqual([]);
  });

  it("uses the words of the glossary", () => {
    const misnamed = sources.flatMap((path) => {
      const names = [basename(path, ".ts"), ...exportsOf(syntaxOf(path))];
      return names.filter((name) => wordsOf(name).some((word) => namesToAvoid.includes(word)));
    });
    expect(misnamed).toEqual([]);
    const misworded = sources.filter((path) =>
      phrasesToAvoid.some((phrase) => read(path).toLowerCase().includes(phrase)),
    );
    expect(misworded).toEqual([]);
  });

  it.each(["emitters", "checks", "cli/commands"])("lists every file of src/%s in a registry", (folder) => {
    const parts = [...new Set(childrenOf(`src/${folder}`))].filter((it) => !/^(index|shared|define-.*)$/.test(it));
    const registries = registriesOf(folder).map(read).join("\n");
    expect(parts.filter((part) => !new RegExp(`["/]${part}(\\.ts|/[^"]+)"`).test(registries))).toEqual([]);
  });

  it("says by name who does what is left to do", () => {
    const lines = [...sources, ...tests, "build.mjs"].flatMap((path) => read(path).split("\n"));
    expect(lines.filter((line) => leftToDo.test(line) && !line.includes("const leftToDo"))).toEqual([]);
  });
});

describe("the tests", () => {
  it("run whole: none is skipped, and none shuts out the others", () => {
    // Tests against foreign programs say that they are skipped where the program is absent; .ci/run requires them all.
    const alwaysRun = tests.filter((path) => !path.startsWith("test/foreign/") && path !== "test/tidy.test.ts");
    const marks = /\b(?:describe|it|test)\.(?:only|skip|todo|fails|skipIf|runIf)\b|\b(?:ctx|context)\.skip\(/;
    expect(alwaysRun.filter((path) => marks.test(read(path)))).toEqual([]);
  });
});

describe("the repository", () => {
  it("keeps registry addresses out of the lock file", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });

  it("installs no further packages at its users", () => {
    const manifest = JSON.parse(read("package.json")) as Record<string, unknown>;
    const kinds = ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"];
    expect(kinds.filter((kind) => kind in manifest)).toEqual([]);
  });

  it("runs in .ci/run the very commands that the README gives", () => {
    const commands = read("README.md").match(/^npm install && .+$/gm) ?? [];
    expect(commands).toHaveLength(2);
    expect(read(".ci/run")).toContain(commands[1]);
  });

  it("leads nowhere from a document", () => {
    const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...filesUnder("docs")].filter((path) =>
      path.endsWith(".md"),
    );
    const broken = documents.flatMap((path) => brokenLinksOf(path).map((link) => `${path}: ${link}`));
    expect(broken).toEqual([]);
  });

  it("numbers its decisions without a gap, each with a context, a choice and its consequences", () => {
    const records = filesUnder("docs/decisions").filter((path) => path.endsWith(".md"));
    expect(records.map((path) => basename(path).slice(0, 4))).toEqual(
      records.map((_, index) => String(index + 1).padStart(4, "0")),
    );
    for (const path of records)
      expect(read(path)).toMatch(/^# [^\n]+\n\n\*\*Context\.\*\*.+\*\*Choice\.\*\*.+\*\*Consequences\.\*\*/s);
  });

  it("keeps ARCHITECTURE.md short enough to be read", () => {
    expect(read("ARCHITECTURE.md").trimEnd().split("\n").length).toBeLessThanOrEqual(200);
  });
});

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

function childrenOf(folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => name.replace(/\.ts$/, "")) : [];
}

/** Where the parts of a folder are listed: its own index, or for commands whatever stands beside their folder. */
function registriesOf(folder: string): string[] {
  const own = `src/${folder}/index.ts`;
  if (existsSync(join(root, own))) return [own];
  return sources.filter((path) => folder.startsWith("cli/") && /^src\/cli\/[^/]+\.ts$/.test(path));
}

interface FoundFunction {
  /** With its file. */
  readonly name: string;
  readonly lines: number;
  readonly node: ts.SignatureDeclaration;
}

function functionsOf(path: string): FoundFunction[] {
  const syntax = syntaxOf(path);
  const found: FoundFunction[] = [];
  const lineAt = (position: number): number => syntax.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const lines = lineAt(node.getEnd()) - lineAt(node.getStart(syntax)) + 1;
      found.push({ name: `${path}: ${nameOf(node)}`, lines, node });
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? "(without a name)";
}

function lineCountOf(path: string): number {
  return read(path).trimEnd().split("\n").length;
}

function isBoolean({ type }: ts.ParameterDeclaration): boolean {
  return type?.kind === ts.SyntaxKind.BooleanKeyword;
}

function exportsOf(syntax: ts.SourceFile): string[] {
  return syntax.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return ["default"];
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExportKeyword);
    if (!isExported) return [];
    if (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ["default"];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((it) => it.name.getText());
    return "name" in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
  });
}

function isExportKeyword({ kind }: ts.Modifier): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}

/** `readSpec` and `read-spec` are both `read` and `spec`. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split("-");
}

function brokenLinksOf(path: string): string[] {
  const prose = read(path).replaceAll(/^```.*?^```/gms, "");
  return [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target ?? "")
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, path, "..", target)));
}
