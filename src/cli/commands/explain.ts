import type { CodeMeaning } from "../../diagnostic/define-problem.ts";
import type { Severity } from "../../diagnostic/diagnostic.ts";
import { closestName } from "../../diagnostic/suggest.ts";
import { cellWidth, padCells } from "../../text/cell-width.ts";
import { wrapCells } from "../../text/wrap-cells.ts";
import { defineCommand } from "../define-command.ts";
import { exitStatus } from "../exit-status.ts";
import type { Paint } from "../paint.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { explainWords, listCodes, severityWords, unknownCode } from "../words/explain-words.ts";
import { didYouMean } from "../words/usage-words.ts";

export const explain = defineCommand({
  name: "explain",
  summary: explainWords.summary,
  arguments: [{ name: "CODE", presence: "optional", summary: explainWords.code }],
  options: [],
  examples: [
    { command: "tminus explain unknown-task", meaning: explainWords.one },
    { command: "tminus explain", meaning: explainWords.all },
  ],

  async run({ arguments: [asked] }, session) {
    const codes = await session.core.codes();
    if (asked === undefined) {
      listMeanings(codes, session);
      return exitStatus.fine;
    }
    // People copy what they see: `error[unknown-task]`.
    const code = /\[([^\]]+)\]/.exec(asked)?.[1] ?? asked;
    const meaning = codes.find((it) => it.code === code.toLowerCase());
    if (!meaning) {
      const closest = closestName(
        code,
        codes.map((it) => it.code),
      );
      throw new UsageError(unknownCode(code), closest === undefined ? listCodes : didYouMean([closest]));
    }
    showMeaning(meaning, session);
    return exitStatus.fine;
  },
});

function listMeanings(codes: readonly CodeMeaning[], { world, language, paint }: Session): void {
  const sorted = [...codes].sort((left, right) => (left.code < right.code ? -1 : 1));
  const codeCells = Math.max(...sorted.map(({ code }) => code.length)) + 2;
  const severityCells = Math.max(...sorted.map(({ severity }) => cellWidth(severityWords[severity][language]))) + 2;
  for (const { code, severity, summary } of sorted) {
    const head = padCells(code, codeCells);
    const label = brushOf(severity, paint.stdout)(padCells(severityWords[severity][language], severityCells));
    const indent = codeCells + severityCells;
    const lines = wrapCells(summary[language], Math.max(world.stdout.width - indent, 30));
    world.print(`${head}${label}${lines.join(`\n${" ".repeat(indent)}`)}\n`);
  }
}

function showMeaning({ code, severity, summary, why, bad, good }: CodeMeaning, session: Session): void {
  const { world, language, paint } = session;
  const { bold, dim } = paint.stdout;
  const width = Math.min(world.stdout.width, 100);
  const label = brushOf(severity, paint.stdout)(severityWords[severity][language]);
  const section = (title: string, lines: readonly string[]): readonly string[] => ["", bold(title), ...lines];
  const example = (text: string): readonly string[] => outdent(text).map((line) => (line ? `    ${line}` : ""));
  const lines = [
    `${bold(code)}  ${dim("·")}  ${label}`,
    ...wrapCells(summary[language], width),
    ...section(explainWords.why[language], wrapCells(why[language], width)),
    ...section(explainWords.bad[language], example(bad[language])),
    ...section(explainWords.good[language], example(good[language])),
  ];
  world.print(`${lines.join("\n")}\n`);
}

function brushOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
}

/** The lines of an example without the indentation that all of them share, and without empty ones at its ends. */
function outdent(text: string): readonly string[] {
  const lines = text.replace(/^\n+/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared).trimEnd());
}
