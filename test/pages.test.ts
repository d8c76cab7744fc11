import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtFolder, runLine } from "./support/built-command.ts";
import { type FencedBlock, fencedBlocks } from "./support/fenced-blocks.ts";
import { formatTranscript, parseTranscript } from "./support/transcript.ts";

/** `TMINUS_UPDATE=1 npx vitest run test/pages.test.ts` writes what the commands print now into the pages. */
const isUpdating = process.env.TMINUS_UPDATE === "1";

interface Page {
  readonly name: string;
  /** Whether its plans are sound, or shown for what is wrong with them. */
  readonly plans: "sound" | "impossible";
}

const pages: readonly Page[] = [
  { name: "README.md", plans: "sound" },
  { name: "docs/impossible-plans.md", plans: "impossible" },
];

describe.each(pages)("$name", ({ name, plans: kind }) => {
  const path = new URL(`../${name}`, import.meta.url);
  const blocks = fencedBlocks(readFileSync(path, "utf8")).map((block) => ({ ...block, title: `line ${block.line}` }));
  const plans = blocks.filter(({ language }) => language === "yaml");
  const transcripts = blocks.filter(({ language }) => language === "console");
  let folder: string;

  beforeAll(async () => {
    folder = await builtFolder();
    for (const block of plans) writeFileSync(join(folder, planNameOf(block)), block.content);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(plans)(`has a plan at $title that is ${kind}`, (block) => {
    const { output, status } = runLine(`tminus check ${planNameOf(block)}`, folder);
    expect(status, output).toBe(kind === "sound" ? 0 : 1);
  });

  // The blocks tell one story: what a command writes is there for the commands of later blocks.
  it.each(transcripts)("says at $title what the commands print", ({ content }) => {
    const told = parseTranscript(content);
    const seen = told.map(({ command }) => ({ command, ...runLine(command, folder) }));
    if (isUpdating) replaceIn(path, content, formatTranscript(seen));
    else expect(formatTranscript(seen)).toBe(formatTranscript(told));
  });

  it("shows both a plan and a transcript", () => {
    expect(plans.length).toBeGreaterThan(0);
    expect(transcripts.length).toBeGreaterThan(0);
  });
});

/** A plan's first line may name its file, as in `# coffee.launch.yaml`. */
function planNameOf({ content, line }: FencedBlock): string {
  return /^# (\S+\.launch\.yaml)\n/.exec(content)?.[1] ?? `line-${line}.launch.yaml`;
}

function replaceIn(path: URL, before: string, after: string): void {
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
}
