import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";

/** A line typed on the terminal; undefined when the input ends. */
export function ask(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  return answerOf(lines, lines.question(question));
}

/** The same without showing what is typed. */
export async function askSecret(question: string): Promise<string | undefined> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const typed = lines.question("");
  // Only now does the terminal itself show nothing any more: who is quick must not see the password there.
  process.stderr.write(question);
  const answer = await answerOf(lines, typed);
  if (answer !== undefined) process.stderr.write("\n");
  return answer;
}

async function answerOf(lines: Interface, typed: Promise<string>): Promise<string | undefined> {
  const ended = new Promise<undefined>((end) => lines.once("close", () => end(undefined)));
  // While a question is open, the terminal gives Ctrl-C to it instead of to the process. Whoever listens there hears of
  // it before the question ends.
  const end = (): void => lines.close();
  process.once("SIGINT", end);
  lines.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    const answer = await Promise.race([typed, ended]);
    // Nobody pressed Enter, so what is said next would stand behind the question.
    if (answer === undefined) process.stderr.write("\n");
    return answer;
  } finally {
    process.off("SIGINT", end);
    lines.close();
  }
}
