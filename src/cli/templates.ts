import { join } from "node:path";
import type { Language } from "../diagnostic/diagnostic.ts";
import type { World } from "./world.ts";

/** A shipped plan to begin from. */
export interface Template {
  readonly name: string;
  readonly text: string;
  /** The first line of the comment at its head. */
  readonly summary: string;
  readonly language: Language;
}

const largestTemplate = 1024 * 1024;

/** All shipped templates: those in the reader's language first, each group by name. */
export async function readTemplates(world: World, language: Language): Promise<readonly Template[]> {
  const files = (await world.listFolder(world.templateFolder)).filter((file) => /\.ya?ml$/.test(file));
  const templates = await Promise.all(files.map((file) => readTemplate(file, world)));
  const rankOf = (template: Template): string => `${template.language === language ? 0 : 1} ${template.name}`;
  return templates.sort((left, right) => (rankOf(left) < rankOf(right) ? -1 : 1));
}

async function readTemplate(file: string, world: World): Promise<Template> {
  const bytes = await world.readFile(join(world.templateFolder, file), largestTemplate);
  const text = new TextDecoder().decode(bytes);
  const summary = /^#[ \t]*(.*)/.exec(text)?.[1]?.trimEnd() ?? "";
  return {
    name: file.replace(/(?:\.launch)?\.ya?ml$/, ""),
    text,
    summary,
    language: /^lang: *zh/m.test(text) ? "zh" : "en",
  };
}
