import type { Core } from "../../src/cli/core.ts";
import { main } from "../../src/cli/main.ts";
import { fakeCore } from "./fake-core.ts";
import { type MemoryWorldParts, memoryWorld } from "./memory-world.ts";

/** One run of the command: what is typed, what is said, and the exit status. */
export interface Transcript {
  readonly title: string;
  readonly line: string;
  readonly world?: MemoryWorldParts;
  readonly says: string;
  readonly status: number;
}

/** Runs a line such as `check a.launch.yaml`; words in double quotes are one argument. */
export async function run(line: string, parts: MemoryWorldParts = {}, coreParts: Partial<Core> = {}) {
  const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const world = memoryWorld(parts);
  const core = fakeCore(coreParts);
  const status = await main(argv, world, core);
  return { world, core, status };
}

/** A text that is written indented in a test, without that indentation. */
export function text(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const lines = String.raw({ raw: strings }, ...values)
    .replace(/^\n/, "")
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join("\n");
}
