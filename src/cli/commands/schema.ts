import { makeVisible } from "../../text/clean-text.ts";
import { defineCommand } from "../define-command.ts";
import { schemaText } from "../editor-schema.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../usage-error.ts";
import { noSchemaOf, schemasAre, schemaWords, schemaWritten } from "../words/schema-words.ts";

export const schema = defineCommand({
  name: "schema",
  summary: schemaWords.summary,
  arguments: [{ name: "OF", presence: "optional", summary: schemaWords.of }],
  options: [{ flags: "-o, --out <file>", summary: schemaWords.out }],
  examples: [
    { command: "tminus schema", meaning: schemaWords.print },
    { command: "tminus schema -o .tminus/plan.schema.json", meaning: schemaWords.beside },
    { command: "tminus schema policy -o .tminus/policy.schema.json", meaning: schemaWords.rules },
  ],

  async run({ arguments: [of = "plan"], options }, { core, world, settings, language }) {
    if (of !== "plan" && of !== "policy") throw new UsageError(noSchemaOf(of), schemasAre);
    const content = await schemaText(of, core);
    const path = options.text("out") ?? "-";
    if (path === "-") {
      world.print(content);
      return exitStatus.fine;
    }
    await world.writeFiles([{ path, content }]);
    if (!settings.quiet) world.complain(`${makeVisible(schemaWritten(path)[language])}\n`);
    return exitStatus.fine;
  },
});
