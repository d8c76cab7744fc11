import type { Formatted } from "../../mend/format-text.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { asArgument } from "../as-argument.ts";
import { refuseSecondInput } from "../compile-plan.ts";
import { defineCommand } from "../define-command.ts";
import { type EditableFile, openEditableFiles, showDifferences, textsOf, writeEdited } from "../editable-files.ts";
import { exitStatus } from "../exit-status.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import {
  fmtWords,
  formatted,
  howToFormat,
  inOrder,
  keptAsItWas,
  notFormatted,
  wouldFormat,
} from "../words/fmt-words.ts";

export const fmt = defineCommand({
  name: "fmt",
  summary: fmtWords.summary,
  arguments: [{ name: "PLAN", presence: "one-or-more", summary: fmtWords.file }],
  options: [
    { flags: "--check", summary: fmtWords.check },
    { flags: "--dry-run", summary: fmtWords.dryRun },
  ],
  examples: [
    { command: "tminus fmt reply.launch.yaml", meaning: fmtWords.one },
    { command: "tminus fmt plans/*.launch.yaml --check", meaning: fmtWords.ci },
    { command: "tminus fmt reply.launch.yaml --dry-run", meaning: fmtWords.look },
  ],

  async run(input, session) {
    refuseSecondInput(input.arguments);
    const isCheck = input.options.isGiven("check");
    const isDry = input.options.isGiven("dry-run");
    const files = await openEditableFiles(input.arguments, session);
    const results = await formatAll(files, session);
    const texts = new Map([...textsOf(files), ...results.changed]);
    if (isDry) await showDifferences(files, texts, session);
    if (!isDry && !isCheck) await writeEdited(files, texts, session);
    sayResults(files, { ...results, isDry: isDry || isCheck }, session);
    const hasFailed = results.failed.size > 0 || (isCheck && results.changed.size > 0);
    return hasFailed ? exitStatus.findings : exitStatus.fine;
  },
});

interface Results {
  /** The new texts of the files that were not in the normal form, by name. */
  readonly changed: ReadonlyMap<string, string>;
  /** Names of the files that stay as they are, because they cannot be read or would not say the same. */
  readonly failed: ReadonlySet<string>;
}

async function formatAll(files: readonly EditableFile[], session: Session): Promise<Results> {
  const { formatText } = await import("../../mend/format-text.ts");
  const { size } = session.settings.limits;
  const changed = new Map<string, string>();
  const failed = new Set<string>();
  for (const file of files) {
    const { text, plan } = file;
    const input = { name: plan.name, text: text ?? "", limits: size === undefined ? {} : { bytes: size } };
    const result: Formatted = text === undefined ? { kind: "unreadable", diagnostics: [] } : formatText(input);
    if (result.kind === "formatted") {
      if (result.text !== text) changed.set(plan.name, result.text);
    } else {
      failed.add(plan.name);
      await sayWhyNot(file, result, session);
    }
  }
  return { changed, failed };
}

async function sayWhyNot({ plan }: EditableFile, result: Formatted, session: Session): Promise<void> {
  const { world, paint, settings } = session;
  const compiled = await plan.compile(settings.lang ? { language: settings.lang } : {});
  const { language, compilation } = compiled;
  if (result.kind !== "unreadable") {
    sayError({ world, language, paint: paint.stderr }, keptAsItWas(plan.name));
    return;
  }
  const write = (text: string): void => world.complain(text);
  // Bytes that are no text have no diagnostics of their own here.
  const diagnostics = result.diagnostics.length > 0 ? result.diagnostics : compilation.diagnostics;
  const shown = { ...compiled, compilation: { ...compilation, diagnostics } };
  reportDiagnostics(shown, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
  sayError({ world, language, paint: paint.stderr }, notFormatted(asArgument(plan.path)));
}

function sayResults(
  files: readonly EditableFile[],
  { changed, failed, isDry }: Results & { readonly isDry: boolean },
  { world, settings, language, paint }: Session,
): void {
  const say = (line: string): void => world.complain(`${makeVisible(line)}\n`);
  for (const { plan } of files) {
    if (failed.has(plan.name)) continue;
    const isChanged = changed.has(plan.name);
    if (isChanged && isDry) say(paint.stderr.yellow(wouldFormat(plan.name)[language]));
    else if (!settings.quiet) say((isChanged ? formatted : inOrder)(plan.name)[language]);
  }
  if (isDry && changed.size > 0 && !settings.quiet) {
    const paths = files.filter(({ plan }) => changed.has(plan.name)).map(({ plan }) => asArgument(plan.path));
    say(howToFormat(paths)[language]);
  }
}
