import { join } from "node:path";
import type { World } from "./world.ts";

/** A shipped plan to begin from. */
export interface Template {
  readonly name: string;
  readonly text: string;
  /** The first line of the comment at its head. */
  readonly summary: string;
}

const largestTemplate = 1024 * 1024;

/** All shipped templates, by name. */
export async function readTemplates(world: World): Promise<readonly Template[]> {
  const files = (await world.listFolder(world.templateFolder)).filter((file) => /\.ya?ml$/.test(file));
  return Promise.all(files.map((file) => readTemplate(file, world)));
}

async function readTemplate(file: string, world: World): Promise<Template> {
  const bytes = await world.readFile(join(world.templateFolder, file), largestTemplate);
  const text = new TextDecoder().decode(bytes);
  const summary = /^#[ \t]*(.*)/.exec(text)?.[1]?.trimEnd() ?? "";
  return { name: file.replace(/(?:\.launch)?\.ya?ml$/, ""), text, summary };
}
