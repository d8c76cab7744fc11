import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtFolder, runLine } from "./support/built-command.ts";
import { type FencedBlock, fencedBlocks } from "./support/fenced-blocks.ts";
import { formatTranscript, parseTranscript } from "./support/transcript.ts";

/** `TMINUS_UPDATE=1 npx vitest run test/readme.test.ts` writes what the commands print now into the README. */
const isUpdating = process.env.TMINUS_UPDATE === "1";
const readmePath = new URL("../README.md", import.meta.url);
const readme = readFileSync(readmePath, "utf8");
const blocks = fencedBlocks(readme).map((block) => ({ ...block, title: `line ${block.line}` }));

describe("the README", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await builtFolder();
    for (const block of plans()) writeFileSync(join(folder, planNameOf(block)), block.content);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(plans())("has a plan without an error at $title", (block) => {
    const { output, status } = runLine(`tminus check ${planNameOf(block)}`, folder);
    expect(status, output).toBe(0);
  });

  // The blocks tell one story: what a command writes is there for the commands of later blocks.
  it.each(transcripts())("says at $title what the commands print", ({ content }) => {
    const told = parseTranscript(content);
    const seen = told.map(({ command }) => ({ command, ...runLine(command, folder) }));
    if (isUpdating) replaceInReadme(content, formatTranscript(seen));
    else expect(formatTranscript(seen)).toBe(formatTranscript(told));
  });

  it("shows both a plan and a transcript", () => {
    expect(plans().length).toBeGreaterThan(0);
    expect(transcripts().length).toBeGreaterThan(0);
  });
});

function plans(): (FencedBlock & { readonly title: string })[] {
  return blocks.filter(({ language }) => language === "yaml");
}

function transcripts(): (FencedBlock & { readonly title: string })[] {
  return blocks.filter(({ language }) => language === "console");
}

/** A plan's first line may name its file, as in `# coffee.launch.yaml`. */
function planNameOf({ content, line }: FencedBlock): string {
  return /^# (\S+\.launch\.yaml)\n/.exec(content)?.[1] ?? `line-${line}.launch.yaml`;
}

function replaceInReadme(before: string, after: string): void {
  const text = readFileSync(readmePath, "utf8");
  writeFileSync(
    readmePath,
    text.replace(before, () => after),
  );
}
