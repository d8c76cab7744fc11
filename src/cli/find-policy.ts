import { dirname, join, relative } from "node:path";
import type { World } from "./world.ts";

const policyName = "tminus.policy.yaml";

/** The policy file in one of the folders from the plan's upwards, named as the plan is: from the current folder. */
export async function findPolicy(
  planPath: string,
  folders: readonly string[],
  world: World,
): Promise<string | undefined> {
  for (const folder of folders) {
    if (!(await world.exists(join(folder, policyName)))) continue;
    const up = relative(folders[0] ?? folder, folder);
    return join(planPath === "-" ? "." : dirname(planPath), up, policyName).replaceAll("\\", "/");
  }
  return undefined;
}
