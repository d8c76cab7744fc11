import { spawnSync } from "node:child_process";

/** What the program prints; one that fails, or that cannot be run, fails the test with all that it said. */
export function runProgram(
  command: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): string {
  const { stdout, stderr, status, error } = spawnSync(command, words, {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8", ...settings },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")}\n${error ?? ""}${stdout}${stderr}`);
  return stdout;
}
