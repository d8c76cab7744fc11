import { basename, dirname, join } from "node:path";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import { didYouMean } from "./words/usage-words.ts";
import type { World, WorldError } from "./world.ts";

/** Where a plan is missing: the file beside it that was probably meant. */
export async function closestFile(
  { fault, operation, path }: WorldError,
  world: World,
): Promise<Bilingual | undefined> {
  if (fault !== "missing" || operation !== "read") return undefined;
  const folder = dirname(path);
  const names = (await world.listFolder(folder)).filter((name) => /\.ya?ml$/.test(name));
  const wanted = basename(path);
  const closest =
    closestName(wanted, names) ?? names.find((name) => name === `${wanted}.launch.yaml` || name === `${wanted}.yaml`);
  return closest === undefined ? undefined : didYouMean([join(folder, closest).replaceAll("\\", "/")]);
}
