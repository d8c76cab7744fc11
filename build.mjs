/**
 * Makes what is published, in `dist/`: the command and the public API as one code-split bundle, the types of the
 * public API, and one file with the licence of every package whose code the bundle holds.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));

// The workbook library also reads workbooks, streams them and speaks CSV. None of it is used, and it would bring most
// of that library's packages, the deprecated ones among them.
const unusedParts = /exceljs[\\/]lib[\\/](csv[\\/]csv|stream[\\/]xlsx[\\/]workbook-(reader|writer))\.js$/;

// The calendar client logs addresses for whoever sets DEBUG, with a package that brings further ones.
const loggers = /node_modules[\\/]debug[\\/]src[\\/]index\.js$/;

/** @type {import("esbuild").Plugin} */
const leaveOutUnusedParts = {
  name: "leave-out-unused-parts",
  setup(builder) {
    builder.onLoad({ filter: loggers }, () => ({ contents: "module.exports = () => () => undefined;" }));
    builder.onLoad({ filter: unusedParts }, () => ({
      contents: "module.exports = class { constructor() { throw new Error('This part is not in the bundle.'); } };",
    }));
  },
};

/**
 * Bundles the command and the public API into a folder.
 * @param {string} folder
 */
export async function bundle(folder) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { start: "src/cli/start.ts", index: "src/index.ts" },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    chunkNames: "chunk-[hash]",
    // The workbook library is CommonJS and asks for Node's own modules by `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    // The same library as ES modules: what is not used of it is left out.
    alias: { yaml: join(root, "node_modules/yaml/browser/dist/index.js") },
    plugins: [leaveOutUnusedParts],
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(join(folder, "third-party-licences.txt"), licencesOf(metafile));
}

/** @param {import("esbuild").Metafile} metafile */
function licencesOf(metafile) {
  const folders = new Set();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  const opening = "tminus holds code of the packages below, each under its own licence.\n";
  return [opening, ...[...folders].sort().map(licenceOf)].join("\n");
}

/** @param {string} folder */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((it) => /^(licen[cs]e|copying)/i.test(it));
  const text = file
    ? readFileSync(join(root, folder, file), "utf8")
        .replaceAll("\r\n", "\n")
        .trim()
    : `Licence: ${license}. The package brings no licence text of its own.`;
  return `${"=".repeat(72)}\n${name} ${version}\n\n${text}\n`;
}

function emitTypes() {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.types.json"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The types of the public API could not be written.");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(root, "dist");
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  await bundle(folder);
  emitTypes();
}
