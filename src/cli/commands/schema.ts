import { makeVisible } from "../../text/clean-text.ts";
import { defineCommand } from "../define-command.ts";
import { schemaText } from "../editor-schema.ts";
import { exitStatus } from "../exit-status.ts";
import { schemaWords, schemaWritten } from "../words/schema-words.ts";

export const schema = defineCommand({
  name: "schema",
  summary: schemaWords.summary,
  arguments: [],
  options: [{ flags: "-o, --out <file>", summary: schemaWords.out }],
  examples: [
    { command: "tminus schema", meaning: schemaWords.print },
    { command: "tminus schema -o .tminus/plan.schema.json", meaning: schemaWords.beside },
  ],

  async run({ options }, { core, world, settings, language }) {
    const content = await schemaText(core);
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
