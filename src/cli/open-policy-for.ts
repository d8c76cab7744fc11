import type { OpenedPolicy } from "../open-policy.ts";
import { findPolicy } from "./find-policy.ts";
import type { Session } from "./session.ts";

interface Surroundings {
  readonly planPath: string;
  /** From the plan's folder up to the root. */
  readonly folders: readonly string[];
  readonly maxBytes: number;
}

/**
 * The policy that governs a plan: the file of `--policy`, else the one found near the plan; undefined where there is none.
 * Fails with a `WorldError` where the file cannot be read.
 */
export async function openPolicyFor(
  { planPath, folders, maxBytes }: Surroundings,
  { world, core, settings }: Session,
): Promise<(OpenedPolicy & { readonly name: string }) | undefined> {
  const path = settings.policy ?? (await findPolicy(planPath, folders, world));
  if (path === undefined) return undefined;
  const name = path.replaceAll("\\", "/");
  const bytes = await world.readFile(path, maxBytes);
  return { name, ...(await core.openPolicy({ name, bytes })) };
}
