import { basename, dirname, join } from "node:path";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import { didYouMean, plansAre } from "./words/usage-words.ts";
import type { World, WorldError } from "./world.ts";

/** More names than this are no help. */
const mostNames = 8;

/** Where a plan is missing: the file beside it that was probably meant. Where a folder was named: the plans in it. */
export async function closestFile(
  { fault, operation, path }: WorldError,
  world: World,
): Promise<Bilingual | undefined> {
  if (operation !== "read") return undefined;
  if (fault === "folder") return plansIn(path, world);
  if (fault !== "missing") return undefined;
  const folder = dirname(path);
  const names = (await world.listFolder(folder)).filter(isYaml);
  const wanted = basename(path);
  const closest =
    closestName(wanted, names) ??
    names.find((name) => name === `${wanted}.launch.yaml` || name === `${wanted}.yaml`) ??
    names.find((name) => wanted !== "" && name.startsWith(wanted));
  return closest === undefined ? plansIn(folder, world) : didYouMean([pathOf(folder, closest)]);
}

async function plansIn(folder: string, world: World): Promise<Bilingual | undefined> {
  const plans = (await world.listFolder(folder)).filter((name) => /\.launch\.ya?ml$/.test(name));
  if (plans.length === 0) return undefined;
  const shown = plans.slice(0, mostNames).map((name) => pathOf(folder, name));
  return plansAre(plans.length > mostNames ? [...shown, "…"] : shown);
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

function pathOf(folder: string, name: string): string {
  return join(folder, name).replaceAll("\\", "/");
}
