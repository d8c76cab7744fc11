import { chooseLanguage } from "./choose-language.ts";
import { exitStatus } from "./exit-status.ts";
import { main } from "./main.ts";
import { realCore } from "./real-core.ts";
import { realWorld } from "./real-world.ts";
import { outputLost } from "./words/world-words.ts";

/** Runs tminus as this process. The exit status is only noted: leaving at once could cut what is still being written. */
export async function start(): Promise<void> {
  for (const [signal, status] of [
    ["SIGINT", exitStatus.interrupted],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    // Files are written without a pause, so there is never a temporary one to remove here.
    process.once(signal, () => process.exit(status));
  }

  const world = realWorld();
  const status = await main(process.argv.slice(2), world, realCore);
  process.exitCode = status;
  if ((await world.settle()) === "lost") {
    process.exitCode = exitStatus.inputOutput;
    world.complain(`${outputLost[chooseLanguage({ env: world.env })]}\n`);
  }
}
