import type { Core } from "../core.ts";
import type { Command } from "../define-command.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { explain } from "./explain.ts";
import { fix } from "./fix.ts";
import { fmt } from "./fmt.ts";
import { init } from "./init.ts";
import { pull } from "./pull.ts";
import { schema } from "./schema.ts";
import { show } from "./show.ts";
import { slip } from "./slip.ts";
import { tier } from "./tier.ts";
import { why } from "./why.ts";

/** Every command, in the order in which help lists them. */
export function commandsOf({ emitters }: Core): readonly Command[] {
  return [init, check, fix, fmt, show, why, slip, tier, build(emitters), pull, schema, explain];
}
