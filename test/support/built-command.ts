import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../../build.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Ended {
  /** Both streams, in the order in which they were written, without the white space at the end. */
  readonly output: string;
  readonly status: number;
}

/** A fresh folder that looks like the repository after `npm install`, for commands to run and write in. */
export async function builtFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tminus-built-"));
  for (const it of ["bin", "templates", "examples", "package.json"]) {
    cpSync(join(root, it), join(folder, it), { recursive: true });
  }
  await bundle(join(folder, "dist"));
  return folder;
}

/** Runs a line such as `npx tminus check plan.launch.yaml` with the command built there, in English, with no clock. */
export function runLine(line: string, folder: string): Ended {
  const words = /^(?:npx )?tminus(?<rest>(?: .*)?)$/.exec(line)?.groups?.rest;
  if (words === undefined) throw new Error(`A transcript can only run tminus, not: ${line}`);
  const { stdout, status } = spawnSync(`node bin/tminus.js${words} 2>&1`, {
    cwd: folder,
    shell: true,
    encoding: "utf8",
    env: { PATH: process.env.PATH, LANG: "C" },
  });
  return { output: stdout.trimEnd(), status: status ?? -1 };
}
