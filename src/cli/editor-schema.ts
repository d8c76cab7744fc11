import { dirname, join } from "node:path";
import type { Core } from "./core.ts";
import type { OutputFile } from "./world.ts";

/** Where the schema of a plan lies, seen from the plan: in its folder, so that it works wherever the folder goes. */
const schemaPath = ".tminus/plan.schema.json";

const modeline = /^# yaml-language-server: \$schema=.*$/m;

/** The schema of plans or of policy files, as the file that editors read. */
export async function schemaText(of: "plan" | "policy", core: Core): Promise<string> {
  return `${JSON.stringify(await core.editorSchema(of), null, 2)}\n`;
}

/**
 * A plan with its schema beside it. Its modeline, the comment by which editors find a schema, leads from the templates to
 * the folder of tminus itself; in the new plan it leads to a file of its own. A plan without one gets no further file.
 */
export async function withSchemaBeside(
  plan: OutputFile & { readonly content: string },
  core: Core,
): Promise<readonly OutputFile[]> {
  if (!modeline.test(plan.content)) return [plan];
  const content = plan.content.replace(modeline, `# yaml-language-server: $schema=${schemaPath}`);
  const path = join(dirname(plan.path), schemaPath).replaceAll("\\", "/");
  return [
    { ...plan, content },
    { path, content: await schemaText("plan", core) },
  ];
}
