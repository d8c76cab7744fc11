/** A fenced block of a Markdown document. */
export interface FencedBlock {
  readonly language: string;
  /** Between the fences, with its last line break. */
  readonly content: string;
  /** Counted from 1: the line of the opening fence. */
  readonly line: number;
}

export function fencedBlocks(markdown: string): FencedBlock[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", content = ""], index, all) => {
    const line = markdown.slice(0, all[index]?.index).split("\n").length;
    return { language, content, line };
  });
}
