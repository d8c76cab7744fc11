import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** A line typed on the terminal; undefined when the input ends. */
export function ask(question: string): Promise<string | undefined> {
  return readLine(question, process.stderr);
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
  // While a question is open, the terminal gives Ctrl-C to it instead of to the process.
  lines.once("SIGINT", () => {
    process.kill(process.pid, "SIGINT");
    lines.close();
  });
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}
