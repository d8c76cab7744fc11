import { dirname, join } from "node:path";
import { mappingFilesAre, shippedProfiles } from "../words/team-words.ts";
import { type World, WorldError } from "../world.ts";

const mostNames = 8;

/** A mapping file that is not there, with those that are: beside where it was looked for, else the shipped ones. */
export async function missingProfile({ fault, operation, path }: WorldError, world: World): Promise<WorldError> {
  if (fault !== "missing" && fault !== "folder") return new WorldError(fault, operation, path);
  const folder = fault === "folder" ? path : dirname(path);
  const files = await mappingFilesIn(folder, world);
  const help = files.length > 0 ? mappingFilesAre(files) : shippedProfiles(await shippedNames(world));
  return new WorldError(fault, operation, path, help);
}

/** The names of the profiles that tminus brings. */
export async function shippedNames(world: World): Promise<readonly string[]> {
  const files = await world.listFolder(join(world.templateFolder, "csv"));
  return files.filter((file) => file.endsWith(".yaml")).map((file) => file.slice(0, -".yaml".length));
}

async function mappingFilesIn(folder: string, world: World): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await world.listFolder(folder)) {
    if (!/\.ya?ml$/.test(name) || /\.launch\.ya?ml$/.test(name)) continue;
    const path = join(folder, name);
    if (await isMapping(path, world)) found.push(`./${path.replaceAll("\\", "/")}`.replace(/^\.\/(?=\.*\/)/, ""));
    if (found.length === mostNames) break;
  }
  return found;
}

async function isMapping(path: string, world: World): Promise<boolean> {
  try {
    return /^tminus-csv\s*:/m.test(new TextDecoder().decode(await world.readFile(path, 64 * 1024)));
  } catch (error) {
    if (error instanceof WorldError) return false;
    throw error;
  }
}
