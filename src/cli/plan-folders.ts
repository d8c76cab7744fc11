import { dirname, join, resolve } from "node:path";
import type { World } from "./world.ts";

/** The folder of the plan and those above it up to the nearest one with `.git`; without one, the plan's alone. */
export async function foldersOf(planPath: string, world: World): Promise<readonly string[]> {
  const start = planPath === "-" ? world.cwd : dirname(resolve(world.cwd, planPath));
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await world.exists(join(folder, ".git"))) return folders;
    if (dirname(folder) === folder) return [start];
  }
}
