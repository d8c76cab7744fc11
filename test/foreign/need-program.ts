import { spawnSync } from "node:child_process";
import type { TestContext } from "vitest";

/**
 * Skips the test, and says so, where a program of others is not installed. Where `TMINUS_REQUIRE_FOREIGN` is 1, as in
 * .ci/run, the test fails instead: there a missing program is a fault of the machine, not a reason to look away.
 */
export function needProgram(context: TestContext, program: string): void {
  needSuccess(context, { command: "sh", words: ["-c", 'command -v "$0"', program], what: program });
}

/** The same for a module of the system's own Python 3, which is where distributions install modules. */
export function needPythonModule(context: TestContext, module: string): void {
  needSuccess(context, {
    command: "/usr/bin/python3",
    words: ["-c", `import ${module}`],
    what: `python3 module ${module}`,
  });
}

interface Need {
  readonly command: string;
  readonly words: readonly string[];
  readonly what: string;
}

function needSuccess(context: TestContext, { command, words, what }: Need): void {
  needWhere(context, { isThere: spawnSync(command, words, { stdio: "ignore" }).status === 0, what });
}

/** The same for anything else that need not be everywhere. */
export function needWhere(context: TestContext, { isThere, what }: { isThere: boolean; what: string }): void {
  if (isThere) return;
  if (process.env.TMINUS_REQUIRE_FOREIGN === "1") throw new Error(`${what} is required here but not installed.`);
  context.skip(`${what} is not installed`);
}
