/** One command of a transcript, `$ tminus check x`, with the lines that it prints. */
export interface TranscriptStep {
  readonly command: string;
  readonly output: string;
  /** 0 unless the transcript ends the output with a line like `[exit status 1]`. */
  readonly status: number;
}

export function parseTranscript(text: string): TranscriptStep[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command = "", ...lines] = step.trimEnd().split("\n");
      const status = /^\[exit status (\d+)\]$/.exec(lines.at(-1) ?? "")?.[1];
      return { command, output: (status ? lines.slice(0, -1) : lines).join("\n"), status: Number(status ?? 0) };
    });
}

export function formatTranscript(steps: readonly TranscriptStep[]): string {
  return steps
    .map(({ command, output, status }) => {
      const lines = [`$ ${command}`, ...(output ? [output] : []), ...(status === 0 ? [] : [`[exit status ${status}]`])];
      return `${lines.join("\n")}\n`;
    })
    .join("\n");
}
