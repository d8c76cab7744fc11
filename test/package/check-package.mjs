/**
 * Packs tminus, installs the package into an empty folder without a network, and uses it there as its users will: by
 * its command, by its public API, and by the types of that API.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tminus-package-"));
const user = join(folder, "user");
const env = { ...process.env, npm_config_cache: join(folder, "cache"), npm_config_offline: "true" };
const resolve = createRequire(import.meta.url).resolve;

/** @type {[string, () => void | Promise<void>][]} */
const steps = [
  ["npm pack makes one file", pack],
  ["publint has nothing to say", lint],
  ["it installs offline into an empty folder, and nothing else with it", install],
  ["npx tminus checks an example", () => npx("check", example())],
  ["npx tminus builds it in every format", buildExample],
  ["the public API loads", () => run(process.execPath, ["--input-type=module", "-e", 'await import("tminus")'], user)],
  ["its types stand alone", checkTypes],
];

try {
  for (const [title, step] of steps) {
    await step();
    console.log(`✓ ${title}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function pack() {
  run("npm", ["pack", "--pack-destination", folder], root);
  assert.equal(packedFiles().length, 1);
}

async function lint() {
  const { messages, pkg } = await publint({ pkgDir: root, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
}

function install() {
  mkdirSync(user);
  writeFileSync(join(user, "package.json"), '{ "name": "user", "private": true, "type": "module" }\n');
  run("npm", ["install", "--no-audit", "--no-fund", join(folder, packedFiles()[0] ?? "")], user);
  const installed = readdirSync(join(user, "node_modules")).filter((name) => !name.startsWith("."));
  assert.deepEqual(installed, ["tminus"]);
}

function buildExample() {
  npx("build", example(), "--out", "out");
  const extensions = readdirSync(join(user, "out")).map((name) => name.slice(name.lastIndexOf(".")));
  assert.deepEqual(extensions.toSorted(), [".ics", ".json", ".md", ".xlsx"]);
}

function checkTypes() {
  const compilerOptions = { noEmit: true, strict: true, module: "nodenext", lib: ["es2023"], types: [] };
  writeFileSync(join(user, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
  writeFileSync(join(user, "use.ts"), 'import * as tminus from "tminus";\nexport const api: object = tminus;\n');
  run(process.execPath, [resolve("typescript/bin/tsc"), "-p", user], user);
}

function packedFiles() {
  return readdirSync(folder).filter((name) => name.endsWith(".tgz"));
}

function example() {
  const examples = join("node_modules", "tminus", "examples");
  const name = readdirSync(join(user, examples)).find((it) => it.endsWith(".launch.yaml"));
  assert.ok(name, "The package brings no example.");
  return join(examples, name);
}

/** @param {string[]} words */
function npx(...words) {
  run("npx", ["--no", "tminus", ...words], user);
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {string} cwd
 */
function run(command, words, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, env, encoding: "utf8" });
  assert.equal(status, 0, `${command} ${words.join(" ")}\n${error ?? ""}${stdout}${stderr}`);
}
