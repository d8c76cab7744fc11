import { dirname, join, resolve } from "node:path";
import type { World } from "./world.ts";

const policyName = "tminus.policy.yaml";

/** The policy file next to the plan or above it, up to the nearest folder with `.git`, else beside the plan only. */
export async function findPolicy(planPath: string, world: World): Promise<string | undefined> {
  const planFolder = planPath === "-" ? world.cwd : dirname(resolve(world.cwd, planPath));
  for (const folder of await foldersUpToRoot(planFolder, world)) {
    const path = join(folder, policyName);
    if (await world.exists(path)) return path.replaceAll("\\", "/");
  }
  return undefined;
}

async function foldersUpToRoot(start: string, world: World): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await world.exists(join(folder, ".git"))) return folders;
    if (dirname(folder) === folder) return [start];
  }
}
