import { createHash } from "node:crypto";
import { choiceFault } from "./check-options.ts";
import type { CompiledPlan } from "./compile-plan.ts";
import type { Core } from "./core.ts";
import type { CheckedPlan, Reporter } from "./reporters/define-reporter.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";
import { twicePrinted } from "./words/check-words.ts";

/** The formats asked for: one may be printed in place of the words for people, the others go to files. */
export interface FindingsOutputs {
  readonly printed: Reporter | undefined;
  readonly files: readonly { readonly reporter: Reporter; readonly path: string }[];
}

const forPeople = "human";

/** @param texts The values of `--format`: a name, or a name and a file as in `sarif=out.sarif`. */
export async function readOutputs(texts: readonly string[], core: Core): Promise<FindingsOutputs> {
  if (texts.length === 0) return { printed: undefined, files: [] };
  const reporters = await core.reporters();
  const choices = [forPeople, ...reporters.map(({ format }) => format)];
  const printed = new Set<string>();
  const files: { reporter: Reporter; path: string }[] = [];
  for (const text of texts) {
    const [name = "", ...rest] = text.split("=");
    const path = rest.join("=");
    const reporter = reporters.find(({ format }) => format === name);
    if (!reporter && (name !== forPeople || rest.length > 0))
      throw choiceFault({ option: "--format", text: name, choices });
    if (reporter && path !== "") files.push({ reporter, path });
    else printed.add(name);
  }
  if (printed.size > 1) throw new UsageError(twicePrinted);
  return { printed: reporters.find(({ format }) => printed.has(format)), files };
}

/** Prints and writes what is not for people: all files or none. */
export async function writeReports(
  plans: readonly CompiledPlan[],
  { printed, files }: FindingsOutputs,
  { world, core }: Session,
): Promise<void> {
  if (!printed && files.length === 0) return;
  const checked = plans.map(({ name, language, compilation, textOf }): CheckedPlan => {
    return { name, language, diagnostics: compilation.diagnostics, textOf };
  });
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const options = { version: core.version, codes: await core.codes(), hash };
  if (files.length > 0) {
    await world.writeFiles(files.map(({ path, reporter }) => ({ path, content: reporter.report(checked, options) })));
  }
  if (printed) world.print(printed.report(checked, options));
}
