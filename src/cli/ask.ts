import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** A line typed on the terminal; undefined when the input ends. */
export async function ask(question: string): Promise<string | undefined> {
  const answer = await readLine(question, process.stderr);
  // Nobody pressed Enter, so what is said next would stand behind the question.
  if (answer === undefined) process.stderr.write("\n");
  return answer;
}

/** The same without showing what is typed. */
export async function askSecret(question: string): Promise<string | undefined> {
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await readLine("", unseen);
  process.stderr.write("\n");
  return answer;
}

async function readLine(question: string, output: NodeJS.WritableStream): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const ended = new Promise<undefined>((end) => lines.once("close", () => end(undefined)));
  // While a question is open, the terminal gives Ctrl-C to it instead of to the process. Whoever listens there hears of
  // it before the question ends.
  const end = (): void => lines.close();
  process.once("SIGINT", end);
  lines.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    process.off("SIGINT", end);
    lines.close();
  }
}
