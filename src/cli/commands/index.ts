import type { Core } from "../core.ts";
import type { Command, CommandGroup } from "../define-command.ts";
import { publishSummary } from "../words/publish-words.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { explain } from "./explain.ts";
import { fix } from "./fix.ts";
import { fmt } from "./fmt.ts";
import { init } from "./init.ts";
import { publishCaldav } from "./publish-caldav.ts";
import { publishWebhook } from "./publish-webhook.ts";
import { pull } from "./pull.ts";
import { schema } from "./schema.ts";
import { show } from "./show.ts";
import { slip } from "./slip.ts";
import { tier } from "./tier.ts";
import { why } from "./why.ts";

/** Every command, in the order in which help lists them. */
export function commandsOf({ emitters }: Core): readonly (Command | CommandGroup)[] {
  const publish: CommandGroup = { name: "publish", summary: publishSummary, commands: [publishCaldav, publishWebhook] };
  return [init, check, fix, fmt, show, why, slip, tier, build(emitters), publish, pull, schema, explain];
}
