import type { Diagnostic, Language } from "../../diagnostic/diagnostic.ts";
import { countSeverities, summarize } from "../../diagnostic/summarize.ts";
import type { Mended, Mending, Verdict } from "../../mend/mend-texts.ts";
import { truncateCells } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { asArgument } from "../as-argument.ts";
import { refuseSecondInput } from "../compile-plan.ts";
import { defineCommand } from "../define-command.ts";
import { type EditableFile, openEditableFiles, showDifferences, textsOf, writeEdited } from "../editable-files.ts";
import { exitStatus } from "../exit-status.ts";
import { isPolicy } from "../is-policy.ts";
import type { Session } from "../session.ts";
import {
  change,
  fixWords,
  isProposal,
  left,
  mended,
  nothingToMend,
  withUnsafe,
  wouldMend,
} from "../words/fix-words.ts";

export const fix = defineCommand({
  name: "fix",
  summary: fixWords.summary,
  arguments: [{ name: "PLAN", presence: "one-or-more", summary: fixWords.file }],
  options: [
    { flags: "--dry-run", summary: fixWords.dryRun },
    { flags: "--unsafe", summary: fixWords.unsafe },
  ],
  examples: [
    { command: "tminus fix reply.launch.yaml", meaning: fixWords.one },
    { command: "tminus fix reply.launch.yaml --dry-run", meaning: fixWords.look },
    { command: "tminus fix reply.launch.yaml --unsafe --dry-run", meaning: fixWords.all },
  ],

  async run(input, session) {
    refuseSecondInput(input.arguments);
    const isDry = input.options.isGiven("dry-run");
    const files = await openEditableFiles(input.arguments, session);
    const { mendTexts } = await import("../../mend/mend-texts.ts");
    const result = await mendTexts(
      textsOf(files),
      input.options.isGiven("unsafe") ? "all" : "safe",
      judgeOf(files, session),
    );
    if (isDry) await showDifferences(files, result.texts, session);
    else await writeEdited(files, result.texts, session);
    for (const file of files) sayWhatChanged(file, { result, isDry }, session);
    return result.verdicts.some(hasError) ? exitStatus.findings : exitStatus.fine;
  },
});

function judgeOf(files: readonly EditableFile[], session: Session) {
  const { settings, core } = session;
  const asked = settings.lang ? { language: settings.lang } : {};
  return async (texts: ReadonlyMap<string, string>): Promise<readonly JudgedPlan[]> => {
    const plans: JudgedPlan[] = [];
    for (const { plan } of files) {
      const text = texts.get(plan.name);
      if (text !== undefined && isPolicy(text)) {
        const { diagnostics, stagesDone } = await core.openPolicy({ name: plan.name, bytes: bytesOf(text) });
        plans.push({ name: plan.name, language: session.language, diagnostics, stagesDone });
      } else {
        const { language, compilation } = await plan.compile(asked, texts);
        plans.push({ ...compilation, name: plan.name, language });
      }
    }
    return plans;
  };
}

interface JudgedPlan extends Verdict {
  /** By which diagnostics name it. */
  readonly name: string;
  readonly language: Language;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hasError({ diagnostics }: Verdict): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** What was mended in a file and what is left, to standard error: standard output is for the texts. */
function sayWhatChanged(
  { plan, text }: EditableFile,
  { result, isDry }: { readonly result: Mended<JudgedPlan>; readonly isDry: boolean },
  session: Session,
): void {
  const { world, settings, paint } = session;
  const { name } = plan;
  const verdict = result.verdicts.find((it) => it.name === name);
  const language = verdict?.language ?? session.language;
  const say = (line: string): void => world.complain(`${makeVisible(line)}\n`);
  const mendings = result.mendings.filter(({ diagnostic }) => isIn(diagnostic, name));
  const count = mendings.length;
  if (!settings.quiet) {
    const head = count === 0 ? nothingToMend(name) : isDry ? wouldMend({ name, count }) : mended({ name, count });
    say(head[language]);
    for (const mending of isDry ? [] : mendings.toSorted(byLine)) say(`  ${changeText(mending, language)}`);
  }
  const remaining = verdict?.diagnostics ?? [];
  const counts = { ...countSeverities(remaining), info: 0 };
  const argument = asArgument(plan.path);
  if (counts.error + counts.warning > 0) {
    const findings = { en: summarize(counts, "en"), zh: summarize(counts, "zh") };
    say(paint.stderr.yellow(left({ findings, path: argument })[language]));
  }
  const proposals = remaining.filter((it) => it.fix?.safety === "unsafe" && isIn(it, name)).length;
  if (proposals > 0 && text !== undefined) say(withUnsafe({ count: proposals, path: argument })[language]);
}

function isIn({ fix: mending, place }: Diagnostic, name: string): boolean {
  return (mending?.edits[0]?.place ?? place).file === name;
}

const longestChange = 40;

function changeText({ diagnostic, changes }: Mending, language: Language): string {
  const [first] = changes;
  if (!first) return diagnostic.code;
  const shortened = {
    ...first,
    before: truncateCells(first.before, longestChange),
    after: truncateCells(first.after, longestChange),
  };
  const more = changes.length > 1 ? " …" : "";
  const proposal = diagnostic.fix?.safety === "unsafe" ? isProposal[language] : "";
  return `${change(shortened)[language]}${more}  [${diagnostic.code}]${proposal}`;
}

function byLine({ changes: [left] }: Mending, { changes: [right] }: Mending): number {
  return (left?.line ?? 0) - (right?.line ?? 0);
}
